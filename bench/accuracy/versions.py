"""What is counted on versions: changes found, alarms on neutral edits, and findings on real pairs."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from bench.accuracy import judged
from bench.accuracy.comparing import Reported, Versions
from bench.accuracy.data import Copy
from bench.accuracy.linting import Found
from bench.accuracy.pairs import classes
from bench.injecting.versions import Edit, Editor

Tool = Callable[[Sequence[Versions]], list[list[Reported]]]
Counts = dict[str, Any]


class Edited(NamedTuple):
    """An article with a second version of it that an editor made."""

    kind: str
    versions: Versions
    edit: Edit

    def is_right(self, found: Reported) -> bool:
        """Whether a check that may report the change marks its place, in one of the versions."""
        if found.check not in self.edit.checks.split():
            return False
        side = self.edit.siblings[0][0] if self.edit.siblings else "after"
        return found.touches("before", self.edit.was) or found.touches(
            side, self.edit.now
        )


def edited(
    kind: str, editor: Editor, copies: Iterable[Copy], most: int
) -> list[Edited]:
    """At most `most` articles, each in two versions; chance depends on kind and article alone."""
    made: list[Edited] = []
    for copy in copies:
        edit = editor(copy.text, copy.published, random.Random(f"{kind} {copy.id}"))
        if edit and edit.before != edit.after:
            versions = Versions(
                copy.corpus,
                copy.id,
                copy.published,
                edit.before,
                edit.after,
                siblings=edit.siblings,
            )
            made.append(Edited(kind, versions, edit))
        if len(made) == most:
            break
    return made


def on_edited(
    tool: Tool, made: Sequence[Edited]
) -> Iterator[tuple[Edited, list[Reported]]]:
    """Each edit with the findings on it."""
    yield from zip(made, tool([one.versions for one in made]), strict=True)


def changed(tool: Tool, made: Sequence[Edited]) -> Counts:
    """Of single changes: how many are found and at which severity, and how many findings are of something else.

    Findings beyond the first on one change count as `twice`: they are true, but an editor reads them twice.
    """
    counts: Counter[str] = Counter(n=len(made))
    wrong: Counter[str] = Counter()
    for one, found in on_edited(tool, made):
        right = [finding for finding in found if one.is_right(finding)]
        severities = {finding.severity for finding in right}
        grave = [finding for finding in right if finding.grave]
        counts.update(level for level in ("error",) if level in severities)
        counts.update(found=bool(grave), any=bool(right), twice=len(grave) > 1)
        counts["findings"] += sum(finding.grave for finding in found)
        counts["right"] += len(grave)
        wrong.update(
            finding.check
            for finding in found
            if finding.grave and finding not in right
        )
    return {**counts, "wrong": dict(sorted(wrong.items()))}


def said(tool: Tool, pairs: Sequence[Versions]) -> Counts:
    """Findings on versions, for each check how many of each severity."""
    checks: dict[str, Counter[str]] = {}
    for findings in tool(pairs):
        for finding in findings:
            checks.setdefault(finding.check, Counter()).update([finding.severity])
    return {
        "pairs": len(pairs),
        "words": sum(one.words for one in pairs),
        "checks": {check: dict(counts) for check, counts in sorted(checks.items())},
    }


def by_class(tool: Tool, pairs: Sequence[Versions]) -> Counts:
    """For each class of real edits: how many there are, and how many something is said of."""
    counts: dict[str, Counter[str]] = {}
    for one, found in zip(pairs, tool(pairs), strict=True):
        said = classes(one)
        if len(said) == 1:
            counted = counts.setdefault(said[0], Counter())
            counted.update(
                n=1, grave=any(finding.grave for finding in found), any=bool(found)
            )
    return {name: dict(counted) for name, counted in sorted(counts.items())}


def places(
    pairs: Sequence[Versions], tool: Tool
) -> dict[str, tuple[judged.Place, Versions, Reported]]:
    """Every finding on real pairs by its key, as verdicts know it: the side is part of the article's id."""
    found = {}
    for one, findings in zip(pairs, tool(pairs), strict=True):
        for reported in findings:
            place = _place(one, reported)
            found[place.key] = (place, one, reported)
    return found


def _place(one: Versions, reported: Reported) -> judged.Place:
    copy = Copy(
        one.corpus,
        f"{one.id}#{reported.side}",
        one.published,
        one.text(reported.side),
    )
    found = Found(
        reported.check,
        reported.severity,
        reported.start,
        reported.end,
        reported.message,
        "",
    )
    return judged.Place(copy, found)


def shown(key: str, one: Versions, reported: Reported, around: int = 170) -> str:
    """A finding on a pair as a reader sees it, with both passages: on this screen only."""
    head = f"{key}  {reported.check} {reported.severity}  {one.corpus}/{one.id} {one.published}\n  {reported.message}"
    lines = [
        f"  {side:6} {judged.passage(one.text(side), start, end, around)}"
        for side, start, end in reported.places[:6]
    ]
    return "\n".join([head, *lines, ""])


def judged_by(
    name: Callable[[judged.Place], str],
    found: Iterable[judged.Place],
    verdicts: judged.Verdicts,
) -> dict[str, dict[str, int]]:
    """Of the findings of each name (a check, a set) how many were judged, and how many of those are true."""
    named: dict[str, list[judged.Place]] = {}
    for place in found:
        named.setdefault(name(place), []).append(place)
    return {one: verdicts.count(here) for one, here in sorted(named.items())}
