"""A plugin of pytest: which functions each test runs, and of all tests only those that run one of them.

    REACHED=FILE pytest -p bench.reaching TESTS             # writes down what each test runs, and how long it takes
    REACHED=FILE REACHING=WHERE pytest -p bench.reaching TESTS  # only tests that run WHERE, the shortest first

WHERE is `PATH:LINE`, a file of the package and the line at which a function begins. A test that does not run a function
cannot notice what is changed in it; one that is not seen to run any function may do so in a process of its own, and is
always among those that are left, after the others.
"""

import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

ROOMS = ("checks", "article")
_PACKAGE = Path(__file__).resolve().parent.parent / "factlint"
_PREFIXES = tuple(f"{_PACKAGE / room}{os.sep}" for room in ROOMS)


class Record:
    """Grows with each test by the functions that it runs."""

    def __init__(self) -> None:
        self.tests: dict[str, tuple[float, list[str]]] = {}
        self._met: set[tuple[str, int]] = set()

    def notice(self, frame: FrameType, _event: str, _argument: Any) -> None:
        """Takes a call; None is returned, so that no line of it is looked at."""
        code = frame.f_code
        if code.co_filename.startswith(_PREFIXES):
            self._met.add((code.co_filename, code.co_firstlineno))

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Looks at the calls while a test and what it needs run."""
        self._met = set()
        began = time.perf_counter()
        sys.settrace(self.notice)
        yield
        sys.settrace(None)
        where = sorted(
            f"{Path(path).relative_to(_PACKAGE)}:{line}" for path, line in self._met
        )
        self.tests[item.nodeid] = time.perf_counter() - began, where

    def pytest_sessionfinish(self) -> None:
        """Writes all down."""
        Path(os.environ["REACHED"]).write_text(json.dumps(self.tests))


class Choice:
    """Leaves out the tests that do not run a place."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._tests = defaultdict(
            lambda: (0.0, []), json.loads(Path(os.environ["REACHED"]).read_text())
        )

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keeps the tests that run the place, the shortest first."""
        near = [item for item in items if self._where in self._tests[item.nodeid][1]]
        unseen = [item for item in items if not self._tests[item.nodeid][1]]
        items[:] = [*sorted(near, key=self._seconds), *unseen]

    def _seconds(self, item: pytest.Item) -> float:
        return float(self._tests[item.nodeid][0])


def pytest_configure(config: pytest.Config) -> None:
    """Writes down, or chooses where a place is named."""
    where = os.environ.get("REACHING")
    config.pluginmanager.register(Choice(where) if where else Record())
