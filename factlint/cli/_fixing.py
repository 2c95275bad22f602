"""`check --fix` and `check --diff`."""

import io
from argparse import Namespace
from difflib import unified_diff

from factlint import fixing, verdict
from factlint.cli import _options, _output, _stdin, _streams
from factlint.cli._parser import usage_error
from factlint.model import Problem, Results
from factlint.session import Run, run_text
from factlint.sources.files import write_atomic

ROUNDS = 10
"""A mend may wait for another one beside it; rules that undo each other's mends end here."""


def run(arguments: Namespace) -> int:
    """Mends files in place and reports what is left, or shows the changes and writes nothing."""
    if _stdin.MARK in arguments.paths:
        if set(arguments.paths) != {_stdin.MARK}:
            usage_error("--fix and --diff take standard input alone, or files; run them one after the other")
        return _from_stdin(arguments)
    if arguments.diff:
        return _show(arguments)
    return _mend(arguments)


def _mend(arguments: Namespace) -> int:
    """Mends round by round until nothing is left to mend, so that a second run finds nothing to do."""
    count, files = 0, set[str]()
    failed: dict[str, Problem] = {}
    for _ in range(ROUNDS):
        opened = _options.open_run(arguments)
        results = opened.paths(arguments.paths)
        changed = _changed(opened, results, arguments.unsafe_fixes)
        written = [path for path in changed if path not in failed and _write(opened, path, changed[path][0], failed)]
        count += sum(changed[path][1] for path in written)
        files.update(written)
        if not written:
            break
    if count:
        _streams.say(f"factlint: mended {count} in {len(files)} file{'s' * (len(files) != 1)}")
    problems = verdict.problems_ordered([*results.problems, *failed.values()])
    return _output.finish(results._replace(problems=problems), opened, arguments)


def _changed(run: Run, results: Results, unsafe: bool) -> dict[str, tuple[str, int]]:
    """The mended text of each named file that has something to mend, and how much was."""
    changed = {}
    for path in (document.path for document in run.linted):
        here = [finding for finding in results.findings if finding.place.path == path]
        text, count = fixing.mended(run.documents[path].document.source, here, unsafe=unsafe)
        if count:
            changed[path] = (text, count)
    return changed


def _write(run: Run, path: str, text: str, failed: dict[str, Problem]) -> bool:
    """Writes a mended file in its own encoding; a file that cannot be written is a problem, and the others go on."""
    try:
        write_atomic(path, run.documents[path].decoded.encode(text))
    except OSError as error:
        failed[path] = Problem(f"this could not be written: {error.strerror}; it stands as it was", path)
        return False
    return True


def _show(arguments: Namespace) -> int:
    """Prints the changes as a unified diff; the exit code is that of the findings."""
    opened = _options.open_run(arguments)
    results = opened.paths(arguments.paths)
    changed = _changed(opened, results, arguments.unsafe_fixes)
    diffs = [_diff(opened.documents[path].document.source, text, path) for path, (text, _) in sorted(changed.items())]
    return _shown("".join(diffs), results, opened, arguments)


def _shown(diff: str, results: Results, opened: Run, arguments: Namespace) -> int:
    _output.write(diff, arguments.output)
    _output.say_problems(results.problems)
    return verdict.exit_code(results, opened.fail_on)


def _diff(before: str, after: str, path: str) -> str:
    """A unified diff. A line ends at a line feed alone, as in every other tool that makes or reads one."""
    old, new = (list(io.StringIO(text, newline="\n")) for text in (before, after))
    lines = unified_diff(old, new, path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _from_stdin(arguments: Namespace) -> int:
    """Standard input mended to standard output, the report to standard error; or the diff."""
    name = arguments.stdin_filename
    text = _stdin.text(name)
    if isinstance(text, Problem):
        opened = _options.open_run(arguments)
        opened.problems.append(text)
        return _output.finish(opened.results(), opened, arguments, to_stderr=True)
    mended = text
    for _ in range(ROUNDS):
        opened = _options.open_run(arguments)
        run_text(opened, mended, name)
        results = opened.results()
        again, count = fixing.mended(mended, results.findings, unsafe=arguments.unsafe_fixes)
        if arguments.diff:
            return _shown(_diff(text, again, name), results, opened, arguments)
        if not count:
            break
        mended = again
    _output.write(mended, None)
    return _output.finish(results, opened, arguments, to_stderr=True)
