"""Real versions of real articles, as the data folder has them."""

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.accuracy import data
from bench.accuracy.comparing import Versions

_FRAGMENTS = 3000
"""Of the edits of single fields, which are short and many, so many are taken, by chance and always the same."""
_MIN_WORDS = 8
CORRECTED = "take headed CORRECTED"
_HEADLINES = 2000
"""So many headlines of each set of news that has them."""


def _from_git(*names: str) -> Callable[[Path], Iterator[Versions]]:
    def read(folder: Path) -> Iterator[Versions]:
        for name in names:
            for row in data.rows(folder / name):
                page = f"{row['repo']}/{row['path']}"
                key = f"{page}@{row['commit']}"
                yield Versions(
                    "", key, row["published"][:10], row["old"], row["new"], page
                )

    return read


def _takes(folder: Path) -> Iterator[Versions]:
    """Two takes of one wire story; where the later one is headed CORRECTED, so is its id."""
    for row in data.rows(folder / "versions_reuters" / "takes.jsonl.xz"):
        one, other = row["a"], row["b"]
        corrected = " corrected" if row["corrected"] else ""
        yield Versions(
            "",
            f"{one['id']}-{other['id']}{corrected}",
            other["date"][:10],
            one["text"],
            other["text"],
            one["id"],
        )


def _releases(folder: Path) -> Iterator[Versions]:
    for row in data.rows(folder / "versions_senate" / "same_senator.jsonl.xz"):
        one, other = row["a"], row["b"]
        yield Versions(
            "",
            f"{one['id']}-{other['id']}",
            data.day(other),
            one["text"],
            other["text"],
            one["id"],
        )


def _fragments(folder: Path) -> Iterator[Versions]:
    """Edits of single fields of a country's page: pieces of sentences, not articles."""
    found = []
    for row in data.rows(folder / "versions_factbook" / "field_edits.jsonl.xz"):
        place = f"{row['country']}/{row['field']}"
        edits = " ".join(sorted(row["edits"]))
        if len(row["new"].split()) >= _MIN_WORDS:
            found.append(
                Versions(
                    "",
                    f"{place}@{row['date']} {edits}",
                    row["date"],
                    row["old"],
                    row["new"],
                    place,
                )
            )
    found.sort(key=lambda one: zlib.crc32(one.id.encode()))
    yield from found[:_FRAGMENTS]


def _noted(folder: Path) -> Iterator[Versions]:
    """Published articles that carry a correction note: one version each."""
    for row in data.rows(folder / "corrections" / "allsides_corrections.jsonl.xz"):
        yield Versions("", row["id"], row["date"][:10], None, row["article"])


def _headlines(folder: Path) -> Iterator[Versions]:
    """Published articles with their own headlines."""
    for corpus in ("allsides", "ucsc"):
        for row in data.lowest_rows(
            folder / data.NEWS[corpus] / "articles.jsonl.xz", _HEADLINES
        ):
            siblings = (("headline", row["title"].strip() + "\n"),)
            yield Versions(
                "", row["id"], data.day(row), None, row["text"], siblings=siblings
            )


SETS: dict[str, Callable[[Path], Iterator[Versions]]] = {
    "government": _from_git(
        "versions_gov/18f.jsonl.xz", "versions_gov/va_gov.jsonl.xz"
    ),
    "newsletters": _from_git(
        "versions_newsletters/git_rev_news.jsonl.xz",
        "versions_newsletters/decred_journal.jsonl.xz",
    ),
    "takes": _takes,
    "releases": _releases,
    "fields": _fragments,
    "noted": _noted,
    "headlines": _headlines,
}
"""The sets by name. In `takes` and `releases` numbers may rightly differ: tables, and one text for several places."""


def read(
    folder: Path, half: str, most: int | None = None
) -> dict[str, list[Versions]]:
    """All sets, as far as they lie in this half (`odd`, `even` or `all`); of each no more than `most`."""
    return {
        name: _some(name, reader(folder), half, most) for name, reader in SETS.items()
    }


def _some(
    name: str, found: Iterator[Versions], half: str, most: int | None
) -> list[Versions]:
    kept = [one._replace(corpus=name) for one in found if half in ("all", one.half)]
    return sorted(kept, key=lambda one: zlib.crc32(one.id.encode()))[:most]


def classes(versions: Versions) -> list[str]:
    """What a program took the edit of a field for, or that the wire called the later take corrected."""
    if versions.corpus == "takes":
        return [CORRECTED] if versions.id.endswith(" corrected") else []
    return (
        versions.id.rpartition("@")[2].split()[1:]
        if versions.corpus == "fields"
        else []
    )
