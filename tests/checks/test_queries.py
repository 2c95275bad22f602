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


TURNS = "".join(f"HOST: The boat left at {hour}.\n\nGUEST: And it was late again.\n\n" for hour in range(2, 8))


@pytest.mark.parametrize(
    ("text", "name", "severity"),
    [
        ("Then they went to to the harbour.", "talk.txt", "error"),
        ("Then they went to to the harbour.", "transcripts/talk.txt", "info"),
        (f"{TURNS}HOST: Then they went to to the harbour.", "talk.txt", "info"),
    ],
)
def test_a_word_said_twice_in_a_transcript_is_a_query(text, name, severity):
    assert severities(f"It rained.\n\n{text}\n", "text.doubled-phrase", name) == [("to to", severity)]


def test_what_stands_under_two_headings_is_a_query():
    text = f"# Boats\n\n## London\n\nIt rained. {LINE}\n\n{{}}Come early. {LINE}\n"
    found = [severities(text.format(part), "text.repeat-run") for part in ("", "## Hull\n\n")]
    assert [[severity for _, severity in some] for some in found] == [["warning"], ["info"]]


def test_many_hours_that_no_clock_shows_are_told_once():
    text = "It rained.\n\n" + "".join(f"{hour}:00 pm: a boat leaves.\n\n" for hour in range(14, 20))
    assert severities(text, "text.impossible-date", "a.txt") == [("14:00 pm", "warning")]


def test_a_form_to_be_filled_in_is_one_query():
    text = "Come to [insert place] on [insert date], and tell [insert name] by [insert day].\n"
    assert severities(f"It rained.\n\n{text}", "text.placeholder") == [("[insert place]", "info")]


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("The clerk said “we want the old stone bridge here” again.", "warning"),
        ("A sign had “we want the old stone bridge here” on it.", "info"),
    ],
)
def test_a_quotation_that_differs_where_nobody_speaks_is_a_query(said, severity):
    text = f"It rained.\n\n{said}\n\nIt snowed on “we want the old wooden stone bridge here”.\n"
    assert [found for _, found in severities(text, "text.quote-drift", "a.txt")] == [severity]


@pytest.mark.parametrize(("name", "severity"), [("avatar.png", "info"), ("quay-fire_00017733.png", "error")])
def test_a_plain_file_name_is_a_query(name, severity):
    text = f"It rained on the quay on Monday.\n\n{name}\n\nNobody was hurt, the clerk said."
    assert severities(text, "surface.boilerplate", "a.txt") == [(name, severity)]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Carvo to buy Terrance Point", [("Terrance", "error")]),
        ("Carvo Contracts To Acquire Terrance Point", [("Terrance", "error")]),
        ("Carvo to buy Terraced Point", []),
    ],
)
def test_another_ending_makes_another_word_and_another_letter_a_slip(headline, found):
    text = f"---\ntitle: {headline}\n---\n\nThe town of Carvo is to buy Terrace Point, the mayor said.\n"
    assert severities(text, "version.sibling-conflict") == found


@pytest.mark.parametrize(("sort", "found"), [("", ["error"]), ("self-taught ", [])])
def test_a_sort_of_the_things_is_another_count(sort, found):
    text = "---\ndek: Crews of the harbour made over 2,440 boats possible\n---\n\n"
    text += f"The crews of the harbour made more than 350 {sort}boats possible, and nobody counts them.\n"
    loud = [one for _, one in severities(text, "version.sibling-conflict") if one != "info"]
    assert loud == found
