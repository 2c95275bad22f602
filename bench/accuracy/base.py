"""The fact base of the bench, imported from the data folder by `factlint facts import` into the work folder."""

import csv
import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.accuracy.data import ROOT, table

PACKS = ("core", "world")
"""What every run loads: the packs that count where nobody configures anything."""
_PEOPLE = "facts_people/people_roles.csv.xz"
_ROLES = "name=person,source=source,role.title=title,role.of=jurisdiction,role.from=start,role.to=end"
_SEEN = ("--seen", "wikidata=2022-06-30", "--seen", "openstates=2026-06-30")
_ALIASES = "name=canonical,accept=alias,id=person_id,source=source"
_ORGANISATIONS = ("--format", "csv", "--section", "organisations")
STEPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "countries": (("facts_countries/countries.json", "--format", "countries"),),
    "places": (("facts_places_orgs/cities15000.csv.xz", "--format", "geonames"),),
    "orgs": (
        ("facts_places_orgs/sp500_constituents.csv", *_ORGANISATIONS, "--source", "sp500",
         "--map", "name=Security,kind:company,id.ticker=Symbol"),
        ("facts_places_orgs/nyse_listed.csv", *_ORGANISATIONS, "--source", "nyse",
         "--map", "name=Company Name,kind:company"),
    ),
    "people": (
        (f"{_PEOPLE}#congress", f"{_PEOPLE}#openstates", f"{_PEOPLE}#wikidata", "--format", "csv",
         "--map", f"{_ROLES},id=person_id", *_SEEN),
        (f"{_PEOPLE}#parlparse", f"{_PEOPLE}#openaustralia", "--format", "csv", "--map", _ROLES),
        ("facts_people/factbook_leaders.csv.xz", "--format", "factbook"),
        ("facts_people/aliases.csv.xz", "--format", "csv", "--map", _ALIASES, "--no-new"),
    ),
}  # fmt: skip
"""Stores by name, each with the inputs and options of the imports that make it. Paths lie in the data folder; after a
`#` stands the source whose rows are meant. One source numbers its people anew in each parliament, so its rows go by
name."""


def stores(data: Path, work: Path) -> list[Path]:
    """The stores of the base, made where they are not there for this code and these inputs."""
    folder = work / "base" / _stamp(data)
    folder.mkdir(parents=True, exist_ok=True)
    for name, steps in STEPS.items():
        if not (folder / f"{name}.sqlite").exists():
            for number, step in enumerate(steps):
                _import(data, folder / f"{name}.part.sqlite", step, number)
            os.replace(folder / f"{name}.part.sqlite", folder / f"{name}.sqlite")
    return [folder / f"{name}.sqlite" for name in STEPS]


def _import(data: Path, store: Path, step: Sequence[str], number: int) -> None:
    """One `factlint facts import`. Conflicts of sources (exit code 1) and unreadable rows (2) are kept in a log."""
    inputs = [_input(data, part, store) for part in step]
    command = [
        sys.executable,
        "-m",
        "factlint",
        "facts",
        "import",
        *inputs,
        "--into",
        str(store),
    ]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    store.with_suffix(f".{number}.log").write_text(done.stderr, encoding="utf-8")
    if done.returncode not in (0, 1, 2) or not store.exists():
        raise SystemExit(
            f"{' '.join(command)}\nended with exit code {done.returncode}:\n{done.stderr[-2000:]}"
        )


def _input(data: Path, part: str, store: Path) -> str:
    """An option as it is, a file of the data folder, or the rows of one source in a file of their own."""
    name, _, source = part.partition("#")
    if not source:
        return str(data / name) if (data / name).is_file() else part
    path = store.with_name(f"{source}.csv")
    rows = [row for row in table(data / name) if row["source"].startswith(source)]
    with open(path, "w", encoding="utf-8", newline="") as file:
        written = csv.DictWriter(file, list(rows[0]))
        written.writeheader()
        written.writerows(rows)
    return str(path)


def _stamp(data: Path) -> str:
    """A hash of the steps, of the code that imports, and of the sizes of the inputs."""
    hashed = hashlib.blake2b(repr(STEPS).encode(), digest_size=8)
    rooms = [ROOT / "factlint" / room for room in ("importing", "factbase")]
    for path in sorted(path for room in rooms for path in room.rglob("*.py")):
        hashed.update(path.read_bytes())
    for path in sorted(data.glob("facts_*/*")):
        hashed.update(f"{path.name} {path.stat().st_size}".encode())
    return hashed.hexdigest()


def of_names(names: Sequence[str], work: Path) -> Path:
    """A rule file that knows these names and nothing else of them."""
    lines = ["factlint: 1", "people:"]
    for number, name in enumerate(sorted(set(names))):
        quoted = name.replace("'", "''")
        lines.append(f"  label-{number}: {{name: '{quoted}'}}")
    text = "\n".join(lines) + "\n"
    path = (
        work
        / "base"
        / f"names-{hashlib.blake2b(text.encode(), digest_size=6).hexdigest()}.yml"
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
