"""Headlines and captions in files of their own, in front matter, and above plain copy, as a run of factlint sees them."""

import sys

import pytest
from factlint import session
from factlint.sources.library import Request

BODY = "The ferry sank off Gavdos on Friday with 212 people on board, the coast guard said.\n"
MANIFEST = """factlint: 1
slug: ferry
versions:
  - {file: first.txt, version: 1}
  - {file: second.txt, version: 2}
siblings:
  headline: headline.txt
  caption: [quay.txt, harbour.txt]
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder to work in, without the configuration above it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths):
    """Path, version, words and severity of each finding of the check."""
    results = session.check_paths(paths, Request(isolated=True, select=("version.sibling-conflict",)))
    assert not results.problems
    return [(one.place.path, one.place.version, one.place.text, one.severity) for one in results.findings]


def write(folder, **texts):
    """Writes the texts, each as `NAME.txt`."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def test_files_of_a_manifest_go_with_the_newest_version(folder):
    (folder / "article.yml").write_text(MANIFEST, encoding="utf-8")
    write(folder, first=BODY, second=BODY.replace("212", "231"), headline="Ferry with 212 people sinks")
    write(folder, quay="The quay of Gavdos, where 231 people waited", harbour="The harbour. Photo: Nora Lind/Nordfoto")
    assert found(".") == [("headline.txt", None, "212 people", "error")]
    assert found("headline.txt") == found("second.txt") == found(".")
    assert found("quay.txt") == []


def test_the_finding_names_both_passages(folder):
    (folder / "article.yml").write_text(MANIFEST, encoding="utf-8")
    write(folder, first=BODY, second=BODY, headline="Ferry with 200 people sinks", quay="Gavdos", harbour="Gavdos")
    results = session.check_paths(["."], Request(isolated=True, select=("version.sibling-conflict",)))
    assert [(one.path, one.version, one.text) for one in results.findings[0].related] == [
        ("second.txt", "2", "212 people")
    ]
    assert results.findings[0].field == "headline"


@pytest.mark.parametrize("key", ["title", "headline", "dek", "description"])
def test_front_matter_goes_with_the_version_it_stands_in(folder, key):
    (folder / "a.md").write_text(f"---\n{key}: Ferry with 200 people sinks\n---\n\n{BODY}", encoding="utf-8")
    assert found("a.md") == [("a.md", None, "200 people", "error")]


def test_a_caption_in_markdown_is_checked(folder):
    (folder / "a.md").write_text(
        f"{BODY}\n![The ferry off Gavdos, with 200 people on board](quay.jpg)\n", encoding="utf-8"
    )
    assert found("a.md") == [("a.md", None, "200 people", "error")]


def test_a_misspelling_in_a_headline_is_told_once(folder):
    text = "Eleni Markou has resigned as harbour master. Markou said she was tired of it.\n"
    (folder / "a.txt").write_text(f"Eleni Markuo resigns today\n\n{text}", encoding="utf-8")
    (folder / "b.md").write_text(f"# Eleni Markuo resigns\n\n{text}", encoding="utf-8")
    results = session.check_paths(["a.txt", "b.md"], Request(isolated=True))
    assert [one.rule for one in results.findings if "Markuo" in one.place.text] == ["version.sibling-conflict"] * 2


def test_copy_without_display_copy_does_not_load_the_check(folder, monkeypatch):
    name = "factlint.checks.version.sibling_conflict"
    write(folder, a=BODY)
    session.check_paths(["a.txt"], Request(isolated=True))  # keeps the traits
    monkeypatch.delitem(sys.modules, name, raising=False)
    session.check_paths(["a.txt"], Request(isolated=True))
    assert name not in sys.modules
