"""`factlint config` tells which settings count for a file, where each comes from, and which files would be read."""

import json
import os

import pytest
from tests.doors.desk import factlint, repository

CONFIG = """\
factlint: 1
extends: [core]
rules: [rules/*.yml]
fail_on: warning
front_matter: {erschienen: published}
markup:
  spans: ['\\[\\[[^\\]]*\\]\\]']
exclude: [archive/**, "*.old.md"]
accepted: settled.yml
checks:
  text.doubled-phrase: {allow: [had had, "on: off"], max_words: 8}
  fact.name-form: {near_miss: {min_length: 7}}
  text.sum: {severity: error}
overrides:
  - paths: [columns/**]
    checks:
      text.doubled-phrase: {severity: off, max_words: 9}
"""
TEXT = "The council met on Monday and voted on the budget of the town.\n"


@pytest.fixture
def desk(tmp_path):
    """A desk with settings, a rule file and a folder of drafts."""
    tmp_path.joinpath("factlint.yml").write_text(CONFIG)
    for folder in ("rules", "drafts", "columns"):
        tmp_path.joinpath(folder).mkdir()
    tmp_path.joinpath("rules/names.yml").write_text("factlint: 1\nterms: {}\n")
    tmp_path.joinpath("drafts/town.md").write_text(TEXT)
    return tmp_path


def _shown(*arguments, cwd, code=0):
    done = factlint("config", "show", "--format", "json", *arguments, cwd=cwd)
    assert done.returncode == code, done.stderr
    told = json.loads(done.stdout)
    return told, {".".join(row["keys"]): (row["value"], row["origin"]) for row in told["settings"]}


def test_each_setting_names_its_line(desk):
    told, rows = _shown("drafts/town.md", cwd=desk)
    assert (told["config"], rows["fail_on"]) == ("factlint.yml", ("warning", "factlint.yml:4"))
    assert rows["front_matter.erschienen"] == ("published", "factlint.yml:5")
    assert rows["exclude"] == (["archive/**", "*.old.md"], "factlint.yml:8")
    assert rows["accepted"] == ("settled.yml", "factlint.yml:9") and rows["timezone"] == (None, "default")
    assert rows["checks.text.sum.severity"] == ("error", "factlint.yml:13")
    assert rows["checks.text.sum.in_quotes"][1] == "default"
    assert rows["checks.text.doubled-phrase.max_words"] == (8, "factlint.yml:11")
    assert rows["checks.fact.name-form.near_miss"] == ({"max_edits": 2, "min_length": 7}, "factlint.yml:12")
    assert told["rules"] == [
        {"name": "core", "origin": "factlint.yml:2", "files": ["rules/core.yml"]},
        {"name": "rules/*.yml", "origin": "factlint.yml:3", "files": ["rules/names.yml"]},
    ]


@pytest.mark.parametrize("path", ["columns/any.md", "columns"])
def test_overrides_count_for_their_files(path, desk):
    _, rows = _shown(path, cwd=desk)
    assert rows["checks.text.doubled-phrase.severity"] == ("off", "factlint.yml:17")
    assert rows["checks.text.doubled-phrase.max_words"] == (9, "factlint.yml:17")
    assert rows["checks.text.doubled-phrase.allow"] == (["had had", "on: off"], "factlint.yml:11")


def test_options_stand_above_the_file(desk):
    options = ["--severity", "text.sum=info", "--ignore", "surface.", "--fail-on", "never", "--rules", "world"]
    options += ["--timezone", "Europe/Oslo", "--published", "2026-11-20", "--as", "plain"]
    told, rows = _shown("drafts/town.md", *options, cwd=desk)
    assert rows["checks.text.sum.severity"] == ("info", "--severity")
    assert rows["checks.surface.truncated.severity"] == ("off", "--ignore")
    assert rows["fail_on"] == ("never", "--fail-on") and rows["timezone"] == ("Europe/Oslo", "--timezone")
    assert rows["published"] == ("2026-11-20", "--published") and rows["as"] == ("plain", "--as")
    assert [(one["name"], one["origin"]) for one in told["rules"]] == [("world", "--rules")]
    _, rows = _shown("--select", "text.sum", cwd=desk)
    assert rows["checks.text.percent.severity"] == ("off", "--select")
    assert rows["checks.text.sum.severity"] == ("error", "factlint.yml:13")


def test_what_is_shown_is_what_counts(desk):
    """A finding has the severity that is shown for its file."""
    desk.joinpath("columns/a.md").write_text("The vote would be would be close, they said on the day.\n")
    for path, found in (("columns/a.md", 0), ("drafts/a.md", 1)):
        desk.joinpath(path).write_text("The vote would be would be close, they said on the day.\n")
        done = factlint("check", "--format", "jsonl", "--select", "text.doubled-phrase", path, cwd=desk)
        _, rows = _shown(path, "--select", "text.doubled-phrase", cwd=desk)
        told = [json.loads(line)["severity"] for line in done.stdout.splitlines()]
        assert told == [rows["checks.text.doubled-phrase.severity"][0]] * found


@pytest.mark.parametrize("options", [[], ["--severity", "text.sum=off", "--timezone", "Europe/Oslo"]])
def test_the_text_is_a_configuration_of_the_same_effect(options, desk):
    said = factlint("config", "show", "columns/a.md", *options, cwd=desk).stdout
    assert "    severity: off  # factlint.yml:17\n" in said and "  # text.percent:\n" in said
    before = {key: value for key, (value, _) in _shown("columns/a.md", *options, cwd=desk)[1].items()}
    desk.joinpath("factlint.yml").write_text(said)
    after = {key: value for key, (value, _) in _shown("columns/a.md", cwd=desk)[1].items()}
    assert after == before


def test_without_configuration(tmp_path):
    told, rows = _shown("note.md", cwd=tmp_path)
    assert told["config"] is None and {origin for _, origin in rows.values()} == {"default"}
    assert [one["name"] for one in told["rules"]] == ["core", "world"]
    assert factlint("config", "show", cwd=tmp_path).stdout.startswith("# .: no factlint.yml counts\n")


def test_the_nearest_configuration_counts_for_a_folder_too(desk):
    desk.joinpath("drafts/factlint.yml").write_text("factlint: 1\nfail_on: never\n")
    for path in ("drafts", "drafts/town.md"):
        told, rows = _shown(path, cwd=desk)
        assert told["config"] == "drafts/factlint.yml" and rows["fail_on"] == ("never", "drafts/factlint.yml:2")


def test_broken_settings_and_rules_are_no_success(desk):
    desk.joinpath("rules/names.yml").write_text("factlint: 1\nterm: {}\n")
    desk.joinpath("factlint.yml").write_text(CONFIG + "  - paths: [x/**]\n    checks: {text.sun: {severity: off}}\n")
    done = factlint("config", "show", cwd=desk)
    assert done.returncode == 2 and "rules/names.yml:2:1" in done.stderr and "`text.sum`" in done.stderr
    assert "fail_on: warning  # factlint.yml:4" in done.stdout


def _listed(*arguments, cwd, code=0):
    done = factlint("config", "files", "--format", "json", *arguments, cwd=cwd)
    assert done.returncode == code, done.stderr
    told = json.loads(done.stdout)
    return {one["path"]: one for one in told["read"]}, {one["path"]: one["why"] for one in told["left"]}


@pytest.fixture
def mixed(desk):
    """The desk with files of every kind that is not read."""
    files = {
        "drafts/2026-03-14-rain.txt": TEXT,
        "drafts/pluie.fr.md": "Il pleut.\n",
        "drafts/.notes.md": TEXT,
        "drafts/chart.png": "x",
        "drafts/report.doc": "x",
        "drafts/data.csv": "a,b\n",
        "drafts/README": TEXT,
        "drafts/town.old.md": TEXT,
        "archive/old.md": TEXT,
        "build/out.md": TEXT,
        "tmp.md": TEXT,
        ".gitignore": "build/\ntmp.md\n",
    }
    for name, text in files.items():
        desk.joinpath(name).parent.mkdir(exist_ok=True)
        desk.joinpath(name).write_text(text)
    return repository(desk)


def test_what_is_read_and_how(mixed):
    read, _ = _listed(cwd=mixed)
    assert list(read) == ["drafts/2026-03-14-rain.txt", "drafts/pluie.fr.md", "drafts/town.md"]
    rain = {"reader": "plain", "language": "English", "published": "2026-03-14", "config": "factlint.yml"}
    assert read["drafts/2026-03-14-rain.txt"] == {"path": "drafts/2026-03-14-rain.txt", **rain}
    assert (read["drafts/pluie.fr.md"]["language"], read["drafts/pluie.fr.md"]["reader"]) == ("French", "markdown")
    assert read["drafts/town.md"]["published"] is None


def test_what_is_left_out_and_why(mixed):
    _, left = _listed(cwd=mixed)
    assert left["archive/old.md"] == "excluded by `archive/**`, factlint.yml:8"
    assert left["drafts/town.old.md"] == "excluded by `*.old.md`, factlint.yml:8"
    assert left["build/"] == left["tmp.md"] == "left out by .gitignore"
    assert left["drafts/.notes.md"] == left[".git/"] == "hidden"
    assert left["drafts/chart.png"] == "no copy by its name: *.png"
    assert "a .doc file is not read" in left["drafts/report.doc"] and "no suffix" in left["drafts/README"]
    assert left["rules/names.yml"] == "rules, or accepted findings"
    assert left["factlint.yml"] == "settings of factlint's"


def test_the_listing_is_what_check_does(mixed):
    """As many files are read and skipped as a run counts; what has a name of its own in the list is not counted."""
    read, left = _listed(cwd=mixed)
    covered = json.loads(factlint("check", "--format", "json", cwd=mixed).stdout)["coverage"]
    assert len(read) == covered["documents"]
    said = factlint("check", cwd=mixed).stdout
    assert f"{sum(why.startswith('excluded') for why in left.values())} excluded" in said
    assert f"{sum('.gitignore' in why for why in left.values())} ignored by git" in said


def test_as_text(mixed):
    said = factlint("config", "files", "drafts", cwd=mixed).stdout
    assert said.startswith("read: 3 files\n  drafts/2026-03-14-rain.txt  plain, English, 2026-03-14\n")
    assert "\nleft out: 6 files\n" in said and "  drafts/town.md  markdown, English, no date\n" in said


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_links_are_told(mixed):
    mixed.joinpath("drafts/way.md").symlink_to("town.md")
    mixed.joinpath("drafts/there").symlink_to("../columns")
    _, left = _listed("drafts", cwd=mixed)
    assert left["drafts/way.md"] == left["drafts/there/"] == "a link; it is followed only where it is named"


def test_named_files(mixed):
    read, left = _listed("drafts/README", "drafts/chart.png", "archive/old.md", cwd=mixed)
    assert list(read) == ["drafts/README"] and len(left) == 2
    assert _listed("--as", "plain", "drafts/data.csv", cwd=mixed)[0]["drafts/data.csv"]["reader"] == "plain"


def test_what_cannot_be_read(mixed):
    mixed.joinpath("drafts/huge.md").touch()
    os.truncate(mixed / "drafts/huge.md", 64 * 1024 * 1024 + 1)
    read, left = _listed("drafts", cwd=mixed, code=2)
    assert "limit" in left["drafts/huge.md"] and "drafts/town.md" in read
    assert _listed("gone.md", cwd=mixed, code=2) == ({}, {})


def test_a_name_that_would_write_lines_of_its_own(desk):
    desk.joinpath("drafts/a\n  b.md  plain.md").write_text(TEXT)
    lines = factlint("config", "files", "drafts", cwd=desk).stdout.splitlines()
    assert len(lines) == 3


def test_nothing_there(tmp_path):
    done = factlint("config", "files", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "no files here\n")
