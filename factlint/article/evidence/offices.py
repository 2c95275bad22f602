"""The offices that a draft and its sources put beside the names of people."""

from collections.abc import Sequence

from factlint.article.facts.about import About, relation
from factlint.article.facts.titles import offices_differ
from factlint.lexicon import words

OFFICE, PARTY = "title", "party"
_HELD = words("title.office.civil", "title.office.business")
"""Offices that somebody holds, and is not only called by, as a doctor or a commander may be."""


def agrees(one: About, other: About) -> bool:
    """Whether two titles are of one person and may be one."""
    return _is_one(one, other) and not _differ(one, other)


def against(one: About, theirs: Sequence[About]) -> About | None:
    """The one office, or party, that the sources give a person of whom the draft says another."""
    if one.kind == PARTY:
        parties = (other for other in theirs if relation(one, other) == "contradict")
        return next(parties, None)
    others = [
        other for other in theirs if other.kind == OFFICE and _is_one(one, other)
    ]
    if others and all(_differ(one, other) for other in others):
        return others[0] if len({other.said for other in others}) == 1 else None
    return None


def _is_one(one: About, other: About) -> bool:
    """Whether two names are those of one person: equal, or a surname of a name in full."""
    short, long = sorted((one.about, other.about), key=len)
    return long[-len(short) :] == short


def _differ(one: About, other: About) -> bool:
    mine, its = (
        list(map(str, fact.said))
        for fact in (one, other)
        if isinstance(fact.said, tuple)
    )
    held = not _HELD.isdisjoint(mine) and not _HELD.isdisjoint(its)
    return held and offices_differ(mine, its)
