"""Commands of GitHub Actions: each finding stands beside its line in a pull request.

GitHub shows ten annotations of a kind for a step (docs.github.com, "Workflow commands for GitHub Actions" and "Usage
limits"), so the gravest come first, and those beyond are lines of the log.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from factlint import verdict, visible
from factlint.model import Finding, Problem, Results
from factlint.report import View, _words

_SHOWN = 10
"""So many annotations of a kind are shown for a step."""
_OLD_COMMAND = "##["
"""What the runner takes for the start of a command anywhere in a line."""
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(results: Results, view: View) -> str:
    """The commands, then what GitHub would not show as lines of a log."""
    return "".join(f"{line}\n" for line in _lines(results))


def _lines(results: Results) -> Iterator[str]:
    shown: Counter[str] = Counter()
    for problem in results.problems:
        shown["error"] += 1
        yield _of_problem(problem)
    left: list[Finding] = []
    for found in verdict.gravest_first(results.findings):
        shown[found.severity] += 1
        if shown[found.severity] > _SHOWN:
            left.append(found)
        else:
            yield _of_finding(found)
    if left:
        counts = _words.by_severity(left)
        yield f"GitHub shows {_SHOWN} annotations of a kind; these are the others ({counts}):"
    for found in left:
        yield _words.line(found).replace(_OLD_COMMAND, "## [")


def _of_finding(found: Finding) -> str:
    start, end = found.place.start, found.place.end
    places = {"file": found.place.path, "line": start.line, "endLine": end.line}
    if (
        start.line == end.line
    ):  # over several lines, columns would make GitHub refuse the place
        places |= {"col": start.column, "endColumn": end.column}
    others = "".join(
        f"\n{one.path}:{one.start.line}:{one.start.column}: {one.message or one.text}"
        for one in found.related
    )
    fix = f"\nFix: {_words.mend(found.fix)}" if found.fix and found.fix.safe else ""
    return _command(
        _COMMANDS[found.severity],
        places | {"title": found.rule},
        found.message + others + fix,
    )


def _of_problem(problem: Problem) -> str:
    places = {
        "file": problem.path,
        "line": problem.line,
        "col": problem.column,
        "title": "factlint could not do its work",
    }
    given = {name: value for name, value in places.items() if value is not None}
    return _command("error", given, problem.message)


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    """A command, escaped as the runner reads it: `%` and line ends, and in properties `:` and `,` as well."""
    given = ",".join(
        f"{key}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for key, value in properties.items()
    )
    return f"::{name} {given}::{_escaped(message)}"


def _escaped(text: str) -> str:
    clean = "\n".join(map(visible.line, text.split("\n")))
    return clean.replace("%", "%25").replace("\n", "%0A")
