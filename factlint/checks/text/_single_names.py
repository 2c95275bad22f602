"""Names of one word, as of places and products, that stand again and again, and once in a form that is near."""

from collections.abc import Iterator

from factlint.english import Word, language
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.match.near import distance
from factlint.match.spellings import Slips, inflected, unaccented
from factlint.text import Span

_OFTEN = 3
"""So often the right form stands."""
_LEAST = 5
"""Shorter names are near others by chance."""
_LONG = 7
"""In a name of fewer letters only a swap, a letter too many or one too few is a slip: Hamid and Hamad are two."""
DOTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ł": "l"}
)
"""Letters as they are written where a keyboard has none of them."""
_JOINED = frozenset("-–/_@#&~.:\\*$+=<>|")
"""Beside one of these a word is part of something longer: an address, a name of two, code."""


class Single:
    """A rare form of a name of one word, and the form that stands often."""

    def __init__(self, rare: Word, often: list[Word]) -> None:
        self.rare, self.often = rare, often


def singles(doc: Draft) -> Iterator[Single]:
    """Each form that stands once, is no word and no name of its own, and is one slip from a name that stands often."""
    places = _capitalised(doc)
    often = [word for word, found in places.items() if len(found) >= _OFTEN]
    slips = Slips(often)
    for word, (first, *more) in places.items():
        near = [often[at] for at in slips.near(word)] if often and not more else []
        right = next((other for other in near if _is_slip(word, other)), None)
        if not right or _is_spelt_out(first, places[right][0]):
            continue
        if _is_name(doc, places[right]) and _is_no_name(doc, first):
            yield Single(first, places[right])


def _capitalised(doc: Draft) -> dict[str, list[Word]]:
    """The capitalised words by their plain form."""
    found: dict[str, list[Word]] = {}
    for word in doc.words:
        if (
            word.text[0].isupper()
            and len(word.text) >= _LEAST
            and word.text.isalpha()
        ):
            found.setdefault(unaccented(word.text), []).append(word)
    return found


def _is_slip(rare: str, often: str) -> bool:
    """Whether one slip parts the two, and no ending: a letter more at the end is a form of the name."""
    if distance(rare, often, 1) > 1 or _is_form(rare, often):
        return False
    if sorted(rare) == sorted(often):
        return rare[-2:] == often[-2:] or {rare[-2:], often[-2:]} != {"er", "re"}
    if len(rare) == len(
        often
    ):  # a foreign word may stand for one of English: National, Nacional
        return len(rare) > _LONG and not frequency.english(often)
    return min(len(rare), len(often)) > _LEAST


def _is_form(rare: str, often: str) -> bool:
    """Whether one is the other with an ending, one more or one less."""
    return (
        inflected(rare, often)
        or rare[:-1] == often[:-1]
        or rare.startswith(often)
        or often.startswith(rare)
    )


def _is_spelt_out(rare: Word, often: Word) -> bool:
    """Whether the other letter is a capital, as of an abbreviation, or an e that stands for two dots."""
    more = set(rare.text[1:]) ^ set(often.text[1:])
    if rare.text.lower().translate(DOTS) == often.text.lower().translate(DOTS):
        return True
    return any(letter.isupper() and letter.lower() not in more for letter in more)


def _is_name(doc: Draft, places: list[Word]) -> bool:
    """Whether the frequent form is a name: capitalised where no sentence begins, in small letters in addresses only."""
    before = (doc.text[max(word.start - 2, 0) : word.start] for word in places)
    if not any(letters[:1].islower() and letters[1:] == " " for letters in before):
        return False
    return not _is_in_prose(doc, unaccented(places[0].text))


def _is_in_prose(doc: Draft, lower: str) -> bool:
    """Whether the copy has the word in small letters, and not in an address or in code."""
    if lower not in doc.common:
        return False
    return any(word.text == lower and not doc.masked(word.span) for word in doc.words)


def _is_no_name(doc: Draft, rare: Word) -> bool:
    """Whether the rare form is no English word, no person's name and nothing on file, and stands in English prose."""
    lower = unaccented(rare.text)
    if frequency.english(lower) or frequency.name(lower) or lower in doc.common:
        return False
    if (
        rare.text.isupper()
        or _is_joined(doc.text, rare.span)
        or doc.masked(rare.span)
        or doc.mentioned(rare.span)
    ):
        return False
    return not _is_of_person(doc, rare) and not language.is_foreign(doc, rare.span)


def _is_joined(text: str, span: Span) -> bool:
    before, after = (
        text[max(span.start - 1, 0) : span.start],
        text[span.end : span.end + 2],
    )
    ends = after[:1] in (".", ":", "*") and not after[1:].strip()
    return before in _JOINED or (after[:1] in _JOINED and not ends)


def _is_of_person(doc: Draft, rare: Word) -> bool:
    """Whether the word is part of a person's full name, which is compared with full names."""
    name = doc.name_at(rare.start)
    return (
        name is not None
        and len(name.parts) > 1
        and (
            name.person
            or any(frequency.given(unaccented(part)) for part in name.parts)
        )
    )
