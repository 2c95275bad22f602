"""Matches are those of `re` whichever library finds them, and one that does not come to an end is stopped."""

import math
import re

import pytest
from factlint.match import bounded
from factlint.match.bounded import Effort, RanOutError

ENDLESS = Effort(math.inf)
PATTERN = r"(?P<n>\d+) (?i:percent|per cent)\b"
TEXTS = ["54 percent in Rome, 3 PER CENT in Ostia", "", "54 percentage points", "12 percent"]


def _told(found):
    return [[(match.span(), match["n"], match.expand(r"\g<n>%")) for match in matches] for matches in found]


@pytest.mark.parametrize("whole", [False, True])
def test_both_libraries_find_the_same(whole):
    plain = bounded.matches(PATTERN, Effort(1.0), TEXTS, whole=whole)
    assert _told(bounded.matches(PATTERN, ENDLESS, TEXTS, whole=whole)) == _told(plain)
    assert sum(map(len, plain)) == (1 if whole else 3)


@pytest.mark.parametrize("whole", [False, True])
def test_what_does_not_come_to_an_end_is_stopped(whole):
    with pytest.raises(RanOutError):
        bounded.matches("(?:a|aa)+$", ENDLESS, ["b", "a" * 200 + "!"], whole=whole)


def test_what_is_quick_in_one_stretch_is_found_whatever_stands_in_another():
    found = bounded.matches("(?:a|aa)+$", ENDLESS, ["a", "", "b" * 100_000, "aaaa"])
    assert [len(matches) for matches in found] == [1, 0, 0, 1]


def test_few_steps_are_taken_by_re():
    """What `regex` would read otherwise: a match with errors."""
    (matches,) = bounded.matches(r"a{e}", Effort(1.0), ["xa{e}"])
    assert isinstance(matches[0], re.Match)
    (others,) = bounded.matches(r"a{e}", ENDLESS, ["xa{e}"])
    assert others[0].span() == matches[0].span() == (1, 5)
