"""factlint on two versions of an article: each pair compared once for this code, and its findings kept."""

import hashlib
import multiprocessing
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.accuracy.data import half
from bench.accuracy.linting import FAULT, GRAVE, kept, stamp
from factlint import session
from factlint.model import Article, Document, Finding, Passage
from factlint.sources.library import Request

PATHS = {"before": "before.txt", "after": "after.txt"}
CHECKS = "version."
LOOSE = ("takes", "releases")
"""Sets whose pairs nobody declared to be one article: tables of two days, one text for several places."""


class Versions(NamedTuple):
    """Two versions of one article, the earlier one first; `before` is None where there is only one.

    `article` is the same for all pairs of one article, so that they fall into one half. `siblings` are fields,
    such as `headline`, with their texts.
    """

    corpus: str
    id: str
    published: str
    before: str | None
    after: str
    article: str = ""
    siblings: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> int:
        """The words of the later version; where there are siblings, theirs."""
        words = " ".join(text for _, text in self.siblings) or self.after
        return sum(any(map(str.isalnum, word)) for word in words.split())

    @property
    def half(self) -> str:
        """`even` or `odd`: what was tuned was tuned on the even half."""
        return half(self.article or self.id)

    def text(self, side: str) -> str:
        """The text of `before`, `after` or the field of a sibling."""
        return {
            "before": self.before or "",
            "after": self.after,
            **dict(self.siblings),
        }[side]


Place = tuple[str, int, int]
"""A side, `before`, `after` or a field, and a passage of its text."""


class Reported(NamedTuple):
    """One finding: where it stands, and the other passages that it names."""

    check: str
    severity: str
    side: str
    start: int
    end: int
    message: str
    others: tuple[Place, ...] = ()

    @property
    def grave(self) -> bool:
        """True at error or warning."""
        return self.severity in GRAVE

    @property
    def places(self) -> tuple[Place, ...]:
        """All passages of the finding."""
        return ((self.side, self.start, self.end), *self.others)

    def touches(self, side: str, passage: tuple[int, int]) -> bool:
        """Whether one of its passages overlaps the passage of this side, or lies in it."""
        start, end = passage
        return any(
            one == side and first < end and start < max(last, first + 1)
            for one, first, last in self.places
        )


class Comparer:
    """Compares versions with one set of rules; the earlier one is known to be older."""

    def __init__(self, rules: Sequence[str]) -> None:
        self.run = session.Run(
            Request(rules=tuple(rules), isolated=True, select=(CHECKS,))
        )

    def compare(self, versions: Versions) -> list[Reported]:
        """The findings on one pair, as the command line gives them."""
        run = self.run
        run.findings, run.problems, run.linted, run.not_run = [], [], [], []
        texts = [(PATHS["after"], versions.after)]
        if versions.before is not None:
            texts.insert(0, (PATHS["before"], versions.before))
        documents = tuple(
            self._read(text, path, versions.published) for path, text in texts
        )
        beside = tuple(
            self._read(text, f"{field}.txt", versions.published).beside(field)
            for field, text in versions.siblings
        )
        run.article(
            Article(
                None, documents, True, beside, declared=versions.corpus not in LOOSE
            ),
            {document.path for document in (*documents, *beside)},
        )
        results = run.results()
        faults = [
            Reported(FAULT, "error", "after", 0, 0, problem.message)
            for problem in results.problems
        ]
        return faults + [_reported(finding) for finding in results.findings]

    def _read(self, text: str, path: str, published: str) -> Document:
        document, _ = self.run.library.read(text, path)
        return document._replace(
            meta=document.meta._replace(published=published or None)
        )


def _reported(finding: Finding) -> Reported:
    others = tuple(map(_place, finding.related))
    return Reported(
        finding.rule,
        finding.severity,
        *_place(finding.place),
        finding.message,
        others,
    )


def _place(passage: Passage) -> Place:
    return Path(passage.path).stem, passage.start.offset, passage.end.offset


def _kept(
    check: str,
    severity: str,
    side: str,
    start: int,
    end: int,
    message: str,
    others: list[Place],
) -> Reported:
    return Reported(
        check,
        severity,
        side,
        start,
        end,
        message,
        tuple((one, *rest) for one, *rest in others),  # type: ignore[misc]
    )


_comparer: Comparer | None = None


def _start(rules: Sequence[str]) -> None:
    global _comparer
    _comparer = Comparer(rules)


def _compare(versions: Versions) -> tuple[str, list[Reported]]:
    assert _comparer
    return digest(versions), _comparer.compare(versions)


def digest(versions: Versions) -> str:
    """The key of two texts at their date."""
    said = f"{versions.published}\0{versions.before}\0{versions.after}\0{versions.siblings}"
    return hashlib.blake2b(
        said.encode("utf-8", "surrogatepass"), digest_size=16
    ).hexdigest()


class Comparisons:
    """The findings on versions under one set of rules, compared in `jobs` processes and kept in a file of `work`."""

    def __init__(self, rules: Sequence[str], work: Path, jobs: int = 1) -> None:
        self.rules, self.jobs = tuple(rules), jobs
        self.path = work / "compared" / f"{stamp(rules)}.sqlite"

    def of(self, pairs: Sequence[Versions]) -> list[list[Reported]]:
        """The findings on each pair, in the order of the pairs."""
        return kept(self.path, pairs, self._compared, digest, _kept)

    def _compared(
        self, pairs: list[Versions]
    ) -> Iterator[tuple[str, list[Reported]]]:
        if len(pairs) < 50 or self.jobs == 1:
            _start(self.rules)
            yield from map(_compare, pairs)
        else:
            with multiprocessing.get_context("spawn").Pool(
                self.jobs, _start, (self.rules,)
            ) as pool:
                yield from pool.imap_unordered(_compare, pairs, chunksize=10)
