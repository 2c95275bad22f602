"""`check --fix` and `check --diff`."""

import sys
from argparse import Namespace
from difflib import unified_diff

from factlint import fixing
from factlint.cli import _options, _output, _stdin
from factlint.session import Run, run_text
from factlint.sources.files import write_atomic


def run(arguments: Namespace) -> int:
    """Mends files in place and reports what is left, or shows the changes and writes nothing."""
    if _stdin.MARK in arguments.paths:
        return _from_stdin(arguments)
    opened = _options.open_run(arguments)
    opened.paths(arguments.paths)
    changed = _changed(opened, arguments.unsafe_fixes)
    if arguments.diff:
        return _show(opened, changed)
    count = _write(opened, changed)
    if count:
        print(f"factlint: mended {count} in {len(changed)} file{'s' * (len(changed) != 1)}", file=sys.stderr)
        opened = _options.open_run(arguments)
        opened.paths(arguments.paths)
    return _output.finish(opened.results(), opened, arguments)


def _changed(run: Run, unsafe: bool) -> dict[str, tuple[str, int]]:
    """The mended text of each file that has something to mend, and how much was."""
    findings = run.results().findings
    changed = {}
    for path, loaded in run.documents.items():
        here = [finding for finding in findings if finding.place.path == path]
        text, count = fixing.mended(loaded.document.source, here, unsafe=unsafe)
        if count:
            changed[path] = (text, count)
    return changed


def _write(run: Run, changed: dict[str, tuple[str, int]]) -> int:
    """Writes the mended files, each in its own encoding; gives the number of mends."""
    for path, (text, _) in changed.items():
        try:
            write_atomic(path, run.documents[path].decoded.encode(text))
        except OSError as error:
            print(f"factlint: {path}: could not be written: {error.strerror}", file=sys.stderr)
            sys.exit(2)
    return sum(count for _, count in changed.values())


def _show(run: Run, changed: dict[str, tuple[str, int]]) -> int:
    """Prints the changes as a unified diff; exit 1 where there are any."""
    for path, (text, _) in sorted(changed.items()):
        before = run.documents[path].document.source
        _output.write(_diff(before, text, path), None)
    results = run.results()
    _output.say_problems(results)
    return 2 if results.problems else int(bool(changed))


def _diff(before: str, after: str, path: str) -> str:
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _from_stdin(arguments: Namespace) -> int:
    """Standard input mended to standard output, the report to standard error; or the diff."""
    name = arguments.stdin_filename
    opened = _options.open_run(arguments)
    text = _stdin.text(name)
    if not isinstance(text, str):
        opened.problems.append(text)
        return _output.finish(opened.results(), opened, arguments, to_stderr=True)
    run_text(opened, text, name)
    results = opened.results()
    mended, count = fixing.mended(text, results.findings, unsafe=arguments.unsafe_fixes)
    if arguments.diff:
        _output.write(_diff(text, mended, name), None)
        return int(bool(count))
    _output.write(mended, None)
    again = _options.open_run(arguments)
    run_text(again, mended, name)
    return _output.finish(again.results(), again, arguments, to_stderr=True)
