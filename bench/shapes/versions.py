"""Two versions of one article: equal, shuffled, changed all over, one giant paragraph, equal ones by the score."""

import random
from collections.abc import Callable

from bench.shapes import Shape, _things

Change = Callable[[list[str], random.Random], list[str]]
"""Makes the later version's sentences of the earlier's."""


def _same(made: list[str], _: random.Random) -> list[str]:
    return made


def _shuffled(made: list[str], chance: random.Random) -> list[str]:
    return chance.sample(made, len(made))


def _one_word(made: list[str], chance: random.Random) -> list[str]:
    """One word of every sentence is another."""
    found = []
    for sentence in made:
        parts = sentence.split()
        parts[chance.randrange(len(parts))] = _things.name(chance).lower()
        found.append(" ".join(parts))
    return found


def _other(made: list[str], _: random.Random) -> list[str]:
    """All other sentences of the same kinds."""
    return list(
        _things.things(
            _things.mixed, sum(len(sentence.split()) for sentence in made), seed=8
        )
    )


def _tenth(made: list[str], chance: random.Random) -> list[str]:
    """One sentence in ten is another of its kind."""
    spare = _other(made, chance)
    return [
        spare[at % len(spare)] if chance.random() < 0.1 else sentence
        for at, sentence in enumerate(made)
    ]


def _cut(made: list[str], chance: random.Random) -> list[str]:
    return [sentence for sentence in made if chance.random() < 0.7]


def _figures(made: list[str], _: random.Random) -> list[str]:
    """Every figure is one more."""
    other = str.maketrans("0123456789", "1234567890")
    return [sentence.translate(other) for sentence in made]


def _two(change: Change, each: int = 5, make: _things.Make = _things.mixed) -> Shape:
    def texts(size: int) -> tuple[str, ...]:
        before = list(_things.things(make, size))
        after = change(before, random.Random(9))
        return tuple(
            _things.paragraphs(made, each or len(made)) for made in (before, after)
        )

    return Shape("compare", ".txt", texts)


def _repeated(kinds: int, change: Change) -> Shape:
    """A few paragraphs again and again."""

    def texts(size: int) -> tuple[str, ...]:
        few = list(_things.things(_things.mixed, 16 * kinds))[:kinds]
        before = [few[number % kinds] for number in range(size // 16)]
        after = change(before, random.Random(9))
        return tuple(_things.paragraphs(made, 1) for made in (before, after))

    return Shape("compare", ".txt", texts)


def _one_edit(made: list[str], _: random.Random) -> list[str]:
    """One word of one sentence in the middle is another."""
    at = len(made) // 2
    return [
        *made[:at],
        *_one_word(made[at : at + 1], random.Random(9)),
        *made[at + 1 :],
    ]


_CHANGES: dict[str, Change] = {
    "equal": _same,
    "one edit": _one_edit,
    "one in ten": _tenth,
    "a word of each": _one_word,
    "figures": _figures,
    "shuffled": _shuffled,
    "cut": _cut,
    "all others": _other,
}
_KINDS: dict[str, _things.Make] = {
    "quotations": _things.quotation,
    "people": _things.people,
    "titles": _things.titled,
    "money": _things.money,
    "dates": _things.date,
    "notes": _things.note,
    "numbers": _things.numbers,
}
SHAPES: dict[str, Shape] = {
    **{f"two, {name}": _two(change) for name, change in _CHANGES.items()},
    **{
        f"two, one paragraph, {name}": _two(change, 0)
        for name, change in _CHANGES.items()
    },
    **{f"two of {kind}": _two(_tenth, 5, make) for kind, make in _KINDS.items()},
    **{
        f"two of {kind}, each changed": _two(_one_word, 5, make)
        for kind, make in _KINDS.items()
    },
    "two, equal paragraphs": _repeated(1, _same),
    "two, equal paragraphs, one edit": _repeated(1, _one_edit),
    "two, equal paragraphs, each changed": _repeated(1, _one_word),
    "two, ten paragraphs shuffled": _repeated(10, _shuffled),
    "two, ten paragraphs cut": _repeated(10, _cut),
    "two, one word": Shape(
        "compare",
        ".txt",
        lambda n: ("bell " * n, "bell " * (n // 2) + "gong " + "bell " * n),
    ),
    "two, all other words": Shape(
        "compare", ".txt", lambda n: ("bell " * n, "gong " * n)
    ),
}
