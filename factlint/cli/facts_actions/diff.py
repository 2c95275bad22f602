"""Shows what differs between two fact bases, each a rule file or a store: added, removed and changed entries.

Exit codes: 0 they are the same, 1 they differ, 2 one of them cannot be read.
"""

from argparse import ArgumentParser, Namespace
from typing import Any

from factlint.cli import _bases, _output
from factlint.facts.diff import BaseDifference, EntryChange, diff


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `facts diff`."""
    parser.add_argument(
        "old",
        metavar="OLD",
        help="the earlier base: a .yml or .sqlite file, or a pack",
    )
    parser.add_argument("new", metavar="NEW", help="the later base")
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="default: text"
    )


def run(arguments: Namespace) -> int:
    """Runs the action."""
    (old, new), problems = _bases.read([arguments.old, arguments.new])
    found = diff(old, new)
    if arguments.format == "json":
        changed = {
            entity: [change._asdict() for change in changes]
            for entity, changes in found.changed.items()
        }
        _output.write_json(
            {"added": found.added, "removed": found.removed, "changed": changed}
        )
    else:
        _output.write_lines(_lines(found))
    return (
        2 if problems else 1 if found.added or found.removed or found.changed else 0
    )


def _lines(found: BaseDifference) -> list[str]:
    lines = [f"+ {entity}" for entity in found.added] + [
        f"- {entity}" for entity in found.removed
    ]
    for entity, changes in found.changed.items():
        lines += [
            f"~ {entity}",
            *(f"    {line}" for change in changes for line in _change(change)),
        ]
    counts = f"{len(found.added):,} added, {len(found.removed):,} removed, {len(found.changed):,} changed"
    return [*lines, counts]


def _change(change: EntryChange) -> list[str]:
    if isinstance(change.old, list) and isinstance(change.new, list):
        went = [f"- {change.key}: {_shown(item)}" for item in change.old]
        return [
            *went,
            *(f"+ {change.key}: {_shown(item)}" for item in change.new),
        ] or [f"{change.key}: in another order"]
    return [f"{change.key}: {_shown(change.old)} -> {_shown(change.new)}"]


def _shown(value: Any) -> str:
    """A value in one line, as it would be written in YAML."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"{key}: {_shown(item)}" for key, item in value.items())
            + "}"
        )
    return (
        "[" + ", ".join(map(_shown, value)) + "]"
        if isinstance(value, list)
        else str(value)
    )
