"""`factlint timeline` as a real process: rows of facts, columns of versions, from a manifest and from git."""

import json
import subprocess
import sys

import pytest
from tests.doors.desk import environment, repository, run

COPY = (
    "The fire on the ferry killed {} people, the coast guard said. The captain, {}, was unhurt. It burnt all night.\n"
)
VERSIONS = [(9, "Ann Lea"), (12, "Ann Lea"), (12, "Ann Lee"), (11, "Ann Lee")]


def _timeline(*arguments, cwd, code=0):
    command = [sys.executable, "-m", "factlint", "timeline", *arguments]
    done = subprocess.run(command, cwd=cwd, env=environment(), capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done


@pytest.fixture
def desk(tmp_path):
    """Four versions of a story, in the order that their manifest gives."""
    for number, told in enumerate(VERSIONS, 1):
        tmp_path.joinpath(f"v{number}.txt").write_text(COPY.format(*told))
    rows = "".join(f"  - {{file: v{number}.txt, version: v{number}}}\n" for number in range(1, 5))
    tmp_path.joinpath("article.yml").write_text(f"factlint: 1\nslug: fire\nversions:\n{rows}")
    return tmp_path


def test_a_row_a_fact_and_a_column_a_version(desk):
    lines = _timeline(".", cwd=desk).stdout.splitlines()
    assert lines[0] == "fire: 4 versions" and lines[1].split() == ["v1", "v2", "v3", "v4"]
    rows = [line.split("  ") for line in lines[2:]]
    toll, captain = ([part.strip() for part in row if part.strip()] for row in rows)
    assert toll[1:] == ["9", "12", "12", "11", "▁██▆"]
    assert captain[1:] == ["Ann Lea", "Ann Lea", "Ann Lee", "Ann Lee"]


def test_versions_without_a_column_are_told(desk):
    lines = _timeline(".", "--fact", "Ann", cwd=desk).stdout.splitlines()
    assert lines[0] == "fire: 4 versions; 2 without changes not shown" and lines[1].split() == ["v1", "v3"]


def test_one_fact_and_for_programs(desk):
    assert "Ann" not in _timeline(".", "--fact", "12", cwd=desk).stdout
    made = json.loads(_timeline(".", "--format", "json", cwd=desk).stdout)
    toll = made["fire"][0]
    assert [(one["version"], one["path"], one["said"]) for one in toll["values"]] == [
        (1, "v1.txt", "9"), (2, "v2.txt", "12"), (3, "v3.txt", "12"), (4, "v4.txt", "11"),
    ]  # fmt: skip


def test_the_history_of_a_file(tmp_path):
    copy = tmp_path / "fire.txt"
    copy.write_text(COPY.format(*VERSIONS[0]))
    repository(tmp_path)
    for number, told in enumerate(VERSIONS[1:]):
        copy.write_text(COPY.format(*told))
        run("git", "commit", "--quiet", "--all", f"--message={number}", cwd=tmp_path, env=environment())
    toll = _timeline("fire.txt", "--history", cwd=tmp_path).stdout.splitlines()[2]
    assert toll.split()[-5:] == ["9", "12", "12", "11", "▁██▆"]


def test_what_has_no_versions_is_told(tmp_path):
    tmp_path.joinpath("a.txt").write_text("Nothing happened here today, the mayor said.\n")
    assert "no two versions" in _timeline("a.txt", cwd=tmp_path, code=2).stderr
    assert "there is no such file" in _timeline("gone.txt", cwd=tmp_path, code=2).stderr
