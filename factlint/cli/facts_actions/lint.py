"""Reports what is wrong with the facts in themselves.

Forms that two entries claim, and forms that are right here and wrong there; roles that overlap where one person holds
the office, that one person has twice, that lie before birth or after death; entries due for review by the day of
`--on`. Unknown slugs and roles that end before they begin are problems of loading, and told as such.
Exit codes: 0 nothing found, 1 something found, 2 rules do not load.
"""

from argparse import ArgumentParser, Namespace
from collections import Counter

from factlint.cli import _output, _rules
from factlint.factbase.lint import KINDS, lint
from factlint.rulebook.schema import SECTIONS


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `facts lint`."""
    parser.add_argument(
        "rules", nargs="*", metavar="RULES", help="rule files, stores or packs; without any, those in use"
    )
    parser.add_argument("--on", metavar="DATE", help="the day by which `review_by` is due, YYYY-MM-DD")
    parser.add_argument("--only", action="append", choices=KINDS, help="only this kind of flaw; repeatable")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="default: text")
    _rules.configure(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    day = _rules.day(arguments.on)
    library, config = _rules.library(arguments, arguments.rules)
    book = library.book_for(config)
    _rules.say_problems(library)
    entries = [entry for section in SECTIONS for entry in book.section(section)]
    flaws = [flaw for flaw in lint(entries, day) if not arguments.only or flaw.kind in arguments.only]
    if arguments.format == "json":
        rows = [(flaw.kind, flaw.entry.id, flaw.entry.origin, flaw.message) for flaw in flaws]
        _output.write_json([dict(zip(("kind", "entity", "origin", "message"), row, strict=True)) for row in rows])
    else:
        lines = [f"{flaw.entry.origin}: {flaw.entry.id}: {flaw.message}\n" for flaw in flaws]
        counts = Counter(flaw.kind for flaw in flaws)
        told = ", ".join(f"{counts[kind]:,} of {kind}" for kind in KINDS if counts[kind])
        _output.write("".join([*lines, f"{len(entries):,} entries: {told or 'nothing found'}\n"]), None)
    return 2 if library.problems else 1 if flaws else 0
