"""Patterns that a desk writes, run by the command: a slow one is told and holds up nothing, a safe one is let in."""

import json
import subprocess
import sys

import pytest

SLOW = {
    r"(?:a{1,2})+$": "a" * 90 + "!",
    r"(?:\w\w?)+$": "w" * 90 + "!",
    r"(?:\w{1,3}\s?)+$": "The ferry from Split ran aground on Monday, and nobody was hurt, the harbour master said.",
    r"(?:(a)|(a))+$": "a" * 90 + "!",
    r"(?:a?){60}a{60}": "a" * 59 + "!",
    r"(\w{1,30},? ?){1,50}!": "The ferry from Split ran aground on Monday, and nobody was hurt, the master said.",
    r"(?:a+){5}b": "b" + "a" * 3000,
    r".*.*.*x": "x\n\n" + "a" * 3000,
    r"(?:a+)+$": "a" * 90 + "!",
    r"(?:a|aa)+$": "a" * 90 + "!",
    r"(?:|a|b){60}c": "c" * 3 + "ab" * 60,
}
SAFE = {
    r"(?:\w+ )+percent": "Turnout was fifty percent.",
    r"(?:[A-Z][a-z]+ )+Ltd": "The Harbour Works Ltd has closed.",
    r"(?:\d+, )*\d+ and \d+": "It was sold in 1987, 1991 and 2004.",
    r"(?:(?:very|really) )+good": "A very really very good ferry.",
}


def _desk(folder, copy, **patterns):
    rules = {name: {"match": match, "message": f"what {name} says"} for name, match in patterns.items()}
    folder.joinpath("desk.yml").write_text(json.dumps({"factlint": "1", "patterns": rules}, indent=1))
    for name, text in copy.items():
        folder.joinpath(name).write_text(text + "\n")


def _check(folder, *copy):
    command = [sys.executable, "-m", "factlint", "check", "--rules", "desk.yml", "--format", "json", *copy]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done, json.loads(done.stdout)


@pytest.mark.parametrize("match", SLOW)
def test_a_slow_pattern_holds_up_nothing(tmp_path, match):
    """It comes to its end, or else it is named with its place, and the others have looked at the same text."""
    _desk(tmp_path, {"a.txt": f"{SLOW[match]}\n\nThe grey van left."}, slow=match, grey="grey")
    done, report = _check(tmp_path, "a.txt")
    assert "what grey says" in [finding["message"].partition(": ")[2] for finding in report["findings"]]
    for problem in report["problems"]:
        assert "`slow` ran out of time" in problem["message"] and "a.txt" in problem["message"]
        assert (problem["path"], problem["line"]) == ("desk.yml", 4)
    assert done.returncode == (2 if report["problems"] else 0), done.stderr


def test_a_pattern_that_is_slow_in_one_text_is_used_on_the_others(tmp_path):
    _desk(tmp_path, {"a.txt": "a" * 60 + "!", "b.txt": "So is aaa"}, slow=r"\b(?:a|aa)+$")
    done, report = _check(tmp_path, "a.txt", "b.txt")
    assert [finding["path"] for finding in report["findings"]] == ["b.txt"]
    assert len(report["problems"]) == 1 and done.returncode == 2


def test_a_pattern_that_is_slow_in_many_texts_is_given_up(tmp_path):
    names = [f"{number}.txt" for number in range(8)]
    _desk(tmp_path, dict.fromkeys(names, "a" * 60 + "!"), slow=r"\b(?:a|aa)+$")
    done, report = _check(tmp_path, *names)
    assert [("2.txt, nor on the texts after it" in problem["message"]) for problem in report["problems"]] == [
        False, False, True,
    ]  # fmt: skip
    assert done.returncode == 2


def test_a_slow_line_of_furniture_holds_up_nothing(tmp_path):
    _desk(tmp_path, {"a.txt": "a" * 60 + "!\n\nShare this"})
    rules = (
        "patterns:\n  slow: {kind: boilerplate, match: '(?:a|aa)+$'}\n  share: {kind: boilerplate, match: Share this}\n"
    )
    tmp_path.joinpath("desk.yml").write_text(f"factlint: 1\n{rules}")
    done, report = _check(tmp_path, "a.txt")
    assert [finding["entity"] for finding in report["findings"]] == ["patterns/share"]
    assert ["`slow` ran out of time" in problem["message"] for problem in report["problems"]] == [True]
    assert done.returncode == 2


def test_a_slow_pattern_is_told_where_rules_are_tested(tmp_path):
    rules = f"patterns:\n  slow: {{match: '(?:a|aa)+$', bad: [{'a' * 60}!]}}\n"
    tmp_path.joinpath("desk.yml").write_text(f"factlint: 1\n{rules}")
    command = [sys.executable, "-m", "factlint", "test", "--isolated", "desk.yml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2 and "`slow` ran out of time" in done.stderr


@pytest.mark.parametrize("match", SAFE)
def test_a_safe_pattern_is_let_in(tmp_path, match):
    _desk(tmp_path, {"a.txt": SAFE[match]}, safe=match)
    done, report = _check(tmp_path, "a.txt")
    assert [finding["entity"] for finding in report["findings"]] == ["patterns/safe"]
    assert (report["problems"], done.returncode) == ([], 0)


@pytest.mark.parametrize(
    ("match", "said"),
    [
        ("(?:a{1000}){1000}", "100,000 parts"),
        ("(?:(?:a{1000}){1000}){1000}", "100,000 parts"),
        ("|".join(f"word{number}" for number in range(3000)), "20,000 characters"),
        ("(?:" * 70 + "a" + ")" * 70, "60 groups"),
        ("(?:" * 4000 + "a" + ")" * 4000, "60 groups"),
    ],
)
def test_a_pattern_that_is_too_large_is_refused_in_a_sentence(tmp_path, match, said):
    _desk(tmp_path, {"a.txt": "The grey van left."}, large=match, grey="grey")
    done, report = _check(tmp_path, "a.txt")
    assert [finding["entity"] for finding in report["findings"]] == ["patterns/grey"]
    assert [said in problem["message"] for problem in report["problems"]] == [True]
    assert done.returncode == 2


def test_a_replacement_is_looked_at_without_matching(tmp_path):
    _desk(tmp_path, {"a.txt": "The grey van left."})
    rules = r"patterns: {slow: {match: '(?:(?P<n>a?)|b?){60}x', replace: '\g<n>'}, grey: {match: grey, replace: gray}}"
    tmp_path.joinpath("desk.yml").write_text(f"factlint: 1\n{rules}")
    done, report = _check(tmp_path, "a.txt")
    assert [finding["entity"] for finding in report["findings"]] == ["patterns/grey"] and done.returncode == 0
