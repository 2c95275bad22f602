"""What is imported makes one base, in whatever order its sources come."""

import subprocess
import sys
from itertools import permutations

import pytest
from factlint.facts import base
from factlint.facts.merge import merge
from factlint.facts.registers import Options, Record
from hypothesis import given
from hypothesis import strategies as st

MAP = "name=person,role.title=office,role.of=place,role.from=start,role.to=end,id.gazette=number"
HEAD = "person,office,place,start,end,number\n"
TABLES = {
    "names.csv": HEAD + "Ada Brandt,,,,,\nIvo Lund,,,,,\nUna Berg,,,,,\n",
    "council.csv": HEAD + "Ada Brandt,mayor,Ostia,2001,2005,\nUna Berg,judge,Ostia,2010,,\n",
    "gazette.csv": HEAD + "Ada Brandt,mayor,Ostia,2001-03-04,2005-01-01,7\nIvo Lund,president,Norland,2001,,8\n",
    "other.csv": HEAD + "Ada Brandt,judge,Norland,2002,2004,9\n",
}


@pytest.mark.parametrize("order", list(permutations(TABLES)), ids=" ".join)
def test_the_inputs_of_one_command_may_be_named_in_any_order(order, tmp_path):
    made = set()
    for names in (sorted(TABLES), order):
        for name in names:
            tmp_path.joinpath(name).write_text(TABLES[name])
        command = [sys.executable, "-m", "factlint", "facts", "import", "--format", "csv", "--map", MAP, *names]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        made.add(done.stdout)
    assert len(made) == 1


NAMES = ("Ada Brandt", "Ivo Lund", "Una Berg")
OFFICES = (("mayor", "ostia", "2001"), ("judge", "ostia", "2010"), ("president", "norland", "2001"))


def _record(name, source, office):
    role = {"roles": [dict(zip(("title", "of", "from"), office, strict=True))]} if office else {}
    return Record("people", {"name": name, "source": source, **role}, 1)


@st.composite
def sources(draw):
    """Sources that know some people by name, and some with the one office of theirs."""
    office = dict(zip(NAMES, draw(st.permutations(OFFICES)), strict=True))
    return [
        [_record(name, f"source-{number}", office[name] if draw(st.booleans()) else None) for name in NAMES]
        for number in range(draw(st.integers(2, 4)))
    ]


@given(sources(), st.data())
def test_people_known_by_name_are_those_with_an_office_in_any_order_of_imports(given_sources, data):
    def people(order):
        made = base.empty()
        for records in order:
            made = merge(made, records, Options()).base
        return {
            slug: ({**one, "roles": [{**role, "source": None} for role in one.get("roles", [])], "source": None})
            for slug, one in made.entries["people"].items()
        }

    assert people(given_sources) == people(data.draw(st.permutations(given_sources)))
