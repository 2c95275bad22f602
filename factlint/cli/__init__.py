"""The command line. Each command is a module of this folder with `configure(parser)` and `run(arguments)`."""

import sys
from collections.abc import Sequence
from typing import NoReturn


def entry() -> NoReturn:
    """The program: runs a command and ends the process at once, without taking its objects apart one by one."""
    import os

    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = 2
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    import gc

    from factlint.cli import _parser

    gc.set_threshold(100_000)  # a run makes few cycles and soon ends: collecting early only costs time
    try:
        return _parser.run(list(sys.argv[1:] if argv is None else argv))
    except BrokenPipeError:
        return _broken_pipe()
    except KeyboardInterrupt:
        return 130


def _broken_pipe() -> int:
    """The reader went away: nothing more can be said, and Python must not try at exit."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 2
