"""Commands of several actions, such as `facts import`: one file per action in a folder of its own."""

from argparse import ArgumentParser, Namespace

from factlint.start import registry


def configure(parser: ArgumentParser, package: str) -> None:
    """Adds the actions of a command, each with its options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name in registry.names(package):
        module = registry.load(package, name)
        summary = (module.__doc__ or "").strip().splitlines()[0]
        style = parser.formatter_class
        made = actions.add_parser(
            name.rstrip("_"),
            help=summary,
            description=module.__doc__,
            formatter_class=style,
        )
        module.configure(made)


def run(arguments: Namespace, package: str) -> int:
    """Runs the action that was named."""
    names = {name.rstrip("_"): name for name in registry.names(package)}
    code: int = registry.load(package, names[arguments.action]).run(arguments)
    return code
