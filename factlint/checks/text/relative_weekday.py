"""A weekday does not lie where the words beside it put it.

"On Thursday, two days after Monday's vote": from Monday it is Wednesday. "Yesterday, Tuesday" in copy of a
Tuesday. When a story is held for a day, the weekday is changed in one place and not in the other. The check
reads two weekdays of one sentence with the days between them; today, yesterday and tomorrow beside a
weekday or a date, which is held against the day of the copy; and an event with a date in one place and a
weekday in another ("the Sept. 13 vote", "Thursday's vote"), where both lie in the week of the copy.

Left alone: one day's difference from the date of the copy, because copy lies over night and zones differ;
"later", "about" and "more than"; last and next Tuesday, which houses use in two ways; sentences with a third
weekday between the two; spans of more than six days; events to which the copy gives two dates.
"""

import re
from collections.abc import Iterator

from factlint.checks.text import _same_event
from factlint.english.dates import when
from factlint.english.dates.relative import number
from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import DAYS
from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"
needs_date = "yesterday and tomorrow are counted from the day of the article"

bad = [
    "The board met on «Thursday, two days after Monday’s vote».",
    "The board met «Thursday, a day after the vote on Tuesday», and agreed.",
    "He resigned on «Friday, three days before Wednesday’s hearing».",
    "On «Sunday, one day after they had voted on Monday», they voted again.",
    "They voted on «Monday and, two days later, on Friday», they voted again.",
    Example(
        "The lift broke «yesterday, Tuesday», at the mill.", published="2023-09-15"
    ),
    Example(
        "The lift will be mended «tomorrow (Monday)», they said.",
        published="2023-09-15",
    ),
    Example(
        "The lift broke «yesterday, Sept. 8», at the mill.", published="2023-09-15"
    ),
    Example(
        "The Sept. 13 vote was close.\n\nBefore «Thursday’s vote» he had wavered.",
        published="2023-09-15",
    ),
    Example(
        "The «Thursday hearing» ran late. The hearing on Sept. 13 was the first.",
        published="2023-09-15",
    ),
]
good = [
    "The board met on Wednesday, two days after Monday’s vote.",
    "The board met Wednesday, a day after the vote on Tuesday, and agreed.",
    "He resigned on Sunday, three days before Wednesday’s hearing.",
    "The board met Thursday, a few days after Monday’s vote.",
    "The board met Thursday, a day after the vote was moved from Tuesday to Wednesday.",
    "On Tuesday, a day after he said on Friday that he would not resign, he resigned.",
    "The board met on Thursday, the day after its chairman met bankers.",
    "They voted on Monday and, two days later, on Wednesday, they voted again.",
    Example(
        "The lift broke yesterday, Thursday, at the mill.", published="2023-09-15"
    ),
    Example(
        "The lift broke yesterday, Wednesday, at the mill.", published="2023-09-15"
    ),
    Example(
        "The Sept. 13 vote was close.\n\nBefore Wednesday’s vote he had wavered.",
        published="2023-09-15",
    ),
    Example(
        "The Sept. 13 vote was close. Before last Thursday’s vote he had wavered.",
        published="2023-09-25",
    ),
    Example(
        "The Sept. 13 vote and the Sept. 14 vote were close, Thursday’s vote most.",
        published="2023-09-15",
    ),
    Example(
        "The lift broke yesterday. Tuesday is its day of rest.",
        published="2023-09-15",
    ),
]


_DAY = r"(?:(?&time.weekday.full))"
_PART = r"(?:\s+(?&time.daypart:base))?"
_COUNT = r"(?:the\s+day|(?P<count>a|one|(?&number.cardinal.countable)|[1-6])\s+days?)"
_APART = (
    lazy(
        rf"\b(?P<one>{_DAY}){_PART},?\s+{_COUNT}\s+(?P<way>after|before)\s+"
        rf"(?P<gap>[^.;:,!?“”\"—–]{{0,60}}?)\b(?P<other>{_DAY})(?P<end>['’]s\s+[a-z]+)?"
    ),
    lazy(
        rf"\b(?P<other>{_DAY}){_PART}(?P<gap>[^.;:!?“”\"—–]{{0,50}}?)\s+{_COUNT}\s+(?P<way>later|earlier),?\s+"
        rf"on\s+(?P<one>{_DAY})\b"
    ),
)
_ANY_DAY = lazy(rf"\b{_DAY}\b")
_UNSURE = lazy(
    r"\b(?:from|to|(?&number.caution)|said|says|announced|every|each|(?&time.shift)|until|or|(?&function.pronoun.relative))\b"
)
"""Words in the gap after which the second weekday may be another matter's."""
_NAMED = lazy(
    r"\b(?P<word>yesterday|today|tomorrow),?\s+\(?(?P<said>)(?=[A-Z\d])",
    re.IGNORECASE,
)
_SHIFTS = {"yesterday": -1, "today": 0, "tomorrow": 1}

opens = (*_APART, _NAMED, _same_event.DATED)


def awaits_date(doc: Draft) -> bool:
    """Whether yesterday, today or tomorrow stands right before a day."""
    return any(_beside(doc, match) for match in _NAMED.finditer(doc.text))


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports pairs of weekdays, then named days."""
    for sentence in doc.sentences:
        for form in _APART:
            for match in form.finditer(doc.text, *sentence):
                yield from _apart(match)
    if doc.published:
        for match in _NAMED.finditer(doc.text):
            said = _beside(doc, match)
            if said:
                yield from _named(doc, match, said)
        yield from _same_event.conflicts(doc)


def _apart(match: re.Match[str]) -> Iterator[Hit]:
    """A hit where the count does not lead from the one weekday to the other."""
    if _ANY_DAY.search(match["gap"]) or _UNSURE.search(match["gap"]):
        return
    count = number(match["count"] or "a") or 1
    away = count if match["way"] in ("after", "later") else -count
    right = DAYS[(DAYS.index(match["other"]) + away) % 7]
    if match["one"] != right:
        days = "a day" if count == 1 else f"{count} days"
        way = (
            match["way"]
            if match["way"] in ("after", "before")
            else f"{match['way']} than"
        )
        first = "one" if match.start("one") < match.start("other") else "other"
        message = f"{days} {way} {match['other']} is {right}, not {match['one']}; one of the three is wrong"
        yield Hit(Span(match.start(first), match.end()), message)


def _beside(doc: Draft, match: re.Match[str]) -> Said | None:
    """The weekday or day that stands right after yesterday, today or tomorrow."""
    near = Span(match.end(), min(match.end() + 40, len(doc.text)))
    if not doc.sentence_of(Span(*match.span())).end > match.end():
        return None
    found = [
        one
        for one in when.dates(doc.text, near)
        if one.span.start == match.end() and one.kind in ("weekday", "day")
    ]
    return found[0] if found and not found[0].cue else None


def _named(doc: Draft, match: re.Match[str], said: Said) -> Iterator[Hit]:
    from datetime import date, timedelta

    meant = date.fromisoformat(doc.published or "") + timedelta(
        _SHIFTS[match["word"].lower()]
    )
    apart = [
        abs((date.fromisoformat(day) - meant).days)
        for day, _ in when.days(said, doc.published)
    ]
    if said.kind == "weekday":
        apart = [
            min(
                (said.first.weekday - 1 - meant.weekday()) % 7,
                (meant.weekday() - said.first.weekday + 1) % 7,
            )
        ]
    if apart and min(apart) > 1:
        close = (
            doc.text[match.end() - 1] == "("
            and doc.text[said.span.end : said.span.end + 1] == ")"
        )
        span = Span(match.start(), said.span.end + close)
        day = f"{DAYS[meant.weekday()]}, {meant.isoformat()}"
        yield Hit(
            span,
            f"in copy of {doc.published}, {match['word'].lower()} is {day}; the day or the date of the copy is wrong",
        )
