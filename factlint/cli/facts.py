"""Imports facts from other registers, looks names up, and compares, checks and exports facts.

Exit codes: 0 all as it should be, 1 sources differ, 2 something could not be read or used, 3 a fault of factlint's.
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _actions

ACTIONS = "factlint.cli.facts_actions"


def configure(parser: ArgumentParser) -> None:
    """Adds the actions of `facts`."""
    _actions.configure(parser, ACTIONS)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    return _actions.run(arguments, ACTIONS)
