"""Markdown: which text is copy, its fields, its places in the source, and front matter."""

import pytest
from factlint.model import Meta
from factlint.reading import markdown, read
from factlint.text import Span


def _read(source: str):
    document, problems = markdown.read(source, "copy/a.md")
    return document, problems


def _paragraphs(source: str) -> list[tuple[str, str]]:
    document, problems = _read(source)
    assert problems == ()
    return [(paragraph.field, paragraph.span.of(document.text)) for paragraph in document.paragraphs]


def _source_of(source: str, words: str) -> tuple[str, bool]:
    document, _ = _read(source)
    start = document.text.index(words)
    span, exact = document.map.to_source(Span(start, start + len(words)))
    return span.of(source), exact


def test_the_suffix_finds_the_reader():
    for name in ("a.md", "A.MARKDOWN", "a.mdown", "a.mkd"):
        assert read("# One", name)[0].text == "One"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "# Head\n\nText.\n\n## Sub\n\n# Again\n",
            ["headline Head", "body Text.", "subheading Sub", "subheading Again"],
        ),
        ("Head\n====\n\nSub\n---\n", ["headline Head", "subheading Sub"]),
        ("# Head\n\n*By Ann Lee*\n\nText here.", ["headline Head", "byline By Ann Lee", "body Text here."]),
        ("Text here.\n\nBy Ann Lee", ["body Text here.", "body By Ann Lee"]),
        ("By Friday the council had met twice.", ["body By Friday the council had met twice."]),
        ("- one\n- two\n\n  three\n1. four", ["body one", "body two", "body three", "body four"]),
        ("- [ ] open\n- [x] done", ["body open", "body done"]),
        ("> One\n> two\n\n> > deep", ["body One\ntwo", "body deep"]),
        ("| a | b |\n|---|---|\n| c | d |", ["body a", "body b", "body c", "body d"]),
        ("![A boat](b.png)\n\nText.", ["caption A boat", "body Text."]),
        ("[![A boat](b.png)](c)", ["caption A boat"]),
        ("One ![pic](p.png) two.", ["body One", "caption pic", "body two."]),
        ("Text.\n\n**Correction:** It was Monday.", ["body Text.", "note Correction: It was Monday."]),
        ("    code\n\n```\ncode\n```\n~~~\ncode\n~~~\n\nText.", ["body Text."]),
        ("***\n\nText.\n\n---\n", ["body Text."]),
        ("<!-- a note -->\n\nText <!-- inside --> here.", ["body Text  here."]),
        ("<figure><img src='a'>\n<figcaption>A <b>boat</b></figcaption></figure>", ["caption A boat"]),
        ("<div>\nOne &amp; two<br>three\n<script>var a;</script></div>", ["body One & two\nthree"]),
        ("Text[^1] here.\n\n[^1]: A foot note.", ["body Text here.", "body A foot note."]),
        ("[a]: https://a.example 'T'\n\nSee [the site][a].", ["body See the site."]),
        ("", []),
    ],
)
def test_blocks(source, expected):
    assert [" ".join(pair) for pair in _paragraphs(source)] == expected


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("A **bold** and *soft* __word__ ~~gone~~", "A bold and soft word gone"),
        ("[Kim](https://a.example/b 'title') left", "Kim left"),
        ("from ~5 km to ~10 km", "from ~5 km to ~10 km"),
        (r"5 \* 6 \[sic\]", "5 * 6 [sic]"),
        ("AT&amp;T &#8211; Caf&eacute; &copy;", "AT&T – Café ©"),
        ("AT&T &nosuch; &", "AT&T &nosuch; &"),
        ("one\ntwo  \nthree\\\nfour", "one\ntwo\nthree\nfour"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("Rus\u00adsia, Uk\u200braine", "Russia, Ukraine"),
        ("Rus&shy;sia", "Russia"),
        ("H<sub>2</sub>O <span class='x'>is</span> wet", "H2O is wet"),
        ("😀 **e\u0301** \u00a0", "😀 e\u0301"),
        ("run `a*b` and ``c`d``", "run a*b and c`d"),
        ("<https://a.example/b>", "https://a.example/b"),
    ],
)
def test_inline(source, text):
    assert [found for _, found in _paragraphs(source)] == [text]


def test_code_and_links_are_masked():
    document, _ = _read("Run `a b` or ~~12~~ see <https://a.example>.")
    assert [mask.of(document.text) for mask in document.masks] == ["a b", "12", "https://a.example"]


@pytest.mark.parametrize(
    ("source", "words", "expected", "exact"),
    [
        ("# Kim **in** Russia", "in", "in", True),
        ("One\r\n\r\n> two\r\n> three\r\n", "three", "three", True),
        ("> two\n> three", "two\nthree", "two\n> three", True),
        ("North **Korea** said", "North Korea said", "North **Korea** said", True),
        ("AT&amp;T", "AT&T", "AT&amp;T", True),
        (r"5 \* 6", "* 6", r"\* 6", True),
        ("a &hellip; b", "…", "&hellip;", True),
        ("| a\\|b | c |\n|--|--|\n", "|b", "\\|b", True),
        ("- 😀 one\n- two", "two", "two", True),
        ("\ufeffRus\u00adsia won", "Russia", "Rus\u00adsia", True),
        ("---\r\ntitle: x\r\n---\r\n\r\nText &amp; more\r\n", "more", "more", True),
        ("One<br>two", "One\ntwo", "One<br>two", True),
    ],
)
def test_places_in_the_source(source, words, expected, exact):
    assert _source_of(source, words) == (expected, exact)


def test_ignore_comments_are_no_text():
    source = "One.\n<!-- factlint: ignore text.a -- said so -->\nTwo."
    document, _ = _read(source)
    assert [paragraph.span.of(document.text) for paragraph in document.paragraphs] == ["One.", "Two."]
    assert document.ignores[0].ids == ("text.a",)
    assert document.ignores[0].line == 3


FRONT = """---
title: "Kim \\"meets\\" Putin"
description: >-
  Two leaders
  talk.
layout: {any: thing}
tags: [NO, 1.10]
slug: kim
version: 1.10
date: 2023-09-15 23:30:00 -0400
updated: 2023-09-16T08:00:00Z
timezone: Europe/London
variant: short
lang: NO
---

# Text
"""


def _place(source, words):
    return source.index(words), source.index(words) + len(words)


def test_front_matter():
    document, problems = _read(FRONT)
    assert problems == ()
    assert document.meta == Meta(
        "kim", "1.10", "2023-09-16", "2023-09-16T08:00:00+00:00", "Europe/London", "short", "NO", "kim",
        dated=Span(*_place(FRONT, "2023-09-15 23:30:00 -0400")), day="2023-09-15",
    )  # fmt: skip
    assert [(p.field, p.span.of(document.text)) for p in document.paragraphs] == [
        ("headline", 'Kim "meets" Putin'), ("standfirst", "Two leaders talk."), ("headline", "Text"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "words", "expected"),
    [
        ("title: Kim in Russia", "in Russia", "in Russia"),
        ("title: 'It''s Kim'", "It's", "It''s"),
        ("title: 'It''s Kim'", "Kim", "Kim"),
        (r'title: "a \u2019 b"', "b", "b"),
        ("title: |\n  One\n  two", "two", "two"),
        ("title: one\n  two", "two", "two"),
        ("headline: NO", "NO", "NO"),
    ],
)
def test_front_matter_texts_have_places(line, words, expected):
    assert _source_of(f"---\n{line}\n---\n", words) == (expected, True)


def test_the_first_key_counts_and_nulls_are_nothing():
    document, problems = _read("---\narticle: a\nslug: b\ntitle:\nvariant: ~\n---\nText.\n")
    assert (document.meta, problems) == (Meta(slug="a", address="b"), ())


def test_an_address_names_an_article_only_where_it_has_a_version():
    assert _read("---\nslug: b\n---\nText.\n")[0].meta == Meta(address="b")
    assert _read("---\nslug: b\nversion: 2\n---\nText.\n")[0].meta.slug == "b"


def test_without_a_zone_the_date_stands_as_written():
    assert _read("---\npublished: 2023-09-15T23:30:00-04:00\n---\n")[0].meta.published == "2023-09-15"


@pytest.mark.parametrize(
    ("source", "at", "parts"),
    [
        ("---\npublished: soon\n---\nText.", "soon", ["'soon' is not a date", "YYYY-MM-DD"]),
        ("---\nupdated: 2023-02-30\n---\nText.", "2023-02-30", ["2023-02 has 28 days"]),
        ("---\ndate: 2023-09-15T10:00Z\ntimezone: Nowhere\n---\nText.", "Nowhere", ["'Nowhere' is not a time zone"]),
        ("---\ntitle: Kim: the visit\n---\nText.", ": the", ["no YAML", "title: Kim: the visit", "quotation marks"]),
        ("---\ntitle: x\n\tslug: y\n---\nText.", "\tslug", ["a tab", "slug: y", "spaces"]),
        ("---\r\ntitle: [x\r\n---\r\nText.", "title", ["no YAML", "title: [x"]),
        ("---\nslug: a\nslug: b\n---\nText.", "b\n", ["`slug` stands twice"]),
        ("---\ntitle: x\n\nText.", "---", ["not closed", "`---`"]),
        ("+++\ntitle = x\n+++\nText.", "title", ["no TOML", "title = x"]),
        ('{\n  "title": x\n}\nText.', "x", ["no JSON"]),
        ("---\ndate: 2021-02-08 16:30-:00+16:30\n---\nText.", "2021", ["no time of the clock"]),
        ("---\ndate: 3/4/2024\n---\nText.", "3/4", ["two months"]),
    ],
)  # fmt: skip
def test_bad_front_matter_is_a_flaw_and_the_body_is_read(source, at, parts):
    document, problems = _read(source)
    assert problems == ()
    (flaw,) = document.meta.flaws
    assert source.find(at) <= flaw.span.start < source.find(at) + max(len(at), 6), flaw
    assert all(part in flaw.message for part in parts), flaw.message
    assert document.paragraphs[-1].span.of(document.text) == "Text."


@pytest.mark.parametrize(
    "source", ["---\n\nText.\n\n---\n\nMore.", "---\nText here\n---\n", "Text.\n\n---\ntitle: x\n---\n"]
)
def test_rules_are_no_front_matter(source):
    document, problems = _read(source)
    assert problems == ()
    assert document.meta == Meta()
    assert "Text" in document.text


def test_an_empty_front_matter():
    assert _paragraphs("---\n---\nText.") == [("body", "Text.")]


@pytest.mark.parametrize("opening", ["> ", ">", "- ", "1. ", "[", "![", "*"])
def test_nesting_without_end_is_read(opening):
    document, problems = _read("One.\n\n" + opening * 3000 + " Text.\n\nTwo.")
    assert problems == () and "Text." in document.text
    fields = [(paragraph.field, paragraph.span.of(document.text)) for paragraph in document.paragraphs]
    assert (fields[0], fields[-1]) == (("body", "One."), ("body", "Two."))


@pytest.mark.parametrize("rule", ["|---|---|", "|\t---\t|---|", "  |---|\t---|"])
def test_the_line_under_the_head_of_a_table_may_have_tabs(rule):
    assert _paragraphs(f"| a | b |\n{rule}\n| c | d |") == [("body", cell) for cell in "abcd"]
    assert _paragraphs("Text.\n\n\t---\n\nMore.") == [("body", "Text."), ("body", "More.")]


def test_a_term_and_its_definitions_are_paragraphs_of_their_own():
    source = "Quay\n: The place where ships lie.\n: Also a wall.\n\n    More of it.\n\nHe said: no list.\n"
    document, _ = read(source, "a.md")
    said = ["Quay", "The place where ships lie.", "Also a wall.", "More of it.", "He said: no list."]
    assert [one.span.of(document.text) for one in document.paragraphs] == said
    assert all(
        source.find(words) == document.map.to_source(one.span)[0].start
        for one, words in zip(document.paragraphs, said, strict=True)
    )
