"""What a repeat is: a refrain, a phrase, a word with a capital, or one of the words that each have their rule."""

from factlint.checks.text._cased import cased
from factlint.checks.text._phrase_twice import phrase
from factlint.checks.text._repeat import SLIP, Repeat, Verdict
from factlint.checks.text._twice import single


def verdict(repeat: Repeat) -> Verdict | None:
    """What a repeat is; None where it is right."""
    if len(repeat.pair) > 2:
        return None if repeat.refrain else phrase(repeat)
    word = repeat.half[0]
    again = word in (repeat.last, repeat.next)
    if repeat.refrain and not again:
        return None
    if word.isdigit():
        return SLIP if repeat.signed and repeat.prose and not again else None
    if len(word) == 1 and word not in ("a", "i"):
        return None
    decided, judged = cased(repeat)
    return judged if decided else single(repeat)
