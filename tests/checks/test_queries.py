"""What may be meant is a query, and what can hardly be meant a warning or an error."""

import pytest
from factlint import session
from factlint.sources.library import Request

LINE = "The ferry was built in a yard that has since closed, and it was sold twice before the town bought it."


def severities(text, check, name="a.md"):
    """Words and severity of what a check finds in a text."""
    findings = session.check_text(text, name, Request(isolated=True, select=(check,))).findings
    return [(one.place.text, one.severity) for one in findings]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The columns without a name are shown with a ???\n\nSo it is.", "info"),
        ("The road was closed between ??? and the airport for six hours.", "error"),
        ("It rained.\n\nTODO:\n\n- mend the boats\n", "info"),
        ("TODO: call the harbour master and ask about the tide.", "error"),
        ("The mill was sold [check it with the clerk] in May.", "info"),
        ("The mill was sold [check with the clerk] in May.", "error"),
    ],
)
def test_a_placeholder_that_may_be_meant_is_a_query(text, severity):
    assert [found for _, found in severities(text, "text.placeholder")] == [severity]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        (f"It rained. {LINE} So it was.\n\nIt snowed.\n\n{LINE}\n\nNobody came.", "info"),
        (f"It rained.\n\n{LINE}\n\nIt snowed.\n\n{LINE}\n\nNobody came.", "warning"),
        (f"It rained. {LINE} So it was.\n\nIt snowed.\n\nNobody minded. {LINE}\n\nNobody came.", "warning"),
    ],
)
def test_a_line_set_as_a_paragraph_of_its_own_is_a_query(text, severity):
    assert severities(text, "text.repeat-run", "a.txt") == [(LINE.rstrip("."), severity)]


def test_a_quotation_opened_again_at_the_start_of_a_sentence_is_one_query():
    joined = "He wrote: “The ferry was late. “It is always late.” The board said nothing.\n\n"
    assert severities(joined * 3, "text.quote-balance", "a.txt") == [("“The", "info")]


def test_a_mark_that_is_missing_before_the_speaker_is_a_warning():
    text = "It rained.\n\n“We won the match, he said. “It was a great day.”\n\nThen he left the ground."
    assert severities(text, "text.quote-balance", "a.txt") == [("“We", "warning")]


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("Dr. Bill Lund covers the harbour plan.", []),
        ("Dr. Karl Lund covers the harbour plan.", [("Karl", "warning")]),
    ],
)
def test_a_short_form_of_the_given_name_is_no_conflict(summary, found):
    text = f'---\nsummary: "{summary}"\n---\n\nDr. William Lund covers the harbour plan in the old town hall on the quay.\n'
    assert severities(text, "version.sibling-conflict") == found


def test_what_a_picture_shows_is_counted_for_itself():
    text = "# Boats\n\n![The quay with six boats where two boats of the harbour were sold](a.jpg)\n\n"
    text += "On the quay of the harbour two boats were sold in May.\n"
    assert [found for _, found in severities(text, "version.sibling-conflict")] == ["info"]
