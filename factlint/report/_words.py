"""What was found, looked at and not done, in the words that several reports use."""

from collections import Counter
from collections.abc import Iterable

from factlint import visible
from factlint.model import (
    SEVERITIES,
    STRANGERS,
    Coverage,
    Finding,
    Fix,
    Problem,
    Results,
)


def counted(results: Results) -> str:
    """How many findings there are of each severity, and problems, in words."""
    counts = Counter(finding.severity for finding in results.findings)
    parts = [plural(counts[one], one) for one in SEVERITIES if counts[one]]
    if results.problems:
        parts.append(plural(len(results.problems), "problem"))
    return ", ".join(parts) or nothing(results)


def by_severity(findings: Iterable[Finding]) -> str:
    """How many of some findings there are of each severity, by its name."""
    counts = Counter(found.severity for found in findings)
    return ", ".join(f"{counts[one]} {one}" for one in SEVERITIES if counts[one])


def mend(fix: Fix) -> str:
    """What a fix writes, in words where it writes nothing."""
    return fix.replacement or "take it out"


def line(found: Finding) -> str:
    """`path:line:column: severity: message [check]`; columns count code points from 1.

    A path that GitHub's runner would take for a command is named as `./path`.
    """
    at, path = found.place.start, found.place.path
    told = f"{path}:{at.line}:{at.column}: {found.severity}: {found.message} [{found.rule}]"
    return visible.no_command(visible.line(told))


def nothing(results: Results) -> str:
    """What a run without findings says: silence is approval only where something was read."""
    if any(rule == STRANGERS for rule, _, _ in results.coverage.not_run):
        return "nothing could be compared"
    if results.coverage.documents:
        return "nothing found"
    return "nothing was checked" if results.problems else "no copy to check"


def plural(count: int, word: str) -> str:
    """A count and what is counted; queries have no plural."""
    return f"{count} {word}" if count == 1 or word == "info" else f"{count} {word}s"


def covered_lines(covered: Coverage) -> list[str]:
    """What was looked at, what was skipped and what did not run, in lines."""
    return [
        *_checked(covered),
        *(
            [f"left out {plural(covered.accepted, 'accepted finding')}"]
            if covered.accepted
            else []
        ),
        *([f"skipped {skipped(covered)}"] if covered.skipped else []),
        *_not_run(covered),
    ]


_WHERE_ANY = ("ages", "titles")
"""What is counted aloud only where the copy has any."""


def _checked(covered: Coverage) -> list[str]:
    if not covered.documents:
        return []
    counts = {name: (found, checked) for name, found, checked in covered.counts}
    versions = (
        f", {plural(covered.comparisons, 'comparison')} of versions"
        if covered.comparisons
        else ""
    )
    parts = [
        f"{counts[name][1]} of {counts[name][0]} {label}"
        for name, label in (
            ("quotes", "quotations"),
            ("weekdays", "weekdays against a date"),
            ("people", "people on file"),
            ("ages", "ages on file"),
            ("titles", "titles on file"),
            ("sourced", "facts and quotations in a source"),
        )
        if name in counts and (counts[name][0] or name not in _WHERE_ANY)
    ]
    files = plural(covered.documents, "text")
    words = f"{covered.words:,} word{'s' * (covered.words != 1)}"
    return [f"checked {files}, {words}{versions}: {', '.join(parts)}"]


def skipped(covered: Coverage) -> str:
    """How many files were skipped, and why."""
    return ", ".join(_why_skipped(reason, count) for reason, count in covered.skipped)


def _why_skipped(reason: str, count: int) -> str:
    if reason == "links":
        return plural(count, "link")
    if reason == "source":
        return plural(count, "source of another text")
    if reason == "hidden":
        return plural(count, "hidden file")
    if reason in ("named pipe", "socket", "device"):
        return plural(count, reason)
    if reason == "no suffix":
        return f"{plural(count, 'file')} without a suffix"
    if reason == "templates":
        return plural(count, "template")
    name, _, more = reason.partition(" ")
    if name.startswith("*."):
        return f"{plural(count, f'{name[1:]} file')} {more}".rstrip()
    return f"{count} {reason}"


def _not_run(covered: Coverage) -> list[str]:
    """One line for each check that did not run, with the number of texts."""
    counts = Counter((rule, reason) for rule, _, reason in covered.not_run)
    return [
        f"not run: {rule} on {plural(count, 'text')}: {reason}"
        for (rule, reason), count in sorted(counts.items())
    ]


def problem_line(problem: Problem) -> str:
    """A problem as one line for standard error."""
    place = ":".join(
        str(part)
        for part in (problem.path, problem.line, problem.column)
        if part is not None
    )
    return (
        f"factlint: {place}: {problem.message}"
        if place
        else f"factlint: {problem.message}"
    )
