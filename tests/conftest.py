"""Every test has a cache folder of its own; nothing is read from or written to the user's.

No test has a time limit: a busy machine is no fault of the code.
"""

import os

import pytest
from hypothesis import settings

settings.register_profile("factlint", deadline=None)
settings.load_profile("factlint")


collect_ignore = [] if os.name == "posix" else [
    f"doors/test_{name}.py"
    for name in (
        "cache", "not_plain_files", "outside", "progress", "stranger", "streams", "terminal", "whole_reports",
    )
]  # fmt: skip
"""What looks at pipes, terminals, links, owners and shell scripts, or at names that Windows does not take."""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
