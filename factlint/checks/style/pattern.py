"""A pattern of the rulebook matches: a regular expression that an editor wrote, with its message and mend.

For what a list of words cannot say: figures with “percent”, times of day, dates with “5th”. A pattern is an
entry of `patterns` in a rule file: `match` in the syntax of Python's `re`, tried on each paragraph; `replace`
is what the match becomes (`\\g<name>` puts in a group); `message` is what the editor reads.

Left alone: quotations (unless the entry says `in_quotes`), sentences in which one of the entry's `unless`
phrases stands, names that the rulebook knows, addresses and file names, and matches that `replace` would
leave as they are. An entry with `from` or `to` counts for copy of those days. The severity is the entry's,
else info. Patterns with `kind: boilerplate` belong to `surface.boilerplate`.

The mend is safe, unless the entry says `safe: false` or the match is part of a capitalised name.
"""

import re
from collections.abc import Iterator

from factlint.checks import _patterns
from factlint.checks.style import _terms
from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Example, Hit, Problem
from factlint.rulebook.volume import Steps
from factlint.text import Span

severity = "info"
in_quotes = "skip"
reads = ("match",)
needs_date = (
    "patterns with `from` or `to` count only on the days of copy that has a date"
)

_PERCENT = r"""
patterns:
  percent: {match: '(?P<n>\d+) percent\b', replace: '\g<n>%', message: figures take the % sign, from: 2019-04-01}
"""
_ORDINAL = r"""
patterns:
  ordinal: {match: '\b(?P<m>March|May) (?P<d>\d{1,2})(?:st|[nr]d|th)\b', replace: '\g<m> \g<d>', unless: [boulevard]}
"""
_GREY = r"""
patterns: {gray: {match: '(?i)\bgrey\b', message: "gray is the spelling of this desk", severity: warning}}
organisations: {grey-eagles: {name: The grey Eagles}}
"""
_TWICE = (
    r"""patterns: {spaces: {match: ' {2,}(?=\w)', replace: ' ', in_quotes: check}}"""
)

bad = [
    Example(
        "Turnout was «54 percent» in the runoff in Quito.",
        facts=_PERCENT,
        published="2022-05-01",
    ),
    Example(
        "Prices rose «3 percent».\n\nWages rose «2 percent» in Malmö.",
        facts=_PERCENT,
        published="2019-04-01",
    ),
    Example("The mill in Bergamo closes «March 5th».", facts=_ORDINAL),
    Example("The trial opens «May 22nd» and ends «May 31st».", facts=_ORDINAL),
    Example("A «grey» van left the yard. «Grey» smoke rose.", facts=_GREY),
    Example("“Nobody«  »knew,” she said in Perth.", facts=_TWICE),
]
good = [
    Example(
        "Turnout was 54% in the runoff in Quito.",
        facts=_PERCENT,
        published="2022-05-01",
    ),
    Example(
        "“It was 54 percent,” the clerk said.", facts=_PERCENT, published="2022-05-01"
    ),
    Example(
        "Turnout was 54 percent in the runoff in Quito.",
        facts=_PERCENT,
        published="2018-05-01",
    ),
    Example("Turnout was 54 percent in the runoff in Quito.", facts=_PERCENT),
    Example("The mill in Bergamo closes March 5.", facts=_ORDINAL),
    Example("They met on the May 25th Boulevard in Skopje.", facts=_ORDINAL),
    Example("Fans of The grey Eagles sang in Leeds.", facts=_GREY),
    Example("The picture is at www.example.org/grey/van.html for now.", facts=_GREY),
]


def awaits_date(doc: Draft) -> bool:
    """Whether a pattern that may match this copy counts on some days only."""
    return any(_terms.dated(entry) for entry, _ in doc.once(_applying))


def _applying(doc: Draft) -> list[tuple[Entry, Steps]]:
    """The patterns that may match this copy, each with the steps that it can take."""
    return doc.book.patterns("style", doc.text)


def concerns(entry: Entry) -> bool:
    """Whether an entry is a pattern of style."""
    return entry.kind != "boilerplate"


def check(options: None, doc: Draft) -> Iterator[Hit | Problem]:
    """Reports each match of each pattern that is in force, and patterns that run out of time."""
    for entry, steps in doc.once(_applying):
        if _terms.in_force(entry, doc.published):
            found = _patterns.matches(
                doc,
                entry,
                steps,
                [paragraph.span.of(doc.text) for paragraph in doc.paragraphs],
            )
            yield from (
                [found] if isinstance(found, Problem) else _hits(doc, entry, found)
            )


def _hits(
    doc: Draft, entry: Entry, found: list[list[re.Match[str]]]
) -> Iterator[Hit]:
    """The hits of one pattern, of what it found in each paragraph."""
    for paragraph, matches in zip(doc.paragraphs, found, strict=True):
        for match in matches:
            span = Span(
                paragraph.span.start + match.start(),
                paragraph.span.start + match.end(),
            )
            replacement = (
                match.expand(entry.replace) if entry.replace is not None else None
            )
            if (
                match[0]
                and replacement != match[0]
                and not _left_alone(doc, span, entry)
            ):
                yield _hit(doc, span, replacement, entry)


def _left_alone(doc: Draft, span: Span, entry: Entry) -> bool:
    return (
        _terms.in_mask(doc, span)
        or _terms.in_known_name(doc, span)
        or _terms.excused(doc, span, entry)
    )


def _hit(doc: Draft, span: Span, replacement: str | None, entry: Entry) -> Hit:
    """The hit; its mend waits for a look where the match is part of a capitalised name: the June 2nd Movement."""
    mend = (
        f"write “{replacement}”"
        if replacement
        else f"the pattern {entry.slug} advises against it"
    )
    message = f"“{span.of(doc.text)}”: {entry.message or mend}"
    return Hit(
        span,
        message,
        fix=replacement,
        safe=not _terms.in_capital_name(doc, span),
        entity=entry.id,
    )
