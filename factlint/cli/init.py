"""Writes a commented factlint.yml, a first rule file, and the configuration for pre-commit.

The hook installs factlint from where this one came: a git repository and its commit, a file or folder, or an index.
Nothing that is there already is changed; for pre-commit the lines to add are printed then.
"""

import json
import os
import re
from argparse import ArgumentParser, Namespace

from factlint.cli import _output
from factlint.cli._parser import usage_error
from factlint.sources import installed
from factlint.sources.files import read_bytes, write_new
from factlint.sources.installed import Installed

CONFIG = """\
# The configuration of factlint for this folder and those below it; the nearest one above a file counts.
factlint: 1
extends: [core, world]          # packs that ship with factlint: slips of news copy; countries and capitals
rules: [rules/*.yml]            # the desk's own rule files
fail_on: error                  # exit code 1 from this severity on: error, warning, info or never
# timezone: Europe/London       # where publication times without a zone are
# checks:                       # `factlint explain` lists them; most run unless they are `severity: off`
#   text.doubled-phrase: {allow: [had had, that that]}
#   style.term: {severity: warning}
# exclude: [archive/**]
# overrides:
#   - paths: [columns/**]
#     checks: {text.doubled-phrase: {severity: off}}
"""
RULES = """\
# What the desk knows and how it writes. `factlint test` runs the examples; `factlint explain SLUG` shows an entry.
# The entries below are examples and judge nothing: take out the `# ` before what you want, and put your own in.
factlint: 1
sources:
  desk: {note: "desk knowledge, verify before relying on it"}

# An invented person, to be replaced by the people you write about. Only `name` is needed.
# people:
#   maria-lindqvist:
#     name: Maria Lindqvist
#     family: Lindqvist             # the name of later mentions
#     accept: [Maria K. Lindqvist]  # tolerated, as in other houses' copy
#     never: [Maria Lindquist]      # always wrong; case counts
#     roles: [{title: finance minister, from: 2022-10-18}]
#     source: desk

# terms:
#   adviser:
#     prefer: adviser
#     avoid: [advisor]
#     source: desk
#     bad: ["The minister's senior advisor resigned."]
#     good: ["The minister's senior adviser resigned."]

# patterns:
#   percent-sign:
#     match: '(?P<n>\\d+(?:\\.\\d+)?) percent\\b'
#     replace: '\\g<n>%'
#     message: "figures take the % sign, with no space"
#     source: desk
#     bad: ["Turnout was 54 percent."]
#     good: ["Turnout was 54%."]

# The ledger of what you have corrected, so that it does not come back.
# corrections:
#   - {id: 2026-11-19-a, wrong: "the news agency Norland 1", right: "the broadcaster Norland 1", spread: all}
"""
_COPY = (
    r"(?i)\.(txt|text|md|markdown|mdown|mdwn|mkdn?|mdx|qmd|rmd|html?|xhtml|njk|nunjucks|liquid|rst|rest|adoc|asciidoc"
    r"|srt|vtt|ninjs|newsml|nitf|wxr)$"
)
_FROM_GIT = """\
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: factlint
        args: [--since, HEAD]         # what a commit brings in; without it all that is in the changed files
      - id: factlint-rules
"""
_LOCAL = """\
  - repo: local
    hooks:
      - id: factlint
        name: factlint
        entry: factlint check
        args: [--since, HEAD]         # what a commit brings in; without it all that is in the changed files
        language: python
        additional_dependencies: [{requirement}]
        files: {copy}
        require_serial: true
      - id: factlint-rules
        name: factlint rules
        entry: factlint test
        language: python
        additional_dependencies: [{requirement}]
        files: ^rules/.*\\.ya?ml$
        require_serial: true
"""
PRE_COMMIT = ".pre-commit-config.yaml"
_HOOK = re.compile(r"(?m)^[ \t]*-?[ \t]*id:[ \t]*[\"']?factlint[\"']?[ \t]*(?:#.*)?$")


def hooks(origin: Installed) -> str:
    """The hooks that install what was installed here."""
    if origin.repository:
        return _FROM_GIT.format(
            repository=_scalar(origin.repository), revision=origin.revision
        )
    return _LOCAL.format(requirement=_scalar(origin.requirement), copy=_COPY)


def _scalar(value: str) -> str:
    """A value as YAML takes it, which in a list in brackets is in quotation marks."""
    return value if re.fullmatch(r"[\w.:/@=+~-]+", value) else json.dumps(value)


def files(origin: Installed) -> dict[str, str]:
    """What is written, by its path in the folder."""
    return {
        "factlint.yml": CONFIG,
        "rules/desk.yml": RULES,
        PRE_COMMIT: f"repos:\n{hooks(origin)}",
    }


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `init`."""
    parser.add_argument(
        "folder",
        nargs="?",
        default=".",
        metavar="FOLDER",
        help="where to write; made if need be",
    )


def run(arguments: Namespace) -> int:
    """Runs the command."""
    found = installed.origin()
    lines = [
        _written(arguments.folder, name, text) for name, text in files(found).items()
    ]
    lines += [_told(found), "next: factlint test, then factlint check\n"]
    _output.write("".join(lines), None)
    return 0


def _told(origin: Installed) -> str:
    """What was found of where factlint comes from, and what the hook does with it."""
    if origin.repository:
        return f"the hook takes factlint from {origin.repository} at {origin.revision}, as this one was\n"
    said = f"the hook installs `{origin.requirement}`, as this one was\n"
    if origin.local:
        said += (
            "that lies on this machine alone; for others keep factlint in a git repository or an index that they "
            "reach, install it from there, and run `factlint init` again\n"
        )
    elif "==" in origin.requirement:
        said += "it came from a package index, which the others' pip must reach too\n"
    return said


def _written(folder: str, name: str, text: str) -> str:
    """Writes one file where there is none, and says what was done."""
    path = os.path.join(folder, *name.split("/"))
    shown = path.removeprefix(f".{os.sep}").replace(os.sep, "/")
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        write_new(path, text.encode("utf-8"))
    except FileExistsError as error:
        if not os.path.isfile(path):
            usage_error(f"{shown}: {error.strerror}: {error.filename}")
        return f"left alone {shown}, which is there already{_rest(path, name, text)}"
    except OSError as error:
        usage_error(f"{shown}: {error.strerror}")
    return f"wrote {shown}\n"


def _rest(path: str, name: str, text: str) -> str:
    """What is to be done to a file that is there: the hooks are to be added to those that it has."""
    if name != PRE_COMMIT:
        return "\n"
    data = read_bytes(path)
    if isinstance(data, bytes) and _HOOK.search(data.decode("utf-8", "replace")):
        return ", and has the hook\n"
    return f"; add this to its `repos:`\n\n{text.removeprefix('repos:' + chr(10))}\n"
