"""Which language a text is in, told by its function words or its script, and only where that is sure."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint import lexicon
from factlint.languages import ENGLISH, TOLD, named
from factlint.model import Document
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.english.copy import Copy

_WORD = lazy(r"[^\W\d_]{2,}|(?<![.'’\w&-])[^\W\d_](?![.'’\w&-])")
"""A word; a letter alone only where it is no initial and no part of a short form."""
_READ = 8_000
"""How many code points of a text are looked at."""
_KEPT = 8
"""Of so many texts the language is kept: the versions of an article are asked for theirs again and again."""
_LEAST = 8
"""A text of fewer words is not told."""
_FEW = 25
"""In a text of fewer words more of them have to be function words, and with a capital they may be of a name."""
_SHARES = 0.18, 0.3
"""The least share of a text's words that are function words of its language, and that of a text of few words."""
_FEWEST = 4
"""So many of them it has at least."""
_DIFFERENT = 3
"""So many different ones of several letters it has at least."""
_AHEAD = 1.5
"""How many times more of them it has than of English, or English of any other language."""
_AHEAD_OF_KIN = 1.2
"""How many times more of them it has than of another language but English."""
_SCRIPT = 12
"""So many letters tell a script."""
_NESTED = 4
"""So many quotations that begin before a passage are looked at: more stand hardly ever one in another."""
_WHOLE = -1
"""In the place of a paragraph's number: the text as a whole."""
_FUNCTION_WORDS = {
    name: lexicon.spelled(f"language.{name.lower()}") for name in TOLD.values()
}


class _Told(NamedTuple):
    """What the words of a text say: the language, where it is sure, and whether it is another than English."""

    name: str | None = None
    foreign: bool | None = None
    best: str | None = None


def of_document(document: Document) -> str | None:
    """What the words say where they are sure, else what the metadata says: it often speaks of a whole folder."""
    return language(document.text) or named(document.meta.language)


def foreign_name(document: Document) -> str | None:
    """The language of a text that is in another than English, the likeliest of several that are alike; else None."""
    name = of_document(document)
    if name is None:
        told = _of_beginning(document.text[:_READ])
        name = told.best if told.foreign else None
    return None if name == ENGLISH else name


def is_foreign(copy: "Copy", span: Span) -> bool:
    """Whether a passage is in another language than English: the quotation that it stands in, else its paragraph.

    A quotation that is not sure is in the language of its paragraph, and a paragraph in that of its text.
    """
    told = _quotation_is_foreign(copy, span)
    if told is not None:
        return told
    known, index = copy.once(_foreign), copy.paragraph_of(span)
    if index not in known:
        told = _of_beginning(_own_words(copy, index)[:_READ]).foreign
        known[index] = known[_WHOLE] if told is None else told
    return known[index]


def _quotation_is_foreign(copy: "Copy", span: Span) -> bool | None:
    """The same of the innermost quotations that a passage stands in, as far as one is sure."""
    quotes, known = copy.quotes, copy.once(_of_quotations)
    last = bisect_right(quotes, span.start, key=lambda quote: quote.inner.start)
    for at in range(last - 1, max(last - _NESTED, 0) - 1, -1):
        inner = quotes[at].inner
        if span.within(inner):
            if at not in known:
                known[at] = _of_beginning(inner.of(copy.text)[:_READ]).foreign
            if known[at] is not None:
                return known[at]
    return None


def _of_quotations(copy: "Copy") -> dict[int, bool | None]:
    """Whether quotations are in another language, by their numbers, as far as that was asked."""
    return {}


def _own_words(copy: "Copy", index: int) -> str:
    """A paragraph without its quotations, where it has words beside them."""
    if not copy.paragraphs:
        return ""
    at, end = copy.paragraphs[index].span
    whole, parts = copy.text[at:end], []
    first, last = (
        bisect_left(copy.quotes, place, key=lambda quote: quote.inner.start)
        for place in (at, end)
    )
    for quote in copy.quotes[first:last]:
        if at <= quote.inner.start and quote.inner.end <= end:
            parts.append(copy.text[at : quote.inner.start])
            at = quote.inner.end
    parts.append(copy.text[at:end])
    own = "".join(parts)
    return own if len(own.split()) >= _FEWEST else whole


def _foreign(copy: "Copy") -> dict[int, bool]:
    """Which paragraphs are in another language, by their numbers, as far as that was asked; and the text."""
    return {_WHOLE: foreign_name(copy.document) is not None}


def language(text: str) -> str | None:
    """The language of a text by its English name, the script where that is not Latin, or None where it is not sure."""
    return _of_beginning(text[:_READ]).name


@lru_cache(_KEPT)
def _of_beginning(text: str) -> _Told:
    words = _WORD.findall(text)
    script = _script(words)
    if script != "LATIN":
        name = script.capitalize() or None
        return _Told(name, foreign=bool(name) or None, best=name)
    return _by_words(words) if len(words) >= _LEAST else _Told()


def _script(words: list[str]) -> str:
    """The script that most letters are of, as Unicode names it; nothing where there are too few that are not Latin."""
    counts: Counter[str] = Counter()
    for letter, count in Counter("".join(words)).items():
        latin = letter < "\u0250"
        name = "LATIN" if latin else unicodedata.name(letter, "?").partition(" ")[0]
        counts[name] += count
    most = max(counts, key=counts.__getitem__, default="LATIN")
    return most if most == "LATIN" or counts[most] >= _SCRIPT else ""


def _by_words(words: list[str]) -> _Told:
    few = len(words) < _FEW
    said = (
        (word for word in words if word.islower()) if few else map(str.lower, words)
    )
    counts = Counter(said)
    found = {
        name: [word for word in known if word in counts]
        for name, known in _FUNCTION_WORDS.items()
    }
    scores = {
        name: sum(map(counts.__getitem__, them)) for name, them in found.items()
    }
    english = scores.pop(ENGLISH)
    (_, next_most), (best, most) = sorted(scores.items(), key=lambda one: one[1])[-2:]
    enough = max(_SHARES[few] * len(words), _FEWEST)
    if english >= enough and english >= _AHEAD * most:
        return _Told(ENGLISH, foreign=False, best=ENGLISH)
    different = sum(len(word) > 1 for word in found[best])
    if most < max(enough, _AHEAD * english) or different < _DIFFERENT:
        return _Told()
    sure = most >= _AHEAD_OF_KIN * next_most
    return _Told(best if sure else None, foreign=True, best=best)
