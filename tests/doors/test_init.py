"""`factlint init` as a real process: what it writes loads and runs, and nothing there is overwritten."""

import re
import subprocess
import sys

import yaml
from factlint.cli import init


def _factlint(*arguments, cwd):
    command = [sys.executable, "-m", "factlint", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


def test_what_it_writes_loads_and_runs(tmp_path):
    done = _factlint("init", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert all(tmp_path.joinpath(name).is_file() and f"wrote {name}" in done.stdout for name in init.FILES)
    tmp_path.joinpath("draft.txt").write_text("The senior advisor to Maria Lindqvist resigned on Monday.\n")
    checked = _factlint("check", "--format", "jsonl", cwd=tmp_path)
    assert checked.returncode in (0, 1) and not checked.stderr
    assert '"terms/adviser"' in checked.stdout
    tested = _factlint("test", "rules", cwd=tmp_path)
    assert (tested.returncode, tested.stderr) == (0, "") and "without a bad example" not in tested.stdout


def test_what_is_commented_out_loads_too(tmp_path):
    _factlint("init", cwd=tmp_path)
    for name in ("factlint.yml", "rules/desk.yml"):
        text = re.sub(r"(?m)^# ( *- | *[\w.]+:(?: |$))", r"\1", tmp_path.joinpath(name).read_text())
        tmp_path.joinpath(name).write_text(text)
    tmp_path.joinpath("draft.txt").write_text("The council of Ostia met on Monday.\n")
    checked = _factlint("check", cwd=tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "")


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
    assert "- repo: local" in done.stdout and "entry: factlint check" in done.stdout


def test_a_second_run_changes_nothing(tmp_path):
    _factlint("init", cwd=tmp_path)
    before = {name: tmp_path.joinpath(name).read_bytes() for name in init.FILES}
    assert "wrote" not in _factlint("init", cwd=tmp_path).stdout
    assert before == {name: tmp_path.joinpath(name).read_bytes() for name in init.FILES}


def test_a_place_that_cannot_be_written_is_exit_2(tmp_path):
    tmp_path.joinpath("taken").write_text("a file")
    done = _factlint("init", "taken", cwd=tmp_path)
    assert done.returncode == 2 and "taken" in done.stderr and "Traceback" not in done.stderr


def test_the_hooks_are_hooks():
    hooks = yaml.safe_load(init.FILES[init.PRE_COMMIT])["repos"][0]["hooks"]
    assert [hook["id"] for hook in hooks] == ["factlint", "factlint-rules"]
    assert all({"name", "entry", "language", "files"} <= set(hook) for hook in hooks)
