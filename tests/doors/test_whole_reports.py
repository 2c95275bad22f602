"""What a command prints is whole, or it ends with exit code 2 and says so: full disks, closed pipes and streams.

A disk that fills is made by the limit on the size of files, which cuts a write short at a byte as a disk does.
"""

import contextlib
import json
import os
import subprocess
import sys
import time

import pytest
from factlint.start import registry
from tests.doors.desk import repository

resource = pytest.importorskip("resource", reason="there are no limits on files here")

BAD = "Officials said there would be would be a vote on Monday.\n"
RULES = """\
factlint: 1
people:
  ann: {name: Ann Poe, never: [Ann Po], roles: [{title: mayor, from: 2022-01-01}]}
corrections:
  - {id: a, wrong: worth £40m, right: worth £4m}
"""
COMMANDS = [
    "--version",
    "--help",
    "check --help",
    "facts import --help",
    "check --isolated a.v1.txt",
    "check --isolated --format json a.v1.txt",
    "check --isolated --format jsonl a.v1.txt",
    "check --isolated --format html a.v1.txt",
    "check --isolated --diff a.v1.txt",
    "check --isolated --fix -",
    "compare --isolated a.v1.txt a.v2.txt",
    "timeline --isolated .",
    "timeline --isolated --format json .",
    "explain",
    "explain text.doubled-phrase",
    "explain people/ann",
    "schema",
    "test rules",
    "init .",
    "check --isolated --format sarif a.v1.txt",
    "config show",
    "config files .",
    "corrections list",
    "corrections check",
    "corrections check --format json",
    "corrections export",
    "corrections note a",
    "corrections suggest .",
    "facts list",
    "facts lint",
    "facts lookup Ann",
    "facts learn --min 1 .",
    "facts export rules/desk.yml",
    "claims --isolated a.v1.txt",
    "facts diff rules/desk.yml rules/other.yml",
    "facts import --format csv --map name=name people.csv",
]
"""Each command that prints, so called that it has something to say."""
BUFFERED = [(line, "buffered") for line in ("--help", "check --help", "check --isolated --format json a.v1.txt")]
MODES = {"buffered": {}, "unbuffered": {"PYTHONUNBUFFERED": "1"}}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A repository with two versions of a text, a ledger, and all that `init` writes."""
    folder = tmp_path_factory.mktemp("desk")
    folder.joinpath("rules").mkdir()
    folder.joinpath("rules", "desk.yml").write_text(RULES)
    folder.joinpath("rules", "other.yml").write_text(RULES.replace("2022", "2023"))
    folder.joinpath("a.v1.txt").write_text(BAD + "\nTwelve people died in the fire on the hill near the old town.\n")
    folder.joinpath("a.v2.txt").write_text(BAD + "\nThirteen people died in the fire on the hill near the old town.\n")
    folder.joinpath("people.csv").write_text("name\nAnn Poe\n")
    _factlint("init .", folder)
    folder.joinpath("factlint.yml").write_text("factlint: 1\nextends: []\nrules: [rules/desk.yml]\n")
    return repository(folder)


def _factlint(line, cwd, *, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=None, limit=None):
    def bounded():
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [sys.executable, "-m", "factlint", *line.split()],
        cwd=cwd, stdout=stdout, stderr=stderr, input=BAD.encode(), env=os.environ | (env or {}), preexec_fn=bounded,
        check=False,
    )  # fmt: skip


def _told(done, *words):
    said = done.stderr.decode()
    assert done.returncode == 2 and "could not be written whole" in said and all(word in said for word in words), said
    assert "Traceback" not in said and "Exception" not in said


def test_every_command_is_tried():
    tried = {word.rstrip("_") for line in COMMANDS for word in line.split()[:2]}
    packages = [f"factlint.cli{more}" for more in ("", ".corrections_actions", ".facts_actions", ".config_actions")]
    commands = {name.rstrip("_") for package in packages for name in registry.names(package)}
    assert commands - tried == {"watch", "add", "accept"}, "`watch` has its own test, and the others write into a file"


@pytest.mark.parametrize(("line", "mode"), [*((line, "unbuffered") for line in COMMANDS), *BUFFERED])
def test_what_is_cut_short_by_a_full_disk_is_told(desk, tmp_path, line, mode):
    whole = _factlint(line, desk).stdout
    assert len(whole) > 10
    with tmp_path.joinpath("out").open("wb") as out:
        done = _factlint(line, desk, stdout=out, env=MODES[mode], limit=len(whole) - 1)
    _told(done, "large")
    assert whole.startswith(tmp_path.joinpath("out").read_bytes())


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("line", ["--help", "check --help", "check --isolated --format json a.v1.txt", "explain"])
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device here")
def test_a_full_device_is_told(desk, line, mode):
    with open("/dev/full", "wb") as out:
        _told(_factlint(line, desk, stdout=out, env=MODES[mode]), "No space left")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("line", ["--help", "check --help", "check --isolated --format json a.v1.txt", "explain"])
def test_a_reader_that_went_away_is_told(desk, line, mode):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as out:
        _told(_factlint(line, desk, stdout=out, env=MODES[mode]), "reader")


@pytest.mark.parametrize("mode", MODES)
def test_a_reader_that_wants_one_line_gets_it(desk, tmp_path, mode):
    tmp_path.joinpath("a.txt").write_text(BAD * 2000)
    line = f"'{sys.executable}' -m factlint check --isolated --format json a.txt | head -1"
    done = subprocess.run(
        line, shell=True, cwd=tmp_path, env=os.environ | MODES[mode], capture_output=True, check=False
    )
    assert done.stdout == b"{\n" and b"reader" in done.stderr and b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("line", ["--version", "check --help", "check --isolated --format json a.v1.txt", "explain"])
def test_a_closed_output_is_told(desk, line, mode):
    command = ["sh", "-c", f"'{sys.executable}' -m factlint {line} >&-"]
    done = subprocess.run(command, cwd=desk, env=os.environ | MODES[mode], capture_output=True, check=False)
    _told(done, "closed")


def test_a_closed_output_that_nobody_needs_is_no_problem(desk, tmp_path):
    command = f"'{sys.executable}' -m factlint check --isolated a.v1.txt --output '{tmp_path}/out' >&-"
    assert subprocess.run(command, shell=True, cwd=desk, check=False).returncode == 1
    assert b"would be" in tmp_path.joinpath("out").read_bytes()


def test_no_file_takes_the_number_of_a_closed_stream(desk):
    command = f"'{sys.executable}' -m factlint check --isolated --history a.v1.txt <&- >&- 2>&-"
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    assert subprocess.run(command, shell=True, cwd=desk, check=False).returncode == 2
    assert before == {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("paths", "code"), [("a.v1.txt", 1), ("a.v1.txt gone.txt", 2), ("--fix -", 2)])
@pytest.mark.parametrize("stderr", ["&-", "/dev/full"])
def test_where_nothing_can_be_told_the_exit_code_does(desk, stderr, paths, code, mode):
    line = f"'{sys.executable}' -m factlint check --isolated --format json {paths} 2>{stderr}"
    done = subprocess.run(
        line, shell=True, cwd=desk, input=BAD.encode(), env=os.environ | MODES[mode], stdout=-1, check=False
    )
    assert done.returncode == code
    if "--fix" not in paths:
        assert json.loads(done.stdout)["findings"]


@pytest.mark.parametrize("mode", MODES)
def test_a_slow_reader_of_a_pipe_that_never_waits_gets_all(desk, tmp_path, mode):
    tmp_path.joinpath("a.txt").write_text(BAD * 2000)
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    command = [sys.executable, "-m", "factlint", "check", "--isolated", "--format", "json", "a.txt"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=writer, env=os.environ | MODES[mode]) as running:
        os.close(writer)
        with open(reader, "rb") as got:
            report = b""
            while piece := got.read1(20_000):
                report += piece
                time.sleep(0.01)
    assert len(json.loads(report)["findings"]) == 2000 and running.returncode == 1


def test_a_report_that_does_not_fit_leaves_the_one_before(desk, tmp_path):
    tmp_path.joinpath("out").write_text("old")
    done = _factlint(f"check --isolated a.v1.txt --output {tmp_path}/out", desk, limit=20)
    assert done.returncode == 2 and b"--output" in done.stderr and b"cannot be written" in done.stderr
    assert os.listdir(tmp_path) == ["out"] and tmp_path.joinpath("out").read_text() == "old"


@pytest.mark.parametrize("into", ["new.yml", "new.sqlite"])
def test_facts_that_do_not_fit_are_told(desk, tmp_path, into):
    done = _factlint(f"facts import --format csv --map name=name people.csv --into {tmp_path}/{into}", desk, limit=20)
    assert done.returncode == 2 and b"cannot be written" in done.stderr and not os.listdir(tmp_path)


def test_a_first_configuration_that_does_not_fit_leaves_no_half_file(tmp_path):
    done = _factlint("init .", tmp_path, limit=20)
    assert done.returncode == 2 and b"factlint.yml" in done.stderr and not tmp_path.joinpath("factlint.yml").exists()


def test_what_is_wrong_with_the_input_is_told_where_the_report_is_cut(desk, tmp_path):
    with tmp_path.joinpath("out").open("wb") as out:
        done = _factlint("check --isolated a.v1.txt gone.txt", desk, stdout=out, limit=5)
    _told(done, "gone.txt")


def test_a_cache_that_does_not_fit_costs_nothing(desk, tmp_path):
    done = _factlint("check --isolated a.v1.txt", desk, env={"FACTLINT_CACHE": str(tmp_path)}, limit=100)
    assert done.returncode == 1 and not done.stderr


@pytest.mark.parametrize("line", ["check .", "check /dev/null", "init .", "explain people/ann", "facts list"])
def test_a_working_folder_that_is_gone_is_told(tmp_path, line):
    gone = tmp_path / "gone"
    gone.mkdir()
    command = f"cd '{gone}' && rmdir '{gone}' && '{sys.executable}' -P -m factlint {line}"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert done.returncode == 2 and b"working folder" in done.stderr and b"Traceback" not in done.stderr
    with contextlib.suppress(OSError):
        gone.rmdir()


def test_help_needs_no_working_folder(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    command = f"cd '{gone}' && rmdir '{gone}' && '{sys.executable}' -P -m factlint check --help"
    assert subprocess.run(command, shell=True, capture_output=True, check=False).returncode == 0
