"""Looking up names and offices."""

import pytest
from factlint.facts import lookup

FACTS = """
people:
  ada-brandt: {name: Ada Brandt, accept: [Ada M. Brandt], never: [Ada Brand],
    roles: [{title: president, of: norland, from: 2001-01-01, to: 2005-01-01}]}
  ivo-lund: {name: Ivo Lund, roles: [{title: president, of: norland, from: 2005-01-01, seen: 2007-01-01}]}
places:
  norland: {name: Norland}
"""


@pytest.fixture
def book(book_of):
    return book_of(FACTS)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Ada Brandt", "name"), ("Ada M. Brandt", "accept"), ("Ada Brand", "never"), ("ada brandt", "name"),
     ("ada-brandt", "slug"), ("people/ada-brandt", "slug"), ("Brandt", "family")],
)  # fmt: skip
def test_a_person_is_found_by_any_form(book, name, kind):
    assert [(known.entry.slug, known.kind) for known in lookup.names(book, name)] == [("ada-brandt", kind)]


def test_nothing_is_found_by_a_part_of_a_name(book):
    assert lookup.names(book, "Ada Brandt Park") == []


def test_what_is_spelt_nearly_so(book):
    assert [known.form for known in lookup.near(book, "Ada Brant")] == ["ada brandt"]
    assert [known.form for known in lookup.near(book, "Norlnd")] == ["Norland"]


def test_who_holds_an_office_on_a_day(book):
    assert [entry.slug for entry, _ in lookup.holders(book, "President", "Norland", "2003-05-05")] == ["ada-brandt"]
    assert [entry.slug for entry, _ in lookup.holders(book, "president", "norland", None)] == ["ada-brandt", "ivo-lund"]
