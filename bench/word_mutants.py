"""Mutants of the words: how many of a sample of spoilt rows the tests notice.

    python -m bench.word_mutants [--count 100] [--seed 1] [--jobs 2]

Each mutant is one row of a table in factlint/lexicon/ that is gone, whose word is spelled anew by a letter, or that has
lost one of its classes, in a copy of this checkout in a temporary folder. The tests of the lexicon come first, then
those of checks and of English; a mutant is killed where one of them fails, or does not end. Survivors are printed with
their table and row. The same seed draws the same mutants from the same tables.
"""

import random
from pathlib import Path
from typing import NamedTuple

from bench import mutating
from bench.mutating import ROOT, passes
from factlint import lexicon

_TABLES = Path("factlint", "lexicon")
_NEAR = ["tests/lexicon"]
_FAR = ["tests/checks", "tests/english"]
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Mutant(NamedTuple):
    """A line of a table, what stands in its place, and what was done to it."""

    path: Path
    line: int
    was: str
    instead: str
    done: str


def mutants(count: int, seed: int) -> list[Mutant]:
    """So many rows of all tables, each spoilt in one way."""
    chance = random.Random(seed)
    rows = [
        (path, number, line)
        for path in (_TABLES / f"{name}.tsv" for name in lexicon.tables())
        for number, line in enumerate(_lines(ROOT / path))
        if number and line and not line.startswith("#")
    ]
    return [_spoilt(chance, *row) for row in chance.sample(rows, count)]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def _spoilt(chance: random.Random, path: Path, number: int, line: str) -> Mutant:
    word, classes, *rest = line.split("\t")
    several = classes.split()
    ways = ["deleted", "respelt"] + ["declassed"] * (len(several) > 1)
    done = chance.choice(ways)
    if done == "respelt":
        word = _respelt(chance, word)
    elif done == "declassed":
        several.remove(chance.choice(several))
    instead = (
        "#" if done == "deleted" else "\t".join([word, " ".join(several), *rest])
    )
    return Mutant(path, number, line, instead, done)


def _respelt(chance: random.Random, word: str) -> str:
    """The word with another letter in the place of one."""
    at = chance.choice([at for at, sign in enumerate(word) if sign.isalpha()])
    other = chance.choice(_LETTERS.replace(word[at].lower(), ""))
    return word[:at] + other + word[at + 1 :]


def _survives(mutant: Mutant, folder: Path) -> bool:
    target = folder / mutant.path
    source = target.read_text(encoding="utf-8")
    lines = source.split("\n")
    lines[mutant.line] = mutant.instead
    target.write_text("\n".join(lines), encoding="utf-8")
    try:
        return passes(folder, _NEAR) and passes(folder, _FAR)
    finally:
        target.write_text(source, encoding="utf-8")


def main() -> None:
    """Prints each mutant with its fate, and the share of those that were killed."""
    arguments = mutating.options(__doc__).parse_args()
    drawn = mutants(arguments.count, arguments.seed)
    killed = 0
    tests = [*_NEAR, *_FAR]
    for mutant, alive in mutating.judged(drawn, _survives, arguments.jobs, tests):
        killed += not alive
        said = "survived" if alive else "killed"
        row = " ".join(mutant.was.split("\t")[:2])
        print(f"{said:8} {mutant.done:9} {mutant.path.stem}: {row}", flush=True)
    print(f"{killed} of {len(drawn)} mutants killed (seed {arguments.seed})")


if __name__ == "__main__":
    main()
