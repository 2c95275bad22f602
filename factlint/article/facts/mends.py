"""Whether a name that was respelled was a slip: the old text has the new form elsewhere, for nobody but the same one.

The surname of another person in the text is no mend, nor is a word that has a capital for another reason.
"""

from factlint.article.compared import Compared
from factlint.article.facts.bearers import NameBearer, same_person
from factlint.article.facts.named import NamedInSentence
from factlint.english import Name
from factlint.english.names import titles
from factlint.lexicon import frequency
from factlint.model import SIBLINGS


def is_mend(
    compared: Compared,
    old: NamedInSentence,
    rest: list[str],
    spelled: tuple[str, str],
) -> bool:
    """Whether a slip in the `old` name was mended; `rest` are its other words, which stayed.

    The slip must be gone from the new text: a name that is respelled in some places only has become two.
    """
    slip, right = spelled
    before, after = compared.lexicon.bearers
    there = [one for one in before.of(right) if not one.span.overlaps(old.name.span)]
    left = after.of(slip)
    full = [rest] if rest else [list(one.rest) for one in before.of(slip) if one.rest]
    if full:
        return all(
            same_person(words, there) and not same_person(words, left)
            for words in full
        )
    office = _is_office(old.name, slip, there)
    return not left and not office and _is_second_reference(old, slip, there)


def _is_office(old: Name, slip: str, there: list[NameBearer]) -> bool:
    """Whether the title tells who is meant: Judge Hale, where no Hall is a judge."""
    office = {word for word in titles.written_out(old.title) if titles.is_head(word)}
    held = {word for one in there for word in titles.written_out(one.title)}
    return bool(office and frequency.surname(slip)) and not office & held


def _is_second_reference(
    old: NamedInSentence, slip: str, there: list[NameBearer]
) -> bool:
    """Whether a name of one word can be short for one that was given in full before, as in a headline after it.

    Where nobody is named in full, only what is no name at all was a slip.
    """
    side = old.side
    named = [one for one in there if one.rest]
    if not named:
        return bool(there) and not frequency.name(slip)
    display = side.draft.field_of(old.name.span) in SIBLINGS
    return display or any(one.span.end <= side.sentence.start for one in named)
