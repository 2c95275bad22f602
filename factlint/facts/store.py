"""The compact store: a fact base in a SQLite file, for bases that are too large for YAML.

The bytes depend on the entries alone, so the same base is the same file. Its first page holds a digest of all of it;
where that is right, the entries are those that were checked when they were written.
"""

import json
import sqlite3
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from factlint.facts.base import Base, Fields, checked
from factlint.model import Problem
from factlint.rulebook.schema import SECTIONS
from factlint.start.record import NamedTuple

_FORMAT = 1
_APPLICATION = 0x66616374
"""`fact`, as SQLite keeps the kind of a file."""


class NoStore(Exception):
    """The bytes are no store of ours; the message says why and what to do."""


class StoredEntries(NamedTuple):
    """The entries of a store as a rulebook is compiled from them."""

    path: str
    base: Base

    def rows(self) -> Iterator[tuple[str, str, Fields, str]]:
        """The entries: section, slug, fields and origin."""
        for section, slug, fields in self.base.rows():
            yield section, slug, fields, f"{self.path}: {section}/{slug}"

    def mark(self, keys: tuple[Any, ...], *, key: bool = False) -> tuple[None, None]:  # noqa: ARG002
        """A store has no lines."""
        return None, None


def dumped(base: Base) -> bytes:
    """The store of a base."""
    rows = [(section, slug, _text(fields)) for section, slug, fields in base.rows()]
    rows += [
        ("sources", slug, _text(fields)) for slug, fields in base.sources.items()
    ]
    rows.sort()
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        f"PRAGMA page_size=4096; PRAGMA application_id={_APPLICATION}; PRAGMA user_version={_FORMAT};"
        f"CREATE VIEW digest AS SELECT '{_digest(rows)}' AS digest;"
        "CREATE TABLE entries (section TEXT, slug TEXT, fields TEXT, PRIMARY KEY (section, slug)) WITHOUT ROWID;"
    )
    connection.executemany("INSERT INTO entries VALUES (?, ?, ?)", rows)
    connection.commit()
    data = connection.serialize()
    connection.close()
    return data


def _text(fields: Fields) -> str:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def _digest(rows: list[tuple[str, str, str]]) -> str:
    hashed = blake2b(digest_size=16)
    for row in sorted(rows):
        hashed.update("\0".join(row).encode("utf-8", "surrogatepass") + b"\1")
    return hashed.hexdigest()


def read(data: bytes, path: str) -> tuple[Base, list[Problem]]:
    """The base in a store; faulty entries are left out and told. Raises NoStore where there is none to read."""
    rows, digest = _rows(data)
    entries: dict[str, dict[str, Fields]] = {}
    for section, slug, text in rows:
        try:
            entries.setdefault(section, {})[slug] = json.loads(text)
        except ValueError as error:
            raise NoStore(
                f"`{section}/{slug}` is no readable JSON ({error}); import the store anew"
            ) from None
    problems = _check(entries, path) if digest != _digest(rows) else []
    sources = entries.pop("sources", {})
    return Base(entries, sources), problems


def _check(entries: dict[str, dict[str, Fields]], path: str) -> list[Problem]:
    """Checks the entries of a store that another hand has written to; faulty ones are taken out."""
    problems = []
    for section in list(entries):
        if section in (*SECTIONS, "sources"):
            entries[section], wrong = checked(section, entries[section].items())
            problems += [
                Problem(f"`{section}/{slug}`: {problem.message}", path)
                for slug, problem in wrong
            ]
        else:
            problems.append(
                Problem(
                    f"the store has an unknown section `{section}`; take its rows out",
                    path,
                )
            )
            del entries[section]
    return problems


def _rows(data: bytes) -> tuple[list[Any], str]:
    if not data:
        raise NoStore(
            "this file is empty; make one with `factlint facts import --into FILE`"
        )
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(data)
        if connection.execute("PRAGMA application_id").fetchone()[0] != _APPLICATION:
            raise NoStore(
                "this SQLite file is no fact base; make one with `factlint facts import --into FILE`"
            )
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version != _FORMAT:
            raise NoStore(
                f"this store has version {version}, and this factlint reads {_FORMAT}; import it anew"
            )
        digest = connection.execute("SELECT digest FROM digest").fetchone()[0]
        return connection.execute(
            "SELECT section, slug, fields FROM entries"
        ).fetchall(), digest
    except sqlite3.Error as error:
        raise NoStore(
            f"this is no readable SQLite file ({error}); import it anew"
        ) from None
    finally:
        connection.close()
