"""The copy that a command line names: files as they are, folders walked for those with a known suffix."""

import os
import posixpath
import stat
from collections import Counter
from collections.abc import Callable, Iterable

from factlint import reading
from factlint.model import Problem
from factlint.sources import files
from factlint.sources.ignored import Ignored
from factlint.start.record import NamedTuple

_LINK, _LINKS = "link", "links"
_YAML = (".yml", ".yaml")
OWN_FILES = frozenset(("article.yml", "article.yaml", "factlint.yml"))
Left = Callable[[str, str], None]
"""Is told of a file or folder that is no copy to read, and why: as it is counted, or one of the two words below."""
OWN, OF_RULES = "settings of factlint's", "rules"


class FoundFiles(NamedTuple):
    """Copy found below the paths of a command line, what was skipped and why, and what could not be read.

    `unread` are the documents among what was skipped, by what they are; `passed_over` what was named and is no copy by
    its name.
    """

    paths: list[str]
    skipped: Counter[str]
    problems: list[Problem]
    unread: Counter[str]
    passed_over: list[str]


def expand(
    paths: Iterable[str],
    excluded: Callable[[str], bool],
    of_rules: Callable[[str], bool] = lambda _: False,
    *,
    any_format: bool = False,
    left: Left | None = None,
    is_export: Callable[[str], bool] = lambda _: False,
) -> FoundFiles:
    """The copy that `paths` name: files by themselves, and those with a known suffix in folders.

    Files of rules are not counted among what was skipped. With `any_format` a file that is named is copy whatever its
    name says. `left` is told of each file and folder that is left out, and why. `is_export` tells of a table whether
    somebody says what its columns are.
    """
    search = _Search(excluded, of_rules, left, is_export, any_format=any_format)
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
        f"{number} {what}{'s' * (number > 1)}"
        for what, number in sorted(found.unread.items())
    )
    none = (
        f"none of the {count} documents here could"
        if count > 1
        else "the document here could not"
    )
    mends = dict.fromkeys(_mend(what) for what in sorted(found.unread))
    return Problem(f"{none} be checked: {listing}; {'; '.join(mends)}")


def _mend(what: str) -> str:
    """What to do about documents of a kind that are not read."""
    if what == _LINK:
        return "a link is followed only where it is named"
    if what.startswith("."):
        return _how(what.partition(" ")[0])
    return "put files with text in the place of it"


def kind(path: str, *, named: bool = True) -> str:
    """What a file is by its name, or else by what is in it; some are copy only where they are `named`."""
    by_name = reading.kind(path)
    if by_name != reading.OTHER or not reading.may_be_copy(path):
        return by_name
    known = reading.by_content(path, _head(path), named=named)
    return reading.COPY if known else by_name


def _head(path: str) -> bytes:
    """The first bytes of a file; none of what cannot be read, and none of a stream, which can be read but once."""
    if not os.path.isfile(path):
        return b""
    try:
        with files.opened(path) as file:
            return file.read(reading.CONTENT)
    except OSError:
        return b""


def refusal(path: str) -> str | None:
    """Why a file that is named is not read, where its name tells that it is no copy or in a format without a reader."""
    what = kind(path)
    if what == reading.DOCUMENT:
        return f"a {_suffix(path)} file is not read; {_how(path)}"
    if what == reading.COPY:
        return None
    export = reading.export_of(path)
    rows = f", and `--as {export}` its rows as stories" if export else ""
    return f"this is no copy by its name; `--as plain` reads it all the same{rows}"


def _how(path: str) -> str:
    """What to do so that a document is read."""
    command = reading.missing(path)
    return f"install what reads it: {command}" if command else _reads()


def _reads() -> str:
    *others, last = sorted(reading.suffixes())
    return f"factlint reads {', '.join(others)} and {last}: save the copy as one of these"


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


class _Search:
    """A search for copy; `found` grows with each path that is `named`."""

    def __init__(
        self,
        excluded: Callable[[str], bool],
        of_rules: Callable[[str], bool],
        left: Left | None,
        is_export: Callable[[str], bool],
        *,
        any_format: bool,
    ) -> None:
        self._is_export = is_export
        self.found = FoundFiles([], Counter(), [], Counter(), [])
        self._excluded, self._any_format = excluded, any_format
        self._of_rules, self._left = of_rules, left

    def named(self, path: str) -> None:
        """Takes a path of the command line."""
        if not path:
            self._problem(
                "a path without a name was given; name files or folders, or `.`", None
            )
            return
        path = with_slashes(os.path.normpath(path))
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            self._problem(files.reason(error), path)
            return
        if stat.S_ISDIR(mode):
            self._walk(path)
        elif self._excluded(path):
            self._skip(path, "excluded")
        else:
            self._file(path)

    def _problem(self, message: str, path: str | None) -> None:
        self.found.problems.append(Problem(message, path))

    def _file(self, path: str) -> None:
        """Takes a file that is named, unless it is no copy."""
        known = self._any_format or self._is_export(path)
        what = reading.COPY if known else kind(path)
        if what == reading.DOCUMENT:
            self._problem(refusal(path) or "", path)
        elif what == reading.COPY and (
            self._any_format or _suffix(path) or not _is_script(path)
        ):
            self.found.paths.append(path)
        else:
            self.found.passed_over.append(path)
            self._no_copy(path)

    def _skip(self, path: str, reason: str) -> None:
        """Counts a file or folder that is left out."""
        self.found.skipped[reason] += 1
        self._tell(path, reason)

    def _tell(self, path: str, reason: str) -> None:
        if self._left:
            self._left(path, reason)

    def _no_copy(self, path: str) -> None:
        """Counts a file that is no copy by its suffix, or whose format is not read."""
        suffix, command = _suffix(path), reading.missing(path)
        why = f"*{suffix} ({command} reads them)" if command else f"*{suffix}"
        why = "templates" if reading.is_mould(path) else why
        self._skip(path, why if suffix else "no suffix")
        if suffix and reading.kind(path) in (reading.DOCUMENT, reading.PAGE):
            self.found.unread[f"{suffix} file"] += 1

    def _walk(self, top: str) -> None:
        ignored = Ignored(top, self.found.problems)
        for folder, folders, names in os.walk(top, onerror=self._failed):
            folder = with_slashes(folder)
            ignored.enter(folder)
            folders[:] = sorted(
                name
                for name in folders
                if self._descend(_join(folder, name), ignored)
            )
            for name in sorted(names):
                path = _join(folder, name)
                if name.startswith("."):
                    self._hidden(path)
                elif name in OWN_FILES:
                    self._tell(path, OWN)
                else:
                    self._take(path, ignored)

    def _hidden(self, path: str) -> None:
        """Tells of a hidden file; counted is one that would be copy."""
        if _suffix(path) in reading.suffixes():
            self._skip(path, "hidden")
        else:
            self._tell(path, "hidden")

    def _failed(self, error: OSError) -> None:
        self._problem(files.reason(error), with_slashes(str(error.filename)))

    def _descend(self, path: str, ignored: Ignored) -> bool:
        if path.rpartition("/")[2].startswith("."):
            self._tell(path + "/", "hidden")
            return False
        reason = (
            _LINKS
            if os.path.islink(path)
            else "ignored by git"
            if ignored(path + "/")
            else ""
        )
        if reason:
            self._skip(path + "/", reason)
        return not reason

    def _take(self, path: str, ignored: Ignored) -> None:
        """Takes a file of a folder, or counts why it is skipped."""
        reason = (
            "ignored by git"
            if ignored(path)
            else "excluded"
            if self._excluded(path)
            else None
        )
        if reason:
            self._skip(path, reason)
        elif _is_copy(path) or self._is_export(path):
            self._copy(path)
        elif os.path.islink(path):
            self._skip(path, _LINKS)
        elif _suffix(path) in _YAML and self._of_rules(path):
            self._tell(path, OF_RULES)
        else:
            self._no_copy(path)

    def _copy(self, path: str) -> None:
        """Takes a file of a folder that is copy by its name, or counts what it is instead."""
        what = _instead_of_copy(path)
        if what:
            self._skip(path, _LINKS if what == _LINK else what)
            self.found.unread[what] += 1
        elif os.path.islink(path):
            self._skip(path, _LINKS)
        elif _is_report(path):
            self._skip(path, "written by factlint")
        else:
            self.found.paths.append(path)


def _is_copy(path: str) -> bool:
    """Whether a file of a folder is copy: by a suffix that is known, or by what is in it."""
    if _suffix(path) in reading.suffixes():
        return reading.kind(path) == reading.COPY
    known = reading.may_be_copy(path) and not os.path.islink(path)
    return known and kind(path, named=False) == reading.COPY


def _instead_of_copy(path: str) -> str | None:
    """What a file under the name of copy is that is not read: a link to a file, or no plain file."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return None
    if os.path.islink(path):
        return _LINK if stat.S_ISREG(mode) else None
    return files.kind(mode)


def _is_report(path: str) -> bool:
    """Whether a page is one that factlint wrote, which quotes the copy."""
    if not path.endswith(".html"):
        return False
    try:
        with files.opened(path) as file:
            return b'name="generator" content="factlint' in file.read(1000)
    except OSError:
        return False


def _is_script(path: str) -> bool:
    """Whether a file opens as a script for a shell does."""
    if not os.path.isfile(path):
        return False  # a stream can be read but once
    try:
        with files.opened(path) as file:
            return file.read(2) == b"#!"
    except OSError:
        return False


def with_slashes(path: str) -> str:
    """`path` with `/`, and without the `./` that a walk of the working directory puts before it."""
    return path.replace(os.sep, "/").removeprefix("./")


def _join(folder: str, name: str) -> str:
    """`folder/name`; below the working directory as bare `name`."""
    return (
        name if folder == "." else posixpath.join(folder, name.replace(os.sep, "/"))
    )
