"""Hooks as desks configure them: `files: ''` hands over everything, and several processes run side by side."""

import json
import subprocess
import sys

import pytest
from tests.doors.desk import environment, repository

BAD = "A delegation from Norther Korea met the envoy on Monday.\n"
LOCAL = """\
repos:
  - repo: local
    hooks:
      - id: factlint
        name: factlint
        entry: {python} -m factlint check --format jsonl {more}
        language: system
        files: ''
        require_serial: {serial}
        verbose: true
"""
NO_COPY = {
    "a.csv": b'one,"the the\n', "b.json": b'{"the the": 1}\n', "c.js": b"return return\n", "d.png": b"\x89PNG\r\n\x1a\n\x00\xff",
    "e.py": b'"the the"\n', "f.yml": b"a: the the\n", "Makefile": b"all: the the\n", "run": b"#!/bin/sh\necho the the\n",
    "g.svg": b"<svg>the the</svg>\n", "h.lock": b"the the\n", "i.po": b'msgid "the the"\n',
}  # fmt: skip


def hooked(folder, more="", *, serial="true"):
    """The output of the hook over all files of a folder, by pre-commit, and its exit code."""
    pytest.importorskip("pre_commit")
    config = folder / ".pre-commit-config.yaml"
    config.write_text(LOCAL.format(python=sys.executable, more=more, serial=serial))
    repository(folder)
    env = environment() | {"PRE_COMMIT_HOME": str(folder.parent / f"{folder.name}.hooks"), "LANG": "C.UTF-8"}
    line = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    done = subprocess.run(
        line, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"')]
    return done.returncode, done.stdout, [(one["path"], one["rule"]) for one in found if "rule" in one]


def test_what_is_no_copy_passes_whatever_files_says(tmp_path):
    for name, data in NO_COPY.items():
        tmp_path.joinpath(name).write_bytes(data)
    code, said, found = hooked(tmp_path)
    assert (code, found) == (0, []), said
    assert "1 .csv file" in said and "2 files without a suffix" in said, "which is told"


def test_copy_among_it_is_checked_all_the_same(tmp_path):
    for name, data in NO_COPY.items():
        tmp_path.joinpath(name).write_bytes(data)
    tmp_path.joinpath("a.md").write_text(BAD)
    code, said, found = hooked(tmp_path)
    assert code == 1 and {path for path, _ in found} == {"a.md"}, said


@pytest.mark.parametrize("more", ["", "--since HEAD"])
def test_processes_side_by_side_lose_and_double_nothing(tmp_path, more):
    for n in range(40):
        tmp_path.joinpath(f"story-{n}.md").write_text(f"{BAD}\nThe hall of street {n} was full, and it rained.\n")
    code, said, found = hooked(tmp_path, more, serial="false")
    if more:
        assert (code, found) == (0, []), said
    else:
        assert code == 1 and len(found) == len(set(found)) == 40, said
        assert "Traceback" not in said and "cache" not in said.lower().replace("cached", "")


def test_two_processes_with_one_empty_cache_say_the_same(tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    for n in range(20):
        texts.joinpath(f"story-{n}.md").write_text(f"{BAD}\nThe hall of street {n} was full, and it rained.\n")
    env = environment() | {"FACTLINT_CACHE": str(tmp_path / "cache")}
    line = [sys.executable, "-m", "factlint", "check", "--format", "json", "texts"]
    for _ in range(2):  # as nothing is kept, then as all is
        running = [subprocess.Popen(line, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]  # fmt: skip
        said = [process.communicate() for process in running]
        assert len(set(said)) == 1 and {process.returncode for process in running} == {1}
        assert len(json.loads(said[0][0])["findings"]) == 20 and not said[0][1]
