"""What the head of a page says of it."""

import pytest
from factlint.reading import read

PAGE = "<html{lang}><head>{head}</head><body><p>The board met on Monday in the old town hall.</p></body></html>"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2026-11-20T09:30:00+01:00">',
        "<META CONTENT='2026-11-20' NAME='dc.date'>",
        '<meta itemprop="datePublished" content="2026-11-20">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-11-20T10:00:00Z"}</script>',
        '<meta name="date" content="soon"><meta name="pubdate" content="2026-11-20">',
    ],
)
def test_the_day_of_a_page(head):
    document, problems = read(PAGE.format(lang="", head=head), "a.html")
    assert (document.meta.published, problems) == ("2026-11-20", ())


def test_front_matter_goes_before_the_head():
    page = PAGE.format(lang=' lang="fr"', head='<meta name="date" content="2026-11-20">')
    document, _ = read(f"---\ndate: 2026-11-21\n---\n{page}", "a.html")
    assert (document.meta.published, document.meta.language) == ("2026-11-21", "fr")


@pytest.mark.parametrize(
    "head",
    ["", '<meta name="viewport" content="2026-11-20">', '<meta name="date" content="2026-13-45">', "<meta" * 9000],
)
def test_what_is_no_day_is_none(head):
    document, _ = read(PAGE.format(lang="", head=head), "a.html")
    assert document.meta.published is None


def test_when_it_was_changed():
    head = '<meta property="article:modified_time" content="2026-11-22T08:00:00Z">'
    document, _ = read(PAGE.format(lang="", head=head), "a.html")
    assert document.meta.updated.startswith("2026-11-22")
