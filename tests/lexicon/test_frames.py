"""The words carry the behaviour: whoever spoils a row of a table breaks a sentence here."""

from pathlib import Path

import pytest
import yaml
from factlint import examples, lexicon
from factlint.model import Example

FRAMES = yaml.safe_load((Path(__file__).parent / "frames.yml").read_text(encoding="utf-8"))
TEXTS = ("text", "before")


def _filled(frame, word):
    texts = {
        key: frame[key].replace("{word}", word).replace("{Word}", word.capitalize()) for key in TEXTS if key in frame
    }
    return Example(**texts, published=frame.get("published"), facts=frame.get("facts", ""))


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: f"{frame['class']}-{frame['check']}")
def test_every_word_of_a_class_counts(frame):
    words = [word for word in lexicon.spelled(frame["class"]) if word not in frame.get("but", ())]
    outcomes = {word: examples.run(frame["check"], _filled(frame, word)) for word in words}
    assert words and not [outcome.problems for outcome in outcomes.values() if outcome.problems]
    assert [word for word, outcome in outcomes.items() if bool(outcome.findings) != frame["found"]] == []


@pytest.mark.parametrize("frame", [frame for frame in FRAMES if not frame["found"]], ids=lambda frame: frame["class"])
def test_without_a_word_of_the_class_the_frame_is_reported(frame):
    assert examples.run(frame["check"], _filled(frame, frame.get("without", "xyzzy"))).findings
