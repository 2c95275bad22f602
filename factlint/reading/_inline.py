"""Signs in the line that Markdown itself does not know, and what a paragraph reads as without them.

They are those of Pandoc, kramdown, MkDocs, Obsidian and wikis: words in brackets with a class behind them, links in two
brackets, words that are marked or inserted, what is set high or low, and notes that stand in the sentence, which read
as words in brackets.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from factlint.reading import _html
from factlint.reading._blocks import Block, TextRun
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_INSIDE = r"(?:[^\n{0}]|\n(?!\s*\n)){{1,400}}?"
_SIGNS = lazy(
    r"\^\[(?P<note>(?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]\n]*\](?:\([^()\n]*\))?){2,2000})\](?![(\[])"
    r"|(?<!!)\[\[(?!\s|(?i:(?&news.order)|TK|XX+|FIXME)\b)(?:[^\[\]|\n]{1,200}(?:\||\0\0))?(?P<wiki>[^\[\]|\n]{1,200})\]\](?![(\[:])"
    rf"|(?<![\w=])==(?=[^\s=])(?P<marked>{_INSIDE.format('=')})(?<=[^\s=])==(?![\w=])"
    r"|(?<![\w+])\+\+(?P<keys>[\w-]+(?:\+[\w-]+)+)\+\+(?![\w+])"
    rf"|(?<![\w+])\+\+(?=[^\s+])(?P<inserted>{_INSIDE.format('+')})(?<=[^\s+])\+\+(?![\w+])"
    rf"|(?<![\w^])\^\^(?=[^\s^])(?P<raised>{_INSIDE.format('^')})(?<=[^\s^])\^\^(?![\w^])"
    r"|(?<=[\w)*.,;:!?”\"\0])\^(?!_)(?P<high>[\w+−.,()*†‡§′-]{1,20})\^"
    r"|(?<=[\w)\0])~(?P<low>[\w+−.,()-]{1,20})~(?!~)"
    r"|(?m:^\|[ ]+(?=[^|\n]+$))|\A:[ ]+(?=\S)",
    re.DOTALL,
)
"""What a sign is round has a name; what has none is nothing."""
_NOTED = lazy(r"[\d,*†‡§]{1,7}")
_LONGEST = 2000
"""Words in brackets with a class are hardly ever longer."""


class Cut(NamedTuple):
    """A stretch of the text of a block that is left out, or reads as `text`."""

    start: int
    end: int
    text: str = ""


_OPENERS = ("| ", ": ")
_SOME = ("==", "++", "[[", "^", "~", "\n| ")
"""One of these is in every text that has such a sign inside."""


def apart(text: str, blocks: Iterable[Block], classes: list[int]) -> Iterator[Block]:
    """The blocks without the signs in their lines; `classes` is where attributes begin, which may be of brackets."""
    some = any(sign in text for sign in _SOME)
    for block in blocks:
        yield from _read(text, block, classes, some=some) if block.runs else (block,)


def _read(
    text: str, block: Block, classes: list[int], *, some: bool
) -> Iterator[Block]:
    """A block without its signs."""
    first, last = block.runs[0].start, block.runs[-1].end
    near = classes[bisect_left(classes, first) : bisect_right(classes, last)]
    opened = text.startswith(_OPENERS, first)
    if not (near or opened or (some and any(s in text[first:last] for s in _SOME))):
        yield block
        return
    said = _level(text, block, first, last)
    cuts = sorted([*_signs(said), *_brackets(said, [at - first for at in near])])
    yield _without(block, first, cuts) if cuts else block


def _is_plain(run: TextRun) -> bool:
    """Whether a stretch is text as it stands, and no code."""
    return run.text is None and not run.masked


def _level(text: str, block: Block, first: int, last: int) -> str:
    """The text of a block in its length, with what is code or markup filled in."""
    parts, done = [], first
    for run in block.runs:
        if _is_plain(run) and run.start >= done:
            parts += ["\0" * (run.start - done), text[run.start : run.end]]
            done = run.end
    return "".join([*parts, "\0" * (last - done)])


def _signs(said: str) -> Iterator[Cut]:
    """What is left out of the text of a block, and the brackets that its notes stand in instead."""
    for match in _SIGNS.finditer(said):
        name = match.lastgroup or 0
        inside = match.span(name) if name else (match.end(), match.end())
        if name == "high":
            yield from _high(said, match)
            continue
        opening, closing = ("(", ")") if name == "note" else ("", "")
        if opening and not said[match.start() - 1 : match.start()].isspace():
            opening = " ("
        yield Cut(match.start(), inside[0], opening)
        yield Cut(inside[1], match.end(), closing)


def _high(said: str, match: "re.Match[str]") -> Iterator[Cut]:
    """What is left out where words are set high: all of a note's mark, and no sign of a power: 10^6 is no 106."""
    start, end = match.span()
    if _NOTED.fullmatch(match["high"]) and _html.follows_word(said, start):
        yield Cut(start, end)
        return
    if not (said[start - 1].isdigit() and match["high"].lstrip("-−")[:1].isdigit()):
        yield Cut(start, start + 1)
    yield Cut(end - 1, end)


def _brackets(said: str, ends: list[int]) -> Iterator[Cut]:
    """The brackets round words that have a class, by where they end."""
    for end in ends:
        start = _opening(said, end) if said[end - 1 : end] == "]" else None
        if start is not None and said[start - 1 : start] != "]":
            yield Cut(start, start + 1)
            yield Cut(end - 1, end)


def _opening(said: str, end: int) -> int | None:
    """Where the bracket is opened that closes before `end`."""
    depth = 0
    for at in range(end - 1, max(end - _LONGEST, -1), -1):
        depth += (said[at] == "]") - (said[at] == "[")
        if depth == 0:
            return at
    return None


def _without(block: Block, first: int, cuts: list[Cut]) -> Block:
    """A block without what is cut out of it."""
    edges = sorted({first + edge for cut in cuts for edge in cut[:2]})
    starts = [first + cut.start for cut in cuts]
    runs: list[TextRun] = []
    for run in _split(block.runs, edges):
        at = bisect_right(starts, run.start) - 1
        if at < 0 or run.start >= first + cuts[at].end:
            runs.append(run)
        elif cuts[at].text and run.start == starts[at]:
            runs.append(run._replace(text=cuts[at].text))
    return Block(block.kind, runs)


def _split(runs: Iterable[TextRun], edges: list[int]) -> Iterator[TextRun]:
    """Stretches of text, parted where they have an edge inside."""
    for run in runs:
        start = run.start
        for edge in edges[bisect_right(edges, start) : bisect_left(edges, run.end)]:
            if run.text is None:
                yield run._replace(start=start, end=edge)
                start = edge
        yield run._replace(start=start)
