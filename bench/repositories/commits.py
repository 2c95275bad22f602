"""What small commits of four editorial repositories corrected, and how much of it factlint tells before they do.

`python -m bench.repositories.commits --list` finds the commits anew and writes `commits.jsonl`: hash, file, line, kind,
no text. Without `--list` each text is linted as it was before its commit and as it is after it. A correction is found
where a finding touches the words that were changed, and none of its check touches what stands there after.
"""

import argparse
import difflib
import json
import lzma
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.accuracy.data import folder as data_folder
from factlint import session
from factlint.lexicon import frequency, words
from factlint.match.near import distance
from factlint.model import Article, Finding
from factlint.sources.library import Request

LISTED = Path(__file__).with_name("commits.jsonl")
NAMES = ("a11y", "k8sc", "qubes", "srccon")
KINDS = ("name", "number", "date", "doubled")
_SUFFIXES = (".md", ".markdown", ".html", ".njk", ".mdx", ".txt")
_SMALL = 60
"""Lines that a small commit takes out or puts in, at most."""
_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]")
_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_DATES = words("time.month", "time.weekday")
_ISO = re.compile(r"\d{4}-\d\d?-\d\d?")
_KEPT_UP = re.compile(
    r"\s*(?:last_updated|last_?mod|updated|weight)\s*:", re.IGNORECASE
)
"""Lines of front matter whose figures are kept up to date, and not mended."""
_FIGURE = re.compile(r"\d+")
_NEAR = 3
"""Slips that part the two forms of a name, at most."""
_FEW, _LONG = 3, 400
"""Things in which two lines differ, at most; and tokens in a line."""


class Change(NamedTuple):
    """One corrected place: the commit, the file before and after, the line and the columns in both."""

    repository: str
    commit: str
    path: str
    kind: str
    line: int
    span: tuple[int, int]
    line_after: int
    span_after: tuple[int, int]


def changes(folder: Path, repository: str) -> Iterator[Change]:
    """The corrections of all small commits of one repository, in order of their commits."""
    command = [
        "git",
        "-C",
        str(folder),
        "log",
        "main",
        "--no-merges",
        "--reverse",
        "-p",
        "-U0",
        "--no-renames",
    ]
    told = subprocess.run(
        [*command, "--format=%x00%H"],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=True,
    ).stdout
    for part in told.split("\0")[1:]:
        commit, _, patch = part.partition("\n")
        sides = [
            line
            for line in patch.split("\n")
            if line[:1] in "+-" and line[:3] not in ("+++", "---")
        ]
        if len(sides) <= _SMALL:
            yield from _of_patch(repository, commit, patch)


def _of_patch(repository: str, commit: str, patch: str) -> Iterator[Change]:
    path, lines = "", patch.split("\n")
    for at, line in enumerate(lines):
        if line.startswith("+++ b/"):
            path = line[6:]
        hunk = _HUNK.match(line)
        if not hunk or not path.endswith(_SUFFIXES):
            continue
        before, after = int(hunk[2] or 1), int(hunk[4] or 1)
        if before != after:
            continue
        for row in range(before):
            old, new = lines[at + 1 + row][1:], lines[at + 1 + before + row][1:]
            for kind, span, span_after in _corrected(old, new):
                places = int(hunk[1]) + row, span, int(hunk[3]) + row, span_after
                yield Change(repository, commit, path, kind, *places)


def _corrected(
    old: str, new: str
) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """The kinds of the few things in which two lines differ, and where each stands in both."""
    one, other = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    moved = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if len(moved) > _FEW or len(one) > _LONG or _KEPT_UP.match(old):
        return
    for _, start, end, start_after, end_after in moved:
        kind = _kind(one, (start, end), other, (start_after, end_after))
        if kind:
            yield (
                kind,
                _columns(one, start, end),
                _columns(other, start_after, end_after),
            )


def _columns(tokens: list[str], start: int, end: int) -> tuple[int, int]:
    left = sum(map(len, tokens[:start]))
    return left, left + sum(map(len, tokens[start:end]))


def _kind(
    one: list[str], was: tuple[int, int], other: list[str], now: tuple[int, int]
) -> str | None:
    wrong, right = "".join(one[slice(*was)]), "".join(other[slice(*now)])
    if not right.strip():
        return "doubled" if _stands_twice(one, was) else None
    near = one[max(was[0] - 6, 0) : was[1] + 6]
    lower = wrong.lower(), right.lower()
    if _FIGURE.sub("0", wrong) == _FIGURE.sub("0", right) and wrong[:1].isdigit():
        dated = not _DATES.isdisjoint(map(str.lower, near)) or _ISO.search(
            "".join(near)
        )
        return None if _in_address(one, was[0]) else "date" if dated else "number"
    if {*lower} <= _DATES:
        return "date"
    if _in_address(one, was[0]) or not all(
        said.isalpha() and said[0].isupper() for said in (wrong, right)
    ):
        return None
    usual = frequency.english(lower[1]) or lower[1] in words("function")
    is_slip = lower[0] != lower[1] and distance(*lower, _NEAR) <= _NEAR
    return "name" if is_slip and not usual else None


def _stands_twice(one: list[str], was: tuple[int, int]) -> bool:
    """Whether what was taken out stands right before or after it too."""
    taken = [token.lower() for token in one[slice(*was)] if token.strip()]
    before = [token.lower() for token in one[: was[0]] if token.strip()]
    after = [token.lower() for token in one[was[1] :] if token.strip()]
    beside = before[-len(taken) :], after[: len(taken)]
    return bool(taken) and taken[0].isalpha() and taken in beside


def _in_address(tokens: list[str], at: int) -> bool:
    """Whether a token stands in an address or the name of a file, and not in words."""
    before = re.split(r"\s", "".join(tokens[:at]))[-1]
    after = re.split(r"\s", "".join(tokens[at:]))[0]
    return (
        any(sign in before for sign in ("/", "](", "=", "@", "_"))
        or "/" in after.partition("]")[0]
    )


def _lint(
    run: session.Run, folder: Path, revision: str, path: str
) -> tuple[Finding, ...]:
    told = subprocess.run(
        ["git", "-C", str(folder), "show", f"{revision}:{path}"],
        capture_output=True,
        check=True,
    ).stdout
    document, _ = run.library.read(told.decode(errors="replace"), path)
    run.findings, run.problems, run.linted, run.not_run, run.articles = (
        [],
        [],
        [],
        [],
        [],
    )
    run.article(Article(None, (document,)), {path})
    return run.results().findings


def _at(
    findings: tuple[Finding, ...], line: int, span: tuple[int, int]
) -> dict[str, str]:
    """The checks that report something at a place, with the gravest severity of each."""
    found: dict[str, str] = {}
    for finding in sorted(findings, key=lambda one: one.severity != "info"):
        start, end = finding.place.start, finding.place.end
        first = start.column - 1 if start.line == line else 0
        last = end.column - 1 if end.line == line else 1 << 20
        if start.line <= line <= end.line and first <= span[1] and span[0] <= last:
            found[finding.rule] = finding.severity
    return found


def measure(folders: dict[str, Path], listed: list[Change]) -> None:
    """Prints how many corrections of each kind are told before they were made."""
    run = session.Run(Request(isolated=True, compare=False))
    total: Counter[str] = Counter()
    loud: Counter[str] = Counter()
    queried: Counter[str] = Counter()
    rules: Counter[tuple[str, str]] = Counter()
    for one in listed:
        folder = folders[one.repository]
        before = _at(
            _lint(run, folder, f"{one.commit}^", one.path), one.line, one.span
        )
        after = _at(
            _lint(run, folder, one.commit, one.path), one.line_after, one.span_after
        )
        gone = {
            rule: severity for rule, severity in before.items() if rule not in after
        }
        total[one.kind] += 1
        loud[one.kind] += any(severity != "info" for severity in gone.values())
        queried[one.kind] += bool(gone) and all(
            severity == "info" for severity in gone.values()
        )
        rules.update((one.kind, rule) for rule in gone)
    print(
        "| kind | corrections | found as error or warning | as query |\n|---|---|---|---|"
    )
    for kind in KINDS:
        print(f"| {kind} | {total[kind]} | {loud[kind]} | {queried[kind]} |")
    print(f"| all | {total.total()} | {loud.total()} | {queried.total()} |\n")
    for (kind, rule), times in sorted(rules.items()):
        print(f"{kind}: {rule} {times}")


def main() -> None:
    """Unpacks the histories, and lists or measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", help="find the commits anew")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folders = {name: _unpacked(Path(made) / name, name) for name in NAMES}
        if arguments.list:
            found = [
                one
                for name, folder in folders.items()
                for one in changes(folder, name)
            ]
            LISTED.write_text(
                "".join(json.dumps(one) + "\n" for one in found), encoding="utf-8"
            )
        rows = map(json.loads, LISTED.read_text(encoding="utf-8").splitlines())
        measure(folders, [Change(*row) for row in rows])


def _unpacked(folder: Path, name: str) -> Path:
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    packed = data_folder() / "repositories" / f"{name}-history.fi.xz"
    stream = lzma.decompress(packed.read_bytes())
    subprocess.run(
        ["git", "-C", str(folder), "fast-import", "--quiet"], input=stream, check=True
    )
    return folder


if __name__ == "__main__":
    main()
