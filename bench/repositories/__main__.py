"""Runs factlint without configuration over repositories and prints a table of what a newcomer would see.

    python -m bench.repositories [FOLDER] [--only NAME ...] [--sample N] [--out FILE]

FOLDER (default: `repositories` in `$FACTLINT_DATA`, else ../shared/data) holds a `NAME.tar.xz` for each repository;
they are unpacked outside the checkout and gone afterwards. `--sample` prints so many errors and warnings, drawn with
seed 1, with the lines around them, for somebody to judge; verdicts are kept in `judged.jsonl` beside this file by
repository, path, check and place, without a word of the text. The table goes to FILE as well, by default to
`bench/results/DATE-repositories.md`; nothing is kept where `--only` or `--sample` is given.
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
PROSE = (
    ".md",
    ".mdx",
    ".markdown",
    ".txt",
    ".html",
    ".htm",
    ".njk",
    ".rst",
    ".adoc",
    ".qmd",
    ".rmd",
    ".srt",
    ".vtt",
)
"""The suffixes of files that are prose, template or not."""
NOT_PROSE = re.compile(
    r"(?:^|/)(?:_includes|_layouts|layouts|archetypes|themes|templates|node_modules|\.github)/"
)
"""Folders of a site's machinery."""
DATED = re.compile(
    r"^(?:date|published|publishDate|pubDate)\s*[:=]\s*['\"]?\d|^Date:\s*\d",
    re.MULTILINE,
)
NAMED = re.compile(r"(?:^|/)\d{4}-\d\d?-\d\d?-[^/]*$")
"""A date that a reader sees: in the first lines of a file, or in its name."""
LOUD = ("error", "warning")


class Seen(NamedTuple):
    """What a run on one repository gave."""

    name: str
    code: int
    seconds: float
    report: dict[str, Any]
    prose: int
    read: int
    dated: int
    found: int

    @property
    def loud(self) -> list[dict[str, Any]]:
        """Its errors and warnings."""
        return [one for one in self.report["findings"] if one["severity"] in LOUD]


def main() -> None:
    """Prints the table, or a sample of findings."""
    given = _arguments()
    judged = {
        _place(one): one["verdict"]
        for one in map(json.loads, (HERE / "judged.jsonl").read_text().splitlines())
    }
    seen = []
    for archive in sorted(Path(given.folder).glob("*.tar.xz")):
        name = archive.name.removesuffix(".tar.xz")
        if given.only and name not in given.only:
            continue
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["tar", "-xJf", archive, "-C", folder], check=True)
            seen.append(_look(name, Path(folder)))
            if given.sample:
                _show(seen[-1], Path(folder), given.sample)
    table = _table(seen, judged)
    print(table)
    if not given.only and not given.sample:
        Path(given.out).write_text(table, encoding="utf-8")


def _arguments() -> argparse.Namespace:
    data = os.environ.get(
        "FACTLINT_DATA", str(HERE.parent.parent.parent / "shared" / "data")
    )
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "folder", nargs="?", default=os.path.join(data, "repositories")
    )
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument(
        "--out",
        default=str(HERE.parent / "results" / f"{date.today()}-repositories.md"),
    )
    return parser.parse_args()


def _look(name: str, folder: Path) -> Seen:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "factlint", "check", ".", "--format", "json", "--isolated", "--no-cache"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    seconds = time.perf_counter() - start
    prose = [path for path in _prose(folder) if not NOT_PROSE.search(path)]
    dated = [path for path in prose if _shows_date(folder, path)]
    return Seen(
        name,
        done.returncode,
        seconds,
        json.loads(done.stdout),
        len(prose),
        *_reached(folder, prose, dated),
    )


def _prose(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
        and path.suffix.lower() in PROSE
        and not any(part[0] == "." for part in path.relative_to(folder).parts)
    )  # fmt: skip


def _shows_date(folder: Path, path: str) -> bool:
    head = (folder / path).read_bytes()[:1500].decode("utf-8", "replace")
    return bool(NAMED.search(path) or DATED.search(head))


def _reached(
    folder: Path, prose: list[str], dated: list[str]
) -> tuple[int, int, int]:
    """How many of the prose files are read, how many show a date, and of how many of these it is found."""
    from factlint.sources.library import Library, Request

    before = os.getcwd()
    os.chdir(folder)
    try:
        library = Library(Request(isolated=True))
        loaded = {path: library.load(path)[0] for path in prose}
    finally:
        os.chdir(before)
    found = [
        path
        for path in dated
        if (one := loaded[path]) and one.document.meta.published
    ]
    return sum(one is not None for one in loaded.values()), len(dated), len(found)


def _place(one: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(one[key]) for key in ("repository", "path", "check", "start"))


def _rows(seen: Seen) -> list[dict[str, Any]]:
    """The errors and warnings of a repository as verdicts name them."""
    return [
        {
            "repository": seen.name,
            "path": one["path"],
            "check": one["rule"],
            "start": one["start"]["offset"],
        }
        for one in seen.loud
    ]


def _show(seen: Seen, folder: Path, count: int) -> None:
    rows = list(zip(_rows(seen), seen.loud, strict=True))
    for row, one in random.Random(1).sample(rows, min(count, len(rows))):
        lines = (folder / one["path"]).read_text("utf-8", "replace").splitlines()
        at = one["start"]["line"]
        print(
            json.dumps(row),
            one["severity"],
            one["message"],
            *lines[max(0, at - 2) : at + 1],
            sep="\n    ",
        )


def _table(seen: list[Seen], judged: dict[tuple[str, ...], bool]) -> str:
    lines = [
        f"# Repositories, {date.today()}", "",
        "| repository | exit code | seconds | prose read | date found | words | loud | for 1,000 words "
        "| files with one | judged | right |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    verdicts: list[bool] = []
    for one in seen:
        words = one.report["coverage"]["words"]
        files = len({finding["path"] for finding in one.loud})
        own = [judged[_place(row)] for row in _rows(one) if _place(row) in judged]
        verdicts += own
        cells = (
            one.name, one.code, f"{one.seconds:.1f}", f"{one.read} of {one.prose}", f"{one.found} of {one.dated}",
            words, len(one.loud), f"{1000 * len(one.loud) / max(words, 1):.2f}", files, len(own), sum(own),
        )  # fmt: skip
        lines.append(f"| {' | '.join(map(str, cells))} |")
    words, loud = (
        sum(one.report["coverage"]["words"] for one in seen),
        [row for one in seen for row in one.loud],
    )
    rate = f"{1000 * len(loud) / max(words, 1):.2f} for 1,000 words"
    right = (
        f"{sum(verdicts)} of {len(verdicts)} judged are right"
        if verdicts
        else "none judged"
    )
    counts = Counter((one["rule"], one["severity"]) for one in loud)
    table = [
        f"- `{rule}` {severity}: {number}"
        for (rule, severity), number in counts.most_common()
    ]
    return "\n".join(
        [
            *lines,
            "",
            f"All: {words} words, {len(loud)} errors and warnings, {rate}; {right}.",
            "",
            *table,
            "",
        ]
    )


if __name__ == "__main__":
    main()
