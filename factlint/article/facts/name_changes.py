"""Names that a change put in each other's place: another one, or one in two spellings."""

from collections.abc import Iterator

from factlint.article import names
from factlint.article.compared import Compared, Difference, Side
from factlint.article.facts.bearers import words_of
from factlint.article.facts.mends import is_mend
from factlint.article.facts.named import NamedInSentence, pairs
from factlint.article.facts.opposites import opposed
from factlint.lexicon import frequency


def differences(compared: Compared, *, ordered: bool) -> Iterator[Difference]:
    """The names and places that differ outside quotations."""
    for old, new in pairs(compared):
        if (
            old.words
            and new.words
            and not _can_be_one(compared, old, new)
            and not _moved(compared, old, new)
        ):
            yield from _different(compared, old, new, ordered=ordered)


def _can_be_one(
    compared: Compared, old: NamedInSentence, new: NamedInSentence
) -> bool:
    """Whether two names can be two forms of one: by their words, by the other names of the texts, on file."""
    one, other = old.words, new.words
    person = (old.is_persons(compared) or new.is_persons(compared)) and not (
        old.is_familys() or new.is_familys()
    )
    if names.one_name(one, other, compared.lexicon.initials, person=person):
        return True
    if len(one) == len(other) == 1 and one[0] in compared.lexicon.beside.get(
        other[0], ()
    ):
        return True
    return bool(old.entries() & new.entries())


def _moved(compared: Compared, old: NamedInSentence, new: NamedInSentence) -> bool:
    """Whether one of two names was added beside the other, or has moved; not where they were exchanged.

    Where both texts have one of them as often, it was replaced in this sentence only if the sentence has lost the
    one and gained the other in the same place; in a list all may have moved.
    """
    one, other = _only(old.words, new.words), _only(new.words, old.words)
    if _stays(compared, one) == _stays(compared, other):
        return False
    gone = _named(compared.before) - _named(compared.after)
    come = _named(compared.after) - _named(compared.before)
    return (
        not gone
        or not come
        or old.in_list
        or new.in_list
        or not _in_place(compared, old, new)
    )


def _named(side: Side) -> set[str]:
    """The words of the names of a sentence."""
    return {
        word
        for _, at in side.names
        for word in names.parts(
            [token.text for token in side.tokens[at.start : at.stop]]
        )
    }


def _in_place(compared: Compared, old: NamedInSentence, new: NamedInSentence) -> bool:
    """Whether what stands before and after both names has stayed."""
    partner = {
        -1: -1,
        len(compared.before.keys): len(compared.after.keys),
        **compared.partner,
    }
    return (
        partner.get(old.at.start - 1) == new.at.start - 1
        and partner.get(old.at.stop) == new.at.stop
    )


def _different(
    compared: Compared, old: NamedInSentence, new: NamedInSentence, *, ordered: bool
) -> Iterator[Difference]:
    """The difference of two names, unless a slip was mended to the form used elsewhere, or one in a common word."""
    spelled = _respelt(old, new)
    common = spelled is not None and _is_in_common(compared, old, new, spelled)
    if spelled and ordered and _is_mended(compared, old, new, spelled):
        return
    if spelled and common and (not ordered or _is_common(spelled[1])):
        return
    yield Difference(
        "place" if old.is_place() and new.is_place() else "name",
        old.span,
        new.span,
        (_only(old.words, new.words), _only(new.words, old.words)),
        max(len(old.at), len(new.at)),
        "info"
        if common or (spelled and _is_query(compared, spelled, ordered=ordered))
        else None,
        slip=spelled is not None,
    )


def _is_query(compared: Compared, spelled: tuple[str, str], *, ordered: bool) -> bool:
    """Whether a name was spelled anew wherever it stood, which is a mend more often than not.

    Not where it has another initial, or the old text has the new form already, which may be another's name or a word.
    """
    old, new = spelled
    before, after = compared.lexicon.counts
    return ordered and old[0] == new[0] and not after[old] and not before[new]


def _is_mended(
    compared: Compared,
    old: NamedInSentence,
    new: NamedInSentence,
    spelled: tuple[str, str],
) -> bool:
    """Whether a slip was put right, as the same name stands elsewhere."""
    rest = _rest(words_of(new.tokens), spelled[1])
    return is_mend(compared, old, rest, spelled)


def _is_in_common(
    compared: Compared,
    old: NamedInSentence,
    new: NamedInSentence,
    spelled: tuple[str, str],
) -> bool:
    """Whether a slip is in a common word, and in no person's name."""
    if old.is_persons(compared) or new.is_persons(compared):
        return False
    return any(map(_is_common, spelled)) or _opens_common(new, spelled)


def _respelt(old: NamedInSentence, new: NamedInSentence) -> tuple[str, str] | None:
    """The word that is spelled in two ways, unless these are two: Southwest and Southeast, or Iran and Iraq on file."""
    spelled = names.respelt(old.changed_words, new.changed_words)
    return (
        None
        if spelled and (opposed(*spelled) or (old.entries() and new.entries()))
        else spelled
    )


def _rest(words: list[str], word: str) -> list[str]:
    return [other for other in words if other != word]


def _only(words: list[str], others: list[str]) -> str:
    """The words that only one of two names has: a surname changed with and without a first name is one cause."""
    return " ".join(word for word in words if word not in others)


def _stays(compared: Compared, words: str) -> bool:
    """Whether both texts have these words of a name as often."""
    old, new = compared.lexicon.counts
    return bool(words) and all(old[word] == new[word] > 0 for word in words.split())


def _is_common(word: str) -> bool:
    """Whether a common word is no name, such as those in the name of an office; slips in it are no errors."""
    return frequency.english(word) and not frequency.name(word)


def _opens_common(new: NamedInSentence, spelled: tuple[str, str]) -> bool:
    """Whether one word alone opens a line, and is a common one in one spelling: Sasles."""
    alone = sum(token.text.isalpha() for token in new.tokens) == 1
    return alone and new.opens and any(map(frequency.english, spelled))
