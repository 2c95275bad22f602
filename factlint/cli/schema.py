"""Prints the JSON Schema of the YAML files, for completion in editors."""

from argparse import ArgumentParser, Namespace

from factlint.cli import _output


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `schema`."""
    parser.add_argument(
        "kind",
        nargs="?",
        choices=["rules", "article", "config"],
        help="one kind of file; without it any of the three",
    )
    parser.add_argument("--output", metavar="FILE", help="write it to a file")


def run(arguments: Namespace) -> int:
    """Runs the command."""
    from factlint.rulebook.files import json_schema

    _output.write_json(json_schema(arguments.kind), arguments.output, indent=2)
    return 0
