"""What is never closed hides the rest of a file, which is told at its place, and told again where results are kept."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.md", "---\ntitle: The plan\n---\n<!-- to come\n\nThe the board met.\n", "4:1"),
        ("a.mdx", "The board met.\n\n<!-- to come\n\nThe the board met.\n", "3:1"),
        ("a.qmd", "The board met.\n\n<style>\n\nThe the board met.\n", "3:1"),
        ("a.html", "<p>The board met.</p><SCRIPT>\n<p>The the board met.</p>\n", "1:22"),
        ("a.adoc", "The board met.\n\n----\nThe the board met.\n", "3:1"),
    ],
)
def test_a_file_of_which_the_rest_is_hidden(tmp_path, name, text, place):
    (tmp_path / name).write_text(text)
    options = ("--isolated", "--format", "compact", "--fail-on", "warning")
    for _ in range(2):
        command = [sys.executable, "-m", "factlint", "check", ".", *options]
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
        assert run.returncode == 1
        assert f"{name}:{place}" in run.stdout
        assert "surface.unclosed" in run.stdout


@pytest.mark.parametrize(
    "text", ["> <!-- a\n\nThe board met.\n", "`<!--` and\n\n    <!-- a\n\nThe board met.\n", "<?xml a?>\nText.\n"]
)
def test_what_hides_nothing_behind_it(tmp_path, text):
    (tmp_path / "a.md").write_text(text)
    command = [sys.executable, "-m", "factlint", "check", ".", "--isolated", "--fail-on", "warning"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0
