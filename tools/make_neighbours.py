"""Writes what each check says of the neighbours of its examples, so that a change of judgement at an edge is noticed.

    python -m tools.make_neighbours

A neighbour is an example with one small thing changed: a number one higher or lower, a word gone, spelt anew or in
other case, a sign gone, two words that changed places. `tests/checks/neighbours.tsv` has a line for each example: the
check, a digest of the example, and for the example and each neighbour `-` where nothing is said, or a letter for the
gravest severity and a digest of what is said. What came to be said of a text, or is said no
more, is printed: whoever changes that reads it as an editor would.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from zlib import crc32

from factlint import checks, examples
from factlint.model import SEVERITIES, Example, Finding

KEPT = Path(__file__).resolve().parent.parent / "tests" / "checks" / "neighbours.tsv"
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SIGN = re.compile(r"[^\w\s]")
_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen".split()
)
_PUT_IN = "not the old about and ,".split()

Line = tuple[str, str]
"""A check and a digest of one of its examples."""


def neighbours(text: str) -> list[str]:
    """The texts beside a text, and some of those beside them, always the same."""
    chance = Random(crc32(text.encode()))
    near = list(_beside(text, chance))
    twice = [
        chance.choice(list(_beside(one, chance)))
        for one in chance.sample(near, min(6, len(near)))
    ]
    return near + twice


def _beside(text: str, chance: Random) -> Iterator[str]:
    """The texts that differ from a text in one thing."""
    for number in _some(_NUMBER, text, 4, chance):
        for step in (1, -1):
            other = str(max(int(number[0]) + step, 0)).zfill(len(number[0]))
            yield _with(text, number, other)
        yield _with(text, number, f"{number[0]}0")
    for word in _some(_WORD, text, 4, chance):
        yield _with(text, word, "")
    for word in _some(_WORD, text, 4, chance):
        yield _with(text, word, _other_case(word[0]))
    for word in _some(_WORD, text, 4, chance):
        at = chance.randrange(len(word[0]))
        yield _with(text, word, word[0][:at] + word[0][at + 1 :])
    for sign in _some(_SIGN, text, 3, chance):
        yield _with(text, sign, "")
    for word in _some(_WORD, text, 3, chance):
        yield _with(text, word, f"{chance.choice(_PUT_IN)} {word[0]}")
    yield from _exchanged(text, chance)
    yield from _one_more(text)
    yield from _as_a_whole(text)


def _as_a_whole(text: str) -> Iterator[str]:
    """The text in other paragraphs, in capitals, quoted, cut, with more before it, and twice."""
    yield text.replace(". ", ".\n\n", 1)
    yield text.upper()
    yield f"“{text}” she said."
    yield text.partition(". ")[2]
    yield text.rpartition(". ")[0]
    yield f"It rained at noon. {text}"
    yield f"{text}\n\n{text}"


def _one_more(text: str) -> Iterator[str]:
    """The text with one of its first two numbers in words one higher."""
    found = [one for one in _WORD.finditer(text) if one[0].lower() in _COUNTED[:-1]]
    for word in found[:2]:
        yield _with(text, word, _COUNTED[_COUNTED.index(word[0].lower()) + 1])


def _some(
    kind: re.Pattern[str], text: str, most: int, chance: Random
) -> list[re.Match[str]]:
    """Some of the places of a kind in a text, in order."""
    found = list(kind.finditer(text))
    return sorted(
        chance.sample(found, min(most, len(found))), key=lambda one: one.start()
    )


def _with(text: str, place: re.Match[str], other: str) -> str:
    return text[: place.start()] + other + text[place.end() :]


def _other_case(word: str) -> str:
    return word.lower() if word[0].isupper() else word.capitalize()


def _exchanged(text: str, chance: Random) -> Iterator[str]:
    """The text with two neighbouring words in each other's place."""
    found = list(_WORD.finditer(text))
    for at in chance.sample(range(len(found) - 1), min(2, max(len(found) - 1, 0))):
        one, other = found[at : at + 2]
        yield (
            text[: one.start()]
            + other[0]
            + text[one.end() : other.start()]
            + one[0]
            + text[other.end() :]
        )


def beside(example: Example) -> Iterator[Example]:
    """The examples beside an example: its text changed, or the version before."""
    text = examples.unmarked(example.text)[0]
    for other in neighbours(text):
        yield example._replace(text=other)
    if example.before is not None:
        before = examples.unmarked(example.before)[0]
        for other in neighbours(before):
            yield example._replace(text=text, before=other)


def said(check_ids: Sequence[str], example: Example) -> str:
    """What checks say of a text, in few letters."""
    findings = examples.findings(check_ids, example)
    if not findings:
        return "-"
    told = [
        (f.rule, f.severity, f.message, f.fix, f.entity, _places(f)) for f in findings
    ]
    gravest = min((f.severity for f in findings), key=SEVERITIES.index)
    return f"{gravest[0]}{crc32(repr(told).encode()) & 0xFFF:03x}"


def _places(finding: Finding) -> list[tuple[str, int, str, str]]:
    return [
        (one.path, one.start.offset, one.text, one.message)
        for one in (finding.place, *finding.related)
    ]


def all_examples(check_id: str) -> Iterator[tuple[Line, Example]]:
    """The examples of a check, bad ones first."""
    module = checks.load(check_id)
    for example in map(examples.as_example, (*module.bad, *module.good)):
        yield (check_id, f"{crc32(repr(example).encode()):08x}"), example


def told(check_id: str) -> Iterator[tuple[Line, list[tuple[Example, str]]]]:
    """For each example of a check what all checks say of it, and what the check says of its neighbours.

    Of some neighbours of versions it is what all checks of versions say: what differs is found for all of them.
    """
    every = checks.ids()
    alike = [one for one in every if one.startswith("version.")]
    for line, example in all_examples(check_id):
        found = [(example, said(every, example))]
        for number, one in enumerate(beside(example)):
            several = number % 5 == 0 and check_id in alike
            found.append((one, said(alike if several else [check_id], one)))
        yield line, found


def kept() -> dict[Line, list[str]]:
    """What is written down."""
    rows = (
        line.split("\t") for line in KEPT.read_text(encoding="utf-8").splitlines()
    )
    return {
        (check_id, digest): outcomes.split() for check_id, digest, outcomes in rows
    }


def changed(
    known: dict[Line, list[str]], line: Line, found: list[tuple[Example, str]]
) -> Iterator[str]:
    """The neighbours of an example of which something else is said than is written down, in words."""
    was = known.get(line, [])
    if len(was) != len(
        found
    ):  # the example is new, or neighbours are made in another way
        was = ["new"] * len(found)
    for (example, now), before in zip(found, was, strict=True):
        if now != before:
            old = f" (before: {example.before})" if example.before else ""
            yield f"{line[0]}: {before} -> {now}: {example.text}{old}"


def changes(check_id: str, known: dict[Line, list[str]]) -> Iterator[str]:
    """All that has changed in what a check says."""
    for line, found in told(check_id):
        yield from changed(known, line, found)


def main() -> None:
    """Writes the file, and prints what has changed in lines that it had before."""
    known = kept() if KEPT.exists() else {}
    rows = []
    for check_id in checks.ids():
        for line, found in told(check_id):
            rows.append("\t".join([*line, " ".join(outcome for _, outcome in found)]))
            if line in known:
                print(
                    "".join(f"{one}\n" for one in changed(known, line, found)), end=""
                )
    KEPT.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
