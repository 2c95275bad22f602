"""Each format through the real command: 8,400 findings, and more than two formats take, in files whose names would be markup, commands or options."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from factlint import report
from tests.doors.desk import factlint

NAMES = [
    "::error file=x,line=1::owned %d.md", " ::warning::x %d.md", "##[error]owned %d.md", "c,d: e%%0A %d.md",
    "x]]>&<b>'\" %d.md", "-q --format json %d.md", "$(touch owned) %d.md", "ü é 日本 %d.md", "|p|`code`[x](y) %d.md",
]  # fmt: skip
POSIX_ONLY = [
    "a\nb::error::owned %d.md",
    "\u202erev %d.md",
    "tab\there %d.md",
    "red\x1b[31m %d.md",
    "back\\slash %d.md",
]
FILES, EACH, MANY = 84, 100, 3
CHECK = ("check", ".", "--isolated", "--select", "text.doubled-phrase")


def _crowded(folder, doubled="the the"):
    """A folder of many files with a hundred lines each, and in each line these words."""
    for number in range(FILES):
        name = (NAMES + POSIX_ONLY)[number % len(NAMES + POSIX_ONLY)] % number
        lines = (f"Clerk {number}-{n} said {doubled} bill ]]> <b> ##[error] :: | ` was due.\n\n" for n in range(EACH))
        try:
            folder.joinpath(name).write_text("".join(lines))
        except OSError:  # no name for a file here
            folder.joinpath(f"plain {number}.md").write_text("".join(lines))
    return folder


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    return _crowded(tmp_path_factory.mktemp("crowd"))


def _count(name, text):
    """How many findings a report tells, by a reader of its form."""
    if name in ("json", "sarif", "gitlab", "rdjson"):
        told = json.loads(text)
        rows = {"json": lambda: told["findings"], "rdjson": lambda: told["diagnostics"], "gitlab": lambda: told}
        return len(told["runs"][0]["results"] if name == "sarif" else rows[name]())
    if name == "junit":
        return sum(1 for _ in ET.fromstring(text).iter("failure"))
    if name == "github":
        return sum("“the” is repeated" in line for line in text.splitlines())
    return len(text.splitlines())


FOUND = FILES * EACH
TOLD = dict.fromkeys(("json", "jsonl", "gitlab", "rdjson", "junit", "compact", "github", "sarif"), FOUND)


@pytest.mark.parametrize("name", report.formats())
def test_a_report_is_whole_and_fails_the_run(name, crowd, tmp_path):
    target = tmp_path / "report"
    done = factlint(*CHECK, "--format", name, "--output", target, cwd=crowd)
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    text = target.read_text(encoding="utf-8")
    assert name not in TOLD or _count(name, text) == TOLD[name]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", text)
    assert not crowd.joinpath("owned").exists()


def test_two_formats_have_as_much_as_they_may(tmp_path):
    throng = _crowded(tmp_path, "the the clerks of of it and and the")
    sarif, markdown = (factlint(*CHECK, "--format", name, cwd=throng) for name in ("sarif", "markdown"))
    assert sarif.returncode == markdown.returncode == 1
    assert _count("sarif", sarif.stdout) == 25_000 < MANY * FOUND
    assert "The report is cut here" in markdown.stdout and len(markdown.stdout) < 1_001_000


def test_no_name_is_a_command_of_github(crowd, tmp_path):
    """Its runner takes commands from `::` at the start of a line, blanks before it or not, and from `##[` anywhere."""
    for name in ("github", "compact"):
        said = factlint(*CHECK, "--format", name, cwd=crowd).stdout.splitlines()
        commands = [line for line in said if line.lstrip().startswith("::")]
        assert len(commands) == (10 if name == "github" else 0)
        assert all(line.startswith("::error file=") and "title=text.doubled-phrase" in line for line in commands)
        if name == "github":
            assert not any("##[" in line for line in said if line not in commands)


def test_statistics_count_all(crowd):
    said = factlint(*CHECK, "--statistics", "--min-severity", "error", cwd=crowd).stdout
    assert re.search(rf"^ *{FOUND} +{FOUND}  text\.doubled-phrase$", said, re.MULTILINE)
    assert f"and {FILES - 20} more with fewer" in said
