"""The text report: carets stand below the words whatever stands before them, and long lines are cut around them."""

import pytest
from factlint import report
from factlint.model import Coverage, Finding, Fix, Passage, Position, Results


def _results(source, text, **changes):
    start = source.index(text)
    line = source.count("\n", 0, start) + 1
    column = start - source.rfind("\n", 0, start)
    place = Passage(
        "a.txt", None, Position(line, column, start), Position(line, column + len(text), start + len(text)), text
    )
    finding = Finding("text.x", "error", "a message", place, "body", None, None, Fix("right", True), (), "f")
    return Results((finding._replace(**changes),), (), Coverage(documents=1, words=4))


def _render(source, results, **view):
    return report.render("text", results, report.View({"a.txt": source}, **view))


@pytest.mark.parametrize("before", ["", "Zoë said: ", "e\u0301 ", "日本 ", "a\u00a0b ", "\t", "first line\nsecond "])
def test_carets_stand_below_the_words(before):
    source = f"{before}wrong words here."
    lines = _render(source, _results(source, "wrong words")).splitlines()
    shown, carets = (line.split("| ", 1)[1] for line in lines if "| " in line)
    width = sum(2 if sign in "日本" else 0 if sign == "\u0301" else 1 for sign in shown.split("wrong")[0])
    assert carets == " " * width + "^" * len("wrong words")


def test_a_long_line_is_cut_around_the_words():
    source = "before " * 400 + "wrong words" + " after" * 400
    lines = _render(source, _results(source, "wrong words"), width=80).splitlines()
    excerpt = next(line for line in lines if "wrong words" in line)
    assert len(excerpt) <= 84 and "…" in excerpt


@pytest.mark.parametrize("before", [0, 5, 60, 100, 170, 5000])
@pytest.mark.parametrize("after", [0, 5, 60, 100, 170, 5000])
@pytest.mark.parametrize("width", [20, 80])
def test_of_a_long_line_the_part_around_the_words_is_shown_whatever_its_length(before, after, width):
    source = "y" + "ab " * before + "wrong" + " de" * after + "z\nnext"
    shown = next(line for line in _render(source, _results(source, "wrong"), width=width).splitlines() if "| " in line)
    excerpt = shown.split("| ", 1)[1]
    assert "wrong" in excerpt and excerpt.strip("… ") in source.split("\n")[0]
    assert excerpt.startswith("y") != excerpt.startswith("… ") and excerpt.endswith("z") != excerpt.endswith(" …")
    assert len(excerpt) <= max(width - 14, 40) + 4


def test_copy_cannot_steer_the_terminal():
    source = "a \x1b[31mwrong\x1b[0m word"
    assert "\x1b" not in _render(source, _results(source, "wrong"))


def test_colour_only_when_asked():
    source = "a wrong word"
    assert "\x1b[" in _render(source, _results(source, "wrong"), color=True)
    assert "\x1b[" not in _render(source, _results(source, "wrong"))


def test_quiet_leaves_the_findings_alone():
    source = "a wrong word"
    quiet = _render(source, _results(source, "wrong"), quiet=True)
    assert "a message" in quiet and "checked" not in quiet


def test_the_mend_and_the_other_passage_are_shown():
    source = "a wrong word\nthe other place"
    other = Passage("a.txt", None, Position(2, 5, 17), Position(2, 10, 22), "other", "stands here too")
    shown = _render(source, _results(source, "wrong", related=(other,)))
    assert "fix: right" in shown and "2:5" in shown and "stands here too" in shown and "the other place" in shown


def test_statistics_are_a_table():
    source = "wrong words here, and wrong words there"
    results = _results(source, "wrong words")
    (finding,) = results.findings
    others = [finding._replace(severity="info"), finding._replace(rule="text.y", severity="warning"), finding]
    lines = _render(source, results._replace(findings=(finding, *others)), statistics=True).splitlines()
    table = [line.split() for line in lines if line.split()[-1:] in (["check"], ["text.x"], ["text.y"])][-3:]
    assert table == [
        ["error", "warning", "info", "all", "check"],
        ["2", "1", "3", "text.x"],
        ["1", "1", "text.y"],
    ]


def test_a_version_that_the_message_names_is_not_named_again():
    source = "wrong words here"
    results = _results(source, "wrong words", message="9 → 12 (v2)")
    (finding,) = results.findings
    placed = results._replace(findings=(finding._replace(place=finding.place._replace(version="v2")),))
    assert "9 → 12 (v2)  text.x" in _render(source, placed)
    other = results._replace(findings=(finding._replace(place=finding.place._replace(version="v3")),))
    assert "9 → 12 (v2) (v3)  text.x" in _render(source, other)
