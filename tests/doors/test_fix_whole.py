"""`--fix` mends all of a thing or nothing of it: no half of a pair of quotation marks, and no part of a longer word."""

import subprocess
import sys

import pytest


def _mended(folder, text):
    (folder / "a.md").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "factlint", "check", "a.md", "--isolated", "--fix"]
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return (folder / "a.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("The â€œplanâ€ was fine.\n", "The “plan” was fine.\n"),
        ("The â€œplanâ€, and â€œthe quayâ€.\n", "The “plan”, and “the quay”.\n"),
        ("'Tis the the season to be here.\n", "'Tis the season to be here.\n"),
    ],
)
def test_what_is_mended_whole(tmp_path, text, mended):
    assert _mended(tmp_path, text) == mended


@pytest.mark.parametrize(
    "text",
    ["The â€œplan. It â€ was.\n", "The â€œcoâ€operate plan.\n", "'Tis the the's sake.\n", "It is the the’s way.\n"],
)
def test_what_is_left_alone(tmp_path, text):
    assert _mended(tmp_path, text) == text
