"""Writes the corrections as JSON-LD for the web: a schema.org `CorrectionComment` for each, under its article.

Entries without a story, and those of kind typo, which need no public note, are left out.
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _ledger, _output
from factlint.cli._parser import usage_error
from factlint.ledger import public


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `corrections export`."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="only these entries")
    parser.add_argument("--output", metavar="FILE", help="default: standard output")
    parser.add_argument(
        "--wording",
        default=public.WORDING,
        metavar="TEXT",
        help="see `corrections note`",
    )
    _ledger.configure(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    book, problems = _ledger.book(arguments)
    try:
        made = public.records(_ledger.chosen(book, arguments.ids), arguments.wording)
    except ValueError as error:
        usage_error(str(error))
    _output.write_json(made, arguments.output, indent=2)
    return 2 if problems else 0
