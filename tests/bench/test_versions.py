"""Editors make second versions as they say, and the bench counts on versions what it says it counts."""

import random
from collections import Counter

import pytest
from bench.accuracy import judged, run, versions, versions_table
from bench.accuracy.comparing import Comparer, Comparisons, Reported, Versions
from bench.accuracy.data import Copy
from bench.accuracy.linting import Found
from bench.injecting._known import Known
from bench.injecting.versions import Edit, editors

NAMES = frozenset(
    [f"Maria {name}" for name in "Lindqvist Okafor Brandvold Hradek Tavakol Sorensen Karlsen Moen Virtanen Koski".split()]
    + [f"Tomas {name}" for name in "Aalto Berg Cermak Dahl Eriksen Falk Grans Holm Isaksen Juhl".split()]
    + [f"{given} N{chr(97 + at % 26)}vak{chr(97 + at // 26)}" for at in range(30) for given in ("Maria", "Tomas")]
)  # fmt: skip
KNOWN = Known(NAMES, {})
ABOUT_QUOTATIONS = ("changed-quote", "changed-speaker", "changed-cut", "changed-sibling")
"""The edits that change quotations: two do nothing else, a cut takes some away, and another text has none."""
ARTICLE = """HARBOUR BILL PASSES AFTER LONG NIGHT

Sen. Maria Lindqvist spoke on Thursday about the harbour bill, which will be put to a vote in Norway on March 14.

The bill takes 12 ships into public hands, and costs rose 20 percent to $60 million last year, the ministry said.

"The harbour is very important to the people of the island and it will not be sold to anybody," said Tomas Okafor.

"Nobody has asked the families of the crew what they think of the plan to close the yard," Ida Holm said.

Last winter 17 people were killed in a fire. Okafor, 54, was born in the town and was elected in 2011 as its mayor.

The owner of the yard denied the allegations of neglect and said he had paid 1,023 crowns for the lamps.

A spokeswoman for the company declined to comment on the case, which the court may be asked to hear at 4:30 p.m.

The council voted for the plan, and the ferry allegedly was not insured against the storm. It was moved in three days.

On Monday, the harbour master and four of his men will begin to clear the quay of ice and old rope for the spring.

Four committees currently attempt to write a report about 12 of the ships. Several numerous papers were purchased.

The harbour was built when the island had no road and no bridge, and for a hundred years all its food came by sea.
"""


def _made(kind, seed):
    return editors(KNOWN)[kind](ARTICLE, "2020-11-20", random.Random(seed))


@pytest.mark.parametrize("kind", [kind for kind in editors(KNOWN) if kind.startswith("changed-")])
@pytest.mark.parametrize("seed", range(4))
def test_a_single_change_is_the_passage_it_names_and_nothing_else(kind, seed):
    made = _made(kind, seed)
    assert made is not None, "the article should have a place for every kind of change"
    assert made.before != made.after
    assert made.checks
    assert made == _made(kind, seed)
    if made.before is not None and "note" not in kind:
        (start, end), (new_start, new_end) = made.was, made.now
        assert made.before[:start] == made.after[:new_start]
        assert _same_rest(made, end, new_end)


def _same_rest(made, end, new_end):
    one, other = made.before[end:], made.after[new_end:]
    return one == other or made.checks == "version.paragraph-dropped"


@pytest.mark.parametrize(
    "kind",
    [kind for kind in editors(KNOWN) if kind.startswith("changed-") and not kind.startswith(ABOUT_QUOTATIONS)],
)
def test_only_the_edit_of_quotations_changes_one(kind):
    quoted = [line for line in ARTICLE.splitlines() if line.startswith('"')]
    for seed in range(10):
        made = _made(kind, seed)
        assert all(line[: line.rindex('"') + 1] in made.after for line in quoted)


@pytest.mark.parametrize("kind", [kind for kind in editors(KNOWN) if kind.startswith("neutral-")])
def test_a_neutral_edit_names_no_check_and_changes_something(kind):
    made = [_made(kind, seed) for seed in range(5)]
    for one in (edit for edit in made if edit):
        assert one.before != one.after
        assert not one.checks


@pytest.mark.parametrize(
    "kind",
    ["neutral-paragraphs-moved", "neutral-sentence-moved", "neutral-paragraphs-split", "neutral-paragraphs-merged",
     "neutral-blanks"],
)  # fmt: skip
def test_edits_of_order_and_blanks_keep_every_word(kind):
    made = _made(kind, 1)
    assert Counter(made.before.split()) == Counter(made.after.split())


@pytest.mark.parametrize("kind", ["changed-sibling-number", "changed-sibling-name"])
def test_a_text_beside_the_article_says_what_the_article_does_not(kind):
    made = _made(kind, 2)
    [(_field, said)] = made.siblings
    assert said[slice(*made.now)] not in ARTICLE
    assert made.after == ARTICLE


def test_a_repeated_sentence_is_the_article_s():
    [(_field, said)] = _made("neutral-sibling", 2).siblings
    assert said.strip() in ARTICLE


@pytest.mark.parametrize("seed", range(8))
def test_a_note_tells_of_both_figures(seed):
    made = _made("neutral-noted", seed)
    *body, _blank, note = made.after.splitlines()
    [(gone, come)] = [both for both in zip(made.before.splitlines(), body, strict=True) if both[0] != both[1]]
    differs = [pair for pair in zip(gone.split(), come.split(), strict=True) if pair[0] != pair[1]]
    assert all(one.strip(",.$") in note and other.strip(",.$") in note for one, other in differs)


def test_a_finding_in_another_text_counts_at_its_place():
    edit = Edit(None, "Nine ships sank.", "version.sibling-conflict", now=(0, 4), siblings=(("headline", "Five sank"),))
    one = versions.Edited("changed-sibling-number", Versions("letters", "1", "", None, edit.after), edit)
    assert one.is_right(_reported(0, 4, "version.sibling-conflict", side="headline"))
    assert not one.is_right(_reported(0, 4, "version.sibling-conflict"))


def test_a_slip_is_mended_in_the_later_version():
    made = _made("neutral-typos-mended", 3)
    assert made.after == ARTICLE


def _edited(found_in="after"):
    before, after = "Nine ships sank.", "Five ships sank."
    edit = Edit(before, after, "version.critical-change", (0, 4), (0, 4))
    return versions.Edited("changed-number", Versions("letters", "1", "", before, after), edit)


def _reported(start, end, check="version.critical-change", severity="error", side="after", others=()):
    return Reported(check, severity, side, start, end, "", others)


def test_a_change_is_found_by_a_check_that_may_report_it_at_its_place():
    found = [_reported(0, 4), _reported(5, 10), _reported(0, 4, "version.quote-changed")]
    counts = versions.changed(lambda pairs: [found], [_edited()])
    assert (counts["n"], counts["found"], counts["error"]) == (1, 1, 1)
    assert (counts["findings"], counts["right"]) == (3, 1)
    assert counts["wrong"] == {"version.critical-change": 1, "version.quote-changed": 1}


def test_one_change_reported_twice_is_counted():
    counts = versions.changed(lambda pairs: [[_reported(0, 4), _reported(0, 10)]], [_edited()])
    assert (counts["twice"], counts["right"], counts["wrong"]) == (1, 2, {})


def test_a_query_is_no_find():
    counts = versions.changed(lambda pairs: [[_reported(0, 4, severity="info")]], [_edited()])
    assert (counts["found"], counts["any"], counts["findings"]) == (0, 1, 0)


def test_a_passage_in_the_earlier_version_counts_too():
    found = _reported(9, 10, others=(("before", 0, 4),))
    assert _edited().is_right(found)
    assert not _edited().is_right(_reported(9, 10, others=(("after", 9, 10),)))


PAIR = Versions(
    "letters", "1", "2020-11-20",
    "The fire in the harbour of Split destroyed 12 boats, the port authority said on Monday.\n",
    "The fire in the harbour of Split destroyed 21 boats, the port authority said on Monday.\n",
)  # fmt: skip


def test_versions_are_compared_as_the_library_does_and_kept(tmp_path):
    [found] = Comparer(("core",)).compare(PAIR)
    assert found.check == "version.critical-change"
    assert found.touches("after", (43, 45))
    assert found.touches("before", (43, 45))
    comparisons = Comparisons(("core",), tmp_path)
    assert comparisons.of([PAIR]) == Comparisons(("core",), tmp_path).of([PAIR]) == [[found]]


def test_one_version_alone_is_looked_at_too():
    assert Comparer(("core",)).compare(PAIR._replace(before=None)) == []
    assert Comparer(("core",)).compare(PAIR._replace(before=None, siblings=(("headline", "Boats burn\n"),))) == []


def test_a_sample_of_versions_takes_from_each_set_in_turn():
    places = [
        judged.Place(Copy(name, str(at), "", "text"), Found("version.truncated", "error", 0, 4, "", ""))
        for name, count in (("takes", 90), ("government", 3), ("fields", 50))
        for at in range(count)
    ]
    sets = Counter(place.copy.corpus for place in run.spread(places, 10))
    assert sets == {"takes": 7, "government": 3}


def test_a_verdict_on_versions_holds_for_one_side(tmp_path):
    tool = lambda pairs: [[_reported(0, 4), _reported(0, 4, side="before")] for _ in pairs]  # noqa: E731
    places = [place for place, _, _ in versions.places([PAIR], tool).values()]
    judged.keep([judged.verdict_of(places[0], True, "another number", "me")], tmp_path)
    assert judged.Verdicts(tmp_path).count(places) == {"findings": 2, "judged": 1, "true": 1}


def test_the_table_shows_each_kind_and_set():
    one = _edited()
    tool = lambda pairs: [[_reported(0, 4)] for _ in pairs]  # noqa: E731
    said = versions.said(tool, [PAIR])
    counts = {
        "half": "odd", "changed": {"changed-number": versions.changed(tool, [one])},
        "neutral": {"neutral-blanks": said}, "real": {"takes": said},
        "classes": versions.by_class(tool, [PAIR._replace(corpus="fields", id="Norland/Area@2020 number")]),
        "judged": {"version.critical-change": {"findings": 1, "judged": 1, "true": 1}},
        "judged_sets": {"takes": {"findings": 1, "judged": 1, "true": 1}},
        "sample": {"findings": 1, "judged": 1, "true": 1},
    }  # fmt: skip
    text = versions_table.markdown({"versions": counts})
    assert "| number | 1 | 100.0% | 100.0% | 100.0% | 100.0% | 0 | – |" in text
    assert "| blanks | 1 | 16 | 62.50 |" in text
    assert "takes (1; 16 words)" in text
    assert versions_table.markdown({}) == ""


def test_an_article_is_edited_by_chance_that_depends_on_it_alone():
    copies = [Copy("letters", str(number), "2020-11-20", ARTICLE) for number in range(6)]
    made = versions.edited("changed-number", editors(KNOWN)["changed-number"], copies, 3)
    again = versions.edited("changed-number", editors(KNOWN)["changed-number"], copies[1:], 3)
    assert made[1:] == again[:2]
    assert len(made) == 3
