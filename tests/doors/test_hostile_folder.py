"""A folder with one of each thing that a stranger may have put there: one run ends, tells each, and checks the rest."""

import json
import os
import socket

import pytest
from tests.doors import traps

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")

BAD = "Officials said there would be would be a vote on Monday.\n"
SECRET = "Margarethe Quellinger"

COPY = {
    "good.md": BAD,
    "deep/er/good.txt": BAD,
    "mark.md": "\ufeff" + BAD,
    "digits.md": f"Anna Lund, 30, was born 190٣ in a village, ٣٠ days after 3² others.\n\n{BAD}",
    "brackets.md": f"{BAD}\n{'[' * 10_000}x{']' * 10_000}\n\n{'>' * 2_000} x\n\n{'*' * 4_000}x\n",
    "word.md": f"{BAD}\n{'wolf ' * 40_000}\n",
    "letters.md": f"{BAD}\n{'a' * 1_000_000}\n",
    "line.md": f"{BAD[:-1]} {'Nobody knew the whole of it, and no one asked. ' * 20_000}\n",
    "opened.md": f"{BAD}\n{'“' * 5_000}\n\n{'(' * 5_000}\n\n{'<!-- ' * 5_000}\n",
    "runs.md": f"{BAD}\n{'a' * 60}!\n",
    "inner/a.md": BAD,
    "comment.md": f"{BAD}\n<!-- factlint: disable -->\n",
    "signs\x1b[2J\x07\u202e.md": BAD,
    "two\nlines.md": BAD,
    "bytes\udcff.md": BAD,
    "front\x1b.md": f"---\ntitle: \"A \\e[31m title\"\nversion: 'a\x07'\n---\n\n{BAD}",
    "wide.md": BAD.encode("utf-16-le"),
    "latin.md": BAD.encode() + b"The caf\xe9 closed.\n",
    "take.v1.md": BAD,
    "take.v2.md/note.md": BAD,
    "story/first.md": BAD,
    "lost/a.md": BAD,
    "folder/a.md": BAD,
    "linked/a.md": BAD,
    "piped/a.md": BAD,
    "ignoring/a.md": BAD,
}
"""Copy, each with the one slip that is to be found in it."""

RULES = {
    "good.yml": 'patterns: {good: {match: Officials, message: "a\\e[2J\\nb"}}',
    "runs.yml": "patterns: {runs: {match: '\\b(?:a|aa)+$', message: x}}",
    "open.yml": "patterns: {open: {match: '(((', message: x}}",
    "keys.yml": f"people: {{a: {{name: Bo Ek, {', '.join(f'borm{number}: 1' for number in range(1_000))}}}}}",
    "slugs.yml": f"people: {{b: {{name: Bo Ek, not_same_as: [{', '.join(f'x{number}' for number in range(4_000))}]}}}}",
    "curly.yml": "terms: {adviser: {prefer: “adviser”, avoid: [“advisor”]}}",
    "same.yml": "terms: {adviser: {prefer: adviser, avoid: [adviser]}}",
    "twice.yml": "terms: {a: {prefer: b, avoid: [c]}, a: {prefer: b, avoid: [c]}}",
    "deep.yml": "people: " + "[" * 5_000,
    "aliases.yml": "\n".join(["a0: &a0 [x, x]", *(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}]" for n in range(24))]),
    "nul.yml": "terms: {\0}",
    "number.yml": "quantities: {q: {say: '{n} died', value: nan}}",
    "digits.yml": "people: {c: {name: Ann Lund, born: 190٣}}",
}

CONFIG = """factlint: 1
extends: [core]
rules: [rules/*.yml, none/*.yml, PRIVATE/keys.yml, ../private/passwd, "nul\\0.yml"]
exclude: ["!", "a[z-a]"]
checks: {text.sun: {severity: off}}
"""
MANIFEST = """factlint: 1
slug: fire
versions:
  - {file: first.md, version: "a\\e[2J"}
  - {file: ../../private/take.md, version: b}
  - {file: "nul\\0.md", version: c}
"""
GITIGNORE = "!\n\\\n[z-a]\n" + "*a" * 30 + "*b\n" + "**/a*/" * 9 + "b\n"

PIPES = ["ignoring/.gitignore", "piped/factlint.yml", "piped/article.yml", "rules/pipe.yml", "take.v3.md", "pipe.md"]
FOLDERS = ["folder/factlint.yml", "folder/article.yml"]
LINKS = {
    "lost/factlint.yml": "gone", "rules/lost.yml": "gone", "gone.md": "gone", "loop": ".", "round.md": "round.md",
    "zero.md": "/dev/zero", "terminal.md": "/dev/tty", "linked/factlint.yml": "../../private/keys.yml",
    "linked/article.yml": "../../private/keys.yml", "linked/.gitignore": "../../private/passwd",
    "out.md": "../private/take.md", "out": "../private", "take.v4.md": "../private/take.md",
    ".factlint-unfinished-99998-abcdefgh": "../private/passwd",
}  # fmt: skip

TOLD = {
    "../private/keys.yml": ["so nothing of it is shown"],
    "../private/passwd": ["so nothing of it is shown"],
    "factlint.yml": [
        "names no rule file",
        "there is no rule file",
        "`!` is no pattern of paths",
        "`a[z-a]` is no pattern of paths",
        "did you mean `text.sum`?",
    ],
    "factlint.yaml": ["call it factlint.yml"],
    "folder/factlint.yml": ["a folder, where a file is expected"],
    "folder/article.yml": ["a folder, where a file is expected"],
    "front\x1b.md": ["front matter is no YAML"],
    "ignoring/.gitignore": ["a named pipe"],
    "latin.md": ["the bytes e9 are not UTF-8"],
    "linked/article.yml": ["leads out of the repository"],
    "linked/factlint.yml": ["so nothing of it is shown"],
    "lost/factlint.yml": ["leads to no file"],
    "piped/article.yml": ["a named pipe"],
    "piped/factlint.yml": ["a named pipe"],
    "rules/aliases.yml": ["unfold without end"],
    "rules/curly.yml": ["only straight quotation marks"],
    "rules/deep.yml": ["nested too deeply"],
    "rules/digits.yml": ["is not a date"],
    "rules/keys.yml": ["did you mean `born`?"],
    "rules/lost.yml": ["leads to no file"],
    "rules/nul.yml": ["a binary file"],
    "rules/number.yml": ["a number that has an end"],
    "rules/open.yml": ["bad regular expression"],
    "rules/pipe.yml": ["a named pipe"],
    "rules/runs.yml": ["`runs` ran out of time and was not used on runs.md"],
    "rules/same.yml": ["is never reported"],
    "rules/slugs.yml": ["unknown slug `x3999`"],
    "rules/twice.yml": ["stands twice"],
    "story/article.yml": ["lies outside the repository", "names no file beside this manifest"],
    "take.v3.md": ["a named pipe"],
    "wide.md": ["a binary file"],
}
"""All files that something is said of, with words of each sentence."""


@pytest.fixture
def trap(tmp_path):
    return traps.Trap(tmp_path)


@pytest.fixture
def outside(tmp_path):
    """What of somebody's lies outside, by its path."""
    folder = tmp_path / "private"
    folder.mkdir()
    words = {"passwd": f"root:{SECRET}\n", "keys.yml": f"factlint: 1\ntoken: {SECRET}\n", "take.md": f"{SECRET}. {BAD}"}
    for name, text in words.items():
        folder.joinpath(name).write_text(text)
    return {folder / name: text for name, text in words.items()}


@pytest.fixture
def hostile(tmp_path, trap, outside, monkeypatch):
    """The folder: a clone with drafts that are a repository themselves, and all of the above."""
    folder = traps.tracked(tmp_path / "clone", trap)
    assert "fsmonitor" in trap.proven(folder / "drafts", "status")
    config = CONFIG.replace("PRIVATE", str(tmp_path / "private"))
    ours = {"factlint.yml": config, "factlint.yaml": config, "story/article.yml": MANIFEST, ".gitignore": GITIGNORE}
    rules = {f"rules/{name}": f"factlint: 1\n{text}\n" for name, text in RULES.items()}
    inner = {"inner/.git": f"gitdir: {folder}/drafts\n", ".factlint-unfinished-99999-abcdefgh": "half"}
    for name, text in (COPY | ours | rules | inner).items():
        folder.joinpath(name).parent.mkdir(parents=True, exist_ok=True)
        folder.joinpath(name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape"))
    for name in PIPES:
        os.mkfifo(folder / name)
    for name in FOLDERS:
        folder.joinpath(name).mkdir()
    for name, target in LINKS.items():
        folder.joinpath(name).symlink_to(target)
    monkeypatch.chdir(folder)
    socket.socket(socket.AF_UNIX).bind("socket.md")
    return folder


@pytest.fixture
def cache(tmp_path, monkeypatch, outside):
    """A cache in which each file of a run has been replaced by a link to somebody's."""
    folder, first = tmp_path / "cache", tmp_path / "first"
    first.mkdir()
    first.joinpath("a.md").write_text(BAD)
    monkeypatch.setenv("FACTLINT_CACHE", str(folder))
    traps.factlint(first, "check", "a.md")
    for file in [one for one in folder.rglob("*") if one.is_file()]:
        file.unlink()
        file.symlink_to(next(iter(outside)))
    assert len(list(folder.iterdir())) > 2
    return folder


def _run(folder, *arguments):
    done = traps.factlint(folder, "check", *arguments, ".")
    output, errors = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == 2 and SECRET not in output + errors
    return output, errors


def _told(report):
    found = {}
    flaws = [finding for finding in report["findings"] if finding["rule"] == "surface.front-matter"]
    for problem in [*report["problems"], *flaws]:
        found.setdefault(problem["path"], []).append(problem["message"])
    return found


@pytest.mark.parametrize("arguments", [[], ["--since", "HEAD"]])
def test_each_thing_is_told_and_all_copy_is_checked(hostile, cache, trap, outside, arguments):
    report = json.loads(_run(hostile, "--format", "json", *arguments)[0])
    told = _told(report)
    assert set(told) == set(TOLD)
    assert not [(path, word) for path, words in TOLD.items() for word in words if word not in "\n".join(told[path])]
    slips = [finding for finding in report["findings"] if finding["rule"] == "text.doubled-phrase"]
    assert {finding["path"] for finding in slips if finding["text"].startswith("would")} == set(COPY) - {
        "latin.md",
        "wide.md",
    }
    desk = [finding["path"] for finding in report["findings"] if finding["entity"] == "patterns/good"]
    assert {"good.md", "runs.md", "deep/er/good.txt"} <= set(desk)  # the rules that are good are used
    assert trap.sprung == set() and {path: path.read_text() for path in outside} == outside


def test_nothing_of_it_acts_on_a_terminal(hostile, cache, trap):
    for said in _run(hostile):
        assert not [sign for sign in said if not sign.isprintable() and sign != "\n"]
    assert trap.sprung == set()


def test_a_fix_mends_the_copy_alone(hostile, cache, trap, outside):
    os.link(hostile / "good.md", hostile / "again.md")
    names = {path.name for path in hostile.iterdir()}
    report = json.loads(_run(hostile, "--fix", "--format", "json")[0])
    told = _told(report)
    assert set(told) == set(TOLD) | {"good.md", "again.md"} and "hard links" in told["good.md"][0]
    assert hostile.joinpath("good.md").read_text() == BAD
    assert hostile.joinpath("runs.md").read_text().startswith("Officials said there would be a vote")
    assert {path: path.read_text() for path in outside} == outside and trap.sprung == set()
    assert {path.name for path in hostile.iterdir()} == names - {".factlint-unfinished-99999-abcdefgh"}
