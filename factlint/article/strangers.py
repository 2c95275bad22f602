"""Texts that have nothing in common: what differs between them says nothing, and neither does finding nothing."""

from factlint.article.pair import Pair
from factlint.start.regex import lazy

ALONE = "two versions have nothing in common, so that nothing could be compared"
"""Why the checks of versions did not run."""
_WORD = lazy(r"[\u0e00-\u0eff\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]|\w+")
"""A word, or a sign of a script that sets no spaces between words."""
_RUN = 6
"""So many words in a row stand in two texts of different things by chance, and in short ones half of them."""
_TELLING = 4
"""Words of fewer letters are in every text."""
_SHARE = 0.3
"""The share of the telling words of the shorter text that unrelated articles hardly ever have in common."""


def strangers(pair: Pair) -> bool:
    """Whether two texts share no sentence, not even nearly, no longer run of words, and few words."""
    before, after = (
        _WORD.findall(draft.text.lower()) for draft in (pair.before, pair.after)
    )
    if (
        not before
        or not after
        or _share_words(before, after)
        or _share_run(before, after)
    ):
        return False
    return not any(one and other for one, other in pair.aligned)


def _share_words(before: list[str], after: list[str]) -> bool:
    old, new = (
        {word for word in words if len(word) >= _TELLING} for words in (before, after)
    )
    return len(old & new) >= _SHARE * min(len(old), len(new)) > 0


def _share_run(before: list[str], after: list[str]) -> bool:
    length = min(_RUN, max(2, min(len(before), len(after)) // 2))
    old, new = (
        set(zip(*(words[at:] for at in range(length)), strict=False))
        for words in (before, after)
    )
    return not old.isdisjoint(new)
