"""Two texts named to `compare` that share nothing are a problem; versions that share little are compared."""

import json

import pytest
from tests.doors.desk import factlint

HARBOUR = (
    "The harbour board met on Monday and agreed the plan for the new quay. The work begins in May, the chair said.\n\n"
    "Fishermen in the old town fear for their moorings. Nobody has told them where the boats are to lie.\n"
)
BAKERY = (
    "A bakery in Malmby has baked the longest loaf in the county. It was 40 metres long and fed a school.\n\n"
    "Ada Brandt, who owns the bakery, said she would not try again. The oven is broken.\n"
)
AGAIN = "After months of quarrel the new quay has its plan: the harbour board agreed it. Work is to begin in May.\n"


def _compare(tmp_path, old, new, *options):
    tmp_path.joinpath("old.md").write_text(old, encoding="utf-8")
    tmp_path.joinpath("new.md").write_text(new, encoding="utf-8")
    return factlint("compare", "--isolated", *options, "old.md", "new.md", cwd=tmp_path)


@pytest.mark.parametrize("options", [(), ("--quiet",), ("--fail-on", "never")])
@pytest.mark.parametrize(
    ("old", "new"),
    [(HARBOUR, BAKERY), (HARBOUR, "It rained.\n"), ("Rain is coming.\n", "Two boats sank.\n"), ("港口委员会同意了计划。\n", "面包店烤了面包。\n")],
)  # fmt: skip
def test_texts_that_share_nothing(tmp_path, old, new, options):
    done = _compare(tmp_path, old, new, *options)
    assert done.returncode == 2 and "these two texts have nothing in common" in done.stderr


def test_what_is_wrong_in_each_is_reported_all_the_same(tmp_path):
    done = _compare(tmp_path, HARBOUR, BAKERY + "The the oven is new.\n", "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 2 and [one["rule"] for one in report["findings"]] == ["text.doubled-phrase"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HARBOUR, AGAIN),
        (HARBOUR, HARBOUR.partition("\n\n")[0] + "\n\n" + BAKERY),
        ("Vote delayed.\n", "Council puts off vote.\n"),
        ("Two dead in fire.\n", "Three dead in fire.\n"),
        ("12 hurt.\n", "14 hurt.\n"),
        ("港口委员会昨天同意了新码头的计划。\n", "港口委员会昨天没有同意新码头的计划。\n"),
        ("| Net | 7,274,000 | 4,447,000 |\n|---|---|---|\n", "| Net | 7,274,000 | 4,448,000 |\n|---|---|---|\n"),
    ],
)
def test_versions_that_share_little(tmp_path, old, new):
    done = _compare(tmp_path, old, new)
    assert done.returncode != 2 and not done.stderr, done.stderr


def test_a_check_says_that_two_versions_share_nothing(tmp_path):
    for name, text in (("old.md", HARBOUR), ("new.md", BAKERY)):
        tmp_path.joinpath(name).write_text(text, encoding="utf-8")
    manifest = "factlint: 1\nslug: s\nversions:\n  - {file: old.md, version: one}\n  - {file: new.md, version: two}\n"
    tmp_path.joinpath("article.yml").write_text(manifest, encoding="utf-8")
    done = factlint("check", "--isolated", ".", cwd=tmp_path)
    assert done.returncode == 0 and "two versions have nothing in common" in done.stdout + done.stderr
    assert "nothing found" not in done.stdout
