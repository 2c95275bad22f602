"""The copy ends in the middle of a sentence.

Copy is cut by fields that are too short, by a selection that missed the last line, by systems that stop at a sign they
do not know. What is left often looks whole but for its last line.

Reported is a last paragraph that ends without a mark of its sentence's end. Where it ends in a comma, a
conjunction or an article the finding is a warning; elsewhere a query. Left alone: lists and tables, poems, captions
and credits, contacts, lines of links and tags, paragraphs in capitals, headings, and copy of which other paragraphs
end so too.

Options: `min_words` is the shortest last paragraph that counts.
"""

from collections.abc import Iterator

from factlint.known import Draft
from factlint.lexicon import words
from factlint.model import Hit, Paragraph
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "check"

_BODY = "The ferry from Split ran aground on Monday, the harbour master said, and nobody was hurt."

bad = [
    f"{_BODY}\n\nTwelve people were taken to Hvar by boat, and the ship is to be towed to the «yard,»",
    f"{_BODY}\n\nTwelve people were taken to Hvar by boat, and the ship is to be towed to «the»",
    f"{_BODY}\n\nTwelve people were taken to Hvar by boat, and the ship is to be towed «today»",
    f"{_BODY}\n\n“We were lucky,” said Ana Prpić, who was on the ferry with her two children «and»",
    f"{_BODY}\n\nThe ship was built in 1987 and sold twice. Its owner said that it had been in good «order;»",
]
good = [
    _BODY,
    f"{_BODY}\n\nTwelve people were taken to Hvar by boat.",
    f"{_BODY}\n\n“We were lucky,” said Ana Prpić, who was on the ferry with her two children. “It was dark”",
    f"{_BODY}\n\nFollow the Harbour Herald on the web and on paper",
    f"{_BODY}\n\nThe ships:\n\nThe old ferry from Split\n\nThe new one from Hvar to the islands in the south of it",
    f"{_BODY}\n\n– Ana Prpić contributed to this report from the harbour of Split on Monday evening",
    f"{_BODY}\n\nRow, row the boat to the harbour\nand leave it there in the rain\nfor the tide to take it",
    f"{_BODY}\n\nA FERRY RUNS AGROUND OFF THE ISLAND OF HVAR WITH TWELVE PEOPLE ON BOARD",
    f"{_BODY}\n\nFor a list of all ferries and their times in winter see https://example.org/ferries",
    "Ferry runs aground off the island of Hvar and twelve people have to be taken off the",
]  # fmt: skip


class Options:
    """Options of this check."""

    min_words: int = 10


_END = lazy(r"[.!?…:][\"”’'»)\]*]*\Z|[\"”»)\]]\Z")
_CUT = lazy(r"[,;—–-]\Z")
_WORD = lazy(r"[^\W_]+\W?\Z")
_OPEN = words("english.never-last")
"""Words that no sentence ends in; those that may (in, on, for) are rare as a last word of news."""
_FURNITURE = lazy(
    r"(?i)\A[^\w“\"‘'(]|@|https?:|\bwww\.|#|\||©|\bcopyright\b|\b(?&news.furniture)\b"
)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports the last paragraph of running text where it breaks off."""
    body = [paragraph for paragraph in doc.body if _is_text(doc, paragraph)]
    if len(body) < 2 or body[-1] != doc.paragraphs[-1] or not _ends(doc, body[-2]):
        return
    end = body[-1].span
    last, words = end.of(doc.text), doc.words_in(end)
    if len(words) < options.min_words or not _breaks_off(doc, body, last):
        return
    if not words[-1].text.isalpha() or len(words[-1].text) == 1:
        return  # the end of a table
    word = _WORD.search(last)
    start = word.start() if word else len(last) - 1
    certain = _CUT.search(last) or words[-1].text.lower() in _OPEN
    yield Hit(
        Span(end.start + start, end.end),
        "the copy ends here without the end of its sentence",
        severity=None if certain else "info",
    )


def _breaks_off(doc: Draft, body: list[Paragraph], last: str) -> bool:
    """Whether the last paragraph is running text without an end."""
    return not _END.search(last) and not _is_other(doc, body, last)


def _is_text(doc: Draft, paragraph: Paragraph) -> bool:
    return any(char.isalnum() for char in paragraph.span.of(doc.text))


def _ends(doc: Draft, paragraph: Paragraph) -> bool:
    return _END.search(paragraph.span.of(doc.text)) is not None


def _is_other(doc: Draft, body: list[Paragraph], last: str) -> bool:
    """Whether it is no running text, or open ends are the way of this copy."""
    capitals = [word for word in last.split() if word[0].isupper()]
    open_ends = sum(not _ends(doc, paragraph) for paragraph in body[:-1])
    return (
        "\n" in last
        or _FURNITURE.search(last) is not None
        or 2 * len(capitals) > len(last.split())
        or 4 * open_ends > len(body)
    )
