"""Reports for other programs, read by those programs or held against their schemas: names and copy of any kind."""

import json
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import junitparser
import pytest
from factlint import report
from factlint.model import Coverage, Finding, Fix, Passage, Position, Problem, Results
from factlint.report import View

MODULES = Path(__file__).parent.parent.parent / "node_modules"
SARIF = MODULES / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
RDFORMAT = MODULES / "@umbrelladocs/rdformat-validator/bin/rdformat-validator.js"
HOSTILE = [
    "drafts/a.md", "drafts/100%, done: x.md", "drafts/two\nlines.md", "drafts/ü 😀.md", "drafts/[x](y) {0} <b>@ada #1|`.md",
    "drafts/\x1b[31m\x00\u202e\ufffe.md", "drafts/half\udc80.md",
]  # fmt: skip
SAID = "“Straße” 100%, a::b {0} [text](1) <b>&amp; \x1b[0m\r\n\ttwo \ufffe lines | @ada"
SOURCE = "Grüße 😀 an Ada Brandt, the the mayor\n"


def _passage(path, line=1, column=9, offset=8, message=""):
    return Passage(path, None, Position(line, column, offset), Position(line, column + 2, offset + 2), "an", message)


def _finding(path, severity="error", rule="text.doubled-phrase", fix=None, related=(), fingerprint="f" * 16):
    return Finding(rule, severity, SAID, _passage(path), "body", None, None, fix, related, fingerprint)


def _results(count=0):
    found = [
        _finding(path, severity, fix=Fix("\x07 é", True), related=(_passage(HOSTILE[1], message=SAID),) * 120)
        for path in HOSTILE
        for severity in ("info", "warning", "error")
    ]
    many = [_finding("drafts/a.md", "info", fingerprint=f"{number:016x}") for number in range(count)]
    problems = (Problem(SAID, HOSTILE[2], 3, 4), Problem("nothing was read"), Problem("broken", "ünknown.yml"))
    return Results((*many, *found), problems, Coverage(3, 30, 1), (SAID,))


VIEW = View(dict.fromkeys(HOSTILE, SOURCE), linted=(*HOSTILE, "drafts/clean.md"))


def _rendered(name, count=0):
    text = report.render(name, _results(count), VIEW)
    text.encode()  # no half of a character is left
    return text


@pytest.mark.parametrize("name", report.formats())
def test_no_report_acts_on_a_terminal(name):
    text = _rendered(name)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", text)


@pytest.mark.parametrize("count", [0, 30_000])
def test_sarif_is_valid_and_the_gravest_come_first(count):
    log = json.loads(_rendered("sarif", count))
    (run,) = log["runs"]
    assert len(run["results"]) == min(count + 21, 25_000)
    levels = [result["level"] for result in run["results"]]
    assert levels == sorted(levels, key=["error", "warning", "note"].index)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is False
    told = [one["message"]["text"] for one in run["invocations"][0]["toolExecutionNotifications"]]
    assert any("left out" in one for one in told) == (count > 0)
    assert all(len(result.get("relatedLocations", ())) <= 100 for result in run["results"])
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert all(rule["help"]["text"] and rule["fullDescription"]["text"] for rule in rules)


@pytest.mark.skipif(not SARIF.exists(), reason="npm install @microsoft/jest-sarif brings the schema")
@pytest.mark.parametrize("count", [0, 3_000])
def test_sarif_holds_to_the_official_schema(count):
    import jsonschema

    schema = json.loads(SARIF.read_text(encoding="utf-8-sig"))
    kind = jsonschema.validators.validator_for(schema)
    log = json.loads(_rendered("sarif", count))
    assert [error.message for error in kind(schema).iter_errors(log)] == []


def test_junit_is_read_by_a_reader_of_junit():
    suites = junitparser.JUnitXml.fromstring(_rendered("junit").encode())
    counts = {suite.name: (suite.tests, suite.failures, suite.errors) for suite in suites}
    assert counts["drafts/a.md"] == (3, 2, 0)
    assert counts["drafts/clean.md"] == (1, 0, 0)
    assert counts["problems"] == (3, 0, 3)


def test_gitlab_has_no_fingerprint_twice_and_plain_paths():
    rows = json.loads(_rendered("gitlab", 30_000))
    prints = [row["fingerprint"] for row in rows]
    assert len(prints) == len(set(prints)) == 30_000 + 21 + 3
    for row in rows:
        assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert row["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert isinstance(row["location"]["lines"]["begin"], int)
        assert not row["location"]["path"].startswith("./")


def test_rdjson_counts_bytes():
    diagnostics = json.loads(_rendered("rdjson"))["diagnostics"]
    (one,) = {json.dumps(row["location"]["range"]) for row in diagnostics if "code" in row}
    before = len("Grüße 😀 ".encode())
    assert json.loads(one)["start"] == {"line": 1, "column": before + 1}


@pytest.mark.skipif(not RDFORMAT.exists(), reason="npm install @umbrelladocs/rdformat-validator brings the reader")
def test_rdjson_is_read_by_a_reader_of_its_format(tmp_path):
    file = tmp_path / "report.json"
    file.write_text(_rendered("rdjson", 300), encoding="utf-8")
    done = subprocess.run(
        [shutil.which("node"), str(RDFORMAT), str(file)], capture_output=True, text=True, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def _read(line):
    """A command as the runner of GitHub reads it (actions/runner, ActionCommand.cs)."""
    name, properties, message = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line).groups()
    for sign, code in ((":", "%3A"), (",", "%2C"), ("\r", "%0D"), ("\n", "%0A"), ("%", "%25")):
        message = message if code in ("%3A", "%2C") else message.replace(code, sign)
    given = dict(part.split("=", 1) for part in properties.split(","))
    return name, given, message


def test_commands_of_github_are_ten_of_a_kind_and_lose_nothing():
    lines = _rendered("github", 40).splitlines()
    commands = [_read(line) for line in lines if line.startswith("::")]
    counts = {name: sum(one == name for one, _, _ in commands) for name in ("error", "warning", "notice")}
    assert counts == {"error": 10, "warning": 7, "notice": 10}
    assert [name for name, _, _ in commands] == sorted(
        (name for name, _, _ in commands), key=["error", "warning", "notice"].index
    )
    assert sum(": info: " in line for line in lines) == 40 + 7 - 10
    assert any(given.get("file") == "drafts/100%25%2C done%3A x.md" for _, given, _ in commands)


def test_markdown_is_text_and_no_markup():
    text = _rendered("markdown", 30_000)
    assert len(text.encode()) <= 1_048_576 and "cut here" in text
    short = _rendered("markdown")
    assert "<b>" not in short and "@" not in short and "](" not in short
    assert "[x](y) {0} <b>@ada #1|`" in unescape(short)
    rows = [line for line in short.splitlines() if line.startswith("| ")]
    assert all(line.count("|") == 4 for line in rows)


def test_compact_is_a_line_a_finding():
    lines = _rendered("compact").splitlines()
    assert len(lines) == 21
    assert lines[0].startswith("drafts/a.md:1:9: info: ")


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    folder.joinpath("a.md").write_text(
        "The the mayor came. (Some believe it was late.)\n\nShe met Ada Brand on Monday, 3 March 2026.\n"
    )
    folder.joinpath("b.md").write_text("All was well.\n")
    return folder


def _run(desk, *options):
    return subprocess.run(
        [sys.executable, "-m", "factlint", "check", ".", "--isolated", *options],
        cwd=desk, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("level", ["error", "warning", "info"])
def test_the_least_severity_holds_for_every_format(desk, level):
    told = json.loads(_run(desk, "--format", "json", "--min-severity", level).stdout)
    every = json.loads(_run(desk, "--format", "json").stdout)["findings"]
    grave = ["error", "warning", "info"][: ["error", "warning", "info"].index(level) + 1]
    assert told["findings"] == [one for one in every if one["severity"] in grave]
    lines = _run(desk, "--format", "compact", "--min-severity", level).stdout.splitlines()
    assert len(lines) == len(told["findings"])


def test_people_see_errors_first_and_queries_counted(desk):
    from_start = _run(desk).stdout
    assert from_start.index(" error ") < from_start.index(" warning ")
    assert " info " not in from_start.split("\n\n")[0] and "--min-severity info" in from_start
    assert "  info " in _run(desk, "--min-severity", "info").stdout
    assert _run(desk, "--min-severity", "error").returncode == 1


def test_the_exit_code_is_of_all_findings_also_of_those_not_shown(desk):
    assert (
        _run(desk, "--min-severity", "error", "--fail-on", "warning", "--ignore", "text.doubled-phrase").returncode == 1
    )
