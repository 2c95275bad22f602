"""Bases for other programs, and what differs between two."""

import csv
import io
import json

from factlint.facts import Base, export, store, yamlfile
from factlint.facts.diff import diff
from factlint.facts.registers import Options, take
from factlint.rulebook import _forms
from hypothesis import given
from hypothesis import strategies as st

BASE = Base(
    {
        "people": {
            "ada-brandt": {
                "name": "Ada Brandt",
                "roles": [{"title": "mayor", "from": "2001"}, {"title": "judge", "from": "2005", "source": "list"}],
                "source": "register",
                "ids": {"wikidata": "Q1"},
            }
        },
        "places": {"norland": {"name": "Norland", "demonyms": ["Norlander", "Norlandic"]}},
    },
    {"register": {"note": "a register", "seen": "2021-05-01"}},
)


def test_yaml_and_store_hold_the_same():
    read, problems = yamlfile.read(yamlfile.dumped(BASE), "x.yml")
    assert not problems
    assert read == store.read(store.dumped(BASE), "x.sqlite")[0] == BASE


def _is_a_name(text):
    """Whether a text can be a name: one in a word processor's quotation marks is refused."""
    try:
        return bool(_forms.unquoted(text).strip())
    except ValueError:
        return False


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"]), min_size=1).filter(_is_a_name))
def test_any_name_survives(name):
    base = Base({"places": {"a": {"name": name}}}, {})
    assert yamlfile.read(yamlfile.dumped(base), "x.yml") == (base, [])
    assert store.read(store.dumped(base), "x.sqlite") == (base, [])


def test_csv_has_a_row_for_each_role_and_can_be_imported():
    text = export.as_csv(BASE)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["name"], row["role.title"], row["source"]) for row in rows] == [
        ("Ada Brandt", "mayor", "register"), ("Ada Brandt", "judge", "list"), ("Norland", "", ""),
    ]  # fmt: skip
    people = "\n".join(line for line in text.splitlines() if not line.startswith("places")) + "\n"
    columns = {key: key for key in ("name", "role.title", "role.from")}
    (record,) = take("csv", people, Options(columns=columns)).records
    assert [role["title"] for role in record.fields["roles"]] == ["mayor", "judge"]


def test_json_is_the_rule_file():
    assert json.loads(export.as_json(BASE))["people"]["ada-brandt"]["name"] == "Ada Brandt"


def test_a_difference_names_what_came_and_what_went():
    old = Base({"places": {"a": {"name": "Lund", "accept": ["Lundt"]}, "b": {"name": "Ostia"}}}, {})
    new = Base({"places": {"a": {"name": "Lund", "accept": ["Lunde"], "capital": "Ham"}, "c": {"name": "Uhl"}}}, {})
    found = diff(old, new)
    assert (found.added, found.removed) == (["places/c"], ["places/b"])
    assert [tuple(change) for change in found.changed["places/a"]] == [
        ("accept", ["Lundt"], ["Lunde"]), ("capital", None, "Ham"),
    ]  # fmt: skip
    assert diff(old, old) == ([], [], {})
