"""Pipes, sockets, devices and folders where a file is expected: told at once, and the good files are checked."""

import json
import os
import shutil
import socket
import subprocess
import sys

import pytest
from tests.doors.desk import environment
from tests.doors.pipes import factlint

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
BAD = "Officials said there would be would be a vote on Monday.\n"
SAID = "is a named pipe, not a plain file"


@pytest.fixture
def desk(tmp_path):
    """A folder with one bad text."""
    tmp_path.joinpath("good.md").write_text(BAD)
    return tmp_path


def _pipe(path):
    os.mkfifo(path)
    return path


def _checked(*arguments, cwd, pipes=()):
    """The report, its problems by path, and the exit code."""
    code, output, errors = factlint("check", "--format", "json", *arguments, cwd=cwd, pipes=pipes)
    report = json.loads(output)
    problems = {problem["path"]: problem["message"] for problem in report["problems"]}
    assert all(f"factlint: {path or ''}" in errors for path in problems)
    return [one["path"] for one in report["findings"]], problems, code


def test_a_pipe_that_is_named(desk):
    pipe = _pipe(desk / "a.md")
    found, problems, code = _checked("good.md", "a.md", cwd=desk, pipes=[pipe])
    assert (found, code) == (["good.md"], 2) and SAID in problems["a.md"]


def test_a_folder_with_nothing_but_a_pipe(desk):
    desk.joinpath("wire").mkdir()
    found, problems, code = _checked("wire", cwd=desk, pipes=[_pipe(desk / "wire/a.md")])
    assert (found, code) == ([], 2) and "could not be checked: 1 named pipe; put files" in problems[None]
    report = factlint("check", ".", cwd=desk, pipes=[desk / "wire/a.md"])[1]
    assert "skipped 1 named pipe\n" in report


def test_a_pipe_as_a_version(desk):
    desk.joinpath("n.v1.md").write_text(BAD)
    found, problems, code = _checked("n.v1.md", cwd=desk, pipes=[_pipe(desk / "n.v2.md")])
    assert (found, code) == (["n.v1.md"], 2) and SAID in problems["n.v2.md"]


def test_a_link_to_a_pipe_is_no_version(desk):
    desk.joinpath("n.v1.md").write_text(BAD)
    desk.joinpath("n.v2.md").symlink_to("p")
    assert _checked("n.v1.md", cwd=desk, pipes=[_pipe(desk / "p")]) == (["n.v1.md"], {}, 1)


def test_a_pipe_that_a_manifest_names(desk):
    desk.joinpath("article.yml").write_text("factlint: 1\nslug: n\nversions: [{file: good.md}, {file: p.md}]\n")
    found, problems, code = _checked("good.md", cwd=desk, pipes=[_pipe(desk / "p.md")])
    assert (found, code) == (["good.md"], 2) and "p.md" in problems["article.yml"]


def test_a_pipe_beside_a_draft_with_a_slug(desk):
    desk.joinpath("good.md").write_text(f"---\narticle: vote\n---\n\n{BAD}")
    found, problems, code = _checked("good.md", cwd=desk, pipes=[_pipe(desk / "p.md")])
    assert (found, problems, code) == (["good.md"], {}, 1)


def test_a_pipe_as_gitignore(desk):
    found, problems, code = _checked(".", cwd=desk, pipes=[_pipe(desk / ".gitignore")])
    assert (found, code) == (["good.md"], 2) and SAID in problems[".gitignore"]


@pytest.mark.parametrize("given", ["rules/*.yml", "rules", "rules/p.yml"])
def test_a_pipe_among_the_rules(desk, given):
    desk.joinpath("rules").mkdir()
    pipe = _pipe(desk / "rules/p.yml")
    desk.joinpath("rules/good.yml").write_text("factlint: 1\n")
    desk.joinpath("factlint.yml").write_text(f"factlint: 1\nrules: ['{given}']\n")
    found, problems, code = _checked("good.md", cwd=desk, pipes=[pipe])
    assert (found, code) == (["good.md"], 2) and SAID in problems["rules/p.yml"]
    assert SAID in _checked("--isolated", "--rules", given, "good.md", cwd=desk, pipes=[pipe])[1]["rules/p.yml"]


@pytest.mark.parametrize("name", ["factlint.yml", "article.yml"])
@pytest.mark.parametrize("kind", ["pipe", "folder", "dangling link", "socket", "device"])
def test_what_is_no_plain_file_under_a_name_of_ours(desk, name, kind):
    path, pipes = desk / name, []
    if kind == "pipe":
        pipes = [_pipe(path)]
    elif kind == "folder":
        path.mkdir()
    elif kind == "socket":
        _socket(path)
    else:
        path.symlink_to("/dev/null" if kind == "device" else "gone.yml")
    found, problems, code = _checked("good.md", cwd=desk, pipes=pipes)
    assert (found, code, list(problems)) == (["good.md"], 2, [name])


def _socket(path):
    """A socket of this name; it stays when nobody listens any more. Its address may not be long."""
    here = os.getcwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def test_a_pipe_as_a_store(desk):
    pipe = _pipe(desk / "facts.sqlite")
    desk.joinpath("factlint.yml").write_text("factlint: 1\nrules: [facts.sqlite]\n")
    found, problems, code = _checked("good.md", cwd=desk, pipes=[pipe])
    assert (found, code) == (["good.md"], 2) and SAID in problems["facts.sqlite"]


@pytest.mark.parametrize("name", ["--config", "--rules"])
def test_a_pipe_that_an_option_names(desk, name):
    found, problems, code = _checked(name, "p.yml", "good.md", cwd=desk, pipes=[_pipe(desk / "p.yml")])
    assert (found, code) == (["good.md"], 2) and SAID in problems["p.yml"]


def test_a_pipe_that_is_compared(desk):
    code, _, errors = factlint("compare", "good.md", "p.md", cwd=desk, pipes=[_pipe(desk / "p.md")])
    assert code == 2 and f"p.md: this {SAID}" in errors


@pytest.mark.parametrize("arguments", ["import --format csv --map name=name p.csv", "diff p.yml p.yml", "lint p.yml"])
def test_a_pipe_of_facts(desk, arguments):
    pipes = [_pipe(desk / name) for name in ("p.csv", "p.yml")]
    code, _, errors = factlint("facts", *arguments.split(), cwd=desk, pipes=pipes)
    assert code == 2 and SAID in errors


@pytest.mark.parametrize(("path", "what"), [("/dev/zero", "device"), ("/dev/null", "device"), ("s.md", "socket")])
def test_sockets_and_devices(desk, path, what):
    _socket(desk / "s.md")
    found, problems, code = _checked("good.md", path, cwd=desk)
    assert (found, code) == (["good.md"], 2) and f"this is a {what}, not a plain file" in problems[path]


def test_a_folder_that_is_called_like_a_version(desk):
    desk.joinpath("n.v1.md").write_text(BAD)
    desk.joinpath("n.v2.md").mkdir()
    assert _checked("n.v1.md", cwd=desk) == (["n.v1.md"], {}, 1)
    assert _checked(".", cwd=desk) == (["good.md", "n.v1.md"], {}, 1)


@pytest.mark.skipif(not shutil.which("bash"), reason="bash makes these pipes")
def test_what_the_shell_hands_over_is_read(desk):
    desk.joinpath("rules.yml").write_text("factlint: 1\nterms: {a: {prefer: poll, avoid: [vote]}}\n")
    for line in (
        "factlint compare <(cat good.md) <(sed s/Monday/Tuesday/ good.md)",
        "factlint check /dev/stdin < good.md",
        "cat good.md | factlint check /dev/stdin",
        "factlint check <(cat good.md)",
        "factlint check --select style.term --fail-on info --rules <(cat rules.yml) good.md",
    ):
        line = line.replace("factlint", f"'{sys.executable}' -m factlint")
        done = subprocess.run(["bash", "-c", line], cwd=desk, env=environment(), capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (1, ""), line
