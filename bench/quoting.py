"""Quotations against transcripts: how many of fifty with one word changed are found, and how many exact ones accused.

`python -m bench.quoting FOLDER [--seed N] [--show]` takes sentences of named speakers from the transcripts below FOLDER
by chance, quotes them in drafts of two ways of attribution, and holds each draft against its transcript. Nothing of the
transcripts is kept; `--show` prints what was missed and accused.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factlint.article import History
from factlint.article.evidence.texts import read
from factlint.article.evidence.turns import turns
from factlint.engine import Engine
from factlint.model import Document
from factlint.reading import read as read_copy
from factlint.rulebook import Book

_COUNT = 50
_WORDS = range(6, 40)
_OTHERS = "window seldom harbour green quickly twelve brother against".split()
_NOT_SAID = set("[](){}<>*_|#")


class Quoted(NamedTuple):
    """A sentence of a transcript, and who says it."""

    transcript: Document
    speaker: str
    said: str


def main(arguments: list[str]) -> int:
    """Prints how many were found, and how many accused."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args(arguments)
    chance = random.Random(given.seed)
    pool = list(sentences(given.folder))
    chosen = chance.sample(pool, 2 * _COUNT)
    exact, spoiled = chosen[:_COUNT], chosen[_COUNT:]
    accused = [one for one in exact if loud(one, one.said)]
    changed = [(one, *one_changed(one.said, chance)) for one in spoiled]
    missed = [(one, text, how) for one, text, how in changed if not loud(one, text)]
    print(
        f"{len(pool)} sentences of named speakers in {len({id(one.transcript) for one in pool})} transcripts, "
        f"seed {given.seed}"
    )
    print(f"one word changed: {_COUNT - len(missed)} of {_COUNT} found")
    print(f"exact: {len(accused)} of {_COUNT} accused")
    if given.show:
        for one in accused:
            print("ACCUSED", one.speaker, one.said, loud(one, one.said))
        for one, text, how in missed:
            print("MISSED", how, one.speaker, text, "|", one.said)
    return 0


def sentences(folder: Path) -> Iterator[Quoted]:
    """The sentences of named speakers in all transcripts below a folder."""
    for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.txt")]):
        text = path.read_text(encoding="utf-8", errors="replace")
        source, _ = read(text, path.name, "transcript")
        for turn in turns(source.document.text):
            name = turn.label.title()
            if (
                not name.isalpha()
                or len(name) < 3
                or name.lower() in ("audience", "participant", "room", "speaker")
            ):
                continue
            for said in turn.span.of(source.document.text).split(". "):
                words = said.split()
                whole = words and "." not in words[-1]
                if (
                    whole
                    and len(words) in _WORDS
                    and not _NOT_SAID & set(said)
                    and '"' not in said
                ):
                    yield Quoted(
                        source.document, name, " ".join(words).rstrip(".,?! -")
                    )


def one_changed(said: str, chance: random.Random) -> tuple[str, str]:
    """A sentence with one word replaced, left out, added or denied, and how."""
    words = said.split()
    inner = [
        at
        for at in range(1, len(words) - 1)
        if words[at].isalpha() and len(words[at]) > 3
    ] or [1]
    at, how = (
        chance.choice(inner),
        chance.choice(["replaced", "replaced", "left out", "added"]),
    )
    other = chance.choice(_OTHERS)
    if how == "left out":
        return " ".join([*words[:at], *words[at + 1 :]]), how
    return " ".join([*words[:at], other, *words[at + (how == "replaced") :]]), how


def loud(one: Quoted, said: str) -> list[str]:
    """What is told of a draft that quotes a sentence."""
    words = said.split()
    half = len(words) // 2
    parts = " ".join(words[:half]), " ".join(words[half:])
    whole = f"The meeting was long. “{said},” said {one.speaker} Lindqvist.\n"
    parted = f"The meeting was long. “{parts[0]},” {one.speaker} Lindqvist said, “{parts[1]}.”\n"
    draft = whole if len(said) % 2 or half < 4 else parted
    engine = Engine(Book(), {}, ["source.quote"])
    document, _ = read_copy(draft, "draft.txt")
    history = History(
        [engine.draft(document)],
        sources=[("transcript", engine.draft(one.transcript))],
    )
    return [
        f"{found.message} at {found.place.text}"
        for found in engine.article(history).findings
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
