"""Living: what copy says of the dates of somebody's life and offices, right beside the name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from factlint.english.dates import when
from factlint.english.dates.said import Said
from factlint.known.draft import Draft
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span


class Told(NamedTuple):
    """One thing told of a life: `kind` is born, died, from, until, rules, speaks or acts."""

    kind: str
    day: Said | str | None
    span: Span
    title: str = ""
    elected: bool = False
    age: int = 0


_FAR = 120
"""Characters after a name in which what is told of it ends."""
_IN = r"(?:\s(?:in|at|near)\s(?:the\s)?[A-Z][\w’'.-]*(?:,?\s[A-Z][\w’'.-]*){0,3},?)?"
_ON = r",?\s(?:on\s|in\s)?(?:the\s)?\Z"
_WHO = r"(?:,?\s\([^()]{1,30}\))?,?\s(?:(?:who|and)\s)?"
_DIED = lazy(
    rf"{_WHO}(?:(?:was|were)\s(?&life.killed)|died|passed\saway)"
    rf"(?:\sof\s(?:[a-z]+\s?){{1,3}})?{_IN}{_ON}"
)
_DEATH = lazy(rf"[’']s?\s(?&life.death){_IN}{_ON}")
_DEATH_OF = lazy(r"\b(?:the\s)?(?&life.death)\sof\s(?:[A-Z][\w.]*\s){0,2}\Z")
_HERE = lazy(rf"{_IN}{_ON}")
_BORN = lazy(
    rf"(?:,?\s(?:who\s)?was\sborn|,\s(?:who\swas\s)?born|\s\(born|\s\(b\.){_IN}{_ON}"
)
_LIFE = lazy(
    r"\s\((?P<born>1[0-9]\d\d|20\d\d)\s?[-–—]\s?(?P<died>1[0-9]\d\d|20\d\d)\)"
)
_SPEAKS = lazy(
    r"(?:,\s(?P<age>\d\d|1[01]\d),)?\s(?P<verb>(?P<speech>says|said|tells)|(?&life.intent)|will(?!\s(?&life.afterlife)\b))\b"
)
_MET = lazy(r"\b(?P<verb>(?&life.meeting))\b[^.;:]{0,60}\s\Z")
_HONOURS = lazy(
    r"\b(?:(?&function.preposition -at -in -with)|late)\b|\b(?:film|book|statue)|\bhonou?r"
)
_YEAR_BEHIND = lazy(r"\sin\s(?P<year>1[5-9]\d\d|20\d\d)\b(?!s|-)")
_YEAR_BEFORE = lazy(
    r"\b[Ii]n\s(?P<year>1[5-9]\d\d|20\d\d),?\s(?:(?P<title>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s)?\Z"
)
_DOES = lazy(r"\s(?:(?&life.meeting)|(?&life.doing))\b")
_RULES = lazy(r"\s(?&life.ruling)\b")


_WAS = r"(?:(?&function.auxiliary.be.finite)|ha[sd]\sbeen|served\sas)"
_ARTICLE = r"(?:(?:(?&function.article)|its|their)\s)?"
_TITLE = (
    r"(?P<title>(?:[\w.’'-]+[\s-]){0,5}?[\w.’'-]+)"
    r"(?P<of>\s(?:of|at|for)\s(?:the\s)?[A-Z][\w’'&.-]*(?:\s[A-Z&][\w’'&.-]*){0,4})?"
)
_HELD = rf"(?:,?\s(?:who\s)?{_WAS}\s|,\s){_ARTICLE}(?:former\s)?{_TITLE}"
_CHOSEN = r"(?:became|was\s(?&life.chosen)|took\s(?:office|over)\sas)"
_OFFICE = (
    ("until", lazy(rf"{_HELD},?\suntil\s")),
    (
        "until",
        lazy(rf",?\s(?:who\s)?(?&life.left)\sas\s{_ARTICLE}{_TITLE}{_ON}"),
    ),
    ("from", lazy(rf"{_HELD},?\s(?:since|from)\s")),
    ("from", lazy(rf",?\s(?:who\s)?{_CHOSEN}\s{_ARTICLE}{_TITLE}{_ON}")),
)
"""Where a date after a title is the first or the last of it."""


def told_of(
    doc: Draft, name: Span, titles: tuple[str, ...], bodies: tuple[str, ...]
) -> Iterator[Told]:
    """What the sentence tells of the life of the one named there."""
    if doc.text.startswith(".", name.end) and name.of(doc.text).endswith(
        ("Jr", "Sr")
    ):
        name = Span(name.start, name.end + 1)
    yield from _of_death_and_birth(doc, name)
    yield from _of_the_dead(doc, name)
    yield from _of_offices(doc, name, titles)
    for body in bodies if _said(doc, name) else ():
        yield from _ends(doc, name, _leaving(body), "until", "")
    before = _YEAR_BEFORE.search(doc.text, max(name.start - 60, 0), name.start)
    rules = _RULES.match(doc.text, name.end)
    said = before["title"].lower() if before and before["title"] else ""
    title = next((one for one in titles if said and f" {said} " in f" {one} "), "")
    if before and rules and title:
        yield Told("rules", before["year"], Span(before.start(), rules.end()), title)


def _of_death_and_birth(doc: Draft, name: Span) -> Iterator[Told]:
    life = _LIFE.match(doc.text, name.end)
    if life:
        for kind in ("born", "died"):
            yield Told(kind, life[kind], Span(name.start, life.end()))
        return
    for pattern, kind in ((_DIED, "died"), (_DEATH, "died"), (_BORN, "born")):
        yield from _ends(doc, name, pattern, kind, "")
    of = _DEATH_OF.search(doc.text, max(name.start - 50, 0), name.start)
    if of and not doc.text.startswith(("’", "'"), name.end):
        yield from _ends(doc, Span(of.start(), name.end), _HERE, "died", "")


def _of_the_dead(doc: Draft, name: Span) -> Iterator[Told]:
    """What only the living do: they speak, have an age, and meet people in a year."""
    if speaks := _SPEAKS.match(doc.text, name.end):
        age = int(speaks["age"] or 0)
        if age or not speaks["speech"]:
            yield Told("speaks", None, Span(name.start, speaks.end()), age=age)
    opening = doc.sentence_of(name).start
    if behind := _YEAR_BEHIND.match(doc.text, name.end):
        met = _MET.search(doc.text, opening, name.start)
        if met and not _HONOURS.search(doc.text, met.end("verb"), name.start):
            day = f"{behind['year']}-01-01"
            yield Told("acts", day, Span(name.start, behind.end()))
    before = _YEAR_BEFORE.search(doc.text, max(name.start - 60, opening), name.start)
    does = _DOES.match(doc.text, name.end)
    if before and does:
        yield Told(
            "acts", f"{before['year']}-01-01", Span(before.start(), does.end())
        )


def _of_offices(doc: Draft, name: Span, titles: tuple[str, ...]) -> Iterator[Told]:
    """From when and until when somebody is said to have had a title on file."""
    near = doc.text[name.end : name.end + _FAR].lower()
    if not titles or not _said(doc, name):
        return  # no date follows, and no pattern needs to be compiled
    for title in titles:
        if title.split()[-1] in near:
            for kind, pattern in _OFFICE:
                yield from _ends(doc, name, pattern, kind, title)


def _ends(
    doc: Draft, name: Span, pattern: re.Pattern[str], kind: str, title: str
) -> Iterator[Told]:
    """What a pattern between a name and a date tells."""
    last = min(name.end + _FAR, doc.sentence_of(name).end)
    for said in _said(doc, name):
        if name.end < said.span.start < last:
            between = pattern.fullmatch(doc.text, name.end, said.span.start)
            if between and (not title or _names(between, title)):
                chosen = "elected" in between[0] or "won" in between[0]
                yield Told(kind, said, Span(name.start, said.span.end), title, chosen)
                return


def _names(found: re.Match[str], title: str) -> bool:
    """Whether it is this title that stands before a date, alone or with what it is of."""
    said = found["title"].lower().replace("-", " ")
    return title in (said, said + (found["of"] or "").lower())


def _said(doc: Draft, name: Span) -> list[Said]:
    known = doc.once(_dates)
    if name.end not in known:
        sentence = doc.sentence_of(name)
        span = Span(name.end, max(sentence.end, name.end))
        known[name.end] = when.dates(doc.text, span)
    return known[name.end]


def _dates(doc: Draft) -> dict[int, list[Said]]:
    """The dates behind names, by the ends of these, as far as they were asked for."""
    return {}


@lru_cache(256)
def _leaving(body: str) -> re.Pattern[str]:
    """Where a date is that on which somebody left a body."""
    said = r"\s".join(re.escape(word) for word in body.split())
    return re.compile(rf",?\s(?:who\s)?(?:left|quit)\s(?:the\s)?{said}{_ON}")
