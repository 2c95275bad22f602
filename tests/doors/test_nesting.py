"""YAML nested without end, in each kind of file: one sentence with its place, exit code 2, and the copy is checked."""

import json
import subprocess
import sys

import pytest

BAD = "Officials said there would be would be a vote on Monday.\n"
FILES = {
    "rules.yml": ("factlint: 1\npeople:\n  ann: {nested}\n", 3),
    "factlint.yml": ("factlint: 1\nchecks:\n  text.sum: {nested}\n", 3),
    "article.yml": ("factlint: 1\nversions:\n  ann: {nested}\n", 3),
    "a.md": ("---\ntitle: A vote\nauthor:\n  ann: {nested}\n---\n\n" + BAD, 4),
}
SHAPES = {
    "lists in brackets": lambda levels: "[" * levels + "x" + "]" * levels,
    "lists that are not closed": lambda levels: "[" * levels,
    "mappings in braces": lambda levels: "{a: " * levels + "x" + "}" * levels,
    "lists on one line": lambda levels: "\n    " + "- " * levels + "x",
    "keys on one line": lambda levels: "\n    " + "? " * levels + "x",
    "mappings line by line": lambda levels: "".join(f"\n{' ' * level}a:" for level in range(4, 4 + levels)),
}
WITHOUT_C = "import sys; sys.modules['yaml._yaml'] = None; from factlint.cli import entry; entry()"
"""factlint where PyYAML has its parser in Python alone."""
MEND = "nested too deeply; take brackets or indentation out"


def _check(folder, name, shape, levels, *python):
    text, line = FILES[name]
    folder.joinpath("a.md").write_text(BAD)
    folder.joinpath(name).write_text(text.replace("{nested}", SHAPES[shape](levels)))
    rules = ["--rules", name] if name == "rules.yml" else []
    command = [sys.executable, *(python or ("-m", "factlint")), "check", "--format", "json", *rules, "a.md"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert "Traceback" not in done.stderr and len(done.stderr) < 500
    assert any(found["rule"] == "text.doubled-phrase" for found in report["findings"])
    fronts = [found for found in report["findings"] if found["rule"] == "surface.front-matter"]
    told = [{"message": one["message"], "path": one["path"], "line": one["start"]["line"]} for one in fronts]
    return report["problems"] + told, done.returncode, line


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", FILES)
def test_nesting_without_end_is_one_sentence_with_its_place(tmp_path, name, shape):
    (problem,), code, line = _check(tmp_path, name, shape, 1200 if "line by line" in shape else 100_000)
    assert MEND in problem["message"] and problem["path"] == name and code == (1 if name == "a.md" else 2)
    assert problem["line"] == line if shape.endswith(("brackets", "braces", "closed")) else problem["line"] > line


@pytest.mark.parametrize("levels", [120, 900])
@pytest.mark.parametrize("shape", [shape for shape in SHAPES if "closed" not in shape and "keys" not in shape])
def test_nesting_that_the_parser_takes_is_no_crash_in_what_is_built_of_it(tmp_path, shape, levels):
    (problem,), code, _ = _check(tmp_path, "rules.yml", shape, levels)
    assert MEND in problem["message"] and problem["line"] >= 3 and code == 2


def test_front_matter_that_the_parser_takes_may_hold_what_it_likes_below_keys_of_its_own(tmp_path):
    assert _check(tmp_path, "a.md", "mappings in braces", 900)[:2] == ([], 1)


@pytest.mark.parametrize("levels", [120, 900, 100_000])
@pytest.mark.parametrize("name", ["rules.yml", "a.md"])
def test_the_parser_without_c_is_held_by_pythons_own_limit(tmp_path, name, levels):
    problems, code, _ = _check(tmp_path, name, "mappings in braces", levels, "-c", WITHOUT_C)
    if (name, levels) == ("a.md", 120):
        assert not problems and code == 1
    else:
        (problem,) = problems
        assert MEND in problem["message"] and problem["path"] == name and code == (1 if name == "a.md" else 2)


@pytest.mark.parametrize(("start", "levels"), [("people: ", 900), ("people: ", 100_000), ("", 100_000)])
def test_a_register_nested_without_end_is_one_sentence(tmp_path, start, levels):
    tmp_path.joinpath("register.yml").write_text(start + "[" * levels + "x" + "]" * levels)
    command = [sys.executable, "-m", "factlint", "facts", "import", "--format", "congress", "register.yml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "nested too deeply" in done.stderr and len(done.stderr) < 500
