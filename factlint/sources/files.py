"""Files: their bytes, or a problem that says why not."""

import os
import stat
from collections.abc import Collection
from io import BufferedReader

from factlint.model import Problem

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read, rule files and copy alike: 64 MiB."""
OVER_LIMIT = f"this has more bytes than the limit of {MAX_BYTES} (64 MiB); split it"
_NEAR = 3
"""How many folders up a path is still shown relative to the working directory."""


_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
"""How files are opened, so that one that was exchanged for a pipe since it was looked at keeps nobody waiting."""
_HANDED_OVER = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""How the names of streams begin that a shell hands over, as for `<(...)`."""
_KINDS = (
    (stat.S_ISFIFO, "named pipe"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)


class NotPlain(OSError):
    """A pipe, a socket or a device stands where a file is expected; to read it could take for ever."""


def read_bytes(path: str) -> bytes | Problem:
    """The bytes of a file of at most `MAX_BYTES`, or a problem with its path."""
    try:
        with opened(path) as file:
            if os.fstat(file.fileno()).st_size > MAX_BYTES:
                return Problem(OVER_LIMIT, path)
            data = file.read(MAX_BYTES + 1)  # a stream has no size
        return Problem(OVER_LIMIT, path) if len(data) > MAX_BYTES else data
    except OSError as error:
        return Problem(reason(error), path)


def opened(path: str) -> BufferedReader:
    """Opens a plain file, or a stream that a shell hands over; NotPlain at once for all else that is no folder."""
    handed_over = path.startswith(_HANDED_OVER)
    if not handed_over:
        _refuse(os.stat(path).st_mode)  # merely to open a device may do something
    file = open(path, "rb", opener=_open_at_once)  # noqa: SIM115 -- the caller closes it
    try:
        if handed_over:
            os.set_blocking(file.fileno(), True)
        else:
            _refuse(os.fstat(file.fileno()).st_mode)
    except BaseException:
        file.close()
        raise
    return file


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | _AT_ONCE)


def _refuse(mode: int) -> None:
    """Raises NotPlain for what is neither a file nor a folder."""
    what = kind(mode)
    if what:
        raise NotPlain(
            f"this is a {what}, not a plain file; name a file with text in it"
        )


def kind(mode: int) -> str | None:
    """What is neither a file nor a folder: a named pipe, a socket or a device."""
    return next((name for is_one, name in _KINDS if is_one(mode)), None)


def is_nameless(path: str) -> bool:
    """Whether a name is none of a file: that of standard input, or of a text from a program."""
    return path.startswith("<") and path.endswith(">")


def one_file(one: str, other: str) -> bool:
    """Whether two names are those of one file; what cannot be looked at is told by its name alone."""
    try:
        return one == other or os.path.samefile(one, other)
    except OSError:
        return False


def reason(error: OSError) -> str:
    """Why a file could not be read, and what to do."""
    if isinstance(error, NotPlain):
        return str(error)
    if isinstance(error, FileNotFoundError):
        dangling = bool(error.filename) and os.path.islink(error.filename)
        return (
            "this link leads to no file; mend it or take it out"
            if dangling
            else "there is no such file; check the path"
        )
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
    from factlint.sources import unfinished

    path = os.path.realpath(path)
    with unfinished.beside(path) as new:
        new.write(data)
        mode = (
            stat.S_IMODE(os.stat(path).st_mode)
            if os.path.exists(path)
            else 0o666 & ~_umask()
        )
        os.chmod(new.path, mode)
        os.replace(new.path, path)


def write_new(path: str, data: bytes) -> None:
    """Writes a file where there is none; nothing is left of one that could not be written whole."""
    with open(path, "xb") as file:
        try:
            file.write(data)
            file.flush()
        except OSError:
            os.unlink(path)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def find_up(name: str, start: str) -> str | None:
    """The nearest `name` in the folder of `start` or above it, whatever it is: what cannot be read has to be told."""
    folder = os.path.dirname(os.path.abspath(start))
    while True:
        candidate = os.path.join(folder, name)
        if os.path.lexists(candidate):
            return candidate
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def within(path: str, folder: str) -> bool:
    """Whether a path is that of a folder, or lies below it; both as `os.path.realpath` gives them."""
    path, folder = os.path.normcase(path), os.path.normcase(folder)
    return path == folder or path.startswith(os.path.join(folder, ""))


def checkout(folder: str, ceilings: Collection[str] = ()) -> str | None:
    """The nearest folder at or above `folder` that has a `.git`; what lies in or above `ceilings` is not looked at."""
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder or above in ceilings:
            return None
        folder = above
    return folder


def repository(folder: str) -> str:
    """The folder that the files of a repository may lead to: that of git, else of a configuration, else `folder`."""
    folder = os.path.realpath(folder)
    config = (
        None
        if checkout(folder)
        else find_up("factlint.yml", os.path.join(folder, "factlint.yml"))
    )
    return checkout(folder) or (os.path.dirname(config) if config else folder)


def leads_out(path: str, folder: str) -> bool:
    """Whether a path lies outside the repository of a folder, when all links in it are followed."""
    try:
        return not within(os.path.realpath(path), repository(folder))
    except ValueError:  # no file can have this name, so nothing is read by it
        return False


def shown(path: str) -> str:
    """`path` as reports show it, with `/`: relative to the working directory where that is near, else absolute."""
    absolute, here = os.path.abspath(path), os.getcwd()
    beside = relative(absolute, here)
    up = beside.split("/").count("..")
    near = up <= _NEAR and up < here.count(os.sep)
    return beside if near else absolute.replace(os.sep, "/")


def relative(path: str, folder: str) -> str:
    """A path as seen from a folder, with `/`; as it is where no path leads there, as from one drive to another."""
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:
        return path.replace(os.sep, "/")
