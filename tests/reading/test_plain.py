"""Plain text: paragraphs, fields, what is left out of it."""

import pytest
from factlint.reading import plain, read
from factlint.text import Span

LONG = "The council of the old harbour town met again on Tuesday evening, after weeks"


def _paragraphs(source: str) -> list[tuple[str, str]]:
    document, problems = plain.read(source, "a.txt")
    assert problems == ()
    return [(paragraph.field, paragraph.span.of(document.text)) for paragraph in document.paragraphs]


def test_without_blank_lines_each_line_is_a_paragraph():
    assert _paragraphs("One came.\nTwo came.\n") == [("body", "One came."), ("body", "Two came.")]


def test_with_blank_lines_hard_wrapped_lines_are_joined():
    source = f"{LONG}\nof quarrels about the budget, and passed it without a single vote against.\n\nNobody spoke.\n"
    assert [text for _, text in _paragraphs(source)] == [source[: source.index("\n\n")], "Nobody spoke."]


def test_a_wrapped_paragraph_is_joined_beside_lines_that_are_not():
    wrapped = (
        "So that the office is not full at the hour, please come at a minute of your own\n"
        "rather than always at a set time. This makes sure that the town\n"
        "does not receive all of the lorries at once."
    )
    long = "The harbour office recommends that every skipper hands in two lists of the crew. " * 2
    source = f"{long}\n\n{wrapped}\n\nA short line.\nAnother short line.\n"
    assert [text for _, text in _paragraphs(source)] == [
        long.strip(),
        wrapped,
        "A short line.",
        "Another short line.",
    ]


def test_short_lines_are_not_joined():
    assert [text for _, text in _paragraphs("One\nTwo\n\nThree")] == ["One", "Two", "Three"]


def test_lines_before_the_body_have_fields():
    source = f"Council passes the budget\nQuarrel ends after weeks\nBy Ann Lee\n{LONG}.\nCorrection: it was Monday."
    assert [field for field, _ in _paragraphs(source)] == ["headline", "standfirst", "byline", "body", "note"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_one(end):
    document, _ = plain.read(f"One came.{end}Two came.{end}", "a.txt")
    assert document.text == "One came.\nTwo came.\n"
    second = document.paragraphs[1].span
    span, exact = document.map.to_source(second)
    assert (span.of(document.source), exact) == ("Two came.", True)


def test_zero_width_characters_are_left_out():
    source = "\ufeffRus\u00adsia and Uk\u200braine."
    document, _ = plain.read(source, "a.txt")
    assert document.text == "Russia and Ukraine."
    assert document.map.to_source(Span(0, 6))[0].of(source) == "Rus\u00adsia"


def test_no_break_spaces_stay():
    assert plain.read("10\u00a0km", "a.txt")[0].text == "10\u00a0km"


def test_an_ignore_comment_is_no_copy_and_speaks_for_the_next_line():
    source = "One came.\n<!-- factlint: ignore text.a, fact.b -- as spoken -->\n\nTwo came.\n"
    document, _ = plain.read(source, "a.txt")
    assert [paragraph.span.of(document.text) for paragraph in document.paragraphs] == ["One came.", "Two came."]
    ignore = document.ignores[0]
    assert (ignore.ids, ignore.reason, ignore.line) == (("text.a", "fact.b"), "as spoken", 4)


def test_nothing_is_no_paragraph():
    assert _paragraphs("") == [] and _paragraphs(" \r\n\u200b\n") == []


def test_unknown_suffixes_are_plain_text():
    assert read("# One", "notes.xyz")[0].text == "# One"
    assert read("# One", "NOTES")[0].text == "# One"
