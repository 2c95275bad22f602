"""unitedstates/congress-legislators: `legislators-*.yaml`, `executive.yaml`, or the same as JSON.

Senators and representatives are of the United States, and the state is their `area`; terms that follow each other are
one role. The official full name is the form for copy, and the short and full forms are accepted.
"""

from typing import Any

from factlint.facts.registers import Options, Taken, _names, _tree
from factlint.facts.registers._fields import filled
from factlint.facts.registers._people import People, dated
from factlint.facts.registers._places import Places
from factlint.facts.registers._territories import US_STATES
from factlint.model import Problem

_TITLES = {
    "sen": "United States senator", "rep": "United States representative",
    "prez": "president", "viceprez": "vice president",
}  # fmt: skip
_IDS = ("bioguide", "wikidata")


def take(text: str, options: Options) -> Taken:
    """Reads the list of legislators."""
    told = _tree.read(text)
    if isinstance(told, Problem):
        return Taken([], [told], [])
    if not isinstance(told, list):
        return Taken(
            [],
            [
                Problem(
                    "this is no list of legislators; take a `legislators-*.yaml` or `executive.yaml`"
                )
            ],
            [],
        )
    people, places, problems = People(), Places(options.known), list[Problem]()
    for number, person in enumerate(told, 1):
        name = _name(person.get("name") if isinstance(person, dict) else None)
        if name is None:
            problems.append(
                Problem(f"person {number} is left out: there is no `name`")
            )
            continue
        people.add(
            number,
            number,
            name,
            _fields(person, name.name, options, places, problems),
        )
    return Taken([*places.records, *people.records], problems, [])


def _fields(
    person: dict[str, Any],
    name: str,
    options: Options,
    places: Places,
    problems: list[Problem],
) -> dict[str, Any]:
    roles = []
    for number, term in enumerate(_tree.items(person, "terms"), 1):
        try:
            roles.append(_role(term, options, places))
        except ValueError as error:
            problems.append(
                Problem(f"term {number} of `{name}` is left out: {error}")
            )
    ids = {kind: _tree.text(person, "id", kind) for kind in _IDS}
    fields: dict[str, Any] = {
        "ids": {kind: number for kind, number in ids.items() if number},
        "born": _tree.text(person, "bio", "birthday"),
        "roles": roles,
        "source": options.source,
    }
    return filled(fields)


def _role(term: dict[str, Any], options: Options, places: Places) -> dict[str, Any]:
    kind = _tree.text(term, "type")
    if kind not in _TITLES:
        raise ValueError(f"its type is `{kind}`; known are {', '.join(_TITLES)}")
    state = _tree.text(term, "state").lower()
    role = {
        "title": _TITLES[kind],
        "of": places.slug("us"),
        "area": US_STATES.get(state, state.upper()),
    }
    role["party"] = _tree.text(term, "party")
    start, end = _tree.text(term, "start"), _tree.text(term, "end")
    return dated(role, start, end, options.seen_of(options.source))


def _name(told: Any) -> _names.ParsedName | None:
    """The official name, and the forms that its parts make."""
    parts = {
        key: _tree.text(told, key)
        for key in ("first", "middle", "last", "suffix", "nickname", "official_full")
    }
    if not parts["last"]:
        return None
    short = f"{parts['first']} {parts['last']}".strip()
    name = _names.read(parts["official_full"] or f"{short} {parts['suffix']}".strip())
    if name is None:
        return None
    forms = [
        short,
        f"{parts['first']} {parts['middle']} {parts['last']}"
        if parts["middle"]
        else "",
        f"{parts['nickname']} {parts['last']}" if parts["nickname"] else "",
        f"{short} {parts['suffix']}" if parts["suffix"] else "",
    ]
    accept = [
        form
        for form in _names.unique([*name.accept, *filter(None, forms)])
        if form != name.name
    ]
    return name._replace(accept=accept, family=parts["last"])
