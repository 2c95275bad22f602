"""Events on file are found by their words, and only where a participant or the place makes them sure."""

import pytest
from factlint import examples, reading
from factlint.entries import Entry
from factlint.known import Draft, events

_BOOK = examples.book("""
people:
  maria-lindqvist: {name: Maria Lindqvist, family: Lindqvist}
  pavel-hradek: {name: Pavel Hradek, family: Hradek}
places:
  ostia: {name: Ostia, capital: Ostia}
  sundhavn: {name: Sundhavn}
events:
  summit: {name: summit at Sundhavn, aliases: [state dinner], date: 2023-09-13, place: sundhavn,
    participants: [maria-lindqvist, pavel-hradek]}
  visit: {name: Lindqvist's visit to Ostia, start: 2023-09-12, end: 2023-09-17, place: ostia,
    participants: [maria-lindqvist]}
  vote: {name: budget vote, date: 2023-09}
""")


def _named(text):
    document, _ = reading.read(text, "a.txt")
    draft = Draft(document, _BOOK)
    return [(one.event.slug, one.span.of(draft.text)) for one in draft.once(events.named)]


@pytest.mark.parametrize(
    ("text", "slug", "passage"),
    [
        ("The summit at Sundhavn was short.", "summit", "summit at Sundhavn"),
        ("A short summit with Hradek followed.", "summit", "summit with Hradek"),
        ("Maria Lindqvist’s long visit to the country began.", "visit", "Maria Lindqvist’s long visit to the country"),
        ("At a state dinner, Lindqvist raised her glass.", "summit", "state dinner"),
        ("The budget vote was close.", "vote", "budget vote"),
    ],
)
def test_an_event_named_for_certain(text, slug, passage):
    assert _named(text) == [(slug, passage)]


@pytest.mark.parametrize(
    "text",
    [
        "The summit was short.",
        "The summit at Ostia was short.",
        "Hradek’s visit to Ostia was short.",
        "Lindqvist’s visit to Paris was short.",
        "At a state dinner somebody sang.",
        "The visitors left.",
    ],
)
def test_what_may_be_another_event(text):
    assert _named(text) == []


def test_a_month_on_file_is_no_day():
    assert events.days(_BOOK.section("events")[2]) is None
    assert events.days(_BOOK.section("events")[1]) == ("2023-09-12", "2023-09-17")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("budget vote", "the budget vote"),
        ("the budget vote", "the budget vote"),
        ("theatre festival", "the theatre festival"),
    ],
)
def test_an_event_is_called_with_one_article(name, said):
    assert events.called(Entry("events", "one", name, "rules.yml:1", {})) == said
