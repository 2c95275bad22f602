"""Marks that quote_balance reads by themselves: single ones inside a quotation, and guillemets."""

from collections.abc import Iterator

from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

INNER = lazy(r"“[^“”\n]*‘[^“”\n]*”")
GUILLEMET = lazy(r"[«»]")
_OPENS = lazy(r"(?<=[\s(—–-])‘(?!(?:em|til|tis)\b|\d)(?P<word>\w[\w-]*)")
_CLOSES = lazy(r"(?<=[^\s“‘])['’‘](?!\w{1,2}\b)")
_WORD = lazy(r"«\w+")


def inner(doc: Draft, span: Span) -> Iterator[Hit]:
    """The single mark that opens inside a quotation and is still open where that closes."""
    for quotation in INNER.finditer(doc.text, *span):
        opened = [*_OPENS.finditer(doc.text, *quotation.span())]
        if not opened or _CLOSES.search(doc.text, opened[-1].end(), quotation.end()):
            continue
        whole = Span(*opened[-1].span())
        yield Hit(whole, "this single quotation mark is never closed")


def guillemets(doc: Draft, spans: list[Span]) -> Iterator[Hit]:
    """The guillemets that open a quotation which the text never closes."""
    marks = [
        (mark[0], mark.start(), span)
        for span in spans
        for mark in GUILLEMET.finditer(doc.text, *span)
    ]
    if not marks or marks[0][0] == "»":  # other languages turn them
        return
    for (mark, at, _), (following, place, paragraph) in zip(
        marks, [*marks[1:], ("«", -1, Span(0, 0))], strict=True
    ):
        goes_on = place == paragraph.start  # each paragraph of one quotation opens
        word = _WORD.match(doc.text, at)
        if (
            mark == following == "«"
            and not goes_on
            and word
            and not doc.masked(Span(at, at + 1))
        ):
            yield Hit(Span(*word.span()), "this quotation mark is never closed")
