"""What happened to a relative by the text is told of the better known one: `Kidnap of Mario Diaz`."""

import re
from collections.abc import Iterator

from factlint.article.display.copy import Display, DisplayPlace, Odd
from factlint.lexicon import words
from factlint.start.regex import lazy
from factlint.text import Span

_KIN = words("person.kin")
_DONE = (
    r"(?:(?&life.death)|(?&life.killed)|(?&law.accused)|(?&person.toll.hurt)|(?&life.over:past)"
    r"|kidnap\w*|abduct\w*|deaths?|arrests?)"
)
_OF = lazy(rf"(?i:\b{_DONE} of )(?P<who>[^.;:,\n]{{0,40}})\Z")
_AFTER = lazy(rf"(?i: (?:(?&function.auxiliary.be.finite) |found )?{_DONE}\b)")
_RELATIVE = lazy(
    r"\b(?P<kin>(?&person.kin)) of (?:the |an? )?(?:[\w’'-]+ ){0,4}\Z", re.IGNORECASE
)
_OWNED = lazy(r"[’']s (?:[a-z-]+ ){0,2}(?P<kin>(?&person.kin))\b")


def odd(display: Display) -> Iterator[Odd]:
    """The people to whom display copy lets happen what the text tells of their relative."""
    said = {word.text.lower() for word in display.words}
    if not _KIN.isdisjoint(said):
        return
    for name in display.draft.names_in(display.span):
        full = name.text.rpartition(" of ")[2]
        if " " not in full:
            continue
        span = Span(name.span.end - len(full), name.span.end)
        if _happens(display, span) and (there := _relative(display, full)):
            yield Odd("relative", span, there)


def _happens(display: Display, name: Span) -> bool:
    text = display.draft.text
    before = _OF.search(text, display.span.start, name.start)
    return before is not None or _AFTER.match(text, name.end) is not None


def _relative(display: Display, full: str) -> DisplayPlace | None:
    """The relative, where the text names the person only as somebody's relative."""
    found = None
    for place in display.body.sentences:
        text = place.draft.text
        for match in re.finditer(rf"\b{re.escape(full)}\b", text[slice(*place.span)]):
            start = place.span.start + match.start()
            kin = _RELATIVE.search(text, place.span.start, start) or _OWNED.match(
                text, start + len(full)
            )
            if kin is None:
                return None
            found = found or DisplayPlace(place.draft, Span(*kin.span("kin")))
    return found
