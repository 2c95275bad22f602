"""Progress of long work on a terminal: a line with the rate and the time left; nothing in a pipe."""

import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from factlint.session import Tell

if TYPE_CHECKING:
    from tqdm import tqdm

_LONG = 50
"""Work on fewer texts than this is over before anybody wonders."""


def teller(arguments: Namespace) -> Tell | None:
    """What a run tells its progress to; None where nobody sees it."""
    return (
        None
        if getattr(arguments, "quiet", False) or not sys.stderr.isatty()
        else _Line()
    )


class _Line:
    """The line on standard error. It goes away when the work is done, so that the report stands by itself."""

    def __init__(self) -> None:
        self._bar: tqdm[Any] | None = None

    def __call__(self, done: int, total: int) -> None:
        """Shows that `done` of `total` texts are checked."""
        if total < _LONG:
            return
        if self._bar is None:
            from tqdm import tqdm

            self._bar = tqdm(
                total=total,
                unit="text",
                desc="checking",
                leave=False,
                file=sys.stderr,
                dynamic_ncols=True,
            )
        self._bar.update(done - self._bar.n)
        if done >= total:
            self._bar.close()
