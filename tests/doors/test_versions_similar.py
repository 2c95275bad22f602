"""`check --group similar`: which of the files are versions of one article, where nothing but their words tells."""

import shutil

from tests.doors.desk import ROOT
from tests.doors.story import changes, check, story

OTHERS = (
    "A choir of ninety pensioners sang in the old mill at Gorsley for the last time on Sunday, and it was full.\n",
    "The mill is to become flats. The conductor, who has led the choir since 1988, knew every beam of it.\n",
    "Snow closed two roads in the hills overnight. Ploughs were out from four in the morning, the county said.\n",
)


def _group(folder, *arguments):
    return check(folder, "--group", "similar", *arguments)


def test_the_seeds_are_versions_of_one_article_without_their_manifest(tmp_path):
    for path in ROOT.joinpath("seeds").glob("*.txt"):
        shutil.copy(path, tmp_path)
    for number in range(3):
        tmp_path.joinpath(f"other{number}.txt").write_text(OTHERS[number])
    report = _group(tmp_path, ".")
    assert report["coverage"]["comparisons"] == 1
    assert "1 article of several versions among 5 texts" in report["notes"]
    assert any(finding["rule"] == "version.truncated" for finding in report["findings"])
    assert not any(finding["rule"].startswith("version.") for finding in check(tmp_path, ".")["findings"])


def test_the_order_of_what_is_alike_is_not_known(tmp_path):
    tmp_path.joinpath("a.md").write_text(story(12))
    tmp_path.joinpath("b.md").write_text(story(13))
    report = _group(tmp_path, ".")
    (found,) = [finding for finding in report["findings"] if finding["rule"] == "version.critical-change"]
    assert "was" not in found["message"].split() and "now" not in found["message"].split()
    assert any(note.endswith("a.md, b.md") for note in report["notes"])


def test_metadata_gives_the_order_and_keeps_articles_apart(tmp_path):
    front = "---\narticle: {}\nversion: {}\n---\n\n"
    tmp_path.joinpath("a.md").write_text(front.format("fire", "v2") + story(12))
    tmp_path.joinpath("b.md").write_text(front.format("fire", "v1") + story(11))
    tmp_path.joinpath("c.md").write_text(front.format("flood", "v1") + story(10))
    report = _group(tmp_path, ".")
    assert [(was, now) for _, was, now in changes(report)] == [("11 people", "12 people")]


def test_a_text_without_metadata_joins_the_one_that_has_some(tmp_path):
    tmp_path.joinpath("a.md").write_text("---\narticle: fire\nupdated: 2024-03-02\n---\n\n" + story(12))
    tmp_path.joinpath("b.md").write_text("---\nupdated: 2024-03-01\n---\n\n" + story(11))
    assert [(was, now) for _, was, now in changes(_group(tmp_path, "."))] == [("11 people", "12 people")]
