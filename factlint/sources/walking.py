"""The copy that a command line names: files as they are, folders walked for those with a known suffix."""

import os
import posixpath
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from factlint.model import Problem
from factlint.record import NamedTuple
from factlint.sources import files

OWN_FILES = frozenset(("article.yml", "article.yaml", "factlint.yml"))


class Found(NamedTuple):
    """Copy found below the paths of a command line, what was skipped and why, and what could not be read."""

    paths: list[str]
    skipped: Counter[str]
    problems: list[Problem]


def expand(paths: list[str], suffixes: Callable[[], Iterable[str]], excluded: Callable[[str], bool]) -> Found:
    """The files that `paths` name: files as they are, folders walked for known suffixes."""
    found = Found([], Counter(), [])
    for path in paths:
        if not path:
            found.problems.append(Problem("a path without a name was given; name files or folders, or `.`"))
            continue
        path = plain(os.path.normpath(path))
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            found.problems.append(Problem(files.reason(error), path))
            continue
        if stat.S_ISDIR(mode):
            _walk(path, frozenset(suffixes()), excluded, found)
        elif excluded(path):
            found.skipped["excluded"] += 1
        else:
            found.paths.append(path)
    once = {os.path.abspath(path): path for path in sorted(found.paths, reverse=True)}
    found.paths[:] = sorted(once.values())
    return found


def _walk(top: str, suffixes: frozenset[str], excluded: Callable[[str], bool], found: Found) -> None:
    ignored = _Ignored(top, found.problems)

    def failed(error: OSError) -> None:
        found.problems.append(Problem(files.reason(error), plain(str(error.filename))))

    for folder, folders, names in os.walk(top, onerror=failed):
        folder = plain(folder)
        ignored.enter(folder)
        folders[:] = sorted(name for name in folders if _descend(_join(folder, name), ignored, found))
        for name in sorted(names):
            _take(_join(folder, name), name, suffixes, excluded, ignored, found)


def plain(path: str) -> str:
    """`path` with `/`, and without the `./` that a walk of the working directory puts before it."""
    return path.replace(os.sep, "/").removeprefix("./")


def _join(folder: str, name: str) -> str:
    """`folder/name`; below the working directory as bare `name`."""
    return name if folder == "." else posixpath.join(folder, name.replace(os.sep, "/"))


def _descend(path: str, ignored: "_Ignored", found: Found) -> bool:
    if path.rpartition("/")[2].startswith("."):
        return False
    if os.path.islink(path):
        found.skipped["links"] += 1
        return False
    if ignored(path + "/"):
        found.skipped["ignored by git"] += 1
        return False
    return True


def _take(
    path: str,
    name: str,
    suffixes: frozenset[str],
    excluded: Callable[[str], bool],
    ignored: "_Ignored",
    found: Found,
) -> None:
    if name in OWN_FILES or name.startswith("."):
        return
    suffix = os.path.splitext(name)[1].lower()
    reason = (
        "links" if os.path.islink(path)
        else "ignored by git" if ignored(path)
        else "excluded" if excluded(path)
        else f"*{suffix}" if suffix not in suffixes and suffix else "no suffix" if not suffix
        else "not a plain file" if os.path.exists(path) and not os.path.isfile(path) else ""
    )  # fmt: skip
    if reason:
        found.skipped[reason] += 1
    else:
        found.paths.append(path)


class _Ignored:
    """What the `.gitignore` files above and below a folder leave out. Loads pathspec only where there is one.

    One that cannot be read leaves nothing out, and is told in `problems`.
    """

    def __init__(self, top: str, problems: list[Problem]) -> None:
        self._specs: dict[str, Callable[[str], bool | None]] = {}
        self._problems = problems
        for folder in reversed(list(_parents(top))):
            self.enter(folder)

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
        for folder, matches in self._specs.items():
            if absolute.startswith(folder.rstrip("/") + "/"):
                said = matches(absolute[len(folder.rstrip("/")) + 1 :])
                verdict = verdict if said is None else said
        return verdict


def _parents(top: str) -> Iterator[str]:
    """The folders above `top` up to the root of its git repository; none outside one."""
    folder = os.path.abspath(top)
    root = files.checkout(folder)
    while root and folder != root:
        folder = os.path.dirname(folder)
        yield folder


def _spec(data: bytes) -> Callable[[str], bool | None]:
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(data.decode("utf-8", "replace").splitlines())
    return lambda relative: spec.check_file(relative).include
