"""Says who or what a name is, by the rules in use, and what they held on a day.

NAME is a name, a slug, a family name, or an office such as `president of Albania`. What is not known is compared with
what is spelt nearly so. Exit codes: 0 found, 1 not found, 2 rules do not load.
"""

from argparse import ArgumentParser, Namespace
from typing import Any

from factlint.cli import _output, _rules
from factlint.entries import Role
from factlint.facts import lookup
from factlint.facts.lookup import Known
from factlint.known import roles
from factlint.rulebook import Book

SHOWN = 12
"""How many entries are shown; there are thousands of Smiths."""


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `facts lookup`."""
    parser.add_argument(
        "name",
        metavar="NAME",
        help="a name, a slug, or an office such as `president of Albania`",
    )
    parser.add_argument(
        "--on", metavar="DATE", help="the day that roles are judged at, YYYY-MM-DD"
    )
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="default: text"
    )
    _rules.configure_instead(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    day = _rules.day(arguments.on)
    library, config = _rules.library(arguments, arguments.rules)
    book = library.book_for(config)
    _output.say_problems(library.problems)
    found = _known(book, arguments.name, day)
    shown = found or lookup.near(book, arguments.name)
    if arguments.format == "json":
        told = [_told(known, day) for known in shown]
        _output.write_json({"name": arguments.name, "on": day, "found": told})
    else:
        nothing = _nothing(arguments.name, whole=not library.problems)
        lines = _lines(book, arguments.name, day, shown) if shown else [nothing]
        _output.write_lines(lines)
    return 2 if library.problems else 0 if found else 1


def _known(book: Book, name: str, day: str | None) -> list[Known]:
    """The entries that have the name, else who holds the office that it is."""
    found = lookup.names(book, name)
    office, _, place = name.rpartition(" of ")
    if found or not office:
        return found
    held = lookup.holders(book, office, place, day)
    return [Known(entry, "holder", role.title) for entry, role in held]


def _told(known: Known, day: str | None) -> dict[str, Any]:
    """An entry for programs, its roles with what the day says of them."""
    entry = known.entry
    told = {
        "entity": entry.id,
        "name": entry.name,
        "origin": entry.origin,
        "by": known.kind,
        "form": known.form,
    }
    given = zip(entry.fields.get("roles", ()), entry.roles, strict=True)
    held = [
        {**keys, **({"held": roles.held(role, day)} if day else {})}
        for keys, role in given
    ]
    return {**told, "fields": {**entry.fields, **({"roles": held} if held else {})}}


def _nothing(name: str, *, whole: bool) -> str:
    """That nobody has the name; `whole` is false where some rules did not load, and may have it."""
    where = (
        "nothing on file"
        if whole
        else "not all rules were loaded, and in the others nothing"
    )
    return f"{where} is called “{name}”, or nearly so"


def _lines(book: Book, name: str, day: str | None, shown: list[Known]) -> list[str]:
    lines = (
        [f"nothing on file is called “{name}”; spelt nearly so:"]
        if shown[0].kind == "near"
        else []
    )
    for known in shown[:SHOWN]:
        lines += [
            f"{known.entry.name}{_how(known)}  {known.entry.id}, {known.entry.origin}"
        ]
        lines += [f"  {line}" for line in _facts(book, known, day)]
    rest = len(shown) - SHOWN
    return [*lines, f"and {rest:,} more"] if rest > 0 else lines


def _how(known: Known) -> str:
    words = {
        "never": "a wrong form of it",
        "former": "an earlier name",
        "accept": "another form of the name",
    }
    return f" ({words[known.kind]}: {known.form})" if known.kind in words else ""


def _facts(book: Book, known: Known, day: str | None) -> list[str]:
    """What an editor wants to know of an entry: roles on the day or all of them, and what else sets it apart."""
    entry = known.entry
    told = {
        "kind": entry.kind,
        "capital": entry.capital,
        "born": entry.born,
        "died": entry.died,
        "in": ", ".join(_name(book, slug) for slug in entry.within),
        "also": ", ".join(entry.accept[:6]),
    }
    lines = [f"{key} {value}" for key, value in told.items() if value]
    return lines + _roles(book, entry.roles, day)


def _roles(book: Book, on_file: list[Role], day: str | None) -> list[str]:
    """The roles on the day, or all of them; of none on the day the last one."""
    verdicts = [(role, roles.held(role, day) if day else True) for role in on_file]
    lines = [_role(book, role, held) for role, held in verdicts if held is not False]
    if verdicts and not lines:
        last = _role(book, on_file[-1], True)
        return [f"no role on {day}; of {len(verdicts)} on file, the last is {last}"]
    return lines


def _role(book: Book, role: Role, held: bool | None) -> str:
    of = f" of {_name(book, role.of)}" if role.of else ""
    area = f" ({role.area})" if role.area else ""
    known = f", known until {role.seen}" if role.seen and role.end is None else ""
    term = f", {roles.term(role)}" if role.start or role.end else ", without dates"
    return f"{'' if held else 'perhaps '}{'acting ' * role.acting}{role.title}{of}{area}{term}{known}"


def _name(book: Book, slug: str) -> str:
    entry = next(
        (found for s in ("places", "organisations") if (found := book.get(s, slug))),
        None,
    )
    return entry.name if entry else slug
