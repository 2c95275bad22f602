"""Superlatives of display copy whose limit the text has: `largest fire ever`, and it was the largest since 2011."""

import re
from collections.abc import Iterator

from factlint.article.display.copy import Display, DisplayPlace, Odd
from factlint.lexicon import frequency, words
from factlint.start.regex import lazy
from factlint.text import Span

_MOST = r"(?P<most>[a-z]{3,}est)"
_CLAIM = lazy(rf"(?i:\b{_MOST})(?P<noun>(?P<first> [\w’'-]+)(?: [\w’'-]+)?)")
_GUARDED = lazy(
    r"\b(?:one of (?:the |its |their )?(?:[\w’']+ )?|among (?:the |its |their )?(?:[\w’']+ )?"
    r"|(?:(?&number.ordinal.small)|2nd|3rd)[- ])\Z",
    re.IGNORECASE,
)
_TIME = r"(?:(?&time.unit)|(?&time.season)|(?&time.stretch)|generations?)"
_LIMIT = lazy(
    r"[^.;:\n]{0,40}?\b(?P<limit>since (?:the )?[\w ]{0,20}\d{4}s?|in [\w -]{0,24}?"
    + _TIME
    + r"\b"
    r"|of the " + _TIME + r"\b)"
)
_ANY_LIMIT = lazy(
    r"(?i:\b(?:since|so far|(?:in|of|this) (?:\d+|[\w -]{0,24}?(?:(?&time.unit)|(?&time.season))))\b)"
)
_FUNCTION = words("function") | {"lat"}
"""Beginnings of words in -est that are no superlatives of today: forest, latest."""


def odd(display: Display) -> Iterator[Odd]:
    """The superlatives that the text guards or limits in time, and display copy does not."""
    text = display.draft.text
    for match in _CLAIM.finditer(text, *display.span):
        span = Span(match.start(), match.end("first"))
        owned = text[: match.start()].rstrip().endswith(("'s", "’s"))
        if (
            owned
            or not _is_most(match["most"])
            or _ANY_LIMIT.search(text, *display.span)
        ):
            continue
        if there := _limited(display, match):
            yield Odd("claim", span, there)


def _is_most(word: str) -> bool:
    """Whether a word in -est is a superlative: oldest, largest, heaviest, biggest."""
    stem = word.lower().removesuffix("est")
    plain = (
        stem,
        f"{stem}e",
        f"{stem[:-1]}y" if stem.endswith("i") else stem,
        stem[:-1],
    )
    return stem not in _FUNCTION and any(map(frequency.english, plain))


def _limited(display: Display, claim: re.Match[str]) -> DisplayPlace | None:
    """The limit of the same superlative in the text, where it has it nowhere without one."""
    found = None
    nouns = {noun.lower()[:4] for noun in claim["noun"].split() if len(noun) > 2}
    for place in display.body.sentences:
        text = place.draft.text
        for match in _CLAIM.finditer(text, *place.span):
            said = {noun.lower()[:4] for noun in match["noun"].split()}
            if match["most"].lower() != claim["most"].lower() or not nouns & said:
                continue
            limit = _limit(place, match)
            if limit is None:
                return None
            found = found or DisplayPlace(place.draft, limit)
    return found


def _limit(place: DisplayPlace, match: re.Match[str]) -> Span | None:
    guard = _GUARDED.search(place.draft.text, place.span.start, match.start())
    if guard:
        return Span(guard.start(), match.end())
    limit = _LIMIT.match(place.draft.text, match.end("most"), place.span.end)
    return Span(match.start(), limit.end()) if limit else None
