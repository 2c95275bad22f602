"""Fixes of a page that declares its encoding: written in it, or left alone and told."""

import subprocess
import sys

HEAD = '<html><head><meta charset="windows-1252"><title>News</title></head><body>'


def _fix(folder, *more):
    return subprocess.run(
        [sys.executable, "-m", "factlint", "check", "--fix", *more, "a.html"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_fix_is_written_in_the_encoding_of_the_page(tmp_path):
    page = f"{HEAD}<p>Zoé met the the mayor on Monday in the old town hall.</p>\n"
    tmp_path.joinpath("a.html").write_bytes(page.encode("cp1252"))
    assert _fix(tmp_path).returncode == 0
    assert tmp_path.joinpath("a.html").read_bytes() == page.replace("the the", "the").encode("cp1252")


def test_a_mend_that_the_encoding_has_not_leaves_the_page_alone(tmp_path):
    tmp_path.joinpath("desk.yml").write_text("factlint: 1\nplaces:\n  lodz: {name: Łódź, never: [Lodz]}\n")
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nrules: [desk.yml]\n")
    page = f"{HEAD}<p>Zoé went to Lodz on Monday and met the mayor there.</p>\n".encode("cp1252")
    tmp_path.joinpath("a.html").write_bytes(page)
    done = _fix(tmp_path, "--unsafe-fixes")
    assert done.returncode == 2 and "windows-1252" in done.stderr
    assert tmp_path.joinpath("a.html").read_bytes() == page
