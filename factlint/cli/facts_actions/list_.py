"""Lists the entries of the rules in use, or of fact bases, one a line: id, name, and how many roles are on file."""

from argparse import ArgumentParser, Namespace

from factlint.cli import _bases, _output, _rules
from factlint.entries import Entry
from factlint.rulebook.schema import SECTIONS


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `facts list`."""
    parser.add_argument(
        "bases",
        nargs="*",
        metavar="BASE",
        help="a .yml or .sqlite file, or a pack; else the rules in use",
    )
    parser.add_argument(
        "--section",
        action="append",
        choices=SECTIONS,
        help="only this section; repeatable",
    )
    _rules.configure(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    entries, broken = _entries(arguments)
    sections = arguments.section or SECTIONS
    _output.write_lines(
        _line(entry) for entry in entries if entry.section in sections
    )
    return 2 if broken else 0


def _entries(arguments: Namespace) -> tuple[list[Entry], bool]:
    if arguments.bases:
        read, problems = _bases.read(arguments.bases, whole=False)
        rows = [row for base in read for row in base.rows()]
        return [
            Entry(section, slug, fields.get("name", slug), "", fields)
            for section, slug, fields in rows
        ], bool(problems)
    library, config = _rules.library(arguments)
    book = library.book_for(config)
    _output.say_problems(library.problems)
    return [entry for section in SECTIONS for entry in book.section(section)], bool(
        library.problems
    )


def _line(entry: Entry) -> str:
    roles = len(entry.roles)
    return f"{entry.id}  {entry.name}" + (
        f"  ({roles} role{'s' * (roles > 1)})" if roles else ""
    )
