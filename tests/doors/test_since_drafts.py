"""What changes in a draft is a query, and so is a name that is spelled anew wherever it stands."""

import pytest
from tests.doors.desk import environment, repository, run
from tests.doors.test_versions_mends import MORE, compared, told

TEXT = "The new bridge will cost £18,000, the council of the town said on Monday night.\n"
FRONT = "---\ntitle: The bridge\n{}\n---\n\n"


def severities(findings):
    return [(one["rule"], one["severity"]) for one in findings]


def since(folder, old, new, day="2026-03-10T12:00:00+0000"):
    folder.joinpath("a.md").write_text(old)
    repository(folder, empty=True)
    env = environment() | {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    run("git", "add", "--all", cwd=folder, env=env)
    run("git", "commit", "--quiet", "--message=First", cwd=folder, env=env)
    folder.joinpath("a.md").write_text(new)
    return told(folder, "check", "--since", "HEAD", "a.md")


DRAFTS = ["draft: true", "status: draft", "Status: Draft", "published: false", "draft: yes", "date: 2026-03-11"]
PUBLISHED = ["draft: false", "status: published", "published: true", "date: 2026-03-10", "status: true", "lang: en"]


@pytest.mark.parametrize(
    ("front", "severity"), [*((one, "info") for one in DRAFTS), *((one, "error") for one in PUBLISHED)]
)
def test_a_fact_that_changes_in_a_draft_is_a_query(tmp_path, front, severity):
    old = FRONT.format(front) + TEXT + MORE
    code, findings = since(tmp_path, old, old.replace("18,000", "28,000"))
    assert severities(findings) == [("version.critical-change", severity)]
    assert code == (severity == "error")


def test_the_older_text_says_whether_it_was_a_draft(tmp_path):
    old, new = (FRONT.format(f"draft: {said}") + TEXT + MORE for said in ("true", "false"))
    assert severities(compared(tmp_path, old, new.replace("18,000", "28,000"))[1]) == [
        ("version.critical-change", "info")
    ]
    assert severities(compared(tmp_path, new, old.replace("18,000", "28,000"))[1]) == [
        ("version.critical-change", "error")
    ]


NAME = "The bridge was built by {}, an engineer from the town, and his two sons in a year."
AGAIN = " The sons of {} said on Monday that they were glad of it."


@pytest.mark.parametrize(("was", "now"), [("Jan Kowalzky", "Jan Kowalski"), ("Stefan Büeringer", "Stefan Büringer")])
def test_a_name_that_is_respelled_throughout_is_a_query(tmp_path, was, now):
    text = NAME + AGAIN + MORE
    code, findings = compared(tmp_path, text.format(was, was), text.format(now, now))
    assert severities(findings) == [("version.critical-change", "info")] and code == 0
    code, findings = compared(tmp_path, text.format(was, was), text.format(now, was))
    assert code == 1 and ("version.critical-change", "error") in severities(findings), "in some places only"


def test_the_name_of_another_is_no_spelling(tmp_path):
    text = "Police charged Dan {} on Monday night in the town. The victim, Ann Johnston, was out for the day." + MORE
    code, findings = compared(tmp_path, text.format("Johnson"), text.format("Johnston"))
    assert code == 1 and severities(findings) == [("version.critical-change", "error")]
