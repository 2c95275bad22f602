"""Places that other entries name: a country, a state, a town, by name or code, to the slug of an entry."""

from collections.abc import Collection, Mapping
from typing import Any

from factlint.facts.registers import Record
from factlint.facts.registers._slugs import key, slug
from factlint.facts.registers._territories import (
    COUNTRIES,
    DEPENDENT,
    OTHER_NAMES,
    US_STATES,
)
from factlint.lexicon import frequency


class Places:
    """Finds the slugs of places, and keeps an entry for each one that was asked for.

    `known` are the places of packs: a folded name with slug and name, so that ours has the name the pack has.
    """

    def __init__(self, known: Mapping[str, tuple[str, str]]) -> None:
        self._known = known
        self._asked: dict[str, Record] = {}
        self._slugs: dict[str, str | None] = {}

    def slug(self, text: str) -> str | None:
        """The slug of what a register calls `text`, such as `us`, `us-oh`, `France` or `united-kingdom`."""
        if text not in self._slugs:
            self._slugs[text] = self._found(text.strip())
        return self._slugs[text]

    def known(self, text: str) -> str | None:
        """The slug of a place that is a country, a state or on file in a pack; None for any other."""
        folded = key(text) or text
        names = (self._known, COUNTRIES, OTHER_NAMES, _CODES, _STATES)
        if any(folded in found for found in names):
            return self.slug(text)
        bare = text.partition(" (")[0]
        return self.known(bare) if bare != text else None

    def _found(self, text: str) -> str | None:
        folded = key(text)
        if _is_no_place(folded):
            return None
        if folded.startswith("us ") and folded[3:] in US_STATES:
            return self.state(folded[3:])
        if folded.startswith("us ") and folded[3:] in _US_TERRITORIES:
            return self._country(folded[3:])
        if folded in COUNTRIES or folded in OTHER_NAMES:
            return self._country(OTHER_NAMES.get(folded, folded))
        if folded in _CODES:
            return self._country(_CODES[folded])
        if folded in _STATES:
            return self.state(_STATES[folded])
        return self._kept(*self._known.get(folded, (slug(text), text)))

    def _country(self, code: str) -> str:
        name = COUNTRIES[code]
        return self._kept(slug(name), name)

    def state(self, code: str) -> str:
        """The slug of a state of the United States, by its code in lower case."""
        name = US_STATES[code]
        bare = slug(name)
        return self._kept(
            f"{bare}-us" if bare in _TWICE else bare, name, self._country("us")
        )

    def town(self, name: str, state: str) -> str:
        """The slug of a town in a state, by the state's code in lower case."""
        exact = {"match": "exact_case"} if is_usual(name) else {}
        return self._kept(
            f"{slug(name)}-{slug(US_STATES[state])}", name, self.state(state), exact
        )

    def _kept(
        self,
        found: str,
        name: str,
        within: str | None = None,
        more: Mapping[str, Any] = {},
    ) -> str:
        fields = {"name": name, **({"in": [within]} if within else {}), **more}
        self._asked.setdefault(found, Record("places", fields, 0, found))
        return found

    def name(self, text: str) -> str:
        """The name of the entry that `text` leads to; empty where there is none."""
        found = self.slug(text) if text else None
        return str(self._asked[found].fields["name"]) if found else ""

    @property
    def records(self) -> list[Record]:
        """An entry for each place that was asked for, in the order of their slugs."""
        return [self._asked[found] for found in sorted(self._asked)]


_US_TERRITORIES = ("us", "pr", "gu", "vi", "as", "mp")


def _is_no_place(folded: str) -> bool:
    """Whether a cell names nothing: it is blank, the world, or a number of Wikidata without a label."""
    if folded in ("", "world"):
        return True
    return folded[0] == "q" and folded[1:].isdigit()


_CODES = {key(name): code for code, name in COUNTRIES.items()}
_STATES = {
    key(name): code for code, name in US_STATES.items() if key(name) != "georgia"
}
_TWICE = frozenset(("georgia", "washington", "new-york"))
"""States that share their name with a country or a city: `georgia-us`."""
_ABROAD = frozenset(
    "united-states united-kingdom france netherlands denmark norway finland australia new-zealand china".split()
)
"""Countries that have territories elsewhere."""
_HOMES = {
    **{
        slug(name): _ABROAD if code in DEPENDENT else frozenset()
        for code, name in COUNTRIES.items()
    },
    **{
        f"{found}-us" if found in _TWICE else found: frozenset(("united-states",))
        for found in map(slug, _STATES)
    },
}
"""The slugs of countries, territories and states, and in what each may be said to lie."""


def is_elsewhere(
    found: str, within: Collection[str], homes: Mapping[str, Collection[str]]
) -> bool:
    """Whether a place that lies in `within` is not the one that has the slug `found`: Puerto Rico in Colombia.

    `homes` says in what the places of packs lie.
    """
    home = _HOMES.get(found) if found in _HOMES else homes.get(found) or None
    if not within or home is None:
        return False
    around = {
        *within,
        *(
            "united-states"
            for part in within
            if _HOMES.get(part) == frozenset(("united-states",))
        ),
    }
    return not around & set(home)


def is_usual(name: str) -> bool:
    """Whether a name is one word, an article apart, that is a surname, a given name or an English word as well."""
    word = name.lower().removeprefix("the ")
    return word.isalpha() and (
        len(word) < 4 or bool(frequency.name(word) or frequency.english(word))
    )


def state_named(name: str) -> str | None:
    """The code of the state of the United States that is called `name`; Georgia is one here."""
    return "ga" if name == "Georgia" else _STATES.get(key(name))
