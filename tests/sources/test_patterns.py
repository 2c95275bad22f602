"""Patterns of paths: what git leaves out is left out, and none of them takes for ever or falls over."""

import re
import subprocess

import pytest
from factlint.sources import patterns
from hypothesis import given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec
from tests.doors.desk import environment

PARTS = ["a", "b", "ab", "*", "?", "[ab]", "[!a/]", ".", "\\*", "**", "/", "!", " ", "#", "é"]
LINES = st.lists(st.sampled_from(PARTS), max_size=9).map("".join)
PATHS = st.lists(st.text("ab.*é", min_size=1, max_size=6), min_size=1, max_size=4).map("/".join)


def _is_read(line):
    try:
        return bool(GitIgnoreSpec.from_lines([line]))
    except (ValueError, re.error):
        return False


def _agree(lines, path):
    readable = [line for line in lines if _is_read(line)]
    return patterns.spec(lines).check_file(path).include == GitIgnoreSpec.from_lines(readable).check_file(path).include


@given(st.lists(LINES, max_size=4), PATHS)
def test_it_says_what_the_library_says(lines, path):
    assert _agree(lines, path)


@given(st.lists(st.text("a*", min_size=1, max_size=12), max_size=3), PATHS)
def test_many_stars_say_what_the_library_says(lines, path):
    assert _agree(lines, path)


@given(st.lists(st.sampled_from(["a", "*a", "b*", "**", "*"]), min_size=1, max_size=9).map("/".join), PATHS)
def test_many_depths_say_what_the_library_says(line, path):
    assert _agree([line], path)


@pytest.mark.parametrize("line", ["!", "\\", "a\\", "a/\\", "//", "***", "[", "[z-a]", "a[]", "/", "!!", "", "#", " "])
def test_a_line_that_is_no_pattern_is_passed_over(line):
    assert patterns.spec(["*.md", line]).check_file("a.md").include or line.startswith("!")
    assert patterns.spec(["kept", line, "*.md"]).check_file("a.md").include


@pytest.mark.parametrize(
    "line", ["*a" * 20 + "*b", "*a?" * 20 + "*b", "*[ab]" * 20 + "*c", "x/" + "*aa" * 12 + "*b", "*" * 40 + "b"]
)
def test_many_stars_come_to_an_end(line):
    names = ["a" * 250 + ".md", "x/" + "a" * 250, "/".join(["a" * 200] * 15)]
    assert not any(patterns.spec([line]).match_file(name) for name in names)
    assert patterns.spec([line]).match_file("x/" * line.startswith("x/") + "a" * 80 + line[-1])


@pytest.mark.parametrize(
    "line", ["**/a/" * 12 + "b", "x/" + "**/a/" * 12 + "b", "**/a*/" * 12 + "b", "**/*a*/a/" * 9 + "b/**"]
)
def test_many_depths_come_to_an_end(line):
    deep = "x/" * line.startswith("x/") + "a/" * 1500
    assert not patterns.spec([line]).match_file(deep + "c")
    assert patterns.spec([line]).match_file(deep + "b/b")


def test_each_step_of_many_stars_is_final():
    (pattern,) = patterns.spec(["*a*b?*[cd]*e"]).patterns
    assert pattern.regex.pattern.count("(?>") == 3


def test_git_agrees(tmp_path):
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, env=environment(), check=True)
    lines = ["*a*b*a*", "x/*a*a*.md", "!*aabbaa*", "**/q*r*s*t/**", "/k*[!k]*l", "/m[!m]m", "/n*[+-9]n"]
    tmp_path.joinpath(".gitignore").write_text("\n".join(lines))
    paths = [
        "aba", "zaxbya.md", "aabbaa", "x/aa.md", "x/a.md", "y/qrst/f", "qrst", "z/q1r2s3t4/f", "z/q1r2s3t/f",
        "baab", "k/kl", "kal", "kk/al", "m/m", "mam", "n/n", "n1n",
    ]  # fmt: skip
    done = subprocess.run(
        ["git", "check-ignore", "--no-index", "--stdin"],
        cwd=tmp_path, env=environment(), input="\n".join(paths), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert {path for path in paths if patterns.spec(lines).match_file(path)} == set(done.stdout.split())
