"""Write tests/lexicon/sentences.tsv: every word of the lexicon that a frame holds, and what its check says of it.

Run from the repository root:

    python -m tools.lexicon.sentences

A frame is an invented sentence with a gap, in tests/lexicon/frames/. The words of its class go into the gap one by one,
and a line stands for each sentence so made: check, outcome, class, word, and the frame's number where the class has
several for one check. The file is kept, so that a word that goes, comes or is spelled anew is seen in it.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from factlint import examples, lexicon
from factlint.model import Example

_TESTS = Path(__file__).parents[2] / "tests" / "lexicon"
FILE = _TESTS / "sentences.tsv"
_HEAD = "check\toutcome\tclass\tword\tframe"
LEFT_ALONE = "left alone"
NO_WORD = "xyzzy"
"""What no class has."""


class Frame(NamedTuple):
    """An example with a gap for the words of a class, and what its check makes of it: a severity, or left alone.

    Words `left_out` do not fit, or all but those that are the `only` ones; of `others` it makes something else.
    `without` is no word of the class.
    """

    kind: str
    check: str
    number: int
    outcome: str
    example: Example
    only: frozenset[str]
    left_out: frozenset[str]
    others: dict[str, str]
    without: str

    def words(self) -> set[str]:
        """The words of the class that the frame holds."""
        fit = set(lexicon.spelled(self.kind)) - self.left_out
        return fit & self.only if self.only else fit

    def filled(self, word: str) -> Example:
        """The example with `word` in its gaps: `{word}`, in a name `{Word}`, in capitals `{WORD}`."""
        before = self.example.before
        return self.example._replace(
            text=_filled(self.example.text, word),
            facts=_filled(self.example.facts, word),
            before=before and _filled(before, word),
            sources=tuple(
                (kind, _filled(text, word)) for kind, text in self.example.sources
            ),
        )


class Sentence(NamedTuple):
    """A line of the file."""

    check: str
    outcome: str
    kind: str
    word: str
    frame: str


def _filled(text: str, word: str) -> str:
    capital = word[:1].upper() + word[1:]
    upper = text.replace("{word}", word).replace("{WORD}", word.upper())
    return upper.replace("{Word}", capital)


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, in the order of their files."""
    return tuple(
        _frame(given)
        for file in sorted((_TESTS / "frames").glob("*.yml"))
        for given in yaml.safe_load(file.read_text(encoding="utf-8"))["frames"]
    )


def _frame(given: dict[str, Any]) -> Frame:
    example = Example(
        given["text"],
        before=given.get("before"),
        facts=given.get("facts", ""),
        published=given.get("published"),
        sources=tuple(given.get("sources", {}).items()),
    )
    return Frame(
        given["class"],
        given["check"],
        given.get("frame", 1),
        given["outcome"],
        example,
        frozenset(given.get("only", ())),
        frozenset(given.get("but", ())),
        {
            word: other
            for other, words in given.get("others", {}).items()
            for word in words
        },
        given.get("without", NO_WORD),
    )


def sentences() -> Iterator[Sentence]:
    """What the frames and the lexicon give."""
    for frame in frames():
        for word in sorted(frame.words()):
            outcome = frame.others.get(word, frame.outcome)
            yield Sentence(frame.check, outcome, frame.kind, word, str(frame.number))


def outcome(check: str, example: Example) -> str:
    """What a check makes of an example: the severity of what it reports first, or that it is left alone."""
    ran = examples.run(check, example)
    if ran.problems:
        raise ValueError(ran.problems[0].message)
    return ran.findings[0].severity if ran.findings else LEFT_ALONE


def written() -> list[Sentence]:
    """What the file holds."""
    lines = FILE.read_text(encoding="utf-8").splitlines()[1:]
    return [Sentence(*line.split("\t")) for line in lines]


def unshown() -> dict[str, str]:
    """The classes of which no sentence shows what they decide, each with the reason."""
    given = (_TESTS / "unshown.yml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(given))


def main() -> None:
    """Writes the file."""
    lines = [_HEAD, *map("\t".join, sentences())]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
