"""What a run would read, and how; and what it would leave out, and why."""

from collections.abc import Sequence
from typing import Any

from factlint import reading
from factlint.english.language import foreign_name
from factlint.languages import ENGLISH
from factlint.model import Document, Problem
from factlint.sources import walking
from factlint.sources.config import in_patterns
from factlint.sources.library import Library
from factlint.sources.origins import Origins
from factlint.start.record import NamedTuple

_WORDS = {
    "links": "a link; it is followed only where it is named",
    "no suffix": "no copy by its name: it has no suffix",
    "written by factlint": "a page that factlint wrote",
    walking.OF_RULES: "rules, or accepted findings",
    "ignored by git": "left out by .gitignore",
}


class Read(NamedTuple):
    """A file that would be read, and what is known of it before it is checked."""

    path: str
    reader: str
    language: str
    published: str | None
    config: str | None


class LeftOut(NamedTuple):
    """A file or folder that would not be read, and why."""

    path: str
    why: str


class Listing(NamedTuple):
    """What would be read below some paths, what would be left out, and what cannot be read."""

    read: list[Read]
    left: list[LeftOut]
    problems: list[Problem]


def listing(library: Library, paths: Sequence[str]) -> Listing:
    """What would be read below `paths`, in the order of the paths."""
    left: list[LeftOut] = []

    def leave(path: str, reason: str) -> None:
        left.append(LeftOut(path, _why(library, path, reason)))

    found = walking.expand(
        paths,
        library.excluded,
        library.is_rule_file,
        any_format=bool(library.request.read_as),
        left=leave,
        is_export=library.is_export,
    )
    read, problems = [], found.problems
    for path in found.paths:
        loaded, wrong = library.load(path)
        problems += wrong
        if loaded:
            read.append(_read(library, loaded.document))
        else:
            left.append(LeftOut(path, wrong[0].message))
    return Listing(read, sorted(set(left)), problems)


def _read(library: Library, document: Document) -> Read:
    path = document.path
    return Read(
        path,
        library.request.read_as or reading.reader_of(path),
        foreign_name(document) or ENGLISH,
        document.meta.published,
        library.config_for(path).path,
    )


def _why(library: Library, path: str, reason: str) -> str:
    if reason == "excluded":
        return f"excluded{_by(library, path)}"
    if reason.startswith("*"):
        refused = (
            walking.refusal(path) if reading.kind(path) == reading.DOCUMENT else ""
        )
        return refused or f"no copy by its name: {reason}"
    return _WORDS.get(reason, reason)


def _by(library: Library, path: str) -> str:
    """The pattern that excludes a path: the last that does so by itself."""
    config = library.config_for(path)
    found: list[Any] = [
        f" by `{pattern}`, {Origins(config).of('exclude', number)}"
        for number, pattern in enumerate(config.exclude)
        if in_patterns(path, config.folder, (pattern,))
    ]
    return found[-1] if found else ""
