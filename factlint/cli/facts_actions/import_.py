"""Reads facts from what other registers publish, into a rule file or a store.

Imports can be repeated and merged: what is there already stays, what is new is added, and where two sources differ
both are told and the first is kept.
"""

import os
from argparse import ArgumentParser, Namespace

from factlint import dates
from factlint.cli import _bases, _output, _streams
from factlint.cli._parser import usage_error
from factlint.facts import Base, base, merge, registers
from factlint.model import Problem
from factlint.rulebook.schema import SECTIONS
from factlint.sources import bases, files

SHOWN = 20
"""How many conflicts and doubts are told one by one, unless `--all` asks for each."""


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `facts import`."""
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="files, packed as .gz, .xz or .bz2 or not",
    )
    parser.add_argument(
        "--format",
        required=True,
        choices=registers.formats(),
        help="what the inputs are",
    )
    parser.add_argument(
        "--into",
        metavar="FILE",
        help="a .yml file, or a .sqlite store; without it, YAML is printed",
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="KEY=COLUMN,...|FILE.yml",
        help="for csv: which column holds what, as in name=person,role.title=title; KEY:TEXT gives all rows a text",
    )
    parser.add_argument(
        "--section",
        default="people",
        choices=SECTIONS[:3],
        help="for csv: what the rows are",
    )
    parser.add_argument(
        "--source",
        default="",
        metavar="NAME",
        help="what the source is called; default: the format",
    )
    parser.add_argument(
        "--seen",
        action="append",
        default=[],
        metavar="DATE|SOURCE=DATE",
        help="the day the source was read: until then its open roles are known to be held",
    )
    parser.add_argument(
        "--of",
        default="",
        metavar="PLACE",
        help="for popolo: the place that the roles belong to",
    )
    parser.add_argument(
        "--language",
        default="en",
        metavar="CODE",
        help="of labels and aliases; default: en",
    )
    parser.add_argument(
        "--no-new",
        action="store_true",
        help="add to entries that are there, and make no new ones",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="tell every conflict, not the first few only",
    )


def run(arguments: Namespace) -> int:
    """Runs the action."""
    options = _options(arguments)
    work = _Import(*_standing(arguments.into))
    texts = {path: bases.read_text(path) for path in arguments.inputs}
    found: list[tuple[str, str, registers.Taken]] = []
    for path, text in texts.items():
        if isinstance(text, Problem) or not text.strip():
            empty = Problem(
                "this file is empty; was it downloaded whole?", files.shown(path)
            )
            work.problems.append(text if isinstance(text, Problem) else empty)
            continue
        readable = {name: one for name, one in texts.items() if isinstance(one, str)}
        others = tuple(one for name, one in readable.items() if name != path)
        taken = registers.take(
            arguments.format, text, options._replace(others=others)
        )
        found.append((path, text, taken))
    for path, _, taken in sorted(found, key=_rank):
        work.add(path, taken, options, new=not arguments.no_new)
    if arguments.into:
        places = dict(options.known.values())
        work.base = _bases.standing_alone(
            work.base, {**work.named, **places}.items(), arguments.into
        )
    _write(arguments.into, work.base)
    _tell("conflict", work.conflicts, arguments.all)
    _tell("doubt", work.doubts, arguments.all)
    _output.say_problems(work.problems)
    told = [len(work.conflicts), len(work.doubts), len(work.problems)]
    _summary(arguments.into, work.counts, work.base, told, work.notes)
    return 2 if work.problems else 1 if work.conflicts else 0


def _rank(found: tuple[str, str, registers.Taken]) -> tuple[bool, str]:
    """The place of an input among others, in whatever order they are named: offices and numbers before mere names."""
    _, text, taken = found
    offices = any(
        record.fields.get("roles") or record.fields.get("ids")
        for record in taken.records
    )
    return not offices, text


class _Import:
    """The base as it grows, with what came up; `counts` are the entries added and changed."""

    def __init__(self, base: Base, problems: list[Problem]) -> None:
        self.base, self.problems = base, problems
        self.conflicts: list[str] = []
        self.doubts: list[str] = []
        self.notes: list[str] = []
        self.named: dict[str, str] = {}
        self.counts = [0, 0]

    def add(
        self,
        path: str,
        taken: registers.Taken,
        options: registers.Options,
        *,
        new: bool,
    ) -> None:
        """Merges what was taken from one input."""
        merged = merge.merge(self.base, taken.records, options, new=new)
        self.base = merged.base
        self.problems += [
            p._replace(path=p.path or files.shown(path))
            for p in [*taken.problems, *merged.problems]
        ]
        self.conflicts += map(str, merged.conflicts)
        self.doubts += merged.doubts
        self.notes += taken.notes
        self.named |= {
            record.slug: record.fields["name"]
            for record in taken.records
            if record.slug
        }
        self.counts = [self.counts[0] + merged.added, self.counts[1] + merged.changed]


def _options(arguments: Namespace) -> registers.Options:
    seen: dict[str, str] = {}
    for given in arguments.seen:
        source, _, day = given.rpartition("=")
        try:
            seen[source] = dates.local_date(day, None)
        except ValueError as error:
            usage_error(f"--seen {given}: {error}")
    source = arguments.source or (
        "" if "source" in "".join(arguments.map) else arguments.format
    )
    known, homes = _bases.known_places()
    columns = _columns(arguments.map)
    return registers.Options(
        source,
        seen,
        columns,
        arguments.section,
        arguments.language,
        known,
        homes,
        arguments.of,
    )


def _columns(given: list[str]) -> dict[str, str]:
    """The column map: of the command line, or of a YAML file with `key: column`."""
    found: dict[str, str] = {}
    for item in given:
        if item.endswith((".yml", ".yaml")):
            found |= _map_file(item)
            continue
        for pair in filter(None, map(str.strip, item.split(","))):
            key, sign, column = pair.partition("=")
            if not sign:
                key, sign, column = pair.partition(":")
                column = f":{column}"
            if not sign or not column.strip(":"):
                usage_error(
                    f"--map {pair}: write KEY=COLUMN, or KEY:TEXT for the same text in every row"
                )
            found[key.strip()] = column.strip()
    return found


def _map_file(path: str) -> dict[str, str]:
    from factlint.rulebook import yamltext

    text = bases.read_text(path)
    if isinstance(text, Problem):
        usage_error(f"--map {path}: {text.message}")
    value, _, problems = yamltext.parse(text, path)
    if (
        problems
        or not isinstance(value, dict)
        or not all(isinstance(column, str) for column in value.values())
    ):
        usage_error(
            f"--map {path}: it takes lines `key: column`"
            + "".join(f"; {p.message}" for p in problems)
        )
    return {key: column for key, column in value.items() if key != "factlint"}


def _standing(into: str | None) -> tuple[Base, list[Problem]]:
    """The base to import into."""
    if (
        into is not None
        and not into.lower().endswith((".yml", ".yaml", *bases.STORES))
        and not os.path.isdir(into)
    ):
        usage_error(
            f"--into {into}: name it *.yml or *.sqlite, so that it is clear what to write"
        )
    if into is None or not os.path.exists(into):
        return base.empty(), []
    kept, problems = bases.read(into, files.shown(into))
    if kept is None or problems:
        _output.say_problems(problems)
        usage_error(
            f"--into {into} is not changed, because it could not be read as a whole"
        )
    if not bases.is_store(into) and not bases.is_made(into):
        usage_error(
            f"--into {into} is written by hand, and an import would lose its comments; name another file"
        )
    return kept, []


def _write(into: str | None, kept: Base) -> None:
    if into is None:
        from factlint.facts import yamlfile

        _output.write_exact(yamlfile.dumped(kept), None)
        return
    if not kept.entries and not os.path.exists(into):
        _streams.say(f"factlint: {into} is not written, because there are no entries")
        return
    try:
        bases.write(into, kept)
    except OSError as error:
        usage_error(f"--into {into}: {files.unwritable(error)}")


def _tell(kind: str, lines: list[str], everything: bool) -> None:
    shown = lines if everything else lines[:SHOWN]
    for line in shown:
        _streams.say(f"{kind}: {line}")
    if len(shown) < len(lines):
        _streams.say(
            f"{kind}: and {len(lines) - len(shown):,} more; --all tells each"
        )


def _summary(
    into: str | None, counts: list[int], kept: Base, told: list[int], notes: list[str]
) -> None:
    for note in notes:
        _streams.say(f"note: {note}")
    held = ((section, len(kept.entries.get(section, ()))) for section in SECTIONS)
    sections = ", ".join(
        _counted(n, _ONE.get(section, section[:-1]), section)
        for section, n in held
        if n
    )
    differ = ", ".join(
        _counted(n, w, f"{w}s")
        for n, w in zip(told, ("conflict", "doubt", "problem"), strict=True)
        if n
    )
    line = f"{_counted(counts[0], 'entry', 'entries')} added, {counts[1]:,} changed{'; ' * bool(differ)}{differ}"
    _streams.say(f"{line}; {into or 'the output'} has {sections or 'no entries'}")


_ONE = {"people": "person", "quantities": "quantity"}
"""What one entry of a section is called where it is not the section's name without its s."""


def _counted(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"
