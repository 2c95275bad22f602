"""Which passages are display copy, which text each goes with, and what in them the text supports."""

import pytest
from factlint import examples, reading
from factlint.article import History
from factlint.article.display import copy as display
from factlint.article.display import dates as display_dates
from factlint.article.display import names as display_names
from factlint.article.display import numbers as display_numbers
from factlint.known import Draft
from factlint.rulebook import Book
from hypothesis import given
from hypothesis import strategies as st


def draft(text, path="a.txt", field=None, facts=""):
    """A draft of `text`; of a text beside an article where `field` is given."""
    document, _ = reading.read(text, path)
    return Draft(document.beside(field) if field else document, examples.book(facts) if facts else Book())


def shown(line, body, field="headline", facts=""):
    """A line of display copy beside a body."""
    history = History([draft(body, facts=facts)], [draft(line, "line.txt", field, facts)], ordered=True)
    return next(found for found in display.passages(history) if found.field == field)


def told(search, line, body, **given):
    """What a search finds in the line: pairs of its words and those of the body."""
    found = shown(line, body, **given)
    texts = [(odd.span.of(found.draft.text), odd.there) for odd in search(found)]
    return [(text, there.span.of(there.draft.text) if there else None) for text, there in texts]


BODY = "The ferry sank off Gavdos on Friday with 212 people on board, the coast guard said."


def test_the_newest_headline_and_files_beside_the_versions_go_with_the_newest_text():
    old = draft(f"---\ntitle: Ferry sinks\n---\n\n{BODY}", "a.v1.md")
    new = draft(f"---\ntitle: Ferry with 212 sinks\n---\n\n{BODY} Nobody died.", "a.v2.md")
    caption = draft("The ferry in May", "caption.txt", "caption")
    found = list(display.passages(History([old, new], [caption], ordered=True)))
    assert [(one.text, one.body.drafts) for one in found] == [
        ("The ferry in May", (new,)),
        ("Ferry with 212 sinks", (new,)),
    ]


def test_a_headline_that_stays_through_the_versions_goes_with_the_newest_alone():
    versions = [draft(f"---\ntitle: Ferry sinks\n---\n\n{BODY} Take {n}.", f"a.v{n}.md") for n in range(1, 6)]
    assert [one.body.drafts for one in display.passages(History(versions, ordered=True))] == [(versions[-1],)]
    assert {one.body.drafts for one in display.passages(History(versions))} == {(version,) for version in versions}


def test_above_plain_copy_only_a_first_line_long_enough_for_a_headline_is_one():
    def lines(text):
        return [one.text for one in display.passages(History([draft(text)], ordered=True))]

    assert lines(f"Ferry sinks off Gavdos at dawn\n\nPulled from the sea\n\n{BODY}") == [
        "Ferry sinks off Gavdos at dawn"
    ]
    assert lines(f"Eleni Markou reporting\n\n{BODY}") == []
    assert lines(f"Shr 63 cts vs 41 cts\n\nNet 1.2 mln vs 0.9 mln\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("line", "capitals"),
    [
        ("Ferry sinks off Gavdos", False),
        ("Ferry With 212 Sinks Off Gavdos", True),
        ("FERRY SINKS OFF GAVDOS", True),
        ("Markou: Ferry was overloaded", False),
        ("Eleni Markou and Anton Brusk met Nora Lind in Gavdos.", False),
    ],
)
def test_headlines_that_capitalise_every_word_are_known(line, capitals):
    assert shown(line, BODY).capitals is capitals


def test_credits_tags_and_tickers_are_no_copy():
    line = "The quay. Photo: Nora Lind/Nordfoto #gavdos2024 @ferrynews www.example.com (HLX)"
    assert [word.text for word in shown(line, BODY, "caption").words] == ["The", "quay"]


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("$5m for the quay", "The ministry gave $4.9 million for the quay."),
        ("Nearly 100 saved", "The crew saved 97 people."),
        ("More than 200 on ferry", "There were 212 people on the ferry."),
        ("Up to 40 missing", "The guard said 38 people were missing."),
        ("Twelve dead", "The guard said 12 people died."),
        ("12 dead in ferry", "Seven men and five women died on the ferry."),
        ("16 towns sue ferry line", "Gavdos and 15 other towns sued the ferry line."),
        ("$500,000 for ferry owner", "The ferry owner gets $100,000 a year for five years."),
        ("94% back ferry", "Of those asked, 94.7 percent back the ferry."),
        ("Ferry stops on strike’s 9th day", "The ferry stopped as the strike went into its second week."),
        ("Fares rise $2", "Fares on the line rose to $12 from $10."),
        ("7 ways to cross the sea", "There are many ways to cross the sea."),
        ("Ferry line of 1998 is back", "The ferry line is back."),
        ("A third ferry sinks", "The ferry sank."),
    ],
)
def test_numbers_that_the_text_supports(line, body):
    assert told(display_numbers.odd, line, body) == []


@pytest.mark.parametrize(
    ("line", "body", "odd"),
    [
        ("12 dead in ferry", "The guard said 14 people died.", [("12 dead", "14 people died")]),
        ("40 hurt in crash", "The crash killed 40 people and hurt 31.", [("40 hurt", "31")]),
        ("$9.4 million for quay of Gavdos", "Gavdos gave its quay $4.9 million.", [("$9.4 million", "$4.9 million")]),
        ("$4 billion for quay of Gavdos", "Gavdos gave its quay $4 million.", [("$4 billion", "$4 million")]),
        ("Ferry line cuts 90 jobs", "The ferry line will cut 60 jobs.", [("90 jobs", "60 jobs")]),
        (
            "The owner of the old ferry line has been married nine times",
            "The owner of the old ferry line has been married three times. He owns nine ferries.",
            [("nine times", "three times")],
        ),
        ("Fares up 30 percent", "The ferry line is late.", [("30 percent", None)]),
    ],
)
def test_numbers_that_it_does_not(line, body, odd):
    assert told(display_numbers.odd, line, body) == odd


@given(st.integers(3, 10**9))
def test_a_number_that_the_text_has_is_always_supported(number):
    assert told(display_numbers.odd, f"Line sells {number:,} tickets", f"The line sold {number:,} tickets.") == []


@given(st.integers(13, 10**6), st.integers(2, 9))
def test_another_number_of_the_same_never_is(number, factor):
    line, body = f"Line sells {number * factor:,} tickets", f"The line sold {number:,} tickets."
    assert told(display_numbers.odd, line, body) == [(f"{number * factor:,} tickets", f"{number:,} tickets")]


FACTS = "places:\n  gavdos: {name: Gavdos, demonyms: [Gavdian], metonyms: [Sarakiniko]}\n"


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Markou resigns", "Eleni Markou resigned."),
        ("Lena Markou resigns", "Markou resigned."),
        ("Mike Hollis resigns", "Michael Hollis resigned."),
        ("NHA closes quay", "The National Harbour Authority closed the quay."),
        ("Markous’ ferry sinks", "The ferry of Eleni Markou sank."),
        ("MARKOU RESIGNS", "Eleni Markou resigned."),
        ("Sarakiniko Closes Quay", "Gavdos closed the quay."),
        ("Gavdian quay closes", "Gavdos closed its quay."),
        ("Opinion: Ferry sinks on Monday", "The ferry sank."),
        ("Border Dispute Nears Finish Line", "The dispute is nearly over."),
    ],
)
def test_names_that_the_text_supports(line, body):
    assert told(display_names.odd, line, body, facts=FACTS) == []


@pytest.mark.parametrize(
    ("line", "body", "odd"),
    [
        ("Ferry owner Markuo resigns", "Eleni Markou resigned.", [("Markuo", "Markou")]),
        ("MARKUO RESIGNS", "Eleni Markou resigned.", [("MARKUO", "Markou")]),
        ("Peter Hollis resigns", "Michael Hollis resigned.", [("Peter", "Michael")]),
        ("Michael Dorset resigns", "Michael Hollis resigned. Hollis wept.", [("Dorset", "Hollis")]),
        ("Ferry sinks off Gavdos", "The ferry sank.", [("Gavdos", None)]),
        ("Ferry owner Anton Brusk resigns", "The owner of the ferry resigned.", [("Anton Brusk", None)]),
    ],
)
def test_names_that_it_does_not(line, body, odd):
    assert told(display_names.odd, line, body, facts=FACTS) == odd


@pytest.mark.parametrize(
    ("line", "body", "odd"),
    [
        ("Gavdos ferry back on June 7", "A man was born on June 6.", []),
        ("Gavdos ferry sails on June 7", "The ferry sails from Gavdos on June 6.", [("June 7", "June 6")]),
        ("Gavdos ferry sails on June 7", "The ferry sails from Gavdos on June 5-8.", []),
        ("Gavdos ferry sails on June 7", "The ferry sails from Gavdos on Wednesday.", []),
        ("Gavdos ferry sails Monday", "The ferry sails from Gavdos on Tuesday.", [("Monday", "Tuesday")]),
        ("Gavdos ferry sails Monday", "The ferry sails from Gavdos on June 6 and on Tuesday.", []),
        ("Gavdos ferry sails Monday", "The ferry sails from Gavdos today, and on Tuesday.", []),
    ],
)
def test_days(line, body, odd):
    assert told(display_dates.odd, line, body) == odd


def test_a_usual_word_that_opens_a_sentence_is_no_name_misspelt():
    body = "The ferry sank on Friday, the coast guard said. Many were saved."
    assert told(display_names.odd, "Mary was saved from the ferry", body) == [("Mary", None)]


@pytest.mark.parametrize(
    "line", ["Opinion: the ferry", "Lindqvist: the ferry was old", "Old ferry sinks - Nora Lind and Ole Berg"]
)
def test_kickers_and_authors_need_not_be_in_the_text(line):
    assert told(display_names.odd, line, "The old ferry sank on Friday, the coast guard said.") == []


@pytest.mark.parametrize(
    ("line", "odd"),
    [
        ("$1.5 million for harbour of Gavdos", []),
        ("$1.4 million for harbour of Gavdos", [("$1.4 million", "$1,583,096")]),
        ("$500,000 for families", []),
    ],
)
def test_figures_cut_off_and_sums_paid_each_year(line, odd):
    body = "The harbour of Gavdos gets $1,583,096, a grant. The families will get $100,000 a year."
    assert told(display_numbers.odd, line, body) == odd


@pytest.mark.parametrize(
    ("line", "odd"),
    [
        ("Harbour News of Gavdos: Issue 12 (June 24)", []),
        ("Ferry of Gavdos to sail again on June 24", [("June 24", "June 3")]),
    ],
)
def test_the_day_of_the_copy_itself_is_no_day_of_the_text(line, odd):
    body = "The ferry of Gavdos is to sail again on June 3, it said. Harbour News of Gavdos was told so."
    assert told(display_dates.odd, line, body) == odd


@pytest.mark.parametrize(
    ("line", "body", "expected"),
    [
        ("His helper gave himself up on Friday.", "The helper of Dahl gave himself up on Thursday. It was 3 May 2018.", [("Friday", "Thursday")]),
        ("The hall burned down on 4 May 2018.", "The hall burned down on 3 May 2018. The mayor spoke on Tuesday.", [("4 May 2018", "3 May 2018")]),
        ("The flu came to the island in 1987.", "The bird flu came to the island in 1997, doctors say.", [("1987", "1997")]),
        ("The flu came to the island in 1987.", "The bird flu came to the island in the 1980s, doctors say. It was back in 1997.", []),
        ("The hall burned down on Thursday.", "The hall burned down on 3 May 2018, and the mayor wept.", []),
    ],
)  # fmt: skip
def test_a_day_is_held_against_those_of_the_text_by_the_calendar(line, body, expected):
    assert told(display_dates.odd, line, body, field="standfirst") == expected


@pytest.mark.parametrize(
    ("line", "body", "expected"),
    [
        ("Police in Vlora caught Arne Dahl.", "Police in Vlora caught Ole Dahl on Tuesday after a chase.", [("Arne", "Ole")]),
        ("Police in Vlora caught Ole Brennan.", "Police in Vlora caught Ole Dahl on Tuesday. Dahl wept.", [("Brennan", "Dahl")]),
        ("Police in Vlora caught Ole Dahl.", "Police in Vlora caught Mr. Dahl on Tuesday after a chase.", []),
        ("President Barack Obama spoke.", "President Obama spoke in Vlora on Tuesday after a chase.", [("Barack", None)]),
    ],
)  # fmt: skip
def test_part_of_a_name_is_held_against_the_only_other_one_of_the_text(line, body, expected):
    found = told(display_names.odd, line, body, field="standfirst")
    assert [one for one in found if one[1]] == [one for one in expected if one[1]]
