"""Readers: bytes to text, text to Document. One file per format; the folder is the registry."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Union, cast

from factlint.model import Document, Problem
from factlint.reading import _names, plain
from factlint.reading._decode import Decoded
from factlint.reading._decode import decode as decode_text
from factlint.reading._lines import OBJECT
from factlint.reading._names import COPY, DOCUMENT, OTHER, PAGE, is_mould
from factlint.start import registry

if TYPE_CHECKING:
    from factlint.reading._exchange._stories import Record
    from factlint.reading._unpacked import Layout as Layout
    from factlint.reading._unpacked import Unpacked as Unpacked

__all__ = [
    "CONTENT",
    "COPY",
    "DOCUMENT",
    "OBJECT",
    "OTHER",
    "PAGE",
    "Decoded",
    "Source",
    "by_content",
    "decode",
    "decode_text",
    "export_of",
    "extra",
    "formats",
    "glance",
    "holder",
    "is_coded",
    "is_mould",
    "kind",
    "lacking",
    "may_be_copy",
    "may_hold_many",
    "missing",
    "read",
    "reader_of",
    "stories",
    "suffixes",
]

Source = Union[Decoded, "Unpacked"]
"""A text that was read, and the way back to its bytes."""
CONTENT = 1 << 16
"""So many bytes of a file may tell what it is."""
_OPENINGS = ("<", "W", *"0123456789")
"""One of these is the first sign of every text that a format is told by."""


@cache
def suffixes() -> dict[str, str]:
    """Known file suffixes, each with the name of its reader."""
    found: dict[str, str] = {}
    for name in registry.names(__name__):
        for suffix in registry.load(__name__, name).suffixes:
            found[suffix] = name
    return found


def formats() -> list[str]:
    """The names of all readers."""
    return registry.names(__name__)


def kind(path: str) -> str:
    """What a file is by its name: copy, a document that is not read, a page, or something else."""
    if path.lower().endswith(plain.suffixes) and not is_mould(path):
        return COPY
    kind = _names.kind(path, suffixes())
    return DOCUMENT if kind == COPY and missing(path) else kind


def reader_of(path: str) -> str:
    """The reader of a path by its name. Plain text, the common case, is told without loading the others."""
    return _by_suffix(path) or "plain"


def _by_suffix(path: str) -> str | None:
    suffix = _suffix(path)
    if suffix in plain.suffixes:
        return "plain"
    return suffixes().get(suffix) if suffix else None


def _by_opening(source: str) -> str:
    """The reader of a text without a known suffix: that which declares what it `opens` with, else plain text."""
    start = source[:1000].lstrip("\ufeff \t\r\n")
    if start[:1] in _OPENINGS:
        for name in registry.names(__name__):
            opens = getattr(registry.load(__name__, name), "opens", None)
            if opens and opens.match(start):
                return name
    return "plain"


def missing(path: str) -> str | None:
    """The command that installs what a path's reader needs by its name; None where all is there."""
    name = _by_suffix(path)
    return lacking(name) if name else None


@cache
def _within() -> dict[str, list[str]]:
    """Suffixes of files of which some are copy by what is in them, each with the names of their readers."""
    found: dict[str, list[str]] = {}
    for name in registry.names(__name__):
        for suffix in getattr(registry.load(__name__, name), "within", ()):
            found.setdefault(suffix, []).append(name)
    return found


def may_be_copy(path: str) -> bool:
    """Whether what is in a file, and not its name, tells whether it is copy."""
    return _suffix(path) in _within()


def by_content(path: str, head: bytes, *, named: bool = True) -> str | None:
    """The reader of a file whose name does not tell whether it is copy, by the first `CONTENT` bytes in it.

    Some formats are read only where the file is `named`, and not in a folder.
    """
    start = head[:CONTENT].decode("utf-8-sig", "replace")
    for name in _within().get(_suffix(path), ()):
        module = registry.load(__name__, name)
        if (
            named or not getattr(module, "named_only", False)
        ) and module.inside.match(start):
            return name
    return None


@cache
def exports() -> dict[str, str]:
    """Suffixes of files that are copy where somebody says what their columns are, each with its reader."""
    return {
        suffix: name
        for name in registry.names(__name__)
        for suffix in getattr(registry.load(__name__, name), "exports", ())
    }


def export_of(path: str) -> str | None:
    """The reader of a file that is copy where somebody says what its columns are."""
    return exports().get(_suffix(path))


@cache
def _holders() -> tuple[frozenset[str], frozenset[str]]:
    """The readers of files that hold many stories, and the suffixes of which some are such files."""
    names, ends = set[str](), set[str]()
    for name in registry.names(__name__):
        module = registry.load(__name__, name)
        if hasattr(module, "records"):
            names.add(name)
            for said in ("suffixes", "within", "exports"):
                ends.update(getattr(module, said, ()))
    return frozenset(names), frozenset(ends)


def may_hold_many(path: str, name: str | None) -> bool:
    """Whether a file may hold many stories, by the reader `name` or else by its suffix."""
    suffix = _suffix(path)
    if name is None and suffix in plain.suffixes:
        return False
    names, ends = _holders()
    return name in names if name else suffix in ends


def holder(path: str, data: bytes, name: str | None) -> str | None:
    """The reader of a file that holds many stories: `name`, or that of its suffix or its content; None where it holds
    one text."""
    known = name or _by_suffix(path) or by_content(path, data) or export_of(path)
    if known is None or not hasattr(registry.load(__name__, known), "records"):
        return None
    return known


def stories(
    data: bytes, path: str, name: str, own: Mapping[str, str]
) -> "list[Record] | Problem":
    """The stories in a file that holds many, by the reader `name`; `own` are the columns that hold their parts."""
    records = registry.load(__name__, name).records
    return cast("list[Record] | Problem", records(data, path, own))


def _suffix(path: str) -> str:
    dot = path.rfind(".")
    return path[dot:].lower() if dot >= 0 else ""


def extra(name: str) -> str:
    """The extra of factlint's that brings what the reader `name` needs; empty where it needs nothing."""
    return cast("str", getattr(registry.load(__name__, name), "needs", ("", ""))[1])


@cache
def lacking(name: str) -> str | None:
    """The command that installs what the reader `name` needs; None where all is there."""
    if not extra(name) or find_spec(registry.load(__name__, name).needs[0]):
        return None
    return f"pip install 'factlint[{extra(name)}]'"


def decode(data: bytes, path: str, name: str | None = None) -> Source | Problem:
    """The text in a file's bytes, read with the reader `name`, else with that of `path`'s suffix; a problem where there
    is none that can be read. Formats without lines are unpacked, and all others decoded."""
    name = name or _by_suffix(path) or by_content(path, data) or "plain"
    unpack = getattr(registry.load(__name__, name), "unpack", None)
    if unpack is None:
        return decode_text(data, path)
    command = lacking(name)
    if command:
        return Problem(f"to read {name} files, factlint needs more: {command}", path)
    return cast("Unpacked | Problem", unpack(data, path))


def read(
    source: str,
    path: str,
    name: str | None = None,
    own: Mapping[str, str] | None = None,
    layout: "Layout | None" = None,
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads decoded `source` with the reader `name`, else with that of `path`'s suffix, else with that of what it opens
    with; all other text is plain.

    `own` are the desk's keys of front matter, each with what it is of ours; readers take them that have `own_keys`.
    `layout` is what is known of the lines of an unpacked text.
    Problems are parts that could not be read (bad front matter, say); the rest is read all the same.
    """
    if layout is not None:
        from factlint.reading import _unpacked

        return _unpacked.read(source, path, layout)
    name = name or _by_suffix(path) or _by_opening(source)
    module = registry.load(__name__, name)
    if not hasattr(module, "read"):
        from factlint.reading import _unpacked as module
    reader = cast("Callable[..., tuple[Document, tuple[Problem, ...]]]", module.read)
    if own and getattr(module, "own_keys", False):
        return reader(source, path, own)
    return reader(source, path)


def glance(head: str) -> str | None:
    """The day that the first lines of a text are dated, where they say it plainly."""
    from factlint.reading._front._glance import day

    return day(head)


def is_coded(paragraph: str) -> bool:
    """Whether a paragraph is code, a log or a configuration, and no prose."""
    from factlint.reading import _coded

    return _coded.is_coded(paragraph)
