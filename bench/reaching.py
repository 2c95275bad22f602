"""A plugin of pytest: which functions each test runs, and of all tests only those that run one of them.

    REACHED=FILE pytest -p bench.reaching TESTS             # writes down what each test runs, and how long it takes
    REACHED=FILE REACHING=WHERE pytest -p bench.reaching TESTS  # only tests that run WHERE, the shortest first

WHERE is `PATH:LINE`, a file of the package and the line at which a function begins. A test that does not run a function
cannot notice what is changed in it, unless it starts a process: those that do are always among the tests that are left,
after the others. What is run before the first test, while modules are imported and tests collected, all tests may
notice. Files of which no test is left are not imported.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

ROOMS = ("checks", "article")
_PACKAGE = Path(__file__).resolve().parent.parent / "factlint"
_PREFIXES = tuple(f"{_PACKAGE / room}{os.sep}" for room in ROOMS)
_BEFORE = "before"
"""What stands for a test in the record of what ran before the first."""
_PROCESSES = ("subprocess.Popen", "os.fork", "os.posix_spawn", "os.system")

Seen = tuple[float, bool, list[str]]
"""Of a test: its seconds, whether it started a process, and the functions that it ran."""


class Record:
    """Grows with each test by the functions that it runs."""

    def __init__(self) -> None:
        self.tests: dict[str, Seen] = {}
        self._met: set[tuple[str, int]] = set()
        self._processes = False
        sys.addaudithook(self._hear)
        sys.settrace(self.notice)

    def notice(self, frame: FrameType, _event: str, _argument: Any) -> None:
        """Takes a call; None is returned, so that no line of it is looked at."""
        code = frame.f_code
        if code.co_filename.startswith(_PREFIXES):
            self._met.add((code.co_filename, code.co_firstlineno))

    def _hear(self, event: str, _arguments: tuple[Any, ...]) -> None:
        self._processes = self._processes or event in _PROCESSES

    def pytest_collection_finish(self) -> None:
        """Writes down what ran until now."""
        self._take(_BEFORE, 0)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Looks at the calls while a test and what it needs run."""
        self._met, self._processes = set(), False
        began = time.perf_counter()
        sys.settrace(self.notice)
        yield
        self._take(item.nodeid, time.perf_counter() - began)

    def _take(self, test: str, seconds: float) -> None:
        sys.settrace(None)
        where = sorted(
            f"{Path(path).relative_to(_PACKAGE)}:{line}" for path, line in self._met
        )
        self.tests[test] = seconds, self._processes, where

    def pytest_sessionfinish(self) -> None:
        """Writes all down."""
        Path(os.environ["REACHED"]).write_text(json.dumps(self.tests))


class Choice:
    """Leaves out the tests that do not run a place."""

    def __init__(self, where: str) -> None:
        tests: dict[str, Seen] = json.loads(Path(os.environ["REACHED"]).read_text())
        everywhere = where in tests.pop(_BEFORE)[2]
        self._seconds = {
            test: (where not in places, seconds)
            for test, (seconds, processes, places) in tests.items()
            if everywhere or processes or where in places
        }
        self._files = {test.partition("::")[0] for test in self._seconds}

    def pytest_ignore_collect(
        self, collection_path: Path, config: pytest.Config
    ) -> bool | None:
        """Leaves out the files of which no test is left."""
        path = collection_path.relative_to(config.rootpath).as_posix()
        return (path.endswith(".py") and path not in self._files) or None

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keeps the tests that run the place, the shortest first, and then those that start processes."""
        kept = [item for item in items if item.nodeid in self._seconds]
        items[:] = sorted(kept, key=lambda item: self._seconds[item.nodeid])


def pytest_configure(config: pytest.Config) -> None:
    """Writes down, or chooses where a place is named."""
    where = os.environ.get("REACHING")
    config.pluginmanager.register(Choice(where) if where else Record())
