"""A word that stands twice with a capital: a name beside a word (Mark mark), a name said twice, a word that begins."""

from factlint.checks.text._repeat import NAME, SLIP, Repeat, Verdict
from factlint.english import grammar
from factlint.lexicon import frequency, words


def cased(repeat: Repeat) -> tuple[bool, Verdict | None]:
    """Whether capitals decide what the repeat is, and what they say it is."""
    one, other = (word.text for word in repeat.pair)
    if (one.islower() and other.islower()) or _is_shouted(repeat):
        return False, None
    if one[0].isupper() and other[0].isupper():
        return _both(repeat, one, other)
    if one.islower():
        if _is_byline(repeat):
            return True, SLIP
        new = one == "new" and repeat.next in words("twice.of-new")
        return True, None if new else NAME
    return _beside(repeat, one)


def _is_shouted(repeat: Repeat) -> bool:
    """True in a line of capitals, where they tell nothing."""
    beside = [word.text for word in (*repeat.before[-1:], *repeat.after[:1])]
    capitals = all(
        text.isupper() for text in (*beside, *(word.text for word in repeat.pair))
    )
    return capitals and any(len(text) > 2 for text in beside)


def _both(repeat: Repeat, one: str, other: str) -> tuple[bool, Verdict | None]:
    word = one.lower()
    if word in words("twice.name") or len(word) == 1:
        return word != "i", None
    if (
        repeat.opens
        and one == other
        and word != "the"
        and (word in grammar.PLAIN_VERBS or _is_grammar(word))
    ):
        return True, SLIP
    return True, NAME if repeat.prose or _is_grammar(word) else None


def _is_byline(repeat: Repeat) -> bool:
    """True for `by By Daniel Reed`: the second is no title, since a person follows."""
    given = frequency.given(repeat.next) > frequency.NONE and not frequency.english(
        repeat.next
    )
    return repeat.half == ["by"] and given and repeat.after[0].text[0].isupper()


def _beside(repeat: Repeat, one: str) -> tuple[bool, Verdict | None]:
    """A word with a capital before the same word without: a name, save where the capital is that of a beginning."""
    word = one.lower()
    acronym = (
        one.isupper()
        and len(one) > 1
        and (word in words("twice.acronym") or word not in grammar.FUNCTION)
    )
    named = frequency.name(word) > frequency.NONE and not _is_grammar(word)
    if acronym or (named and not repeat.opens):
        return True, None
    if repeat.opens:
        return named and word not in words("twice.cry") and frequency.given(
            word
        ) > frequency.NONE, NAME
    return True, NAME


def _is_grammar(word: str) -> bool:
    """Whether a word is one of grammar and hardly a name; May and Will are names too."""
    return word in grammar.FUNCTION - grammar.MODALS
