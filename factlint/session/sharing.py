"""Looks shared out among processes; what they see is told in the order in which it was asked for."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factlint.model import Problem
from factlint.session import kept
from factlint.session.looked import Looked
from factlint.session.looks import Asked, Looks
from factlint.sources.library import Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.session.workers import Turn, Workers

Seen = Looked | Problem
"""What a look gave, or why there was none."""
_ALONE = 24
"""So many texts are looked at before processes are begun, where nobody says how many: it takes a third of a second."""


def cores() -> int:
    """How many processes can run at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Sharing:
    """Looks of a run. `begin` makes so many processes; they are not begun before there is enough to look at."""

    def __init__(
        self, looks: Looks, request: Request, begin: "Callable[[int], Workers]"
    ) -> None:
        self._looks, self._begin = looks, begin
        self._count = cores() if request.jobs is None else request.jobs
        if not request.tells_findings_alone:
            self._count = 1
        self._alone = _ALONE if request.jobs is None else 0
        self._workers: Workers | None = None

    def looks(self, asked: Iterable[Asked]) -> Iterator[tuple[Asked, Seen]]:
        """Each look that is asked for, with what it gave; they are asked for ahead of what is told."""
        if self._count < 2:
            for one in asked:
                yield one, self._looks.look(one)
            return
        waiting: deque[tuple[Asked, Looked | Turn]] = deque()
        try:
            for one in map(self._looks.named, asked):
                waiting.append((one, self._known(one) or self._given(one)))
                yield from self._told(waiting, all_of_them=False)
            yield from self._told(waiting, all_of_them=True)
        finally:
            if self._workers:
                self._workers.close()
                self._workers = None

    def _known(self, asked: Asked) -> Looked | None:
        """What was kept, or is looked at here for there is little yet; None where another process may look."""
        known = self._looks.known(asked)
        if known is None and (self._alone or self._looks.gave_up):
            self._alone = max(self._alone - 1, 0)
            return self._looks.anew(asked)
        return known

    def _given(self, asked: Asked) -> "Turn":
        """A turn for a process. The rulebook is compiled here, once, and what is wrong with it is told."""
        from factlint.session.workers import Turn

        for one in (*asked.article.versions, *asked.article.siblings):
            self._looks.engine(one)
        self._workers = self._workers or self._begin(self._count)
        turn = Turn(asked)
        turn.done = self._workers.useless
        if not turn.done:
            self._workers.give(turn)
        return turn

    def _told(
        self, waiting: "deque[tuple[Asked, Looked | Turn]]", *, all_of_them: bool
    ) -> Iterator[tuple[Asked, Seen]]:
        """What is seen of the first that wait, of all of them or as far as it is there."""
        while waiting:
            asked, turn = waiting[0]
            if self._workers and not isinstance(turn, Looked) and not turn.done:
                wanted = all_of_them or self._workers.busy
                self._workers.take(until_something=wanted)
                if not turn.done and not wanted:
                    return
                continue
            waiting.popleft()
            yield asked, turn if isinstance(turn, Looked) else self._seen(turn)

    def _seen(self, turn: "Turn") -> Seen:
        """What a process saw; what went wrong is looked into here, in the order in which one process would."""
        if turn.died:
            return _unseen(turn)
        if turn.stored is None or self._looks.gave_up:
            return self._looks.anew(turn.asked)
        looked = kept.given(turn.stored, turn.asked.article)
        self._looks.keep(turn.asked, looked)
        return looked


def _unseen(turn: "Turn") -> Problem:
    paths = sorted(turn.asked.linted) or [turn.asked.article.versions[0].path]
    others = f", nor were {', '.join(paths[1:])}" if len(paths) > 1 else ""
    return Problem(
        f"the process that looked at this text died ({turn.died}), so it was not checked{others}; "
        "try it alone, with `--jobs 1`",
        paths[0],
    )
