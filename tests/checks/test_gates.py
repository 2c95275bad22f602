"""Whether a check looks at a text never changes what it finds: a sentence beside it adds and takes nothing.

Most checks are not even loaded for a text that has none of the words they need. Where these words are not those that
the check itself looks for, a finding comes and goes with what else the text says.
"""

import re

import pytest
from factlint import checks, examples
from factlint.engine import Engine
from factlint.model import Example
from factlint.start.regex import lazy, written
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

RELATIONS = checks.load("fact.relation")._FACTS
EVENTS = checks.load("fact.stale-event")._FACTS
MISSED = [
    ("text.attribution", Example("It has been reported that the fleet had been sold.")),
    ("text.impossible-date", Example("The permit of 2023-13-05 was void.")),
    ("text.impossible-date", Example("The shop opens at 13 PM on Sundays.")),
    ("text.impossible-date", Example("The shop opens at 13 P.M. on Sundays.")),
    ("text.impossible-date", Example("The train leaves at 12:75 EST on Sundays.")),
    ("text.percent", Example("Sales quadrupled from 40 to 80 boats a day.")),
    ("fact.relation", Example("It was built by Karl Lindqvist, Maria Lindqvist's son.", facts=RELATIONS)),
    ("fact.relation", Example("Maria Lindqvist's grandson, Karl Lindqvist, built it.", facts=RELATIONS)),
    (
        "fact.stale-event",
        Example("The coming summit at Sundhavn drew crowds.", facts=EVENTS, published="2023-09-16"),
    ),
]
NEUTRAL = [
    "The harbour was painted in spring.",
    "The papers lay on the table, and nobody read them.",
]
"""Sentences that no check has anything to say of."""


@pytest.mark.parametrize(("check_id", "example"), MISSED, ids=lambda part: part if isinstance(part, str) else part.text)
def test_a_check_sees_whatever_it_looks_for(check_id, example):
    assert examples.run(check_id, example).findings


def _examples(check_id):
    module = checks.load(check_id)
    return map(examples.as_example, [*module.bad, *module.good])


def _found(check_id, example):
    """What is reported, wherever it stands, by the words it marks."""
    findings = examples.run(check_id, example).findings
    return sorted((finding.rule, finding.place.text, finding.severity) for finding in findings)


@pytest.mark.parametrize("check_id", checks.ids())
def test_a_check_finds_the_same_with_nothing_asked_before_it_is_run(check_id, monkeypatch):
    gated = [_found(check_id, example) for example in _examples(check_id)]
    monkeypatch.setattr(Engine, "_can_fire", lambda self, check_id, subject: True)
    assert [_found(check_id, example) for example in _examples(check_id)] == gated


ENDS = {
    ("surface.truncated", "before"), ("surface.truncated", "after"),
    ("version.truncated", "before"), ("version.truncated", "after"),
    ("text.quote-balance", "after"), ("version.sibling-conflict", "before"), ("surface.chat-leftover", "after"),
}  # fmt: skip
"""Checks that look at the first or the last paragraph, which another takes the place of."""
SHARES = {("version.attribution-dropped", "after"), ("version.note-removed", "after")}
"""Checks that are silent where two versions share little; what is added to both they share."""


@pytest.mark.parametrize("where", ["before", "after"])
@pytest.mark.parametrize("check_id", checks.ids())
def test_a_neutral_sentence_changes_nothing(check_id, where):
    for example in _examples(check_id):
        if not example.name and not re.match(r"---|<!--|#|\s", example.text) and (check_id, where) not in ENDS | SHARES:
            assert _found(check_id, _beside(example, where)) == _found(check_id, example), example.text


def _beside(example, where):
    """The example with neutral sentences before or after each version of its text."""

    def more(text):
        return "\n\n".join([*NEUTRAL, text] if where == "before" else [text.rstrip("\n"), *NEUTRAL])

    before = None if example.before is None else more(example.before)
    return example._replace(text=more(example.text), before=before, earlier=tuple(map(more, example.earlier)))


@pytest.mark.parametrize("check_id", checks.ids())
def test_nothing_is_written_by_hand_beside_a_pattern(check_id):
    """The words that open a check are worked out from its patterns, and what it names are patterns it has."""
    module = checks.load(check_id)
    assert not {"needs", "needs_any_case"} & set(vars(module))
    opened = checks.traits(check_id)
    assert bool(opened.needs or opened.needs_any_case) == hasattr(module, "opens"), "nothing follows from `opens`"


def _varied(module, example):
    """The texts that an example becomes where what a pattern of the check matches is another match of the pattern."""
    text = examples.unmarked(example.text)[0]
    found = [st.just(text)]
    for pattern in _patterns(vars(module).values()):
        match = pattern.search(text)
        if match and match[0]:
            said = st.from_regex(re.compile(*written(pattern)), fullmatch=True)
            found.append(st.tuples(st.just(text[: match.start()]), said, st.just(text[match.end() :])).map("".join))
    unmarked = st.one_of(found).filter(lambda varied: not {"«", "»"} & set(varied))  # they mark what is reported
    return unmarked.map(lambda varied: example._replace(text=varied))


def _patterns(values):
    for value in values:
        if isinstance(value, tuple):
            yield from _patterns(value)
        elif type(value) is type(lazy("")):
            yield value


@pytest.mark.parametrize("check_id", [check_id for check_id in checks.ids() if hasattr(checks.load(check_id), "opens")])
def test_a_check_sees_whatever_its_patterns_match(check_id, monkeypatch):
    """Its bad examples, with other words in the places of those that its patterns match."""
    module = checks.load(check_id)
    varied = st.one_of([_varied(module, examples.as_example(example)) for example in module.bad])

    @settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(varied)
    def sees(example):
        gated = _found(check_id, example)
        with monkeypatch.context() as patched:
            patched.setattr(Engine, "_can_fire", lambda self, check_id, subject: True)
            assert _found(check_id, example) == gated

    sees()
