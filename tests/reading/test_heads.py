"""Fields below the title of reStructuredText and AsciiDoc: the date of the text, and what is copy in them."""

import pytest
from factlint.reading import read

TEXT = "\n\nThe board met at noon, and agreed the plan.\n"


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("The plan\n========\n\n:date: 2024-03-05 10:20\n:tags: a", "a.rst"),
        ("========\nThe plan\n========\n\nA view\n------\n\n:Author: Ann Lee\n:Date: March 5, 2024", "a.rst"),
        (":date: 2024-03-05\n\nThe plan\n########", "a.rst"),
        (".. title: The plan\n.. slug: plan\n.. date: 2024-03-05 19:52:05 UTC", "a.rst"),
        (".. post:: Mar 05, 2024\n   :tags: a\n\nThe plan\n========", "a.rst"),
        ("= The plan\nAnn Lee <ann@a.example>\nv1.0, 2024-03-05\n:toc:", "a.adoc"),
        ("= The plan\n:revdate: 2024-03-05", "a.adoc"),
    ],
)
def test_the_date(head, path):
    document, _ = read(head + TEXT, path)
    assert document.meta.published == "2024-03-05"
    assert document.paragraphs[-1].span.of(document.text) == TEXT.strip()


@pytest.mark.parametrize(
    ("source", "path"),
    [
        (f"{TEXT}\n:date: 2024-03-05", "a.rst"),
        (f"The plan\n========\n\n:date: $Date$\n:version: 2024-03-05{TEXT}", "a.rst"),
        (f"The plan\n========\n\n:date: |today|{TEXT}", "a.rst"),
        (f":date: 2024-03-05{TEXT}", "a.txt"),
    ],
)
def test_no_date(source, path):
    document, _ = read(source, path)
    assert (document.meta.published, document.meta.version, document.meta.flaws) == (None, None, ())


def test_a_date_that_is_none_is_told_at_its_place():
    source = f"The plan\n========\n\n:date: 2024-02-30{TEXT}"
    document, _ = read(source, "a.rst")
    assert [flaw.span.of(source) for flaw in document.meta.flaws] == ["2024-02-30"]


def test_fields_that_are_copy():
    source = f"The plan\n========\n\n:author: Ann Lee\n:summary: The board met\n   and agreed.\n:tags: a, b{TEXT}"
    document, _ = read(source, "a.rst")
    said = [f"{one.field} {one.span.of(document.text)}" for one in document.paragraphs]
    assert said == [
        "headline The plan",
        "byline Ann Lee",
        "standfirst The board met and agreed.",
        f"body {TEXT.strip()}",
    ]
