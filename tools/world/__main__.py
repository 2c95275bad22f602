"""The command: `python -m tools.world [--check]`."""

import argparse
import sys
from pathlib import Path

from tools.world import check
from tools.world.countries import Country, load_countries, owners_of_names
from tools.world.places import make_places
from tools.world.render import render
from tools.world.tables import misspellings_by_hand

OUTPUT = Path(__file__).resolve().parents[2] / "rules" / "world.yml"


def main() -> int:
    """Write the pack, or compare the table with its second source."""
    arguments = _parse_arguments()
    countries = load_countries()
    if arguments.check:
        return _check(countries)
    _report_shared_names(countries)
    OUTPUT.write_text(render(make_places(countries)), encoding="utf-8")
    return 0


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tools.world", description="make rules/world.yml"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="compare the table with the World Factbook",
    )
    return parser.parse_args()


def _check(countries: list[Country]) -> int:
    doubts = check.doubts(countries)
    print(*doubts, sep="\n")
    return 1 if doubts else 0


def _report_shared_names(countries: list[Country]) -> None:
    known = owners_of_names(countries)
    print(
        "unknown names in hand.txt:",
        sorted(set(misspellings_by_hand()) - set(known)),
        file=sys.stderr,
    )
    for name, owners in sorted(known.items()):
        if len(owners) > 1:
            print(
                f"shared name, no misspellings made: {name}: {sorted(owners)}",
                file=sys.stderr,
            )


if __name__ == "__main__":
    sys.exit(main())
