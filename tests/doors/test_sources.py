"""A draft is held against what it was written from: named by a manifest, by front matter, or for one run."""

import json

import pytest
from tests.doors.desk import factlint

HEARING = "LUND: The wall will not hold another storm without money from the state.\n\nQ. When?\n\nLUND: In May.\n"
DRAFT = "“The wall will not hold another winter without money from the state,” Lund said.\n"


@pytest.fixture
def desk(tmp_path):
    """A draft that misquotes, and the transcript beside it."""
    tmp_path.joinpath("draft.md").write_text(DRAFT, encoding="utf-8")
    tmp_path.joinpath("hearing.txt").write_text(HEARING, encoding="utf-8")
    return tmp_path


def _check(desk, *arguments):
    done = factlint("check", "--isolated", "--format", "json", *arguments, cwd=desk)
    return done, json.loads(done.stdout)


def _is_told(done, report):
    (found,) = report["findings"]
    assert (done.returncode, found["rule"], found["text"]) == (1, "source.quote", "winter"), report
    (there,) = found["related"]
    assert there["path"] == "hearing.txt" and there["start"]["line"] == 1
    assert "storm" in found["message"]


@pytest.mark.parametrize(
    "sources",
    ["[hearing.txt]", "[{file: hearing.txt}]", "[{file: hearing.txt, kind: transcript}]", "{transcript: hearing.txt}"],
)
def test_a_manifest_names_sources(desk, sources):
    for versions in ("versions: [{file: draft.md}]\n", ""):
        desk.joinpath("article.yml").write_text(f"factlint: 1\nslug: wall\n{versions}sources: {sources}\n")
        _is_told(*_check(desk, "."))


@pytest.mark.parametrize(
    "sources",
    [
        "sources: [hearing.txt]",
        "sources:\n  - {file: hearing.txt, kind: transcript}",
        "sources:\n  - {kind: transcript, file: hearing.txt}",
        "sources:\n  transcript: [hearing.txt]",
        "sources: [The Lom Gazette, 'https://example.org/wall.html', hearing.txt]",
    ],
)
def test_front_matter_names_sources(desk, sources):
    desk.joinpath("draft.md").write_text(f"---\n{sources}\n---\n{DRAFT}", encoding="utf-8")
    _is_told(*_check(desk, "draft.md"))


def test_the_command_line_names_a_source(desk):
    _is_told(*_check(desk, "draft.md", "--source", "hearing.txt"))
    _, report = _check(desk, ".", "--source", "hearing.txt")
    assert report["coverage"]["documents"] == 1, "a source is no copy of the desk's"
    done, report = _check(desk, "draft.md")
    assert (done.returncode, report["findings"]) == (0, [])


def test_standard_input_and_compare_take_a_source(desk):
    done = factlint("check", "-", "--isolated", "--format", "json", "--source", "hearing.txt", cwd=desk, given=DRAFT)
    _is_told(done, json.loads(done.stdout))
    desk.joinpath("new.md").write_text(DRAFT.replace("winter", "spring"), encoding="utf-8")
    done = factlint(
        "compare", "draft.md", "new.md", "--isolated", "--format", "json", "--source", "hearing.txt", cwd=desk
    )
    found = {(one["rule"], one["text"]) for one in json.loads(done.stdout)["findings"]}
    assert ("source.quote", "spring") in found, "the newer text is held against its sources"


@pytest.mark.parametrize("where", ["manifest", "front matter", "command line"])
def test_a_source_that_is_missing_is_a_problem_that_names_it(desk, where):
    arguments = ["draft.md"]
    if where == "manifest":
        desk.joinpath("article.yml").write_text("factlint: 1\nslug: wall\nsources: [gone.txt]\n")
    elif where == "front matter":
        desk.joinpath("draft.md").write_text(f"---\nsources: [gone.txt]\n---\n{DRAFT}", encoding="utf-8")
    else:
        arguments += ["--source", "gone.txt"]
    done, report = _check(desk, *arguments)
    assert done.returncode == 2
    (problem,) = report["problems"]
    assert "gone.txt" in f"{problem['path']} {problem['message']}", problem


def test_no_manifest_names_a_source_outside_its_repository(desk):
    folder = desk / "repository"
    folder.mkdir()
    folder.joinpath("factlint.yml").write_text("factlint: 1\n")
    folder.joinpath("draft.md").write_text(DRAFT, encoding="utf-8")
    folder.joinpath("article.yml").write_text("factlint: 1\nslug: wall\nsources: [../hearing.txt]\n")
    done = factlint("check", ".", "--format", "json", cwd=folder)
    assert done.returncode == 2
    assert "lies outside the repository" in json.loads(done.stdout)["problems"][0]["message"]


def test_what_was_kept_of_a_draft_is_looked_at_anew_when_its_source_changes(desk):
    _is_told(*_check(desk, "draft.md", "--source", "hearing.txt"))
    desk.joinpath("hearing.txt").write_text(HEARING.replace("storm", "winter"), encoding="utf-8")
    done, report = _check(desk, "draft.md", "--source", "hearing.txt")
    assert (done.returncode, report["findings"]) == (0, [])


def test_an_accepted_misquotation_is_settled_by_a_comment(desk):
    comment = "<!-- factlint: ignore source.quote -- the speaker corrected himself -->"
    desk.joinpath("draft.md").write_text(f"{comment}\n{DRAFT}", encoding="utf-8")
    done, report = _check(desk, "draft.md", "--source", "hearing.txt")
    assert (done.returncode, report["findings"]) == (0, [])


def test_what_the_sources_do_not_speak_of_is_counted(desk):
    desk.joinpath("draft.md").write_text(f"{DRAFT}\nThe town has 8,000 inhabitants, Ada Moen said.\n", encoding="utf-8")
    _, report = _check(desk, "draft.md", "--source", "hearing.txt")
    counted = report["coverage"]["sourced"]
    assert counted["found"] > counted["compared"] > 0
    _, report = _check(desk, "draft.md")
    assert "sourced" not in report["coverage"]
    done = factlint("check", "--isolated", "draft.md", "--source", "hearing.txt", cwd=desk)
    assert "The wall will not hold another storm without" in done.stdout, "both passages are shown"
    assert f"{counted['compared']} of {counted['found']} facts and quotations in a source" in done.stdout
