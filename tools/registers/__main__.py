"""The command: `python -m tools.registers [--check]` writes the packs from their tables, or says which are stale.

`python -m tools.registers --take leaders BASE` makes the table of leaders anew from a rule file that `factlint facts
import --format factbook` wrote, `--take us-congress TABLE` that of Congress from a CSV with person, person_id, title,
start, end and source.
"""

import argparse
import sys
from pathlib import Path

from tools.registers import congress, leaders
from tools.registers.render import render

RULES = Path(__file__).resolve().parents[2] / "rules"
PACKS = {"leaders": leaders, "us-congress": congress}


def main() -> int:
    """Write the packs, compare them with their tables, or make a table anew."""
    arguments = _arguments()
    if arguments.take:
        name, source = arguments.take
        PACKS[name].take(Path(source).read_text(encoding="utf-8"))
        return 0
    stale = 0
    for name, made in PACKS.items():
        path, text = RULES / f"{name}.yml", render(made.HEAD, made.people())
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale = 1
            print(f"stale: rules/{name}.yml", file=sys.stderr)
            if not arguments.check:
                path.write_text(text, encoding="utf-8")
    return stale if arguments.check else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tools.registers", description=__doc__
    )
    parser.add_argument(
        "--check", action="store_true", help="only say which packs are stale"
    )
    parser.add_argument(
        "--take",
        nargs=2,
        metavar=("PACK", "TABLE"),
        help="make the table of a pack anew",
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
