"""What is wrong with facts in themselves, and what is not."""

from factlint.entries import Entry
from factlint.facts.lint import lint


def flaws(book_of, text, day=None):
    book = book_of(text)
    entries = [book.entry(number) for number in range(len(book))]
    return [(flaw.kind, flaw.entry.slug) for flaw in lint(entries, day)]


def test_two_entries_claim_one_form(book_of):
    assert flaws(book_of, "places: {a: {name: Lund}, b: {name: Lund Town, accept: [Lund]}}") == [("form", "a")]
    assert flaws(book_of, "places: {a: {name: Lund, not_same_as: [b]}, b: {name: Lund}}") == []


def test_a_wrong_form_is_right_elsewhere(book_of):
    assert flaws(book_of, "places: {a: {name: Lund, never: [Lundt]}, b: {name: Lundt}}") == [("form", "a")]


def test_a_form_is_right_and_wrong_at_once():
    fields = {"name": "Lund", "accept": ["Lundt"], "never": ["Lundt"]}  # of a store; a rule file is refused
    found = lint([Entry("places", "a", "Lund", "base.sqlite", fields)], None)
    assert [(flaw.kind, flaw.entry.slug) for flaw in found] == [("form", "a")]


def roles(*spans, people=1, title="president"):
    made = [f"{{title: {title}, of: n, from: {start}{f', to: {end}' if end else ''}}}" for start, end in spans]
    if people == 1:
        return f"people: {{a: {{name: Ada Brandt, roles: [{', '.join(made)}]}}}}\nplaces: {{n: {{name: Norland}}}}"
    rows = [f"p{at}: {{name: Ada {chr(65 + at)}randt, roles: [{role}]}}" for at, role in enumerate(made)]
    return f"people: {{{', '.join(rows)}}}\nplaces: {{n: {{name: Norland}}}}"


def test_one_person_has_an_office_twice(book_of):
    assert flaws(book_of, roles(("2001-01-01", "2005-01-01"), ("2003-01-01", "2006-01-01"))) == [("role", "a")]
    assert flaws(book_of, roles(("2001-01-01", "2005-01-01"), ("2005-01-01", "2006-01-01"))) == []


def test_two_people_hold_an_office_of_one(book_of):
    both = (("2001-01-01", "2005-01-01"), ("2003-01-01", None))
    assert flaws(book_of, roles(*both, people=2)) == [("role", "p0")]
    assert flaws(book_of, roles(*both, people=2, title="senator")) == []
    assert flaws(book_of, roles(("2001", "2005"), ("2005", None), people=2)) == []


def test_roles_beyond_life(book_of):
    text = "people: {a: {name: Ada Brandt, born: 1950, died: 2000, roles: [{title: mayor, from: %s}]}}"
    assert flaws(book_of, text % "1940, to: 1960") == [("life", "a")]
    assert flaws(book_of, text % "2001, to: 2002") == [("life", "a")]
    assert flaws(book_of, text % "1990, to: 2002") == [("life", "a")]
    assert flaws(book_of, text % "1990") == [("life", "a")]
    assert flaws(book_of, text % "1990, to: 2000") == []


def test_what_is_due_for_review(book_of):
    text = "places: {a: {name: Norland, review_by: 2021-05-01}}"
    assert flaws(book_of, text) == []
    assert flaws(book_of, text, "2021-05-01") == []
    assert flaws(book_of, text, "2021-05-02") == [("review", "a")]


def test_what_is_said_of_a_time_before_there_was_anybody_is_told(book_of):
    early = "people: {a: {name: Ada Brandt, born: 1970, affiliations: [{with: Brask, from: 1960}]}}"
    assert flaws(book_of, early) == [("life", "a")] and not flaws(book_of, early.replace("1960", "1990"))
    owned = "organisations: {b: {name: Brask, founded: 1998, owned_by: [{by: Martell, from: 1990}]}}"
    assert flaws(book_of, owned) == [("life", "b")] and not flaws(book_of, owned.replace("1990", "2001"))
    planned = "events: {e: {name: cup final, state: planned, result: {winner: Lund}}}"
    assert flaws(book_of, planned) == [("life", "e")] and not flaws(book_of, planned.replace("planned", "done"))
