"""Text for people: each finding with its line, carets below the words, the mend, and the other passage."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from factlint import verdict, visible
from factlint.model import SEVERITIES, Finding, Passage, Results
from factlint.report import View, _statistics
from factlint.report._columns import columns
from factlint.report._words import covered_lines, mend, nothing, plural

_COLORS = {
    "error": "31;1",
    "warning": "33;1",
    "info": "36",
    "path": "1",
    "dim": "2",
    "mend": "32",
}
_SHOWN = "warning"
"""The least grave severity that is shown unless asked for: queries are counted."""
_CONTEXT = 24
"""How many columns of context a report keeps free on the right of a finding."""
_NARROW = 40
"""So many columns of a line are shown at least."""


def render(results: Results, view: View) -> str:
    """The report; with `quiet` only its findings. Names and words in it are for the eye: see `visible`."""
    results, view = _visible(results, view)
    lines: list[str] = []
    for path, findings in _by_file(results, view.least or _SHOWN):
        lines += [""] if lines else []
        lines.append(_paint(path, "path", view))
        for finding in findings:
            lines += _finding(finding, view)
    if not view.quiet:
        lines += _closing(results, view, blank=bool(lines))
    elif view.statistics and results.findings:
        lines += [""] * bool(lines) + _statistics.tables(results)
    return "".join(visible.no_command(line) + "\n" for line in lines)


def _by_file(results: Results, least: str) -> Iterator[tuple[str, list[Finding]]]:
    """The findings of each file that are grave enough to be shown, the gravest first."""
    told = verdict.at_or_above(results.findings, least)
    for path, found in groupby(told, key=lambda one: one.place.path):
        yield path, verdict.gravest_first(found)


def _visible(results: Results, view: View) -> tuple[Results, View]:
    parts = ("findings", "problems", "coverage", "notes")
    shown = results._replace(
        **{name: visible.everywhere(getattr(results, name)) for name in parts}
    )
    return shown, view._replace(
        sources={visible.line(path): source for path, source in view.sources.items()}
    )


def _closing(results: Results, view: View, *, blank: bool) -> list[str]:
    lines = [""] if blank else []
    if view.statistics and results.findings:
        lines += [*_statistics.tables(results), ""]
    lines += [_summary(results, view), *covered_lines(results.coverage)]
    return lines + [f"note: {note}" for note in results.notes]


def _finding(finding: Finding, view: View) -> list[str]:
    place = finding.place
    head = f"  {place.start.line}:{place.start.column}"
    told = not place.version or f"({place.version})" in finding.message
    label = "" if told else of_version(place.version)
    label += f" [{place.place}]" if place.place else ""
    lines = [
        f"{head:<10} {_paint(f'{finding.severity:<7}', finding.severity, view)} {finding.message}{label}"
        f"  {_paint(finding.rule, 'dim', view)}"
    ]
    lines += _excerpt(place, finding.severity, view)
    lines += _mend(finding, view)
    for other in finding.related:
        lines += _related(place, other, view)
    return lines


def of_version(name: str | None) -> str:
    """The version that a place is in, behind it: a number alone does not tell that it is one."""
    if not name:
        return ""
    return f" (version {name})" if name[0].isdigit() else f" ({name})"


def _mend(finding: Finding, view: View) -> list[str]:
    lines = []
    if finding.fix:
        replacement = mend(finding.fix)
        what, how = (
            ("fix", "")
            if finding.fix.safe
            else ("suggestion", "  (not applied by --fix)")
        )
        lines.append(f"{'':>11}{_paint(f'{what}: {replacement}', 'mend', view)}{how}")
    if finding.entity:
        lines.append(
            f"{'':>11}{_paint(f'{finding.entity}, {finding.origin}', 'dim', view)}"
        )
    return lines


def _related(place: Passage, other: Passage, view: View) -> list[str]:
    path = "" if other.path == place.path else f"{other.path}:"
    where = f"{path}{other.start.line}:{other.start.column}"
    label = of_version(other.version)
    return [f"{'':>11}{where}{label}  {other.message}", *_excerpt(other, "dim", view)]


def _excerpt(place: Passage, color: str, view: View) -> list[str]:
    """The line of a passage, cut to the width around it, and carets below."""
    source = view.sources.get(place.path)
    if source is None:
        return []
    at, width = place.start.offset, max(view.width - 14, _NARROW)
    far = 2 * width  # of a line of megabytes no more is looked at
    start = max(at - place.start.column + 1, at - far)
    ends = [
        end
        for end in (source.find(sign, at, at + far) for sign in "\r\n")
        if end >= 0
    ]
    end = min(ends, default=min(at + far, len(source)))
    shown, before = _window(source[start:end], at - start, width)
    length = max(1, min(place.end.offset, end) - at)
    marked = visible.in_place(shown[before : before + length])
    carets = " " * columns(visible.in_place(shown[:before])) + "^" * max(
        1, columns(marked)
    )
    gutter = _paint("|", "dim", view)
    return [
        f"{'':>8} {gutter} {visible.in_place(shown)}",
        f"{'':>8} {gutter} {_paint(carets, color, view)}",
    ]


def _window(line: str, at: int, width: int) -> tuple[str, int]:
    """The part of `line` around `at` that fits, and where `at` is in it; cut ends show an ellipsis."""
    if len(line) <= width:
        return line, at
    start = max(0, min(at - width // 2 + _CONTEXT // 2, len(line) - width))
    if start:
        cut = line.find(" ", start, at)
        start = cut + 1 if cut >= 0 else start
    end = min(len(line), start + width)
    if end < len(line):
        cut = line.rfind(" ", at + 1, end)
        end = cut if cut > at + 8 else end
    prefix, suffix = "… " if start else "", " …" if end < len(line) else ""
    return prefix + line[start:end] + suffix, at - start + len(prefix)


def _summary(results: Results, view: View) -> str:
    counts = Counter(finding.severity for finding in results.findings)
    told = [severity for severity in SEVERITIES if counts[severity]]
    shown = [_paint(plural(counts[one], one), one, view) for one in told]
    if told and SEVERITIES.index(told[-1]) > SEVERITIES.index(view.least or _SHOWN):
        shown[-1] += f" (not shown; --min-severity {told[-1]})"
    fixable = sum(
        finding.fix is not None and finding.fix.safe for finding in results.findings
    )
    mends = f"; {fixable} can be fixed with --fix" if fixable and view.fixes else ""
    problems = (
        f"; {plural(len(results.problems), 'problem')}, so this report is not complete"
        if results.problems
        else ""
    )
    return (", ".join(shown) if shown else nothing(results)) + mends + problems


def _paint(text: str, color: str, view: View) -> str:
    return f"\x1b[{_COLORS[color]}m{text}\x1b[0m" if view.color else text
