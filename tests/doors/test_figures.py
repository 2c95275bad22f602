"""Quantities whose number stands in a table or in JSON: prose follows the data, and faults of the data are told."""

import json

import pytest
from tests.doors.desk import factlint

RULES = """factlint: 1
quantities:
  ports: {say: "{n} ports are shut", from: {file: data/ports.csv, cell: B2}}
  ships: {say: "{n} ships wait", from: {file: data/ports.json, path: ports.0.ships}}
"""
COPY = "Now 12 ports are shut. In Lund 8 ships wait.\n"


@pytest.fixture
def desk(tmp_path):
    """A desk with a table, some JSON, rules that name them, and an article."""
    for folder in ("data", "rules"):
        tmp_path.joinpath(folder).mkdir()
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nrules: [rules/*.yml]\n")
    tmp_path.joinpath("rules", "desk.yml").write_text(RULES)
    tmp_path.joinpath("data", "ports.csv").write_text("port,shut\nLund,12\n")
    tmp_path.joinpath("data", "ports.json").write_text('{"ports": [{"ships": 8}]}')
    tmp_path.joinpath("story.txt").write_text(COPY)
    return tmp_path


def _findings(desk):
    done = factlint("check", "--format", "jsonl", "story.txt", cwd=desk)
    assert done.returncode in (0, 1), done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_prose_that_says_what_the_data_have_is_right(desk):
    assert _findings(desk) == []


def test_a_kept_rulebook_is_made_anew_when_its_data_change(desk):
    assert _findings(desk) == []
    desk.joinpath("data", "ports.csv").write_text('port,shut\nLund,"1,200"\n')
    (first,) = _findings(desk)
    assert (first["rule"], first["text"]) == ("fact.quantity", "12 ports are shut")
    desk.joinpath("data", "ports.json").write_text('{"ports": [{"ships": 9}]}')
    assert len(_findings(desk)) == 2


@pytest.mark.parametrize(
    ("file", "what"),
    [
        ("{file: ../../passwd, cell: B2}", "lies outside the folder of the configuration"),
        ("{file: data/none.csv, cell: B2}", "there is no file `data/none.csv`"),
        ("{file: data/ports.csv, cell: F9}", "there is no `F9` of data/ports.csv"),
        ("{file: data/ports.csv, cell: A2}", "`A2` of data/ports.csv is `Lund` and no number"),
        ("{file: data/ports.json, path: ports.1.ships}", "there is no `ports.1.ships`"),
        ("{file: data/ports.csv, path: ports}", "this is no JSON"),
    ],
)
def test_what_is_wrong_with_the_data_is_told_at_its_place_and_costs_nothing_else(desk, file, what):
    desk.joinpath("rules", "desk.yml").write_text(RULES + f'  men: {{say: "{{n}} men wait", from: {file}}}\n')
    desk.joinpath("story.txt").write_text(COPY.replace("8 ships", "9 ships"))
    done = factlint("check", "story.txt", cwd=desk)
    assert done.returncode == 2 and what in done.stderr and "rules/desk.yml:5:36" in done.stderr
    assert "9 ships wait" in done.stdout


def test_a_link_does_not_lead_out_of_the_folder(desk, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret.csv"
    outside.write_text("a,b\nc,5\n")
    desk.joinpath("data", "ports.csv").unlink()
    desk.joinpath("data", "ports.csv").symlink_to(outside)
    done = factlint("check", "story.txt", cwd=desk)
    assert done.returncode == 2 and "lies outside the folder" in done.stderr
