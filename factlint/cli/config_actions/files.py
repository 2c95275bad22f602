"""Lists what would be read below PATH, by which reader, in which language and of which date; and what not, and why.

Nothing is checked. Exit codes: 0 listed; 2 something could not be read.
"""

from argparse import ArgumentParser, Namespace

from factlint import visible
from factlint.cli import _options, _output, _parser
from factlint.sources.listing import Listing, listing
from factlint.verdict import BROKEN


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `config files`."""
    _parser.paths(parser, "files and folders; default: the folder this stands in")
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="default: text"
    )
    _options.configure_rules(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    library = _options.open_run(arguments).library
    found = listing(library, arguments.paths)
    problems = [*found.problems, *library.problems]
    if arguments.format == "json":
        _output.write_json({"version": 1, **_told(found)})
    else:
        _output.write_lines(_lines(found))
    _output.say_problems(problems)
    return BROKEN if problems else 0


def _told(found: Listing) -> dict[str, object]:
    """The listing for programs."""
    return {
        "read": [one._asdict() for one in found.read],
        "left": [one._asdict() for one in found.left],
    }


def _lines(found: Listing) -> list[str]:
    read = [
        f"{one.path}  {one.reader}, {one.language}, {one.published or 'no date'}"
        for one in found.read
    ]
    left = [f"{one.path}  {one.why}" for one in found.left]
    return [
        *_headed("read", read),
        *_headed("left out", left),
        *([] if read or left else ["no files here"]),
    ]


def _headed(title: str, lines: list[str]) -> list[str]:
    head = f"{title}: {len(lines):,} file{'s' * (len(lines) != 1)}"
    return (
        [head, *(visible.no_command(f"  {line}") for line in lines)] if lines else []
    )
