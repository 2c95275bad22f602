"""Compares two versions named by hand, the older first: files, or `REV:path` in git."""

from argparse import ArgumentParser, Namespace

from factlint.cli import _options, _output


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `compare`."""
    parser.add_argument("old", metavar="OLD", help="the earlier version")
    parser.add_argument("new", metavar="NEW", help="the later version")
    _options.configure(parser)


def run(arguments: Namespace) -> int:
    """Runs the command."""
    from factlint.session import compare

    opened = _options.open_run(arguments)
    return _output.finish(
        compare(opened, arguments.old, arguments.new), opened, arguments
    )
