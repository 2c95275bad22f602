"""factlint as a library: each text linted once for this code and these rules, the findings kept in the work folder."""

import hashlib
import itertools
import json
import multiprocessing
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple, TypeVar

from bench.accuracy.data import ROOT, Copy
from factlint import session
from factlint.model import Article
from factlint.sources.library import Request

GRAVE = ("error", "warning")
ASIDE = {"cli", "report", "importing", "factbase"}
"""Rooms of factlint that have no part in what is found."""
FAULT = "(a check crashed)"
"""What stands for a check in the table where one crashed, or rules could not be read."""


class Found(NamedTuple):
    """One finding: its check, severity, place in the copy, what it says, and its fingerprint."""

    check: str
    severity: str
    start: int
    end: int
    message: str
    fingerprint: str

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with the passage."""
        return self.start < end and start < self.end

    @property
    def grave(self) -> bool:
        """True at error or warning."""
        return self.severity in GRAVE


class Linter:
    """Lints copy with one set of rules: packs by name, rule files and stores by path."""

    def __init__(self, rules: Sequence[str]) -> None:
        self.run = session.Run(
            Request(rules=tuple(rules), isolated=True, compare=False)
        )
        self.paths = map("copy-{}.txt".format, itertools.count(1))
        """A name for each text: a run lints no path twice."""

    def lint(self, copy: Copy) -> list[Found]:
        """The findings on one text at its own date, as the command line gives them."""
        run = self.run
        run.findings, run.problems, run.linted, run.not_run, run.articles = (
            [],
            [],
            [],
            [],
            [],
        )
        path = next(self.paths)
        document, _ = run.library.read(copy.text, path)
        document = document._replace(
            meta=document.meta._replace(published=copy.published or None)
        )
        run.article(Article(None, (document,)), {path})
        results = run.results()
        faults = [
            Found(FAULT, "error", 0, 0, problem.message, "")
            for problem in results.problems
        ]
        return faults + [
            Found(
                f.rule,
                f.severity,
                f.place.start.offset,
                f.place.end.offset,
                f.message,
                f.fingerprint,
            )
            for f in results.findings
        ]


_linter: Linter | None = None


def _start(rules: Sequence[str]) -> None:
    global _linter
    _linter = Linter(rules)


def _lint(copy: Copy) -> tuple[str, list[Found]]:
    assert _linter
    return digest(copy), _linter.lint(copy)


def digest(copy: Copy) -> str:
    """The key of a text at its date."""
    return hashlib.blake2b(
        f"{copy.published}\0{copy.text}".encode(), digest_size=16
    ).hexdigest()


def stamp(rules: Sequence[str]) -> str:
    """A hash of our code and of the rules: what findings depend on beside the copy."""
    hashed = hashlib.blake2b(digest_size=12)
    code = [
        path
        for path in (ROOT / "factlint").rglob("*.py")
        if not ASIDE & set(path.parts)
    ]
    ours = [*code, *(ROOT / "rules").rglob("*.yml")]
    for path in [
        *sorted(ours),
        *(Path(rule) for rule in rules if Path(rule).is_file()),
    ]:
        hashed.update(
            path.name.encode() + hashlib.blake2b(path.read_bytes()).digest()
        )
    hashed.update("\0".join(Path(rule).name for rule in rules).encode())
    return hashed.hexdigest()


class Lints:
    """The findings on texts under one set of rules, linted in `jobs` processes and kept in a file of `work`."""

    def __init__(self, rules: Sequence[str], work: Path, jobs: int = 1) -> None:
        self.rules, self.jobs = tuple(rules), jobs
        self.path = work / "found" / f"{stamp(rules)}.sqlite"

    def of(self, copies: Sequence[Copy]) -> list[list[Found]]:
        """The findings on each text, in the order of the texts."""
        return kept(self.path, copies, self._linted, digest, Found)

    def _linted(self, copies: list[Copy]) -> Iterator[tuple[str, list[Found]]]:
        if len(copies) < 50 or self.jobs == 1:
            _start(self.rules)
            yield from map(_lint, copies)
        else:
            with multiprocessing.get_context("spawn").Pool(
                self.jobs, _start, (self.rules,)
            ) as pool:
                yield from pool.imap_unordered(_lint, copies, chunksize=20)


_Text = TypeVar("_Text")
_Row = TypeVar("_Row")


def kept(
    path: Path,
    copies: Sequence[_Text],
    compute: Callable[[list[_Text]], Iterable[tuple[str, list[_Row]]]],
    key_of: Callable[[_Text], str],
    row: Callable[..., _Row],
) -> list[list[_Row]]:
    """What is found in each text: as the file has it, else computed by the keys of the texts, and kept there."""
    wanted = {key_of(copy): copy for copy in copies}
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as file:
        file.execute(
            "create table if not exists found (digest text primary key, findings text)"
        )
        have = _read(file, wanted, row)
        for key, found in compute(
            [copy for key, copy in wanted.items() if key not in have]
        ):
            have[key] = found
            file.execute(
                "insert or replace into found values (?, ?)", (key, json.dumps(found))
            )
            if len(have) % 500 == 0:
                file.commit()
        file.commit()
    return [have[key_of(copy)] for copy in copies]


def _read(
    file: sqlite3.Connection, wanted: Iterable[str], row: Callable[..., _Row]
) -> dict[str, list[_Row]]:
    keys, found = list(wanted), dict[str, list[_Row]]()
    for at in range(0, len(keys), 500):
        part = keys[at : at + 500]
        marks = ",".join("?" * len(part))
        for key, findings in file.execute(
            f"select digest, findings from found where digest in ({marks})", part
        ):
            found[key] = [row(*fields) for fields in json.loads(findings)]
    return found
