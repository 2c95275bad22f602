"""Names of display copy that the text spells in another way."""

from factlint.article.display.copy import Display, DisplayPlace
from factlint.article.display.named import Names
from factlint.article.names import bare_word, plain_words
from factlint.known.near.spelling import same_letters
from factlint.lexicon import frequency, words
from factlint.match.spellings import inflected, shared_start, slip

_PEOPLES = tuple(words("ending.people"))
_STEM = 4
_NEAR = 3
"""So many words away a small word tells the language."""
_WORD, _END = 5, 3
"""Words that share so many letters at their start, and have no more behind them, are forms of one."""


def respelt(display: Display, names: Names, at: int) -> DisplayPlace | None:
    """A name of the text that the word is a slip of."""
    key = bare_word(display.words[at].text)
    if frequency.english(key) or _is_in_other_name(display, at):
        return None
    mine = plain_words(display.words)
    foreign = _is_foreign(display, at)
    for other, place in names.named.items():
        if other in mine or not _is_slip(key, other) or not names.is_name(other):
            continue
        written_out = _is_written_out(
            display.words[at].text, place.span.of(place.draft.text)
        )
        if not (written_out or _is_form_of_word(key, other, foreign=foreign)):
            return place
    return None


def _is_in_other_name(display: Display, at: int) -> bool:
    """Whether a word beside it, of one name with it, stands nowhere in the text: British Columbia is no Colombia."""
    before = side_by_side(display, at - 1)
    if display.capitals or not before or not display.words[at - 1].text[0].isupper():
        return False
    return before[0] not in display.body.said and not frequency.given(before[0])


def _is_foreign(display: Display, at: int) -> bool:
    """Whether a small word of another language stands near a word: Instituto de, the name of an Institute there."""
    near = display.words[max(at - _NEAR, 0) : at + _NEAR + 1]
    return any(word.text in words("name.particle") for word in near)


def _is_form_of_word(key: str, other: str, *, foreign: bool) -> bool:
    """Whether a word is another form of an English one, or that of another language: Redirector, Instituto, Brasil."""
    if key in words("place.own-name"):
        return True
    if not frequency.english(other):
        return False
    shared = shared_start(key, other)
    ending = max(len(key), len(other)) - shared <= _END and key[-1] != other[-1]
    return foreign or (shared >= _WORD and ending)


def _is_written_out(one: str, other: str) -> bool:
    """Whether the two are one name with its umlauts, or with letters in their place: Müller, Mueller."""
    accented = not (one.isascii() and other.isascii())
    return accented and same_letters(one.lower(), other.lower())


def _is_slip(one: str, other: str) -> bool:
    return (
        slip(one, other) and not inflected(one, other) and not _is_people(one, other)
    )


def _is_people(one: str, other: str) -> bool:
    """Whether one is the people of the other: Kansas and Kansans."""
    return (
        one.endswith(_PEOPLES) != other.endswith(_PEOPLES)
        and one[:_STEM] == other[:_STEM]
    )


def side_by_side(display: Display, at: int) -> tuple[str, str] | None:
    """A word of display copy and the next, where nothing but a space is between them."""
    if at < 0 or at + 1 >= len(display.words):
        return None
    one, other = display.words[at : at + 2]
    gap = display.draft.text[one.end : other.start]
    return (bare_word(one.text), bare_word(other.text)) if gap == " " else None
