"""`factlint corrections` as real processes: the ledger grows without a change to what stands in it."""

import json
import os
import subprocess
import sys

import pytest
from tests.doors.desk import environment, repository, run

LEDGER = """\
# The ledger of the desk. Newest last.
factlint: 1
corrections:
  - id: 2024-03-01-a   # told by phone
    story: ferry
    wrong: "Ann Lea"
    right: "Ann Lee"
    public_note: "Correction: The captain's name is Ann Lee."
    since: 2024-03-01

people:
  bo-berg: {name: Bo Berg, never: [Bo Burg]}   # the mayor
"""
STORY = "---\narticle: ferry\npublished: 2024-03-04\n---\n\n{}\n"
FIRST = "The ferry carried 120 people to Vigsund on Monday, Bo Berg said. The the crossing took an hour."


def _corrections(*arguments, cwd, code=0, given=None):
    command = [sys.executable, "-m", "factlint", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=cwd, env=environment(), capture_output=True, encoding="utf-8", input=given, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


@pytest.fixture
def desk(tmp_path):
    """A repository with a ledger and one article."""
    tmp_path.joinpath("rules").mkdir()
    tmp_path.joinpath("drafts").mkdir()
    tmp_path.joinpath("rules/ledger.yml").write_text(LEDGER)
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nextends: [core]\nrules: [rules/*.yml]\n")
    tmp_path.joinpath("drafts/ferry.md").write_text(STORY.format(FIRST))
    return repository(tmp_path)


def _commit(desk, text, message):
    desk.joinpath("drafts/ferry.md").write_text(STORY.format(text))
    run("git", "commit", "--quiet", "--all", f"--message={message}", cwd=desk, env=environment())


def _add(desk, *arguments, code=0):
    return _corrections("corrections", "add", "--date", "2024-03-04", *arguments, cwd=desk, code=code)


def test_an_entry_is_added_by_hand_and_nothing_else_changes(desk):
    done = _add(desk, "--wrong", "120 people", "--right", "130 people", "--story", "ferry")
    assert done.stdout == "2024-03-04-a: “120 people” → “130 people”, in rules/ledger.yml\n"
    made = desk.joinpath("rules/ledger.yml").read_text()
    new = (
        '  - id: 2024-03-04-a\n    story: ferry\n    wrong: "120 people"\n    right: "130 people"\n'
        "    since: 2024-03-04\n"
    )
    assert made == LEDGER.replace("    since: 2024-03-01\n", f"    since: 2024-03-01\n{new}")
    assert "2024-03-04-b" in _add(desk, "--wrong", "an hour", "--right", "two hours").stdout


@pytest.mark.parametrize(
    ("wrong", "right", "why"),
    [
        ("Ann Lea", "Ann Lee", "stands in the ledger already: 2024-03-01-a, rules/ledger.yml:4"),
        ("Ann  Lea", "Ann Leigh", "is corrected to “Ann Lee” by 2024-03-01-a"),
        ("Ann Lay", "Ann Lea", "“Ann Lea” is wrong by 2024-03-01-a"),
        ("Ann Lee", "Ann Lay", "“Ann Lee” is right by 2024-03-01-a"),
        ("Mayor Berg", "Mayor Bo Burg", "“Bo Burg” is wrong by people/bo-berg"),
        ("Vigsund", "Vigsund", "is both wrong and right"),
    ],
)
def test_duplicates_and_contradictions_are_refused(desk, wrong, right, why):
    done = _add(desk, "--wrong", wrong, "--right", right, code=2)
    assert why in done.stderr and desk.joinpath("rules/ledger.yml").read_text() == LEDGER


def test_an_entry_is_made_of_a_finding(desk):
    report = json.loads(_corrections("check", "--format", "json", "drafts", cwd=desk, code=1).stdout)
    (finding,) = (one for one in report["findings"] if one["rule"] == "text.doubled-phrase")
    _add(desk, finding["fingerprint"][:8], "drafts", "--kind", "typo", "--spread", "all")
    listed = _corrections("corrections", "list", cwd=desk).stdout
    assert f"2024-03-04-a  “{finding['text']}” → “{finding['fix']['replacement']}”" in listed
    assert "story: ferry" in desk.joinpath("rules/ledger.yml").read_text().partition("2024-03-04-a")[2]
    assert "is that of no finding" in _add(desk, "ffffffff", "drafts", code=2).stderr


def test_a_first_entry_makes_the_file(tmp_path):
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nrules: ['rules/*.yml']\n")
    tmp_path.joinpath("rules").mkdir()
    done = _add(tmp_path, "--wrong", "a", "--right", "b")
    assert "in rules/corrections.yml" in done.stdout
    assert tmp_path.joinpath("rules/corrections.yml").read_text().startswith("factlint: 1\ncorrections:\n  - id: ")


def test_the_public_note_says_what_it_is(desk):
    _add(desk, "--wrong", "120 people", "--right", "130 people", "--story", "ferry")
    done = _corrections("corrections", "note", "2024-03-01-a", "2024-03-04-a", cwd=desk)
    assert done.stdout.splitlines() == [
        "Correction: The captain's name is Ann Lee.",
        "Correction: An earlier version of this story said “120 people”. It should have said “130 people”.",
    ]
    worded = ("--wording", "Correction, {date}: it was {right}.")
    shown = _corrections("corrections", "note", "2024-03-04-a", *worded, cwd=desk).stdout
    assert shown == "Correction, 2024-03-04: it was 130 people.\n"
    refused = _corrections("corrections", "note", "2024-03-04-a", "--wording", "Update: {right}", cwd=desk, code=2)
    assert "does not say “Correction”" in refused.stderr


def test_the_record_for_the_web(desk):
    made = json.loads(_corrections("corrections", "export", cwd=desk).stdout)
    assert made["@context"] == "https://schema.org"
    (article,) = made["@graph"]
    assert (article["@type"], article["identifier"]) == ("NewsArticle", "ferry")
    assert article["correction"] == [
        {
            "@type": "CorrectionComment", "identifier": "2024-03-01-a",
            "text": "Correction: The captain's name is Ann Lee.", "datePublished": "2024-03-01",
        }
    ]  # fmt: skip


def test_a_history_suggests_what_its_fixes_replaced(desk):
    _commit(desk, FIRST.replace("120", "130"), "Mend the number")
    _commit(desk, FIRST.replace("120", "130").replace("Bo Berg", "Ada Lund"), "Mend the name")
    news = "A storm came up. Ten boats stayed in. The school was closed. Nobody was hurt. A tree fell on Monday."
    _commit(desk, f"{FIRST.replace('120', '130').replace('Bo Berg', 'Ada Lund')} {news}", "More")
    listed = json.loads(_corrections("corrections", "suggest", "--format", "json", cwd=desk).stdout)
    assert [(one["wrong"], one["right"], one["kind"], one["story"]) for one in listed] == [
        ("120 people", "130 people", "number", "ferry"),
        ("Bo Berg", "Ada Lund", "name", "ferry"),
    ]
    assert listed[0]["before"][1].startswith("The ferry carried 120") and listed[0]["after"][0].endswith("ferry.md")
    accepted = ("--accept", listed[0]["key"], "--date", "2024-03-06")
    _corrections("corrections", "suggest", *accepted, cwd=desk)
    left = json.loads(_corrections("corrections", "suggest", "--format", "json", cwd=desk).stdout)
    assert [one["wrong"] for one in left] == ["Bo Berg"]


def test_suggestions_are_accepted_one_by_one_on_a_terminal(desk):
    import pty

    _commit(desk, FIRST.replace("120", "130"), "Mend the number")
    _commit(desk, FIRST.replace("120", "130").replace("Vigsund", "Sundvik"), "Mend the place")
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "factlint", "corrections", "suggest", "--date", "2024-03-06"]
    process = subprocess.Popen(command, cwd=desk, env=environment(), stdin=slave, stdout=slave, stderr=slave)
    os.write(master, b"n\ny\n")
    assert process.wait(timeout=600) == 0
    os.close(slave)
    made = desk.joinpath("rules/ledger.yml").read_text()
    assert "Sundvik" in made and "130 people" not in made


def test_who_still_carries_it(desk):
    desk.joinpath("drafts/ferry.v1.md").write_text(STORY.format("Ann Lea is the captain of the ferry to Vigsund."))
    desk.joinpath("drafts/other.md").write_text(STORY.format("Ann Lea is a baker.").replace("ferry", "bread"))
    done = _corrections("corrections", "check", "drafts", cwd=desk, code=1)
    assert done.stdout.splitlines() == [
        "2024-03-01-a  “Ann Lea” → “Ann Lee”  rules/ledger.yml:4",
        "    drafts/ferry.v1.md:6:1 (v1)  Ann Lea",
        "1 correction, 3 texts: 1 still here",
    ]
    _add(desk, "--wrong", "Bo Berg said", "--right", "Ada Lund said", "--spread", "all")
    only = _corrections("corrections", "check", "--id", "2024-03-04-a", "drafts/ferry.md", cwd=desk, code=1)
    assert "Ann Lea" not in only.stdout and "drafts/ferry.md:6:52  Bo Berg said" in only.stdout
    assert "of the story `ferry`" in _corrections("corrections", "check", "rules", cwd=desk, code=2).stderr
    assert "no entry `x`" in _corrections("corrections", "check", "--id", "x", cwd=desk, code=2).stderr


def test_what_is_back_in_a_newer_version_is_carried(desk):
    for number, name in enumerate(("Lea", "Lee", "Lea"), 1):
        told = f"---\nversion: v{number}\n---\n\nAnn {name} is the captain of the ferry to Vigsund.\n"
        desk.joinpath(f"drafts/ferry.v{number}.md").write_text(told.replace("---\nv", "---\narticle: ferry\nv", 1))
    desk.joinpath("drafts/ferry.md").unlink()
    done = _corrections("corrections", "check", "drafts", cwd=desk, code=1)
    assert "    drafts/ferry.v3.md:6:1 (v3)  Ann Lea" in done.stdout.splitlines()


@pytest.mark.parametrize("action", ["check", "suggest"])
def test_a_rule_file_that_does_not_load_is_told_once(desk, action):
    desk.joinpath("rules/places.yml").write_text("factlint: 1\nplaces: [\n")
    done = _corrections("corrections", action, "drafts", cwd=desk, code=2)
    assert done.stderr.count("rules/places.yml:3:1") == 1
