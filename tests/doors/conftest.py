"""What the tests at the doors share: this checkout as a git repository, and its wheel."""

import os
import shutil
import subprocess
import sys

import pytest
from filelock import FileLock
from tests.doors import jobs
from tests.doors.desk import HOME, ROOT, environment, put_power_down, repository, run


@pytest.fixture
def bound(tmp_path):
    """What a process calls before it starts a command so that permissions bind it, were it root's.

    Skips where they bind nobody, or where root cannot put its power down.
    """
    if os.name != "posix":
        pytest.skip("permissions bind nobody here")
    secret = tmp_path.parent / f"{tmp_path.name}.secret"
    secret.touch()
    secret.chmod(0)
    opens = [sys.executable, "-c", "import sys; open(sys.argv[1])", str(secret)]
    if not subprocess.run(opens, preexec_fn=put_power_down, capture_output=True, check=False).returncode:
        pytest.skip("permissions bind nobody here")
    return put_power_down


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
        cwd=ROOT, env=environment(), capture_output=True, text=True, check=False,
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


@pytest.fixture
def runner(tmp_path, checkout, index, new_python):
    """An environment like a job's: its own Python, and for git factlint's repository is this checkout."""
    programs = new_python(tmp_path / "python")
    return jobs.environment(environment(), programs, checkout, tmp_path / "temporary", HOME)


@pytest.fixture(scope="session")
def new_python(tmp_path_factory):
    """Makes a Python with its own pip in a folder, in a tenth of the time of `venv`, and gives where its programs are."""
    data = _once(tmp_path_factory, "virtualenv", lambda folder: None)

    def make(folder):
        line = ["virtualenv", "--quiet", "--no-periodic-update", "--app-data", data, folder]
        run(sys.executable, "-m", *line, cwd=folder.parent)
        return folder / ("Scripts" if os.name == "nt" else "bin")

    return make
