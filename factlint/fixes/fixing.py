"""Fixes applied to source text; where two overlap the first wins and the other waits for the next run."""

from collections.abc import Iterable

from factlint.model import Finding


def mended(
    source: str, findings: Iterable[Finding], *, unsafe: bool
) -> tuple[str, int]:
    """`source` with the fixes of its findings applied, and how many were."""
    parts: list[str] = []
    done = count = 0
    for finding in sorted(findings, key=lambda found: found.place.start.offset):
        start, end = finding.place.start.offset, finding.place.end.offset
        if finding.fix and (finding.fix.safe or unsafe) and start >= done:
            parts += [source[done:start], finding.fix.replacement]
            done = end
            count += 1
    return "".join([*parts, source[done:]]), count
