"""Verdicts of readers on findings, kept without a word of the articles, and matched to what is found today.

A verdict belongs to a check and a place in an article, so it holds as long as the check marks the place, whatever it
says there. Samples are the findings whose places hash lowest: when checks change, what stays found stays in the
sample, and what is new in it has no verdict yet, which the table says.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.accuracy.data import Copy
from bench.accuracy.linting import Found

FOLDER = Path(__file__).resolve().parent.parent / "judged"


class Place(NamedTuple):
    """A finding in its text."""

    copy: Copy
    found: Found

    @property
    def key(self) -> str:
        """A short name of the place, the same in every run; its hash is also its rank in samples."""
        parts = (
            self.copy.corpus,
            self.copy.id,
            self.found.check,
            str(self.found.start),
        )
        return hashlib.blake2b("\0".join(parts).encode(), digest_size=6).hexdigest()


class Verdict(NamedTuple):
    """What a reader made of one finding. `why` quotes nothing of the article."""

    corpus: str
    article: str
    check: str
    start: int
    end: int
    verdict: bool
    why: str = ""
    reader: str = ""


class Verdicts:
    """The verdicts of the files of a folder."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.kept: dict[tuple[str, str, str], list[Verdict]] = defaultdict(list)
        for path in sorted(folder.glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                verdict = Verdict(**json.loads(line))
                self.kept[verdict.corpus, verdict.article, verdict.check].append(
                    verdict
                )

    def of(self, place: Place) -> Verdict | None:
        """The last verdict on this check at this place."""
        known = self.kept.get(
            (place.copy.corpus, place.copy.id, place.found.check), ()
        )
        return next(
            (v for v in reversed(known) if place.found.overlaps(v.start, v.end)), None
        )

    def count(self, places: Sequence[Place]) -> dict[str, int]:
        """How many findings, how many of them judged, and how many true."""
        found = [verdict for place in places if (verdict := self.of(place))]
        return {
            "findings": len(places),
            "judged": len(found),
            "true": sum(verdict.verdict for verdict in found),
        }


def places(copies: Sequence[Copy], found: Sequence[Sequence[Found]]) -> list[Place]:
    """All findings with their texts."""
    return [
        Place(copy, finding)
        for copy, findings in zip(copies, found, strict=True)
        for finding in findings
    ]


def sample(found: Iterable[Place], size: int) -> list[Place]:
    """The first findings by the hash of their places: a sample drawn by chance, the same each time."""
    return sorted(found, key=lambda place: place.key)[:size]


def shown(place: Place, around: int = 220) -> str:
    """A finding as a reader sees it: on this screen only."""
    said = passage(place.copy.text, place.found.start, place.found.end, around)
    head = f"{place.key}  {place.found.check} {place.found.severity}  {place.copy.corpus}/{place.copy.id}"
    return f"{head} {place.copy.published}\n  {place.found.message}\n  {said}\n"


def passage(text: str, start: int, end: int, around: int = 120) -> str:
    """A place with the words before and after it, on one line."""
    before, after = text[max(0, start - around) : start], text[end : end + around]
    return f"{before}»{text[start:end]}«{after}".replace("\n", " / ")


def verdict_of(place: Place, verdict: bool, why: str, reader: str) -> Verdict:
    """A verdict on a finding."""
    copy, found = place.copy, place.found
    return Verdict(
        copy.corpus,
        copy.id,
        found.check,
        found.start,
        found.end,
        verdict,
        why,
        reader,
    )


def keep(verdicts: Iterable[Verdict], folder: Path = FOLDER) -> None:
    """Adds verdicts to the files of their checks."""
    folder.mkdir(parents=True, exist_ok=True)
    for verdict in verdicts:
        line: dict[str, Any] = verdict._asdict()
        with open(folder / f"{verdict.check}.jsonl", "a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
