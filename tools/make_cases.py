"""Writes what factlint says of every case in `tests/cases`, so that a change of judgement shows in a diff.

    python -m tools.make_cases [--check]

A case is a line of JSON: files, the command line, and what a desk should be told (`expect`, `silent`), which factlint
does not say of every case yet. `findings.jsonl` beside them has what it does say: whoever changes that reads the lines
that changed as an editor would.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factlint import cli

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "cases"
KEPT = FOLDER / "findings.jsonl"
_CONFIG = "factlint: 1\nextends: [core, world]\nrules: [desk/*.yml]\n"
_GIT = [
    "git",
    "-c",
    "user.name=desk",
    "-c",
    "user.email=desk@example.org",
    "-c",
    "commit.gpgsign=false",
]


def cases() -> Iterator[dict[str, Any]]:
    """All cases, in the order of their files."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        if path != KEPT:
            yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def said(case: dict[str, Any]) -> dict[str, Any]:
    """The exit code and the findings of one case, and of its corrected copy where it has one."""
    told: dict[str, Any] = {"id": case["id"]}
    for key in ("files", "corrected"):
        if case.get(key):
            told[key] = _run(case, case[key])
    return told


def _run(case: dict[str, Any], files: dict[str, str]) -> list[Any]:
    with tempfile.TemporaryDirectory() as folder:
        root, line = Path(folder), list(case["args"])
        if case.get("rules"):
            _lay(root, {"factlint.yml": _CONFIG, "desk/rules.yml": case["rules"]})
        elif "--isolated" not in line:
            line.insert(1, "--isolated")
        if case.get("git_before"):
            _commit(root, case["git_before"])
        _lay(root, files)
        report = root.with_name(f"{root.name}.json")
        with contextlib.chdir(root), contextlib.redirect_stderr(io.StringIO()):
            code = cli.main([*line, "--format", "json", "--output", str(report)])
        try:
            return [
                code,
                *map(
                    _brief, json.loads(report.read_text(encoding="utf-8"))["findings"]
                ),
            ]
        finally:
            report.unlink()


def _lay(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def _commit(root: Path, files: dict[str, str]) -> None:
    _lay(root, files)
    for command in (["init", "-q", "."], ["add", "."], ["commit", "-qm", "before"]):
        subprocess.run(
            [*_GIT, *command],
            cwd=root,
            check=True,
            env={**os.environ, "HOME": str(root)},
        )


def _brief(finding: dict[str, Any]) -> list[Any]:
    """Of a finding what an editor sees: check, severity, place, words, message, and its fix."""
    fix, start = finding["fix"], finding["start"]
    mend = [fix["replacement"], fix["safe"]] if fix else []
    place = f"{finding['path']}:{start['line']}:{start['column']}"
    return [
        finding["rule"],
        finding["severity"],
        place,
        finding["text"],
        finding["message"],
        *mend,
    ]


def main() -> int:
    """Writes the file, or with `--check` says whether it is stale; the exit code is 1 then."""
    made = "".join(
        json.dumps(said(case), ensure_ascii=False) + "\n" for case in cases()
    )
    if "--check" in sys.argv:
        return int(made != KEPT.read_text(encoding="utf-8"))
    KEPT.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
