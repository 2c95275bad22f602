"""`markup:` in factlint.yml: patterns of a desk for blocks and stretches that are no prose."""

import pytest
from tests.doors.desk import factlint

COPY = """The board of the the harbour met (at noon.

@@chart
the the values "of one
@@end

It agreed the @{ref "x (y} the plan, and the the quay stays.
"""
CONFIG = """factlint: 1
markup:
  blocks: ['(?ms)^@@chart$.*?^@@end$']
  spans: ['@\\{[^}]*\\}', '\\(at']
"""


def _check(folder, name, config, *arguments):
    folder.joinpath("factlint.yml").write_text(config)
    folder.joinpath(name).write_text(COPY)
    return factlint("check", *arguments, "--format", "jsonl", name, cwd=folder)


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html", "a.rst"])
def test_own_markup_is_no_prose_in_any_format(tmp_path, name):
    bare = _check(tmp_path, name, "factlint: 1\n")
    assert bare.stdout.count("\n") > 3
    done = _check(tmp_path, name, CONFIG)
    assert (done.returncode, done.stderr) == (1, "")
    assert [line.count("doubled-phrase") for line in done.stdout.splitlines()] == [1, 1]
    assert '"offset": 13' in done.stdout and COPY[13:20] == "the the"


def test_a_fix_keeps_own_markup(tmp_path):
    done = _check(tmp_path, "a.md", CONFIG, "--fix")
    assert done.returncode in (0, 1), done.stderr
    fixed = tmp_path.joinpath("a.md").read_text()
    assert "board of the harbour" in fixed and '@{ref "x (y}' in fixed and 'the the values "of one' in fixed


@pytest.mark.parametrize(
    ("markup", "said"),
    [("spans: ['(']", "bad regular expression"), ("spam: [a]", "did you mean `spans`"), ("blocks: ['']", "blocks")],
)
def test_a_pattern_that_is_none_is_a_problem(tmp_path, markup, said):
    done = _check(tmp_path, "a.md", f"factlint: 1\nmarkup:\n  {markup}\n")
    assert done.returncode == 2 and said in done.stderr and "factlint.yml:3" in done.stderr


def test_a_pattern_without_end_is_a_problem_and_the_rest_is_checked(tmp_path):
    tmp_path.joinpath("b.md").write_text("a" * 200 + "!\n\nThe board of the the harbour met.\n")
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nmarkup: {spans: ['(?:a|aa)+$']}\n")
    done = factlint("check", "b.md", cwd=tmp_path)
    assert done.returncode == 2 and "takes too long in this text" in done.stderr
    assert "text.doubled-phrase" in done.stdout
