"""Hedges and attributions: the words that say that copy does not vouch for a claim, and who does."""

import re
from bisect import bisect_left

from factlint.article.compared import Compared, Side
from factlint.known import Draft
from factlint.lexicon import words
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_HEDGE = lazy(
    r"\b(?:(?&doubt.adverb)|(?&doubt.participle -supposed)|supposed(?!\sto\b)"
    r"|(?&function.auxiliary.be)\s(?:\w+ly\s)?(?&doubt.believed)\sto"
    r"|(?&doubt.believed -claimed -understood)\sto\s(?:be|have)"
    r"|(?:(?:(?&function.auxiliary.be)|stands?|stood)\s)?(?&doubt.charged)"
    r"|(?:appear|seem)(?:s|ed)?(?:\snot)?\sto|could(?:\sstill|\salso|\swell)?\shave|(?-i:may|might)(?:\swell)?(?:\shave)?"
    r"|if\s(?:confirmed|true|proven))\b",
    re.IGNORECASE,
)
_SOURCED = lazy(
    r"\b(?:[Aa]ccording\sto|in\sa\sstatement"
    r"|(?&speech.leaving.surely -state -claim -alleged))\b"
)
"""What tells whose a statement is; a state and a claim are nouns, and what is alleged is a hedge."""
_SOURCED_TOO = lazy(
    r"\b(?:(?&speech.loose:past,s -calls -quotes -believed)|alleged|claim|report|believe|indicate|thinks?|show"
    r"|citing|quoting)\b"
)
"""What tells it too, and may as well belong to the statement."""
_VOUCHING = words("speech.leaving") - {"alleged"} | {"according", "reported"}
"""Attributions that leave the truth of what is said to its source."""
_PASSIVE = words("function.auxiliary.be", "function.auxiliary.have")
CONFIRMING = words(
    "speech.confirming:past,participle", "speech.verb.confirm:s,ing"
) | {
    "guilty",
    "pled",
}
"""Words that say that a claim is known to be true."""


class Marker(NamedTuple):
    """A hedge or an attribution: the tokens `first` to `last`, the last not counted."""

    first: int
    last: int


def hedged(draft: Draft, sentence: Span) -> bool:
    """Whether a sentence has a hedge, in a quotation or not."""
    return _HEDGE.search(draft.text, *sentence) is not None


def hedges(side: Side) -> list[Marker]:
    """The hedges of a sentence outside quotations, in order."""
    return _markers(side, _HEDGE)


def attributions(side: Side) -> list[Marker]:
    """The words of attribution in a sentence outside quotations, in order."""
    return _active(side, _markers(side, _SOURCED))


def looser(side: Side) -> list[Marker]:
    """The words in a sentence outside quotations that may be of an attribution, in order."""
    return _active(side, _markers(side, _SOURCED_TOO))


def _active(side: Side, found: list[Marker]) -> list[Marker]:
    """Those before which no `is` or `has` stands."""
    return [
        marker
        for marker in found
        if not marker.first or side.keys[marker.first - 1] not in _PASSIVE
    ]


def believed(compared: Compared) -> bool:
    """Whether the second sentence has a word such as `believe` or `found` that the first has not."""
    kept = set(compared.partner.values())
    return any(marker.first not in kept for marker in looser(compared.after))


def sourced(draft: Draft, sentence: Span) -> bool:
    """Whether a sentence has what may be an attribution, in a quotation or not."""
    return any(
        pattern.search(draft.text, *sentence) for pattern in (_SOURCED, _SOURCED_TOO)
    )


def vouched(side: Side, marker: Marker) -> bool:
    """Whether an attribution leaves the truth of the statement to its source."""
    return side.keys[marker.first] in _VOUCHING


def _markers(side: Side, pattern: re.Pattern[str]) -> list[Marker]:
    starts = [token.span.start for token in side.tokens]
    spans = (
        Span(*match.span())
        for match in pattern.finditer(side.draft.text, *side.sentence)
    )
    return [
        Marker(bisect_left(starts, span.start), bisect_left(starts, span.end))
        for span in spans
        if not side.draft.quoted(span)
    ]
