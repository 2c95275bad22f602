"""Free rewrites of invented stories: how many of eight changed facts are found, and what is said of faithful ones.

Run from the repository root:

    python -m bench.rewriting [-v]
"""

import re
import sys
from pathlib import Path
from typing import NamedTuple

import yaml

from bench.accuracy.comparing import Comparer, Reported, Versions

_SLOT = re.compile(r"\{([^{}]*?) => ([^{}]*?)\}")
_STORIES = Path(__file__).parent / "rewrites.yml"


class Measured(NamedTuple):
    """Of one story: the facts that are found loud, those that are not, and what is said of the faithful rewrite."""

    found: int
    missed: list[str]
    false: list[str]


def rewritten(template: str, wrong: bool) -> tuple[str, list[tuple[int, int, str]]]:
    """The rewrite with the right or the wrong facts, and where each of these stands."""
    text, places, done = "", [], 0
    for slot in _SLOT.finditer(template):
        text += template[done : slot.start()]
        said = slot[2] if wrong else slot[1]
        places.append((len(text), len(text) + len(said), f"{slot[1]} => {slot[2]}"))
        text += said
        done = slot.end()
    return text + template[done:], places


def measured(comparer: Comparer, number: int, story: str, template: str) -> Measured:
    """What is found in one story."""
    wrong, places = rewritten(template, wrong=True)
    right, _ = rewritten(template, wrong=False)
    loud = _loud(comparer, number, story, wrong)
    missed = [
        fact
        for start, end, fact in places
        if not any(one.touches("after", (start, end)) for one in loud)
    ]
    false = [one.message for one in _loud(comparer, -number, story, right)]
    return Measured(len(places) - len(missed), missed, false)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _loud(comparer: Comparer, number: int, old: str, new: str) -> list[Reported]:
    versions = Versions("rewrites", str(number), "2024-05-08", old, new)
    return [one for one in comparer.compare(versions) if one.grave]


def main() -> None:
    """Prints the counts."""
    stories = yaml.safe_load(_STORIES.read_text(encoding="utf-8"))
    comparer = Comparer(["core", "world"])
    found = [
        measured(comparer, number, _flat(one["story"]), _flat(one["rewrite"]))
        for number, one in enumerate(stories, 1)
    ]
    if "-v" in sys.argv:
        for number, one in enumerate(found, 1):
            print(number, one.found, "missed:", one.missed, "false:", one.false)
    total = sum(one.found for one in found)
    false = sum(len(one.false) for one in found)
    print(f"{total / len(found):.2f} of 8 changed facts found on average")
    print(f"{false} false findings in {len(found)} faithful rewrites")


if __name__ == "__main__":
    main()
