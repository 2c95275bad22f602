"""What display copy calls people, and the text calls them otherwise: beside a number, a verb or a name."""

import re
from collections.abc import Iterator

from factlint.article.display.copy import Display, DisplayPlace, Odd
from factlint.article.display.named import Names
from factlint.english.names import titles
from factlint.english.names.names import Name
from factlint.english.numbers.quantity import Quantity
from factlint.known import Draft, offices
from factlint.lexicon import classes, words
from factlint.start.regex import lazy
from factlint.text import Span

_ANYBODY = words(
    "person.anybody",
    "person.plural.bare",
    "person.toll",
    "person.state",
    "person.group",
)
"""Nouns for people of any kind: the text may say more of them."""
_TRADES = words("person.occupation", "person.job", "person.called")
_CALLED = tuple(
    words(f"person.{name}")
    for name in classes("person")
    if name.startswith("called.")
)
"""Nouns that are said of the same people."""
_WORDS = lazy(r"\w+")
_PERSON = lazy(r".*(?:(?&person.people-ending)|[^w]ers)\Z")
_DONE_TO = r"(?P<verb>(?&life.over:past)|(?&law.accused)|(?&person.toll.hurt)|(?&life.killed))"
_SUBJECT = lazy(
    r"\b(?i:(?:the|an?) )(?P<who>(?:[a-z-]+ ){0,2}?(?P<head>[a-z-]+))(?:,[^,.;]{1,40},)?"
    rf" (?:(?&function.auxiliary.be.finite)|has been) {_DONE_TO}\b"
)

_TRADE = lazy(r",\s(?:an?|the)\s(?:[a-z-]+\s){0,2}?(?P<head>[a-z]+)(?=[,.;])")


def odd(display: Display) -> Iterator[Odd]:
    """The nouns that the text has nowhere, where it calls the same people otherwise."""
    names = Names(display.body)
    for search in (_counted, _done_to, _titled):
        for one in search(display):
            said = one.span.of(display.draft.text).lower()
            if not any(
                len(word) > 2 and names.has(word) for word in _WORDS.findall(said)
            ):
                yield one


def _is_one_sort(one: str, other: str) -> bool:
    """Whether both nouns may be said of the same people."""
    return one[:5] == other[:5] or any(
        one in sort and other in sort for sort in _CALLED
    )


def _says(display: Display, word: str) -> bool:
    return any(one.text.lower()[:5] == word[:5] for one in display.words)


def _is_person(noun: str) -> bool:
    return noun in _TRADES or _PERSON.match(noun) is not None


def _counted(display: Display) -> Iterator[Odd]:
    """`12 police officers`, and in the text `12 firefighters`."""
    said = _counts(display)
    for one in display.draft.quantities_in(display.span):
        others = said.get(one.low, []) if one.kind == "count" and one.low > 1 else []
        nouns = {other.noun for _, other in others}
        if len(nouns) == 1 and _are_others(display, one.noun, *nouns):
            at = display.draft.text.lower().find(
                one.noun, one.span.end, display.span.end
            )
            draft, other = others[0]
            end = other.span.end + len(other.noun) + 1
            there = DisplayPlace(draft, Span(other.span.start, end))
            yield Odd("noun", Span(at, at + len(one.noun)), there)


def _counts(display: Display) -> dict[float, list[tuple[Draft, Quantity]]]:
    """What the text counts, by its numbers."""
    said: dict[float, list[tuple[Draft, Quantity]]] = {}
    for place in display.body.sentences:
        for one in place.draft.quantities_in(place.span):
            if one.kind == "count":
                said.setdefault(one.low, []).append((place.draft, one))
    return said


def _are_others(display: Display, noun: str, other: str) -> bool:
    """Whether two nouns of people are surely said of others."""
    return (
        not {noun, other} & _ANYBODY
        and _is_person(noun)
        and _is_person(other)
        and not _is_one_sort(noun, other)
        and not _says(display, other)
    )


def _done_to(display: Display) -> Iterator[Odd]:
    """`a dock worker was struck`, and in the text `the co-captain was struck`."""
    for match in _SUBJECT.finditer(display.draft.text, *display.span):
        if not _is_person(f"{match['head']}s"):
            continue
        others = _subjects(display, match["verb"])
        heads = {other["head"] for _, other in others}
        if len(heads) != 1:
            continue
        (head,) = heads
        sort = _is_one_sort(head, match["head"]) or words("person.kin") & {head}
        if (
            not sort
            and not {head, f"{head}s"} & _ANYBODY
            and not _says(display, head)
        ):
            place, other = others[0]
            there = DisplayPlace(place.draft, Span(*other.span("who")))
            yield Odd("noun", Span(*match.span("who")), there)


def _subjects(
    display: Display, verb: str
) -> list[tuple[DisplayPlace, re.Match[str]]]:
    """To whom the text says that the same was done."""
    return [
        (place, match)
        for place in display.body.sentences
        for match in _SUBJECT.finditer(place.draft.text, *place.span)
        if match["verb"] == verb
    ]


def _titled(display: Display) -> Iterator[Odd]:
    """`Governor Ann Lo`, and in the text `Mayor Ann Lo`; `Ann Lo, a doctor`, and in the text `Ann Lo, a nurse`."""
    for name in display.draft.names_in(display.span):
        for title, span in _titles(display.draft, name):
            others = [
                (draft, other, place)
                for draft in display.body.drafts
                for one in draft.names
                if one.family == name.family
                for other, place in _titles(draft, one)
            ]
            rival = _rival(title, [other for _, other, _ in others])
            if rival is not None:
                draft, _, place = others[rival]
                yield Odd("role", span, DisplayPlace(draft, place))


def _titles(draft: Draft, name: Name) -> Iterator[tuple[str, Span]]:
    """The title before a name, and the one or the trade behind it."""
    if name.person and name.title:
        yield name.title, name.title_span
    if name.person and name.role:
        yield name.role, name.role_span
    elif len(name.parts) > 1 and (match := _TRADE.match(draft.text, name.span.end)):
        yield match["head"], Span(*match.span("head"))


def _rival(title: str, others: list[str]) -> int | None:
    """Which of the titles that the text gives excludes the one of display copy; None where one may be it."""
    sort = _sort(title)
    sorts = [_sort(other) for other in others]
    if sort is None or any(one and _may_be_one(one, sort) for one in sorts):
        return None
    return next(
        (at for at, one in enumerate(sorts) if one and one[0] == sort[0]), None
    )


def _may_be_one(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two offices or trades may be one."""
    return one == other or (
        one[0] == other[0] == "trade" and _is_one_sort(one[1], other[1])
    )


def _sort(title: str) -> tuple[str, str] | None:
    """An office or a trade by its kind; None for courtesies and what is neither."""
    office = offices.office(title)
    if office:
        return "office", office.kind
    head = (titles.written_out(title) or [""])[-1]
    return ("trade", head) if head in _TRADES else None
