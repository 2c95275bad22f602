"""Rule files, in lines: all right, and each of thousands of entries wrong in one way."""

import random
from collections.abc import Callable

from bench.shapes import Shape, _things


def _file(
    line: Callable[[random.Random, int], str], lines: int = 1, head: str = "people:\n"
) -> Shape:
    """A file of what `line` gives for each number, `lines` lines long."""

    def text(size: int) -> tuple[str, ...]:
        chance = random.Random(7)
        return (
            f"factlint: 1\n{head}"
            + "".join(line(chance, number) for number in range(size // lines)),
        )

    return Shape("rules", ".yml", text)


def _people(more: str = "") -> Shape:
    """People, each with a line more; `{n}` in it is its number, `{name}` a name."""

    def person(chance: random.Random, n: int) -> str:
        said = more.format(n=n, name=_things.name(chance).lower())
        return f"  person-{n}:\n    name: {_things.name(chance, 2)}\n{said}"

    return _file(person, 3 if more else 2)


def _pattern(_: random.Random, n: int) -> str:
    return f"  p{n}:\n    match: well {n}\\b\n    message: no\n"


def _correction(chance: random.Random, n: int) -> str:
    return f"  - id: c{n}\n    wrong: {_things.name(chance)} well\n    right: well\n"


_ONE = "people:\n  oskal:\n    name: Maren Oskal\n"

SHAPES: dict[str, Shape] = {
    "rules right": _people(),
    "rules misspelt keys": _people("    acept: [Oskal]\n"),
    "rules unlike keys": _people("    qqq: [Oskal]\n"),
    "rules many keys": _file(lambda _, n: f"    key{n}: 1\n", head=_ONE),
    "rules unknown sections": _file(lambda _, n: f"peopl{n}: {{}}\n", head=""),
    "rules unknown slugs": _people("    not_same_as: [persen-{n}]\n"),
    "rules unlike slugs": _people("    not_same_as: [{name}]\n"),
    "rules wrong types": _people("    accept: {{a: b}}\n"),
    "rules wrong choices": _people("    severity: wrning\n"),
    "rules wrong slugs": _file(lambda _, n: f"  Person {n}:\n    name: Oskal\n", 2),
    "rules one name": _file(
        lambda _, n: f"  person-{n}:\n    name: Maren Oskal\n", 2
    ),
    "rules one slug": _file(lambda _, __: "  oskal:\n    name: Maren Oskal\n", 2),
    "rules many forms": _file(
        lambda _, n: f"      - Moren Oskal{n}\n", head=f"{_ONE}    never:\n"
    ),
    "rules wrong forms": _file(
        lambda _, n: f"      - {{form: Moren{n}}}\n", head=f"{_ONE}    never:\n"
    ),
    "rules patterns": _file(_pattern, 3, "patterns:\n"),
    "rules corrections": _file(_correction, 3, "corrections:\n"),
}
