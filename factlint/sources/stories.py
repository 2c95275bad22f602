"""Files that hold many stories: what their texts are called, each kept until it is asked for."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factlint import reading
from factlint.model import Document, Problem
from factlint.sources import files

if TYPE_CHECKING:
    from factlint.reading import Unpacked

MARK = "#"
"""What stands between the name of a file and that of a story in it."""


class Stories:
    """The stories of the files that were looked into; `problems` grows with what cannot be read."""

    def __init__(self, read_as: str | None, problems: list[Problem]) -> None:
        self._read_as, self._problems = read_as, problems
        self._texts: dict[str, Unpacked] = {}
        self._of_one: dict[tuple[str, str], list[str]] = {}

    def names(self, path: str, columns: Mapping[str, str]) -> list[str]:
        """What the texts in a file are called: by its own name, or by those of the stories where it holds many."""
        if not reading.may_hold_many(path, self._read_as):
            return [path]
        data = files.read_bytes(path)
        if isinstance(data, Problem):
            return [path]
        reader = reading.holder(path, data, self._read_as)
        if reader is None:
            return [path]
        found = reading.stories(data, path, reader, columns)
        if isinstance(found, Problem):
            self._problems.append(found)
            return []
        return [self._keep(path, one.name, one.text) for one in found]

    def _keep(self, path: str, name: str, text: "Unpacked") -> str:
        called = f"{path}{MARK}{name}"
        self._texts[called] = text
        self._of_one.setdefault((path, text.layout.meta.slug or called), []).append(
            called
        )
        return called

    def text(self, path: str) -> "Unpacked | None":
        """The text of a story."""
        return self._texts.get(path)

    def beside(self, document: Document) -> list[str] | None:
        """The stories of a file that are of one article, this one among them; None of a text that is no such story."""
        if document.path not in self._texts:
            return None
        file = document.path.rpartition(MARK)[0]
        return self._of_one.get((file, document.meta.slug or ""), [document.path])
