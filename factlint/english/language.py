"""Which language a text is in, told by its function words or its script, and only where that is sure."""

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint import lexicon
from factlint.model import Document
from factlint.start.regex import lazy
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.english.copy import Copy

_WORD = lazy(r"[^\W\d_]+")
CODES = {
    "en": "English", "es": "Spanish", "fr": "French", "de": "German", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "sv": "Swedish", "da": "Danish", "pl": "Polish",
}  # fmt: skip
"""The languages by the codes that metadata has."""
_READ = 8_000
"""How many code points of a text are looked at."""
_KEPT = 8
"""Of so many texts the language is kept: the versions of an article are asked for theirs again and again."""
_LEAST = 25
"""A text of fewer words is not told."""
_WHOLE = -1
"""In the place of a paragraph's number: the text as a whole."""
_LEAST_BESIDE = 8
"""The same of a paragraph, where it is only to be told from the text around it."""
_SHARE = 0.18
"""The least share of a text's words that are function words of its language."""
_FEWEST = 4
"""So many of them it has at least."""
_AHEAD = 1.5
"""How many times more of them it has than of any other language."""
_FUNCTION_WORDS = {
    name: lexicon.spelled(f"language.{name.lower()}") for name in CODES.values()
}


def of_document(document: Document) -> str | None:
    """What the words say where they are sure, else what the metadata says: it often speaks of a whole folder."""
    code = (document.meta.language or "").partition("-")[0].lower()
    return language(document.text) or CODES.get(code, code) or None


def is_foreign(copy: "Copy", span: Span) -> bool:
    """Whether a paragraph is in another language than English; one that is not sure is in that of its text."""
    known, index = copy.once(_foreign), copy.paragraph_of(span)
    if index not in known:
        text = copy.paragraphs[index].span.of(copy.text) if copy.paragraphs else ""
        told = language(text, _LEAST_BESIDE)
        known[index] = told != "English" if told else known[_WHOLE]
    return known[index]


def _foreign(copy: "Copy") -> dict[int, bool]:
    """Which paragraphs are in another language, by their numbers, as far as that was asked; and the text."""
    return {_WHOLE: of_document(copy.document) not in (None, "English")}


def language(text: str, least: int = _LEAST) -> str | None:
    """The language of a text by its English name, the script where that is not Latin, or None where it is not sure."""
    return _of_beginning(text[:_READ], least)


@lru_cache(_KEPT)
def _of_beginning(text: str, least: int) -> str | None:
    words = _WORD.findall(text.lower())
    if len(words) < least:
        return None
    script = _script(words)
    return _by_words(words) if script == "LATIN" else script.capitalize()


def _script(words: list[str]) -> str:
    """The script that most words begin in, as Unicode names it."""
    counts: Counter[str] = Counter()
    for letter, count in Counter(word[0] for word in words).items():
        counts[unicodedata.name(letter, "?").partition(" ")[0]] += count
    return max(counts, key=counts.__getitem__)


def _by_words(words: list[str]) -> str | None:
    counts = Counter(words)
    scores = [
        (sum(counts[word] for word in known if word in counts), name)
        for name, known in _FUNCTION_WORDS.items()
    ]
    (next_most, _), (most, best) = sorted(scores)[-2:]
    return (
        best
        if most >= max(_SHARE * len(words), _FEWEST) and most >= _AHEAD * next_most
        else None
    )
