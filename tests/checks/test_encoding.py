"""Encodings that examples cannot show, because guillemets are the examples' own marks."""

import pytest
from factlint import reading
from factlint.checks.surface import encoding
from factlint.engine import Engine
from factlint.rulebook import Book


def _found(text):
    engine = Engine(Book(), {}, ["surface.encoding"])
    linted = engine.lint(engine.draft(reading.read(text, "copy.txt")[0]))
    assert not linted.problems
    return [(finding.place.text, finding.fix and finding.fix.replacement) for finding in linted.findings]


@pytest.mark.parametrize(
    "text", ["no-break\u00a0space", "“Noël” – 40 €", "naïve façade", "Łódź", "Владимир", "😀 at noon"]
)
def test_what_was_read_wrong_is_read_right(text):
    wrong = text.encode().decode("cp1252", "replace")
    if "\ufffd" not in wrong:
        mended = wrong
        for passage, fix in _found(wrong):
            mended = mended.replace(passage, fix)
        assert mended == text


def test_a_misread_byte_order_mark_is_taken_out():
    assert _found("ï»¿The council met on Monday.") == [("ï»¿", "")]


def test_read_wrong_twice():
    assert _found("The mayorÃ¢â‚¬â„¢s office closed.") == [("Ã¢â‚¬â„¢", "’")]


def test_what_is_left_of_a_no_break_space():
    assert _found("They voted.Â  The bill failed.") == [("Â", "")]


def test_a_no_break_space_is_read_right_after_a_stop_too():
    assert _found("They voted.Â\u00a0The bill failed.") == [("Â\u00a0", "\u00a0")]


@pytest.mark.parametrize("text", ["They say it\x92s over.", "They say it&amp;rsquo;s over.", "They say itâ€™s over."])
def test_apostrophes_of_all_kinds(text):
    ((_, fix),) = _found(text)
    assert fix == "’"


def test_control_characters():
    assert _found("It is over.\x94 He left.") == [("\x94", "”")]
    assert _found('"It is over.\x94" He left.') == [("\x94", "")]
    assert _found("It worked \x80\x94 so far.") == [("\x80\x94", "—")]


def test_addresses_are_no_prose():
    assert _found("See https://example.org/?a=1&amp;b=2 for the list.") == []


def test_look_alikes_are_single_letters():
    assert all(len(one) == 1 and other.isascii() for one, other in encoding._ALIKE.items())
