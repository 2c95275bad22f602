"""The copy that a command line names: files as they are, folders walked for those with a known suffix."""

import os
import posixpath
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from factlint import reading
from factlint.model import Problem
from factlint.sources import files
from factlint.start.record import NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

OWN_FILES = frozenset(("article.yml", "article.yaml", "factlint.yml"))


class FoundFiles(NamedTuple):
    """Copy found below the paths of a command line, what was skipped and why, and what could not be read.

    `unread` are the documents among what was skipped, by suffix; `passed_over` what was named and is no copy by name.
    """

    paths: list[str]
    skipped: Counter[str]
    problems: list[Problem]
    unread: Counter[str]
    passed_over: list[str]


def expand(
    paths: Iterable[str], excluded: Callable[[str], bool], *, any_format: bool = False
) -> FoundFiles:
    """The copy that `paths` name: files by themselves, and those with a known suffix in folders.

    With `any_format` a file that is named is copy whatever its name says.
    """
    search = _Search(excluded, any_format=any_format)
    for path in paths:
        search.named(path)
    found = search.found
    once = {os.path.abspath(path): path for path in sorted(found.paths, reverse=True)}
    found.paths[:] = sorted(once.values())
    return found


def unread(found: FoundFiles) -> Problem | None:
    """The problem with a search that met documents and no copy that is read; None where it met any, or no document."""
    if found.paths or not found.unread:
        return None
    count = found.unread.total()
    listing = ", ".join(
        f"{number} {suffix} file{'s' * (number > 1)}"
        for suffix, number in sorted(found.unread.items())
    )
    what = f"none of the {count} documents here" if count > 1 else "the document here"
    return Problem(f"{what} could be checked: {listing}; {_reads()}")


def refusal(path: str) -> str | None:
    """Why a file that is named is not read, where its name tells that it is no copy or in a format without a reader."""
    kind = reading.kind(path)
    if kind == reading.DOCUMENT:
        return f"a {_suffix(path)} file is not read; {_reads()}"
    return (
        None
        if kind == reading.COPY
        else "this is no copy by its name; `--as plain` reads it all the same"
    )


def _reads() -> str:
    *others, last = sorted(reading.suffixes())
    return f"factlint reads {', '.join(others)} and {last}: save the copy as one of these"


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


class _Search:
    """A search for copy; `found` grows with each path that is `named`."""

    def __init__(self, excluded: Callable[[str], bool], *, any_format: bool) -> None:
        self.found = FoundFiles([], Counter(), [], Counter(), [])
        self._excluded, self._any_format = excluded, any_format

    def named(self, path: str) -> None:
        """Takes a path of the command line."""
        if not path:
            self._problem(
                "a path without a name was given; name files or folders, or `.`", None
            )
            return
        path = plain(os.path.normpath(path))
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            self._problem(files.reason(error), path)
            return
        if stat.S_ISDIR(mode):
            self._walk(path)
        elif self._excluded(path):
            self.found.skipped["excluded"] += 1
        else:
            self._file(path)

    def _problem(self, message: str, path: str | None) -> None:
        self.found.problems.append(Problem(message, path))

    def _file(self, path: str) -> None:
        """Takes a file that is named, unless it is no copy."""
        kind = reading.COPY if self._any_format else reading.kind(path)
        if kind == reading.DOCUMENT:
            self._problem(refusal(path) or "", path)
        elif kind == reading.COPY and (
            self._any_format or _suffix(path) or not _is_script(path)
        ):
            self.found.paths.append(path)
        else:
            self.found.passed_over.append(path)
            self._skip(path)

    def _skip(self, path: str) -> None:
        """Counts a file that is no copy by its suffix, or whose format is not read."""
        suffix = _suffix(path)
        self.found.skipped[f"*{suffix}" if suffix else "no suffix"] += 1
        if suffix and reading.kind(path) in (reading.DOCUMENT, reading.PAGE):
            self.found.unread[suffix] += 1

    def _walk(self, top: str) -> None:
        ignored = _Ignored(top, self.found.problems)
        for folder, folders, names in os.walk(top, onerror=self._failed):
            folder = plain(folder)
            ignored.enter(folder)
            folders[:] = sorted(
                name
                for name in folders
                if self._descend(_join(folder, name), ignored)
            )
            for name in sorted(names):
                if name not in OWN_FILES and not name.startswith("."):
                    self._take(_join(folder, name), ignored)

    def _failed(self, error: OSError) -> None:
        self._problem(files.reason(error), plain(str(error.filename)))

    def _descend(self, path: str, ignored: "_Ignored") -> bool:
        if path.rpartition("/")[2].startswith("."):
            return False
        reason = (
            "links"
            if os.path.islink(path)
            else "ignored by git"
            if ignored(path + "/")
            else ""
        )
        if reason:
            self.found.skipped[reason] += 1
        return not reason

    def _take(self, path: str, ignored: "_Ignored") -> None:
        """Takes a file of a folder, or counts why it is skipped."""
        known = _suffix(path) in reading.suffixes()
        reason = (
            "links" if os.path.islink(path)
            else "ignored by git" if ignored(path)
            else "excluded" if self._excluded(path)
            else "not a plain file" if known and os.path.exists(path) and not os.path.isfile(path) else ""
        )  # fmt: skip
        if reason:
            self.found.skipped[reason] += 1
        elif known:
            self.found.paths.append(path)
        else:
            self._skip(path)


def _is_script(path: str) -> bool:
    """Whether a file opens as a script for a shell does."""
    if not os.path.isfile(path):
        return False  # a stream can be read but once
    try:
        with files.opened(path) as file:
            return file.read(2) == b"#!"
    except OSError:
        return False


def plain(path: str) -> str:
    """`path` with `/`, and without the `./` that a walk of the working directory puts before it."""
    return path.replace(os.sep, "/").removeprefix("./")


def _join(folder: str, name: str) -> str:
    """`folder/name`; below the working directory as bare `name`."""
    return (
        name if folder == "." else posixpath.join(folder, name.replace(os.sep, "/"))
    )


class _Ignored:
    """What the `.gitignore` files above and below a folder leave out. Loads pathspec only where there is one.

    The folder itself is named, so nothing counts that would leave all of it out. A file that cannot be read leaves
    nothing out, and is told in `problems`.
    """

    def __init__(self, top: str, problems: list[Problem]) -> None:
        self._specs: dict[str, GitIgnoreSpec] = {}
        self._problems = problems
        for folder in reversed(list(_parents(top))):
            self.enter(folder)
        named = os.path.abspath(top)
        self._specs = {
            folder: _without(spec, _below(folder, named) + "/")
            for folder, spec in self._specs.items()
        }

    def enter(self, folder: str) -> None:
        path = os.path.join(folder, ".gitignore")
        if not os.path.lexists(path):
            return
        data = files.read_bytes(path)
        if isinstance(data, Problem):
            self._problems.append(data._replace(path=files.shown(path)))
        else:
            self._specs[os.path.abspath(folder)] = _spec(data)

    def __call__(self, path: str) -> bool:
        if not self._specs:
            return False
        absolute = os.path.abspath(path) + ("/" if path.endswith("/") else "")
        verdict = False
        for folder, spec in self._specs.items():
            if absolute.startswith(folder.rstrip("/") + "/"):
                said = spec.check_file(_below(folder, absolute)).include
                verdict = verdict if said is None else said
        return verdict


def _below(folder: str, path: str) -> str:
    """An absolute path as counted from a folder above it."""
    return path[len(folder.rstrip("/")) + 1 :]


def _without(spec: "GitIgnoreSpec", path: str) -> "GitIgnoreSpec":
    """The patterns that do not leave `path` out."""
    return type(spec)(
        [one for one in spec.patterns if not (one.include and one.match_file(path))]
    )


def _parents(top: str) -> Iterator[str]:
    """The folders above `top` up to the root of its git repository; none outside one."""
    folder = os.path.abspath(top)
    root = files.checkout(folder)
    while root and folder != root:
        folder = os.path.dirname(folder)
        yield folder


def _spec(data: bytes) -> "GitIgnoreSpec":
    from factlint.sources import patterns

    return patterns.spec(data.decode("utf-8", "replace").splitlines())
