"""The ledger over files: a manifest with versions and siblings, an archive of single files, and `explain`."""

import json
import subprocess
import sys

LEDGER = """factlint: 1
corrections:
  - id: 2026-03-02-a
    story: crane
    wrong: Halverson Line
    right: Halvorsen Line
    fixed_in: v2
    spread: {spread}
"""
MANIFEST = """factlint: 1
slug: crane
published: 2026-03-01
versions:
  - {file: one.txt, version: v1}
  - {file: two.txt, version: v2}
  - {file: three.txt, version: v3}
siblings:
  caption: caption.txt
"""


def factlint(folder, *arguments):
    """Standard output and exit code of a run in `folder`."""
    command = [sys.executable, "-m", "factlint", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout, done.returncode


def found(folder, *arguments):
    """The version findings of a run in `folder`: id, path, entity and related paths."""
    report, _ = factlint(folder, "check", "--format", "json", *arguments)
    return [
        (one["rule"], one["path"], one["entity"], [other["path"] for other in one["related"]])
        for one in json.loads(report)["findings"]
        if one["rule"].startswith("version.")
    ]


def write(folder, texts, spread="siblings"):
    """A desk with a ledger and an article of these texts."""
    folder.joinpath("factlint.yml").write_text("factlint: 1\nrules: [ledger.yml]\n")
    folder.joinpath("ledger.yml").write_text(LEDGER.format(spread=spread))
    folder.joinpath("article").mkdir()
    folder.joinpath("article", "article.yml").write_text(MANIFEST)
    for name, text in texts.items():
        folder.joinpath("article", name).write_text(text + "\n")


TEXTS = {
    "one.txt": "The crane of Halverson Line fell into the dock at noon on Sunday.",
    "two.txt": "The crane of Halvorsen Line fell into the dock at noon on Sunday.",
    "three.txt": "The crane of Halverson Line fell into the dock at noon on Sunday, and nobody was hurt.",
    "caption.txt": "Divers look for the crane of Halverson Line.",
}


def test_versions_and_siblings(tmp_path):
    write(tmp_path, TEXTS)
    ledgers = [one for one in found(tmp_path, "article") if one[2]]
    assert sorted(ledgers) == [
        ("version.error-carried", "article/caption.txt", "corrections/2026-03-02-a", []),
        ("version.regression", "article/three.txt", "corrections/2026-03-02-a", []),
    ]
    assert factlint(tmp_path, "check", "article")[1] == 1


def test_spread_story_leaves_the_caption_alone(tmp_path):
    write(tmp_path, TEXTS, spread="story")
    assert [one[:2] for one in found(tmp_path, "article") if one[2]] == [("version.regression", "article/three.txt")]


def test_an_old_version_alone_is_history(tmp_path):
    write(tmp_path, TEXTS)
    assert not [one for one in found(tmp_path, "--no-compare", "article/one.txt") if one[2]]


def test_other_stories(tmp_path):
    write(tmp_path, TEXTS, spread="all")
    tmp_path.joinpath("other.txt").write_text("A ship of Halverson Line came in on Monday.\n")
    expected = ("version.error-carried", "other.txt", "corrections/2026-03-02-a", [])
    assert found(tmp_path, "other.txt") == [expected]


def test_the_safe_mend(tmp_path):
    write(tmp_path, TEXTS, spread="all")
    tmp_path.joinpath("other.txt").write_text("A ship of Halverson Line came in on Monday.\n")
    factlint(tmp_path, "check", "--fix", "other.txt")
    assert tmp_path.joinpath("other.txt").read_text() == "A ship of Halvorsen Line came in on Monday.\n"


def test_explain_names_the_checks(tmp_path):
    write(tmp_path, TEXTS)
    page, code = factlint(tmp_path, "explain", "corrections/2026-03-02-a")
    assert code == 0
    assert "version.error-carried" in page and "version.regression" in page


NOTE = "Correction: An earlier version of this story misspelled the name of the crane’s owner as Halverson Line."


def test_a_note_without_a_ledger(tmp_path):
    write(tmp_path, {**TEXTS, "two.txt": f"{TEXTS['two.txt']}\n\n{NOTE}"})
    tmp_path.joinpath("ledger.yml").write_text("factlint: 1\n")
    rules = [one[:2] for one in found(tmp_path, "article") if one[0] != "version.critical-change"]
    assert ("version.regression", "article/three.txt") in rules
    assert ("version.note-removed", "article/two.txt") in rules
    assert ("version.correction-incomplete", "article/caption.txt") in rules


def test_the_ledger_speaks_before_the_note(tmp_path):
    write(tmp_path, {**TEXTS, "two.txt": f"{TEXTS['two.txt']}\n\n{NOTE}"})
    places = [(one[1], one[0]) for one in found(tmp_path, "article")]
    assert ("article/three.txt", "version.regression") in places
    assert "version.correction-incomplete" not in [rule for _, rule in places]
    assert len([rule for _, rule in places if rule == "version.regression"]) == 1


def test_an_ignore_covers_its_own_place_alone(tmp_path):
    write(tmp_path, TEXTS, spread="all")
    ignore = "<!-- factlint: ignore version.error-carried -- as it was signed -->"
    text = f"{ignore}\nThe lease is signed by Halverson Line.\n\nThe crane of Halverson Line fell."
    tmp_path.joinpath("other.md").write_text(text)
    report, _ = factlint(tmp_path, "check", "--format", "json", "other.md")
    assert [(one["rule"], one["start"]["line"]) for one in json.loads(report)["findings"]] == [
        ("version.error-carried", 4)
    ]
