"""Fact bases on disk: stores and YAML files, and the files that imports read, packed or not."""

import os
from typing import TYPE_CHECKING

from factlint.model import Problem
from factlint.sources import files

if TYPE_CHECKING:
    from factlint.facts.base import Base
    from factlint.facts.store import StoredEntries

STORES = (".sqlite", ".db")
"""How the names of stores end."""
_HEAD = 4096
"""The first page of a store, which tells any two apart."""
_PACKED = {".gz": "gzip", ".xz": "lzma", ".bz2": "bz2"}
"""The modules that unpack inputs, by the end of the file's name."""


def is_store(path: str) -> bool:
    """Whether the name is that of a store."""
    return path.lower().endswith(STORES)


def stamp(path: str) -> bytes | Problem:
    """What stands for the content of a store, without reading all of it."""
    try:
        with files.opened(path) as file:
            return file.read(_HEAD) + os.fstat(file.fileno()).st_size.to_bytes(
                8, "little"
            )
    except OSError as error:
        return Problem(files.reason(error), path)


def shelf(path: str, shown: str) -> "tuple[StoredEntries | None, list[Problem]]":
    """The entries of a store, named `shown` in findings."""
    from factlint.facts import store

    kept, problems = read(path, shown)
    return (store.StoredEntries(shown, kept) if kept else None), problems


def read(path: str, shown: str) -> "tuple[Base | None, list[Problem]]":
    """The base in a store or a rule file; None where nothing of it can be used."""
    from factlint.facts import store, yamlfile

    if not is_store(path):
        text = read_text(path)
        return (
            (None, [text])
            if isinstance(text, Problem)
            else yamlfile.read(text, shown)
        )
    try:
        with files.opened(path) as file:
            return store.read(file.read(), shown)
    except OSError as error:
        return None, [Problem(files.reason(error), shown)]
    except store.NoStore as error:
        return None, [Problem(str(error), shown)]


def read_text(path: str) -> str | Problem:
    """The text of an input in UTF-8 or else Windows-1252, unpacked where its name says it is packed."""
    from importlib import import_module

    suffix = os.path.splitext(path)[1].lower()
    try:
        with files.opened(path) as file:
            data: bytes = (
                import_module(_PACKED[suffix]).open(file)
                if suffix in _PACKED
                else file
            ).read()
    except MemoryError:
        from factlint.facts.registers import TOO_LARGE

        return Problem(TOO_LARGE, path)
    except OSError as error:
        return Problem(files.reason(error), path)
    except Exception as error:  # each packer has a class of its own for broken data
        return Problem(f"this cannot be unpacked: {error}", path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def is_made(path: str) -> bool:
    """Whether a YAML file says in its first line that an import has made it."""
    from factlint.facts import yamlfile

    text = read_text(path)
    return isinstance(text, str) and text.startswith(yamlfile.HEADER[:20])


def write(path: str, kept: "Base") -> bool:
    """Writes a base in one step, and its folder where there is none; False where the file is the same already."""
    from factlint.facts import store, yamlfile

    data = (
        store.dumped(kept)
        if is_store(path)
        else yamlfile.dumped(kept).encode("utf-8")
    )
    old = _bytes(path)
    if data != old:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        files.write_atomic(path, data)
    return data != old


def _bytes(path: str) -> bytes | None:
    try:
        with files.opened(path) as file:
            return file.read()
    except OSError:
        return None
