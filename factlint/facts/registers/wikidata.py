"""Wikidata entities as JSON: one entity, `{"entities": {}}`, a list, or a dump with one entity in a line.

People are the entities that are human. Their offices are the statements of `position held` (P39) with start and end
(P580, P582); the label of an office, and the place it belongs to, come from its own entity, which has to stand in one
of the inputs too. Deprecated statements are left out, and where two of one office overlap the preferred one is taken.
An office that ended on an unknown day is left out, since it would look open. Entities with coordinates are places.
Of each entity only what is read here is kept, so that a dump with one entity in a line takes little more than its text.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from factlint.facts.registers import (
    Options,
    Record,
    Taken,
    _claims,
    _names,
    _titles,
    _tree,
)
from factlint.facts.registers._fields import filled
from factlint.facts.registers._people import People, dated
from factlint.facts.registers._places import Places
from factlint.model import Problem

_HUMAN = "Q5"
_ACTING = "Q4676846"


def take(text: str, options: Options) -> Taken:
    """Reads entities."""
    problems: list[Problem] = []
    language = options.language
    entities = [
        (line, _bare(found, language)) for line, found in _entities(text, problems)
    ]
    known = {
        found["id"]: _bare(found, language)
        for other in options.others
        for _, found in _entities(other, [])
    }
    known |= {found["id"]: found for _, found in entities}
    work = _Wikidata(options, known, problems)
    for line, entity in entities:
        work.take(line, entity)
    return Taken(
        [*work.places.records, *work.records, *work.people.records],
        problems,
        work.notes(),
    )


def _entities(
    text: str, problems: list[Problem]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The entities of an input, each with its line or number."""
    whole = None if _has_lines(text) else _tree.read(text)
    if whole is None or isinstance(whole, Problem):
        return _of_lines(text, problems)
    return (
        (at, entity)
        for at, entity in enumerate(_parts(whole), 1)
        if _is_entity(entity)
    )


def _is_entity(value: Any) -> bool:
    return isinstance(value, dict) and "id" in value


def _parts(whole: Any) -> Iterable[Any]:
    """What one value holds: an entity, a list of them, or `entities` by their numbers."""
    inner = whole.get("entities", whole) if isinstance(whole, dict) else whole
    if isinstance(inner, dict):
        return [inner] if "id" in inner else inner.values()
    values: Iterable[Any] = inner
    return values


def _of_lines(
    text: str, problems: list[Problem]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The entities of a dump, one in a line; a line that is none is told."""
    for number, line in enumerate(_lines(text), 1):
        bare = line.strip().rstrip(",")
        if bare in ("", "[", "]"):
            continue
        entity = _tree.read(bare) if bare[:1] == "{" else None
        if isinstance(entity, dict) and "id" in entity:
            yield number, entity
        else:
            why = (
                entity.message
                if isinstance(entity, Problem)
                else "it is no entity with an `id`"
            )
            problems.append(
                Problem(f"`{bare[:60]}` is left out: {why}", None, number)
            )


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, one after the other: a dump is too large to be held twice."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def _has_lines(text: str) -> bool:
    """Whether each entity stands in a line of its own, in a list or not."""
    full = (bare for line in _lines(text) if (bare := line.strip()))
    lines = [next(full, ""), next(full, "")]
    first = lines[1] if lines[0] == "[" else lines[0]
    return (
        bool(lines[1])
        and lines[0] != "{"
        and first[:1] == "{"
        and first.rstrip(",")[-1:] == "}"
    )


def _bare(entity: dict[str, Any], language: str) -> dict[str, Any]:
    """What of an entity is read here; the labels in other languages are most of it."""
    made = {"id": entity["id"]}
    for key in ("labels", "aliases"):
        told = entity.get(key)
        made[key] = (
            {language: told[language]}
            if isinstance(told, dict) and language in told
            else {}
        )
    claims = entity.get("claims")
    made["claims"] = (
        {claim: claims[claim] for claim in _CLAIMS if claim in claims}
        if isinstance(claims, dict)
        else {}
    )
    return made


_CLAIMS = ("P17", "P31", "P39", "P569", "P570", "P625", "P1001")
"""The properties that are read."""


class _Wikidata:
    def __init__(
        self,
        options: Options,
        known: dict[str, dict[str, Any]],
        problems: list[Problem],
    ) -> None:
        self.options, self.known, self.problems = options, known, problems
        self.places, self.people = Places(options.known), People()
        self.records: list[Record] = []
        self.others = self.ended = 0

    def notes(self) -> list[str]:
        """What was passed over, in words."""
        told = [(self.others, "entities that are neither people nor places are used for their labels only"),
                (self.ended, "offices that ended on an unknown day are left out")]  # fmt: skip
        return [f"{count:,} {words}" for count, words in told if count]

    def take(self, line: int, entity: dict[str, Any]) -> None:
        """Reads one entity."""
        kinds = {
            _claims.item(statement) for statement in _claims.statements(entity, "P31")
        }
        if _HUMAN in kinds or (not kinds and _claims.statements(entity, "P39")):
            self._person(line, entity)
        elif _claims.statements(entity, "P625"):
            self._place(line, entity)
        else:
            self.others += 1

    def _label(self, number: str | None) -> str:
        """The label of an entity in the language of the import."""
        return _tree.text(
            self.known.get(number or "", {}), "labels", self.options.language, "value"
        )

    def _aliases(self, entity: dict[str, Any]) -> list[str]:
        return [
            _tree.text(alias, "value")
            for alias in _tree.items(entity.get("aliases", {}), self.options.language)
        ]

    def _person(self, line: int, entity: dict[str, Any]) -> None:
        label = self._label(entity["id"])
        name = _names.read(label) if label else None
        if name is None:
            what = (
                f"there is no label in `{self.options.language}`"
                if not label
                else "its label is no name of two words in Latin letters"
            )
            self.problems.append(
                Problem(f"`{entity['id']}` is left out: {what}", None, line)
            )
            return
        name = name._replace(
            accept=[*name.accept, *_names.accepted(name.name, self._aliases(entity))]
        )
        roles = []
        for statement in _claims.best(_claims.statements(entity, "P39")):
            try:
                roles.append(self._role(statement))
            except _claims.EndedError:
                self.ended += 1
            except ValueError as error:
                self.problems.append(
                    Problem(
                        f"an office of `{name.name}` is left out: {error}", None, line
                    )
                )
        fields: dict[str, Any] = {
            "ids": {"wikidata": entity["id"]},
            "born": _claims.first_date(_claims.statements(entity, "P569")),
            "died": _claims.first_date(_claims.statements(entity, "P570")),
            "roles": roles,
            "source": self.options.source,
        }
        self.people.add(
            entity["id"],
            line,
            name,
            filled(fields),
        )

    def _role(self, statement: dict[str, Any]) -> dict[str, Any]:
        office = _claims.item(statement)
        if office is None:
            raise _claims.EndedError
        title = self._label(office)
        if not title:
            raise ValueError(
                f"the office {office} has no label in the inputs; add its entity to them"
            )
        of = self._jurisdiction(office)
        read = _titles.read(title, of, self.places)
        role: dict[str, Any] = {"title": read.title, "of": read.of, "area": read.area}
        for key, qualifier in (("area", "P768"), ("party", "P4100")):
            role[key] = self._label(
                _claims.qualifier_item(statement, qualifier)
            ) or role.get(key)
        if _claims.qualifier_item(statement, "P5102") == _ACTING:
            role["acting"] = True
        return dated(
            role, *_claims.dates(statement), self.options.seen_of(self.options.source)
        )

    def _jurisdiction(self, office: str) -> str:
        """The name of the place an office belongs to, by its own entity."""
        entity = self.known.get(office, {})
        for claim in ("P1001", "P17"):
            for statement in _claims.statements(entity, claim):
                if label := self._label(_claims.item(statement)):
                    return label
        return ""

    def _place(self, line: int, entity: dict[str, Any]) -> None:
        name = _names.without_markup(self._label(entity["id"]))
        if not name:
            what = f"there is no label in `{self.options.language}`"
            self.problems.append(
                Problem(f"`{entity['id']}` is left out: {what}", None, line)
            )
            return
        within = self._country(entity, name)
        fields: dict[str, Any] = {
            "name": name,
            "accept": self._accepted(entity, name),
            "in": [within] if within else [],
            "ids": {"wikidata": entity["id"]},
            "source": self.options.source,
        }
        self.records.append(Record("places", filled(fields), line))

    def _country(self, entity: dict[str, Any], name: str) -> str | None:
        """The slug of the country that a place lies in; none of a country, which lies in itself."""
        held = _claims.best(_claims.statements(entity, "P17"))
        country = next((self._label(_claims.item(one)) for one in held), "")
        return self.places.slug(country) if country and country != name else None

    def _accepted(self, entity: dict[str, Any], name: str) -> list[str]:
        """Other names of a place, without abbreviations."""
        forms = map(_names.without_markup, self._aliases(entity))
        accept = [form for form in forms if len(form) > 3 and not form.isupper()]
        return _names.unique([form for form in accept if form != name])
