"""`--fix` and `--diff` as processes: all that can be written is, a second run finds nothing, the diff applies."""

import subprocess
import sys

import pytest
from tests.doors.desk import factlint

BAD = "Officials said there would be would be a vote on Monday.\n"
MENDED = BAD.replace("would be would be", "would be")


def _check(*arguments, cwd, stdin=None, **more):
    command = [sys.executable, "-m", "factlint", "check", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False, **more)


def test_mends_that_wait_for_each_other_are_all_made_in_one_run(tmp_path):
    path = tmp_path / "a.txt"
    tmp_path.joinpath("r.yml").write_text(
        "factlint: 1\npatterns:\n  one: {match: 'aa bb', replace: 'aa cc'}\n  two: {match: 'cc dd', replace: 'ee'}\n"
    )
    path.write_text("He saw the aa bb dd there on Monday.\n")
    _check("--fix", "--unsafe-fixes", "a.txt", "--rules", "r.yml", cwd=tmp_path)
    assert path.read_text() == "He saw the aa ee there on Monday.\n"
    again = _check("--fix", "--unsafe-fixes", "a.txt", "--rules", "r.yml", cwd=tmp_path)
    assert b"mended" not in again.stderr


def test_rules_that_undo_each_other_are_told_and_leave_the_same_text_every_time(tmp_path):
    tmp_path.joinpath("r.yml").write_text(
        "factlint: 1\npatterns:\n  one: {match: 'aa', replace: 'bb'}\n  two: {match: 'bb', replace: 'aa'}\n"
    )
    path = tmp_path / "a.txt"
    path.write_text("He saw the bb there on Monday.\n")
    for _ in range(2):
        done = _check("--fix", "a.txt", "--rules", "r.yml", cwd=tmp_path)
        assert done.returncode == 2 and b"patterns/one, patterns/two" in done.stderr
        assert path.read_text() == "He saw the aa there on Monday.\n"


def test_a_report_after_mending_goes_to_its_file_and_counts_what_was_skipped(tmp_path):
    tmp_path.joinpath("a.txt").write_text(BAD)
    tmp_path.joinpath("x.jpg").touch()
    done = _check("--isolated", "--fix", ".", "--output", "report.out", cwd=tmp_path)
    assert done.returncode == 0 and not done.stdout and b"mended 1 in 1 file" in done.stderr
    assert "skipped 1 .jpg file" in tmp_path.joinpath("report.out").read_text()


def test_a_file_that_cannot_be_written_is_named_and_the_others_are_mended(tmp_path, bound):
    locked = tmp_path / "locked"
    locked.mkdir()
    for path in (locked / "a.txt", tmp_path / "b.txt"):
        path.write_text(BAD)
    locked.chmod(0o555)
    done = _check("--isolated", "--fix", ".", cwd=tmp_path, preexec_fn=bound)
    locked.chmod(0o755)
    assert done.returncode == 2 and b"locked/a.txt: this could not be written" in done.stderr
    assert tmp_path.joinpath("b.txt").read_text() == MENDED


def test_siblings_that_were_not_named_are_not_mended(tmp_path):
    for name in ("story.v1.txt", "story.v2.txt"):
        tmp_path.joinpath(name).write_text(BAD)
    _check("--isolated", "--fix", "story.v2.txt", cwd=tmp_path)
    assert tmp_path.joinpath("story.v1.txt").read_text() == BAD
    assert tmp_path.joinpath("story.v2.txt").read_text() == MENDED


def test_a_diff_breaks_lines_at_line_feeds_alone(tmp_path):
    tmp_path.joinpath("a.txt").write_bytes(f"One\u2028two \x0c {BAD.strip()}\r\nA\rB\r\n".encode())
    done = _check("--isolated", "--diff", "a.txt", cwd=tmp_path)
    lines = done.stdout.split(b"\n")
    assert b"No newline" not in done.stdout and [line[:1] for line in lines[3:]] == [b"-", b"+", b" ", b""]
    assert lines[4].endswith(b"\r") and b"A\rB\r" in lines[5]


def test_a_diff_goes_to_its_file_and_the_exit_code_is_that_of_the_findings(tmp_path):
    tmp_path.joinpath("a.txt").write_text(BAD)
    done = _check("--isolated", "--diff", "a.txt", "--output", "mend.diff", cwd=tmp_path)
    assert done.returncode == 1 and not done.stdout and "+Officials" in tmp_path.joinpath("mend.diff").read_text()
    assert _check("--isolated", "--diff", "a.txt", "--fail-on", "never", cwd=tmp_path).returncode == 0


def test_problems_of_standard_input_are_said_beside_the_diff(tmp_path):
    done = _check("--diff", "-", "--config", "gone.yml", cwd=tmp_path, stdin=BAD.encode())
    assert done.returncode == 2 and b"gone.yml" in done.stderr and b"+Officials" in done.stdout


@pytest.mark.parametrize("text", ["He saw the the the cat.\n", "We went to the the, the the shop.\n"])
def test_a_diff_shows_all_that_a_fix_does(tmp_path, text):
    draft = tmp_path / "a.txt"
    draft.write_text(text)
    shown = factlint("check", "--diff", "a.txt", cwd=tmp_path).stdout
    piped = factlint("check", "--diff", "-", cwd=tmp_path, given=text).stdout
    factlint("check", "--fix", "a.txt", cwd=tmp_path)
    assert [line[1:] for line in shown.splitlines() if line.startswith("+") and not line.startswith("+++")] == [
        draft.read_text().rstrip("\n")
    ]
    assert shown.splitlines()[2:] == piped.splitlines()[2:]
