"""Proposes entries from an archive: people, organisations, products and terms that stand in it often and alike.

What is written is a rule file for an editor to read: each entry with how often it stands, in how many texts, and with
rare forms that are near it. What the rules in use know already is left out, and of an article's versions only the
newest is read. The same texts give the same file. Exit codes: 0 done, 2 something could not be read.
"""

import os
from argparse import ArgumentParser, Namespace

from factlint.cli import _output, _rules
from factlint.cli._parser import usage_error
from factlint.facts import learning
from factlint.known import Draft
from factlint.session import Run

LEAST = 5
"""How often a name stands at least, unless `--min` says otherwise."""


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `facts learn`."""
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="files and folders of copy"
    )
    parser.add_argument(
        "--min",
        type=int,
        default=LEAST,
        metavar="N",
        help=f"how often a name stands at least; default: {LEAST}",
    )
    parser.add_argument("--output", metavar="FILE", help="default: standard output")
    _rules.configure_instead(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    if arguments.min < 1:
        usage_error(
            f"--min {arguments.min}: a name stands once at least; give 1 or more"
        )
    _spare(arguments.output)
    runner = Run(_rules.request(arguments, arguments.rules, check=False))
    results = runner.paths(arguments.paths)
    book = runner.library.book_for(_rules.here(runner.library))
    archive = learning.Archive()
    for article in results.articles:
        for document in article.versions[-1:]:
            archive.add(Draft(document, book))
    problems = dict.fromkeys([*results.problems, *runner.library.problems])
    _output.say_problems(problems)
    _output.write_exact(learning.rule_file(archive, arguments.min), arguments.output)
    return 2 if problems else 0


def _spare(output: str | None) -> None:
    """Lets no proposal take the place of what somebody wrote."""
    if output is None or not os.path.exists(output):
        return
    with open(output, encoding="utf-8", errors="replace") as file:
        if file.read(len(learning.HEADER)) != learning.HEADER:
            usage_error(
                f"--output {output}: this was not made by `factlint facts learn`; name another file"
            )
