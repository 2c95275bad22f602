"""The bound on what an expression can take: never less than what is taken, and small for what is written every day."""

import re

import pytest
from factlint.match import effort
from factlint.match.bounded import Effort
from factlint.match.expression import parse
from factlint.match.first import firsts
from factlint.match.required import literals
from factlint.match.tree import Assertion, Chars, Choice, Group, Look, Repetition, Sequence
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.match.test_expression import REPEATS

FEW = 50_000_000
DAILY = [
    r"\bgrey\b",
    r"(?P<n>\d+(?:\.\d+)?) percent\b",
    r"\d{1,3}(?:,\d{3})*(?:\.\d+)? percent",
    r"\b(?P<m>March|May) (?P<d>\d{1,2})(?:st|nd|rd|th)\b",
    r"\b(?:[A-Z][a-z]+ ){1,4}Ltd\b",
    r'"[^"]*"',
    r"\s+$",
    r"(?:foo|bar)*baz",
    r"(?i)click (?:here|for more)\b.{0,160}",
]
SLOW = [
    r"(?:a{1,2})+$",
    r"(?:\w\w?)+$",
    r"(?:\w{1,3}\s?)+$",
    r"(?:(a)|(a))+$",
    r"(?:a?){60}a{60}",
    r"(\w{1,30},? ?){1,50}!",
    r"(?:a+){5}b",
    r".*.*.*x",
    r"(?:a|aa)+$",
    r"(?:|a|b){60}c",
]


@pytest.mark.parametrize("pattern", DAILY)
def test_an_everyday_pattern_is_cheap_on_a_paragraph(pattern):
    assert effort.steps(pattern).over(500) * 501 < FEW


@pytest.mark.parametrize("pattern", SLOW)
def test_a_slow_pattern_is_known(pattern):
    assert effort.steps(pattern).over(500) * 501 > FEW


@pytest.mark.parametrize(("factor", "power", "length"), [(1.0, 900, 9), (3.0, 2, 10**200), (float("inf"), 0, 1)])
def test_more_than_a_number_can_say_is_without_bound(factor, power, length):
    assert Effort(factor, power).over(length) == float("inf")


def test_what_repeats_is_written_out():
    assert effort.written_out(parse("(?:a{1000}){1000}")) > 1_000_000
    assert effort.written_out(parse("(?:a{0,1000}|b){0,1000}")) < 10


@pytest.mark.parametrize(
    "pattern",
    [
        "a?" * 9999,
        r"\b" * 9999,
        "[abcdefgh][abcdefgh]" + "x" * 19_900,
        "(a|b)" * 3900,
        "(?:a*b*)*" * 2000,
        "(?:a?" * 58 + ")?" * 58,
        "|".join(f"[{''.join(map(chr, range(at, at + 60)))}]" for at in range(0x4E00, 0x5DA0, 60)),
    ],
    ids=lambda pattern: pattern[:10],
)
def test_what_is_worked_out_of_a_huge_expression_is_soon_done(pattern):
    assert effort.steps(pattern).factor > 0
    assert len(literals(pattern)[1]) <= 128


class _Counting:
    """Matches as `re` does, by trying one way after the other, and counts the characters that are looked at."""

    def __init__(self, text):
        self.text, self.steps = text, 0

    def ends(self, node, at):  # noqa: C901
        """The places where a match from `at` can end, in the order in which they are tried."""
        match node:
            case Chars():
                self.steps += 1
                if at < len(self.text) and re.fullmatch(_set(node), self.text[at]):
                    yield at + 1
            case Assertion():
                yield at
            case Look(inner, _, negated):
                if (next(self.ends(inner, at), None) is None) == negated:
                    yield at
            case Group(inner, _, _, atomic):
                found = self.ends(inner, at)
                yield from ([end for end in [next(found, None)] if end is not None] if atomic else found)
            case Choice(branches):
                for branch in branches:
                    yield from self.ends(branch, at)
            case Sequence(parts):
                yield from self._in_turn(parts, at)
            case Repetition(inner, low, high, kind):
                found = self._repeated(inner, low, high, at)
                yield from ([end for end in [next(found, None)] if end is not None] if kind == "+" else found)

    def _in_turn(self, parts, at):
        if not parts:
            yield at
            return
        for middle in self.ends(parts[0], at):
            yield from self._in_turn(parts[1:], middle)

    def _repeated(self, inner, low, high, at):
        if high is None or high > 0:
            for middle in self.ends(inner, at):
                if middle > at or low > 0:
                    yield from self._repeated(inner, max(low - 1, 0), None if high is None else high - 1, middle)
        if low <= 0:
            yield at


def _set(chars):
    members = "".join(item if isinstance(item, str) else f"{item[0]}-{item[1]}" for item in chars.items)
    members = re.sub(r"(?<![\\-])([wWdDsS])(?!-)", r"\\\1", members)
    return f"[{'^' * chars.negated}{members}]" if members else r"[\s\S]"


def _expressions(inner):
    return st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(st.sampled_from(["(?:", "(?=", "(?!", "(?>"]), inner).map(lambda two: f"{two[0]}{two[1]})"),
        st.tuples(inner, st.sampled_from(REPEATS)).map(lambda two: f"(?:{two[0]}){two[1]}"),
    )


SIMPLE = st.recursive(st.sampled_from([*"ab", ".", "[ab]", "[^a]", r"\d", r"\s", "1", " "]), _expressions, max_leaves=7)


@settings(max_examples=1000, deadline=None)
@given(SIMPLE, st.text("aab1 ", max_size=7))
def test_no_more_steps_are_taken_than_the_bound_says(pattern, text):
    bound = effort.steps(pattern).over(len(text))
    assume(bound < 200_000)
    counting = _Counting(text)
    for _ in counting.ends(parse(pattern), 0):
        pass
    assert counting.steps <= bound


@settings(max_examples=1000, deadline=None)
@given(SIMPLE, SIMPLE, st.text("aab1 ", max_size=6))
def test_a_match_begins_as_its_expression_says(one, other, text):
    begins = firsts(parse(one), parse(other))
    match = re.match(f"(?:{one})(?:{other})", text)
    if begins is not None and match and match[0]:
        assert any(re.fullmatch(_set(chars), text[0]) for chars in begins)
