"""What is said of one fact that differs between two versions: how grave it is, where it stands, and the words before."""

import pytest
from factlint import examples
from factlint.model import Example

STORM = "The storm left {} in the province on Monday, the governor told reporters."
FAIR = "{} opened the fair."
TOLD = [
    (STORM, "12 people dead", "15 people dead", "info", "12 people", "15 people"),
    (STORM, "12 people missing", "9 people missing", "info", "12 people", "9 people"),
    (STORM, "9 people missing", "12 people missing", "info", "9 people", "12 people"),
    (STORM, "12 houses dark", "15 houses dark", "error", "12 houses", "15 houses"),
    (STORM, "12 of 40 houses dark", "15 of 40 houses dark", "error", "12", "15"),
    (STORM, "two villages dark", "three villages dark", "error", "two villages", "three villages"),
    (STORM, "Oran and Riva dark", "Oran and Riga dark", "info", "Riva", "Riga"),
    (STORM, "12 percent of houses dark", "12 percentage points of houses dark", "error", "12 percent", "12 percentage points"),
    (STORM, "$5 million of damage", "$5 billion of damage", "error", "$5 million", "$5 billion"),
    (STORM, "$5 million of damage", "€5 million of damage", "error", "$5 million", "€5 million"),
    (FAIR, "Mayor Anna Lund", "Governor Anna Lund", "error", "Mayor Anna Lund", "Governor Anna Lund"),
    (FAIR, "Deputy Mayor Anna Lund", "Mayor Anna Lund", "error", "Deputy Mayor Anna Lund", "Mayor Anna Lund"),
    (FAIR, "Mayor Anna Lund", "Mayor Anna Lind", "info", "Anna Lund", "Anna Lind"),
    (FAIR, "Anna Lund, 54,", "Anna Lund, 45,", "error", "54", "45"),
    (FAIR, "The governor of Ohio", "The governor of Iowa", "error", "Ohio", "Iowa"),
    (FAIR, "Lund’s mother", "Lund’s sister", "error", "mother", "sister"),
    ("Anna Lund opened the fair {}.", "on Monday", "on Tuesday", "error", "Monday", "Tuesday"),
    ("Anna Lund opened the fair {}.", "on May 3", "on May 4", "error", "May 3", "May 4"),
    ("Anna Lund opened the fair {}.", "at 3 p.m", "at 3 a.m", "error", "3 p.m.", "3 a.m."),
    ("Lund was {} in Riga.", "charged with murder", "charged with manslaughter", "error", "murder", "manslaughter"),
    ("Lund was {} in the old town of Riga.", "arrested", "convicted", "error", "arrested", "convicted"),
    ("{} in the old town.", "Lund killed Reis", "Reis killed Lund", "error", "Lund killed Reis", "Reis killed Lund"),
    ("{} of the clerks in Riga voted no.", "All", "Some", "error", "All", "Some"),
]  # fmt: skip
SAME = [
    (STORM, "at least 12 people dead", "15 people dead"),
    (STORM, "at least 12 people dead", "at least 15 people dead"),
    (STORM, "more than 12 people dead", "15 people dead"),
    (STORM, "over 12 people dead", "15 people dead"),
    (STORM, "up to 15 people dead", "12 people dead"),
    (STORM, "as many as 15 people dead", "12 people dead"),
    (STORM, "nearly 12 people dead", "12 people dead"),
    (STORM, "a dozen houses dark", "12 houses dark"),
    (STORM, "Oran dark", "Oran and Riva dark"),
    (STORM, "5 miles of road dark", "8 kilometers of road dark"),
    (STORM, "$5 million of damage", "5 million dollars of damage"),
    (FAIR, "Sen. Anna Lund", "Senator Anna Lund"),
    ("Anna Lund opened the fair {}.", "on May 3", "on 3 May"),
    ("Anna Lund opened the fair {}.", "at 3 p.m.", "at 15:00"),
]


def _told(frame, old, new):
    found = examples.run("version.critical-change", Example(frame.format(new), before=frame.format(old))).findings
    return [(one.severity, one.place.text, one.message, [place.text for place in one.related]) for one in found]


@pytest.mark.parametrize(("frame", "old", "new", "severity", "was", "words"), TOLD)
def test_a_fact_that_differs(frame, old, new, severity, was, words):
    assert _told(frame, old, new) == [(severity, words, f"“{was}” became “{words}”", [was])]


@pytest.mark.parametrize(("frame", "old", "new"), SAME)
def test_a_fact_that_was_made_exact_or_written_otherwise(frame, old, new):
    assert not _told(frame, old, new)
