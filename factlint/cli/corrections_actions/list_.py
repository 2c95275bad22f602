"""Lists the corrections of the rules in use, one a line: id, what is wrong, what is right."""

from argparse import ArgumentParser, Namespace

from factlint.cli import _ledger, _output
from factlint.ledger import entry


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `corrections list`."""
    _ledger.configure(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    book, problems = _ledger.book(arguments)
    lines = [
        f"{one.slug}  “{one.wrong}” → “{one.right}”" for one in entry.ledger(book)
    ]
    _output.write_lines(lines)
    return 2 if problems else 0
