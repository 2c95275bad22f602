"""Open States: the YAML file of a person (openstates/people), or a list of such persons.

A member of an upper house is a `state senator` of the state, of a lower house a `state representative`; governors,
mayors and other offices keep their names. The district is the `area`.
"""

from typing import Any

from factlint.facts.registers import Options, Taken, _names, _titles, _tree
from factlint.facts.registers._fields import filled
from factlint.facts.registers._people import People, dated
from factlint.facts.registers._places import Places
from factlint.model import Problem
from factlint.start.regex import lazy

_JURISDICTION = lazy(
    r"country:us(?:/(?:state|district|territory):(?P<state>[a-z]{2}))?(?:/place:(?P<town>[^/]+))?"
)


def take(text: str, options: Options) -> Taken:
    """Reads one person or several."""
    told = _tree.read(text)
    if isinstance(told, Problem):
        return Taken([], [told], [])
    people, places, problems = People(), Places(options.known), list[Problem]()
    for number, person in enumerate(told if isinstance(told, list) else [told], 1):
        name = _names.read(_tree.text(person, "name"))
        if name is None:
            problems.append(
                Problem(
                    f"person {number} is left out: there is no `name` of two words in Latin letters"
                )
            )
            continue
        others = [
            _tree.text(other, "name") for other in _tree.items(person, "other_names")
        ]
        name = name._replace(
            accept=[*name.accept, *_names.accepted(name.name, others)],
            family=_tree.text(person, "family_name") or None,
        )
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
    party = next(
        (_tree.text(held, "name") for held in reversed(_tree.items(person, "party"))),
        "",
    )
    roles = []
    for number, told in enumerate(_tree.items(person, "roles"), 1):
        try:
            roles.append(_role(told, party, options, places))
        except ValueError as error:
            problems.append(
                Problem(f"role {number} of `{name}` is left out: {error}")
            )
    fields: dict[str, Any] = {
        "ids": _ids(person),
        "born": _tree.text(person, "birth_date"),
        "died": _tree.text(person, "death_date"),
        "roles": roles,
        "source": options.source,
    }
    return filled(fields)


def _ids(person: dict[str, Any]) -> dict[str, str]:
    number = _tree.text(person, "id").removeprefix("ocd-person/")
    of_congress = (
        number[14:15] == "5"
    )  # its members have a kind of number of their own
    found = {"openstates-us" if of_congress else "openstates": number}
    for other in _tree.items(person, "other_identifiers"):
        if _tree.text(other, "scheme") in ("wikidata", "bioguide"):
            found[_tree.text(other, "scheme")] = _tree.text(other, "identifier")
    return {scheme: number for scheme, number in found.items() if number}


def _role(
    told: dict[str, Any], party: str, options: Options, places: Places
) -> dict[str, Any]:
    match = _JURISDICTION.search(_tree.text(told, "jurisdiction"))
    if match is None:
        raise ValueError(
            f"its jurisdiction is `{_tree.text(told, 'jurisdiction')}`; it should name a state"
        )
    kind, district = _tree.text(told, "type"), _tree.text(told, "district")
    if not kind:
        raise ValueError("it has no `type`, such as upper, lower or governor")
    text = (
        f"{kind} place:{match['town']}"
        if match["town"]
        else f"{kind} district {district}"
        if district
        else kind
    )
    title = _titles.read(text, f"us-{match['state'] or 'us'}", places)
    role = {"title": title.title, "of": title.of, "area": title.area, "party": party}
    return dated(
        role,
        _tree.text(told, "start_date"),
        _tree.text(told, "end_date"),
        options.seen_of(options.source),
    )
