"""The standard streams: what is printed is written whole, or it is told that it is not.

Python's own do not promise that: unbuffered ones stop after a short write, and `print` leaves what goes wrong to the
end of the process.
"""

import errno
import os
import sys
from typing import TextIO

from factlint import visible

_ERRORS = 2
"""The number of standard error, the last of the three."""


class CutOff(Exception):
    """What was to be printed could not be written whole; the words are a sentence that says why."""


def put(text: str, *, to_stderr: bool = False) -> None:
    """Writes all of a text in UTF-8 to standard output, as it is, or raises Cut."""
    try:
        _put_all(sys.stderr if to_stderr else sys.stdout, encoded(text))
    except OSError as error:
        raise _cut(error) from error


def say(line: str) -> None:
    """Writes one line to standard error; where that is not possible either, the exit code alone tells."""
    try:
        print(visible.line(line), file=sys.stderr, flush=True)
    except OSError:
        return


def encoded(text: str) -> bytes:
    """UTF-8; the undecodable bytes of a file's name as escapes, which JSON reads back."""
    return text.encode("utf-8", "backslashreplace")


def open_closed() -> None:
    """Puts what cannot be written to in the place of closed streams, so that no file gets the number of one."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        while os.open(os.devnull, os.O_RDONLY) < _ERRORS:
            pass
        sys.stdout, sys.stderr = (
            sys.stdout or _unwritable(),
            sys.stderr or _unwritable(),
        )


def close() -> None:
    """Closes standard output, or raises Cut: a disk far away may tell only now that it is full."""
    try:
        sys.stdout.flush()
        os.close(sys.stdout.fileno())
    except OSError as error:
        raise _cut(error) from error


def _put_all(stream: TextIO, data: bytes) -> None:
    """Writes past the stream's buffer, as often as it takes."""
    stream.flush()
    raw = getattr(stream.buffer, "raw", stream.buffer)
    left = memoryview(data)
    while left:
        written = raw.write(left)
        if written is None:  # a pipe that lets nobody wait has no room yet
            from select import select

            select([], [raw], [])
        left = left[written or 0 :]


def _unwritable() -> TextIO:
    return open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")


def _cut(error: OSError) -> CutOff:
    closed = "its stream is closed" if error.errno == errno.EBADF else None
    gone = (
        "its reader went away before the end"
        if isinstance(error, BrokenPipeError)
        else None
    )
    return CutOff(
        f"the output could not be written whole: {closed or gone or error.strerror or error}"
    )
