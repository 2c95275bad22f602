"""HTML in a text: its tags, and the text between them with entities decoded, every stretch with its place."""

import re
from collections.abc import Iterator

from factlint.reading._blocks import CLOSERS, TextRun
from factlint.start.regex import lazy

_ENTITY = lazy(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
TAG = lazy(
    r"<!--.*?(?:-->|\Z)|<(?P<raw>script|style|pre|textarea|svg)\b.*?(?:</(?P=raw)\s*>|\Z)"
    r"|<\?.*?(?:\?>|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)"
    r"|</?(?P<tag>[A-Za-z][\w-]*)(?:\"[^\"]*\"|'[^']*'|[^'\"<>])*+>|<![^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_OPENS = lazy(
    r"<!--|<\?|<!\[CDATA\[|<(?:script|style|pre|textarea|svg)\b", re.IGNORECASE
)
IN_LINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
))  # fmt: skip
"""HTML tags that stand inside running text; any other ends a paragraph."""
BLOCKS = frozenset((
    "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "li", "ol", "p", "section", "table", "td", "th", "tr", "ul",
))  # fmt: skip
"""Tags that end a paragraph wherever they stand."""
_ADDRESS = r"\]\((?:[^\s()]|\([^\s()]*\))*(?:\s+\"[^\"\n]*\")?\)"
_LINK = lazy(
    rf"!\[[^\[\]]{{0,400}}{_ADDRESS}|\[(?=(?:[^\[\]]|!\[[^\[\]]{{0,400}}{_ADDRESS}){{0,400}}{_ADDRESS})|{_ADDRESS}"
)
"""A picture of Markdown where it stands in HTML, and what a link begins and ends with."""
_MARK = lazy(
    r"(?:<a\b[^<>]{0,200}>)?(?:[\w*†‡§¶™®©](?:[,\s]{0,2}[\w*†‡§¶])?|TM|SM|\[\w{1,3}\](?:\([^()\s]*\))?|\\\*)(?:</a>)?</"
)
_NAME_END = lazy(r"(?:\A|\W)[A-Z][a-z]\Z")
_DIGITS = lazy(r"[-\u2212]?\d")
_ENDS = lazy(r"(?:</\w{1,10}>|[*_])+\Z")
"""What may stand between a word and its mark: the ends of links, of bold and of slanted words."""
_STOPS = (*".,;:!?”)", '"')

_ATTRIBUTE = lazy(
    r"([\w:-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'<>]+))|(?<=\s)hidden(?=[\s/>])",
    re.IGNORECASE,
)


def unclosed(match: re.Match[str]) -> TextRun | None:
    """What a match of TAG opens with, where it runs to the end for want of its close and hides words."""
    opened = _OPENS.match(match[0])
    if opened is None or _is_closed(match[0], opened[0]):
        return None
    rest = match[0][opened.end() :]
    words = rest.partition(">")[2] if match["raw"] else rest
    if not any(map(str.isalpha, words)):
        return None
    return TextRun(match.start(), match.start() + opened.end())


def _is_closed(said: str, opening: str) -> bool:
    closer = CLOSERS.get(opening)
    if closer:
        return said.endswith(closer)
    return said[-1] == ">" and said[:-1].rstrip().lower().endswith(
        f"</{opening[1:].lower()}"
    )


def text_runs(text: str, start: int, end: int) -> Iterator[TextRun]:
    """Text that has no tags, with its entities decoded and without pictures and the marks of links."""
    for run in decoded_runs(text, start, end):
        yield from _linked(text, run) if run.text is None else (run,)


def decoded_runs(text: str, start: int, end: int) -> Iterator[TextRun]:
    """Text with its entities decoded."""
    from html import unescape

    for match in _ENTITY.finditer(text, start, end):
        yield TextRun(start, match.start())
        yield TextRun(*match.span(), unescape(match[0]).replace("\r", "\n"))
        start = match.end()
    yield TextRun(start, end)


def _linked(text: str, run: TextRun) -> Iterator[TextRun]:
    start, end = run.start, run.end
    if text.find("](", start, end) >= 0:
        for match in _LINK.finditer(text, start, end):
            yield TextRun(start, match.start())
            start = match.end()
    yield TextRun(start, end)


def inline_runs(text: str, start: int, end: int) -> Iterator[TextRun]:
    """Text that may have tags of HTML; these are no text, line breaks apart."""
    for match in TAG.finditer(text, start, end):
        yield from text_runs(text, start, match.start())
        if (match["tag"] or "").lower() == "br":
            yield TextRun(*match.span(), "\n")
        start = match.end()
    yield from text_runs(text, start, end)


def is_mark(text: str, start: int, end: int) -> bool:
    """Whether the tag `start:end` sets a mark of a note high or low, which is no part of the word that it stands at.

    It stands after a stop, or a word of three letters or two that may be a name: `Walker<sup>1</sup>`, not as in
    `m<sup>2</sup>`.
    """
    high = text[start + 3 : start + 4] in "pP"
    word = _ENDS.sub("", text[max(start - 60, 0) : start])
    noted = follows_word(word, len(word)) or (
        high and (word.endswith(_STOPS) or _NAME_END.search(word) is not None)
    )
    return noted and bool(_MARK.match(text, end))


def stands_for(text: str, start: int, end: int) -> str:
    """What the tag `start:end` reads as that sets signs high or low and is no mark: 10<sup>6</sup> is no 106."""
    digits = text[start - 1 : start].isdigit() and _DIGITS.match(text, end)
    power = digits and text[start + 1] != "/" and text[start + 3] in "pP"
    return "^" if power else " " if follows_word(text, start) else ""


def follows_word(text: str, start: int) -> bool:
    """Whether three letters stand before `start`."""
    return start > 2 and text[start - 3 : start].isalpha()


def attributes(tag: str) -> Iterator[tuple[str, str]]:
    """The attributes of a tag with their values; of several that have none `hidden` alone."""
    for match in _ATTRIBUTE.finditer(tag):
        value = match["double"] or match["single"] or match["bare"] or ""
        yield (match[1] or "hidden").lower(), value
