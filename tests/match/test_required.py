"""The literals of a pattern stand in everything it matches, so that a text without them need not be searched."""

import re

import pytest
from factlint.match.fold import folded, shape
from factlint.match.required import literals, longest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.match.test_expression import EXPRESSIONS, SHIPPED, TEXTS, compiled


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\d+ percent\b", (False, [" percent"])),
        (r"colou?r", (False, ["color", "colour"])),
        (r"(?:Jan|Feb)\. (?=\d)", (False, ["Feb. ", "Jan. "])),
        (r"(?i)Read more:?", (True, ["read more"])),
        (r"x(?i:Y)z", (True, ["xyz"])),
        (r"(?:long phrase)+", (False, ["long phrase"])),
        (r"(?:long phrase)*", (False, [])),
        (r"\d+|percent", (False, [])),
        (r".*", (False, [])),
        (r"['’]s\b", (False, ["'s", "’s"])),
        (r"[^a]", (False, [])),
        (r"(?:share|share this)", (False, ["share"])),
        (r"(?<=the )Web(?! site)", (False, ["the "])),
        (r"(?=.*link).{1,80}", (False, ["link"])),
        (r"[3-5][0-9] days", (False, [" days"])),
        (r"(?i)istanbul", (True, ["istanbul"])),
    ],
)
def test_what_is_required(pattern, expected):
    assert literals(pattern) == expected


@pytest.mark.parametrize("slug", sorted(SHIPPED))
def test_the_literals_of_shipped_patterns_hide_no_match(slug):
    any_case, required = literals(SHIPPED[slug])

    @settings(max_examples=5, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def matches_have_one(data):
        text = data.draw(st.from_regex(SHIPPED[slug]))
        match = re.search(SHIPPED[slug], text)
        if match:
            assert not required or any(literal in (folded(text) if any_case else text) for literal in required)

    matches_have_one()


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b[Ff]rom (?:19|20)\d\d\b", (False, ["From 0000", "from 0000"])),
        (r",\s(?:who\s+is\s+|now\s+)?\d\d(?=[,.;])", (False, [", 00", ", now 00", ", who is 00"])),
        (r"\d+(?:\.\d+)?\s*(?:%|percent)", (False, ["%", "percent"])),
        (r"(?i)the  \s*day\s+of", (True, ["the day of"])),
        (r"XX+|\?{3,}", (False, ["???", "XX"])),
        (r"[1-5]st|\u0663rd", (False, ["0rd", "0st"])),
    ],
)
def test_what_is_required_of_the_shape_of_a_text(pattern, expected):
    assert literals(pattern, shaped=True) == expected


@settings(max_examples=1000, deadline=None)
@given(EXPRESSIONS, TEXTS)
def test_whatever_matches_has_one_of_the_literals_in_its_shape(pattern, text):
    plain = compiled(pattern)
    any_case, required = literals(pattern, shaped=True)
    seen = folded(shape(text)) if any_case else shape(text)
    assert not required or not any(plain.finditer(text)) or any(literal in seen for literal in required)


def test_a_shape_has_noughts_for_all_figures_and_one_blank_for_white_space():
    assert shape("12,5\u00a0 km\n\n٣rd") == " 00,0 km 0rd "
    assert all(shape(sign) == "  " for sign in map(chr, range(0x3001)) if sign.isspace())


@settings(max_examples=1000, deadline=None)
@given(EXPRESSIONS, TEXTS)
def test_whatever_matches_has_one_of_the_literals_and_is_no_longer_than_said(pattern, text):
    plain = compiled(pattern)
    any_case, required = literals(pattern)
    for match in plain.finditer(text):
        assert len(match[0]) <= longest(pattern)
        assert not required or any(literal in (folded(text) if any_case else text) for literal in required)


def test_what_differs_in_case_alone_is_folded_to_the_same():
    """For each letter all that `re` takes for it where it ignores case, over all of Unicode."""
    cased = "".join(sign for sign in map(chr, range(0x110000)) if sign.lower() != sign or sign.upper() != sign)
    for sign in cased:
        for match in re.findall(f"(?i){re.escape(sign)}", cased):
            assert folded(match) == folded(sign)
