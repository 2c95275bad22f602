import re
from pathlib import Path

import pytest
from factlint import lexicon
from factlint.lexicon.branching import branching
from factlint.lexicon.inflection import inflected
from factlint.start import regex
from hypothesis import given
from hypothesis import strategies as st

FOLDER = Path(lexicon.__file__).parent


@pytest.mark.parametrize(
    ("word", "rule", "forms"),
    [
        ("argue", "verb", "argue argues argued argued arguing"),
        ("deny", "verb", "deny denies denied denied denying"),
        ("stay", "verb", "stay stays stayed stayed staying"),
        ("admit", "verb admitted", "admit admits admitted admitted admitting"),
        ("write", "verb wrote written", "write writes wrote written writing"),
        ("put", "verb put put putting", "put puts put put putting"),
        ("lie", "verb", "lie lies lied lied lying"),
        ("see", "verb saw seen", "see sees saw seen seeing"),
        ("press", "verb", "press presses pressed pressed pressing"),
        ("echo", "verb", "echo echoes echoed echoed echoing"),
        ("point out", "verb", "point out|points out|pointed out|pointed out|pointing out"),
        ("mayor", "noun", "mayor mayors"),
        ("deputy", "noun", "deputy deputies"),
        ("child", "noun children", "child children"),
        ("very", "", "very"),
    ],
)
def test_forms_follow_the_rule(word, rule, forms):
    wanted = forms.split("|") if "|" in forms else forms.split()
    assert [form for some in inflected(word, rule).values() for form in some] == wanted


def test_a_rule_that_is_none_is_refused():
    with pytest.raises(ValueError, match="“walk” has forms by the rule “vreb”"):
        inflected("walk", "vreb")


def test_a_class_is_all_classes_below_it():
    assert lexicon.words("time.unit") == lexicon.words("time.unit.clock") | lexicon.words("time.unit.calendar")
    assert lexicon.spelled("time.unit.clock:many") == ("seconds", "minutes", "hours")
    assert lexicon.spelled("time.month.full")[0] == "January"


@pytest.mark.parametrize("asked", ["tim.month", "time.moth", "time.month:past"])
def test_a_class_without_words_is_a_mistake(asked):
    with pytest.raises(KeyError, match="tim"):
        lexicon.words(asked)


def test_a_pattern_names_classes():
    months = regex.lazy(r"\d\d? (?&time.month -may)")
    assert months.fullmatch("2 September") and months.fullmatch("2 Sept")
    assert not months.fullmatch("2 May")
    assert "(?:September|February|" in lexicon.expanded("(?&time.month -may)")


_PARTS = st.text(st.sampled_from("abcAB .-'’0|[(+"), min_size=1, max_size=6)


@given(st.lists(_PARTS, min_size=1, max_size=12), _PARTS, st.booleans())
def test_words_as_one_pattern_match_what_a_list_of_them_matches(words, text, any_case):
    """Also the same length: the longest of those that stand at a place."""
    flags = re.IGNORECASE if any_case else 0
    escaped = [re.escape(word) for word in sorted(set(words), key=len, reverse=True)]
    listed, branched = (re.compile(made, flags) for made in ("|".join(escaped), branching(escaped)))
    for at in range(len(text)):
        one, other = listed.match(text, at), branched.match(text, at)
        assert bool(one) == bool(other)
        if one and not any_case:
            assert one.span() == other.span()


@pytest.mark.parametrize("table", lexicon.tables())
def test_the_words_of_a_table_match_as_in_a_list(table):
    listed, branched = re.compile(lexicon.alternation(table)), re.compile(lexicon.matched(f"(?&{table})"))
    for word in lexicon.spelled(table):
        text = f"{word} and more"
        assert listed.match(text).span() == branched.match(text).span(), word


def test_what_is_left_out_must_be_in_the_class():
    with pytest.raises(KeyError, match="monday"):
        lexicon.alternation("time.month -monday")


@pytest.mark.parametrize("table", lexicon.tables())
def test_tables_are_well_made(table):
    head, *lines = (FOLDER / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    assert head == "word\tclasses\tforms\tnote"
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert all(1 < len(row) < 5 and all(cell == cell.strip() for cell in row) and row[0] and row[1] for row in rows)
    said = [(row[0], kind) for row in rows for kind in row[1].split()]
    assert not [one for one in set(said) if said.count(one) > 1]
    for name in lexicon.classes(table):
        assert lexicon.words(f"{table}.{name}")
