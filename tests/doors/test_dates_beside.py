"""A date in front matter that is far from those of the texts beside it is told, whatever part of the folder is asked for."""

import json
import subprocess
import sys

import pytest

BODY = "The board met in the old town hall on the quay and agreed the plan.\n"


def _folder(
    folder,
    day,
    extra="",
    name="{}.md",
    days=("2021-03-05", "2021-11-02", "2022-01-30", "2022-06-01", "2023-02-14", "2023-05-09"),
):
    for n, one in enumerate((*days, day)):
        file = folder / name.format(f"plan-{n}")
        file.parent.mkdir(parents=True, exist_ok=True)
        more = extra if one == day else ""
        file.write_text(f"---\ntitle: The plan\ndate: {one}\n{more}---\n\n{BODY}")
    return name.format(f"plan-{len(days)}")


def _told(folder, *paths):
    command = [
        sys.executable,
        "-m",
        "factlint",
        "check",
        *paths,
        "--isolated",
        "--format",
        "json",
        "--fail-on",
        "never",
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True)
    return [(one["text"], one["severity"]) for one in json.loads(done.stdout)["findings"]]


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        ("2042-03-05", "warning"),
        ("2032-03-05", "warning"),
        ("1923-03-05", "warning"),
        ("1970-01-01", "warning"),
        ("1987-03-05", "info"),
    ],
)
@pytest.mark.parametrize("name", ["{}.md", "{}/index.md", "posts/{}.md"])
def test_a_date_far_from_the_others(tmp_path, day, severity, name):
    odd = _folder(tmp_path, day, name=name)
    assert _told(tmp_path, ".") == [(day, severity)]
    assert _told(tmp_path, odd) == [(day, severity)]


@pytest.mark.parametrize("day", ["2024-12-24", "2019-01-01", "2026-01-01", "2010-05-06"])
def test_a_date_near_the_others(tmp_path, day):
    _folder(tmp_path, day)
    assert _told(tmp_path, ".") == []


def test_a_draft_a_dated_name_and_few_others_say_nothing(tmp_path):
    _folder(tmp_path / "draft", "2042-03-05", extra="draft: true\n")
    _folder(tmp_path / "few", "2042-03-05", days=("2021-03-05", "2021-11-02"))
    _folder(
        tmp_path / "wide",
        "2042-03-05",
        days=("1950-03-05", "1990-11-02", "2021-11-02", "2000-03-05", "2010-01-01", "2011-01-01"),
    )
    _folder(tmp_path / "named", "2042-03-05", name="2042-03-05-{}.md")
    assert [text for text, _ in _told(tmp_path, "draft", "few", "wide")] == []
    assert "2042-03-05" not in [text for text, _ in _told(tmp_path, "named")]


def test_a_text_that_comes_later_is_judged_by_those_that_were_there(tmp_path):
    _folder(tmp_path, "2023-06-01")
    assert _told(tmp_path, ".") == []
    (tmp_path / "new.md").write_text(f"---\ntitle: A view\ndate: 2032-06-01\n---\n\n{BODY}")
    assert _told(tmp_path, ".") == [("2032-06-01", "warning")]


def test_what_lies_beside_and_is_no_text_is_passed_over(tmp_path):
    odd = _folder(tmp_path, "2042-03-05")
    (tmp_path / "a.md").mkdir()
    (tmp_path / "b.md").write_bytes(b"\xff\xfe---\ndate: 9999-99-99\n")
    (tmp_path / "c.md").symlink_to(tmp_path / "nothing")
    assert _told(tmp_path, odd) == [("2042-03-05", "warning")]
