"""Drafts that retell their sources: silent where they are faithful, told where facts came out otherwise."""

import random
import re
from pathlib import Path

import pytest
import yaml
from factlint import examples
from factlint.article.evidence.texts import read
from factlint.model import Example

STORIES = yaml.safe_load(Path(__file__).with_name("retold.yml").read_text(encoding="utf-8"))["stories"]
SLOT = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
CHANGED, FOUND = 8, 0.78
"""So many facts of a story are changed, and this share of all changed ones is told."""


def _told(source, draft):
    """Where something is told of a draft."""
    kind = read(source, "source.txt", None)[0].kind
    found = examples.findings(["source.fact"], Example(draft, sources=((kind, source),)))
    return [(one.place.start.offset, one.place.end.offset) for one in found]


def _spoiled(draft, chosen):
    """The draft with some of its facts changed, and where these stand."""
    text, spans, done = "", [], 0
    for number, slot in enumerate(SLOT.finditer(draft)):
        text += draft[done : slot.start()]
        spans += [(len(text), len(text) + len(slot[2]))] if number in chosen else []
        text, done = text + slot[2 if number in chosen else 1], slot.end()
    return text + draft[done:], spans


@pytest.mark.parametrize("number", range(len(STORIES)))
def test_a_faithful_draft_is_left_alone(number):
    story = STORIES[number]
    assert not _told(story["source"], SLOT.sub(lambda slot: slot[1], story["draft"]))


def test_facts_that_came_out_otherwise_are_told_and_nothing_else():
    told = 0
    for number, story in enumerate(STORIES):
        slots = range(len(SLOT.findall(story["draft"])))
        text, spans = _spoiled(story["draft"], set(random.Random(number).sample(slots, CHANGED)))
        found = _told(story["source"], text)
        assert all(any(a < end and start < b for a, b in spans) for start, end in found), (number, found)
        told += sum(any(a < end and start < b for start, end in found) for a, b in spans)
    assert told >= FOUND * CHANGED * len(STORIES)
