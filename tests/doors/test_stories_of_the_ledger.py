"""A correction of a story that no text bears is told, and is not taken for one that nobody carries any more."""

import json

import pytest
from tests.doors.desk import factlint

COPY = "The council signed contracts worth £40m on Monday, the mayor said in the old hall.\n"


@pytest.fixture
def desk(tmp_path):
    """A ledger with one correction of the story `council`, and an empty folder for drafts."""
    tmp_path.joinpath("drafts").mkdir()
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nextends: []\nrules: [ledger.yml]\n")
    _ledger(tmp_path, "{id: a, story: council, wrong: 'worth £40m', right: 'worth £4m'}")
    return tmp_path


def _ledger(folder, *entries):
    text = "".join(f"  - {entry}\n" for entry in entries)
    folder.joinpath("ledger.yml").write_text(f"factlint: 1\ncorrections:\n{text}", encoding="utf-8")


def _check(desk, *arguments):
    return factlint("corrections", "check", *arguments, "drafts", cwd=desk)


def _draft(desk, name, text=COPY):
    path = desk / "drafts" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["other.md", "council.csv", None])
@pytest.mark.parametrize("options", [(), ("--format", "json")])
def test_a_story_that_no_text_bears(desk, name, options):
    if name:
        _draft(desk, name)
    done = _check(desk, *options)
    assert done.returncode == 2
    assert "no text here is of the story `council`, so nothing was looked at for 1 correction (a)" in done.stderr
    assert "still here" not in done.stdout
    if options:
        assert "`council`" in json.loads(done.stdout)["problems"][0]["message"]


def test_several_stories(desk):
    entry = "{{id: {id}, story: {story}, wrong: '{id} ports', right: one port}}"
    more = "{id: z, wrong: two quays, right: one quay}", "{id: y, story: gone, spread: all, wrong: p q, right: r}"
    _ledger(desk, *(entry.format(id=f"a{at}", story=f"story-{at % 5}") for at in range(7)), *more)
    _draft(desk, "story-0.md")
    done = _check(desk)
    assert done.returncode == 2
    said = "no text here is of the stories `story-1`, `story-2`, `story-3` and 1 more"
    assert f"{said}, so nothing was looked at for 5 corrections (a1, a2, a3 and 2 more)" in done.stderr
    assert done.stdout == "4 corrections, 1 text: none of the errors is still here\n"
    assert _check(desk, "--id", "z", "--id", "y", "--id", "a0").returncode == 0
    assert _check(desk, "--id", "z", "--id", "a1").returncode == 2


@pytest.mark.parametrize(
    ("name", "front"),
    [
        ("council.md", ""),
        ("council.txt", ""),
        ("council.v2.md", ""),
        ("2024-03-05-council.md", ""),
        ("council/index.md", ""),
        ("vote.md", "---\narticle: council\n---\n\n"),
        ("council.md", "---\ntitle: Contracts\n---\n\n"),
    ],
)
def test_a_story_is_known_by_the_name_of_its_file_where_it_says_none(desk, name, front):
    _draft(desk, name, front + COPY)
    done = _check(desk)
    assert done.returncode == 1 and "worth £40m" in done.stdout and not done.stderr, done.stdout + done.stderr
    assert factlint("check", "drafts", cwd=desk).returncode == 1
    _draft(desk, name, front + COPY.replace("40", "4"))
    done = _check(desk)
    assert (done.returncode, done.stdout) == (0, "1 correction, 1 text: the error is gone\n")


def test_what_a_text_says_itself_counts_more_than_the_name_of_its_file(desk):
    _draft(desk, "council.md", f"---\narticle: vote\n---\n\n{COPY}")
    assert _check(desk).returncode == 2 and factlint("check", "drafts", cwd=desk).returncode == 0


def _add(desk, story):
    texts = ("--wrong", "40 ports", "--right", "4 ports", "--story", story)
    return factlint("corrections", "add", *texts, "--file", "ledger.yml", cwd=desk)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("council.md", COPY),
        ("vote.md", f"---\narticle: council\n---\n\n{COPY}"),
        ("article.yml", "factlint: 1\nslug: council\nversions: [{file: vote.md}]\n"),
    ],
)
def test_an_entry_for_a_story_that_is_there(desk, name, text):
    _draft(desk, "vote.md")
    _draft(desk, name, text)
    done = _add(desk, "council")
    assert (done.returncode, done.stderr) == (0, "")


def test_an_entry_for_a_story_that_no_text_bears_is_told(desk):
    _draft(desk, "vote.md")
    done = _add(desk, "counsil")
    assert done.returncode == 0 and "“40 ports” → “4 ports”" in done.stdout
    assert "note: no text here is of the story `counsil`" in done.stderr
