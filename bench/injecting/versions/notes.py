"""Correction notes: one that tells of a change, one that was taken away, and one whose change was not made."""

import random

from bench.injecting.versions import Edit, Editor
from bench.injecting.versions.figures import change_money, change_number, change_percent

_FORMS = (
    "Correction: An earlier version of this article said {old}. It is {new}.",
    "CORRECTION: This article has been corrected to say {new}, not {old}.",
    "Correction: A previous version of this story gave the figure as {old}; it is {new}.",
    "This article was amended to correct a figure. An earlier version said {old} where {new} was meant.",
)


def _corrected(text: str, published: str, chance: random.Random) -> tuple[Edit, str] | None:
    """A change of a figure that stands once, and the note that tells of it."""
    for change in chance.sample((change_number, change_money, change_percent), 3):
        made = change(text, published, chance)
        if made and made.before and made.before.count(made.before[slice(*made.was)]) == 1:
            old, new = (_around(one, span) for one, span in ((made.before, made.was), (made.after, made.now)))
            if all(" " in one or "%" in one for one in (old, new)):
                return made, chance.choice(_FORMS).format(old=old, new=new)
    return None


def _around(text: str, span: tuple[int, int]) -> str:
    """The figure with its sign, its magnitude and the word after it."""
    start = text.rfind(" ", 0, span[0]) + 1
    words = text[start : span[1] + 40].split(" ")
    kept = 1 if "%" in words[0] else 3 if words[1:2] and words[1] in ("million", "billion", "mln", "bn") else 2
    return " ".join(words[:kept]).rstrip(".,;:)")


def change_with_note(text: str, published: str, chance: random.Random) -> Edit | None:
    """A figure corrected, and a note at the end that says so."""
    found = _corrected(text, published, chance)
    return found and Edit(found[0].before, f"{found[0].after.rstrip()}\n\n{found[1]}\n")


def take_note_away(text: str, published: str, chance: random.Random) -> Edit | None:
    """The corrected article with its note, and later without it."""
    found = _corrected(text, published, chance)
    if not found:
        return None
    after = found[0].after.rstrip()
    before = f"{after}\n\n{found[1]}\n"
    return Edit(before, after + "\n", "version.note-removed", (len(after), len(before)), (0, len(after)))


def promise_change(text: str, published: str, chance: random.Random) -> Edit | None:
    """A note that tells of a change that was not made: the old figure still stands."""
    found = _corrected(text, published, chance)
    if not found:
        return None
    after = f"{text.rstrip()}\n\n{found[1]}\n"
    return Edit(text, after, "version.correction-incomplete", found[0].was, (0, len(after)))


edits: dict[str, Editor] = {
    "neutral-noted": change_with_note,
    "changed-note-removed": take_note_away,
    "changed-note-unkept": promise_change,
}
