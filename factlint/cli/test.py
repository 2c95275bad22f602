"""Runs the `bad:` and `good:` examples of rule files, and tries the forms of their names.

Exit codes: 0 all as it should be, 1 an example or form is not, 2 rules do not load, 3 a fault of factlint's.
"""

from argparse import ArgumentParser, Namespace

from factlint import verdict
from factlint.cli import _output, _rules
from factlint.entries import Entry
from factlint.examples import ruletest
from factlint.examples.ruletest import Tested


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `test`."""
    parser.add_argument(
        "rules",
        nargs="*",
        metavar="RULES",
        help="rule files, folders or packs; without any, the rules configured for the working directory",
    )
    _rules.configure(parser)


def run(arguments: Namespace) -> int:
    """Runs the command."""
    library, config = _rules.library(arguments)
    book, files = _rules.to_test(library, config, arguments.rules)
    entries = [book.entry(number) for number in range(len(book))]
    tested = ruletest.run(
        book, [entry for entry in entries if files is None or _file(entry) in files]
    )
    _output.write_lines(_report(tested, whole=not library.problems))
    problems = verdict.problems_ordered([*library.problems, *tested.faults])
    _output.say_problems(problems)
    if any(problem.fault for problem in problems):
        return verdict.FAULT
    return (
        verdict.BROKEN
        if problems
        else verdict.FOUND
        if tested.failures
        else verdict.CLEAN
    )


def _file(entry: Entry) -> str:
    return entry.origin.rpartition(":")[0]


def _report(tested: Tested, *, whole: bool) -> list[str]:
    """What was found, and how much was tested; `whole` is false where some rules did not load."""
    if not tested.entries:
        return [
            f"nothing was tested: {'0 entries' if whole else 'no rule was loaded'}"
        ]
    lines = [
        f"{entry.origin}: {entry.id}: {message}" for entry, message in tested.failures
    ]
    lines += [
        f"{entry.origin}: {entry.id}: no `bad:` example shows that this rule works; add one"
        for entry in tested.untested
    ]
    failed = _count(len(tested.failures), "failure")
    done = [
        _count(tested.entries, "entry"),
        _count(tested.examples, "example"),
        _count(tested.forms, "form of a name"),
    ]
    untested = (
        f"; {_count(len(tested.untested), 'rule')} without a bad example"
        if tested.untested
        else ""
    )
    of_what = "" if whole else "not all rules were loaded; of the others "
    return [*lines, f"{of_what}{failed}: {', '.join(done)} tested{untested}"]


def _count(number: int, noun: str) -> str:
    plural = {"entry": "entries", "form of a name": "forms of names"}.get(
        noun, noun + "s"
    )
    return f"{number:,} {noun if number == 1 else plural}"
