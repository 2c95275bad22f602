"""Versions are named by their labels, else by what their file names do not share."""

import pytest

from factlint import reading
from factlint.comparing.pair import Pair
from factlint.rulebook import Book, Draft


def draft(path, text="The text of the article stands here, in a sentence.", version=None):
    """A draft of `text` read from `path`."""
    document, _ = reading.read(text, path)
    return Draft(document._replace(meta=document.meta._replace(version=version)), Book())


@pytest.mark.parametrize(
    ("one", "other", "labels"),
    [
        ("seeds/000_e8117d.txt", "seeds/002_7eff9f.txt", ("000", "002")),
        ("storm.v1.md", "storm.v2.md", ("storm.v1", "storm.v2")),
        ("story_a_x.txt", "story_b_x.txt", ("story_a", "story_b")),
        ("old/storm.txt", "new/storm.txt", ("old/storm.txt", "new/storm.txt")),
    ],
)
def test_labels(one, other, labels):
    pair = Pair(draft(one), draft(other), ordered=False)
    assert (pair.label(pair.before), pair.label(pair.after)) == labels


def test_version_labels_come_first():
    pair = Pair(draft("storm.v1.md", version="first"), draft("storm.v2.md", version="second"), ordered=True)
    assert (pair.label(pair.before), pair.label(pair.after)) == ("first", "second")


def test_sentences_are_aligned_across_paragraphs():
    one = "The farmers brought in the wheat before the storm came. A ferry ran aground near the lighthouse at night."
    other = (
        "A ferry ran aground near the lighthouse at noon.\n\nThe farmers brought in the wheat before the storm came."
    )
    pair = Pair(draft("a.txt", one), draft("b.txt", other), ordered=True)
    assert [(a.of(one), b.of(other)) for a, b in pair.sentences] == [
        ("A ferry ran aground near the lighthouse at night.", "A ferry ran aground near the lighthouse at noon."),
    ]  # fmt: skip
