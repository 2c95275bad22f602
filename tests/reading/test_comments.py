"""Comments that switch findings off: their forms, their ids and the line they speak for."""

import pytest
from factlint.reading._comments import read


def ignores(source):
    return read(source).ignores


@pytest.mark.parametrize(
    ("comment", "ids", "reason"),
    [
        ("# factlint: ignore text.doubled-phrase", ("text.doubled-phrase",), ""),
        ("#factlint:ignore text.", ("text.",), ""),
        ("// factlint: ignore text.a, fact.b -- as in the record", ("text.a", "fact.b"), "as in the record"),
        ("% factlint: ignore text.a fact.b - so be it", ("text.a", "fact.b"), "so be it"),
        ("# Factlint: Ignore text.a — why — not", ("text.a",), "why — not"),
        ("<!-- factlint: ignore text.a -- why -->", ("text.a",), "why"),
        ("<!--factlint: ignore text.a-->", ("text.a",), ""),
        ("<!--\nfactlint: ignore text.a\n -- over lines\n-->", ("text.a",), "over lines"),
        ("# factlint: ignore text.a because", ("text.a", "because"), ""),
        ("# factlint: ignore", (), ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_a_comment_on_a_line_of_its_own(comment, ids, reason, end):
    comment = comment.replace("\n", end[:2] if end == "\r\n" else "\n")
    (found,) = ignores(f"First line.{end}{comment}{end}Next line.{end}")
    assert (found.ids, found.reason) == (ids, reason)
    assert found.span.of(f"First line.{end}{comment}{end}Next line.{end}") == comment


@pytest.mark.parametrize("line", ["# ignore", "We run factlint: it is quick.", "`# factlint: ignore text.a`"])
def test_anything_else_is_copy(line):
    assert not ignores(f"{line}\nNext line.\n")


@pytest.mark.parametrize(
    "line", ["factlint: ignore text.a", "# factlint: ignore-all text.a", "<!-- factlint: off text.a -->"]
)
def test_what_only_looks_like_a_comment_of_ours_speaks_for_nothing(line):
    (found,) = ignores(f"{line}\nNext line.\n")
    assert found.fault and not found.ids


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("Text. <!-- factlint: ignore a.b -->\nNext.\n", [1]),
        ("<!-- factlint: ignore a.b --> and text\nNext.\n", [1]),
        ("<!-- factlint: ignore a.b --> <!-- factlint: ignore a.c -->\n\nNext.\n", [3, 3]),
        ("Text <!-- factlint: ignore a.b --> and <!-- factlint: ignore a.c -->\nNext.\n", [1, 1]),
        ("<!-- factlint:\nignore a.b -->\r\n\r\nNext.\r\n", [4]),
        ("<!--\nfactlint: ignore a.b --> text\nNext.\n", [2]),
        ("Text.\n<!-- factlint: ignore a.b -->", [2]),
        ("Text.\r<!-- factlint: ignore a.b -->\rNext.\r", [3]),
    ],
)
def test_the_line_that_a_comment_speaks_for(source, lines):
    assert [found.line for found in ignores(source)] == lines


def test_comments_in_a_row_speak_for_the_same_line():
    one, other = ignores("# factlint: ignore text.a\n\n# factlint: ignore text.b\n\nNext line.\n")
    assert one.line == other.line == 5
