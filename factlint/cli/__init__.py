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
    os._exit(_closed(code))


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    import gc

    from factlint.cli import _parser, _streams

    gc.set_threshold(
        100_000
    )  # a run makes few cycles and soon ends: collecting early only costs time
    _streams.open_closed()
    try:
        return _parser.run(list(sys.argv[1:] if argv is None else argv))
    except _streams.CutOff as cut:
        _streams.say(f"factlint: {cut}")
        return 2
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        return _fault(error)


def _closed(code: int) -> int:
    """The exit code when the report is known to have arrived, as far as the system tells."""
    from factlint.cli import _streams

    try:
        _streams.close()
    except _streams.CutOff as cut:
        _streams.say(f"factlint: {cut}")
        return max(code, 2)
    return code


def _fault(error: Exception) -> int:
    """A fault of ours outside the checks: never the exit code of findings."""
    from factlint import visible
    from factlint.cli import _streams

    for line in (
        "factlint: this is a fault of factlint's, please report it",
        *visible.trace(error),
    ):
        _streams.say(line)
    return 3
