"""Neutral edits of order, paragraphs, blanks and marks: every word stays, or whole paragraphs come and go."""

import random
import re
from itertools import pairwise

from bench.injecting.versions import Edit, Editor, Passage
from bench.injecting.versions._copy import paragraphs, quotations, sentences
from bench.injecting.versions.cuts import _DENIAL, _REPLY

_MOST = 5
_BLANK = re.compile(r"(?<=\w) (?=\w)")
_SPEECH = re.compile(r"[\"“”]|\b(?:said|says|told|according to)\b")


def move_paragraphs(text: str, published: str, chance: random.Random) -> Edit | None:
    """Two paragraphs in each other's place."""
    lines = paragraphs(text)
    if len(lines) < 5:
        return None
    (start, end), (other, last) = sorted(chance.sample(lines[1:], 2))
    return Edit(
        text,
        text[:start]
        + text[other:last]
        + text[end:other]
        + text[start:end]
        + text[last:],
    )


def move_sentences(text: str, published: str, chance: random.Random) -> Edit | None:
    """A sentence without quotation moved to the end of another paragraph."""
    lines = [line for line in paragraphs(text) if not _SPEECH.search(text, *line)]
    several = [
        (line, parts) for line in lines if len(parts := sentences(text, line)) > 1
    ]
    if not several or len(lines) < 2:
        return None
    line, parts = chance.choice(several)
    start, end = chance.choice(parts[1:])
    _, to = chance.choice([other for other in lines if other != line])
    said, gone = text[start:end], (start - 1, end)
    if to > end:
        return Edit(text, text[: gone[0]] + text[end:to] + " " + said + text[to:])
    return Edit(text, text[:to] + " " + said + text[to : gone[0]] + text[end:])


def split_paragraphs(text: str, published: str, chance: random.Random) -> Edit | None:
    """Paragraphs parted between two sentences."""
    places = [
        one[0]
        for line in paragraphs(text)
        for one in sentences(text, line)[1:]
        if not any(first <= one[0] - 1 < last for first, last in quotations(text))
    ]
    return _changed(text, [((at - 1, at), "\n\n") for at in places], chance)


def merge_paragraphs(text: str, published: str, chance: random.Random) -> Edit | None:
    """Paragraphs joined with the next."""
    lines = paragraphs(text)
    gaps = [(one[1], other[0]) for one, other in pairwise(lines)]
    return _changed(
        text, [(gap, " ") for gap in gaps if not text[slice(*gap)].strip()], chance
    )


def change_blanks(text: str, published: str, chance: random.Random) -> Edit | None:
    """Double blanks, no-break blanks, blanks at the ends of lines, and blank lines."""
    starts = [
        match.start()
        for line in paragraphs(text)
        for match in _BLANK.finditer(text, *line)
    ]
    made = _changed(
        text,
        [((at, at + 1), chance.choice(("  ", "\u00a0"))) for at in starts],
        chance,
        20,
    )
    return made and made._replace(after=made.after.replace("\n\n", " \n\n\n"))


def change_marks(text: str, published: str, chance: random.Random) -> Edit | None:
    """Straight quotation marks for round ones or the other way, dashes, and commas of lists."""
    if "“" in text or "’" in text:
        after = text.translate(str.maketrans("“”’‘", "\"\"''"))
    else:
        after = (
            re.sub(r'(^|[\s(\[-])"', r"\1“", text, flags=re.MULTILINE)
            .replace('"', "”")
            .replace("'", "’")
        )
    after = (
        re.sub(r" ?-- ?| – ", " — ", after)
        if chance.random() < 0.5
        else after.replace("—", "--")
    )
    after = re.sub(r"(\w+, \w+), (and|or) ", r"\1 \2 ", after)
    return Edit(text, after) if after != text else None


def add_paragraphs(text: str, published: str, chance: random.Random) -> Edit | None:
    """Paragraphs that the earlier version does not have yet: one to three of the article's own."""
    lines = paragraphs(text)
    if len(lines) < 6:
        return None
    return Edit(
        _without(text, chance.sample(lines[1:], min(3, len(lines) // 4))), text
    )


def cut_background(text: str, published: str, chance: random.Random) -> Edit | None:
    """One paragraph cut for space in which nobody speaks, answers or denies anything."""
    lines = [line for line in paragraphs(text) if text[line[1] :].strip()]
    found = [
        line
        for line in lines[2:]
        if not any(
            pattern.search(text, *line) for pattern in (_SPEECH, _DENIAL, _REPLY)
        )
        and line[1] - line[0] < 0.12 * len(text)
    ]
    return Edit(text, _without(text, [chance.choice(found)])) if found else None


def _without(text: str, lines: list[Passage]) -> str:
    for start, end in sorted(lines, reverse=True):
        text = (
            text[:start].rstrip("\n") + text[end:]
            if not text[end:].strip()
            else text[:start] + text[end:].lstrip("\n")
        )
    return text


def _changed(
    text: str,
    places: list[tuple[Passage, str]],
    chance: random.Random,
    most: int = _MOST,
) -> Edit | None:
    """Some of the places replaced."""
    if not places:
        return None
    after = text
    for (start, end), new in sorted(
        chance.sample(places, min(most, len(places))), reverse=True
    ):
        after = after[:start] + new + after[end:]
    return Edit(text, after)


edits: dict[str, Editor] = {
    "neutral-paragraphs-moved": move_paragraphs,
    "neutral-sentence-moved": move_sentences,
    "neutral-paragraphs-split": split_paragraphs,
    "neutral-paragraphs-merged": merge_paragraphs,
    "neutral-blanks": change_blanks,
    "neutral-marks": change_marks,
    "neutral-paragraphs-added": add_paragraphs,
    "neutral-background-cut": cut_background,
}
