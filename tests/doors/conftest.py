"""What the tests at the doors share: this checkout as a git repository, its wheel, and git without the user's settings."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

ROOT = Path(__file__).parent.parent.parent


def run(*command, cwd, env=None, code=0):
    """Runs a command, gives its output (errors in it), and fails unless it ends with `code`."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == code, f"{command} ended with {done.returncode}, not {code}:\n{done.stdout}"
    return done.stdout


def git_environment():
    """The environment without git's variables (a hook's, say) and without the user's git settings."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    named = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in
             (("NAME", "Desk"), ("EMAIL", "desk@example.org"))}  # fmt: skip
    return kept | named | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def repository(folder):
    """Makes `folder` a git repository whose one commit holds all that lies in it."""
    env = git_environment()
    run("git", "init", "--quiet", "--initial-branch=main", cwd=folder, env=env)
    run("git", "add", "--all", cwd=folder, env=env)
    run("git", "commit", "--quiet", "--message=First", cwd=folder, env=env)
    return folder


def _once(tmp_path_factory, name, make):
    """The folder `name` of the whole session, made by whichever worker comes first."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    with FileLock(f"{folder}.lock"):
        if not folder.is_dir():
            half = folder.with_name(f"{name}.half")
            shutil.rmtree(half, ignore_errors=True)
            half.mkdir()
            make(half)
            half.rename(folder)
    return folder


@pytest.fixture(scope="session")
def checkout(tmp_path_factory):
    """The files of this checkout as they lie here, committed or not, in a git repository of their own."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, env=git_environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("this is no git checkout, so there is no telling which files belong to it")

    def make(folder):
        for name in filter(None, listed.stdout.split("\0")):
            if ROOT.joinpath(name).is_file():
                folder.joinpath(name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, folder / name)
        repository(folder)

    return _once(tmp_path_factory, "checkout", make)


@pytest.fixture(scope="session")
def index(tmp_path_factory):
    """Skips where pip reaches no package index; the tests that ask for it install packages."""

    def make(folder):
        asked = subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), "hatchling"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        folder.joinpath("said").write_text(asked.stderr if asked.returncode else "")

    said = _once(tmp_path_factory, "index", make).joinpath("said").read_text()
    if said:
        pytest.skip(f"pip reaches no package index: {said.strip().splitlines()[-1]}")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory, checkout, index):
    """The wheel of this checkout."""

    def make(folder):
        run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, checkout, cwd=folder)

    (built,) = _once(tmp_path_factory, "wheel", make).glob("*.whl")
    return built
