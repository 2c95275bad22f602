"""Suggests corrections from a git history: commits that replace a name, a number or a word in a sentence.

Each is shown with both sentences. On a terminal each is asked for, one by one; elsewhere they are listed, and
`--accept KEY` adds those named. What the ledger has is left out. Only small changes count: a version that changes
many sentences brings news.
"""

import sys
from argparse import ArgumentParser, Namespace

from factlint.article import History, suggesting
from factlint.article.suggesting import Suggestion
from factlint.cli import _ledger, _output, _parser, _rules
from factlint.cli._parser import usage_error
from factlint.known import Draft
from factlint.ledger import entry
from factlint.model import Problem
from factlint.rulebook import Book
from factlint.session import Run


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `corrections suggest`."""
    _parser.paths(parser, "files and folders in git")
    parser.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="KEY",
        help="add this suggestion; repeatable",
    )
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="default: text"
    )
    _ledger.configure_writing(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    book, problems = _ledger.book(arguments)
    found, unread = _suggestions(arguments, book)
    _output.say_problems(one for one in unread if one not in problems)
    if arguments.accept:
        _accept(found, arguments)
    elif arguments.format == "json":
        _output.write_json(
            [{"key": one.key, **one._asdict()} for one in found], indent=None
        )
    elif sys.stdin.isatty() and sys.stdout.isatty():
        _ask(found, arguments)
    else:
        _output.write_lines(
            [line for one in found for line in _shown(one)] or ["nothing to suggest"]
        )
    return 2 if problems or unread else 0


def _suggestions(
    arguments: Namespace, book: Book
) -> tuple[list[Suggestion], tuple[Problem, ...]]:
    """What the histories of the paths suggest and the ledger does not have."""
    request = _rules.request(arguments, arguments.rules, check=False, history=True)
    results = Run(request).paths(arguments.paths)
    known = [(one.wrong, one.right) for one in entry.ledger(book)]
    found: dict[str, Suggestion] = {}
    for article in results.articles:
        history = History(
            [Draft(one, book) for one in article.versions], ordered=article.ordered
        )
        for one in suggesting.new_ones(suggesting.suggestions(history), known):
            found.setdefault(one.key, one)
    return list(found.values()), results.problems


def _shown(one: Suggestion) -> list[str]:
    story = f", {one.story}" if one.story else ""
    return [
        f"{one.key}  {one.kind}: “{one.wrong}” → “{one.right}”  ({one.fixed_in}{story})",
        f"    - {one.before[0]}: {one.before[1]}",
        f"    + {one.after[0]}: {one.after[1]}",
    ]


def _accept(found: list[Suggestion], arguments: Namespace) -> None:
    by_key = {one.key: one for one in found}
    unknown = next((key for key in arguments.accept if key not in by_key), None)
    if unknown is not None:
        usage_error(
            f"there is no suggestion `{unknown}`; run this without --accept to see them"
        )
    for key in arguments.accept:
        _add(by_key[key], arguments)


def _ask(found: list[Suggestion], arguments: Namespace) -> None:
    """Shows one after the other and asks; `q`, or the end of the input, stops."""
    for number, one in enumerate(found, 1):
        _output.write_lines(_shown(one))
        try:
            answer = (
                input(f"[{number} of {len(found)}] add this? [y/N/q] ")
                .strip()
                .lower()
            )
        except EOFError:
            return
        if answer == "q":
            return
        if answer in ("y", "yes"):
            _add(one, arguments)


def _add(one: Suggestion, arguments: Namespace) -> None:
    book, _ = _ledger.book(arguments)  # with what was added before
    day = _ledger.day(arguments)
    fields = {
        "id": entry.new_id(day, entry.ledger(book)), "story": one.story, "wrong": one.wrong, "right": one.right,
        "kind": "typo" if one.kind == "typo" else None, "since": day,
    }  # fmt: skip
    given = {key: value for key, value in fields.items() if value}
    path = _ledger.add(given, book, arguments)
    _output.write_lines([f"{given['id']}: “{one.wrong}” → “{one.right}”, in {path}"])
