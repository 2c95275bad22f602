"""What programs of mutants share: copies of the checkout to spoil, tests run in them, mutants judged side by side."""

import argparse
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from types import MappingProxyType
from typing import TypeVar

_Mutant = TypeVar("_Mutant")
ROOT = Path(__file__).resolve().parent.parent
_SECONDS = 400
"""A run of tests that works for longer does not end; what it waits for a busy machine does not count."""
_NONE: Mapping[str, str] = MappingProxyType({})


def options(doc: str | None) -> argparse.ArgumentParser:
    """A parser with the options of every such program."""
    parser = argparse.ArgumentParser(
        description=doc, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    return parser


def judged(
    drawn: Sequence[_Mutant],
    survives: Callable[[_Mutant, Path], bool],
    jobs: int,
    sound: Sequence[str] = (),
) -> Iterator[tuple[_Mutant, bool]]:
    """Each mutant in order with whether it survives, `jobs` at a time, each job in a copy of its own.

    SystemExit with a sentence where the tests `sound` fail without any mutant.
    """
    with tempfile.TemporaryDirectory() as work:
        folders: Queue[Path] = Queue()
        for job in range(jobs):
            folders.put(copied(Path(work, str(job))))
        if sound and not passes(folders.queue[0], sound):
            raise SystemExit("The tests fail without any mutant; mend that first.")

        def fate(mutant: _Mutant) -> bool:
            folder = folders.get()
            try:
                return survives(mutant, folder)
            finally:
                folders.put(folder)

        with ThreadPoolExecutor(jobs) as pool:
            yield from zip(drawn, pool.map(fate, drawn), strict=True)


def passes(
    folder: Path, tests: Sequence[str], environment: Mapping[str, str] = _NONE
) -> bool:
    """Whether the tests pass in a copy; those that do not end are told.

    SystemExit with what pytest said where it did not get as far as the tests.
    """
    line = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*line, *tests],
        cwd=folder,
        env={
            **os.environ,
            "REACHED": str(folder.parent / "reached.json"),
            **environment,
        },
        capture_output=True,
        check=False,
        preexec_fn=_bound,
    )
    if done.returncode == -signal.SIGXCPU:
        print(f"no end after {_SECONDS} seconds of work", file=sys.stderr)
    if done.returncode > 2:
        raise SystemExit((done.stdout + done.stderr).decode(errors="replace"))
    return done.returncode == 0


def _bound() -> None:
    """Ends the process when it has worked for too long."""
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS + 5))


def copied(folder: Path) -> Path:
    """A checkout to spoil: what tests need, without what git and environments keep."""
    left_out = shutil.ignore_patterns(
        ".git", ".venv*", "__pycache__", "node_modules", ".*_cache", ".hypothesis"
    )
    return Path(shutil.copytree(ROOT, folder, ignore=left_out))
