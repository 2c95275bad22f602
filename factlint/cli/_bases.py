"""The fact bases that a command line names."""

import sys
from collections.abc import Sequence

from factlint.factbase import Base, base
from factlint.model import Problem
from factlint.sources import bases, files, packs


def read(given: Sequence[str]) -> tuple[list[Base], list[Problem]]:
    """A base for each file or pack, empty where it cannot be read; what is wrong is told on standard error."""
    found: list[Base] = []
    problems: list[Problem] = []
    for name in given:
        parts = [bases.read(path, files.shown(path)) for path in packs.pack_files(name) or [name]]
        found.append(base.united(part for part, _ in parts if part))
        problems += [problem for _, wrong in parts for problem in wrong]
    say(problems)
    return found, problems


def say(problems: Sequence[Problem]) -> None:
    """Problems as lines on standard error."""
    from factlint.report.text import problem_line

    for problem in problems:
        print(problem_line(problem), file=sys.stderr)
