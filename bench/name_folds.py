"""The labelled names of `names_in_news` in folds by their right-hand names, so that no name is in two of them.

The rules of near misses are written by hand and learn nothing from labels, so a fold is no test of its own: the figures
of single folds say how far the whole depends on a few names, and the worst fold what to expect of names never seen.
`python -m bench.name_folds` prints what is found loud and at any severity, and the alarms on others.
"""

import argparse
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.accuracy import base, data, measures
from bench.accuracy.linting import Lints
from bench.accuracy.measures import Counts, Label

_COLUMNS = (("error", "grave"), ("different", "grave"), ("error", "any"))


def main() -> None:
    """Lints the labelled articles once, and prints each fold and the whole."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", help="the data folder")
    options.add_argument("--folds", type=int, default=5)
    given = options.parse_args()
    labels = measures.labels(data.folder(given.data))
    with TemporaryDirectory() as made:
        names = base.of_names([label.right for label in labels], Path(made))
        tool = Lints((*base.PACKS, str(names)), Path(made)).of
        parts = [
            [one for one in labels if _fold(one, given.folds) == at]
            for at in range(given.folds)
        ]
        print(
            "| fold | right names | labels | errors found loud | alarms on others | errors found at any severity |"
        )
        print("| --- | --- | --- | --- | --- | --- |")
        for name, part in [
            *((str(at + 1), part) for at, part in enumerate(parts)),
            ("all", labels),
        ]:
            rights = len({one.right for one in part})
            shares = " | ".join(_shares(measures.names(tool, part, ours=True)))
            print(f"| {name} | {rights} | {len(part)} | {shares} |")


def _fold(label: Label, folds: int) -> int:
    return zlib.crc32(label.right.encode()) % folds


def _shares(found: Counts) -> list[str]:
    """The three figures of a part, each with what it is a share of."""
    said = []
    for kind, level in _COLUMNS:
        counts = found.get(kind, {})
        part, whole = counts.get(level, 0), counts.get("n", 0)
        said.append(f"{part / whole:.3f} ({part} of {whole})" if whole else "–")
    return said


if __name__ == "__main__":
    main()
