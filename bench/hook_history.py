"""How often a hook that runs `check --since` refuses the commits of a history, and for what.

    python -m bench.hook_history CLONE --commits 100 --out refused.jsonl

Each of so many commits that touch prose, evenly over the history and merges apart, is checked out in a copy of the
clone, and its files are checked beside the commit before it. One line for each commit: its id, how many files were
changed, the exit code, and its errors; the last line on the screen is how many were refused.
"""

import json
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

_PROSE = (".md", ".markdown", ".txt", ".njk", ".mdx", ".qmd", ".rst")


def _git(folder: Path, *arguments: str) -> str:
    line = ["git", "-C", str(folder), "-c", "core.quotePath=false", *arguments]
    return subprocess.run(line, check=True, capture_output=True, text=True).stdout


def _commits(folder: Path) -> list[tuple[str, list[str]]]:
    """The commits that touch prose, the oldest first, each with the files that it left changed."""
    listed = (
        "log",
        "--reverse",
        "--no-merges",
        "--diff-filter=AMR",
        "-M",
        "--name-only",
        "--format=%x01%H",
    )
    found = []
    for part in _git(folder, *listed).split("\1")[1:]:
        commit, *names = filter(None, part.split("\n"))
        prose = [name for name in names if name.endswith(_PROSE)]
        if prose:
            found.append((commit, prose))
    return found[1:]  # the first has none before it


def _checked(folder: Path, commit: str, files: list[str]) -> dict[str, object]:
    """What the hook says of one commit."""
    _git(folder, "checkout", "--quiet", "--force", "--detach", commit)
    line = [
        sys.executable,
        "-m",
        "factlint",
        "check",
        "--since",
        "HEAD~1",
        "--format",
        "json",
        "--",
        *files,
    ]
    done = subprocess.run(
        line, cwd=folder, capture_output=True, text=True, check=False
    )
    said = json.loads(done.stdout)
    grave = [one for one in said["findings"] if one["severity"] == "error"]
    errors = [
        {key: one[key] for key in ("rule", "path", "text", "message")}
        | {"line": one["start"]["line"]}
        for one in grave
    ]
    return {
        "commit": commit, "files": len(files), "code": done.returncode, "errors": errors,
        "problems": said["problems"], "others": len(said["findings"]) - len(grave),
    }  # fmt: skip


def main() -> None:
    """Runs the hook over a history."""
    parser = ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("clone", type=Path)
    parser.add_argument("--commits", type=int, default=100, metavar="N")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as made,
        arguments.out.open("w", encoding="utf-8") as out,
    ):
        copy = Path(made, "copy")
        subprocess.run(["git", "clone", "--quiet", arguments.clone, copy], check=True)
        every = _commits(copy)
        step = max(len(every) / arguments.commits, 1)
        chosen = [
            every[int(n * step)] for n in range(min(arguments.commits, len(every)))
        ]
        refused = 0
        for commit, files in chosen:
            said = _checked(copy, commit, files)
            refused += said["code"] != 0
            out.write(f"{json.dumps(said)}\n")
            out.flush()
    print(f"{arguments.clone.name}: {refused} of {len(chosen)} commits refused")


if __name__ == "__main__":
    main()
