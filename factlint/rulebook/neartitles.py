"""Near misses of titles of two words and more: those on file as terms, and those of people the copy names."""

from collections.abc import Iterator

from factlint.annotate import titles
from factlint.annotate.words import Word, words
from factlint.match import near
from factlint.rulebook.draft import Draft
from factlint.rulebook.nearly import Limits, Miss
from factlint.rulebook.spelling import british, inflected
from factlint.text import Span

_SMALL = frozenset(("of", "the", "and", "for", "to"))


def misses(doc: Draft, limits: Limits) -> Iterator[Miss]:
    """The titles in copy of which one word is one slip away from a known title."""
    phrases = _phrases(doc)
    if not phrases:
        return
    table = near.index((phrase, number) for phrase, number in phrases.items())
    right_words = {word for phrase in phrases for word in phrase} | titles.HEADS | titles.MODIFIERS
    sizes = sorted({len(phrase) for phrase in phrases}, reverse=True)
    lower = [word.text.lower() for word in doc.words]
    for at, word in enumerate(lower):
        if word not in right_words and word.isalpha() and len(word) >= limits.min_length:
            miss = _miss(doc, lower, at, sizes, table, phrases)
            if miss:
                yield miss


def _phrases(doc: Draft) -> dict[tuple[str, ...], int]:
    """Known titles of two words and more, by their lower-case words, each with its entry."""
    found: dict[tuple[str, ...], int] = {}
    for number in _title_terms(doc):
        _add(found, str(doc.book.entry(number).fields["prefer"]), number)
    for number in {mention.entry for mention in doc.mentions if mention.kind in ("name", "accept")}:
        for role in doc.book.entry(number).fields.get("roles", []):
            _add(found, role["title"], number)
    return found


def _title_terms(doc: Draft) -> list[int]:
    rows = doc.book.data["entries"]
    return [number for number, row in enumerate(rows) if row[0] == "terms" and row[4].get("kind") == "title"]


def _add(found: dict[tuple[str, ...], int], title: str, number: int) -> None:
    phrase = tuple(word.text.lower() for word in words(title, Span(0, len(title))))
    if len(phrase) > 1:
        found.setdefault(phrase, number)


def _miss(
    doc: Draft, lower: list[str], at: int, sizes: list[int], table: near.Wild, phrases: dict[tuple[str, ...], int]
) -> Miss | None:
    """The longest title of which the word at `at` may be a slip."""
    for size in sizes:
        for start in range(max(at - size + 1, 0), min(at + 1, len(lower) - size + 1)):
            for known, entry in table.get(near.wild_key(lower[start : start + size], at - start), ()):
                phrase = (*lower[start:at], known, *lower[at + 1 : start + size])
                run = doc.words[start : start + size]
                if phrases.get(phrase) == entry and _slip(lower[at], known) and _unbroken(doc, run):
                    return Miss(Span(run[0].start, run[-1].end), " ".join(phrase), entry, 2)
    return None


def _slip(word: str, known: str) -> bool:
    near_enough = word[0] == known[0] and known not in _SMALL and near.distance(word, known, 1) == 1
    return near_enough and not inflected(word, known, names=False) and not british(word, known)


def _unbroken(doc: Draft, run: list[Word]) -> bool:
    return all(doc.text[one.end : other.start] in (" ", "-") for one, other in zip(run, run[1:], strict=False))
