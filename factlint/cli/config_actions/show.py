"""Prints every setting that counts for PATH, with where it comes from: a line of factlint.yml, an option, or a default.

What is printed is a factlint.yml of the same effect, its files of rules named as they are seen from here. An entry of
the rules may have a severity of its own. Exit codes: 0 shown; 2 something could not be read or used.
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _options, _output, _settings
from factlint.model import SEVERITIES
from factlint.verdict import BROKEN


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `config show`."""
    parser.add_argument(
        "path",
        nargs="?",
        default=".",
        metavar="PATH",
        help="a file, there or not, or a folder; default: the folder this stands in",
    )
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="default: text"
    )
    _options.configure_rules(parser)
    parser.add_argument(
        "--fail-on", choices=[*SEVERITIES, "never"], help="default: error"
    )


def run(arguments: Namespace) -> int:
    """Runs the action."""
    run = _options.open_run(arguments)
    shown = _settings.shown(run, arguments.path)
    if arguments.format == "json":
        _output.write_json(shown.told())
    else:
        _output.write_lines(shown.lines())
    _output.say_problems(run.library.problems)
    return BROKEN if run.library.problems else 0
