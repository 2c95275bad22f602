"""Near misses of single words: surnames and names of one word, against those that the copy has as well."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from factlint import lexicon
from factlint.english import Name
from factlint.english.names.persons import SPEECH
from factlint.known.draft import Draft
from factlint.known.near.name_misses import GLUED, Limits, Miss, slip
from factlint.match import near
from factlint.match.fold import fold
from factlint.model import Mention
from factlint.text import Span

_NO_NAME_AFTER = lexicon.words(
    "function.article", "function.demonstrative", "name.particle"
) | {
    "our",
    "every",
    "do",
    "des",
}
"""After an article stands a thing, and after these particles a name in another language: Banco do Brasil."""
_VERBS = (
    SPEECH | lexicon.words("function.auxiliary") - {"may"} | {"also", "who", "and"}
)
_FEWEST = 3
"""A word of so few letters is never compared."""
_LONG = 10
"""From this many letters on a single word may be wrong in two: African is no slip for American."""
_VOWELS = frozenset("aeiouy")
_Known = dict[str, int]
_ByLetter = dict[str, list[tuple[str, str]]]
"""Forms by their first letters, each in lower case and as it is."""


def misses(doc: Draft, limits: Limits) -> Iterator[Miss]:
    """Words that are nearly a name the copy has, and has at least as often."""
    known = _known(doc, limits)
    if not known:
        return
    everyone = _by_letter(known)
    people = _by_letter(
        form
        for form, entry in known.items()
        if doc.book.entry(entry).section == "people"
    )
    words = Counter(word.text for word in doc.words)
    entries = Counter(mention.entry for mention in doc.mentions)
    for name in _lone_names(doc):
        word = name.text
        surname = _coined_surname(doc, word, people, limits)
        right = surname or _near_any(word, everyone, limits)
        if right is None or words[word] > max(words[right], entries[known[right]]):
            continue
        if not surname and _is_own_word(word):
            continue
        if _as_name(doc, name, surname is not None):
            sure = bool(surname) or not _may_be_written_so(word, right)
            yield Miss(name.span, right, known[right], sure=sure)


def _lone_names(doc: Draft) -> Iterator[Name]:
    """The names of one word that stand nowhere in lower case, nor as part of a longer name."""
    lower = {word.text for word in doc.words if word.text.islower()}
    longer = [name.parts for name in doc.names if len(name.parts) > 1]
    parts = set(chain.from_iterable(longer))
    for name in doc.names:
        word = name.text
        if len(name.parts) > 1 or len(word) <= _FEWEST or word in parts:
            continue
        if word.lower() not in lower:
            yield name


def _coined_surname(
    doc: Draft, word: str, people: _ByLetter, limits: Limits
) -> str | None:
    """The surname that a word which is no name is nearly."""
    surname = _nearest(word, people, limits, surname=True)
    # the lists of words are loaded only where they can decide
    return surname if surname and _coined(doc, word) else None


def _is_own_word(word: str) -> bool:
    """Whether a word is English, a part of the world, or a country by its own name: Green, Australasia, Brasil."""
    from factlint.lexicon import frequency

    lower = fold(word).lower()
    places = lexicon.words("place.part-of-world", "place.own-name")
    return lower in places or frequency.english(lower)


def _may_be_written_so(word: str, right: str) -> bool:
    """Whether one vowel for another, or one sound written in two ways, may make it another place: Columbia."""
    from factlint.known.near.spelling import variant

    one, other = fold(word).lower(), fold(right).lower()
    pairs = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    vowels = len(one) == len(other) and len(pairs) == 1 and set(pairs[0]) <= _VOWELS
    return vowels or variant(one, other)


def _near_any(word: str, known: _ByLetter, limits: Limits) -> str | None:
    return _nearest(word, known, limits) if len(word) >= limits.min_length else None


def _known(doc: Draft, limits: Limits) -> _Known:
    """Names of one word that the copy has, their demonyms, and surnames of people it names in full."""
    full = {
        mention.entry
        for mention in doc.mentions
        if mention.kind in ("name", "accept")
    }
    found: _Known = {}
    people: _Known = {}  # many a surname is also a town, and then the person is meant
    for mention in doc.mentions:
        entry = doc.entry(mention)
        if entry.match == "exact_case" or not _is_right(mention, full):
            continue
        if entry.section == "people":
            people[_surname(entry.given_family or "", mention.form)] = mention.entry
        else:
            found[mention.form] = mention.entry
        found |= dict.fromkeys(entry.demonyms, mention.entry)
    both = (found | people).items()
    return {
        form: entry
        for form, entry in both
        if form.isalpha() and len(form) >= limits.min_length
    }


def _is_right(mention: Mention, full: set[int]) -> bool:
    """Whether a mention is a right form of a name, or the surname of somebody whom the copy names in full."""
    if mention.kind == "family":
        return mention.entry in full
    return mention.kind in ("name", "accept", "short")


def _by_letter(forms: Iterable[str]) -> _ByLetter:
    """The forms by their first letters in lower case: a slip keeps the first letter."""
    found: _ByLetter = {}
    for form in forms:
        lower = form.lower()
        found.setdefault(lower[0], []).append((lower, form))
    return found


def _surname(family: str, form: str) -> str:
    """The surname if it is one word, else the last word of the name: of Ana de Melo, Melo."""
    return family if family.isalpha() else form.split()[-1]


def _coined(doc: Draft, word: str) -> bool:
    """Whether a word is no name or word on the lists, and nobody on file bears it: Obamma."""
    from factlint.lexicon import frequency

    lower = fold(word).lower()
    return not (
        frequency.name(lower)
        or frequency.english(lower)
        or any(doc.book.bearers(lower))
    )


def _nearest(
    word: str, known: _ByLetter, limits: Limits, *, surname: bool = False
) -> str | None:
    """The known name that `word` may be a slip for, the nearest of them, if it is no other ending of it."""
    lower = word.lower()
    alike = known.get(lower[0])
    if not alike:
        return None
    if len(word) < _LONG:
        limits = Limits(min(limits.max_edits, 1), limits.min_length)
    close = [right for small, right in alike if slip(lower, small, limits)]
    best = min(
        close,
        key=lambda right: near.distance(lower, right.lower(), limits.max_edits),
        default=None,
    )
    return (
        best
        if best and not _other_form(lower, best.lower(), surname=surname)
        else None
    )


def _other_form(word: str, known: str, *, surname: bool) -> bool:
    """Whether the two differ in accents or endings alone."""
    from factlint.known.near.spelling import (
        derived,
        inflected,
        same_letters,
    )  # few words are near any name

    return same_letters(word, known) or (
        derived(word, known) if surname else inflected(word, known, names=False)
    )


def _as_name(doc: Draft, name: Name, coined: bool) -> bool:
    """Whether the word is used as a name; one that opens a sentence needs a verb or a possessive after it.

    Not so a word that is none, beside a person of nearly this name: it can hardly be anything else.
    """
    if GLUED.search(name.text) or doc.mentioned(name.span):
        return False
    before = doc.words_in(Span(max(name.span.start - 12, 0), name.span.start))
    if before and before[-1].text.lower() in _NO_NAME_AFTER:
        return False
    after = doc.words_in(Span(name.span.end, name.span.end + 12))
    return (
        coined
        or not name.opens
        or bool(after and after[0].text in _VERBS)
        or doc.text[name.span.end : name.span.end + 1] in "’'"
    )
