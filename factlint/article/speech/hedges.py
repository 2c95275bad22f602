"""Hedges and attributions: the words that say that copy does not vouch for a claim, and who does."""

import re
from bisect import bisect_left

from factlint.article.compared import Compared, Side
from factlint.english.words import word_set
from factlint.known import Draft
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_HEDGE = lazy(
    r"\b(?:(?:un)?(?:allegedly|reportedly|purportedly|supposedly|apparently|seemingly|presumably|ostensibly)"
    r"|alleged|purported|suspected|supposed(?!\sto\b)|presumed|rumou?red|apparent|unconfirmed|unverified|unproven"
    r"|(?:is|are|was|were|been|be)\s(?:\w+ly\s)?"
    r"(?:believed|thought|said|reported|alleged|suspected|presumed|rumou?red|understood|feared|assumed|claimed)\sto"
    r"|(?:believed|thought|said|reported|alleged|suspected|presumed|rumou?red|feared|assumed)\sto\s(?:be|have)"
    r"|(?:(?:is|are|was|were|been|being|stands?|stood)\s)?(?:accused\sof|charged\swith|suspected\sof)"
    r"|(?:appear|seem)(?:s|ed)?(?:\snot)?\sto|could(?:\sstill|\salso|\swell)?\shave|(?-i:may|might)(?:\swell)?(?:\shave)?"
    r"|possibly|probably|perhaps|possible|probable|if\s(?:confirmed|true|proven))\b",
    re.IGNORECASE,
)
_SOURCED = lazy(
    r"\b(?:[Aa]ccording\sto|(?:said|says|say|saying|told|tells|tell|claimed|claims|claiming|alleges?|alleging"
    r"|stated|states|testified|testifies|contended|contends|contend|insisted|insists|asserted|asserts|argued|argues"
    r"|in\sa\sstatement))\b"
)
"""What tells whose a statement is."""
_SOURCED_TOO = lazy(
    r"\b(?:alleged|claim|maintained|maintains|reported|reports?|estimated|estimates|warned|warns|noted|notes|added|adds"
    r"|confirmed|confirms|acknowledged|admitted|announced|explained|wrote|writes|suggested|suggests|recalled|believes?"
    r"|concluded|concludes|predicted|predicts|declared|complained|agreed|revealed|disclosed|described|called|cited"
    r"|citing|quoted|quoting|asked|replied|promised|denied|denies|thinks?|found|finds|shows?|showed|indicated?s?)\b"
)
"""What tells it too, and may as well belong to the statement."""
_VOUCHING = word_set(
    "according said says say saying told tells claimed claims claim alleges allege stated states testified maintained "
    "maintains contended contends contend insisted insists asserted asserts argued argues reported estimated warned"
)
"""Attributions that leave the truth of what is said to its source."""
_PASSIVE = word_set("is are was were be been being has have had")
CONFIRMING = word_set(
    "confirmed confirms confirming convicted guilty pleaded pled admitted admits acknowledged proven proved "
    "established verified ruled sentenced confessed conceded"
)
"""Words that say that a claim is known to be true."""


class Marker(NamedTuple):
    """A hedge or an attribution: the tokens `first` to `last`, the last not counted."""

    first: int
    last: int


def hedged(draft: Draft, sentence: Span) -> bool:
    """True where a sentence has a hedge, in a quotation or not."""
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
    """True where the second sentence has a word such as `believe` or `found` that the first has not."""
    kept = set(compared.partner.values())
    return any(marker.first not in kept for marker in looser(compared.after))


def sourced(draft: Draft, sentence: Span) -> bool:
    """True where a sentence has what may be an attribution, in a quotation or not."""
    return any(
        pattern.search(draft.text, *sentence) for pattern in (_SOURCED, _SOURCED_TOO)
    )


def vouched(side: Side, marker: Marker) -> bool:
    """True for an attribution that leaves the truth of the statement to its source."""
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
