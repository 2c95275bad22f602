"""Rule files to a compiled volume of the rulebook: packs first, then the desk's files over them.

A desk's person, organisation or place with the slug of a pack's extends it: keys it names replace the
pack's, and its `accept` and `never` lists add to them, the desk's word deciding where the two disagree.
A desk's entry of another section replaces the pack's. Entries of the volumes below count as a pack's.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from factlint.match import effort, literals, near, required, reworded
from factlint.match.fold import fold
from factlint.match.literals import lower
from factlint.model import Problem
from factlint.rulebook import references
from factlint.rulebook.book import OWN, Book
from factlint.rulebook.found_by import form_of, forms_of, words_of
from factlint.rulebook.item import NAMED, Item, Sheet
from factlint.rulebook.volume import LEDGER, KeptPattern, Row, bind
from factlint.visible import short


def compile_book(
    packs: Iterable[Iterable[Sheet]], desk: Iterable[Sheet], below: Book | None = None
) -> tuple[bytes, list[Problem]]:
    """A volume of `packs`, in their order, under the desk's files, and problems; it lies on the volumes of `below`."""
    below = below or Book()
    problems: list[Problem] = []
    items: dict[tuple[str, str], Item] = {}
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
    problems += references.unknown(list(items.values()), below)
    return compile_rows(
        [(i.section, i.slug, _name(i), i.origin, i.fields) for i in items.values()],
        hidden,
    ), problems


def _name(item: Item) -> str:
    return str(item.fields.get("name", item.slug))


def _layer(
    sheets: Iterable[Sheet], problems: list[Problem]
) -> dict[tuple[str, str], Item]:
    """The entries of one layer; a slug that stands twice in it is a problem."""
    found: dict[tuple[str, str], Item] = {}
    for sheet in sheets:
        for item in _items(sheet):
            key = (item.section, item.slug)
            if key in found:
                problems.append(_duplicate(item, found[key]))
            else:
                found[key] = item
    return found


def _items(sheet: Sheet) -> list[Item]:
    return [Item(*row, sheet) for row in sheet.rows()]


def _duplicate(item: Item, first: Item) -> Problem:
    what = f"the slug `{short(item.slug)}` stands twice in `{item.section}`, first at {first.origin}"
    mark = item.sheet.mark((item.section, item.slug), key=True)
    return Problem(f"{what}; give one another slug", item.sheet.path, *mark)


def _two_in_one(below: dict[str, Any], origin: str, item: Item) -> list[Problem]:
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


def _extended(pack: dict[str, Any], desk: Item) -> Item:
    """The pack's entry with the desk's over it; a term or pattern of the desk stands in the pack's place."""
    if desk.section not in NAMED:
        return desk
    fields = {**pack, **desk.fields}
    for key in ("accept", "never", "never_after"):
        both = [*desk.fields.get(key, []), *pack.get(key, [])]
        fields[key] = list({repr(form): form for form in both}.values())
    accepted = {desk.fields.get("name"), *desk.fields.get("accept", [])}
    refused = set(map(_form, [*_of(desk, "never"), *_of(desk, "never_after")]))
    for key in ("never", "never_after"):
        fields[key] = [one for one in fields[key] if _form(one) not in accepted]
    fields["accept"] = [form for form in fields["accept"] if form not in refused]
    return desk._replace(
        fields={
            key: value
            for key, value in fields.items()
            if value != [] or key in _SAYING_NONE
        }
    )


def _of(desk: Item, key: str) -> list[Any]:
    given: list[Any] = desk.fields.get(key, [])
    return given


def _form(given: Any) -> str:
    """The form of an item of `never` or `never_after`."""
    return str(given["form"] if isinstance(given, dict) else given)


def compile_rows(rows: Sequence[Row], hidden: Iterable[str] = ()) -> bytes:
    """A volume of valid entries; `hidden` are the ids of entries below that they replace."""
    forms = [
        (form, lower(words_of(form.text)))
        for number, row in enumerate(rows)
        for form in forms_of(row, number)
    ]
    table, starts = literals.index(forms)
    names = [
        (form.entry, spoken)
        for form, spoken in forms
        if form.kind in _NAMES and rows[form.entry][0] != "works"
    ]
    wild = near.index((spoken, entry) for entry, spoken in names)
    people = (
        (entry, spoken) for entry, spoken in names if rows[entry][0] == "people"
    )
    bodies = (
        (form.entry, spoken)
        for form, spoken in forms
        if form.kind in OWN and len(spoken) >= _OF_WORDS.get(rows[form.entry][0], 99)
    )
    tables = {
        "forms": table,
        "starts": starts,
        "wild": wild,
        "bearers": _bearers(people),
        "reworded": reworded.index((spoken, entry) for entry, spoken in bodies),
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
    forms = [
        form_of("wrong", wrong, number, any_case=True) for number, wrong, _ in said
    ]
    for number, wrong, right in said:
        if fold(wrong).lower() in fold(right).lower():
            forms.append(form_of("right", right, number, any_case=True))
    return dict(
        zip(
            LEDGER,
            literals.index((form, lower(words_of(form.text))) for form in forms),
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


def _pattern(fields: dict[str, Any], entry: int) -> KeptPattern:
    match = fields["match"]
    steps = effort.steps(match)
    kind, most = fields.get("kind", "style"), (steps.factor, steps.power)
    return KeptPattern(
        entry, kind, required.longest(match), most, *required.literals(match)
    )


_NAMES = frozenset((*OWN, "title", "demonyms"))
_SAYING_NONE = ("honorifics",)
"""Keys of which an empty list says something."""
_OF_WORDS = {"organisations": 2, "works": 2, "places": 3}
"""The fewest words of names that copy rewords, by their sections; those of people are of names."""
