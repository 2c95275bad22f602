"""The rules that `explain` and `test` speak of: those of the working directory, or those named by hand."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Any

from factlint import dates
from factlint.cli._parser import usage_error
from factlint.model import Problem
from factlint.rulebook import Book
from factlint.sources import packs
from factlint.sources.config import NAME, Config
from factlint.sources.library import Library, Request


def configure(parser: ArgumentParser) -> None:
    """Adds the options that say which configuration counts."""
    parser.add_argument("--config", metavar="FILE", help="use this factlint.yml")
    parser.add_argument(
        "--isolated", action="store_true", help="read no factlint.yml"
    )


def configure_instead(parser: ArgumentParser) -> None:
    """Adds the option of rules in the place of the configured ones, and those that say which configuration counts."""
    parser.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="PATH|PACK",
        help="instead of the configured rules; repeatable",
    )
    configure(parser)


def library(
    arguments: Namespace, rules: Sequence[str] = ()
) -> tuple[Library, Config]:
    """A library, and the configuration of the working directory or of `--config`."""
    opened = Library(request(arguments, rules))
    return opened, here(opened)


def request(arguments: Namespace, rules: Sequence[str] = (), **more: Any) -> Request:
    """The request of these rules and of the options that say which configuration counts."""
    return Request(
        rules=tuple(rules),
        config=arguments.config,
        isolated=arguments.isolated,
        **more,
    )


def here(opened: Library) -> Config:
    """The configuration of the working directory or of `--config`."""
    return opened.config_for(os.path.join(os.getcwd(), NAME))


def day(given: str | None) -> str | None:
    """The day of an option `--on`; a usage error where it is none."""
    try:
        return dates.local_date(given, None) if given else None
    except ValueError as error:
        usage_error(f"--on: {error}")


def to_test(
    opened: Library, config: Config, given: Sequence[str]
) -> tuple[Book, set[str] | None]:
    """The rulebook to test the given files and packs in, and the names of these files; None for all of it.

    Entries may name entries of other files, so the configured rules lie below those given. What lies above
    them is left out, because it would change their entries.
    """
    layers = opened.layers(config)
    if not given:
        return opened.book_of(layers), None
    named = [os.path.abspath(path) for item in given for path in _files(opened, item)]
    below = _up_to(layers, named)
    known = {os.path.abspath(path) for layer in below for path in layer}
    new = [path for path in named if path not in known]
    book = opened.book_of([*below, *_new_layers(new)])
    return book, set(map(packs.origin, named))


def _up_to(layers: list[list[str]], named: list[str]) -> list[list[str]]:
    """The layers up to the last that has one of the files; all of them where none has."""
    kept = [
        index
        for index, layer in enumerate(layers)
        if any(os.path.abspath(path) in named for path in layer)
    ]
    return layers[: max(kept) + 1] if kept else layers


def _files(opened: Library, given: str) -> list[str]:
    """The rule files that an argument names: a pack, a file, a folder or a glob."""
    found = packs.pack_files(given) or packs.rule_files(given, "")
    if isinstance(found, Problem):
        opened.problems.append(found)
        return []
    if not found:
        opened.problems.append(Problem(f"`{given}` names no rule file", given))
    return found


def _new_layers(paths: Sequence[str]) -> list[list[str]]:
    """Files that the configuration does not know: shipped ones by their packs, and the others together on top."""
    by_pack = [packs.pack_files(name) for name in packs.pack_names()]
    shipped = [
        [path for path in map(os.path.abspath, layer) if path in paths]
        for layer in by_pack
    ]
    others = [
        path
        for path in dict.fromkeys(paths)
        if not any(path in layer for layer in shipped)
    ]
    return [*filter(None, shipped), others]
