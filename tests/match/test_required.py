"""The literals of a pattern stand in everything it matches, so that a text without them need not be searched."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factlint.rulebook._required import literals

RULES = Path(__file__).parents[2] / "rules"
PATTERNS = {
    slug: pattern["match"]
    for path in sorted(RULES.rglob("*.yml"))
    for slug, pattern in (yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader).get("patterns") or {}).items()
}


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
        (r"(?<=the )Web(?! site)", (False, ["Web"])),
    ],
)
def test_what_is_required(pattern, expected):
    assert literals(pattern) == expected


@pytest.mark.parametrize("slug", sorted(PATTERNS))
def test_the_literals_of_shipped_patterns_hide_no_match(slug):
    any_case, required = literals(PATTERNS[slug])

    @settings(max_examples=5, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def matches_have_one(data):
        text = data.draw(st.from_regex(PATTERNS[slug]))
        match = re.search(PATTERNS[slug], text)
        if match:
            assert not required or any(literal in (text.casefold() if any_case else text) for literal in required)

    matches_have_one()
