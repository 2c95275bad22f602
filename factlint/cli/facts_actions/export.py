"""Writes fact bases out again: as a rule file, a store, CSV or JSON. Several are put into one, the later above.

A rule file made a store and a store made a rule file hold the same. Exit codes: 0 done, 2 something is wrong.
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _bases, _output
from factlint.cli._parser import usage_error
from factlint.facts import Base, base, export, yamlfile
from factlint.sources import bases, files

_ENDS = {
    ".yml": "yaml",
    ".yaml": "yaml",
    ".csv": "csv",
    ".json": "json",
    ".sqlite": "sqlite",
    ".db": "sqlite",
}


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `facts export`."""
    parser.add_argument(
        "bases", nargs="+", metavar="BASE", help="a .yml or .sqlite file, or a pack"
    )
    parser.add_argument(
        "--format",
        choices=["yaml", "csv", "json", "sqlite"],
        help="default: by the name of the output",
    )
    parser.add_argument("--output", metavar="FILE", help="default: standard output")
    parser.add_argument(
        "--section",
        action="append",
        metavar="NAME",
        help="only this section; repeatable",
    )


def run(arguments: Namespace) -> int:
    """Runs the action."""
    read, problems = _bases.read(arguments.bases)
    kept = base.united(read)
    if arguments.section:
        kept = Base(
            {
                name: found
                for name, found in kept.entries.items()
                if name in arguments.section
            },
            kept.sources,
        )
    kind = arguments.format or _kind(arguments.output)
    if kind == "sqlite" or (arguments.output and bases.is_store(arguments.output)):
        _store(arguments.output, kept, kind)
    else:
        text = {
            "yaml": yamlfile.dumped,
            "csv": export.as_csv,
            "json": export.as_json,
        }[kind](kept)
        _output.write_exact(text, arguments.output)
    return 2 if problems else 0


def _kind(output: str | None) -> str:
    ends = [
        kind for end, kind in _ENDS.items() if (output or "").lower().endswith(end)
    ]
    return ends[0] if ends else "yaml"


def _store(output: str | None, kept: Base, kind: str) -> None:
    if not output or not bases.is_store(output) or kind != "sqlite":
        usage_error(
            "a store needs a file to be written to; add `--output FILE.sqlite`"
        )
    try:
        bases.write(
            output,
            _bases.standing_alone(kept, _bases.known_places()[0].values(), output),
        )
    except OSError as error:
        usage_error(f"--output {output}: {files.unwritable(error)}")
