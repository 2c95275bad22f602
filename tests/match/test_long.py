"""Of very long passages only what differs is looked at, with the words around it."""

from factlint.match.long import LONG, parted
from factlint.text import Span
from hypothesis import given
from hypothesis import strategies as st

WORDS = [f"word{n * n % 1009}" for n in range(2000)]


def shown(olds, news):
    """The parts of two lists of words, as words."""
    before, after = " ".join(olds), " ".join(news)
    parts = parted(before, Span(0, len(before)), after, Span(0, len(after)))
    return [(old.of(before).split(), new.of(after).split()) for old, new in parts]


def test_a_short_passage_stays_whole():
    assert shown(["nine", "boats"], ["ten", "boats"]) == [(["nine", "boats"], ["ten", "boats"])]


def test_each_difference_of_a_long_passage_is_a_part_with_the_words_around_it():
    news = [*WORDS[:500], "nine", *WORDS[501:1500], "boats", *WORDS[1500:]]
    assert shown(WORDS, news) == [
        (WORDS[488:513], [*WORDS[488:500], "nine", *WORDS[501:513]]),
        (WORDS[1488:1512], [*WORDS[1488:1500], "boats", *WORDS[1500:1512]]),
    ]


@given(st.sets(st.integers(0, 1999), max_size=20), st.integers(0, 1999))
def test_every_changed_word_is_in_a_part(changed, lost):
    news = [f"new{at}" if at in changed else word for at, word in enumerate(WORDS) if at != lost]
    assert len(" ".join(news)) > LONG
    found = {word for _, new in shown(WORDS, news) for word in new}
    assert {f"new{at}" for at in changed - {lost}} <= found
