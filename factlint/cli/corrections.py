"""Works with the corrections ledger: adds entries, finds who still carries an error, writes the public note.

Exit codes: 0 all as it should be, 1 somebody still carries an error, 2 something could not be read or used,
3 a fault of factlint's.
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _actions

ACTIONS = "factlint.cli.corrections_actions"


def configure(parser: ArgumentParser) -> None:
    """Adds the actions of `corrections`."""
    _actions.configure(parser, ACTIONS)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    return _actions.run(arguments, ACTIONS)
