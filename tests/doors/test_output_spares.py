"""A report never takes the place of copy, rules or settings, whatever `--output` names."""

import pytest
from tests.doors.desk import factlint

DRAFT = "Officials said there would be would be a vote.\n"
RULES = "factlint: 1\nextends: [core]\n"


@pytest.fixture
def desk(tmp_path):
    tmp_path.joinpath("note.md").write_text(DRAFT)
    tmp_path.joinpath("other.md").write_text(DRAFT.replace("a vote", "two votes"))
    tmp_path.joinpath("factlint.yml").write_text(RULES)
    return tmp_path


@pytest.mark.parametrize(
    "line",
    [
        "check --format html --output note.md",
        "check --output note.md note.md",
        "check --output link.html .",
        "check --output factlint.yml note.md",
        "check --diff --output note.md .",
        "compare --format html --output other.md note.md other.md",
    ],
)
def test_what_was_read_stays(desk, line):
    desk.joinpath("link.html").symlink_to("note.md")
    before = {path: path.read_bytes() for path in desk.iterdir()}
    done = factlint(*line.split(), cwd=desk)
    assert done.returncode == 2 and "name another file" in done.stderr
    assert {path: path.read_bytes() for path in desk.iterdir()} == before


def test_a_report_takes_the_place_of_the_last_one(desk):
    for _ in range(2):
        done = factlint("check", "--format", "html", "--output", "page.html", ".", cwd=desk)
        assert done.returncode == 1 and "<html" in desk.joinpath("page.html").read_text(encoding="utf-8")
