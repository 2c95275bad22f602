"""What a report counts says how far the facts on file reached: people, their ages and their titles."""

import json

import pytest
from tests.doors.desk import factlint

RULES = """factlint: 1
people:
  ann-lee: {name: Ann Lee, born: 1970-01-02, roles: [{title: mayor, from: 2020}]}
  per-holt: {name: Per Holt}
"""
COPY = """Mayor Ann Lee met Mayor Per Holt on the pier.

Ann Lee, 54, and Per Holt, 61, spoke. Ivo Brandt, 40, listened.
"""


@pytest.fixture
def desk(tmp_path):
    """A desk with two people on file, and a story with three."""
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nrules: [desk.yml]\n")
    tmp_path.joinpath("desk.yml").write_text(RULES)
    tmp_path.joinpath("story.txt").write_text(COPY)
    return tmp_path


def test_ages_and_titles_are_counted_as_far_as_they_are_on_file(desk):
    done = factlint("check", "--published", "2024-05-09", "story.txt", cwd=desk)
    assert "2 of 3 people on file, 1 of 3 ages on file, 1 of 2 titles on file" in done.stdout


def test_they_are_in_json_too_and_nothing_is_known_where_no_check_looks(desk):
    done = factlint("check", "--format", "json", "--ignore", "text.age-birth", "story.txt", cwd=desk)
    covered = json.loads(done.stdout)["coverage"]
    assert covered["ages"] == {"found": 3, "known": 0} and covered["titles"] == {"found": 2, "known": 1}


def test_a_text_without_them_says_nothing_of_them(desk):
    desk.joinpath("story.txt").write_text("Ann Lee met Per Holt.\n")
    assert "ages" not in factlint("check", "story.txt", cwd=desk).stdout
