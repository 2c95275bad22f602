"""The ledger of the rules in use: its entries, and the file that new ones go into."""

import datetime
import os
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from typing import Any

from factlint import coverage, dates, reading
from factlint.cli import _output, _rules
from factlint.cli._parser import usage_error
from factlint.entries import Entry
from factlint.known import Draft
from factlint.ledger import entry, writing
from factlint.model import Problem
from factlint.rulebook import Book
from factlint.sources import files

FILE = "corrections.yml"


def configure(parser: ArgumentParser) -> None:
    """Adds the options that say which rules count."""
    _rules.configure_instead(parser)


def configure_writing(parser: ArgumentParser) -> None:
    """Adds the options of actions that write entries."""
    parser.add_argument(
        "--file",
        metavar="FILE",
        help="the rule file that gets the entry; default: the one that has the ledger",
    )
    parser.add_argument(
        "--date",
        metavar="DATE",
        help="the day of the correction, YYYY-MM-DD; default: today",
    )
    configure(parser)


def read(arguments: Namespace) -> tuple[Book, list[Problem]]:
    """The rules in use, and what is wrong with them."""
    library, config = _rules.library(arguments, arguments.rules)
    return library.book_for(config), library.problems


def book(arguments: Namespace) -> tuple[Book, list[Problem]]:
    """The rules in use; what is wrong with them is told on standard error."""
    found, problems = read(arguments)
    _output.say_problems(problems)
    return found, problems


def no_text_of(*stories: str) -> str:
    """The sentence for stories that no text bears."""
    return f"no text here is of the {'story' if len(stories) == 1 else 'stories'} {coverage.some(stories)}"


def chosen(known: Book, ids: Sequence[str]) -> list[Entry]:
    """The entries of these ids, all without any; a usage error where one is not on file."""
    every = {one.slug: one for one in entry.ledger(known)}
    unknown = next((given for given in ids if given not in every), None)
    if unknown is not None:
        usage_error(
            f"the ledger has no entry `{unknown}`; `factlint corrections list` shows all"
        )
    return [every[given] for given in ids] if ids else list(every.values())


def day(arguments: Namespace) -> str:
    """The day of the correction: as given, else today's in local time."""
    try:
        return (
            dates.local_date(arguments.date, None)
            if arguments.date
            else datetime.date.today().isoformat()
        )
    except ValueError as error:
        usage_error(f"--date {arguments.date}: {error}")


def add(fields: Mapping[str, Any], known: Book, arguments: Namespace) -> str:
    """Writes an entry, and says where it is now; a usage error where it must not be added."""
    right = Draft(reading.read(str(fields["right"]), "<right>")[0], known)
    told = entry.refusal(fields, entry.ledger(known)) or entry.misspelt(right)
    if told:
        usage_error(told)
    path = arguments.file or _home(known, arguments)
    try:
        data = files.read_bytes(path) if os.path.exists(path) else b""
        if isinstance(data, Problem):
            usage_error(f"{path}: {data.message}")
        made = writing.inserted(data.decode("utf-8"), fields, path)
        files.write_atomic(path, made.encode("utf-8"))
    except writing.Misplaced as error:
        usage_error(str(error))
    except UnicodeDecodeError:
        usage_error(f"{path}: this is no UTF-8; save the rule file so")
    except OSError as error:
        usage_error(f"{path}: {files.unwritable(error)}")
    return path


def _home(known: Book, arguments: Namespace) -> str:
    """The one file of the rules in use that has corrections, else `rules/corrections.yml` beside factlint.yml."""
    homes = {one.origin.rpartition(":")[0] for one in entry.ledger(known)}
    if len(homes) > 1:
        usage_error(
            f"corrections stand in {' and '.join(sorted(homes))}; say which by --file"
        )
    for home in homes:
        if not arguments.rules and files.leads_out(
            home, os.path.dirname(arguments.config or "") or "."
        ):
            usage_error(
                f"corrections stand in {home}, outside the repository; say by --file that it is to be written"
            )
        return home
    near = arguments.config or files.find_up(
        "factlint.yml", os.path.join(os.getcwd(), FILE)
    )
    folder = os.path.join(os.path.dirname(near) if near else "", "rules")
    return files.shown(
        os.path.join(
            folder if os.path.isdir(folder) else os.path.dirname(near or ""), FILE
        )
    )
