"""The folder is the registry: lists and loads the modules of a package, one file per check, reader or report."""

import os
import sys
from functools import cache
from importlib import import_module
from types import ModuleType


def names(package: str) -> list[str]:
    """The module names in `package`, sorted; those that start with an underscore are not listed."""
    import_module(package)
    found = set()
    for folder in sys.modules[package].__path__:
        found |= {
            entry[:-3]
            for entry in os.listdir(folder)
            if entry.endswith(".py") and not entry.startswith("_")
        }
    return sorted(found)


def folders(package: str) -> tuple[str, ...]:
    """The names of the folders in `package` that are packages too, sorted."""
    found = set()
    for folder in sys.modules[package].__path__:
        found |= {
            entry.name
            for entry in os.scandir(folder)
            if os.path.isfile(os.path.join(entry.path, "__init__.py"))
        }
    return tuple(sorted(found))


@cache
def load(package: str, name: str) -> ModuleType:
    """The module `name` of `package`, imported."""
    return import_module(f"{package}.{name}")
