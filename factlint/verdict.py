"""Plain filters after linting: dedupe, tell apart, suppress, sort; and the exit code."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import TypeVar

from factlint import checks, visible
from factlint.model import (
    SEVERITIES,
    Document,
    Finding,
    Ignore,
    Passage,
    Problem,
    Results,
)

CLEAN, FOUND, BROKEN, FAULT = 0, 1, 2, 3
"""Exit codes: nothing to report, findings, something could not be read, a fault of ours."""


def suppressed(
    findings: Iterable[Finding], document: Document
) -> tuple[list[Finding], list[Ignore]]:
    """The findings of `document` that no ignore comment covers, and the comments that covered nothing, each with the
    ids that did not."""
    kept, used = [], set()
    for finding in findings:
        covering = [
            (ignore, given)
            for ignore in document.ignores
            for given in _covering(ignore, finding)
        ]
        used.update(covering)
        if not covering:
            kept.append(finding)
    left = [
        (ignore, tuple(one for one in ignore.ids if (ignore, one) not in used))
        for ignore in document.ignores
    ]
    return kept, [
        ignore._replace(ids=ids)
        for ignore, ids in left
        if ids or ignore.fault or not ignore.ids
    ]


def _covering(ignore: Ignore, finding: Finding) -> list[str]:
    """The ids of a comment that cover a finding."""
    if not ignore.speaks_for(finding.place.start.line):
        return []
    return [given for given in ignore.ids if checks.matches(finding.rule, given)]


def deduped(
    findings: Iterable[Finding],
    yields_to: Callable[[str], tuple[str, ...]] = checks.yields_to,
) -> list[Finding]:
    """One finding for one cause: two entries of the rulebook that name the same words report once, the graver;
    and a misspelling is told by the check that knows most of it."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in sorted(
        findings,
        key=lambda found: (
            SEVERITIES.index(found.severity),
            found.rule,
            found.message,
        ),
    ):
        place = finding.place
        cause = "rulebook" if finding.entity else f"{finding.rule} {finding.message}"
        kept.setdefault(
            (place.path, place.start.offset, place.end.offset, cause), finding
        )
    return _left_to_others(list(kept.values()), yields_to)


def _left_to_others(
    findings: list[Finding], yields_to: Callable[[str], tuple[str, ...]]
) -> list[Finding]:
    sharper: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        sharper.setdefault((finding.rule, finding.place.path), []).append(finding)
    return [
        finding
        for finding in findings
        if not any(
            _overlap(finding.place, other.place) and _grave(other) <= _grave(finding)
            for rule in yields_to(finding.rule)
            for other in sharper.get((rule, finding.place.path), ())
        )
    ]


def _overlap(one: Passage, other: Passage) -> bool:
    return other.start.offset < one.end.offset and one.start.offset < other.end.offset


def _grave(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity)


def told_apart(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, each with a fingerprint that is its own in its file.

    Of equal ones the first keeps what the words gave, which is what it has in another version too; the others are
    numbered by their place.
    """
    met: Counter[tuple[str, str]] = Counter()
    own = []
    for finding in sorted(findings, key=_place):
        same = finding.place.path, finding.fingerprint
        own.append(_numbered(finding, met[same]) if met[same] else finding)
        met[same] += 1
    return own


def _numbered(finding: Finding, before: int) -> Finding:
    numbered = f"{finding.fingerprint} {before}".encode()
    return finding._replace(fingerprint=blake2b(numbered, digest_size=8).hexdigest())


def _place(finding: Finding) -> tuple[str, int, int, str, str]:
    place = finding.place
    return (
        place.path,
        place.start.offset,
        place.end.offset,
        finding.rule,
        finding.message,
    )


def without_gone(
    findings: Iterable[Finding], older: str, newer: str
) -> list[Finding]:
    """The findings without those of an older text that the newer one has no more; what stands in both stays twice."""
    found = list(findings)
    still = {_said(finding) for finding in found if finding.place.path == newer}
    return [
        one
        for one in found
        if one.place.path != older
        or one.rule.startswith("version.")
        or _said(one) in still
    ]


def _said(finding: Finding) -> tuple[str, str | None, str]:
    return finding.rule, finding.entity, " ".join(finding.place.text.split())


_One = TypeVar("_One")
Old = tuple[str, str | None, str, str, str]
"""What tells a finding of an older text: its check, entity, words, fingerprint, and the line that it stands in."""
_ALIKE: tuple[Callable[[Old], object], ...] = (
    lambda one: (one[:3], one[4]),
    lambda one: one[3],
    lambda one: one[:3],
)
"""What an old finding and a new one have in common, the surest first: the line, the words beside it, the words."""


def tellings(findings: Iterable[Finding], source: str) -> list[Old]:
    """What tells the findings of a text from others."""
    return [(*_said(one), one.fingerprint, _line(one, source)) for one in findings]


def without_old(
    findings: Sequence[Finding], olds: Iterable[Old], source: str
) -> list[Finding]:
    """The findings of the text `source` without those that its older text had as well; of n equal ones n are old."""
    new, left = (
        list(zip(findings, tellings(findings, source), strict=True)),
        list(olds),
    )
    for alike in _ALIKE:
        old = Counter(alike(one) for _, one in new)
        old &= Counter(map(alike, left))
        left = _less(left, Counter(old), alike)
        new = _less(new, old, lambda one, alike=alike: alike(one[1]))  # type: ignore[misc]
    return [finding for finding, _ in new]


def _less(
    items: Iterable[_One], gone: Counter[object], key: Callable[[_One], object]
) -> list[_One]:
    """The items without the first ones of each key, as many as are `gone`."""
    kept = []
    for one in items:
        if gone[key(one)] > 0:
            gone[key(one)] -= 1
        else:
            kept.append(one)
    return kept


def _line(finding: Finding, source: str) -> str:
    """The line of a source that a finding begins in."""
    at = finding.place.start.offset
    return source[source.rfind("\n", 0, at) + 1 :].partition("\n")[0].strip()


def ordered(
    findings: Iterable[Finding], sequence: Mapping[str, tuple[str, int]]
) -> tuple[Finding, ...]:
    """Findings by path, place and rule: the same whatever the order of work.

    `sequence` has the old versions of files: each comes with its file, in the order of its number.
    """
    return tuple(
        sorted(
            findings,
            key=lambda finding: (
                *sequence.get(finding.place.path, (finding.place.path, 0)),
                *_place(finding),
            ),
        )
    )


def at_or_above(findings: Iterable[Finding], level: str) -> list[Finding]:
    """The findings at or above `level`, in their order."""
    grave = SEVERITIES[: SEVERITIES.index(level) + 1]
    return [finding for finding in findings if finding.severity in grave]


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by severity; those of one severity stay in their order."""
    return sorted(findings, key=_grave)


def worst_at_or_above(findings: Sequence[Finding], level: str) -> bool:
    """Whether a finding is at or above `level`; `never` is above all."""
    return level != "never" and bool(at_or_above(findings, level))


def exit_code(results: Results, fail_on: str) -> int:
    """3 for a fault of ours, 2 for a problem, 1 for findings at or above `fail_on`, else 0."""
    if any(problem.fault for problem in results.problems):
        return FAULT
    if results.problems:
        return BROKEN
    return FOUND if worst_at_or_above(results.findings, fail_on) else CLEAN


def problems_ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by path and place, each once; only the trace of a fault of ours has lines."""
    told = {
        one if one.fault else one._replace(message=visible.unbroken(one.message))
        for one in problems
    }
    return tuple(
        sorted(
            told,
            key=lambda p: (p.path or "", p.line or 0, p.column or 0, p.message),
        )
    )
