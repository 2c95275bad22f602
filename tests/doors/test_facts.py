"""`factlint facts` as real processes: import, check with a store, lookup, and what is said of a faulty row."""

import subprocess
import sys

import pytest

TABLE = """\
person,number,title,where,start,end
Ada Brandt,Q1,President of Norland,Norland,2001-01-01,2005-01-01
Ivo Lund,Q2,President of Norland,Norland,2005-01-01,
Una Berg,Q3,mayor,Ostia,2007,2003
"""
MAP = "name=person,id=number,role.title=title,role.of=where,role.from=start,role.to=end"


def _facts(*arguments, cwd, code):
    command = [sys.executable, "-m", "factlint", *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done


@pytest.fixture
def desk(tmp_path):
    tmp_path.joinpath("people.csv").write_text(TABLE)
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nextends: []\nrules: [base.sqlite]\n")
    return tmp_path


def _import(desk, *more, code=2, into="base.sqlite"):
    options = ("--format", "csv", "--map", MAP, "--source", "register", "--into", into, *more)
    return _facts("facts", "import", *options, "people.csv", cwd=desk, code=code)


def test_a_store_is_made_read_and_looked_up(desk):
    done = _import(desk, "--seen", "2010-01-01")
    assert "people.csv:4: `Una Berg` is left out: the role ends on 2003, before it begins on 2007" in done.stderr
    first = desk.joinpath("base.sqlite").read_bytes()
    assert "0 entries added, 0 changed" in _import(desk, "--seen", "2010-01-01").stderr
    assert desk.joinpath("base.sqlite").read_bytes() == first
    shown = _facts("facts", "lookup", "Ada Brandt", "--on", "2003-05-05", cwd=desk, code=0).stdout
    assert shown.splitlines()[1] == "  President of Norland, from 2001-01-01 to 2005-01-01"
    assert (
        "Ivo Lund" in _facts("facts", "lookup", "president of Norland", "--on", "2008-01-01", cwd=desk, code=0).stdout
    )
    assert "spelt nearly so" in _facts("facts", "lookup", "Ada Brant", cwd=desk, code=1).stdout
    desk.joinpath("copy.md").write_text("President Ada Brant opened the port. Later Ada Brandt spoke.\n")
    report = _facts("check", "copy.md", "--format", "jsonl", "--fail-on", "never", cwd=desk, code=0).stdout
    assert '"entity": "people/ada-brandt"' in report
    assert '"origin": "base.sqlite: people/ada-brandt"' in report


def test_a_rule_file_of_an_import_is_the_same_model(desk):
    _import(desk, into="base.yml")
    _facts("facts", "export", "base.yml", "--output", "base.sqlite", cwd=desk, code=0)
    assert (
        _facts("facts", "diff", "base.yml", "base.sqlite", cwd=desk, code=0).stdout == "0 added, 0 removed, 0 changed\n"
    )
    assert "nothing found" in _facts("facts", "lint", "base.yml", cwd=desk, code=0).stdout
    desk.joinpath("hand.yml").write_text("factlint: 1\n# ours\nplaces: {norland: {name: Norland}}\n")
    assert "is written by hand" in _import(desk, into="hand.yml").stderr
    assert "# ours" in desk.joinpath("hand.yml").read_text()


def test_the_folder_of_a_base_is_made(desk):
    _import(desk, into="facts/base.sqlite")
    assert "people/ada-brandt" in _facts("facts", "list", "facts/base.sqlite", cwd=desk, code=0).stdout


def test_a_store_stands_by_itself(desk):
    rules = "factlint: 1\npeople: {ada: {name: Ada Brandt, roles: [{title: consul, of: france}, {title: mayor, of: ostia}]}}\n"
    desk.joinpath("desk.yml").write_text(rules)
    done = _facts("facts", "export", "desk.yml", "--output", "base.sqlite", cwd=desk, code=0)
    assert "1 slugs are named and have no entry (`ostia`)" in done.stderr
    desk.joinpath("desk.yml").write_text(rules.replace("ostia", "norway"))
    assert not _facts("facts", "export", "desk.yml", "--output", "base.sqlite", cwd=desk, code=0).stderr
    assert "places/norway" in _facts("facts", "list", cwd=desk, code=0).stdout


def test_flaws_are_grouped_and_the_first_of_each_kind_are_shown(desk):
    people = "".join(f"  lund-{n}: {{name: Ivo Lund}}\n" for n in range(3))
    roles = "".join(f"  berg-{n}: {{name: Una Berg {n}, died: '1999', roles: [{{title: mayor, from: '2001'}}]}}\n"
                    for n in range(22))  # fmt: skip
    desk.joinpath("desk.yml").write_text(f"factlint: 1\npeople:\n{people}{roles}")
    lines = _facts("facts", "lint", "desk.yml", cwd=desk, code=1).stdout.splitlines()
    assert lines[0] == "form: 1 (forms that two entries claim, or that are right here and wrong there)"
    assert lines[1].startswith("  desk.yml:3: people/lund-0: “Ivo Lund” is a form of")
    assert lines[3] == "life: 22 (roles before birth or after death)"
    assert lines[-3:] == ["  and 2 more; --all shows each", "", "25 entries, 23 flaws"]
    assert len(_facts("facts", "lint", "desk.yml", "--all", cwd=desk, code=1).stdout.splitlines()) == len(lines) + 1
    assert _facts("facts", "lint", "desk.yml", "--only", "review", cwd=desk, code=0).stdout == (
        "25 entries, 0 flaws: nothing found\n"
    )


def test_the_desk_extends_what_was_imported(desk):
    _import(desk)
    desk.joinpath("desk.yml").write_text("factlint: 1\npeople: {ada-brandt: {name: Ada Brandt, never: [Ada Brand]}}\n")
    desk.joinpath("factlint.yml").write_text("factlint: 1\nextends: []\nrules: [desk.yml, base.sqlite]\n")
    shown = _facts("facts", "lookup", "Ada Brand", cwd=desk, code=0).stdout
    assert "a wrong form of it" in shown
    assert "President of Norland" in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import", "--format", "csv", "--map", "name=who", "people.csv"], "there is no column `who` for `name`"),
        (["import", "--format", "csv", "--map", "nmae=who", "people.csv"], "unknown key `nmae`"),
        (["import", "--format", "congress", "people.csv"], "no list of legislators"),
        (["import", "--format", "csv", "--map", "name=person", "none.csv"], "there is no such file"),
        (["import", "--format", "csv", "--seen", "May", "people.csv"], "--seen May"),
        (["export", "people.csv", "--format", "sqlite"], "a store needs a file"),
        (["lookup", "Ada Brandt", "--on", "May"], "--on"),
        (["diff", "none.yml", "none.sqlite"], "there is no such file"),
        (
            ["import", "--format", "csv", "--map", MAP, "--into", "people.csv/b.yml", "people.csv"],
            "this cannot be written",
        ),
        (["import", "--format", "csv", "--map", MAP, "--into", "b.txt", "people.csv"], "name it *.yml or *.sqlite"),
        (["import", "--format", "csv", "--map", MAP, "--into", "/dev/null", "people.csv"], "name it *.yml or *.sqlite"),
        (["import", "--format", "wikidata", "empty"], "empty: this file is empty"),
    ],
)
def test_what_cannot_be_done_is_said(desk, arguments, said):
    desk.joinpath("empty").write_text("\n")
    assert said in _facts("facts", *arguments, cwd=desk, code=2).stderr


def test_an_import_of_nothing_makes_no_file(desk):
    options = ("--format", "csv", "--map", "name=who", "--into", "base.yml")
    done = _facts("facts", "import", *options, "people.csv", cwd=desk, code=2)
    assert not desk.joinpath("base.yml").exists() and "base.yml is not written" in done.stderr


def test_what_cannot_be_read_is_neither_compared_nor_written(desk):
    _import(desk, into="base.yml")
    kept = desk.joinpath("base.yml").read_bytes()
    assert _facts("facts", "diff", "base.yml", "none.yml", cwd=desk, code=2).stdout == ""
    _facts("facts", "export", "none.yml", "--output", "base.yml", cwd=desk, code=2)
    assert desk.joinpath("base.yml").read_bytes() == kept


def test_what_an_import_says_is_counted_in_words(desk):
    desk.joinpath("people.csv").write_text("person,number,title,where,start,end\nAda Brandt,Q1,mayor,Ostia,,\n,,,,,\n")
    done = _import(desk)
    assert "people.csv:3: the row is left out: the name is blank" in done.stderr
    assert "2 entries added, 0 changed; 1 problem; base.sqlite has 1 person, 1 place\n" in done.stderr
    desk.joinpath("people.csv").write_text("person,number,title,where,start,end\nIvo Lund,Q2,mayor,Ostia,,\n")
    assert "1 entry added, 0 changed; base.sqlite has 2 people, 1 place\n" in _import(desk, code=0).stderr


@pytest.mark.parametrize(
    ("options", "said"), [(["--published", "soon"], "--published soon: "), (["--rules", "b.yml"], "indentation\n")]
)
def test_what_is_said_of_an_option_names_it_and_nothing_empty(desk, options, said):
    desk.joinpath("copy.md").write_text("The port is open.\n")
    desk.joinpath("b.yml").write_text("factlint: 1\npeople: [\n")
    assert said in _facts("check", *options, "copy.md", cwd=desk, code=2).stderr
