"""Rule files to a compiled volume of the rulebook: packs first, then the desk's files over them.

A desk's person, organisation or place with the slug of a pack's extends it: keys it names replace the
pack's, and its `accept` and `never` lists add to them, the desk's word deciding where the two disagree.
A desk's entry of another section replaces the pack's. Entries of the volumes below count as a pack's.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Protocol

from factlint.english.sentences import STARTERS
from factlint.english.words import Word, words
from factlint.match import effort, literals, near, required
from factlint.match.fold import fold
from factlint.match.literals import lower
from factlint.match.plural import plural
from factlint.model import Problem
from factlint.rulebook.book import OWN, Book
from factlint.rulebook.volume import LEDGER, Pattern, Row, bind
from factlint.start.record import NamedTuple
from factlint.text import Span
from factlint.visible import short

_NAMED = ("people", "organisations", "places")
_REFERRED = (*_NAMED, "events")
"""Sections whose slugs other entries name."""
REFERENCES = (
    "of",
    "in",
    "participants",
    "kin",
    "not_same_as",
    "part_of",
    "named_after",
)
"""Keys that take slugs."""


class Sheet(Protocol):
    """Where entries come from: a validated rule file, or a store."""

    @property
    def path(self) -> str:
        """The file as problems name it."""

    def rows(self) -> Iterable[tuple[str, str, dict[str, Any], str]]:
        """The entries: section, slug, fields and origin."""

    def mark(
        self, keys: tuple[Any, ...], *, key: bool = False
    ) -> tuple[int | None, int | None]:
        """Line and column of the value at `keys`, or of its key; None where there are no lines."""


class _Item(NamedTuple):
    section: str
    slug: str
    fields: dict[str, Any]
    origin: str
    sheet: Sheet


def compile_book(
    packs: Iterable[Iterable[Sheet]], desk: Iterable[Sheet], below: Book | None = None
) -> tuple[bytes, list[Problem]]:
    """A volume of `packs`, in their order, under the desk's files, and problems; it lies on the volumes of `below`."""
    below = below or Book()
    problems: list[Problem] = []
    items: dict[tuple[str, str], _Item] = {}
    for layer in [*packs, desk]:
        for key, item in _layer(layer, problems).items():
            if key in items:
                problems += _two_in_one(items[key].fields, items[key].origin, item)
            items[key] = _extended(items[key].fields, item) if key in items else item
    hidden = []
    for key, item in items.items():
        lower = below.get(*key)
        if lower:
            problems += _two_in_one(lower.fields, lower.origin, item)
            items[key] = _extended(lower.fields, item)
            hidden.append(lower.id)
    problems += _unknown_references(list(items.values()), below)
    return compile_rows(
        [(i.section, i.slug, _name(i), i.origin, i.fields) for i in items.values()],
        hidden,
    ), problems


def _name(item: _Item) -> str:
    return str(item.fields.get("name", item.slug))


def _layer(
    sheets: Iterable[Sheet], problems: list[Problem]
) -> dict[tuple[str, str], _Item]:
    """The entries of one layer; a slug that stands twice in it is a problem."""
    found: dict[tuple[str, str], _Item] = {}
    for sheet in sheets:
        for item in _items(sheet):
            key = (item.section, item.slug)
            if key in found:
                problems.append(_duplicate(item, found[key]))
            else:
                found[key] = item
    return found


def _items(sheet: Sheet) -> list[_Item]:
    return [_Item(*row, sheet) for row in sheet.rows()]


def _duplicate(item: _Item, first: _Item) -> Problem:
    what = f"the slug `{short(item.slug)}` stands twice in `{item.section}`, first at {first.origin}"
    mark = item.sheet.mark((item.section, item.slug), key=True)
    return Problem(f"{what}; give one another slug", item.sheet.path, *mark)


def _two_in_one(below: dict[str, Any], origin: str, item: _Item) -> list[Problem]:
    """A problem where two layers have one slug for what has two numbers in the same register."""
    ids = below.get("ids", {})
    for register, number in item.fields.get("ids", {}).items():
        if ids.get(register, number) != number:
            here = f"the slug `{short(item.slug)}` is {short(register)} {short(number)} here"
            what = f"{here} and {short(ids[register])} in {origin}"
            mark = item.sheet.mark((item.section, item.slug), key=True)
            return [
                Problem(
                    f"{what}; give one of them another slug", item.sheet.path, *mark
                )
            ]
    return []


def _extended(pack: dict[str, Any], desk: _Item) -> _Item:
    """The pack's entry with the desk's over it; a term or pattern of the desk stands in the pack's place."""
    if desk.section not in _NAMED:
        return desk
    fields = {**pack, **desk.fields}
    for key in ("accept", "never"):
        both = [*desk.fields.get(key, []), *pack.get(key, [])]
        fields[key] = list({repr(form): form for form in both}.values())
    accepted = {
        repr(form) for form in (desk.fields.get("name"), *desk.fields.get("accept", []))
    }
    refused = set(map(repr, desk.fields.get("never", [])))
    fields["never"] = [form for form in fields["never"] if repr(form) not in accepted]
    fields["accept"] = [form for form in fields["accept"] if repr(form) not in refused]
    return desk._replace(
        fields={key: value for key, value in fields.items() if value != []}
    )


def _unknown_references(items: list[_Item], below: Book) -> list[Problem]:
    known = {item.slug for item in items if item.section in _REFERRED}
    unknown = [
        (item, keys, slug)
        for item in items
        for keys, slug in _references(item.fields, ())
        if slug not in known
        and not any(below.get(section, slug) for section in _REFERRED)
    ]
    compared = sorted(known) if unknown else []
    problems: dict[object, Problem] = {}
    for item, keys, slug in unknown:
        mark = item.sheet.mark((item.section, item.slug, *keys))
        where = (
            item.sheet.path,
            mark if mark[0] else slug,
        )  # a file without lines tells each slug once
        what = f"unknown slug `{short(slug)}` in `{keys[0]}`{'' if mark[0] else f' of `{short(item.slug)}`'}"
        if where not in problems:
            mend = _mend(slug, compared if len(problems) < _COMPARED else ())
            problems[where] = Problem(f"{what}; {mend}", item.sheet.path, *mark)
    return list(problems.values())


_COMPARED = 100
"""So many unknown slugs are compared with all known ones; who has more of them has left out a file."""


def _mend(slug: str, known: Iterable[str]) -> str:
    """What to do about an unknown slug."""
    close = near.closest(slug, known)
    return (
        f"did you mean `{close}`?"
        if close
        else "define it, or name the pack that does in `extends`"
    )


def _references(value: Any, keys: tuple[Any, ...]) -> list[tuple[tuple[Any, ...], str]]:
    """All slugs below the keys that take them, each with the keys that lead to it."""
    if isinstance(value, str):
        return [(keys, value)] if any(key in REFERENCES for key in keys) else []
    pairs = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [
        found
        for key, part in pairs
        if key not in ("first_reference", "ids")
        for found in _references(part, (*keys, key))
    ]


def compile_rows(rows: Sequence[Row], hidden: Iterable[str] = ()) -> bytes:
    """A volume of valid entries; `hidden` are the ids of entries below that they replace."""
    forms = [
        (form, lower(_words(form.text)))
        for number, row in enumerate(rows)
        for form in _forms(row, number)
    ]
    table, starts = literals.index(forms)
    names = [(form.entry, spoken) for form, spoken in forms if form.kind in _NAMES]
    wild = near.index((spoken, entry) for entry, spoken in names)
    people = ((entry, spoken) for entry, spoken in names if rows[entry][0] == "people")
    tables = {
        "forms": table,
        "starts": starts,
        "wild": wild,
        "bearers": _bearers(people),
        **_ledger(rows),
    }
    patterns = [
        _pattern(row[4], number)
        for number, row in enumerate(rows)
        if row[0] == "patterns"
    ]
    return bind(rows, tables, patterns, hidden)


def _ledger(rows: Sequence[Row]) -> dict[str, dict[str, str]]:
    """The ledger's wrong texts, and the right ones that have the wrong text in them; case is looked at in copy."""
    said = [
        (number, row[4]["wrong"], row[4]["right"])
        for number, row in enumerate(rows)
        if row[0] == "corrections"
    ]
    forms = [_form("wrong", wrong, number, any_case=True) for number, wrong, _ in said]
    for number, wrong, right in said:
        if fold(wrong).lower() in fold(right).lower():
            forms.append(_form("right", right, number, any_case=True))
    return dict(
        zip(
            LEDGER,
            literals.index((form, lower(_words(form.text))) for form in forms),
            strict=True,
        )
    )


def _bearers(names: Iterable[tuple[int, list[str]]]) -> dict[str, str]:
    """How many people have a word as the first and as the last of their names, two figures a word."""
    counts: dict[str, list[int]] = {}
    for _, group in groupby(names, itemgetter(0)):
        names_of_one = [spoken for _, spoken in group if spoken]
        for end in (0, -1):
            for word in dict.fromkeys(spoken[end] for spoken in names_of_one):
                counts.setdefault(word, [0, 0])[end] += 1
    return {word: f"{first} {last}" for word, (first, last) in counts.items()}


def _pattern(fields: dict[str, Any], entry: int) -> Pattern:
    match = fields["match"]
    steps = effort.steps(match)
    kind, most = fields.get("kind", "style"), (steps.factor, steps.power)
    return Pattern(
        entry, kind, required.longest(match), most, *required.literals(match)
    )


_NAMES = frozenset((*OWN, "title", "demonyms"))


def _words(text: str) -> list[Word]:
    return words(text, Span(0, len(text)))


def _forms(row: Row, entry: int) -> list[literals.Form]:
    """The forms by which an entry is found in copy; case counts in names, not in terms of lower case."""
    section, _, _, _, fields = row
    if section == "terms":
        return _term_forms(fields, entry)
    if section not in _NAMED:
        return []
    forms = [
        (kind, form)
        for kind in ("name", "short")
        for form in [fields.get(kind)]
        if form
    ]
    forms += [
        (kind, form)
        for kind in ("accept", "demonyms", "metonyms")
        for form in fields.get(kind, [])
    ]
    forms += [
        ("never", form if isinstance(form, str) else form["form"])
        for form in fields.get("never", [])
    ]
    forms += [("former", former["name"]) for former in fields.get("formerly", [])]
    forms += [("former", after["form"]) for after in fields.get("never_after", [])]
    unique = {form: (kind, form) for kind, form in reversed(forms)}
    return [_form(kind, form, entry, any_case=False) for kind, form in unique.values()]


def _term_forms(fields: dict[str, Any], entry: int) -> list[literals.Form]:
    forms = [
        (key, form)
        for key in ("avoid", "one_of", "never")
        for form in fields.get(key, [])
    ]
    forms += [
        (key, form) for key in ("avoid", "one_of") for form in _plurals(fields, key)
    ]
    if fields.get("kind") == "title":
        forms.append(("title", fields["prefer"]))
    kinds = {"never": "title_never"}
    return [
        _form(kinds.get(kind, kind), form, entry, any_case=form.islower())
        for kind, form in forms
    ]


def _plurals(fields: dict[str, Any], key: str) -> list[str]:
    """Plurals of the forms under `key` that the entry does not name: a desk lists `advisor` and means advisors too."""
    named = {fields.get("prefer"), *fields.get("avoid", []), *fields.get("one_of", [])}
    nouns = [
        form
        for form in fields.get(key, [])
        if len(form) > 2 and form.split()[-1].lower() not in STARTERS
    ]
    return [form for form in dict.fromkeys(map(plural, nouns)) if form not in named]


def _form(kind: str, form: str, entry: int, *, any_case: bool) -> literals.Form:
    """A form from its first word to its last; what follows the last word has to follow in copy too."""
    parts = _words(form)
    if not parts:
        return literals.Form(form, "", any_case, kind, entry)
    tail = fold(form[parts[-1].end :])
    return literals.Form(
        fold(form[parts[0].start : parts[-1].end]),
        "" if tail == "." else tail,
        any_case,
        kind,
        entry,
    )
