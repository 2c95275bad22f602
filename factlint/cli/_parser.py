"""Finds the command and parses its options; only the module of that command is imported."""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import NoReturn

from factlint import __version__, registry

PACKAGE = "factlint.cli"


class _Help(RawDescriptionHelpFormatter):
    """Help of a fixed width: asking the terminal would import shutil at every start."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


def run(argv: list[str]) -> int:
    """Runs the command that `argv` names; exit code 2 for a usage error."""
    name = argv[0] if argv else "--help"
    if name in ("--version", "-V"):
        print(f"factlint {__version__}")
        return 0
    if name in ("--help", "-h", "help"):
        print(_overview())
        return 0 if argv else 2
    if name not in registry.names(PACKAGE):
        return _unknown(name)
    module = registry.load(PACKAGE, name)
    parser = ArgumentParser(
        prog=f"factlint {name}",
        description=module.__doc__,
        formatter_class=_Help,
        allow_abbrev=False,
    )
    module.configure(parser)
    code: int = module.run(parser.parse_args(argv[1:]))
    return code


def _overview() -> str:
    lines = ["factlint: a fact-consistency linter for editorial copy", "", "commands:"]
    for name in registry.names(PACKAGE):
        summary = (registry.load(PACKAGE, name).__doc__ or "").splitlines()[0]
        lines.append(f"  factlint {name:<9} {summary}")
    return "\n".join([*lines, "", "`factlint COMMAND --help` has the options; `factlint --version` the version"])


def _unknown(name: str) -> int:
    from difflib import get_close_matches

    close = get_close_matches(name, registry.names(PACKAGE), 1, 0.5)
    mend = f"did you mean `factlint {close[0]}`?" if close else "`factlint --help` lists the commands"
    print(f"factlint: there is no command `{name}`; {mend}", file=sys.stderr)
    return 2


def usage_error(message: str) -> NoReturn:
    """Says what is wrong with the command line and ends with exit code 2."""
    print(f"factlint: {message}", file=sys.stderr)
    sys.exit(2)
