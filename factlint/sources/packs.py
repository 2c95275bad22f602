"""Rule files on disk: the packs that ship with factlint, and the desk's own."""

import os
from collections.abc import Iterable
from functools import cache

from factlint.model import Problem
from factlint.sources.bases import STORES
from factlint.visible import short

_KINDS = ("*.y*ml", *(f"*{suffix}" for suffix in STORES))
"""What of a folder are rule files."""
PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


@cache
def rules_folder() -> str:
    """The folder of the shipped packs: in the wheel inside the package, in a checkout beside it."""
    inside = os.path.join(PACKAGE, "rules")
    return (
        inside
        if os.path.isdir(inside)
        else os.path.join(os.path.dirname(PACKAGE), "rules")
    )


def pack_files(name: str) -> list[str]:
    """The files of the shipped pack `name`: `rules/NAME.yml`, or all of `rules/NAME/`; empty where there is none."""
    if os.path.basename(name) != name or not name:
        return []
    single = os.path.join(rules_folder(), f"{name}.yml")
    if os.path.isfile(single):
        return [single]
    folder = os.path.join(rules_folder(), name)
    entries = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [
        os.path.join(folder, entry) for entry in entries if entry.endswith(".yml")
    ]


def pack_names() -> list[str]:
    """The names of all shipped packs."""
    entries = os.listdir(rules_folder()) if os.path.isdir(rules_folder()) else []
    return sorted(
        entry.removesuffix(".yml") for entry in entries if not entry.startswith(".")
    )


def origin(path: str) -> str:
    """How a rule file is named in findings: `rules/...` for shipped packs, else relative to the working directory."""
    from factlint.sources.files import shown

    top = os.path.dirname(rules_folder())
    absolute = os.path.abspath(path)
    if absolute.startswith(rules_folder() + os.sep):
        return os.path.relpath(absolute, top).replace(os.sep, "/")
    return shown(path)


def rule_files(pattern: str, base: str) -> list[str] | Problem:
    """The rule files that `pattern` names: a file, a folder (its `.yml` and stores), or a glob relative to `base`.

    A glob without a match gives an empty list; a file or folder that is not there is a problem.
    """
    from factlint.sources.reach import MOST, FolderReach, TooFarError

    path = os.path.join(base, pattern)
    try:
        if os.path.isdir(path):
            return sorted(
                found for found in FolderReach().below(path) if _is_rules(found)
            )
        if os.path.lexists(path):
            return [path]
        if any(sign in pattern for sign in "*?["):
            return FolderReach().matches(path)
    except TooFarError:
        what = f"`{short(pattern)}` reaches over more than {MOST:,} folders"
        return Problem(f"{what}; name the folder that has the rules", pattern)
    what = f"there is no rule file, folder or pack `{short(pattern)}`"
    return Problem(f"{what}; packs: {', '.join(pack_names())}", pattern)


def named_files(patterns: Iterable[str], base: str) -> set[str]:
    """The absolute paths of all rule files that some patterns name; a pattern that names none adds nothing."""
    found = [rule_files(pattern, base) for pattern in patterns]
    several = [paths for paths in found if not isinstance(paths, Problem)]
    return {os.path.abspath(path) for paths in several for path in paths}


def _is_rules(path: str) -> bool:
    """Whether a file of a folder is taken for rules by its name."""
    from fnmatch import fnmatch

    name = os.path.basename(path)
    return name not in ("factlint.yml", "article.yml") and any(
        fnmatch(name, kind) for kind in _KINDS
    )
