"""The data folder: news, labelled sets and lists of facts, read as they lie there."""

import csv
import json
import lzma
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
NEWS = {
    "allsides": "news_allsides",
    "reuters": "news_reuters",
    "senate": "news_senate_pr",
    "ucsc": "news_ucsc",
    "abc": "news_abc",
}
"""The sets of clean news, each with its folder."""


class Copy(NamedTuple):
    """One text to lint: where it comes from, its day (`YYYY-MM-DD`, or empty) and its words.

    `clean` is False for what the set itself marks as no prose: tables of prices, pages with furniture of the web.
    """

    corpus: str
    id: str
    published: str
    text: str
    clean: bool = True

    @property
    def words(self) -> int:
        """What stands between spaces and has a letter or a digit."""
        return sum(any(map(str.isalnum, word)) for word in self.text.split())

    @property
    def half(self) -> str:
        """`even` or `odd`, by the CRC-32 of its id. What was tuned was tuned on the even half."""
        return half(self.id)


def half(article: str) -> str:
    """The half that an article of this id belongs to."""
    return "odd" if zlib.crc32(article.encode()) % 2 else "even"


def folder(given: str | None = None) -> Path:
    """The data folder: as given, else `$FACTLINT_DATA`, else `shared/data` beside the checkout.

    Raises SystemExit with a sentence where there is none.
    """
    path = Path(
        given or os.environ.get("FACTLINT_DATA") or ROOT.parent / "shared" / "data"
    )
    if not (path / "names_in_news").is_dir():
        raise SystemExit(
            f"no data in {path}; name the folder by --data or $FACTLINT_DATA (see bench/README.md)"
        )
    return path


def opened(path: Path) -> IO[str]:
    """A text file, packed with xz or not."""
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8", newline="")
    return open(path, encoding="utf-8", newline="")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file."""
    with opened(path) as file:
        yield from map(json.loads, file)


def table(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file."""
    with opened(path) as file:
        yield from csv.DictReader(file)


def table_of_tabs(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a file of ours whose columns are parted by tabs."""
    with opened(path) as file:
        yield from csv.DictReader(file, delimiter="\t")


def news(data: Path, corpus: str, most: int | None = None) -> list[Copy]:
    """A set of clean news; of `most` articles those whose ids hash lowest, the same each time."""
    found = [
        _copy(corpus, row) for row in rows(data / NEWS[corpus] / "articles.jsonl.xz")
    ]
    return lowest(found, most)


def _copy(corpus: str, row: dict[str, Any]) -> Copy:
    furniture = (
        str(row.get("boilerplate", 0)) not in ("0", "")
        or str(row.get("tabular")) == "True"
    )
    return Copy(corpus, row["id"], day(row), row["text"], not furniture)


def day(row: dict[str, Any]) -> str:
    """The day of an article as `YYYY-MM-DD`; empty where the row has none that can be read."""
    given = str(row.get("date") or "")
    for form, length in (("%Y-%m-%d", 10), ("%d%b%Y", 9)):
        with suppress(ValueError):
            return datetime.strptime(given[:length], form).date().isoformat()
    return ""


def lowest_rows(path: Path, most: int) -> list[dict[str, Any]]:
    """The first `most` rows by a hash of their ids."""
    return sorted(
        rows(path),
        key=lambda row: (zlib.crc32(b"rank " + row["id"].encode()), row["id"]),
    )[:most]


def lowest(copies: Iterable[Copy], most: int | None) -> list[Copy]:
    """The first `most` by a hash of their ids, in their own order; all where `most` is None."""
    kept = list(copies)
    if most is None or len(kept) <= most:
        return kept
    limit = sorted(map(rank, kept))[most - 1]
    return [copy for copy in kept if rank(copy) <= limit]


def rank(copy: Copy) -> tuple[int, str]:
    """Its place in an order that is by chance and always the same."""
    return zlib.crc32(b"rank " + copy.id.encode()), copy.id
