"""Quotations: curly, straight, nested, over paragraphs; and closing marks that close nothing."""

import pytest
from factlint.english.quotes import quotes
from factlint.text import Span


def _read(text: str):
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return quotes(text, [span for span in spans if span.start < span.end])


def _inner(text: str) -> list[tuple[str, int]]:
    return [(quote.inner.of(text), quote.depth) for quote in _read(text)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” he said. “No.”", [("Yes,", 0), ("No.", 0)]),
        ('"Yes," he said. "No."', [("Yes,", 0), ("No.", 0)]),
        ("“He said ‘no’ to me,” she said.", [("He said ‘no’ to me,", 0), ("no", 1)]),
        ("‘Yes’ it is", [("Yes", 0)]),
        ("“It’s Russia’s,” he said.", [("It’s Russia’s,", 0)]),
        ("«Oui», he said.", [("Oui", 0)]),
        ("The ’90s and the boys’ club", []),
        ('A 6" nail and a 4" bolt', []),
        ("No quotes here.", []),
    ],
)
def test_quotes(text, expected):
    assert _inner(text) == expected


def test_a_quote_that_runs_over_paragraphs():
    first, second = _read("“One.\n“Two.”")[0]
    assert (first.closed, first.continued) == (False, True)
    assert (second.closed, second.continued) == (True, False)


def test_a_quote_that_nothing_closes():
    (quote,) = _read("“One.\nTwo.")[0]
    assert (quote.closed, quote.continued) == (False, False)


@pytest.mark.parametrize("text", ["One.” Two.", 'One." Two.', "One» two."])
def test_strays(text):
    found, strays = _read(text)
    assert found == [] and len(strays) == 1


def test_a_straight_mark_after_an_open_single_one():
    assert _inner('"the \'90s," he said') == [("the '90s,", 0)]
