"""Twice the copy is about twice the work, counted in steps of Python and not in seconds."""

import sys

import pytest

from factlint import checks, examples, reading
from factlint.comparing.pair import Pair
from factlint.rulebook import Book, Draft

FACTS = "people:\n  keeper: {name: Maren Oskal, short: Oskal}\n"


def draft(text, facts=""):
    document, _ = reading.read(text, "a.txt")
    return Draft(document, examples.book(facts) if facts else Book())


def steps(check_id, subject):
    """How many calls and lines, loops among them, a check takes; annotations have been made before."""
    module, count = checks.load(check_id), 0

    def step(*_):
        nonlocal count
        count += 1
        return step

    list(module.check(checks.options(module, {}), subject))
    before = sys.gettrace()
    sys.settrace(step)
    try:
        list(module.check(checks.options(module, {}), subject))
    finally:
        sys.settrace(before)
    return count


def quotations(size, answer="said"):
    wells = (" ".join(("low", "high")[int(bit)] for bit in f"{number:010b}") for number in range(size))
    return "\n\n".join(f"“We have seen the water of well {well} rise since then,” Ana Ek {answer}." for well in wells)


def lone(size):
    return "\n\n".join(f"“We have seen the water of the old well {n} rise since the spring.”" for n in range(size))


def doubled(size):
    return " ".join(f"The bell rang rang for Maren Oskal and hour {n}." for n in range(size))


TEXTS = {
    "text.quote-drift": quotations,
    "text.unnamed-quote": lone,
    "text.doubled-phrase": doubled,
}


@pytest.mark.parametrize("check_id", TEXTS)
def test_a_text_of_twice_as_many_things_takes_twice_the_steps(check_id):
    once, twice = (steps(check_id, draft(TEXTS[check_id](size), FACTS)) for size in (400, 800))
    assert twice < 2.3 * once


def test_the_first_words_of_a_long_stretch_are_given_without_the_rest():
    copy = draft("The bell of the old tower rang twice.")
    whole = copy.paragraphs[0].span
    assert [word.text for word in copy.words_in(whole, 2)] == ["The", "bell"]
    assert copy.words_in(whole, 100) == copy.words_in(whole)


def test_quotations_whose_surroundings_are_equal_are_not_asked_for_their_speaker():
    changed, equal = (
        Pair(draft(quotations(60)), draft(quotations(60, answer=answer)), ordered=True) for answer in ("says", "said")
    )
    assert steps("version.speaker-changed", equal) < steps("version.speaker-changed", changed) / 2
