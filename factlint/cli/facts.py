"""Imports facts from other registers, looks names up, and compares, checks and exports facts.

Exit codes: 0 all as it should be, 1 sources differ, 2 something could not be read or used, 3 a fault of factlint's.
"""

from argparse import ArgumentParser, Namespace

from factlint import registry

ACTIONS = "factlint.cli.facts_actions"


def configure(parser: ArgumentParser) -> None:
    """Adds the actions of `facts`, each with its options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name in registry.names(ACTIONS):
        module = registry.load(ACTIONS, name)
        word = name.rstrip("_")
        summary = (module.__doc__ or "").strip().splitlines()[0]
        style = parser.formatter_class
        made = actions.add_parser(word, help=summary, description=module.__doc__, formatter_class=style)
        module.configure(made)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    names = {name.rstrip("_"): name for name in registry.names(ACTIONS)}
    code: int = registry.load(ACTIONS, names[arguments.action]).run(arguments)
    return code
