"""A base names no slug that it does not have, where the name of the place is known."""

from factlint.facts.base import Base
from factlint.facts.complete import completed

ADA = {"name": "Ada Brandt", "roles": [{"title": "mayor", "of": "ostia"}, {"title": "consul", "of": "norland"}]}


def test_places_that_are_known_elsewhere_get_an_entry_and_others_are_told():
    base = Base({"people": {"ada": ADA}, "places": {"port": {"name": "Port", "in": ["sudland"]}}}, {})
    made, unknown = completed(base, {"norland": "Norland", "sudland": "Sudland", "westland": "Westland"})
    assert made.entries["places"] == {
        "port": {"name": "Port", "in": ["sudland"]}, "norland": {"name": "Norland"}, "sudland": {"name": "Sudland"},
    }  # fmt: skip
    assert unknown == ["ostia"]
    assert completed(made, {}) == (made, ["ostia"])


def test_kin_and_members_are_references_and_numbers_are_none():
    people = {"ada": {"name": "Ada Brandt", "kin": {"sister": "una"}, "ids": {"of": "Q1"}}}
    assert completed(Base({"people": people}, {}), {})[1] == ["una"]
