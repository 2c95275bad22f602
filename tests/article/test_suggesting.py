"""Which changes between versions look like corrections, and which are too large for one."""

import pytest
from factlint import reading
from factlint.article import History
from factlint.article.suggesting import suggestions
from factlint.known import Draft
from factlint.rulebook import Book

SOLD = "The council sold the {} by the river on Monday because nobody had paid for it."
SEEN = "They say that {} was seen by the old river and nobody knew what it was for."
NOUNS = "barge crane diver ferry glass harbour island jacket kettle lantern".split()
SENTENCES = [
    "The council met in the old hall by the harbour on Monday evening and heard the {}.",
    "The mayor opened the debate with a word on the budget of the town for the coming {}.",
    "Nobody from the ferry line was there, although three of its captains had been {}.",
    "The vote on the bridge was put off until the engineers have looked at each {}.",
    "A shelter in the school stays open while the storm lasts, the county said in a {}.",
]
LASTS = [("plan", "harvest"), ("year", "winter"), ("asked", "warned"), ("pillar", "stone"), ("letter", "leaflet")]


def _draft(path, text):
    return Draft(reading.read(text, path)[0], Book())


def _suggested(before, after, *, ordered=True):
    history = History([_draft("a.v1.md", before), _draft("a.v2.md", after)], ordered=ordered)
    return [(one.kind, one.wrong, one.right) for one in suggestions(history)]


@pytest.mark.parametrize("count", range(1, 6))
def test_up_to_three_words_are_replaced(count):
    found = _suggested(SOLD.format(" ".join(NOUNS[:count])), SOLD.format(" ".join(NOUNS[5 : 5 + count])))
    replaced = f"the {' '.join(NOUNS[:count])} by", f"the {' '.join(NOUNS[5 : 5 + count])} by"
    assert found == ([("word", *replaced)] if count <= 3 else [])


@pytest.mark.parametrize("count", range(1, 6))
def test_up_to_four_sentences_are_mended_at_once(count):
    ends = [pair[number < count] for number, pair in enumerate(LASTS)]
    before = " ".join(text.format(old) for text, (old, _) in zip(SENTENCES, LASTS, strict=True))
    after = " ".join(text.format(end) for text, end in zip(SENTENCES, ends, strict=True))
    assert len(_suggested(before, after)) == (count if count <= 4 else 0)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("harbor", "harbour", [("typo", "harbor", "harbour")]),
        ("ferrying", "ferrwnig", [("typo", "ferrying", "ferrwnig")]),
        ("ferry", "fery", [("word", "that ferry was", "that fery was")]),
        ("ferrry", "derry", [("word", "that ferrry was", "that derry was")]),
        ("sold", "sell", [("word", "that sold was", "that sell was")]),
        ("12", "14", [("number", "12", "14")]),
        ("Lund", "Lind", [("name", "Lund", "Lind")]),
        ("the", "its", []),
        ("Council", "council", []),
    ],
)
def test_what_is_suggested(old, new, found):
    assert _suggested(SEEN.format(old), SEEN.format(new)) == found


def test_nothing_is_suggested_where_the_order_is_not_known():
    assert not _suggested(SOLD.format("barge"), SOLD.format("crane"), ordered=False)


def test_a_word_at_either_end_of_a_sentence_has_one_neighbour():
    assert _suggested("Reis knew it was a barge", "Reis knew it was a crane") == [("word", "a barge", "a crane")]
