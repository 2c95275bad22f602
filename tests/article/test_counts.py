"""Counts that normally only grow: what falls, what grows, and what is no toll."""

import pytest
from factlint import reading
from factlint.article import Pair
from factlint.article.facts.differing import Differing
from factlint.known import Draft
from factlint.rulebook import Book


def told(before, after, *, ordered=True):
    """Kind and severity of what differs between two sentences."""
    one, other = (Draft(reading.read(text, path)[0], Book()) for text, path in ((before, "a.txt"), (after, "b.txt")))
    causes = Pair(one, other, ordered=ordered).once(Differing).causes(("number", "count"))
    return [(cause[0].kind, cause[0].severity) for cause in causes]


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("The flood in the lower valley killed {} people, the army said.", "15", "12", [("count", None)]),
        ("The flood in the lower valley killed {} people, the army said.", "12", "15", [("number", "info")]),
        ("The flood in the lower valley killed {} people, the army said.", "up to 15", "12", []),
        ("The flood in the lower valley killed {} people, the army said.", "at least 9", "12", []),
        (
            "After the flood {} people were missing in the lower valley, the army said.",
            "15",
            "12",
            [("number", "info")],
        ),
        ("Dragan Ilic, {}, died when the boat sank in the lower valley.", "41", "44", [("number", None)]),
        (
            "An earthquake of magnitude {} killed 20 people in the valley, the army said.",
            "6.4",
            "6.1",
            [("number", None)],
        ),
        ("An earthquake of magnitude {} killed 20 people in the valley, the army said.", "7", "6", [("number", None)]),
        ("The army sent {} boats to the lower valley after the dam had failed.", "15", "12", [("number", None)]),
    ],
)
def test_a_toll(text, old, new, expected):
    assert told(text.format(old), text.format(new)) == expected


def test_without_an_order_a_toll_is_a_number():
    text = "The flood in the lower valley killed {} people, the army said."
    assert told(text.format(15), text.format(12), ordered=False) == [("number", None)]
