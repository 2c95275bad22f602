"""`factlint PATH` without a command checks it; without a path, the folder it stands in."""

import pytest
from tests.doors.desk import factlint

BAD = "Officials said there would be would be a vote on Monday.\n"


@pytest.fixture
def desk(tmp_path):
    """A folder with one bad text in a folder of its own."""
    tmp_path.joinpath("drafts").mkdir()
    tmp_path.joinpath("drafts/bad.md").write_text(BAD)
    return tmp_path


@pytest.mark.parametrize(
    "line", ["drafts", "drafts/bad.md", "./drafts", "", "--isolated", "--quiet drafts", "--format json drafts", "."]
)
def test_what_is_no_command_is_checked(desk, line):
    bare, asked = factlint(*line.split(), cwd=desk), factlint("check", *line.split(), cwd=desk)
    assert bare.returncode == 1 and (bare.stdout, bare.stderr) == (asked.stdout, asked.stderr)


def test_standard_input(desk):
    assert "would be" in factlint("-", cwd=desk, given=BAD).stdout


@pytest.mark.parametrize("name", ["gone.md", "drafts/gone"])
def test_a_path_that_is_not_there(desk, name):
    done = factlint(name, cwd=desk)
    assert done.returncode == 2 and f"factlint: {name}: there is no such file" in done.stderr


def test_a_command_comes_first(desk):
    desk.joinpath("facts").mkdir()
    assert "ACTION" in factlint("facts", cwd=desk).stderr
    assert factlint("./facts", cwd=desk).stdout.startswith("no copy to check")


@pytest.mark.parametrize(
    ("name", "mend"),
    [("chekc", "did you mean `factlint check`?"), ("stories", "check the path; `factlint --help` lists")],
)
def test_what_is_neither(desk, name, mend):
    done = factlint(name, "gone", cwd=desk)
    assert done.returncode == 2 and f"there is no command, file or folder `{name}`" in done.stderr
    assert mend in done.stderr
    desk.joinpath(name).write_text(BAD)
    assert factlint(name, cwd=desk).returncode == 1
