"""Lints files and folders, and compares the versions of one article with each other.

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read, 3 a fault of factlint's.
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _options, _output, _parser, _stdin
from factlint.cli._parser import usage_error
from factlint.model import Problem, Results
from factlint.session import Run


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `check`."""
    _parser.paths(parser, "files and folders; `-` reads standard input")
    parser.add_argument(
        "--stdin-filename",
        metavar="NAME",
        help="the name that standard input is reported under; default: <stdin>",
    )
    _options.configure_versions(parser)
    _options.configure(parser)
    fixes = parser.add_argument_group("fixes")
    fixes.add_argument(
        "--fix", action="store_true", help="mend what can be mended safely, in place"
    )
    fixes.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="also mend inside quotation marks and where the mend may change the meaning",
    )
    fixes.add_argument(
        "--diff",
        action="store_true",
        help="show what --fix would change, and change nothing",
    )


def run(arguments: Namespace) -> int:
    """Runs the command."""
    if arguments.no_compare and (arguments.history or arguments.group):
        usage_error(
            "--history and --group look for versions to compare, and --no-compare does not; leave one out"
        )
    if arguments.stdin_filename is None:
        arguments.stdin_filename = "<stdin>"
    elif _stdin.MARK not in arguments.paths:
        usage_error("--stdin-filename names standard input; add `-` to have it read")
    if arguments.fix or arguments.diff:
        from factlint.cli import _fixing

        return _fixing.run(arguments)
    opened = _options.open_run(arguments)
    return _output.finish(results(opened, arguments), opened, arguments)


def results(run: Run, arguments: Namespace) -> Results:
    """Lints what the command line names, standard input among it."""
    from factlint.session import run_text

    if _stdin.MARK not in arguments.paths:
        return run.paths(arguments.paths)
    text = _stdin.text(arguments.stdin_filename)
    if isinstance(text, Problem):
        run.problems.append(text)
    else:
        run_text(run, text, arguments.stdin_filename)
    others = [path for path in arguments.paths if path != _stdin.MARK]
    return run.paths(others) if others else run.results()
