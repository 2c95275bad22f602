"""Writes reports: to standard output or a file, problems to standard error."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable

from factlint import report, verdict
from factlint.cli._parser import usage_error
from factlint.model import Problem, Results
from factlint.session import Run


def finish(results: Results, run: Run, arguments: Namespace, *, to_stderr: bool = False) -> int:
    """Writes the report of a run and gives its exit code."""
    shown = view(run, arguments, quiet=arguments.quiet, to_stderr=to_stderr)
    write(report.render(arguments.format, results, shown), arguments.output, to_stderr=to_stderr)
    say_problems(results.problems)
    return verdict.exit_code(results, run.fail_on)


def view(run: Run, arguments: Namespace, *, quiet: bool, to_stderr: bool = False) -> report.View:
    """How a report of this run is to look."""
    sources = {path: loaded.document.source for path, loaded in run.documents.items()}
    sources |= {document.path: document.source for document in run.linted}
    stream = sys.stderr if to_stderr else sys.stdout
    color = _colored(arguments.color, stream.isatty() and not arguments.output)
    return report.View(sources, color, _width(), quiet, arguments.statistics)


def say_problems(problems: Iterable[Problem]) -> None:
    """Problems as lines on standard error."""
    from factlint.report.text import problem_line

    for problem in problems:
        print(problem_line(problem), file=sys.stderr)


def write(text: str, output: str | None, *, to_stderr: bool = False) -> None:
    """Writes text in UTF-8 to standard output, or atomically to a file."""
    if output is not None:
        _write_file(text, output)
        return
    stream = sys.stderr if to_stderr else sys.stdout
    try:
        stream.flush()
        stream.buffer.write(_encoded(text))
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        usage_error(f"the report could not be written: {error.strerror}")


def write_json(value: object) -> None:
    """Writes a value as JSON to standard output."""
    import json

    write(json.dumps(value, ensure_ascii=False, indent=1) + "\n", None)


def _encoded(text: str) -> bytes:
    """UTF-8; the undecodable bytes of a file's name as escapes, which JSON reads back."""
    return text.encode("utf-8", "backslashreplace")


def _write_file(text: str, output: str) -> None:
    from factlint.sources.files import unwritable, write_output

    try:
        write_output(output, _encoded(text))
    except OSError as error:
        usage_error(f"--output {output}: {unwritable(error)}")


def _colored(choice: str, terminal: bool) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return terminal or bool(os.environ.get("FORCE_COLOR"))


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 100
