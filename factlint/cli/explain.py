"""Prints the page of a check, or of an entry of the rules; without an ID it lists the checks.

An entry is named `section/slug`, as findings name it, or by its slug alone.
"""

from argparse import ArgumentParser, Namespace
from difflib import get_close_matches

from factlint import checks
from factlint.cli import _output, _pages, _rules, _streams
from factlint.entries import Entry
from factlint.rulebook import Book

_CLOSE, _CLOSER, _SHORT = 0.75, 0.8, 5
"""How alike a name is to another that is meant, and to a short one."""


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `explain`."""
    parser.add_argument(
        "id",
        nargs="?",
        metavar="ID",
        help="a check such as text.doubled-phrase, a folder, or an entry",
    )
    parser.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="PATH|PACK",
        help="look in these rule files or packs instead of the configured ones; repeatable",
    )
    _rules.configure(parser)


def run(arguments: Namespace) -> int:
    """Runs the command."""
    given = arguments.id
    if given in checks.ids():
        return _print(_pages.check(given))
    listed = [
        check_id
        for check_id in checks.ids()
        if given is None or checks.matches(check_id, given)
    ]
    if listed:
        return _print(_pages.listing(listed))
    library, config = _rules.library(arguments, arguments.rules)
    book = library.book_for(config)
    _output.say_problems(library.problems)
    found = _entries(book, given)
    if not found:
        return _unknown(given, book)
    _print("\n".join(map(_pages.entry, found)))
    return 2 if library.problems else 0


def _entries(book: Book, given: str) -> list[Entry]:
    entry = book.by_id(given)
    everything = map(book.entry, range(len(book)))
    return (
        [entry] if entry else [other for other in everything if other.slug == given]
    )


def _unknown(given: str, book: Book) -> int:
    """Says that nothing has this name, and what was meant perhaps."""
    entries = [book.entry(number) for number in range(len(book))]
    known = [
        *checks.ids(),
        *(entry.id for entry in entries),
        *(entry.slug for entry in entries),
    ]
    close = _near(given, known)
    mend = (
        f"did you mean `{close}`?" if close else "`factlint explain` lists the checks"
    )
    _streams.say(f"factlint: there is no check or entry `{given}`; {mend}")
    return 2


def _near(given: str, known: list[str]) -> str | None:
    """The name that differs from what was given by a slip of the hand; in short ones one letter is all of it."""
    same = [name for name in known if name.endswith(f".{given}")]
    letters = set(given.lower())
    if same:
        return same[0]
    for name in get_close_matches(
        given, known, 3, _CLOSE if len(given) > _SHORT else _CLOSER
    ):
        if name[0] == given[0].lower() or set(name) == letters:
            return name
    return None


def _print(page: str) -> int:
    _output.write(page, None)
    return 0
