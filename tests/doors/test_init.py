"""`factlint init` as a real process: what it writes loads and runs, and nothing there is overwritten."""

import re
import subprocess
import sys

import pytest
import yaml
from factlint import reading
from factlint.cli import init
from factlint.sources.installed import Installed
from tests.doors.desk import ROOT, environment, repository, run

FILES = init.files(Installed("factlint==0"))


def _factlint(*arguments, cwd):
    command = [sys.executable, "-m", "factlint", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


def test_what_it_writes_loads_and_runs(tmp_path):
    done = _factlint("init", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert all(tmp_path.joinpath(name).is_file() and f"wrote {name}" in done.stdout for name in FILES)
    draft = "The senior advisor to Maria Lindquist, a nurse from Uppsala, resigned on Monday. Turnout was 54 percent.\n"
    tmp_path.joinpath("draft.txt").write_text(draft)
    checked = _factlint("check", "--format", "jsonl", cwd=tmp_path)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", ""), "examples judge no copy"
    tested = _factlint("test", "rules", cwd=tmp_path)
    assert (tested.returncode, tested.stderr) == (0, "") and "without a bad example" not in tested.stdout


def test_what_is_commented_out_loads_too(tmp_path):
    _factlint("init", cwd=tmp_path)
    for name in ("factlint.yml", "rules/desk.yml"):
        text = re.sub(r"(?m)^# ( *- | *[\w.-]+:(?: |$))", r"\1", tmp_path.joinpath(name).read_text())
        tmp_path.joinpath(name).write_text(text)
    tmp_path.joinpath("draft.txt").write_text("The senior advisor to Maria Lindqvist resigned on Monday.\n")
    checked = _factlint("check", "--format", "jsonl", cwd=tmp_path)
    assert checked.returncode in (0, 1) and not checked.stderr
    assert '"terms/adviser"' in checked.stdout
    tested = _factlint("test", "rules", cwd=tmp_path)
    assert (tested.returncode, tested.stderr) == (0, "") and "without a bad example" not in tested.stdout


def test_the_folder_is_made(tmp_path):
    assert _factlint("init", "new/desk", cwd=tmp_path).returncode == 0
    assert tmp_path.joinpath("new", "desk", "rules", "desk.yml").is_file()


def test_nothing_is_overwritten(tmp_path):
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\n")
    tmp_path.joinpath(".pre-commit-config.yaml").write_text("repos: []\n")
    done = _factlint("init", cwd=tmp_path)
    assert done.returncode == 0
    assert "left alone factlint.yml" in done.stdout and "wrote rules/desk.yml" in done.stdout
    assert tmp_path.joinpath("factlint.yml").read_text() == "factlint: 1\n"
    assert tmp_path.joinpath(".pre-commit-config.yaml").read_text() == "repos: []\n"
    assert "add this to its `repos:`" in done.stdout and "- id: factlint" in done.stdout


def test_a_second_run_changes_nothing(tmp_path):
    _factlint("init", cwd=tmp_path)
    before = {name: tmp_path.joinpath(name).read_bytes() for name in FILES}
    again = _factlint("init", cwd=tmp_path).stdout
    assert "wrote" not in again and "and has the hook" in again and "add this" not in again
    assert before == {name: tmp_path.joinpath(name).read_bytes() for name in FILES}


def test_a_place_that_cannot_be_written_is_exit_2(tmp_path):
    tmp_path.joinpath("taken").write_text("a file")
    done = _factlint("init", "taken", cwd=tmp_path)
    assert done.returncode == 2 and "taken" in done.stderr and "Traceback" not in done.stderr


HOMES = [
    Installed("factlint==0.1.0"),
    Installed("factlint @ file:///srv/news desk/factlint-0.1.0-py3-none-any.whl", local=True),
    Installed("factlint @ git+https://example.org/f@abc", "https://example.org/f", "abc"),
]


@pytest.mark.parametrize("home", HOMES)
def test_the_hooks_are_hooks(home):
    (one,) = yaml.safe_load(init.files(home)[init.PRE_COMMIT])["repos"]
    assert [hook["id"] for hook in one["hooks"]] == ["factlint", "factlint-rules"]
    if home.repository:
        assert (one["repo"], one["rev"]) == (home.repository, home.revision)
        return
    assert all({"name", "entry", "language", "files"} <= set(hook) for hook in one["hooks"])
    assert all(hook["additional_dependencies"] == [home.requirement] for hook in one["hooks"])


def test_the_hooks_look_at_all_copy():
    (local,) = yaml.safe_load(FILES[init.PRE_COMMIT])["repos"]
    (shipped, _) = yaml.safe_load(ROOT.joinpath(".pre-commit-hooks.yaml").read_text())
    assert local["hooks"][0]["files"] == shipped["files"]
    plain = {suffix for suffix, name in reading.suffixes().items() if not reading.extra(name)}
    assert {one for one in reading.suffixes() if re.search(shipped["files"], one)} == plain


@pytest.mark.parametrize("way", ["git", "wheel"])
def test_the_hook_works_from_where_factlint_was_installed(tmp_path, way, checkout, wheel, new_python):
    pytest.importorskip("pre_commit")
    env = environment() | {"PRE_COMMIT_HOME": str(tmp_path / "hooks"), "FACTLINT_CACHE": str(tmp_path / "cache")}
    env |= {"PIP_NO_COMPILE": "1"}
    revision = run("git", "rev-parse", "HEAD", cwd=checkout, env=env).strip()
    what = {"git": f"git+{checkout.as_uri()}@{revision}", "wheel": wheel}[way]
    programs = new_python(tmp_path / "python")
    run(programs / "pip", "install", "--quiet", what, cwd=tmp_path, env=env)
    desk = tmp_path / "desk"
    desk.mkdir()
    said = run(programs / "factlint", "init", cwd=desk, env=env)
    assert (revision if way == "git" else "lies on this machine alone") in said
    repository(desk)
    run(sys.executable, "-m", "pre_commit", "install", cwd=desk, env=env)
    desk.joinpath("a.md").write_text("A delegation from Norther Korea met him.\n")
    run("git", "add", "a.md", cwd=desk, env=env)
    assert "North Korea" in run("git", "commit", "--message=A", cwd=desk, env=env, code=1)
    desk.joinpath("a.md").write_text("A delegation from North Korea met him.\n")
    run("git", "add", "a.md", cwd=desk, env=env)
    run("git", "commit", "--message=A", cwd=desk, env=env)
