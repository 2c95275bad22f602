"""Reports what is wrong with the facts in themselves.

Forms that two entries claim, and forms that are right here and wrong there; roles that overlap where one person holds
the office, that one person has twice, that lie before birth or after death; entries due for review by the day of
`--on`. Unknown slugs and roles that end before they begin are problems of loading, and told as such.
Flaws are grouped by kind, and the first of each are shown; `--all` shows every one, and so does `--format json`.
Exit codes: 0 nothing found, 1 something found, 2 rules do not load.
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _output, _rules
from factlint.facts.lint import KINDS, Flaw, lint
from factlint.rulebook.schema import SECTIONS

SHOWN = 20
"""How many flaws of a kind are shown, unless `--all` asks for each."""
_HEADINGS = {
    "form": "forms that two entries claim, or that are right here and wrong there",
    "role": "roles that overlap, of one office with one holder or of one person",
    "life": "roles before birth or after death",
    "review": "entries that are due for review",
}


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `facts lint`."""
    parser.add_argument(
        "rules",
        nargs="*",
        metavar="RULES",
        help="rule files, stores or packs; without any, those in use",
    )
    parser.add_argument(
        "--on", metavar="DATE", help="the day by which `review_by` is due, YYYY-MM-DD"
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=KINDS,
        help="only this kind of flaw; repeatable",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help=f"show every flaw, not the first {SHOWN} of each kind",
    )
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="default: text"
    )
    _rules.configure(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    day = _rules.day(arguments.on)
    library, config = _rules.library(arguments, arguments.rules)
    book = library.book_for(config)
    _output.say_problems(library.problems)
    entries = [entry for section in SECTIONS for entry in book.section(section)]
    kinds = arguments.only or KINDS
    flaws = [flaw for flaw in lint(entries, day) if flaw.kind in kinds]
    if arguments.format == "json":
        _output.write_json(list(map(_told, flaws)))
    else:
        found = [
            part
            for kind in KINDS
            for part in _group(kind, flaws, everything=arguments.all)
        ]
        _output.write_lines(
            [*found, _counted(len(entries), len(flaws), whole=not library.problems)]
        )
    return 2 if library.problems else 1 if flaws else 0


def _told(flaw: Flaw) -> dict[str, str]:
    """A flaw for programs."""
    return {
        "kind": flaw.kind,
        "entity": flaw.entry.id,
        "origin": flaw.entry.origin,
        "message": flaw.message,
    }


def _counted(entries: int, flaws: int, *, whole: bool) -> str:
    """How much was looked at, and what was found; `whole` is false where some rules did not load."""
    if not entries:
        return f"nothing was looked at: {'0 entries' if whole else 'no entry was loaded'}"
    of_what = "" if whole else "not all rules were loaded; of the others "
    return f"{of_what}{entries:,} entries, {flaws:,} flaws{'' if flaws else ': nothing found'}"


def _group(kind: str, flaws: list[Flaw], *, everything: bool) -> list[str]:
    """The flaws of one kind below their number; nothing where there are none."""
    found = [flaw for flaw in flaws if flaw.kind == kind]
    shown = found if everything else found[:SHOWN]
    rest = len(found) - len(shown)
    lines = [
        f"{kind}: {len(found):,} ({_HEADINGS[kind]})",
        *(f"  {_line(flaw)}" for flaw in shown),
    ]
    return (
        [*lines, *([f"  and {rest:,} more; --all shows each"] if rest else []), ""]
        if found
        else []
    )


def _line(flaw: Flaw) -> str:
    """Where, who and what; the place in a store names the entry already."""
    origin, entity = flaw.entry.origin, flaw.entry.id
    return (
        f"{origin}: {flaw.message}"
        if origin.endswith(entity)
        else f"{origin}: {entity}: {flaw.message}"
    )
