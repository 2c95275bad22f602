"""Markdown for the summary of a job or a comment on a pull request: tables a file, the gravest first.

What copy and names hold is text there: it makes no link, mentions nobody and closes no table. GitHub cuts a summary at
1 MiB, so a longer report ends before that and says so.
"""

from collections.abc import Iterator
from itertools import groupby

from factlint import verdict, visible
from factlint.model import Finding, Results
from factlint.report import View
from factlint.report._words import (
    by_severity,
    counted,
    covered_lines,
    mend,
    problem_line,
)

_MOST = 1_000_000
"""So many bytes of a report are written at most."""
_ACTING = {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_{}[]()#+!|~@<>&\"'"}


def render(results: Results, view: View) -> str:
    """The counts, a table for each file, problems, and what was looked at."""
    head = f"**factlint**: {_text(counted(results))}"
    parts = [head, *_problems(results), *_tables(results), *_covered(results)]
    return _cut(parts)


def _cut(parts: list[str]) -> str:
    """The parts as far as they fit."""
    size, kept = 0, []
    for part in parts:
        size += len(part.encode()) + 2
        if size > _MOST:
            kept.append(
                "The report is cut here: it would be longer than can be shown."
            )
            break
        kept.append(part)
    return "\n\n".join(kept) + "\n"


def _problems(results: Results) -> Iterator[str]:
    if results.problems:
        yield "\n".join(f"- {_text(problem_line(one))}" for one in results.problems)


def _tables(results: Results) -> Iterator[str]:
    ordered = sorted(results.findings, key=lambda one: one.place.path)
    for path, found in groupby(ordered, key=lambda one: one.place.path):
        findings = verdict.gravest_first(found)
        yield f"#### {_text(path)} ({by_severity(findings)})"
        yield "\n".join(["| line | finding | check |", "|---|---|---|", *map(_row, findings)])  # fmt: skip


def _row(found: Finding) -> str:
    at = found.place.start
    others = "".join(
        f"<br>{_text(f'{one.path} {one.start.line}')}: {_text(one.message or one.text)}"
        for one in found.related
    )
    fix = f"<br>fix: {_text(mend(found.fix))}" if found.fix and found.fix.safe else ""
    told = f"{found.severity}: {_text(found.message)}{others}{fix}"
    return f"| {at.line}:{at.column} | {told} | {_text(found.rule)} |"


def _covered(results: Results) -> Iterator[str]:
    lines = [*covered_lines(results.coverage), *(f"note: {note}" for note in results.notes)]  # fmt: skip
    if lines:
        yield "<br>".join(map(_text, lines))


def _text(text: str) -> str:
    """Text that means nothing to Markdown and HTML."""
    return visible.line(text).translate(_ACTING).replace("://", "&#58;//")
