"""The wheel holds the package, its rules and its types, and nothing of the checkout beside."""

import zipfile
from pathlib import Path

from tests.doors.desk import ROOT


def _names(wheel):
    return set(zipfile.ZipFile(wheel).namelist())


def test_the_rules_are_in_it(wheel):
    packs = {f"factlint/{path.relative_to(ROOT).as_posix()}" for path in ROOT.glob("rules/**/*.yml")}
    assert len(packs) >= 4 and packs <= _names(wheel)


def test_the_modules_and_the_mark_of_types_are_in_it(wheel):
    modules = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("factlint/**/*.py")}
    assert modules | {"factlint/py.typed"} <= _names(wheel)


def test_nothing_else_is_in_it(wheel):
    strangers = {name for name in _names(wheel) if not name.startswith(("factlint/", "factlint-"))}
    suffixes = {Path(name).suffix for name in _names(wheel) if name.startswith("factlint/")}
    assert not strangers
    assert suffixes == {".py", ".yml", ".typed", ".html", ".css", ".js", ".tsv", ".txt"}


def test_the_licence_is_in_it(wheel):
    assert any(name.endswith("/licenses/LICENSE") for name in _names(wheel))
