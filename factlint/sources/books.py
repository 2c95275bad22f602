"""The rulebooks of a run: which files a configuration names, and the volumes made of them."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from factlint.model import Problem
from factlint.sources import bases, cache, figures, files, packs
from factlint.sources import config as configuration
from factlint.sources.complaints import Complaints
from factlint.sources.config import Config
from factlint.start.record import NamedTuple
from factlint.visible import short

if TYPE_CHECKING:
    from factlint.rulebook import Book

Layers = list[list[str]]
"""Rule files in layers, each above the one before it."""


class Content(NamedTuple):
    """A rule file as problems name it, its bytes, and what the files have that it takes figures from."""

    name: str
    data: bytes
    figures: figures.Read


class _Part(NamedTuple):
    """A volume: the key under which it is kept, and what it is made of, its sheets in layers and what is wrong."""

    key: str
    read: Callable[[], tuple[list[list[Any]], list[Problem]]]


class Books:
    """Loads each rulebook once; `rules` are those of the command line, in place of the configured ones."""

    def __init__(self, rules: tuple[str, ...], complaints: Complaints) -> None:
        self._rules, self._complaints = rules, complaints
        self._loaded: dict[str | None, Book] = {}
        self._plans: dict[str | None, list[_Part]] = {}
        self._stamps: dict[str | None, str] = {}

    def of_config(self, config: Config) -> "Book":
        """The rulebook of a configuration, or of `--rules` where the run has them."""
        key = self._name(config)
        if key not in self._loaded:
            self._loaded[key] = self._bound(self._plan_of(config))
        return self._loaded[key]

    def stamp(self, config: Config) -> str | None:
        """What tells the rulebook of a configuration from all others.

        None where a part of it is not kept: only compiling it shows what is wrong with it.
        """
        name = self._name(config)
        if name not in self._stamps:
            keys = [part.key for part in self._plan_of(config)]
            if not all(map(cache.has, keys)):
                return None
            self._stamps[name] = " ".join(keys)
        return self._stamps[name]

    def _name(self, config: Config) -> str | None:
        return None if self._rules else config.path

    def _plan_of(self, config: Config) -> list[_Part]:
        key = self._name(config)
        if key not in self._plans:
            self._plans[key] = self._plan(self.layers(config), config.folder)
        return self._plans[key]

    def layers(self, config: Config) -> Layers:
        """The rule files of a configuration: a list for each store, for each pack, and last the desk's files."""
        shipped, desk = self._rule_files(config)
        stores = [[path] for path in desk if bases.is_store(path)]
        rest = [path for path in desk if not bases.is_store(path)]
        return [*stores, *shipped, rest]

    def of_layers(self, layers: Layers) -> "Book":
        """The rulebook of files in layers. A store is a volume of its own."""
        return self._bound(self._plan(layers, os.getcwd()))

    def _plan(self, layers: Layers, folder: str) -> list[_Part]:
        """The volumes of a rulebook, each above the one before it; figures lie below `folder`."""
        planned: list[_Part] = []
        for path in (path for layer in layers for path in layer):
            below = [part.key for part in planned]
            key = self._store_key(path, below) if bases.is_store(path) else None
            if key:
                planned.append(_Part(key, partial(self._shelves, path)))
        contents = [
            [
                self._contents(path, folder)
                for path in layer
                if not bases.is_store(path)
            ]
            for layer in layers
        ]
        key = _key(contents, [part.key for part in planned])
        return [*planned, _Part(key, partial(self._sheets, contents))]

    def _bound(self, parts: list[_Part]) -> "Book":
        """The rulebook of these volumes."""
        from factlint.rulebook import Book, Volume

        book = Book()
        for part in parts:
            volume = Volume(self._volume(part, book))
            book = Book([*book.volumes, volume])
        return book

    def _store_key(self, path: str, below: list[str]) -> str | None:
        """The key under which the volume of a store is kept; None where the store cannot be read."""
        content = bases.stamp(path)
        if isinstance(content, Problem):
            self._complaints.problems.append(
                content._replace(path=packs.origin(path))
            )
            return None
        name = os.fsencode(packs.origin(path))
        return cache.digest([b"store", name, content, *map(str.encode, below)])

    def _rule_files(self, config: Config) -> tuple[Layers, list[str]]:
        """The files of the packs, one list a pack, and the desk's files."""
        found = [] if self._rules else list(self._extended(config))
        desk: list[str] = []
        for number, pattern in enumerate(self._rules or config.rules):
            shipped = packs.pack_files(pattern) if self._rules else []
            if shipped:
                found.append(shipped)
            else:
                desk += self._desk_files(pattern, config, number)
        if config.path is None and not self._rules:
            names = " and ".join(config.packs)
            self._complaints.note(
                f"no factlint.yml found: the packs {names} are used"
            )
        last = {os.path.realpath(path): path for path in reversed(desk)}
        return found, list(last.values())[::-1]

    def _extended(self, config: Config) -> Iterator[list[str]]:
        """The files of each pack that a configuration extends."""
        for number, name in enumerate(config.packs):
            shipped = packs.pack_files(name)
            if not shipped:
                known = ", ".join(packs.pack_names())
                what = f"there is no pack `{short(name)}`; packs: {known}"
                self._fault(config, ("extends", number), what)
            yield shipped

    def _desk_files(self, pattern: str, config: Config, number: int) -> list[str]:
        """The files of one `rules` item: below the configuration's folder, or as `--rules` gives it."""
        found = packs.rule_files(pattern, "" if self._rules else config.folder)
        if isinstance(found, Problem):
            self._fault(config, ("rules", number), found.message)
            return []
        if not found:
            what = f"`{short(pattern)}` names no rule file; correct the path, or take it out"
            self._fault(config, ("rules", number), what)
        if not self._rules:
            self._complaints.outside |= {
                packs.origin(path)
                for path in found
                if files.leads_out(path, config.folder)
            }
        return found

    def _fault(self, config: Config, keys: tuple[object, ...], message: str) -> None:
        """A problem with the rules: at its place in the configuration, or on the command line."""
        if self._rules or config.path is None:
            self._complaints.problems.append(Problem(message))
        else:
            self._complaints.report(
                configuration.located(config.path, [(keys, message)])
            )

    def _contents(self, path: str, folder: str) -> Content | None:
        data = files.read_bytes(path)
        if isinstance(data, Problem):
            self._complaints.problems.append(data._replace(path=packs.origin(path)))
            return None
        return Content(packs.origin(path), data, figures.named(data, path, folder))

    def _volume(self, part: _Part, below: "Book") -> memoryview:
        """The volume kept under the key of `part`, else one compiled, and kept where nothing was wrong."""
        stored = cache.get_bytes(part.key)
        if stored is not None:
            return stored
        from factlint.rulebook.compile import compile_book

        sheets, problems = part.read()
        volume, wrong = compile_book(sheets[:-1], sheets[-1], below)
        problems += wrong
        if problems:
            self._complaints.report(problems)
        else:
            cache.put_bytes(part.key, volume)
        return memoryview(volume)

    def _shelves(self, path: str) -> tuple[list[list[Any]], list[Problem]]:
        """The entries of a store, and what is wrong with it."""
        shelf, problems = bases.shelf(path, packs.origin(path))
        return [[shelf] if shelf else []], problems

    def _sheets(
        self, contents: list[list[Content | None]]
    ) -> tuple[list[list[Any]], list[Problem]]:
        """The sheets of rule files in their layers, and what is wrong with them."""
        sheets: list[list[Any]] = []
        problems: list[Problem] = []
        for group in contents:
            sheets.append([])
            for name, data, read in filter(None, group):
                sheet, wrong = configuration.read_sheet("rules", data, name)
                problems += wrong
                if sheet:
                    whole, wrong = figures.filled(sheet, read)
                    problems += wrong
                    sheets[-1].append(whole)
        return sheets, problems


def _key(contents: list[list[Content | None]], below: list[str]) -> str:
    """The key under which the volume of these files is kept, above the stores with the keys `below`."""
    flat = [item for group in contents for item in group if item]
    parts = [
        part
        for one in flat
        for part in (os.fsencode(one.name), one.data, *_figures(one.figures))
    ]
    counts = [str(len(group)).encode() for group in contents]
    return cache.digest([b"book", *parts, *counts, *map(str.encode, below)])


def _figures(read: figures.Read) -> Iterator[bytes]:
    """What tells the figures of one rule file from others."""
    for name, data in read.items():
        yield os.fsencode(name)
        yield str(data).encode() if isinstance(data, Problem) else data
