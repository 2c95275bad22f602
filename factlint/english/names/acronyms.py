"""Short forms and the words they stand for: `World Food Programme (WFP)` and `WFP (World Food Programme)`.

An initialism is told by its letters, each of which must open a word, or stand inside the word before, in
order. A short form that is no initialism (a party, a foreign plant) is taken only after a capitalised name.
"""

from collections.abc import Iterator

from factlint.lexicon import spelled, words
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

BRACKETED = lazy(
    r"\((?:(?:or|the|hereafter|known as)\s)?[“\"‘']?(?P<short>[A-Za-z][\w&/.’'-]{1,11})[”\"’']?\)"
)
GLOSSED = lazy(
    r"(?<![\w.&/-])(?P<short>[A-Z][A-Z&-]{0,8}[A-Z]s?) \((?P<long>[^()\n]{6,90})\)"
)
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_NO_SHORT = lazy(r"[a-z]{4}|['’]|\A[RDI]-")


_SMALL = words("name.particle", "name.small", "function.article")
"""Words that a short form may leave out."""
_BODIES = words("organisation.body")
"""Last words of names whose short form may come from another language."""


KNOWN = spelled("short.known")
"""Short forms that readers know better than the names behind them."""
TRADE = spelled("short.trade")
"""Short forms of computing and publishing that those who read of them know."""
TAGS = spelled("short.tag")
"""States, currencies, agencies and time zones: what stands in brackets without being introduced."""


class ShortForm(NamedTuple):
    """A short form and its expansion. `span` covers both, `short_span` the short form without brackets."""

    short: str
    short_span: Span
    long: Span
    span: Span


def introduced(text: str, paragraph: Span) -> Iterator[ShortForm]:
    """The short forms that stand in brackets after the words they stand for."""
    for match in BRACKETED.finditer(text, *paragraph):
        short, start = match["short"], match.start()
        if not _looks_short(short) or text[start - 1 : start] not in (" ", "\u00a0"):
            continue
        words = _words_before(text, paragraph.start, start)
        long = _initials(text, words, short) or _foreign(text, words, short)
        if long:
            yield ShortForm(
                short, Span(*match.span("short")), long, Span(long.start, match.end())
            )


def glossed(text: str, paragraph: Span) -> Iterator[ShortForm]:
    """The short forms whose expansion follows them in brackets."""
    if text.find(" (", *paragraph) < 0:
        return
    for match in GLOSSED.finditer(text, *paragraph):
        words = [
            Span(*word.span()) for word in _WORD.finditer(text, *match.span("long"))
        ]
        long = Span(*match.span("long"))
        if len(words) > 1 and _initials(text, words, match["short"]) == Span(
            words[0].start, words[-1].end
        ):
            yield ShortForm(
                match["short"], Span(*match.span("short")), long, Span(*match.span())
            )


def singular(short: str) -> str:
    """The short form without the s of a plural, and without periods."""
    bare = short.replace(".", "")
    return bare[:-1] if bare.endswith("s") and bare[:-1].isupper() else bare


def _looks_short(short: str) -> bool:
    """Two capitals at least, and no numeral, tag or ticker with a period or slash between its letters."""
    bare = singular(short)
    return sum(letter.isupper() for letter in bare) >= 2 and not _NO_SHORT.search(
        bare
    )


def _words_before(text: str, start: int, end: int) -> list[Span]:
    """Up to 14 words before `end`, in one sentence and outside brackets."""
    window = max(start, end - 160)
    cut = max(text.rfind(mark, window, end) for mark in ("(", ")", ";", "? ", "! "))
    return [
        Span(*word.span()) for word in _WORD.finditer(text, max(cut, window), end)
    ][-14:]


def _initials(text: str, words: list[Span], short: str) -> Span | None:
    """The last of `words` whose letters make up `short`; None where they do not."""
    letters = "".join(
        letter.lower() for letter in singular(short) if letter.isalnum()
    )
    first = _first([word.of(text).lower() for word in words], letters)
    if first is None or (
        len(words) - first < 2
        and (len(letters) < 3 or words[first].of(text)[0].isupper())
    ):
        return None  # of one word a ticker or a state is made: Netflix (NFLX), Texas (TX)
    return Span(words[first].start, words[-1].end)


def _first(words: list[str], letters: str) -> int | None:
    """The index of the word with which `words`, read from the end, have given all `letters`."""
    if not letters:
        return len(words)
    if not words:
        return None
    word = words[-1]
    if word in _SMALL and (first := _first(words[:-1], letters)) is not None:
        return first
    for count in range(1, min(len(letters), 4) + 1):
        tail = letters[-count:]
        if word[0] == tail[0] and _in_order(word, tail):
            first = _first(words[:-1], letters[:-count])
            if first is not None:
                return first
    return None


def _in_order(word: str, letters: str) -> bool:
    """Whether the word holds these letters in this order."""
    at = 0
    for letter in letters:
        at = word.find(letter, at) + 1
        if not at:
            return False
    return True


def _foreign(text: str, words: list[Span], short: str) -> Span | None:
    """The capitalised name before a short form that has other initials, such as those of a foreign language."""
    first = len(words)
    while (
        first
        and words[first - 1].of(text)[0].isupper()
        and _adjacent(text, words, first)
    ):
        first -= 1
    name = words[first:]
    body = bool(name) and name[-1].of(text).lower() in _BODIES
    mixed = not short.isupper() and not short[:-1].isupper()
    return (
        Span(name[0].start, name[-1].end)
        if len(name) >= 2 and (body or (mixed and len(name) >= 3))
        else None
    )


def _adjacent(text: str, words: list[Span], at: int) -> bool:
    return at == len(words) or text[words[at - 1].end : words[at].start] in (
        " ",
        "-",
        "\u00a0",
        "&",
        " & ",
    )
