"""The code of modules out of one file: what is loaded from it is what the files have, and a damaged one is passed over."""

import json
import os
import subprocess
import sys

import pytest
from factlint.start import modules

TOLD = """
import json, sys
from factlint.cli import main
code = main(["check", "--no-cache", sys.argv[1]])
ours = {name: module for name, module in sys.modules.items() if name.startswith("factlint.")}
print(json.dumps({
    "code": code,
    "kept": sorted(name for name, module in ours.items() if type(module.__spec__.loader).__name__ == "_Kept"),
    "files": {name: module.__file__ for name, module in ours.items()},
    "folders": {name: list(module.__path__) for name, module in ours.items() if hasattr(module, "__path__")},
}), file=sys.stderr)
"""


@pytest.fixture
def run(tmp_path):
    """A run over one text in a process of its own, with a cache of its own; gives its report and what it loaded."""
    text = tmp_path / "copy.txt"
    text.write_text("The board met on Monday. Half of the 12 members left by 6 am in the morning.\n", encoding="utf-8")
    env = {**os.environ, "FACTLINT_CACHE": str(tmp_path / "cache")}

    def run():
        done = subprocess.run(
            [sys.executable, "-c", TOLD, str(text)], env=env, capture_output=True, text=True, check=True
        )
        return done.stdout, json.loads(done.stderr.splitlines()[-1])

    return run


def _files_kept(folder):
    """The file that keeps the code of modules: the one that holds their names."""
    return [file for file in folder.iterdir() if file.is_file() and b"factlint.session.looking" in file.read_bytes()]


def test_a_second_run_loads_from_one_file_what_the_first_loaded_from_many(run):
    first, before = run()
    second, after = run()
    assert (first, before["code"]) == (second, after["code"])
    assert not before["kept"]
    assert "factlint.session.looking" in after["kept"]
    assert {name: after["files"][name] for name in after["kept"]} == {
        name: before["files"][name] for name in after["kept"]
    }
    assert after["folders"].items() <= before["folders"].items()


@pytest.mark.parametrize("damage", [lambda kept: kept[:-40], lambda kept: b"", lambda kept: b"?" * len(kept),
                                    lambda kept: kept[:60] + b"?" + kept[61:]])  # fmt: skip
def test_a_damaged_file_is_passed_over_and_written_anew(run, tmp_path, damage):
    first, _ = run()
    (file,) = _files_kept(tmp_path / "cache")
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    second, after = run()
    assert first == second
    assert not after["kept"]
    assert file.read_bytes() != damage(whole)
    assert "factlint.session.looking" in run()[1]["kept"]


def test_what_was_given_to_be_kept_is_no_longer_new():
    modules.kept()
    assert not modules.has_new()
