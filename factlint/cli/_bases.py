"""The fact bases that a command line names."""

from collections.abc import Iterable, Sequence

from factlint.cli import _output, _streams
from factlint.cli._parser import usage_error
from factlint.facts import Base, base, complete, registers
from factlint.model import Problem
from factlint.sources import bases, files, packs


def read(
    given: Sequence[str], *, whole: bool = True
) -> tuple[list[Base], list[Problem]]:
    """A base for each file or pack; what is wrong is told on standard error.

    With `whole` the run ends where one cannot be read; without, its base is empty.
    """
    found: list[Base] = []
    problems: list[Problem] = []
    lost: list[str] = []
    for name in given:
        parts = [
            bases.read(path, files.shown(path))
            for path in packs.pack_files(name) or [name]
        ]
        found.append(base.united(part for part, _ in parts if part))
        problems += [problem for _, wrong in parts for problem in wrong]
        lost += [name] if any(part is None for part, _ in parts) else []
    _output.say_problems(problems)
    if lost and whole:
        usage_error(f"nothing is done, because {' and '.join(lost)} cannot be read")
    return found, problems


def known_places() -> tuple[dict[str, tuple[str, str]], dict[str, list[str]]]:
    """The places of the pack `world`: a folded form with slug and name, and by slug in what each lies."""
    found: dict[str, tuple[str, str]] = {}
    homes: dict[str, list[str]] = {}
    for path in packs.pack_files("world"):
        kept, _ = bases.read(path, path)
        for slug, fields in (kept.entries.get("places", {}) if kept else {}).items():
            homes[slug] = fields.get("in", [])
            for form in (slug, fields["name"], *fields.get("accept", [])):
                found.setdefault(registers.folded(form), (slug, fields["name"]))
    return found, homes


def standing_alone(kept: Base, known: Iterable[tuple[str, str]], path: str) -> Base:
    """A base with entries for the places of packs that it names; what stays unknown is told."""
    made, unknown = complete.completed(kept, dict(known))
    if unknown:
        listing = ", ".join(f"`{slug}`" for slug in unknown[:5]) + (
            " ..." if len(unknown) > 5 else ""
        )
        what = f"{len(unknown):,} slugs are named and have no entry ({listing})"
        _streams.say(
            f"note: {what}; each is a problem of the rules when {path} is used"
        )
    return made
