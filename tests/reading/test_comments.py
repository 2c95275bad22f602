"""Comments that switch findings off: their forms, their ids and the line they speak for."""

import pytest

from factlint.reading._comments import ignores


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


@pytest.mark.parametrize(
    "line",
    [
        "factlint: ignore text.a",
        "# factlint: ignore-all text.a",
        "<!-- factlint: ignore text.a --> and text",
        "# ignore",
    ],
)
def test_anything_else_is_copy(line):
    assert not ignores(f"{line}\nNext line.\n")


def test_comments_in_a_row_speak_for_the_same_line():
    one, other = ignores("# factlint: ignore text.a\n\n# factlint: ignore text.b\n\nNext line.\n")
    assert one.line == other.line == 5
