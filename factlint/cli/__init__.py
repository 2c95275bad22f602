"""The command line. Each command is a module of this folder with `configure(parser)` and `run(arguments)`."""

import sys
from collections.abc import Sequence
from typing import NoReturn


def entry() -> NoReturn:
    """The program: runs a command and ends the process at once, without taking its objects apart one by one."""
    import os

    try:
        code = main()
    except SystemExit as stop:  # how argparse and usage errors end
        code = stop.code if isinstance(stop.code, int) else 2 if stop.code else 0
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = 2
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    import gc

    from factlint.cli import _parser

    gc.set_threshold(100_000)  # a run makes few cycles and soon ends: collecting early only costs time
    _open_streams()
    try:
        return _parser.run(list(sys.argv[1:] if argv is None else argv))
    except BrokenPipeError:
        return _broken_pipe()
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        return _fault(error)


def _open_streams() -> None:
    """Gives a process whose standard output or error was closed a place to write to: Python has None there."""
    import os

    if sys.stdout is None or sys.stderr is None:
        nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 -- open to the end of the process
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere


def _fault(error: Exception) -> int:
    """A fault of ours outside the checks: never the exit code of findings."""
    import traceback

    print("factlint: this is a fault of factlint's, please report it", file=sys.stderr)
    print("".join(traceback.format_exception(error)).rstrip(), file=sys.stderr)
    return 3


def _broken_pipe() -> int:
    """The reader went away: nothing more can be said, and Python must not try at exit."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 2
