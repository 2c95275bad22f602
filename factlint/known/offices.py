"""Offices: what a title names, and which offices one person does not hold at once.

`Sen.`, `U.S. senator` and `Senate Majority Leader` all say that somebody sits in a senate; `Foreign Secretary`
and `Secretary of State for Foreign Affairs` are one office. A title that may be many things is no office here.
"""

from factlint import lexicon
from factlint.english.names import titles
from factlint.english.names.persons import INSTITUTION
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy


class Office(NamedTuple):
    """The office of a title: its kind, and the words of the title that name a place, as a rule.

    `sub` is true where the title says that it is one of a state and not of the country.
    """

    kind: str
    place: str = ""
    sub: bool = False


SEATS = frozenset(("senator", "representative"))
"""Members of the two houses, of a country or a state."""
_ALONE = frozenset(
    (
        "president",
        "vice president",
        "prime minister",
        "governor",
        "lieutenant governor",
    )
)
"""Offices beside which no other title is used: a prime minister with a seat and a ministry is called neither."""
_BELOW = frozenset(("deputy prime minister", "chancellor"))
"""Offices whose holders are not called by one of those."""
_KINDS = sorted(
    [*SEATS, *_ALONE, *_BELOW, "mayor", "attorney general", "governor general"],
    key=len,
    reverse=True,
)
"""Offices named by their own words; the longer one counts where one ends in another."""
_DEPARTMENTS = {
    "foreign": "foreign", "foreign affairs": "foreign", "foreign and commonwealth": "foreign",
    "foreign and commonwealth affairs": "foreign", "external affairs": "foreign", "state": "foreign",
    "defense": "defense", "national defense": "defense", "finance": "finance", "interior": "interior",
    "home": "interior", "home affairs": "interior", "home department": "interior", "internal affairs": "interior",
    "justice": "justice", "health": "health", "health and human services": "health", "hhs": "health",
    "health and social care": "health", "treasury": "treasury", "education": "education", "transport": "transport",
    "transportation": "transport", "agriculture": "agriculture", "labor": "labor", "labour": "labor",
    "energy": "energy", "commerce": "commerce", "homeland security": "homeland security",
    "dhs": "homeland security", "veterans affairs": "veterans", "va": "veterans", "housing": "housing",
    "housing and urban development": "housing", "hud": "housing", "culture": "culture", "trade": "trade",
}  # fmt: skip
"""Departments of one minister or secretary each, under the names they go by."""
_SENATE = lazy(r"(?:(?P<state>.+) )?(?:state )?senate(?: of (?P<of>.+))?")
_HOUSE = lazy(
    r"(?:(?P<state>.+) )?(?:house of (?:representative|delegates)|general assembly)(?: of (?P<of>.+))?"
)
_NATIONAL = frozenset(("senate", "house of representative"))
_CHAMBERS = {"senate": "senator", "house": "representative"}
_CHAMBER_HEADS = frozenset(("leader", "whip", "chair", "speaker"))
_BESIDE = lexicon.words("title.another-office")
"""Words that make another office of the one they stand before."""
_PLACE_WORDS = lexicon.words("name.of-places")
_NO_PLACE = _BESIDE | INSTITUTION - _PLACE_WORDS
"""Words beside an office that belongs to a body and not to a country."""
_PARTIES = lexicon.words("name.party")
_EPITHETS = _PARTIES | lexicon.words("title.epithet")
"""Words before a title that say something of its bearer and nothing of the office."""
_BREAKS = lexicon.words("title.candidate:base", "title.description-end")
"""Words that end a description: in presidential candidate Sen., only Sen. is the title."""
_OF = lazy(r" (?:of|(?&place.before -at -on -by)) ")
_UNITED_STATES = lazy(r"(?: of)?(?: the)? ?\bunited states(?: of america)?\b|\bus\b")


def office(title: str) -> Office | None:
    """The office that a title names, in copy or on file; None for one that does not exclude others."""
    text = _plain(title)
    if text.startswith("member of "):
        return _member(text.removeprefix("member of ").removeprefix("the "))
    cut = _OF.search(text)
    left = _after_breaks((text[: cut.start()] if cut else text).split())
    of = text[cut.end() :].removeprefix("the ") if cut else ""
    return _named(left, of) or _minister(left, of) or (None if of else _chamber(left))


def _plain(title: str) -> str:
    """A title without what it says of its bearer, and without the United States, which go without saying."""
    words = [word for word in titles.written_out(title) if word not in _EPITHETS]
    return " ".join(_UNITED_STATES.sub(" ", " ".join(words)).split())


def _after_breaks(words: list[str]) -> list[str]:
    """The title behind the last word that ends a description."""
    breaks = [at for at, word in enumerate(words[:-1]) if word in _BREAKS]
    return words[breaks[-1] + 1 :] if breaks else words


def _member(of: str) -> Office | None:
    """The seat of a member of a chamber: the state senate of New Jersey."""
    for kind, pattern in (("senator", _SENATE), ("representative", _HOUSE)):
        if match := pattern.fullmatch(of):
            return Office(
                kind,
                match["of"] or (match["state"] or "").removesuffix("state"),
                of not in _NATIONAL,
            )
    return None


def _named(left: list[str], of: str) -> Office | None:
    """An office with a name of its own, and the place before or after it."""
    text = " ".join(left)
    kind = next(
        (kind for kind in _KINDS if text == kind or text.endswith(f" {kind}")), None
    )
    if kind is None:
        return None
    before = text.removesuffix(kind).split()
    if _is_of_body(kind, before, of):
        return None
    place = of or " ".join(word for word in before if word != "state")
    return Office(kind, place, "state" in before)


def _is_of_body(kind: str, before: list[str], of: str) -> bool:
    """Whether the words beside an office make another of it, or one of a body and not of a country."""
    if kind == "representative" and of.startswith(("united nations", "nato")):
        return True
    if kind in SEATS:
        return not _BESIDE.isdisjoint(before)
    return not _NO_PLACE.isdisjoint((*before, *of.split()))


def _minister(left: list[str], of: str) -> Office | None:
    """A department's minister or secretary, whichever of the two words the country uses."""
    if left[-1:] not in (["minister"], ["secretary"]):
        return None
    if not (_BESIDE - {"trade"}).isdisjoint(left):
        return None
    before = left[:-1]
    of = of.removeprefix("state for ").removeprefix("the ")
    if of:
        return _minister_of(of, before)
    for count in range(len(before), 0, -1):
        name = " ".join(before[-count:])
        if name in _DEPARTMENTS:
            return Office(f"{_DEPARTMENTS[name]} minister", " ".join(before[:-count]))
    return None


def _minister_of(of: str, before: list[str]) -> Office | None:
    """The office of a minister of foreign affairs of Ostia, or an Ostian minister of foreign affairs."""
    names = [name for name in _DEPARTMENTS if f"{of} ".startswith(f"{name} ")]
    if not names:
        return None
    name = max(names, key=len)
    place = of[len(name) :].removeprefix(" of ").strip() or " ".join(before)
    return Office(f"{_DEPARTMENTS[name]} minister", place)


def _chamber(left: list[str]) -> Office | None:
    """The seat that an office of a chamber goes with: House Speaker, Senate Majority Leader."""
    if (
        left[-1:]
        and left[-1] in _CHAMBER_HEADS
        and left[0] in _CHAMBERS
        and not _CHAMBERS.keys() & set(left[1:])
    ):
        return Office(_CHAMBERS[left[0]])
    return None


def excludes(held: str, said: str, *, american: bool) -> bool:
    """Whether somebody who holds one office is not called by the other. In the US no two of them go together.

    Elsewhere a minister has a seat and a prime minister a ministry: only the higher office excludes the lower one.
    """
    if held == said or american:
        return held != said
    return (
        held in _ALONE or {held, said} <= SEATS or (held in _BELOW and said in _ALONE)
    )
