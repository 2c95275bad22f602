"""The words carry the behaviour: whoever spoils a row of a table breaks a sentence here.

The sentences are written out in sentences.tsv, so that a row that goes takes no test with it.
"""

from itertools import groupby

import pytest
from factlint import lexicon
from tools.lexicon import sentences

FRAMES = {(frame.kind, frame.check, str(frame.number)): frame for frame in sentences.frames()}
WRITTEN = {
    key: list(lines) for key, lines in groupby(sentences.written(), lambda one: (one.kind, one.check, one.frame))
}
IDS = [" ".join(key) for key in FRAMES]


def test_the_sentences_are_those_of_frames_and_lexicon():
    made, written = set(sentences.sentences()), set(sentences.written())
    gone, come = (
        [f"{one.word} ({one.kind}, {one.check})" for one in sorted(some)] for some in (written - made, made - written)
    )
    assert not (gone or come), f"gone: {gone}; come: {come}; is this meant? then run python -m tools.lexicon.sentences"


def test_each_frame_has_a_number_of_its_own():
    assert len(FRAMES) == len(sentences.frames())


@pytest.mark.parametrize("frame", FRAMES.values(), ids=IDS)
def test_every_word_of_a_class_counts(frame):
    lines = WRITTEN[frame.kind, frame.check, str(frame.number)]
    made = {line: sentences.outcome(frame.check, frame.filled(line.word)) for line in lines}
    assert {line.word: outcome for line, outcome in made.items() if outcome != line.outcome} == {}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=IDS)
def test_without_a_word_of_the_class_the_outcome_is_another(frame):
    assert sentences.outcome(frame.check, frame.filled(frame.without)) != frame.outcome


@pytest.mark.parametrize("frame", FRAMES.values(), ids=IDS)
def test_what_a_frame_sets_apart_is_in_its_class(frame):
    assert frame.only | frame.left_out | frame.others.keys() <= set(lexicon.spelled(frame.kind))


def test_each_class_has_a_sentence_or_a_reason_why_not():
    asked = {frame.kind.partition(":")[0] for frame in sentences.frames()}
    leaves = {f"{table}.{name}" for table in lexicon.tables() for name in lexicon.classes(table)}
    without = {leaf for leaf in leaves if not any(f"{leaf}.".startswith(f"{kind}.") for kind in asked)}
    assert without == set(sentences.unshown())
