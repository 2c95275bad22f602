"""Common words in place of those of names on file (Untied Nations), each planted in a clean article of the data folder.

`python -m bench.real_words` prints how many are found, at which severity, and which are not; where the sentence is
right, the check of names must be silent.
"""

import argparse
import tempfile
from pathlib import Path

from bench.accuracy import data
from bench.accuracy.data import ROOT, Copy
from bench.accuracy.linting import Found, Linter

PAIRS = ROOT / "bench" / "real_words.tsv"
CHECKS = ("fact.name", "text.name", "style.term")
"""Checks that speak of names; the packs know two of the words as misprints."""


def main() -> None:
    """Plants, lints and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", help="the data folder")
    folder = data.folder(options.parse_args().data)
    rows = list(data.table_of_tabs(PAIRS))
    articles = [
        copy for copy in data.news(folder, "allsides", 4 * len(rows)) if copy.clean
    ]
    with tempfile.TemporaryDirectory() as made:
        linter = Linter(("core", "world", _rules(Path(made, "names.yml"), rows)))
        counts = {"loud": 0, "any": 0, "alarms": 0}
        for row, article in zip(rows, articles, strict=False):
            hits = _hits(linter, article, row, row["wrong"])
            counts["any"] += bool(hits)
            counts["loud"] += any(hit.grave for hit in hits)
            counts["alarms"] += bool(_hits(linter, article, row, row["right"]))
            if not any(hit.grave for hit in hits):
                print(
                    f"{row['wrong']}: {'; '.join(hit.message for hit in hits) or 'not found'}"
                )
    print(
        f"{len(rows)} planted: "
        + ", ".join(f"{name} {count}" for name, count in counts.items())
    )


def _rules(path: Path, rows: list[dict[str, str]]) -> str:
    """A rule file that knows the right names."""
    lines = ["factlint: 1"]
    for section in sorted({row["section"] for row in rows}):
        lines.append(f"{section}:")
        named = [row["right"] for row in rows if row["section"] == section]
        lines += [
            f"  {section[0]}-{at}: {{name: {name}}}" for at, name in enumerate(named)
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def _hits(
    linter: Linter, article: Copy, row: dict[str, str], name: str
) -> list[Found]:
    """What checks of names say at the name in a sentence that stands behind the article's first paragraph."""
    first, _, rest = article.text.partition("\n")
    text = f"{first}\n\n{row['sentence'].format(name)}\n\n{rest}"
    start = len(first) + 2 + row["sentence"].index("{")
    found = linter.lint(article._replace(text=text))
    return [
        one
        for one in found
        if one.check.startswith(CHECKS) and one.overlaps(start, start + len(name))
    ]


if __name__ == "__main__":
    main()
