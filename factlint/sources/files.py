"""Files and folders: bytes, or a problem that says why not."""

import os
import posixpath
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from factlint.model import Problem
from factlint.record import NamedTuple

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read, rule files and copy alike: 64 MiB."""
OVER_LIMIT = f"this has more bytes than the limit of {MAX_BYTES} (64 MiB); split it"
_NEAR = 3
"""How many folders up a path is still shown relative to the working directory."""
OWN_FILES = frozenset(("article.yml", "article.yaml", "factlint.yml"))


class Found(NamedTuple):
    """Copy found below the paths of a command line, what was skipped and why, and what could not be read."""

    paths: list[str]
    skipped: Counter[str]
    problems: list[Problem]


def read_bytes(path: str) -> bytes | Problem:
    """The bytes of a file of at most `MAX_BYTES`, or a problem with its path."""
    try:
        if os.stat(path).st_size > MAX_BYTES:
            return Problem(OVER_LIMIT, path)
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)  # what is no plain file may have no size, and no end
        return Problem(OVER_LIMIT, path) if len(data) > MAX_BYTES else data
    except OSError as error:
        return Problem(reason(error), path)


def same(one: str, other: str) -> bool:
    """True where two names are those of one file; what cannot be looked at is told by its name alone."""
    try:
        return one == other or os.path.samefile(one, other)
    except OSError:
        return False


def reason(error: OSError) -> str:
    """Why a file could not be read, and what to do."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the path"
    if isinstance(error, PermissionError):
        return "no permission to read this; change its mode or leave it out"
    if isinstance(error, IsADirectoryError):
        return "this is a folder, where a file is expected"
    return f"this cannot be read: {error.strerror or error}"


def unwritable(error: OSError) -> str:
    """Why a file could not be written, and what to do."""
    if isinstance(error, FileNotFoundError):
        return "there is no such folder; make it, or name a file elsewhere"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; name a file in it"
    if isinstance(error, PermissionError):
        return "no permission to write here; change the mode of the folder, or name a file elsewhere"
    return f"this cannot be written: {error.strerror or error}"


def write_output(path: str, data: bytes) -> None:
    """Writes a report: a plain file in one step; into what is no plain file, such as `/dev/stdout`, as it comes."""
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as file:
            file.write(data)
    else:
        write_atomic(path, data)


def write_atomic(path: str, data: bytes) -> None:
    """Replaces a file in one step and keeps its mode; a crash leaves the old or the new file whole."""
    import tempfile

    path = os.path.realpath(path)
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path) or ".", prefix=".factlint-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mode = stat.S_IMODE(os.stat(path).st_mode) if os.path.exists(path) else 0o666 & ~_umask()
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


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
            found.problems.append(Problem(reason(error), path))
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
    ignored = _Ignored(top)

    def failed(error: OSError) -> None:
        found.problems.append(Problem(reason(error), plain(str(error.filename))))

    for folder, folders, names in os.walk(top, onerror=failed):
        folder = plain(folder)
        ignored.enter(folder, names)
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
    """What the `.gitignore` files above and below a folder leave out. Loads pathspec only where there is one."""

    def __init__(self, top: str) -> None:
        self._specs: dict[str, Callable[[str], bool | None]] = {}
        for folder in reversed(list(_parents(top))):
            self.enter(folder, [".gitignore"] if os.path.isfile(f"{folder}/.gitignore") else [])

    def enter(self, folder: str, names: list[str]) -> None:
        if ".gitignore" in names:
            self._specs[os.path.abspath(folder)] = _spec(f"{folder}/.gitignore")

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
    folder, found = os.path.abspath(top), []
    while not os.path.exists(f"{folder}/.git"):
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        found.append(parent)
        folder = parent
    yield from found


def _spec(path: str) -> Callable[[str], bool | None]:
    from pathspec import GitIgnoreSpec

    data = read_bytes(path)
    lines = [] if isinstance(data, Problem) else data.decode("utf-8", "replace").splitlines()
    spec = GitIgnoreSpec.from_lines(lines)
    return lambda relative: spec.check_file(relative).include


def find_up(name: str, start: str) -> str | None:
    """The nearest file `name` in the folder of `start` or above it."""
    folder = os.path.dirname(os.path.abspath(start))
    while True:
        candidate = os.path.join(folder, name)
        if os.path.isfile(candidate):
            return candidate
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def shown(path: str) -> str:
    """`path` as reports show it, with `/`: relative to the working directory where that is near, else absolute."""
    absolute, here = os.path.abspath(path), os.getcwd()
    above = os.path.commonpath([absolute, here]) if absolute[:2] == here[:2] else ""
    near = len(above) > 1 and here[len(above) :].count(os.sep) <= _NEAR
    return (os.path.relpath(absolute, here) if near else absolute).replace(os.sep, "/")
