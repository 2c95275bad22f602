"""Correction notes: one that tells of a change, one that was taken away, and one whose change was not made."""

import random

from bench.injecting.versions import Edit, Editor
from bench.injecting.versions._copy import around
from bench.injecting.versions.figures import (
    change_money,
    change_number,
    change_percent,
)

_FORMS = (
    "Correction: {right}, not {old}, as an earlier version of this article said.",
    "Correction: An earlier version of this article said that {wrong}. In fact, {small}.",
    "Editor's note: A previous version of this story incorrectly said {old}. {right}.",
    "Correction: A previous version of this article gave a wrong figure. It is {part}, not {old}.",
    "CORRECTION: An earlier version of this story said {old}. It is {part}.",
    "This article was amended to correct a figure. {right}, not {old} as an earlier version said.",
)
_ARTICLES = frozenset(
    "The A An It He She They This That These There In On At Some More All".split()
)
_MOST_WORDS = 30
"""A note repeats no longer sentence."""


def _corrected(
    text: str, published: str, chance: random.Random
) -> tuple[Edit, str] | None:
    """A change of a figure that stands once, and the note that tells of it."""
    for change in chance.sample((change_number, change_money, change_percent), 3):
        made = change(text, published, chance)
        if (
            made
            and made.before
            and made.before.count(made.before[slice(*made.was)]) == 1
        ):
            old, wrong = (
                _around(made.before, made.was),
                _sentence(made.before, made.was),
            )
            right = _sentence(made.after, made.now)
            if len(wrong.split()) <= _MOST_WORDS and (" " in old or "%" in old):
                words = {
                    "old": old,
                    "wrong": _small(wrong),
                    "right": right,
                    "small": _small(right),
                }
                words["part"] = _around(made.after, made.now, 6)
                return made, chance.choice(_FORMS).format(**words)
    return None


def _small(sentence: str) -> str:
    """The sentence as it stands after `that`."""
    first = sentence.split()[0]
    return sentence[0].lower() + sentence[1:] if first in _ARTICLES else sentence


def _sentence(text: str, span: tuple[int, int]) -> str:
    start, end = around(text, span[0])
    return text[start:end].rstrip(".")


def _around(text: str, span: tuple[int, int], more: int = 0) -> str:
    """The figure with its sign, its magnitude and the word after it, and with more words of its sentence."""
    start = text.rfind(" ", 0, span[0]) + 1
    words = text[start : around(text, span[0])[1]].split(" ")
    kept = (
        1
        if "%" in words[0]
        else 3
        if words[1:2] and words[1] in ("million", "billion", "mln", "bn")
        else 2
    )
    return " ".join(words[: kept + more]).rstrip(".,;:)")


def change_with_note(text: str, published: str, chance: random.Random) -> Edit | None:
    """A figure corrected, and a note at the end that says so."""
    found = _corrected(text, published, chance)
    return found and Edit(
        found[0].before, f"{found[0].after.rstrip()}\n\n{found[1]}\n"
    )


def take_note_away(text: str, published: str, chance: random.Random) -> Edit | None:
    """The corrected article with its note, and later without it."""
    found = _corrected(text, published, chance)
    if not found:
        return None
    after = found[0].after.rstrip()
    before = f"{after}\n\n{found[1]}\n"
    return Edit(
        before,
        after + "\n",
        "version.note-removed",
        (len(after), len(before)),
        (0, len(after)),
    )


def promise_change(text: str, published: str, chance: random.Random) -> Edit | None:
    """A note that tells of a change that was not made: the old figure still stands."""
    found = _corrected(text, published, chance)
    if not found:
        return None
    after = f"{text.rstrip()}\n\n{found[1]}\n"
    return Edit(
        text, after, "version.correction-incomplete", found[0].was, (0, len(after))
    )


edits: dict[str, Editor] = {
    "neutral-noted": change_with_note,
    "changed-note-removed": take_note_away,
    "changed-note-unkept": promise_change,
}
