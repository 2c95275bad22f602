"""How many findings there are of each check and in each file."""

from collections import Counter

from factlint.model import SEVERITIES, Results

_FILES = 20
"""So many files are counted one by one."""


def tables(results: Results) -> list[str]:
    """Two tables of findings by severity: for each check, and for the files that have the most."""
    by_check = [(one.rule, one.severity) for one in results.findings]
    by_file = [(one.place.path, one.severity) for one in results.findings]
    more = len({path for path, _ in by_file}) - _FILES
    others = [f"and {more} more with fewer"] if more > 0 else []
    return [
        *_counted("check", by_check),
        "",
        *_counted("file", by_file)[: _FILES + 1],
        *others,
    ]


def _counted(what: str, pairs: list[tuple[str, str]]) -> list[str]:
    """For each name its findings by severity, the name with the most first."""
    counts, totals = Counter(pairs), Counter(name for name, _ in pairs)
    names = sorted(totals, key=lambda name: (-totals[name], name))
    rows = [
        [
            *(str(counts[name, one] or "") for one in SEVERITIES),
            str(totals[name]),
            name,
        ]
        for name in names
    ]
    rows = [[*SEVERITIES, "all", what], *rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join([*map(str.rjust, row[:-1], widths), row[-1]]) for row in rows]
