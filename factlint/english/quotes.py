"""Quotations: curly and straight, nested, and running over paragraphs.

A quote that runs over paragraphs opens each of them and closes only the last (the rule of English copy).
"""

from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_MARK = lazy(r"[“”\"‘’«»]")
OPENING = lazy(r"[“\"‘«]")
"""The marks with which a quotation begins."""


class Quote(NamedTuple):
    """A quotation. `span` holds its marks, `inner` does not; `depth` counts from 0.

    `closed` is false where the mark that ends it is missing, `continued` where the next paragraph
    goes on with it.
    """

    span: Span
    inner: Span
    depth: int
    closed: bool
    continued: bool


class Stray(NamedTuple):
    """A closing mark with no opening one before it in its paragraph."""

    span: Span


def quotes(text: str, paragraphs: list[Span]) -> tuple[list[Quote], list[Stray]]:
    """All quotations of `paragraphs` in the order of their starts, and closing marks left over."""
    found: list[Quote] = []
    strays: list[Stray] = []
    for index, paragraph in enumerate(paragraphs):
        follows = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        scan = _Scan(text, paragraph)
        scan.run()
        scan.finish(
            continued=follows is not None
            and OPENING.match(text, follows.start) is not None
        )
        found += scan.found
        strays += scan.strays
    found.sort()
    return found, strays


class _Scan:
    """One pass over a paragraph's quotation marks, with a stack of those still open."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self.text, self.paragraph = text, paragraph
        self.open: list[tuple[str, int]] = []
        self.found: list[Quote] = []
        self.strays: list[Stray] = []

    def run(self) -> None:
        for match in _MARK.finditer(self.text, *self.paragraph):
            self._mark(match[0], match.start())

    def _mark(self, mark: str, at: int) -> None:
        if mark in "“«":
            self.open.append(("”" if mark == "“" else "»", at))
        elif mark in "”»":
            self._close(mark, at)
        elif mark == '"':
            self._straight(at)
        elif mark == "‘":
            if self._opens_single(at):
                self.open.append(("’", at))
        elif self._closes_single(at):
            self._close("’", at)

    def _straight(self, at: int) -> None:
        if any(close == '"' for close, _ in self.open):
            self._close('"', at)
        elif self._before(at).isdigit() and not self._after(at).isalnum():
            return  # inches
        elif self._after(at).isspace() or not self._after(at):
            self.strays.append(Stray(Span(at, at + 1)))
        else:
            self.open.append(('"', at))

    def _opens_single(self, at: int) -> bool:
        return not self._before(at).isalnum() and self._after(at).isalpha()

    def _closes_single(self, at: int) -> bool:
        return (
            bool(self.open)
            and self.open[-1][0] == "’"
            and not self._after(at).isalnum()
        )

    def _close(self, mark: str, at: int) -> None:
        """Closes the last open quote of this kind; single quotes left open inside it were apostrophes."""
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index][0] == mark:
                self._add(index, at)
                del self.open[index:]
                return
        if mark != "’":
            self.strays.append(Stray(Span(at, at + 1)))

    def _add(self, index: int, at: int) -> None:
        start = self.open[index][1]
        self.found.append(
            Quote(Span(start, at + 1), Span(start + 1, at), index, True, False)
        )

    def finish(self, *, continued: bool) -> None:
        """Keeps what is still open at the paragraph's end; an open single mark was an apostrophe."""
        end = self.paragraph.end
        for depth, (close, start) in enumerate(self.open):
            if close != "’":
                self.found.append(
                    Quote(
                        Span(start, end),
                        Span(start + 1, end),
                        depth,
                        False,
                        continued,
                    )
                )

    def _before(self, at: int) -> str:
        return self.text[at - 1] if at > self.paragraph.start else ""

    def _after(self, at: int) -> str:
        return self.text[at + 1] if at + 1 < self.paragraph.end else ""
