"""Prints one of the two commands of README.md that start on a fresh machine: `run` or `test`.

`.ci/run` and `bench/fresh_clone.sh` take them from here, so that what the README promises is what runs.
"""

import re
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
COMMANDS = ("run", "test")


def commands(text: str) -> dict[str, str]:
    """The two commands in the order in which the README shows them: each a fenced block of one line."""
    found = re.findall(r"^```sh\n(python3 -m venv [^\n]+)\n```$", text, re.MULTILINE)
    if len(found) != len(COMMANDS):
        raise ValueError(
            f"README.md has {len(found)} blocks of one `python3 -m venv ...` line, not {len(COMMANDS)}"
        )
    return dict(zip(COMMANDS, found, strict=True))


if __name__ == "__main__":
    print(commands(README.read_text(encoding="utf-8"))[sys.argv[1]])
