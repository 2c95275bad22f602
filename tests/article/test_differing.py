"""What differs between two versions: one cause once, and no alarm where two texts tell of two things."""

import pytest
from factlint import reading
from factlint.article import History, Pair
from factlint.article.facts.differing import Differing
from factlint.known import Draft
from factlint.rulebook import Book

KINDS = ("number", "name", "title", "date", "place")


def pair(before, after, *, ordered=True):
    """A pair of two texts."""
    one, other = (Draft(reading.read(text, path)[0], Book()) for text, path in ((before, "a.txt"), (after, "b.txt")))
    return Pair(one, other, ordered=ordered)


def said(both, kinds=KINDS):
    """What each cause says in the newer text, with the number of its places."""
    return [(cause[0].new.of(both.after.text), len(cause)) for cause in both.once(Differing).causes(kinds)]


def test_a_surname_is_one_cause_with_and_without_the_first_name():
    text = "The bakery of Marta Lindholm in Falun burned down. Nobody was hurt, Lindholm said in the morning."
    assert said(pair(text, text.replace("Lindholm", "Lindhulm"))) == [("Marta Lindhulm", 2)]


def test_two_names_that_changed_places_are_one_cause():
    before = "In the final at the old stadium Anders Wiik beat the champion Tomas Reuter by two sets."
    after = "In the final at the old stadium Tomas Reuter beat the champion Anders Wiik by two sets."
    assert len(said(pair(before, after))) == 1


def test_a_name_in_the_other_part_of_a_split_sentence_has_not_changed():
    before = "The dig was led by Olga Hansen, Petr Novak and Ines Duarte from the university of the old town."
    after = (
        "The dig was led by Olga Hansen, Petr Novak and Rui Campos.\n\n"
        "And Ines Duarte from the university of the old town."
    )
    assert ("Rui Campos", 1) not in said(pair(before, after))


def test_the_unit_of_a_number_counts():
    text = "The village is 40 kilometres from the sea, and the well is 12 metres deep."
    assert said(pair(text, text.replace("kilometres", "miles"))) == [("40 miles", 1)]


def test_a_time_of_day_in_another_form_is_the_same():
    text = "The ferry to the island leaves at 3:30 p.m. on most days of the week."
    assert not said(pair(text, text.replace("3:30 p.m.", "15:30")))
    assert said(pair(text, text.replace("3:30 p.m.", "16:30"))) == [("16:30", 1)]


def test_texts_of_two_counties_are_two_things():
    text = (
        "Senator Ann Pell said that {0} County will receive {1} for its fire engines. "
        "The grant goes to the {2} Volunteer Fire Company of {3} and its chief {4}. "
        "It can be spent on engines, hoses, and training until the end of the year."
    )
    one = text.format("Harlow", "$15,300", "Millbrook", "Estes", "Roy Tanner")
    other = text.format("Danvers", "$24,700", "Highfield", "Corley", "Meg Ostrom")
    assert pair(one, other).once(Differing).another_story
    assert not pair(one, one.replace("$15,300", "$51,300")).once(Differing).another_story


def test_the_figures_of_the_next_month_are_a_query():
    text = "The office needs {1} days for a claim.\n\nThis is the average number of days of all claims in {0}."
    both = pair(text.format("May 2018", "97"), text.format("June 2018", "94"))
    [[date]] = both.once(Differing).causes(("date",))
    assert date.severity == "info"


def test_a_name_added_to_a_list_replaces_none():
    before = "The dig was led by Olga Hansen, Petr Novak and Ines Duarte from the university of the old town."
    after = (
        "The dig was led by Olga Hansen, Rui Campos, Petr Novak and Ines Duarte from the university of the old town."
    )
    assert not said(pair(before, after))
    moved = "The prize went to the village choir and then, Anna Brandt said, to Karl Moser for the second time."
    again = "The prize went to the village choir and then, with Ruth Adler's vote, Anna Brandt said, to Karl Moser."
    assert not said(pair(moved, again))


FIGURES = (
    "The port of Ostia will cut {} jobs over the next two years, its director said on Wednesday.\n\n"
    "Director Karl Moen told reporters that the cuts would save {} million crowns a year at the docks.\n\n"
    "The union has {} members in the harbour and the yards of the old town, and all of them were asked.\n\n"
    "The union voted by {} percent against the plan of the director and his deputies at the port."
)


def test_several_figures_of_one_story_are_reported_one_by_one():
    before, after = FIGURES.format(240, 18, "1,100", 14), FIGURES.format(420, 81, "1,200", 41)
    assert not pair(before, after).once(Differing).another_story
    causes = pair(before, after).once(Differing).causes(("number",))
    assert [cause[0].severity for cause in causes] == [None] * 4


def test_several_figures_and_the_subject_are_another_story():
    before, after = FIGURES.format(240, 18, "1,100", 14), FIGURES.format(420, 81, "1,200", 41)
    other = after.replace("Ostia", "Hallvik").replace("Wednesday", "Friday").replace("Karl Moen", "Per Dahl")
    assert pair(before, other).once(Differing).another_story


def test_a_turned_verb_is_shown_with_words_of_its_clause():
    text = "The union of the port, which has 1,100 members, {} the plan of the director on Monday."
    assert said(pair(text.format("rejected"), text.format("accepted")), ("negation",)) == [("accepted the", 1)]


def test_a_sentence_about_something_else_is_a_query():
    before = "The river museum of Krems will receive $40,000 for its library, the ministry said on Friday."
    both = pair(before, before.replace("museum of Krems", "school of Melk").replace("$40", "$70"))
    assert all(found.severity == "info" for cause in both.once(Differing).causes(("number",)) for found in cause)
    one = pair(before, before.replace("$40", "$70"))
    assert [cause[0].severity for cause in one.once(Differing).causes(KINDS)] == [None]


_FERRY = (
    "The fire on the ferry off Vigsund killed {} people, the coast guard said. {}, the captain, was unhurt.\n\n"
    "The ship was built in {} and cost ${} million. Bo Berg, the mayor, thanked the crew in the town hall on {}."
)


def test_what_is_declared_one_article_is_one_however_much_differs():
    before = _FERRY.format(9, "Ann Lea", 1998, 4, "Monday")
    after = _FERRY.format(12, "Ole Vik", 1989, 5, "Tuesday").replace("Vigsund", "Ostby").replace("Bo Berg", "Ida Moen")
    loose = pair(before, after)
    assert loose.once(Differing).another_story
    for declared in ({"slug": "ferry"}, {"version": "v1"}):
        documents = [draft.document for draft in (loose.before, loose.after)]
        drafts = [Draft(one._replace(meta=one.meta._replace(**declared)), Book()) for one in documents]
        assert not Pair(*drafts, ordered=True).once(Differing).another_story


def declared(before, after):
    """A pair of two versions that somebody declared to be one article."""
    loose = pair(before, after)
    return History([loose.before, loose.after], ordered=True, declared=True).pairs[0]


def weights(both, kinds=(*KINDS, "count")):
    return [cause[0].severity for cause in both.once(Differing).causes(kinds)]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("The council voted {} to {} on Monday to shut the northern gate of the harbour.", (21, 14), (12, 23)),
        ("The firm paid ${} million for the mill on May {}, a person who knows of the sale said.", (4, 3), (7, 9)),
        ("The body of {}, {}, was found on the rocks below the old fort.", ("Ole Dahl", 54), ("Arne Lund", 64)),
        (
            "The ferry sank on {}, and {} people died in the cold water of the bay.",
            ("3 May 2016", 9),
            ("3 May 2017", 8),
        ),
    ],
)
def test_each_of_several_facts_of_a_sentence_has_its_weight_in_one_article(text, old, new):
    assert weights(declared(text.format(*old), text.format(*new))) == [None, None]
    assert set(weights(pair(text.format(*old), text.format(*new)))) <= {"info"}


def test_tolls_that_fell_in_one_sentence_are_one_cause():
    text = "The storm left {} dead and {} injured in the province.\n\nThe governor said that {} injured were at home."
    both = declared(text.format(15, 40, 40), text.format(12, 34, 34))
    assert said(both, ("count",)) == [("12 dead", 3)]


def test_the_month_of_a_page_that_goes_on_with_its_figures_is_a_query():
    text = "The office needs {1} days for a claim.\n\nThis is the average number of days of all claims in {0}."
    both = declared(text.format("May 2018", "97"), text.format("June 2018", "94"))
    assert weights(both, ("date",)) == ["info"]
    alone = declared(text.format("May 2018", "97"), text.format("June 2018", "97"))
    assert weights(alone, ("date",)) == [None]


_AROUND = "The fire broke out at noon in the old market hall of the town.\n\n{}\n\nThe council met on Monday night in the rain."
SHORT = [
    ("Dead: 14", "Dead: 41", "41"),
    ("Tickets cost $40.", "Tickets cost $90.", "$90"),
    ("Ole Lund lives in Oslo. He is 54.", "Ole Lund lives in Oslo. He is 64.", "64"),
    ("| Period | 30 days |", "| Period | 45 days |", "45 days"),
    ("Ada Lund wept. Lund sang.", "Ada Lund wept. Berg sang.", "Berg"),
    ("Moen won.", "Lund won.", "Lund"),
    ("Doors: 7 p.m.", "Doors: 8 p.m.", "8 p.m."),
    ("Photo: Ada Lund", "Photo: Ida Lund", "Ida Lund"),
    ("Dead: 14\n\nInjured: 30\n\nMissing: 2", "Dead: 41\n\nInjured: 33\n\nMissing: 2", "41"),
]


@pytest.mark.parametrize(("old", "new", "shown"), SHORT)
def test_a_fact_of_a_very_short_line_is_read_where_its_place_is_sure(old, new, shown):
    both = declared(_AROUND.format(old), _AROUND.format(new))
    assert (shown, 1) in said(both)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Dead: 14", "Held: 41"),
        ("131.9 days\n\nAverage number of days in January", "125.7 days\n\nAverage number of days in February"),
        (
            "1. Lund\n\nAll is well, the mayor wrote to the council.",
            "2. Lund\n\nNothing is well, wrote the bishop of Oslo.",
        ),
        ("Read more: 14", "Dead: 14"),
    ],
)
def test_a_very_short_line_whose_place_or_words_differ_too_tells_nothing(old, new):
    assert not said(declared(_AROUND.format(old), _AROUND.format(new)), ("number", "name"))
