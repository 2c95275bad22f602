"""Versions are named by their labels, else by what their file names do not share."""

import pytest
from factlint import reading
from factlint.article.pair import Pair
from factlint.known import Draft
from factlint.rulebook import Book


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


@pytest.mark.parametrize("edited", [1, 3])
def test_an_edit_of_one_of_two_equal_paragraphs_is_a_change(edited):
    photo = "Photo: Ada Lund on Monday."
    paragraphs = ["The council of the town met on Monday night.", photo, "The vote was six to three.", photo]
    changed = [text.replace("Ada", "Ida") if at == edited else text for at, text in enumerate(paragraphs)]
    one, other = ("\n\n".join(some) for some in (paragraphs, changed))
    pair = Pair(draft("a.txt", one), draft("b.txt", other), ordered=True)
    assert pair.changed
    assert [(a.of(one), b.of(other)) for a, b in pair.sentences] == [(photo, changed[edited])]


def test_a_paragraph_that_repeats_less_often_is_a_cut():
    one = "Photo: Ada Lund on Monday.\n\nThe vote was six to three.\n\nPhoto: Ada Lund on Monday."
    other = "Photo: Ada Lund on Monday.\n\nThe vote was six to three."
    for before, after in ((one, other), (other, one)):
        assert not Pair(draft("a.txt", before), draft("b.txt", after), ordered=True).changed
