"""Findings that a desk has settled: written, told no more, followed where text moves, merged by git, and pruned."""

import json
import os
import subprocess
import sys

import pytest

STORY = "The the mayor spoke.\n\nShe said there would be would be a vote.\n"


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "desk"
    folder.joinpath("drafts").mkdir(parents=True)
    folder.joinpath("factlint.yml").write_text("factlint: 1\nextends: [core]\n")
    folder.joinpath("drafts", "a.md").write_text(STORY)
    return folder


def run(desk, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "factlint", *arguments], cwd=desk, capture_output=True, text=True, check=False
    )  # fmt: skip


def found(desk, *arguments):
    done = run(desk, "check", "--format", "json", *(arguments or ["."]))
    report = json.loads(done.stdout)
    return [one["text"] for one in report["findings"]], report


def git(desk, *arguments):
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
        cwd=desk, check=True, capture_output=True,
    )  # fmt: skip


def test_all_is_accepted_and_only_new_findings_speak(desk):
    done = run(desk, "accept", "--all", "--reason", "before factlint", "--by", "Ada")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "accepted.yml: 2 findings accepted\n"
    texts, report = found(desk)
    assert texts == [] and report["coverage"]["accepted"] == 2 and report["problems"] == []
    assert "left out 2 accepted findings" in run(desk, "check", ".").stdout
    desk.joinpath("drafts", "a.md").write_text(STORY + "\nOf of course.\n")
    assert found(desk)[0] == ["Of of"]


def test_an_entry_says_what_why_and_by_whom(desk):
    run(desk, "accept", "drafts/a.md:3", "--reason", 'as "she" said: {it}', "--by", "Ada #1", "--until", "2999-12-31")
    lines = desk.joinpath("accepted.yml").read_text().splitlines()
    assert lines[:2] == ["factlint: 1", "accepted:"]
    (line,) = lines[2:]
    assert 'text: "would be would be"' in line and '"Ada #1"' in line and "2999-12-31" in line
    assert found(desk)[0] == ["The the"]


def test_a_place_or_a_check_is_accepted_alone(desk):
    assert run(desk, "accept", "drafts/a.md:1:1", "--reason", "r").returncode == 0
    assert found(desk)[0] == ["would be would be"]
    assert run(desk, "accept", "--select", "text.doubled-phrase", "drafts", "--reason", "r").returncode == 0
    assert found(desk)[0] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--reason", "r"], "say what is accepted"),
        (["--all"], "--reason TEXT"),
        (["--all", "--reason", " "], "--reason TEXT"),
        (["--all", "--reason", "r", "--until", "soon"], "--until soon"),
    ],
)
def test_what_is_not_said_is_asked_for(desk, arguments, said):
    done = run(desk, "accept", *arguments)
    assert done.returncode == 2 and said in done.stderr
    assert not desk.joinpath("accepted.yml").exists()


def test_accepted_findings_follow_text_that_moves_and_is_wrapped_anew(desk):
    run(desk, "accept", "--all", "--reason", "r")
    moved = "A new beginning.\n\nShe said there would be\nwould be a vote.\n\nThe the mayor\nspoke.\n"
    desk.joinpath("drafts", "a.md").write_text(moved)
    assert found(desk)[0] == []
    desk.joinpath("drafts", "a.md").rename(desk / "drafts" / "renamed.md")
    assert found(desk)[0] == []


def test_a_copy_of_a_text_is_no_accepted_text(desk):
    run(desk, "accept", "--all", "--reason", "r")
    desk.joinpath("drafts", "copy.md").write_text(STORY)
    assert found(desk)[0] == ["The the", "would be would be"]


def test_what_is_found_no_more_is_told_and_pruned(desk):
    run(desk, "accept", "--all", "--reason", "r")
    desk.joinpath("drafts", "a.md").write_text("The the mayor spoke.\n")
    told = run(desk, "check", ".").stdout
    assert "note: accepted.yml: accepted, and found no more: `drafts/a.md` text.doubled-phrase" in told
    assert run(desk, "check", "--ignore", "text.", ".").stdout.count("found no more") == 0
    text = desk.joinpath("accepted.yml").read_text()
    desk.joinpath("accepted.yml").write_text("# ours\n" + text)
    assert run(desk, "accept", "--prune").stdout == "accepted.yml: 1 taken out\n"
    assert desk.joinpath("accepted.yml").read_text().startswith("# ours\nfactlint: 1\n")
    assert found(desk)[0] == [] and "found no more" not in run(desk, "check", ".").stdout


def test_an_entry_whose_last_day_is_over_settles_nothing(desk):
    run(desk, "accept", "--all", "--reason", "r", "--until", "2999-01-01")
    text = desk.joinpath("accepted.yml").read_text()
    desk.joinpath("accepted.yml").write_text(text.replace("2999-01-01", "2020-01-01"))
    texts, report = found(desk)
    assert len(texts) == 2 and "the last day is over" in report["notes"][-1]


def test_a_day_that_is_over_is_refused(desk):
    done = run(desk, "accept", "--all", "--reason", "r", "--until", "2020-01-01")
    assert done.returncode == 2 and "2020-01-01" in done.stderr and not desk.joinpath("accepted.yml").exists()


def test_what_is_accepted_again_stands_once(desk):
    text = "factlint: 1\naccepted:\n"
    run(desk, "accept", "--all", "--reason", "r", "--by", "A")
    lines = desk.joinpath("accepted.yml").read_text().splitlines()[2:]
    old = [line.replace("}", ', until: "2020-01-01"}') for line in lines]
    desk.joinpath("accepted.yml").write_text(text + "\n".join(old) + "\n")
    assert run(desk, "accept", "--prune").stdout == "accepted.yml: 2 taken out\n"
    run(desk, "accept", "--all", "--reason", "r", "--by", "A")
    assert desk.joinpath("accepted.yml").read_text().splitlines()[2:] == lines


@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode there")
def test_a_name_that_no_list_can_hold_is_told_and_the_others_are_accepted(desk):
    desk.joinpath("drafts", os.fsdecode(b"caf\xe9.md")).write_text(STORY)
    done = run(desk, "accept", "--all", "--reason", "r")
    assert done.returncode == 2 and "no Unicode" in done.stderr
    texts, report = found(desk)
    assert len(texts) == 2 and report["problems"] == [] and report["coverage"]["accepted"] == 2


def test_a_change_that_was_accepted_settles_the_change(desk):
    desk.joinpath("drafts", "a.md").write_text("The bridge cost 18,000 pounds, the council said on Monday.\n")
    git(desk, "init", "-q")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "one")
    desk.joinpath("drafts", "a.md").write_text("The bridge cost 28,000 pounds, the council said on Monday.\n")
    assert run(desk, "check", "--since", "HEAD").returncode == 1
    assert run(desk, "accept", "--since", "HEAD", "--all", "--reason", "new figure of the council").returncode == 0
    assert run(desk, "check", "--since", "HEAD").returncode == 0


def test_lists_of_two_branches_merge_without_a_hand(desk):
    git(desk, "init", "-q", "-b", "main")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "one")
    run(desk, "accept", "drafts/a.md:1", "--reason", "first")
    assert desk.joinpath(".gitattributes").read_text() == "accepted.yml merge=union\n"
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "list")
    git(desk, "checkout", "-qb", "other")
    for branch, name in (("other", "b.md"), ("main", "c.md")):
        git(desk, "checkout", "-q", branch)
        desk.joinpath("drafts", name).write_text(f"In {name} he said he said so.\n\nIt was was late.\n")
        run(desk, "accept", f"drafts/{name}", "--all", "--reason", branch)
        git(desk, "add", ".")
        git(desk, "commit", "-qm", name)
    git(desk, "merge", "-q", "other", "-m", "both")
    texts, report = found(desk)
    assert texts == ["would be would be"] and report["problems"] == [] and report["coverage"]["accepted"] >= 3


def test_the_configuration_says_where_the_list_lies(desk):
    desk.joinpath("factlint.yml").write_text("factlint: 1\nextends: [core]\naccepted: desk/settled.yml\n")
    desk.joinpath("desk").mkdir()
    run(desk, "accept", "--all", "--reason", "r")
    assert desk.joinpath("desk", "settled.yml").exists() and found(desk)[0] == []
    assert len(found(desk, "--isolated", ".")[0]) == 2


@pytest.mark.parametrize(
    "text", ["factlint: 1\naccepted: [{path: a}]\n", "factlint: 1\naccepted: x\n", "\x00", "factlint: 1\nacepted: []\n"]
)
def test_a_list_that_cannot_be_read_is_a_problem_and_settles_nothing(desk, text):
    desk.joinpath("accepted.yml").write_text(text)
    done = run(desk, "check", ".")
    assert done.returncode == 2 and "accepted.yml" in done.stderr and "The the" in done.stdout


def test_a_list_that_somebody_else_may_not_write_is_left_and_told(desk):
    run(desk, "accept", "drafts/a.md:1", "--reason", "r")
    desk.joinpath("accepted.yml").chmod(0o444)
    before = desk.joinpath("accepted.yml").read_text()
    done = run(desk, "accept", "--all", "--reason", "r")
    assert done.returncode == 2 and "accepted.yml" in done.stderr
    assert desk.joinpath("accepted.yml").read_text() == before


def test_what_runs_beside_it_is_not_lost(desk):
    """Two at once: each list holds what was there before it, or says that it changed."""
    for number in range(8):
        desk.joinpath("drafts", f"n{number}.md").write_text(f"Number {number} said that that was was it.\n")
    racing = [
        subprocess.Popen(
            [sys.executable, "-m", "factlint", "accept", f"drafts/n{number}.md", "--all", "--reason", "r"],
            cwd=desk, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )
        for number in range(8)
    ]  # fmt: skip
    codes = [one.wait() for one in racing]
    done = [number for number, code in enumerate(codes) if code == 0]
    text = desk.joinpath("accepted.yml").read_text()
    assert done and all(f"drafts/n{number}.md" in text for number in done)
    assert set(codes) <= {0, 2}


def test_names_of_any_kind_are_written_and_read_back(desk):
    name = 'drafts/ü "x" {1}, #2: %.md'
    desk.joinpath(name).write_text(STORY)
    run(desk, "accept", "--all", "--reason", "r")
    assert found(desk)[0] == []
    assert os.listdir(desk).count("accepted.yml") == 1
