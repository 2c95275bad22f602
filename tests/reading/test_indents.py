"""Indentation that is no code: what stands below admonitions and tabs of MkDocs, and inside elements of JSX."""

import pytest
from factlint.reading import read
from factlint.text import Span
from hypothesis import given
from hypothesis import strategies as st


def _paragraphs(source: str, path: str = "a.md") -> list[str]:
    document, problems = read(source, path)
    assert problems == ()
    return [one.span.of(document.text) for one in document.paragraphs]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('!!! note "A title"\n    The note.\n\n    More of it.\n\nText.\n', ["A title", "The note.", "More of it.", "Text."]),
        ("??? tip\n    The tip.\n\n        code\n", ["The tip."]),
        ("???+ tip\n\tThe tip.\n\n\tMore.\n", ["The tip.", "More."]),
        ('=== "One"\n\n    - item\n      goes on\n\n    ```\n    code\n    ```\n\n=== "Two"\n    Two.', ["item\ngoes on", "Two."]),
        ('!!! note\n    Outer.\n\n    !!! tip\n        Inner.\n\n        More.\n\n    Out again.\n', ["Outer.", "Inner.", "More.", "Out again."]),
        ("1. Step\n\n    !!! note\n        In the step.\n", ["Step", "In the step."]),
        ("```\n!!! note\n    code\n```\n\nText.\n", ["Text."]),
        ("Text.\n\n    code\n", ["Text."]),
        ("!!! note\r\n    The note.\r\n\r\n    More.\r\n", ["The note.", "More."]),
        ("<Tabs>\n    <Tab label=\"x\">\n\n        In a tab.\n\n        - item\n\n    </Tab>\n</Tabs>\n", ["In a tab.", "item"]),
        ("<Note>\n\n    Text in the note.\n\n        code\n\n</Note>\n\n    code\n", ["Text in the note."]),
        ("<Note>Text</Note>\n\n    code\n\n</Note>\n", ["Text"]),
    ],
)  # fmt: skip
def test_what_is_indented(source, expected):
    assert _paragraphs(source) == expected


def test_elements_of_html_count_in_mdx_alone():
    source = "<div>\n\n    Text.\n\n</div>\n"
    assert _paragraphs(source, "a.mdx") == ["Text."]
    assert _paragraphs(source, "a.md") == []


def test_a_comment_inside_is_a_comment():
    document, _ = read("!!! note\n\n    <!-- factlint: ignore text.sum -- right -->\n    The note.\n", "a.md")
    assert [one.ids for one in document.ignores] == [("text.sum",)]
    assert [one.span.of(document.text) for one in document.paragraphs] == ["The note."]


_PIECES = st.sampled_from([
    "!!! note\n", '=== "A b"\n', "    ", "\t", "\n", "word ", "<A>\n", "</A>\n", "<B c={{d}}>", "```\n", "- ", "</B>", "  ",
    "<!-- factlint: ignore text.sum -->", "\r\n",
])  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join), st.sampled_from(["a.md", "a.mdx", "a.qmd"]))
def test_every_word_has_its_place(source, path):
    document, _ = read(source, path)
    start = document.text.find("word")
    while start >= 0:
        span, exact = document.map.to_source(Span(start, start + 4))
        assert (span.of(source), exact) == ("word", True)
        start = document.text.find("word", start + 1)
