"""Whatever names, labels, messages, rules and copy hold: no control character of theirs reaches a terminal.

Line breaks are ours alone, so nothing can be made to look like a line of the report; the same for what turns the
direction of text around.
"""

import json
import os
import re
import subprocess
import sys
import unicodedata

import pytest
from factlint.report import formats
from tests.doors.desk import environment, repository
from tests.doors.story import commit, story

EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\x7f\x08\u202e\u2066\u200f\u2028\u2029\x85\nFORGED\r\tx"
"""Escape codes, bidirectional overrides and all kinds of line breaks."""
IN_NAMES = EVIL.replace("/", "")
YAML = json.dumps(EVIL)
"""The same as YAML takes it."""


def raw(text):
    """The characters of a report that a terminal would not merely show, those of our own colours apart."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    odd = ("Cc", "Zl", "Zp", "Cs")
    turning = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return {sign for sign in text if sign != "\n" and (unicodedata.category(sign) in odd or sign in turning)}


def harmless(done):
    """The standard output of a process that sends no control character and no line of somebody else's."""
    for stream in (done.stdout, done.stderr):
        said = stream.decode()
        assert raw(said) == set() and "\nFORGED" not in said
    assert b"Traceback" not in done.stderr
    return done.stdout.decode()


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk whose names, labels, rules and copy are as bad as can be."""
    folder = tmp_path_factory.mktemp("desk")
    rules = f"""\
factlint: 1
people:
  anna-lund: {{name: Anna Lund, family: Lund, note: {YAML}, roles: [{{title: {YAML}}}], never: [Ana Lund]}}
terms:
  adviser: {{prefer: {YAML}, avoid: [advisor]}}
patterns:
  now: {{match: right now, message: {YAML}, replace: {YAML}}}
quotes:
  record: {{speaker: anna-lund, text: {YAML}}}
corrections:
  - {{id: c-1, wrong: Gorsly, right: {YAML}, spread: all, note: {YAML}, public_note: {YAML}}}
"""
    folder.joinpath("rules.yml").write_text(rules)
    folder.joinpath("broken.yml").write_text(f"factlint: 1\n{YAML}: 1\npeople: {{{YAML}: {{name: x}}}}\n")
    folder.joinpath("factlint.yml").write_text(f"factlint: 1\nrules: [rules.yml]\nexclude: [{YAML}]\n")
    copy = (
        f"---\nversion: {{}}\narticle: {YAML}\n---\n"
        + story()
        + f"Ana Lund, an advisor, came right now to Gorsly.\n\n{EVIL} TK {EVIL}\n"
    )
    copy += f"\n<!-- factlint: ignore text.{EVIL}sum -- {EVIL} -->\n\n“We{EVIL} will go there {EVIL} tomorrow,” she said. “We{EVIL} will go here {EVIL} tomorrow,” she said.\n"
    folder.joinpath(f"a{IN_NAMES}.md").write_text(copy.replace("version: {}", f"version: {YAML}"))
    folder.joinpath("b.md").write_text(copy.replace("version: {}", "version: zz").replace("12", "14"))
    folder.joinpath("bad.md").write_text(f"---\n{YAML}: [\ntitle: {EVIL}\n---\nText.\n")
    folder.joinpath("odd.md").write_text(f"---\npublished: {YAML}\ntimezone: {YAML}\n---\nText.\n")
    folder.joinpath(f"c.{IN_NAMES}").write_text("x")
    folder.joinpath(f"folder{IN_NAMES}").mkdir()
    folder.joinpath(f"folder{IN_NAMES}", "latin.txt").write_bytes(b"caf\xe9")
    folder.joinpath("article").mkdir()
    folder.joinpath("article", "v.md").write_text(story())
    folder.joinpath("article", "article.yml").write_text(
        f"factlint: 1\nslug: {YAML}\npublished: {YAML}\nversions:\n  - {{file: v.md, version: {YAML}}}\n"
        f"  - {{file: {YAML}, version: b}}\n"
    )
    repository(folder)
    commit(folder, "b.md", copy.replace("version: {}", "version: zz").replace("12", "15").replace("Lund", "Lind"))
    return folder


COMMANDS = [
    ["check", "."], ["check", "--color", "always", "--statistics", "."], ["check", "--history", "."],
    ["check", "--since", "HEAD~1", "."], ["check", "--group", "similar", "."], ["check", "--diff", "--unsafe-fixes", "."],
    ["check", f"a{IN_NAMES}.md", f"gone{EVIL}.md"], ["check", "--rules", "broken.yml", "b.md"],
    ["check", "--rules", f"gone{IN_NAMES}.yml", "b.md"], ["check", "--config", f"gone{IN_NAMES}.yml", "b.md"],
    ["check", "--select", EVIL, "b.md"], ["check", "--since", EVIL, "."], ["check", f"--{EVIL}"], [EVIL],
    ["check", "--output", f"gone/{IN_NAMES}", "b.md"],
    ["compare", f"a{IN_NAMES}.md", "b.md"], ["compare", f"HEAD{EVIL}:b.md", "b.md"],
    ["timeline", "."], ["timeline", "--history", "b.md"], ["explain", "anna-lund"], ["explain", "corrections/c-1"],
    ["explain", EVIL], ["test"], ["test", "broken.yml"], ["corrections", "list"], ["corrections", "check", "."],
    ["corrections", "note"], ["corrections", "suggest", "b.md"], ["corrections", "add", "--wrong", EVIL, "--right", "b"],
    ["facts", "list", "rules.yml"], ["facts", "lookup", "Anna Lund", "rules.yml"], ["facts", "lint", "rules.yml", "broken.yml"],
    ["facts", "diff", "rules.yml", "broken.yml"], ["facts", EVIL],
    ["corrections", "check", "--format", "json", "."], ["corrections", "suggest", "--format", "json", "b.md"],
    ["corrections", "export"], ["facts", "lookup", "--format", "json", "Anna Lund"],
    ["facts", "lint", "--format", "json"], ["facts", "diff", "--format", "json", "rules.yml", "broken.yml"],
    ["timeline", "--format", "json", "."], ["timeline", "--fact", EVIL, "."],

]  # fmt: skip


def _run(desk, *arguments):
    line = [sys.executable, "-m", "factlint", *arguments]
    return subprocess.run(line, cwd=desk, env=environment(), stdin=subprocess.DEVNULL, capture_output=True, check=False)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: ascii(" ".join(command))[1:60])
def test_no_control_character_reaches_a_terminal(desk, command):
    done = _run(desk, *command)
    if "--diff" in command:
        done.stdout = b""  # a patch has to be exact; what a terminal gets of it is another test's
    harmless(done)


@pytest.mark.parametrize("command", [["check"], ["check", "--history"]])
def test_json_is_valid_and_says_all(desk, command):
    report = json.loads(harmless(_run(desk, *command, "--format", "json", ".")))
    assert any(IN_NAMES in (problem["path"] or "") for problem in report["problems"])
    assert any(found["path"] == f"a{IN_NAMES}.md" for found in report["findings"])
    said = [found["message"] for found in report["findings"]] + [one["message"] for one in report["problems"]]
    assert not any(len(message.splitlines()) > 1 for message in said)


def test_a_line_of_json_is_a_line_to_everybody(desk):
    lines = harmless(_run(desk, "check", "--format", "jsonl", ".")).splitlines()
    assert len([json.loads(line) for line in lines]) > 2


@pytest.mark.parametrize("name", formats())
def test_every_format_of_a_report_is_harmless(desk, name):
    done = _run(desk, "check", "--format", name, ".")
    done.stdout = done.stdout.replace(b"\t", b"").replace(b"\n", b" " if name == "html" else b"\n")  # nothing to a page
    harmless(done)


@pytest.mark.parametrize("command", [["--diff", "--unsafe-fixes", "b.md"], ["--fix", "--unsafe-fixes", "-"]])
def test_a_patch_and_mended_copy_are_exact_but_on_a_terminal(desk, command):
    given = desk.joinpath("b.md").read_bytes() if "-" in command else b""
    line = [sys.executable, "-m", "factlint", "check", *command]
    piped = subprocess.run(line, cwd=desk, env=environment(), input=given, capture_output=True, check=False)
    assert "\x1b]0;owned\x07" in piped.stdout.decode()
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        line, cwd=desk, env=environment(), stdin=subprocess.PIPE, stdout=theirs, stderr=subprocess.PIPE
    )
    os.close(theirs)
    process.communicate(given)
    seen = b""
    while True:
        try:
            seen += os.read(ours, 65536)
        except OSError:
            break
    os.close(ours)
    assert raw(seen.decode().replace("\r\n", "\n").replace("\t", "")) == set() and "owned" in seen.decode()


def test_a_public_note_keeps_its_lines_alone(desk):
    done = _run(desk, "corrections", "note", "c-1")
    assert raw(done.stdout.decode()) == {"\t"} and len(done.stdout.split(b"\n")) == 3
