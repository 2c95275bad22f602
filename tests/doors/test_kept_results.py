"""What was seen of a text is kept while nothing changes that it depends on; real processes, a cache of their own."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

DRAFT = "Officials said there would be would be a vote on Monday.\n"
CLEAN = "Officials said there would be a vote on Monday.\n"


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    folder.joinpath("draft.txt").write_text(DRAFT)
    folder.joinpath("desk.yml").write_text("factlint: 1\nterms:\n  adviser: {prefer: adviser, avoid: [advisor]}\n")
    folder.joinpath("factlint.yml").write_text("factlint: 1\nextends: [core]\nrules: [desk.yml]\n")
    return folder


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def run(desk, cache, *options, **more):
    return subprocess.run(
        [sys.executable, "-m", "factlint", "check", ".", *options],
        cwd=desk, env={**os.environ, "FACTLINT_CACHE": str(cache)}, capture_output=True, text=True, check=False, **more,
    )  # fmt: skip


def said(desk, cache, *options):
    """The findings of a run, and its exit code."""
    done = run(desk, cache, "--format", "json", *options)
    assert done.stderr == ""
    return done.returncode, [(one["rule"], one["text"]) for one in json.loads(done.stdout)["findings"]]


def kept(cache):
    """The files of results in a cache."""
    return sorted(path for path in cache.glob("results/*/*") if path.is_file())


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_second_run_says_the_same_to_the_byte(desk, cache, form):
    desk.joinpath("story.v1.md").write_text("The council spent 4 million euros on it.\n\nIt met on Monday.\n")
    desk.joinpath("story.v2.md").write_text("The council spent 5 million euros on it.\n\nIt met on Monday.\n")
    runs = [run(desk, cache, "--format", form) for _ in range(2)]
    assert len(kept(cache)) == 2
    anew = run(desk, cache, "--format", form, "--no-cache")
    assert runs[0].stdout == runs[1].stdout == anew.stdout
    assert runs[0].returncode == runs[1].returncode == anew.returncode == 1


def test_a_kept_result_is_what_the_next_run_tells(desk, cache):
    """That the second run really takes it: what is kept is exchanged, whole and under its own name."""
    import factlint.sources.cache as module

    assert said(desk, cache) == (1, [("text.doubled-phrase", "would be would be")])
    (file,) = kept(cache)
    stored = module.marshal.loads(file.read_bytes()[module._HEAD :])
    data = module.marshal.dumps(([], *stored[1:]))
    key = str(file.relative_to(cache))
    file.write_bytes(module._head(key, data) + data)
    assert said(desk, cache) == (0, [])
    assert said(desk, cache, "--no-cache") == (1, [("text.doubled-phrase", "would be would be")])


def test_a_text_that_changes_is_looked_at_anew(desk, cache):
    assert said(desk, cache)[0] == 1
    desk.joinpath("draft.txt").write_text(CLEAN)
    assert said(desk, cache) == (0, [])


def test_rules_that_change_count_at_once(desk, cache):
    desk.joinpath("draft.txt").write_text("An advisor agreed.\n")
    assert said(desk, cache)[1] == [("style.term", "advisor")]
    desk.joinpath("desk.yml").write_text("factlint: 1\nterms:\n  advisor: {prefer: advisor, avoid: [adviser]}\n")
    assert said(desk, cache) == (0, [])


def test_settings_that_change_count_at_once(desk, cache):
    assert said(desk, cache)[0] == 1
    desk.joinpath("factlint.yml").write_text("factlint: 1\nchecks: {text.doubled-phrase: {severity: warning}}\n")
    assert said(desk, cache) == (0, [("text.doubled-phrase", "would be would be")])
    assert said(desk, cache, "--ignore", "text.doubled-phrase") == (0, [])
    assert said(desk, cache, "--severity", "text.doubled-phrase=error")[0] == 1


def test_the_date_of_the_copy_counts(desk, cache):
    desk.joinpath("draft.txt").write_text("The board met yesterday, Thursday, in the old town hall.\n")
    assert said(desk, cache, "--published", "2024-03-05")[1] == [("text.relative-weekday", "yesterday, Thursday")]
    assert said(desk, cache, "--published", "2024-03-08") == (0, [])


def test_another_version_beside_it_is_compared_at_once(desk, cache):
    desk.joinpath("draft.txt").unlink()
    desk.joinpath("story.v1.md").write_text("The council spent 4 million euros on it.\n\nIt met on Monday.\n")
    assert said(desk, cache) == (0, [])
    desk.joinpath("story.v2.md").write_text("The council spent 5 million euros on it.\n\nIt met on Monday.\n")
    assert said(desk, cache)[0] == 1


def test_comments_that_ignore_findings_hold_for_kept_ones(desk, cache):
    desk.joinpath("draft.txt").unlink()
    copy = "<!-- factlint: ignore text.doubled-phrase -- as it was said -->\n" + DRAFT
    desk.joinpath("draft.md").write_text(copy)
    assert said(desk, cache) == said(desk, cache) == (0, [])


def test_a_crash_or_a_timeout_is_not_kept(desk, cache):
    desk.joinpath("desk.yml").write_text("factlint: 1\npatterns:\n  p: {match: '(a+)+b', message: m}\n")
    desk.joinpath("draft.txt").write_text("a" * 40 + "\n" + DRAFT)
    first, second = (run(desk, cache) for _ in range(2))
    assert (first.returncode, first.stdout, first.stderr) == (second.returncode, second.stdout, second.stderr)


def test_broken_rules_are_told_every_time(desk, cache):
    desk.joinpath("desk.yml").write_text("factlint: 1\npeople: [x]\n")
    for _ in range(2):
        done = run(desk, cache)
        assert done.returncode == 2
        assert "desk.yml:2" in done.stderr


def test_runs_that_race_all_say_the_same(desk, cache):
    for number in range(30):
        desk.joinpath(f"draft{number}.txt").write_text(f"Draft {number}. {DRAFT}")
    found = []
    racers = [threading.Thread(target=lambda: found.append(run(desk, cache).stdout)) for _ in range(4)]
    for one in racers:
        one.start()
    for one in racers:
        one.join()
    assert len(found) == 4
    assert len(set(found)) == 1
    assert found[0] == run(desk, cache).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no limits for a process")
def test_a_disk_that_is_full_costs_no_finding(desk, cache):
    whole = run(desk, cache).stdout
    for file in kept(cache):
        file.unlink()
    import resource

    full = (0, resource.getrlimit(resource.RLIMIT_FSIZE)[1])
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, full)
    try:
        told = run(desk, cache).stdout
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert told == whole
    assert not kept(cache)
    assert run(desk, cache).stdout == whole


@pytest.mark.parametrize("damage", [lambda data: data[:-3], lambda data: b"", lambda data: data[:40] + b"\xff" * 20])
def test_a_damaged_result_is_made_anew(desk, cache, damage):
    whole = run(desk, cache).stdout
    for file in kept(cache):
        file.write_bytes(damage(file.read_bytes()))
    assert run(desk, cache).stdout == whole


def test_results_that_are_exchanged_are_told_of_no_other_text(desk, cache):
    desk.joinpath("other.txt").write_text(CLEAN)
    whole = run(desk, cache).stdout
    one, other = kept(cache)
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    assert run(desk, cache).stdout == whole


def test_no_link_among_results_is_read_or_written_through(desk, cache, tmp_path):
    whole = run(desk, cache).stdout
    (file,) = kept(cache)
    victim = tmp_path / "victim"
    victim.write_text("somebody else's")
    file.unlink()
    file.symlink_to(victim)
    assert run(desk, cache).stdout == whole
    assert victim.read_text() == "somebody else's"


def test_the_results_are_bounded_and_the_oldest_go(tmp_path, monkeypatch):
    from factlint.sources import bounded

    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path))
    monkeypatch.setattr(bounded, "_MOST", 20)
    bounded._names.cache_clear()
    keys = [f"ab{number:030x}" for number in range(100)]
    for number, key in enumerate(keys):
        bounded.put(key, number)
        path = Path(tmp_path, "results", "ab", key)
        os.utime(path, ns=(number, number))
        assert len(list(path.parent.iterdir())) <= 20
    assert bounded.get(keys[-1]) == 99
    assert bounded.get(keys[0]) is None


def test_a_result_too_long_to_be_worth_it_is_not_kept(tmp_path, monkeypatch):
    from factlint.sources import bounded

    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path))
    bounded.put("ab" * 16, "x" * (bounded._LONGEST + 1))
    assert bounded.get("ab" * 16) is None


def test_other_modules_and_programs_keep_nothing_unasked(desk, tmp_path, monkeypatch):
    from factlint.session import check_paths

    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path / "own"))
    assert check_paths([str(desk)]).findings
    assert not kept(tmp_path / "own")
