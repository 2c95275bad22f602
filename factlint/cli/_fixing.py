"""`check --fix` and `check --diff`."""

import io
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import unified_diff

from factlint import verdict, visible
from factlint.cli import _options, _output, _stdin, _streams
from factlint.cli._parser import usage_error
from factlint.fixes import fixing
from factlint.model import Article, Document, Finding, Problem, Results
from factlint.reading import Source
from factlint.session import Run, run_text
from factlint.sources.replacing import replace

ROUNDS = 10
"""A mend may wait for another one beside it."""


def run(arguments: Namespace) -> int:
    """Mends files in place and reports what is left, or shows the changes and writes nothing."""
    if _stdin.MARK in arguments.paths:
        if set(arguments.paths) != {_stdin.MARK}:
            usage_error(
                "--fix and --diff take standard input alone, or files; run them one after the other"
            )
        return _from_stdin(arguments)
    if arguments.diff:
        return _show(arguments)
    return _mend(arguments)


def _mend(arguments: Namespace) -> int:
    """Mends round by round until nothing is left to mend, so that a second run finds nothing to do."""
    mending = _Mending(arguments.unsafe_fixes)
    for _ in range(ROUNDS):
        opened = _options.open_run(arguments)
        results = mending.round(opened, arguments.paths)
        if not mending.written:
            break
    if mending.count:
        files = "file" if len(mending.files) == 1 else "files"
        _streams.say(
            f"factlint: mended {mending.count} in {len(mending.files)} {files}"
        )
    problems = verdict.problems_ordered([*results.problems, *mending.left.values()])
    return _output.finish(results._replace(problems=problems), opened, arguments)


class _Mending:
    """What was mended: how much, in which files, those `written` in this round, and those `left` alone and why."""

    def __init__(self, unsafe: bool) -> None:
        self.unsafe, self.count = unsafe, 0
        self.files, self.written = set[str](), set[str]()
        self.left: dict[str, Problem] = {}
        self._past = defaultdict[str, list[str]](list)
        self._rules = defaultdict[str, set[str]](set)

    def round(self, run: Run, paths: list[str]) -> Results:
        """Lints all that is named; each file is mended as soon as that is done for it, not after all others."""
        self.written.clear()
        return run.paths(
            paths, lambda article, findings: self._mend(run, article, findings)
        )

    def _mend(self, run: Run, article: Article, findings: list[Finding]) -> None:
        found = _by_path(findings)
        for document in (*article.versions, *article.siblings):
            path = document.path
            if (
                run.is_linted(document)
                and path not in self.written
                and path not in self.left
            ):
                text, count = _mended(document, found[path], self.unsafe)
                self._rules[path] |= {
                    finding.entity or finding.rule
                    for finding in found[path]
                    if finding.fix
                }
                if count and self._written(
                    run.documents[path].decoded, path, self._settled(document, text)
                ):
                    self.count += count

    def _settled(self, document: Document, text: str) -> str:
        """The mended text; where mends undo each other, which is a problem, always the same one of the texts."""
        path, past = document.path, self._past[document.path]
        past.append(document.source)
        if text not in past:
            return text
        rules = ", ".join(sorted(self._rules[path]))
        self.left[path] = Problem(
            f"mends undo each other here, so not all of these rules can be kept: {rules}",
            path,
        )
        return min(past[past.index(text) :])

    def _written(self, decoded: Source, path: str, text: str) -> bool:
        """Writes a mended file in its own encoding; one that is left alone is a problem, and the others go on."""
        try:
            made = decoded.encode(text)
        except UnicodeEncodeError as error:
            sign = text[error.start : error.end]
            why = f"the mend has “{sign}”, which {decoded.codec} has not; save the file as UTF-8"
            self.left[path] = Problem(f"{why}; it was left as it stands", path)
            return False
        except ValueError as error:
            why = f"the mend cannot be written: {error}"
            self.left[path] = Problem(f"{why}; it was left as it stands", path)
            return False
        left = replace(path, decoded.encode(decoded.text), made)
        if left:
            self.left[path] = left
            return False
        self.written.add(path)
        self.files.add(path)
        return True


def _by_path(findings: Iterable[Finding]) -> defaultdict[str, list[Finding]]:
    """Findings by the file they stand in."""
    found = defaultdict[str, list[Finding]](list)
    for finding in findings:
        found[finding.place.path].append(finding)
    return found


def _mended(
    document: Document, findings: list[Finding], unsafe: bool
) -> tuple[str, int]:
    """The text of a document without what its findings mend, and how much that was."""
    kept, _ = verdict.suppressed(verdict.deduped(findings), document)
    return fixing.mended(document.source, kept, unsafe=unsafe)


def _show(arguments: Namespace) -> int:
    """Prints the changes as a unified diff; the exit code is that of the findings."""
    opened = _options.open_run(arguments)
    results = opened.paths(arguments.paths)
    found = _by_path(results.findings)
    diffs = []
    for document in sorted(opened.linted, key=lambda document: document.path):
        path, source = document.path, document.source
        text, count = _mended(document, found[path], arguments.unsafe_fixes)
        if count:
            *_, (text, _) = _rounds(arguments, text, path)
        diffs.append(_diff(source, text, path))
    return _shown("".join(diffs), results, opened, arguments)


def _rounds(
    arguments: Namespace, text: str, name: str
) -> Iterator[tuple[str, tuple[Run, Results]]]:
    """A text mended round by round until nothing is left to mend, each time with the run that found what to mend."""
    for _ in range(ROUNDS):
        opened = _options.open_run(arguments)
        run_text(opened, text, name)
        results = opened.results()
        text, count = fixing.mended(
            text, results.findings, unsafe=arguments.unsafe_fixes
        )
        yield text, (opened, results)
        if not count:
            break


def _shown(diff: str, results: Results, opened: Run, arguments: Namespace) -> int:
    _output.spare(opened, arguments.output)
    _output.write_exact(diff, arguments.output)
    _output.say_problems(results.problems)
    return verdict.exit_code(results, opened.fail_on)


def _diff(before: str, after: str, path: str) -> str:
    """A unified diff. A line ends at a line feed alone, as in every other tool that makes or reads one."""
    old, new = (list(io.StringIO(text, newline="\n")) for text in (before, after))
    name = visible.line(
        path
    )  # a name of several lines would be a patch of another file
    lines = unified_diff(old, new, name, name)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in lines
    )


def _from_stdin(arguments: Namespace) -> int:
    """Standard input mended to standard output, the report to standard error; or the diff."""
    name = arguments.stdin_filename
    text = _stdin.text(name)
    if isinstance(text, Problem):
        opened = _options.open_run(arguments)
        opened.problems.append(text)
        return _output.finish(opened.results(), opened, arguments, to_stderr=True)
    (_, (first, found)), *_ = rounds = list(_rounds(arguments, text, name))
    mended, (opened, results) = rounds[-1]
    if arguments.diff:
        return _shown(_diff(text, mended, name), found, first, arguments)
    _output.write_exact(mended, None)
    return _output.finish(results, opened, arguments, to_stderr=True)
