"""Writes a commented factlint.yml, a first rule file, and the configuration for pre-commit.

Nothing that is there already is changed; for pre-commit the lines to add are printed then.
"""

import os
from argparse import ArgumentParser, Namespace

from factlint import __version__
from factlint.cli import _output
from factlint.cli._parser import usage_error
from factlint.sources.files import write_new

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
factlint: 1
sources:
  desk: {note: "desk knowledge, verify before relying on it"}

# An invented person, to be replaced by the people you write about. Only `name` is needed.
people:
  maria-lindqvist:
    name: Maria Lindqvist
    family: Lindqvist             # the name of later mentions
    accept: [Maria K. Lindqvist]  # tolerated, as in other houses' copy
    never: [Maria Lindquist]      # always wrong; case counts
    roles: [{title: finance minister, from: 2022-10-18}]
    source: desk

terms:
  adviser:
    prefer: adviser
    avoid: [advisor]
    source: desk
    bad: ["The minister's senior advisor resigned."]
    good: ["The minister's senior adviser resigned."]

patterns:
  percent-sign:
    match: '(?P<n>\\d+(?:\\.\\d+)?) percent\\b'
    replace: '\\g<n>%'
    message: "figures take the % sign, with no space"
    source: desk
    bad: ["Turnout was 54 percent."]
    good: ["Turnout was 54%."]

# The ledger of what you have corrected, so that it does not come back:
# corrections:
#   - {id: 2026-11-19-a, wrong: "the news agency Norland 1", right: "the broadcaster Norland 1", spread: all}
"""
HOOKS = f"""\
  - repo: local
    hooks:
      - id: factlint
        name: factlint
        entry: factlint check
        language: python
        additional_dependencies: [factlint=={__version__}]
        files: (?i)\\.(txt|text|md|markdown)$
        require_serial: true
      - id: factlint-rules
        name: factlint rules
        entry: factlint test
        language: python
        additional_dependencies: [factlint=={__version__}]
        files: ^rules/.*\\.ya?ml$
        require_serial: true
"""
PRE_COMMIT = ".pre-commit-config.yaml"
FILES = {
    "factlint.yml": CONFIG,
    "rules/desk.yml": RULES,
    PRE_COMMIT: f"repos:\n{HOOKS}",
}
"""What is written, by its path in the folder."""


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
    lines = [_written(arguments.folder, name, text) for name, text in FILES.items()]
    _output.write("".join(lines) + "next: factlint test, then factlint check\n", None)
    return 0


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
        rest = (
            f"; add this to its `repos:`\n\n{HOOKS}\n" if name == PRE_COMMIT else "\n"
        )
        return f"left alone {shown}, which is there already{rest}"
    except OSError as error:
        usage_error(f"{shown}: {error.strerror}")
    return f"wrote {shown}\n"
