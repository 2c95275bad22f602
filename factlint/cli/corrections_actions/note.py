"""Prints the public note of corrections: the ledger's own, else in the wording of the house.

A wording has the fields {wrong}, {right}, {date} and {story}, and says "Correction".
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _ledger, _output, _streams
from factlint.cli._parser import usage_error
from factlint.ledger import public


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `corrections note`."""
    parser.add_argument(
        "ids", nargs="+", metavar="ID", help="the id of an entry of the ledger"
    )
    parser.add_argument(
        "--wording",
        default=public.WORDING,
        metavar="TEXT",
        help=f"default: {public.WORDING}",
    )
    _ledger.configure(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    book, problems = _ledger.book(arguments)
    try:
        for one in _ledger.chosen(book, arguments.ids):
            _output.write(f"{public.note(one, arguments.wording)}\n", None)
            if one.kind == "typo":
                _streams.say(
                    f"note: {one.slug} is of kind typo, which needs no public note"
                )
    except ValueError as error:
        usage_error(str(error))
    return 2 if problems else 0
