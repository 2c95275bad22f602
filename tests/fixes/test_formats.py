"""Fixes in formats with markup: written into copy alone, and nothing else is touched."""

import pytest
from tests.doors.desk import factlint

SLIP, MENDED = "The board of the the harbour met.", "The board of the harbour met."


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.html", '<p title="of the the">{}</p>\n<p>The <b>the</b> quay &amp; all. <code>the the</code></p>\n'),
        ("a.mdx", '<F caption="Of the the hall" x={{1}} />\n\n{} {{"of the the"}} <B a="the the"/>\n'),
        ("a.qmd", '{} `r the the`\n\n```{{r, fig.cap="Of the the hall"}}\nthe the\n```\n'),
        ("a.rst", "Title\n=====\n\n{} ``the the``\n\n.. code::\n\n   the the\n"),
        ("a.adoc", "= Title\n\n{} `the the`\n\n----\nthe the\n----\n"),
        ("a.vtt", "WEBVTT\n\nNOTE the the\n\n00:01.000 --> 00:02.000\n{}\n"),
    ],
)
def test_a_fix_touches_copy_alone(tmp_path, name, source):
    tmp_path.joinpath(name).write_text(source.format(SLIP))
    done = factlint("check", "--isolated", "--fix", name, cwd=tmp_path)
    assert done.returncode in (0, 1), done.stderr
    assert tmp_path.joinpath(name).read_text() == source.format(MENDED)
