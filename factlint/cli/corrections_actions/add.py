"""Adds an entry to the ledger: from a finding, by its fingerprint, or by hand with --wrong and --right.

What stands in the ledger already, or contradicts it or the rules, is refused. The file keeps its comments and order.
"""

from argparse import ArgumentParser, Namespace

from factlint.cli import _ledger, _output, _parser, _rules, _streams
from factlint.cli._parser import usage_error
from factlint.ledger import entry
from factlint.model import Finding
from factlint.session import Run
from factlint.sources.shelf import Shelf

_LEAST = 6
"""The fewest letters of a fingerprint that are taken for it."""
_GIVEN = ("story", "kind", "fixed_in", "spread", "public_note", "source", "note")


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `corrections add`."""
    parser.add_argument(
        "fingerprint",
        nargs="?",
        metavar="FINGERPRINT",
        help="of a finding, or the start of it",
    )
    _parser.paths(parser, "where to look for the finding")
    parser.add_argument("--wrong", metavar="TEXT", help="the text that is wrong")
    parser.add_argument("--right", metavar="TEXT", help="the text that is right")
    parser.add_argument("--id", metavar="ID", help="default: the day and a letter")
    parser.add_argument(
        "--story", metavar="SLUG", help="the article; default: that of the finding"
    )
    parser.add_argument(
        "--spread",
        choices=["story", "siblings", "all"],
        help="how far the error may have gone",
    )
    parser.add_argument(
        "--kind", metavar="KIND", help="such as typo, which needs no public note"
    )
    parser.add_argument(
        "--fixed-in", metavar="VERSION", help="the first version with the right text"
    )
    parser.add_argument("--public-note", metavar="TEXT", help="what readers are told")
    parser.add_argument(
        "--source", metavar="SLUG", help="who says so, of the `sources` of the file"
    )
    parser.add_argument("--note", metavar="TEXT", help="for the desk")
    _ledger.configure_writing(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    book = _ledger.read(arguments)[0]
    given = {
        key: value
        for key in ("wrong", "right", *_GIVEN)
        if (value := getattr(arguments, key))
    }
    fields = {**(_of_finding(arguments) if arguments.fingerprint else {}), **given}
    missing = next((key for key in ("wrong", "right") if key not in fields), None)
    if missing:
        usage_error(f"what is {missing} is not known; add --{missing} TEXT")
    day = _ledger.day(arguments)
    fields = {
        "since": day,
        **fields,
        "id": arguments.id or entry.new_id(day, entry.ledger(book)),
    }
    path = _ledger.add(fields, book, arguments)
    _tell_of_story(fields.get("story"), arguments)
    _output.write_lines(
        [f"{fields['id']}: “{fields['wrong']}” → “{fields['right']}”, in {path}"]
    )
    return (
        2 if _ledger.book(arguments)[1] else 0
    )  # the entry may be the first of its file, which then is no problem


def _tell_of_story(story: str | None, arguments: Namespace) -> None:
    """Says where no text bears the story of a new entry, which then reaches nothing."""
    shelf = Shelf(_rules.library(arguments, arguments.rules)[0])
    if story and not shelf.bears(story, arguments.paths):
        _streams.say(
            f"note: {_ledger.no_text_of(f'`{story}`')} yet; the entry reaches one that says `article: {story}`"
        )


def _of_finding(arguments: Namespace) -> dict[str, str]:
    """What a finding says of the error: its words, their mend where it has one, and the story."""
    if len(arguments.fingerprint) < _LEAST:
        usage_error(
            f"`{arguments.fingerprint}` is too short; give {_LEAST} letters of the fingerprint or more"
        )
    run = Run(_rules.request(arguments, arguments.rules))
    results = run.paths(arguments.paths)
    found = {
        one.place.text: one
        for one in results.findings
        if one.fingerprint.startswith(arguments.fingerprint)
    }
    if len(found) != 1:
        what = (
            "is that of several findings; give more letters of it"
            if found
            else "is that of no finding there"
        )
        usage_error(
            f"`{arguments.fingerprint}` {what}; `factlint check --format json` shows them"
        )
    (finding,) = found.values()
    return _told(finding, run)


def _told(finding: Finding, run: Run) -> dict[str, str]:
    story = run.documents[finding.place.path].document.meta.slug
    right = (
        {"right": finding.fix.replacement}
        if finding.fix and finding.fix.replacement
        else {}
    )
    return {
        "wrong": finding.place.text,
        **right,
        **({"story": story} if story else {}),
    }
