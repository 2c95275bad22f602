"""Writes reports: to standard output or a file, problems to standard error. Other modules print by this one alone."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from contextlib import suppress

from factlint import report, verdict, visible
from factlint.cli import _streams
from factlint.model import Problem, Results
from factlint.session import Run


def finish(
    results: Results, run: Run, arguments: Namespace, *, to_stderr: bool = False
) -> int:
    """Writes the report of a run and gives its exit code."""
    shown = view(run, arguments, quiet=arguments.quiet, to_stderr=to_stderr)
    try:
        text = report.render(
            arguments.format, report.as_asked(results, shown, arguments.format), shown
        )
        spare(run, arguments.output)
        write(text, arguments.output, to_stderr=to_stderr, painted=shown.color)
    finally:
        if shown.quiet or arguments.format != "text":
            _say_nothing_checked(results)
        say_problems(results.problems)
    return verdict.exit_code(results, run.fail_on)


def spare(run: Run, output: str | None) -> None:
    """Raises `_streams.CutOff` where a report would take the place of a text that was read, or of YAML."""
    if output is None or not os.path.exists(output):
        return
    target = os.path.realpath(output)
    read = [*run.documents, *(document.path for document in run.linted)]
    if target in map(os.path.realpath, read):
        what = "one of the texts that were read"
    elif target.endswith((".yml", ".yaml")):
        what = "a file of rules or settings"
    else:
        return
    raise _streams.CutOff(
        f"--output {output}: this is {what}, and no report takes its place; name another file"
    )


def _say_nothing_checked(results: Results) -> None:
    """Says on standard error that there was no copy, where the report itself does not."""
    from factlint.report._words import skipped

    covered = results.coverage
    if not covered.documents and not results.problems:
        why = f"; skipped {skipped(covered)}" if covered.skipped else ""
        _streams.say(f"factlint: no copy to check{why}")


def view(
    run: Run, arguments: Namespace, *, quiet: bool, to_stderr: bool = False
) -> report.View:
    """How a report of this run is to look."""
    sources = {path: loaded.document.source for path, loaded in run.documents.items()}
    sources |= {document.path: document.source for document in run.linted}
    evidence = (source.document for one in run.articles for source in one.sources)
    sources |= {document.path: document.source for document in evidence}
    stream = sys.stderr if to_stderr else sys.stdout
    color = _colored(arguments.color, stream.isatty() and not arguments.output)
    return report.View(
        sources,
        color,
        _width(),
        quiet,
        arguments.statistics,
        fixes="fix" in arguments,
        least=getattr(arguments, "min_severity", None),
        linted=tuple(document.path for document in run.linted),
    )


def say_problems(problems: Iterable[Problem]) -> None:
    """Problems as lines on standard error."""
    from factlint.report._words import problem_line

    for problem in problems:
        for line in (
            problem_line(problem).split("\n")
            if problem.fault
            else [problem_line(problem)]
        ):
            _streams.say(line)


def write(
    text: str, output: str | None, *, to_stderr: bool = False, painted: bool = False
) -> None:
    """Writes text in UTF-8 to standard output, or atomically to a file; whole, or it raises `_streams.Cut`.

    What would act on a terminal is written out, but in what a report has `painted` itself.
    """
    text = text if painted else visible.block(text)
    if output is None:
        _streams.put(text, to_stderr=to_stderr)
    else:
        _write_file(text, output)


def write_lines(lines: Iterable[str]) -> None:
    """Writes lines to standard output; what they hold begins no line of its own."""
    write("".join(f"{visible.line(line)}\n" for line in lines), None)


def write_exact(text: str, output: str | None) -> None:
    """Writes a patch, mended copy or an export as it is, to all but a terminal."""
    write(text, output, painted=output is not None or not sys.stdout.isatty())


def write_json(
    value: object, output: str | None = None, indent: int | None = 1
) -> None:
    """Writes a value as JSON."""
    write(visible.as_json(value, indent) + "\n", output)


def _write_file(text: str, output: str) -> None:
    from factlint.sources.files import unwritable, write_output

    try:
        write_output(output, _streams.encoded(text))
    except OSError as error:
        raise _streams.CutOff(f"--output {output}: {unwritable(error)}") from error


def _colored(choice: str, terminal: bool) -> bool:
    if choice == "never" or (choice == "auto" and os.environ.get("NO_COLOR")):
        return False
    painted = choice == "always" or terminal or bool(os.environ.get("FORCE_COLOR"))
    if painted and sys.platform == "win32":
        with suppress(ImportError):  # tqdm brings it along
            from colorama import just_fix_windows_console

            just_fix_windows_console()
    return painted


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 100
