"""The door to the linter: configuration, manifests, versions by name, and the Python call."""

import pytest
from factlint import check_text
from factlint.session import Run, check_paths, compare
from factlint.sources.library import Request

BAD = "Officials said there would be would be a vote on Monday.\n"
FULL = "\n\n".join(
    f"The {n} council of the valley met to vote on the budget of the year."
    for n in ("first", "second", "third", "fourth")
)


def _rules(results):
    return [(finding.place.path.rpartition("/")[2], finding.rule) for finding in results.findings]


def _write(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_bytes_are_no_text():
    with pytest.raises(TypeError, match="check_text takes text, and this is bytes; decode bytes first"):
        check_text(b"The the mayor.")


def test_check_text_is_a_plain_call():
    results = check_text(BAD, request=Request(isolated=True))
    assert [finding.rule for finding in results.findings] == ["text.doubled-phrase"]
    assert results.findings[0].place.start == (1, 22, 21)


def test_the_nearest_configuration_above_a_file_counts(tmp_path):
    _write(
        tmp_path,
        factlint_yml="factlint: 1\nextends: [core]\nchecks: {text.doubled-phrase: {severity: warning}}\n",
        a_txt=BAD,
        inner__factlint_yml="factlint: 1\nextends: [core]\nchecks: {text.doubled-phrase: {severity: 'off'}}\n",
        inner__b_txt=BAD,
    )
    results = check_paths([str(tmp_path)])
    assert [(f.place.path.rpartition("/")[2], f.severity) for f in results.findings] == [("a.txt", "warning")]


def test_overrides_change_settings_for_their_paths(tmp_path):
    _write(
        tmp_path,
        factlint_yml="factlint: 1\nextends: [core]\n"
        "overrides:\n  - {paths: ['columns/**'], checks: {text.doubled-phrase: {severity: info}}}\n",
        a_txt=BAD,
        columns__b_txt=BAD,
    )
    severities = {f.place.path.rpartition("/")[2]: f.severity for f in check_paths([str(tmp_path)]).findings}
    assert severities == {"a.txt": "error", "b.txt": "info"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("extends: [core, wrld]", "no pack `wrld`"),
        ("rules: [gone.yml]", "gone.yml"),
        ("checks: {text.doubled-phrse: {severity: info}}", "did you mean `text.doubled-phrase`"),
        ("checks: {text.doubled-phrase: {max_wrds: 3}}", "did you mean `max_words`"),
        ("checks: {text.doubled-phrase: {max_words: many}}", "`many`"),
        ("checks: {text.doubled-phrase: {severity: loud}}", "`loud`"),
        ("excludes: [a]", "did you mean `exclude`"),
    ],
)
def test_a_faulty_configuration_is_a_problem_and_the_copy_is_linted(tmp_path, line, said):
    _write(tmp_path, factlint_yml=f"factlint: 1\n{line}\n", a_txt=BAD)
    results = check_paths([str(tmp_path / "a.txt")])
    (problem,) = results.problems
    assert said in problem.message and (problem.line, problem.path.rpartition("/")[2]) == (2, "factlint.yml")
    assert "text.doubled-phrase" in [finding.rule for finding in results.findings]


def test_a_glob_without_files_is_a_problem(tmp_path):
    _write(tmp_path, factlint_yml="factlint: 1\nrules: [rules/*.yml]\n", a_txt="The council met.\n")
    results = check_paths([str(tmp_path)])
    assert [problem.line for problem in results.problems] == [2] and results.coverage.documents == 1


def test_without_configuration_the_packs_are_named(tmp_path):
    _write(tmp_path, a_txt="The council met.\n")
    (note,) = check_paths([str(tmp_path)], Request(isolated=True)).notes
    assert "core and world" in note


def test_a_manifest_names_versions_and_their_date(tmp_path):
    manifest = "factlint: 1\nslug: vote\npublished: 2024-03-01\nversions: [{file: a.txt}, {file: gone.txt}]\n"
    _write(tmp_path, article_yml=manifest, a_txt=BAD)
    results = check_paths([str(tmp_path)])
    (problem,) = results.problems
    assert "gone.txt" in problem.message and (problem.line, problem.column) == (4, 28)
    assert len(results.findings) == 1


@pytest.mark.parametrize(
    ("versions", "said"),
    [
        ("{file: a.txt}, {file: a.txt}", "`file: a.txt` stands twice"),
        ("{file: a.txt, version: v1}, {file: b.txt, version: v1}", "`version: v1` stands twice"),
        ("{file: a.txt, updated: 2023-02-30}, {file: b.txt}", "28 days"),
        ("{file: a.txt}, {file: inner}", "names no file"),
    ],
)
def test_a_faulty_manifest_is_a_problem(tmp_path, versions, said):
    manifest = f"factlint: 1\nslug: vote\nversions: [{versions}]\n"
    _write(tmp_path, article_yml=manifest, a_txt=FULL, b_txt=FULL, inner__c_txt=FULL)
    (problem,) = check_paths([str(tmp_path / "a.txt")]).problems
    assert said in problem.message and problem.line == 3


def test_a_manifest_may_name_its_files_with_a_dot(tmp_path):
    manifest = "factlint: 1\nslug: vote\nversions: [{file: ./a.txt}, {file: b.txt}]\n"
    _write(tmp_path, article_yml=manifest, a_txt=FULL, b_txt=FULL)
    assert check_paths([str(tmp_path)]).coverage.comparisons == 1


@pytest.mark.parametrize("named", ["story.v1.md", "story.v2.md", "."])
def test_an_ignore_comment_counts_whichever_version_is_named(tmp_path, named):
    cut = FULL.rpartition("\n\n")[0].replace("The third", "<!-- factlint: ignore version.truncated -->\nThe third")
    _write(tmp_path, story_v1_md=FULL, story_v2_md=cut)
    assert not check_paths([str(tmp_path / named)]).findings


def test_an_ignore_comment_for_versions_is_not_unused_where_none_were_compared(tmp_path):
    comment = "<!-- factlint: ignore version.truncated -->\n\n"
    _write(tmp_path, a_md=comment + FULL)
    request = Request(isolated=True, select=("version.", "surface."))
    assert not check_paths([str(tmp_path / "a.md")], request).findings
    assert not check_text(comment + FULL, "a.md", request).findings


@pytest.mark.parametrize("name", ["factlint.yml", "article.yml"])
def test_a_time_zone_that_is_none_is_a_problem(tmp_path, name):
    opening = {"factlint.yml": "factlint: 1\n", "article.yml": "factlint: 1\nslug: a\n"}[name]
    _write(tmp_path, a_md=FULL)
    tmp_path.joinpath(name).write_text(f"{opening}timezone: Mars/North\n")
    results = check_paths([str(tmp_path / "a.md")], Request(published="2023-09-15T10:00:00Z"))
    (problem,) = results.problems
    assert "'Mars/North' is not a time zone" in problem.message and problem.path.endswith(name)


def test_a_rule_file_named_twice_is_read_once(tmp_path):
    _write(tmp_path, a_txt="The council met.\n", r_yml="factlint: 1\nplaces: {k: {name: Kyiv}}\n")
    rules = (str(tmp_path / "r.yml"), f"{tmp_path}/./r.yml")
    assert not check_paths([str(tmp_path / "a.txt")], Request(rules=rules)).problems


def test_rules_on_the_command_line_that_name_no_file_are_a_problem(tmp_path):
    _write(tmp_path, a_txt="The council met.\n")
    (problem,) = check_paths([str(tmp_path / "a.txt")], Request(rules=(str(tmp_path / "*.yml"),))).problems
    assert "names no rule file" in problem.message


def test_a_file_is_compared_with_its_versions_on_disk(tmp_path):
    manifest = "factlint: 1\nslug: vote\nversions: [{file: a.txt}, {file: b.txt}]\n"
    _write(tmp_path, article_yml=manifest, a_txt=FULL, b_txt=FULL.rpartition("\n\n")[0])
    for name in ("a.txt", "b.txt"):
        results = check_paths([str(tmp_path / name)])
        assert results.coverage.documents == 1 and results.coverage.comparisons == 1
        assert ("b.txt", "version.truncated") in _rules(results)


def test_file_names_with_numbers_are_versions_in_their_order(tmp_path):
    short = FULL.rpartition("\n\n")[0]
    _write(tmp_path, story_v9_txt=FULL, story_v10_txt=short)
    results = check_paths([str(tmp_path)])
    assert _rules(results) == [("story.v10.txt", "version.truncated")]
    grown = tmp_path / "grown"
    grown.mkdir()
    _write(grown, story_v1_txt=short, story_v2_txt=FULL)
    assert not check_paths([str(grown)]).findings


def test_front_matter_names_the_article_and_the_version(tmp_path):
    front = "---\narticle: vote\nversion: {}\n---\n\n{}"
    _write(tmp_path, a_md=front.format(2, FULL.rpartition("\n\n")[0]), b_md=front.format(1, FULL), c_md="Vote.\n")
    results = check_paths([str(tmp_path / "b.md")])
    assert results.coverage.comparisons == 1 and _rules(results) == [("a.md", "version.truncated")]


def test_an_unknown_check_in_a_request_is_refused():
    with pytest.raises(ValueError, match="did you mean `text.doubled-phrase`"):
        check_text(BAD, request=Request(select=("text.doubled-phrases",)))


def test_coverage_counts_only_what_a_check_looked_at():
    text = "“We will not go there,” Ann Lee said. The mayor left on Friday, March 1, 2024."
    everything = {name: (found, checked) for name, found, checked in check_text(text).coverage.counts}
    assert everything["quotes"] == (1, 1) and everything["weekdays"] == (1, 1)
    nothing = check_text(text, request=Request(select=("text.doubled-phrase",))).coverage.counts
    assert {checked for _, _, checked in nothing} == {0}


def test_of_two_versions_the_one_that_can_be_read_is_linted(tmp_path):
    _write(tmp_path, a_txt=BAD)
    results = compare(Run(Request(isolated=True)), str(tmp_path / "gone.txt"), str(tmp_path / "a.txt"))
    assert len(results.problems) == 1 and len(results.findings) == 1


def test_a_sibling_has_the_date_of_its_manifest_and_is_no_version(tmp_path):
    manifest = "factlint: 1\nslug: vote\npublished: 2024-03-01\nversions: [{file: a.txt}]\nsiblings: {caption: c.txt}\n"
    _write(tmp_path, article_yml=manifest, a_txt=FULL, c_txt="The vote was on Friday, March 4, in the town hall.\n")
    results = check_paths([str(tmp_path)], Request(isolated=True))
    assert _rules(results) == [("c.txt", "text.date-weekday")] and results.coverage.comparisons == 1
    _write(tmp_path, article_yml=manifest.replace("c.txt", "gone.txt"))
    (problem,) = check_paths([str(tmp_path)], Request(isolated=True)).problems
    assert "`caption: gone.txt`" in problem.message and problem.line == 5


def test_a_check_that_is_off_runs_where_it_is_asked_for(tmp_path):
    copy = "The harbour stays open, Tomas Ruzek said on Monday.\n"
    _write(tmp_path, a_txt=copy, factlint_yml="factlint: 1\nchecks: {fact.unknown-entity: {severity: warning}}\n")
    asked = [
        Request(isolated=True, select=("fact.unknown-entity",)),
        Request(isolated=True, severities=(("fact.unknown-entity", "error"),)),
    ]
    assert _rules(check_text(copy, request=Request(isolated=True))) == []
    assert _rules(check_text(copy, request=Request(isolated=True, select=("fact.",)))) == []
    found = [check_text(copy, request=request).findings for request in asked]
    found.append(check_paths([str(tmp_path / "a.txt")]).findings)
    assert [[finding.severity for finding in findings] for findings in found] == [["info"], ["error"], ["warning"]]
