"""Every test has a cache folder of its own; nothing is read from or written to the user's."""

import pytest


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
