"""Prints every claim of an article that can be checked, with what is known of it: a sheet for whoever checks facts.

ARTICLE is a file or a folder; versions and sources are found as `check` finds them. Each name, title, number, date,
quotation and place is on file, agrees with a source, is contradicted by one, changed over the versions, is moving by
its own words, or unknown. Exit codes: 0 done, 2 something could not be read.
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _options, _output, _rules
from factlint.session import Run


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `claims`."""
    from factlint.report._claims import FORMATS

    parser.add_argument(
        "paths", nargs="+", metavar="ARTICLE", help="files and folders"
    )
    _options.configure_sources(parser)
    parser.add_argument(
        "--format", choices=list(FORMATS), default="text", help="default: text"
    )
    parser.add_argument("--output", metavar="FILE", help="write the sheet to a file")
    _rules.configure_instead(parser)


def run(arguments: Namespace) -> int:
    """Runs the command."""
    from factlint.report._claims import Sheet, render

    wanted = {"check": False, "claims": True, "sources": tuple(arguments.source)}
    results = Run(_rules.request(arguments, arguments.rules, **wanted)).paths(
        arguments.paths
    )
    sheets = [
        Sheet(
            article.headline, tuple(results.claims.get(article.versions[-1].path, ()))
        )
        for article in results.articles
        if article.versions
    ]
    _output.write(render(sheets, arguments.format), arguments.output)
    _output.say_problems(results.problems)
    return 2 if results.problems else 0
