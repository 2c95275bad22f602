"""The compact store: what is written is read back, the same bytes for the same entries, and faults are told."""

import sqlite3

import pytest
from factlint.facts import Base, store

ENTRIES = {
    "people": {"ada-brandt": {"name": "Ada Brandt", "roles": [{"title": "mayor", "from": "2001"}]}},
    "places": {"norland": {"name": "Norland"}},
}
BASE = Base(ENTRIES, {"list": {"note": "a list", "seen": "2021-05-01"}})


def test_what_is_written_is_read_back():
    assert store.read(store.dumped(BASE), "x.sqlite") == (BASE, [])


def test_the_same_entries_are_the_same_bytes():
    turned = Base(dict(reversed(ENTRIES.items())), BASE.sources)
    assert store.dumped(BASE) == store.dumped(turned)


def _edited(tmp_path, statement):
    path = tmp_path / "x.sqlite"
    path.write_bytes(store.dumped(BASE))
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()
    return path.read_bytes()


def test_what_another_hand_wrote_is_checked(tmp_path):
    data = _edited(tmp_path, """UPDATE entries SET fields = '{"nam": "Ada"}' WHERE slug = 'ada-brandt'""")
    kept, problems = store.read(data, "x.sqlite")
    assert kept.entries["people"] == {}
    assert "people/ada-brandt" in problems[0].message
    assert kept.entries["places"] == ENTRIES["places"]


def test_another_hand_changes_what_stands_for_the_content(tmp_path):
    data = _edited(tmp_path, """UPDATE entries SET fields = '{"name": "Ada"}' WHERE slug = 'ada-brandt'""")
    assert data[:4096] != store.dumped(BASE)[:4096]


@pytest.mark.parametrize("data", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 4096])
def test_what_is_no_store_is_told(data):
    with pytest.raises(store.NoStore):
        store.read(data, "x.sqlite")
