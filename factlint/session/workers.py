"""Processes that look at articles: each is given one at a time, and what it sees comes back as plain values."""

import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from factlint.session import kept
from factlint.session.looks import Asked, Looks
from factlint.session.setups import Setups
from factlint.sources.library import Library, Request

READY = "ready"
"""What a process says before it is given anything."""


class Turn:
    """A look that is asked for. Once it is `done`, `stored` is what was seen, None where it has to be looked at here;
    `died` says how the process ended that looked at it."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.done = False
        self.stored: tuple[Any, ...] | None = None
        self.died: str | None = None


class _Worker:
    """A process, the pipe to it, and what it looks at; it is ready for the first look once it has said so."""

    def __init__(self, process: BaseProcess, pipe: "Connection[Any, Any]") -> None:
        self.process, self.pipe = process, pipe
        self.ready = False
        self.turn: Turn | None = None


class Workers:
    """So many processes for a request and the checks `only`, begun as there is something to look at.

    `method` is how processes are begun: as this system does it, unless told.
    """

    def __init__(
        self,
        request: Request,
        only: Sequence[str],
        count: int,
        method: str | None = None,
    ) -> None:
        self._given = request, tuple(only)
        self._count = count
        self._context: Any = get_context(method)
        self._workers: list[_Worker] = []
        self._waiting: deque[Turn] = deque()
        self.useless = False

    @property
    def busy(self) -> bool:
        """Whether so much waits that no more need be asked for."""
        return len(self._waiting) > self._count

    def give(self, turn: Turn) -> None:
        """Has a turn looked at by whichever process is free first."""
        self._waiting.append(turn)
        while len(self._workers) < min(self._count, len(self._waiting)):
            if not self._begin():
                break
        self._feed()

    def take(self, *, until_something: bool) -> None:
        """Takes what processes have to say; waits until one has something to say, where that is asked for."""
        by_pipe = {worker.pipe: worker for worker in self._workers}
        for pipe in wait(list(by_pipe), None if until_something else 0):
            self._hear(by_pipe[pipe])  # type: ignore[index]
        self._feed()

    def close(self) -> None:
        """Ends all processes at once, whatever they are at."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.pipe.close()
        self._workers.clear()

    def _begin(self) -> bool:
        """Begins a process; where none can be begun, all that waits is looked at here."""
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=work, args=(theirs, *self._given), daemon=True
        )
        try:
            with _uninterrupted():
                process.start()
        except OSError:
            self._give_up()
            return False
        theirs.close()
        self._workers.append(_Worker(process, ours))
        return True

    def _feed(self) -> None:
        """Gives those who are free what waits."""
        for worker in self._workers:
            if self._waiting and worker.ready and worker.turn is None:
                worker.turn = self._waiting.popleft()
                try:
                    worker.pipe.send(worker.turn.asked)
                except OSError:
                    continue  # it has died, which is heard of next

    def _hear(self, worker: _Worker) -> None:
        try:
            said = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if said == READY:
            worker.ready = True
        elif worker.turn:
            worker.turn.stored, worker.turn.done = said, True
            worker.turn = None

    def _bury(self, worker: _Worker) -> None:
        """Takes out a process that has died; another takes its place, unless it died before it could begin."""
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)
        if not worker.ready:
            self._give_up()
        elif worker.turn:
            worker.turn.died = _ending(worker.process.exitcode or 0)
            worker.turn.done = True
        if worker.ready and self._waiting:
            self._begin()

    def _give_up(self) -> None:
        """Leaves all that waits to be looked at here."""
        self.useless = True
        for turn in self._waiting:
            turn.done = True
        self._waiting.clear()


def work(pipe: "Connection[Any, Any]", request: Request, only: Sequence[str]) -> None:
    """What a process does: it looks at what it is given until there is nobody who gives."""
    _leave_interrupts()
    library = Library(request)
    looks = Looks(library, Setups(library, only), only, {})
    pipe.send(READY)
    try:
        while True:
            pipe.send(_seen(looks.seen, pipe.recv()))
    except (EOFError, OSError):
        return


def _seen(look: Callable[[Asked], Any], asked: Asked) -> tuple[Any, ...] | None:
    """What a look gave, plain; None where something was wrong, so that it is looked into by the run itself."""
    try:
        return kept.listed(asked.article, look(asked))
    except Exception:
        return None


def _leave_interrupts() -> None:
    """Leaves it to the run to end this process where somebody interrupts."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Holds interrupts back while a process begins, which would print where it was; the run hears of them after."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ending(code: int) -> str:
    """How a process ended, in words."""
    if code >= 0:
        return f"exit code {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"
