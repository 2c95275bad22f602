"""XML as elements whose text knows where it stands in the source; read by expat, which counts the bytes.

A file that declares types of its own is refused, and with it every entity of its own; nothing is fetched.
"""

from collections.abc import Iterator
from xml.parsers import expat

from factlint.model import Problem
from factlint.reading._decode import decode
from factlint.reading._documents._archive import MAX_DEPTH, BrokenError
from factlint.reading._exchange._sourced import Stretch
from factlint.start.record import NamedTuple

MAX_TAGS = 1_000_000
"""The most tags that are read in one file; an export of ten thousand posts has about as many."""
_DECLARES = "this declares types of its own, which may bring entities; it is not read"


class Element(NamedTuple):
    """An element: its name and attributes without namespaces, what is in it, in order, and its name as it stands."""

    name: str
    attributes: dict[str, str]
    content: "list[Element | Stretch]"
    tag: str = ""

    def children(self, *names: str) -> "Iterator[Element]":
        """The elements right in it that have one of some names."""
        return (
            one
            for one in self.content
            if isinstance(one, Element) and one.name in names
        )

    def below(self, *names: str) -> "Iterator[Element]":
        """The elements anywhere in it that have one of some names, and are in no other such."""
        for one in self.content:
            if isinstance(one, Element):
                if one.name in names:
                    yield one
                else:
                    yield from one.below(*names)

    def first(self, *path: str) -> "Element | None":
        """The first element by the names that lead to it."""
        found: Element | None = self
        for name in path:
            found = next(found.children(name), None) if found else None
        return found

    def stretches(self) -> Iterator[Stretch]:
        """All text in it, in order."""
        for one in self.content:
            if isinstance(one, Element):
                yield from one.stretches()
            else:
                yield one

    @property
    def text(self) -> str:
        """All text in it, with its white space levelled."""
        return " ".join("".join(one.text for one in self.stretches()).split())

    def words(self, *path: str) -> str | None:
        """The text of the first element by the names that lead to it; None where there is none."""
        found = self.first(*path)
        return (found.text or None) if found else None


def root_of(data: bytes, path: str) -> Element | Problem:
    """The root of a file of XML, or what is wrong with it."""
    decoded = decode(data, path)
    if isinstance(decoded, Problem):
        return decoded
    try:
        return parsed(decoded.text)
    except BrokenError as broken:
        return Problem(str(broken), path)


def parsed(source: str) -> Element:
    """The root of a text of XML. Raises BrokenError where it is none, or is not to be read."""
    if source.count("<") > MAX_TAGS:
        raise BrokenError(
            f"this has more than {MAX_TAGS:,} tags, which is the limit; split it"
        )
    reader = _Reader(source)
    try:
        return reader.root()
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise BrokenError(
            f"this is no whole XML: {what} in line {error.lineno}, column {error.offset + 1}"
        ) from None


class _Reader:
    """One reading of a source."""

    def __init__(self, source: str) -> None:
        self._bytes = source.encode("utf-8", "replace")
        self._top = Element("", {}, [])
        self._open = [self._top]
        self._at, self._signs = 0, 0
        self._waiting: str | None = None

    def root(self) -> Element:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = False
        self._parser = parser
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = parser.ProcessingInstructionHandler = self._other
        parser.StartCdataSectionHandler = parser.EndCdataSectionHandler = self._other
        parser.Parse(self._bytes, True)
        return next(one for one in self._top.content if isinstance(one, Element))

    def _refuse(self, *_: object) -> None:
        raise BrokenError(_DECLARES)

    def _other(self, *_: object) -> None:
        self._settle()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._settle()
        if len(self._open) > MAX_DEPTH:
            raise BrokenError(
                f"elements lie more than {MAX_DEPTH} deep in each other here; it is not read"
            )
        given = {_local(key): value for key, value in attributes.items()}
        made = Element(_local(name), given, [], name)
        self._open[-1].content.append(made)
        self._open.append(made)

    def _end(self, _: str) -> None:
        self._settle()
        self._open.pop()

    def _text(self, text: str) -> None:
        self._settle()
        self._waiting = text

    def _settle(self) -> None:
        """Gives the text before this place its end; only what follows tells where that is."""
        here = self._parser.CurrentByteIndex
        start = self._signs
        self._signs += len(self._bytes[self._at : here].decode("utf-8", "replace"))
        self._at = here
        if self._waiting is not None:
            text, self._waiting = self._waiting, None
            self._open[-1].content.append(Stretch(text, start, self._signs))


def _local(name: str) -> str:
    return name.rpartition(":")[2]
