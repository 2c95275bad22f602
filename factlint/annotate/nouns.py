"""What a number counts: the noun after it, found by its plural and by the words that end a noun phrase."""

from factlint.annotate.numbers import listed
from factlint.regex import lazy

_WORD = lazy(r"[ \u00a0]([^\W\d_](?:[^\W_]|['’](?!s\b)[^\W\d_])*+)((?:-[^\W\d_]+)*)")
_STOPS = frozenset(listed(
    "a an the this that these those its his her their our my your in on at of for from to by with and or but nor "
    "as than "
    "then so if into onto over under between among during since until after before while when where which who "
    "whom whose "
    "is are was were be been being has have had do does did will would can cannot could may might should must "
    "said says say "
    "according more less most least per each every not no out up down off through across against about around within "
    "without because although though like plus minus versus vs it he she they we i you there here what how not "
    "only also "
    "just even still yet now already too very both either neither any some all such same other another others else "
    "last next ago later earlier today yesterday tomorrow thus perhaps always years' died came went took got"
))  # fmt: skip
"""Words that no counted noun follows in the same phrase."""
_PLURALS = frozenset(listed(
    "people men women children police cattle sheep fish deer data media policemen policewomen firemen servicemen "
    "servicewomen gunmen fishermen businessmen congressmen congresswomen spokesmen craftsmen clergymen workmen feet "
    "teeth mice geese lives staff crew personnel aircraft spacecraft species series troops salmon Swiss Chinese "
    "Japanese "
    "Portuguese Vietnamese Lebanese Irish British French English Dutch Spanish kin head percent elderly infantrymen "
    "schoolchildren grandchildren salesmen airmen seamen guardsmen marksmen horsemen linemen freshmen laymen"
))  # fmt: skip
"""Plurals without -s."""
_STATES = frozenset(
    listed("dead killed wounded injured hurt missing arrested detained sick ill infected homeless displaced")
)
"""What people are counted as without a noun."""


def counted(text: str, end: int, limit: int, *, one: bool) -> str:
    """The noun that the number before `end` counts, or nothing. `one` says that it stands in the singular."""
    first = ""
    at = end
    for _ in range(4):
        match = _WORD.match(text, at, limit)
        if match is None or match[1].lower() in _STOPS:
            break
        first = first or match[1].lower()
        last = match[2].rpartition("-")[2] or match[1]
        if not one and _plural(last):
            return last.lower()
        if one and not match[2]:
            following = _WORD.match(text, match.end(), limit)
            if following is None or following[1].lower() in _STOPS or following[1].endswith(("ed", "s")):
                return match[1].lower()
        at = match.end()
    return first if first in _STATES or (one and first not in _STATES) else ""


def _plural(word: str) -> bool:
    lower = word.lower()
    return (
        lower in _PLURALS or word in _PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s")))
    )
