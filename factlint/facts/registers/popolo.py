"""Popolo JSON, and EveryPolitician's `ep-popolo`: persons, organizations, memberships, posts, areas and events.

A membership is a role: its title is that of its post, or `member of the` organisation; its dates are its own, else
those of its legislative period. It is a role of the place that `--of` names, else of the organisation.
"""

from typing import Any

from factlint.facts.registers import (
    Options,
    Record,
    Taken,
    _names,
    _slugs,
    _titles,
    _tree,
)
from factlint.facts.registers._fields import filled
from factlint.facts.registers._people import People, dated
from factlint.facts.registers._places import Places
from factlint.model import Problem


def take(text: str, options: Options) -> Taken:
    """Reads a collection."""
    told = _tree.read(text)
    if isinstance(told, Problem):
        return Taken([], [told], [])
    if isinstance(told, list):
        told = {"persons": told}
    if not isinstance(told, dict) or not (
        _tree.items(told, "persons") or _tree.text(told, "name")
    ):
        return Taken(
            [],
            [
                Problem(
                    "there are no `persons` in this; take a Popolo collection, such as ep-popolo-v1.0.json"
                )
            ],
            [],
        )
    return _Popolo(told, options).taken()


class _Popolo:
    def __init__(self, told: dict[str, Any], options: Options) -> None:
        self.told, self.options = told, options
        self.persons = _tree.items(told, "persons") or [told]
        self.by_id = {
            kind: {_tree.text(item, "id"): item for item in _tree.items(told, kind)}
            for kind in ("organizations", "posts", "areas", "events")
        }
        self.places, self.people = Places(options.known), People()
        self.bodies: dict[str, Record] = {}
        self.problems: list[Problem] = []

    def taken(self) -> Taken:
        """The persons with their roles, and what the roles belong to."""
        held: dict[str, list[dict[str, Any]]] = {}
        for membership in _tree.items(self.told, "memberships"):
            held.setdefault(_tree.text(membership, "person_id"), []).append(
                membership
            )
        known = {_tree.text(person, "id") for person in self.persons}
        for stray in sorted(held.keys() - known):
            self.problems.append(
                Problem(f"a membership is left out: no person has the id `{stray}`")
            )
        for number, person in enumerate(self.persons, 1):
            self._person(
                person,
                number,
                [
                    *held.get(_tree.text(person, "id"), []),
                    *_tree.items(person, "memberships"),
                ],
            )
        return Taken(
            [*self.places.records, *self.bodies.values(), *self.people.records],
            self.problems,
            [],
        )

    def _person(
        self, person: dict[str, Any], number: int, memberships: list[dict[str, Any]]
    ) -> None:
        name = _names.read(_tree.text(person, "name"))
        if name is None:
            self.problems.append(
                Problem(
                    f"person {number} is left out: there is no `name` of two words in Latin letters"
                )
            )
            return
        others = [
            _tree.text(other, "name")
            for other in _tree.items(person, "other_names")
            if _tree.text(other, "lang") in ("", self.options.language)
        ]
        name = name._replace(
            accept=[*name.accept, *_names.accepted(name.name, others)]
        )
        roles = []
        for membership in memberships:
            try:
                role = self._role(membership)
                roles += [role] if role else []
            except ValueError as error:
                self.problems.append(
                    Problem(f"a membership of `{name.name}` is left out: {error}")
                )
        fields: dict[str, Any] = {
            "family": _tree.text(person, "family_name")
            if _tree.text(person, "family_name") in name.name
            else "",
            "ids": self._ids(person),
            "born": _tree.text(person, "birth_date"),
            "died": _tree.text(person, "death_date"),
            "roles": roles,
            "source": self.options.source,
        }
        self.people.add(number, number, name, filled(fields))

    def _ids(self, person: dict[str, Any]) -> dict[str, str]:
        found = {
            _tree.text(told, "scheme"): _tree.text(told, "identifier")
            for told in _tree.items(person, "identifiers")
        }
        kept = {
            scheme: number
            for scheme, number in found.items()
            if scheme == "wikidata" and number
        }
        own = _tree.text(person, "id")
        return kept or ({self.options.source or "popolo": own} if own else {})

    def _role(self, told: dict[str, Any]) -> dict[str, Any] | None:
        post = self.by_id["posts"].get(_tree.text(told, "post_id"), {})
        body = self.by_id["organizations"].get(
            _tree.text(told, "organization_id")
            or _tree.text(post, "organization_id"),
            told.get("organization") or {},
        )
        if _tree.text(body, "classification") == "party":
            return None  # a party is told beside the role
        title = _title(
            _tree.text(post, "label") or _tree.text(post, "role"),
            _tree.text(told, "role"),
            body,
        )
        if not title:
            raise ValueError(
                "it has neither a role nor a post nor an organisation; add one"
            )
        period = self.by_id["events"].get(
            _tree.text(told, "legislative_period_id"), {}
        )
        start, end = (
            _tree.text(told, key) or _tree.text(period, key)
            for key in ("start_date", "end_date")
        )
        area = self.by_id["areas"].get(
            _tree.text(told, "area_id") or _tree.text(post, "area_id"),
            told.get("area") or {},
        )
        party = self.by_id["organizations"].get(
            _tree.text(told, "on_behalf_of_id"), {}
        )
        of = self.options.of
        read = _titles.read(title, of, self.places)
        role = {"title": read.title, "of": read.of if of else self._body(body)}
        role |= {"area": _tree.text(area, "name"), "party": _tree.text(party, "name")}
        return dated(role, start, end, self.options.seen_of(self.options.source))

    def _body(self, body: dict[str, Any]) -> str | None:
        """The slug of an organisation, which gets an entry."""
        name = _names.without_markup(_tree.text(body, "name"))
        slug = _slugs.slug(name)
        if slug:
            self.bodies.setdefault(
                slug,
                Record(
                    "organisations", {"name": name, "match": "exact_case"}, 0, slug
                ),
            )
        return slug or None


def _title(post: str, role: str, body: dict[str, Any]) -> str:
    """The title of a membership: its post's, its own, or that of any member."""
    if post or (role and role.lower() not in ("member", "membro", "miembro", "mp")):
        return post or role
    name = _tree.text(body, "name")
    return (
        f"member of {'' if name.startswith('The ') else 'the '}{name}"
        if name
        else role
    )
