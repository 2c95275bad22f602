"""Where this factlint was installed from, so that others can install the same: git, a file, a folder, an index.

Installers write it down (PEP 610, `direct_url.json`); what comes from an index has no such note.
"""

import json
import os
from typing import Any

from factlint import __version__
from factlint.start.record import NamedTuple


class Installed(NamedTuple):
    """What pip is asked for to install the same. `repository` and `revision` are set for what lies in git.

    `local` is true where the file or the folder lies on this machine alone.
    """

    requirement: str
    repository: str | None = None
    revision: str | None = None
    local: bool = False


def origin() -> Installed:
    """Where this factlint came from."""
    note = _note()
    url = str(note.get("url") or "")
    git = note.get("vcs_info") or {}
    if url and git.get("vcs") == "git" and git.get("commit_id"):
        commit = str(git["commit_id"])
        inner = note.get("subdirectory")
        requirement = f"factlint @ git+{url}@{commit}"
        if inner:  # no hooks are read there
            return Installed(f"{requirement}#subdirectory={inner}")
        return Installed(requirement, url, commit)
    if url:
        return Installed(f"factlint @ {url}", local=url.startswith("file:"))
    return Installed(f"factlint=={__version__}")


def _note() -> dict[str, Any]:
    """What the installer wrote down; where nothing is installed, that the code lies in a folder here."""
    from importlib import metadata
    from pathlib import Path

    try:
        said = metadata.distribution("factlint").read_text("direct_url.json")
        found = json.loads(said) if said else {}
        return found if isinstance(found, dict) else {}
    except (metadata.PackageNotFoundError, ValueError):
        top = os.path.abspath(__file__)
        for _ in range(3):
            top = os.path.dirname(top)
        return {"url": Path(top).as_uri()}
