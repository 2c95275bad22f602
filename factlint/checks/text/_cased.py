"""A word that stands twice with a capital: a name beside a word (Mark mark), a name said twice, a word that begins."""

from factlint.checks.text._repeat import NAME, SLIP, Repeat, Verdict
from factlint.english import grammar
from factlint.lexicon import frequency, words


def cased(repeat: Repeat) -> tuple[bool, Verdict | None]:
    """Whether capitals decide what the repeat is, and what they say it is."""
    one, other = (word.text for word in repeat.pair)
    if (one.islower() and other.islower()) or _is_shouted(repeat):
        return False, None
    if one.islower():
        return True, _second(repeat, one)
    if one[0].isupper() and other[0].isupper():
        return _both(repeat, one, other)
    return _beside(repeat, one)


def _second(repeat: Repeat, one: str) -> Verdict | None:
    """A word without a capital before the same word with one: of a name, unless that is the start of a byline."""
    if _is_byline(repeat):
        return SLIP
    new = one == "new" and repeat.next in words("twice.of-new")
    return None if new else NAME


def _is_shouted(repeat: Repeat) -> bool:
    """Whether it stands in a line of capitals, where they tell nothing."""
    beside = [word.text for word in (*repeat.before[-1:], *repeat.after[:1])]
    if not any(len(text) > 2 for text in beside):
        return False
    return all(
        text.isupper() for text in (*beside, *(word.text for word in repeat.pair))
    )


def _both(repeat: Repeat, one: str, other: str) -> tuple[bool, Verdict | None]:
    """A word that has a capital twice: a name said twice, or an order or a small word that opens the sentence."""
    word = one.lower()
    if word in words("twice.name") or len(word) == 1:
        return word != "i", None
    if repeat.opens and one == other and _may_open(word):
        return True, SLIP
    return True, NAME if repeat.prose or _is_grammar(word) else None


def _may_open(word: str) -> bool:
    """Whether a sentence may open with a word, but for a name with an article: The The."""
    if word == "the":
        return False
    return word in grammar.PLAIN_VERBS or _is_grammar(word)


def _is_byline(repeat: Repeat) -> bool:
    """Whether the second is no title, since a person follows: `by By Daniel Reed`."""
    given = frequency.given(repeat.next) > frequency.NONE and not frequency.english(
        repeat.next
    )
    return repeat.half == ["by"] and given and repeat.after[0].text[0].isupper()


def _beside(repeat: Repeat, one: str) -> tuple[bool, Verdict | None]:
    """A word with a capital before the same word without: a name, save where the capital is that of a beginning."""
    word = one.lower()
    if _is_acronym(one):
        return True, None
    named = frequency.name(word) > frequency.NONE and not _is_grammar(word)
    if not repeat.opens:
        return True, None if named else NAME
    given = frequency.given(word) > frequency.NONE
    return named and given and word not in words("twice.cry"), NAME


def _is_acronym(one: str) -> bool:
    """Whether a word is initials, and no small word in capitals."""
    if not one.isupper() or len(one) < 2:
        return False
    word = one.lower()
    return word in words("twice.acronym") or word not in grammar.FUNCTION


def _is_grammar(word: str) -> bool:
    """Whether a word is one of grammar and hardly a name; May and Will are names too."""
    return word in grammar.FUNCTION - grammar.MODALS
