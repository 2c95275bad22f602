"""Finds the command and parses its options; only the module of that command is imported."""

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import NoReturn

from factlint import __version__
from factlint.cli import _streams
from factlint.start import registry

PACKAGE = "factlint.cli"
_CLOSING = """\
`factlint PATH` is short for `factlint check PATH`, and `factlint` for `factlint check .`;
`factlint COMMAND --help` has the options, `factlint --version` the version"""


class _Help(RawDescriptionHelpFormatter):
    """Help of a fixed width: asking the terminal would import shutil at every start."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


class _Parser(ArgumentParser):
    """Prints help as reports are printed: whole, or with a sentence and exit code 2."""

    def print_help(self, file: object = None) -> None:  # noqa: ARG002
        """Prints it to standard output, the only `file` that is ever meant."""
        _streams.put(self.format_help())

    def error(self, message: str) -> NoReturn:
        """Says how the command is used and what is wrong, and ends with exit code 2."""
        for line in (
            *self.format_usage().splitlines(),
            f"{self.prog}: error: {message}",
        ):
            _streams.say(line)
        sys.exit(2)


def run(argv: list[str]) -> int:
    """Runs the command that `argv` names, `check` where it names none; exit code 2 for a usage error."""
    name = argv[0] if argv else "."
    if name in ("--version", "-V"):
        _streams.put(f"factlint {__version__}\n")
        return 0
    if name in ("--help", "-h", "help"):
        _streams.put(_overview() + "\n")
        return 0
    if name not in registry.names(PACKAGE):
        if not _may_be_copy(name):
            return _unknown(name)
        name, argv = "check", ["check", *argv]
    from factlint.sources import prepared

    prepared.take_in()
    module = registry.load(PACKAGE, name)
    parser = _Parser(
        prog=f"factlint {name}",
        description=module.__doc__,
        formatter_class=_Help,
        allow_abbrev=False,
    )
    module.configure(parser)
    arguments = parser.parse_args(argv[1:])
    _stand_somewhere()
    code: int = module.run(arguments)
    return code


def _may_be_copy(word: str) -> bool:
    """Whether a first word that is no command is an option or a path; a word alone has to be there to be one."""
    return word.startswith("-") or not word.isalnum() or os.path.lexists(word)


def _stand_somewhere() -> None:
    """A usage error where the working folder is gone, which all paths are seen from."""
    try:
        os.getcwd()
    except OSError as error:
        usage_error(
            f"the working folder is gone, or cannot be told ({error.strerror}); change to another one"
        )


def _overview() -> str:
    lines = [
        "factlint: a fact-consistency linter for editorial copy",
        "",
        "commands:",
    ]
    for name in registry.names(PACKAGE):
        summary = (registry.load(PACKAGE, name).__doc__ or "").splitlines()[0]
        lines.append(f"  factlint {name:<9} {summary}")
    return "\n".join([*lines, "", _CLOSING])


def _unknown(name: str) -> int:
    from difflib import get_close_matches

    close = get_close_matches(name, registry.names(PACKAGE), 1, 0.7)
    mend = (
        f"did you mean `factlint {close[0]}`?"
        if close
        else "check the path; `factlint --help` lists the commands"
    )
    _streams.say(f"factlint: there is no command, file or folder `{name}`; {mend}")
    return 2


def paths(parser: ArgumentParser, what: str, metavar: str = "PATH") -> None:
    """Adds the paths that a command looks at, all here where it names none; `what` says what they are."""
    parser.add_argument("paths", nargs="*", default=["."], metavar=metavar, help=what)


def usage_error(message: str) -> NoReturn:
    """Says what is wrong with the command line and ends with exit code 2."""
    _streams.say(f"factlint: {message}")
    sys.exit(2)
