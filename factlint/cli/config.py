"""Shows the settings that count for a file, with where each comes from, and which files would be read.

Exit codes: 0 shown; 2 something could not be read or used; 3 a fault of factlint's.
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _actions

ACTIONS = "factlint.cli.config_actions"


def configure(parser: ArgumentParser) -> None:
    """Adds the actions of `config`."""
    _actions.configure(parser, ACTIONS)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    return _actions.run(arguments, ACTIONS)
