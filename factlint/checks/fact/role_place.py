"""A title on file is said to be of another place, body or constituency than the one it is of.

"Ostian Prime Minister Rita Sand" of the prime minister of Norland, "Per Holt, chief executive of the Hartvig Line"
of the chief executive of Brask, "former Alabama Gov. Haley Barlow" of a governor of Tennessee: the name and the title
are right, and so the slip is passed. The file has the title among the person's roles, with `of` a place or a body, or
with an `area`.

A place on file, a state and an organisation on file are held against the role; a name that is not on file only where
it stands behind `of`, `for` or `at` with a title of one holder that is held on the day of the article, as a mayor's is.

Left alone: titles that many have of several bodies (member, chairman, director, adviser); people with a role of the
same title whose place is not on file; places that lie in each other; names that share a word; deputy, acting and
candidates; mayors of a register (a store), for it lacks
many of one name; a body not on file where the role has ended or the copy has no date; quotations.
"""

from collections.abc import Iterator
from typing import Any

from factlint.english.names import titles
from factlint.english.names.states import state
from factlint.entries import Entry, Role
from factlint.known import Draft, forms, tenure
from factlint.known.bearers import bearers
from factlint.known.belonging import Belonging, belongings
from factlint.lexicon import words
from factlint.model import Example, Hit
from factlint.start.regex import lazy

severity = "error"
in_quotes = "skip"
reads = ("roles",)
covers = ("people",)

_FACTS = """
places:
  ostia: {name: Ostia, demonyms: [Ostian]}
  norland: {name: Norland, demonyms: [Norlander], capital: Lund}
  lund: {name: Lund, in: [norland]}
  united-states: {name: United States, accept: [U.S.]}
  tennessee: {name: Tennessee, in: [united-states]}
  alabama: {name: Alabama, in: [united-states]}
  old-town: {name: Old Town, in: [lund]}
organisations:
  brask: {name: Brask Group, short: BG, in: [norland]}
  halden-university: {name: Halden University}
  north-league: {name: North League}
people:
  rita-sand: {name: Rita Sand, roles: [{title: prime minister, of: norland, from: 2020-01-01}]}
  abel: {name: Abel II, roles: [{title: king, of: norland, from: 1999}]}
  dan-kowal: {name: Dan Kowal, roles: [{title: mayor, of: lund, from: 2020-01-01}]}
  per-holt: {name: Per Holt, roles: [{title: chief executive, of: brask, from: 2020-01-01}]}
  ann-lo: {name: Ann Lo, roles: [{title: MP, area: Whitney, from: 2019-01-01}]}
  haley-barlow: {name: Haley Barlow, roles: [{title: governor, of: tennessee, from: 2003, to: 2011}]}
  jan-moe: {name: Jan Moe, roles: [{title: professor, of: halden-university, from: 2010}]}
  eva-dahl: {name: Eva Dahl, roles: [{title: Brexit secretary, of: norland, from: 2020}]}
  ove-ek: {name: Ove Ek, roles: [{title: chairman, of: brask, from: 2015}]}
"""


def _example(text: str, published: str | None = "2024-05-09") -> Example:
    return Example(text, facts=_FACTS, published=published)


bad = [
    _example("«Ostian Prime Minister Rita Sand» said no."),
    _example("«Rita Sand, the prime minister of Ostia», said no."),
    _example("The vote was lost. «Ostia’s prime minister, Rita Sand», said no."),
    _example("Talks began when «Rita Sand was prime minister of Ostia»."),
    _example("They met King «Abel II, the ruler of Ostia», in May."),
    _example("They met the king of «Ostia, Abel II», in May."),
    _example("«Per Holt, chief executive of the Hartvig Line», said no."),
    _example("«Per Holt, CEO of Hartvig Line», said no."),
    _example(
        "The talks with «Per Holt, chief executive of the North League», failed."
    ),
    _example("«Ann Lo, the MP for South Oxford», is ill."),
    _example("Mayor «Dan Kowal of Tarn» is ill."),
    _example("«Dan Kowal, the mayor of Tarn», is ill."),
    _example("It was saved by former «Alabama Gov. Haley Barlow», who left.", None),
    _example("«Haley Barlow, a former governor of Alabama», left."),
    _example(
        "“No,” said «Jan Moe, a professor of law at Tulane University». He left."
    ),
    _example("«Jan Moe, a professor at Brenna University», said no."),
    _example("The first was «Eva Dahl, the EU Brexit secretary», who left."),
]
good = [
    _example("Norlander Prime Minister Rita Sand and Ostian President Jo Lim met."),
    _example("Rita Sand, the prime minister of Norland, said no to Ostia."),
    _example("Rita Sand, prime minister for Ostia’s neighbour, said no."),
    _example("King Abel II of Norland and the ruler of Ostia met."),
    _example("Per Holt, chief executive of the Brask Group, met the North League."),
    _example("Per Holt, chief executive of BG, said no."),
    _example("Per Holt, chief executive of Brask Holdings, said no."),
    _example("Per Holt, former chief executive of the Hartvig Line, said no."),
    _example("Ann Lo, the MP for Whitney, is ill."),
    _example("Ann Lo, the MP for West Whitney, is ill."),
    _example("Dan Kowal, the mayor of Lund, Norland, is ill."),
    _example("Dan Kowal, deputy mayor of Tarn, is ill."),
    _example("Former Tennessee Gov. Haley Barlow, now of Alabama, left."),
    _example("Jan Moe, a professor of law at Halden, said no."),
    _example("Dan Kowal, the mayor of Old Town, said no."),
    _example("The former U.S. governor Haley Barlow said no."),
    _example("Haley Barlow, governor of Alabama, said no."),
    _example(
        "They are Dan Kowal, Tarn Mayor Li Wu and Rita Sand, Ostian Prime Minister Jo Lim said."
    ),
    _example("Ove Ek, chairman of the North League, said no."),
    _example("“Rita Sand, the prime minister of Ostia, is ill,” he said."),
    _example("Lund Mayor Dan Kowal, Rita Sand and Per Holt met in Ostia."),
    _example("The Ostian-born Prime Minister Rita Sand said no."),
]

_SEVERAL = words("title.of-several")
"""Heads of titles that somebody may have of several bodies at a time."""
_FIELDS = frozenset(("minister", "secretary", "professor"))
"""Heads after whose `of` or `for` a field may stand and no place: Minister for Health."""
_BODIES = frozenset(("EU", "UN", "UK"))
"""What stands before a title as a country does, on file or not."""
_OWNS = lazy(r"[’']s?\b|[’']s?\s|\s(?:and|or)\s|-")
_OF_A_REGISTER = lazy(r"\.sqlite\b")
_SHARED = 3
"""Letters of a word that two names may share for being one."""


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each title on file that copy says is of something else."""
    for bearer in bearers(doc):
        for one in belongings(doc, bearer):
            if not _SEVERAL.isdisjoint(titles.written_out(one.roles[0].title)):
                continue
            level = _judged(doc, one)
            if level:
                yield _hit(doc, one, level)


def _judged(doc: Draft, one: Belonging) -> str | None:
    """How bad it is that the title is said to be of something, None where it may be."""
    if _is_unsure(doc, one):
        return None
    said = one.of.of(doc.text)
    held = doc.published and any(
        tenure.covers(role, doc.published) for role in one.roles
    )
    if not held and not one.past:
        return None
    entries = _entries(doc, one)
    if entries or state(said) or said.replace(".", "") in _BODIES:
        apart = _is_apart(doc, one, entries, said)
        return ("error" if held else "warning") if apart else None
    return _of_the_unknown(doc, one) if held and not one.past else None


def _is_unsure(doc: Draft, one: Belonging) -> bool:
    """Whether it is not known what the title is of, or what the copy names may be that."""
    said = one.of.of(doc.text)
    return (
        not all(_around(doc, role) for role in one.roles)
        or _is_cut(doc, one)
        or any(_may_be(doc, said, role) for role in one.roles)
        or _is_local(one)
    )


def _is_cut(doc: Draft, one: Belonging) -> bool:
    """Whether words after a name make another of it: Ostia's neighbour, Ostia and Norland, Ostian-born."""
    text = doc.text[one.of.start : one.of.end + 5 * one.behind]
    return _OWNS.search(text) is not None or doc.text.startswith("-", one.of.end)


def _is_local(one: Belonging) -> bool:
    """Whether it is a mayor of a register, which has few of the many mayors of one name."""
    local = titles.written_out(one.roles[0].title)[-1:] == ["mayor"]
    return local and _OF_A_REGISTER.search(one.bearer.entries[0].origin) is not None


def _of_the_unknown(doc: Draft, one: Belonging) -> str | None:
    """A warning where something not on file stands behind `of`, and the title has one holder."""
    if not one.behind:
        return None
    joint = doc.text[: one.of.start].removesuffix("the ").split()[-1]
    fields = not _FIELDS.isdisjoint(titles.written_out(one.roles[0].title))
    if fields and joint != "at":
        return None
    return "warning"


def _entries(doc: Draft, one: Belonging) -> list[Entry]:
    """What on file is named there."""
    return [
        doc.entry(mention)
        for mention in doc.mentions_in(one.of)
        if mention.span == one.of
    ]


def _is_apart(doc: Draft, one: Belonging, entries: list[Entry], said: str) -> bool:
    """Whether what is named is surely another than any the roles are of."""
    sections = {entry.section for entry in entries} or {"places"}
    return sections <= {"places", "organisations"} and not any(
        _may_belong(doc, one, role, entries, sections)
        or _may_be_of_state(doc, role, entries, state(said))
        for role in one.roles
    )


def _may_belong(
    doc: Draft, one: Belonging, role: Role, entries: list[Entry], sections: set[str]
) -> bool:
    """Whether what is named is, or lies in, what a role is of, or is of another kind."""
    around = _around(doc, role)
    ours = {entry.section for entry in around} or {"places"}
    other_kind = sections == {"places"} and "places" not in ours
    return (
        (one.behind is False and other_kind)
        or ("organisations" in ours and one.past)
        or any(
            entry in around or _lies_in(doc, entry, around[0]) for entry in entries
        )
    )


def _may_be_of_state(
    doc: Draft, role: Role, entries: list[Entry], named: str | None
) -> bool:
    """Whether a state that is named may be that of a role."""
    if not named:
        return False
    states = tenure.states(doc, role)
    return named in states or not (entries or states)


def _around(doc: Draft, role: Role) -> list[Any]:
    """The place or body of a role with all that it lies in, and its constituency by name."""
    found: list[Any] = []
    waiting = [role.of] if role.of else []
    while waiting:
        slug = waiting.pop()
        for section in ("places", "organisations"):
            entry = doc.book.get(section, slug or "")
            if entry and entry not in found:
                found.append(entry)
                waiting += entry.within
    return found or ([_Area(role.area)] if role.area else [])


class _Area(str):
    """A constituency that is known by its name alone."""

    section = "places"


def _lies_in(doc: Draft, entry: Entry, ours: Any) -> bool:
    """Whether a place named in copy lies in the one on file: the mayor of a part of the city."""
    waiting, seen = list(entry.within), set[str]()
    while waiting:
        slug = waiting.pop()
        if isinstance(ours, Entry) and slug == ours.slug:
            return True
        above = doc.book.get("places", slug)
        if above and slug not in seen:
            seen.add(slug)
            waiting += above.within
    return False


def _may_be(doc: Draft, said: str, role: Role) -> bool:
    """Whether what copy names may be what the role is of: one name shares a word or its letters with the other."""
    words = {word.lower() for word in said.replace("’", "'").split()}
    ours: set[str] = set()
    for entry in _around(doc, role):
        names = forms.right_forms(entry) if isinstance(entry, Entry) else [entry]
        for name in (*names, *(entry.metonyms if isinstance(entry, Entry) else ())):
            parts = name.split()
            ours |= {part.lower() for part in parts}
            ours.add("".join(part[0] for part in parts if part[0].isupper()).lower())
    ours |= {part.lower() for part in (role.area or "").split()}
    plain = said.replace(".", "").lower()
    return plain in ours or any(
        len(word) > _SHARED and word in ours for word in words - _COMMON
    )


_COMMON = (
    words("name.of-places", "name.institution", "place.compass")
    | words("organisation.body")
    | {"university", "college", "league"}
)
"""Words of names that bodies and places share with others of their kind."""


def _hit(doc: Draft, one: Belonging, level: str) -> Hit:
    role = one.roles[0]
    around = _around(doc, role)
    of = around[0].name if isinstance(around[0], Entry) else str(around[0])
    where = f"{role.area}, {of}" if role.area and role.area != of else of
    said = one.of.of(doc.text)
    message = f"by the file {one.bearer.name} is or was “{role.title}” of {where}; the copy has {said}"
    return Hit(one.whole, message, entity=one.bearer.entries[0].id, severity=level)
