"""The packs of people in office are those of their tables, load above `world`, and cost nothing where none names them."""

import subprocess
import sys

import pytest
from factlint.sources import packs
from factlint.sources.library import Library, Request
from tests.doors.desk import ROOT, factlint

PACKS = ("leaders", "us-congress")


def test_the_packs_are_those_of_their_tables():
    command = [sys.executable, "-m", "tools.registers", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run python -m tools.registers\n{done.stderr}"


@pytest.fixture
def desk(tmp_path):
    """A desk that uses both packs."""
    tmp_path.joinpath("factlint.yml").write_text(f"factlint: 1\nextends: [core, world, {', '.join(PACKS)}]\n")
    return tmp_path


def test_they_load_and_know_who_was_in_office_when(desk):
    desk.joinpath("story.txt").write_text("President Angela Merkel spoke. Chancellor Angela Merkel left.\n")
    done = factlint("check", "--published", "2019-05-09", "story.txt", cwd=desk)
    assert done.returncode in (0, 1) and not done.stderr
    assert "“President” is given to Angela Merkel" in done.stdout or "fact.role-at-date" in done.stdout


@pytest.mark.parametrize("pack", PACKS)
def test_each_entry_has_its_source_and_dated_roles(pack):
    library = Library(Request(rules=("world", pack), isolated=True))
    people = library.book_for(library.config_for("a.txt")).section("people")
    assert len(people) > 400 and not library.problems
    assert all(one.fields["source"] and one.roles and all(role.start for role in one.roles) for one in people)


def test_a_pack_that_is_not_named_is_not_read(desk):
    desk.joinpath("factlint.yml").write_text("factlint: 1\n")
    library = Library(Request())
    layers = library.layers(library.config_for(str(desk / "story.txt")))
    unused = {path for pack in PACKS for path in packs.pack_files(pack)}
    assert unused and not unused & {path for layer in layers for path in layer}
