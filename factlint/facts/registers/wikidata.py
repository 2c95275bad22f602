"""Wikidata entities as JSON: one entity, `{"entities": {}}`, a list, or a dump with one entity in a line.

People are the entities that are human. Their offices are the statements of `position held` (P39) with start and end
(P580, P582); the label of an office, and the place it belongs to, come from its own entity, which has to stand in one
of the inputs too. Deprecated statements are left out, and where two of one office overlap the preferred one is taken.
An office that ended on an unknown day is left out, since it would look open. Entities with coordinates are places.
Of each entity only what is read here is kept, so that a dump with one entity in a line takes little more than its text.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from factlint.facts.registers import Options, Record, Taken, _names, _titles, _tree
from factlint.facts.registers._people import People, dated
from factlint.facts.registers._places import Places
from factlint.model import Problem

_HUMAN = "Q5"
_ACTING = "Q4676846"
_PRECISIONS = {9: 4, 10: 7, 11: 10}
"""How many signs of a date are known: a year, a month, a day."""


class _Open(Exception):
    """A statement has ended, but nobody knows when."""


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
    if whole is not None and not isinstance(whole, Problem):
        inner = whole.get("entities", whole) if isinstance(whole, dict) else whole
        listed = [inner] if isinstance(inner, dict) and "id" in inner else inner
        values = listed.values() if isinstance(listed, dict) else listed
        yield from (
            (at, entity)
            for at, entity in enumerate(values, 1)
            if isinstance(entity, dict) and "id" in entity
        )
        return
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
            problems.append(Problem(f"`{bare[:60]}` is left out: {why}", None, number))


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, one after the other: a dump is too large to be held twice."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def _has_lines(text: str) -> bool:
    """True where each entity stands in a line of its own, in a list or not."""
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
        kinds = {_item(statement) for statement in _statements(entity, "P31")}
        if _HUMAN in kinds or (not kinds and _statements(entity, "P39")):
            self._person(line, entity)
        elif _statements(entity, "P625"):
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
        for statement in _best(_statements(entity, "P39")):
            try:
                roles.append(self._role(statement))
            except _Open:
                self.ended += 1
            except ValueError as error:
                self.problems.append(
                    Problem(
                        f"an office of `{name.name}` is left out: {error}", None, line
                    )
                )
        fields: dict[str, Any] = {
            "ids": {"wikidata": entity["id"]},
            "born": _first_date(_statements(entity, "P569")),
            "died": _first_date(_statements(entity, "P570")),
            "roles": roles,
            "source": self.options.source,
        }
        self.people.add(
            entity["id"],
            line,
            name,
            {key: value for key, value in fields.items() if value},
        )

    def _role(self, statement: dict[str, Any]) -> dict[str, Any]:
        office = _item(statement)
        if office is None:
            raise _Open
        title = self._label(office)
        if not title:
            raise ValueError(
                f"the office {office} has no label in the inputs; add its entity to them"
            )
        of = self._jurisdiction(office)
        read = _titles.read(title, of, self.places)
        role: dict[str, Any] = {"title": read.title, "of": read.of, "area": read.area}
        for key, qualifier in (("area", "P768"), ("party", "P4100")):
            role[key] = self._label(_qualifier_item(statement, qualifier)) or role.get(
                key
            )
        if _qualifier_item(statement, "P5102") == _ACTING:
            role["acting"] = True
        return dated(
            role, *_dates(statement), self.options.seen_of(self.options.source)
        )

    def _jurisdiction(self, office: str) -> str:
        """The name of the place an office belongs to, by its own entity."""
        entity = self.known.get(office, {})
        for claim in ("P1001", "P17"):
            for statement in _statements(entity, claim):
                if label := self._label(_item(statement)):
                    return label
        return ""

    def _place(self, line: int, entity: dict[str, Any]) -> None:
        name = _names.plain(self._label(entity["id"]))
        if not name:
            what = f"there is no label in `{self.options.language}`"
            self.problems.append(
                Problem(f"`{entity['id']}` is left out: {what}", None, line)
            )
            return
        country = next(
            (self._label(_item(held)) for held in _best(_statements(entity, "P17"))), ""
        )
        within = self.places.slug(country) if country and country != name else None
        accept = [
            form
            for form in map(_names.plain, self._aliases(entity))
            if len(form) > 3 and not form.isupper()
        ]
        fields: dict[str, Any] = {
            "name": name,
            "accept": _names.unique([form for form in accept if form != name]),
        }
        fields |= {
            "in": [within] if within else [],
            "ids": {"wikidata": entity["id"]},
            "source": self.options.source,
        }
        self.records.append(
            Record(
                "places", {key: value for key, value in fields.items() if value}, line
            )
        )


def _statements(entity: dict[str, Any], claim: str) -> list[dict[str, Any]]:
    """The statements of a property that are not deprecated."""
    found = _tree.items(entity.get("claims", {}), claim)
    return [statement for statement in found if statement.get("rank") != "deprecated"]


def _best(statements: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The statements without those that a preferred one of the same value and time stands for."""
    preferred = [
        statement for statement in statements if statement.get("rank") == "preferred"
    ]
    return [
        s
        for s in statements
        if s in preferred or not any(_same_time(s, other) for other in preferred)
    ]


def _same_time(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if _item(one) != _item(other):
        return False
    try:
        spans = [_dates(statement) for statement in (one, other)]
    except _Open:
        return False
    return spans[0][0] <= (spans[1][1] or "9999") and spans[1][0] <= (
        spans[0][1] or "9999"
    )


def _item(statement: dict[str, Any]) -> str | None:
    """The number of the entity that a statement names."""
    return _number(statement.get("mainsnak", {}))


def _number(snak: Any) -> str | None:
    value = snak.get("datavalue", {}).get("value") if isinstance(snak, dict) else None
    if not isinstance(value, dict):
        return None
    return value.get("id") or (
        f"Q{value['numeric-id']}" if "numeric-id" in value else None
    )


def _qualifier_item(statement: dict[str, Any], name: str) -> str | None:
    return next(
        (_number(snak) for snak in _tree.items(statement.get("qualifiers", {}), name)),
        None,
    )


def _dates(statement: dict[str, Any]) -> tuple[str, str]:
    """The start and the end of a statement; raises _Open where it has ended on an unknown day."""
    start, end = (
        _tree.items(statement.get("qualifiers", {}), name) for name in ("P580", "P582")
    )
    last = _date(end[0]) if end else ""
    if (end and not last and end[0].get("snaktype") != "novalue") or (
        not end and _succeeded(statement)
    ):
        raise _Open
    return _date(start[0]) if start else "", last


def _succeeded(statement: dict[str, Any]) -> bool:
    """True where a successor (P1366) is named: the office was left."""
    return bool(_tree.items(statement.get("qualifiers", {}), "P1366"))


def _date(snak: dict[str, Any]) -> str:
    """A date as far as it is known; empty where it is not, or lies before our era."""
    value = snak.get("datavalue", {}).get("value", {})
    told = _tree.text(value, "time")
    size = (
        _PRECISIONS.get(value.get("precision", 0), 0) if isinstance(value, dict) else 0
    )
    return told[1 : 1 + size] if told[:1] == "+" else ""


def _first_date(statements: list[dict[str, Any]]) -> str:
    ordered = sorted(
        statements, key=lambda statement: statement.get("rank") != "preferred"
    )
    return next(
        (
            found
            for statement in ordered
            if (found := _date(statement.get("mainsnak", {})))
        ),
        "",
    )
