"""Texts that several processes look at: the same to the byte, whatever becomes of the processes. Real ones throughout."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time

import pytest
from factlint.session import Run
from factlint.session.workers import Turn, Workers
from factlint.sources.library import Request
from tests.doors.desk import repository

LINES = (
    "Officials said there would be would be a vote on Monday, May {n}, 2018.",
    "The 12 members met at 6 am in the morning, and half of the 12 left by 7 pm.",
    "“We will not pay,” Jane Doe, the mayor of Lund, said. “We will not,” Jane Doh said.",
)
RULES = """\
factlint: 1
patterns:
  slow: {match: '(?:a|aa)+$', message: slow}
  grey: {match: 'grey', message: write gray}
"""
LONG = "The council of {n} met on Monday, and {n} of its members were told of the plan by 7 pm.\n\n"
WITHOUT_SIGNALS = sys.platform == "win32"


@pytest.fixture
def desk(tmp_path):
    """A folder with texts, versions of a story, and a file that cannot be read."""
    folder = tmp_path / "desk"
    folder.mkdir()
    for n in range(1, 9):
        folder.joinpath(f"draft{n:02}.md").write_text("\n\n".join(LINES).format(n=n) + "\n", encoding="utf-8")
    folder.joinpath("story.v1.md").write_text("The council spent 4 million euros on it.\n\nIt met on Monday.\n")
    folder.joinpath("story.v2.md").write_text("The council spent 5 million euros on it.\n\nIt met on Monday.\n")
    folder.joinpath("broken.md").write_bytes(b"\xff\xfe\x00\xd8 no text")
    folder.joinpath("factlint.yml").write_text("factlint: 1\nextends: [core]\n")
    return folder


@pytest.fixture
def giants(tmp_path):
    """A short text, and some that take a while."""
    folder = tmp_path / "giants"
    folder.mkdir()
    folder.joinpath("a.txt").write_text("It rained.\n", encoding="utf-8")
    for name in "bcd":
        folder.joinpath(f"{name}.txt").write_text("".join(LONG.format(n=n) for n in range(10, 900)), encoding="utf-8")
    return folder


def run(folder, *options):
    return subprocess.run(
        [sys.executable, "-m", "factlint", "check", ".", "--no-cache", *options],
        cwd=folder, capture_output=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("form", ["text", "json"])
def test_any_number_of_processes_says_the_same_to_the_byte(desk, form):
    alone = run(desk, "--format", form, "--jobs", "1")
    assert b"would be would be" in alone.stdout
    assert alone.returncode == 2
    shared = run(desk, "--format", form, "--jobs", "3")
    assert (shared.returncode, shared.stdout, shared.stderr) == (2, alone.stdout, alone.stderr)


@pytest.mark.parametrize("option", [("--since", "HEAD"), ("--history",)])
def test_a_run_that_reads_git_ends_with_processes_too(desk, option):
    repository(desk)
    for path in desk.glob("draft*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("12", "13"), encoding="utf-8")
    alone = run(desk, *option, "--jobs", "1")
    shared = run(desk, *option, "--jobs", "3")
    assert b"13" in alone.stdout
    assert (shared.returncode, shared.stdout, shared.stderr) == (alone.returncode, alone.stdout, alone.stderr)


def test_a_pattern_that_is_given_up_is_given_up_at_the_same_text(tmp_path):
    for n in range(5):
        tmp_path.joinpath(f"slow{n}.txt").write_text(f"{'a' * 60}!\n\nThe grey van left.\n", encoding="utf-8")
    tmp_path.joinpath("desk.yml").write_text(RULES, encoding="utf-8")
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nrules: [desk.yml]\n")
    alone, shared = (run(tmp_path, "--jobs", jobs) for jobs in ("1", "2"))
    assert b"nor on the texts after it" in alone.stderr
    assert (shared.returncode, shared.stdout, shared.stderr) == (alone.returncode, alone.stdout, alone.stderr)


def test_what_processes_saw_is_kept_for_the_next_run(desk):
    first = Run(Request(jobs=2, keep=True)).paths([str(desk)])
    results = multiprocessing.active_children(), Run(Request(jobs=2, keep=True)).paths([str(desk)])
    assert results[0] == []
    assert results[1].findings == first.findings


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_processes_see_the_same_however_they_are_begun(desk, method):
    alone = Run(Request()).paths([str(desk)])
    shared = Run(Request(jobs=2))
    shared._workers = lambda count: Workers(shared.request, shared.only, count, method)
    results = shared.paths([str(desk)])
    assert results.findings == alone.findings
    assert results.problems == alone.problems
    assert results.coverage == alone.coverage
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("given", ["0", "-1", "x", "1.5", "9999"])
def test_no_number_of_processes_is_a_usage_error(desk, given):
    done = run(desk, f"--jobs={given}")
    assert done.returncode == 2
    assert done.stdout == b""
    assert f"--jobs {given}".encode() in done.stderr


def test_the_text_of_a_process_that_is_killed_is_named_and_all_others_are_checked(giants):
    asked = Run(Request(jobs=2))
    killed = []

    def done(_article, _findings):
        if not killed:
            killed.append(multiprocessing.active_children()[0])
            killed[0].kill()

    results = asked.paths([str(giants)], done)
    (problem,) = results.problems
    assert "died" in problem.message
    assert os.path.basename(problem.path) in {"b.txt", "c.txt", "d.txt"}
    assert results.coverage.documents == 3
    assert multiprocessing.active_children() == []


def test_a_turn_tells_how_its_process_ended_and_another_process_goes_on(giants):
    run = Run(Request())
    turns = [
        Turn(run._asked(article, {path}))
        for path in (str(giants / "b.txt"), str(giants / "a.txt"))
        for article in [run.shelf.article(run.shelf.load(path))]
    ]
    workers = Workers(run.request, run.only, 1)
    try:
        workers.give(turns[0])
        while not workers._workers[0].turn:
            workers.take(until_something=True)
        workers._workers[0].process.kill()
        workers.give(turns[1])
        while not turns[1].done:
            workers.take(until_something=True)
    finally:
        workers.close()
    assert turns[0].died
    assert turns[1].stored is not None
    assert (turns[0].stored, turns[1].died) == (None, None)


@pytest.mark.skipif(WITHOUT_SIGNALS, reason="no groups of processes")
def test_an_interrupt_ends_all_processes_at_once_and_leaves_nothing(giants):
    began = subprocess.Popen(
        [sys.executable, "-m", "factlint", "check", ".", "--no-cache", "--jobs", "2"],
        cwd=giants, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    while len(_members(began.pid)) < 3 and began.poll() is None:
        time.sleep(0.01)
    os.killpg(began.pid, signal.SIGINT)
    out, said = began.communicate()
    assert (began.returncode, out, said) == (130, b"", b"")
    assert _members(began.pid) == []


def _members(group):
    """The processes of a group that run."""
    told = subprocess.run(["ps", "-A", "-o", "pid=,pgid=,stat="], capture_output=True, text=True, check=True)
    rows = [line.split() for line in told.stdout.splitlines()]
    return [int(pid) for pid, of, state in rows if int(of) == group and not state.startswith("Z")]
