"""News exchange: ninjs, NewsML-G2 and NITF. What is read, where it stands, and fixes that touch no other sign."""

import json
import re
from html import escape

import pytest
from factlint import reading
from factlint.model import Problem
from factlint.sources import walking
from hypothesis import assume, given
from hypothesis import strategies as st

NINJS = {
    "uri": "urn:x:bridge", "version": "3", "type": "text", "versioncreated": "2026-03-02T09:00:00Z",
    "firstcreated": "2026-03-01T09:00:00Z", "language": "en", "byline": "Anna Lind",
    "headline": "Council votes for a bridge", "description_text": "The vote was close.",
    "body_text": "The council voted on Monday.\nIt rained all day.",
    "associations": {"main": {"uri": "urn:x:p", "type": "picture", "description_text": "The harbour at night"}},
}  # fmt: skip
NINJS_2 = {
    "uri": "urn:x:bridge", "versioncreated": "2026-03-02T09:00:00Z", "by": "Anna Lind",
    "headlines": [{"value": "Council votes for a bridge"}],
    "bodies": [
        {"contenttype": "application/xhtml+xml", "value": "<p>The council <b>voted</b> on Monday.</p>"},
        {"contenttype": "text/plain", "value": "The council voted on Monday."},
    ],
}  # fmt: skip
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- from the desk -->\n'
NEWSML = (
    HEAD + '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="3" xml:lang="en"><itemMeta>'
    "<firstCreated>2026-03-01T09:00:00Z</firstCreated><versionCreated>2026-03-02T09:00:00Z</versionCreated></itemMeta>"
    "<contentMeta><headline>Council votes for a bridge</headline><by>Anna Lind</by></contentMeta><contentSet><inlineXML>"
    "<html><head><title>no copy</title></head><body><h2>Later</h2><p>The council\n  <b>voted</b> &amp; went&#32;home."
    "</p><ul><li>prices</li></ul></body></html></inlineXML></contentSet></newsItem>"
)
NITF = (
    HEAD
    + '<nitf baselang="en"><head><docdata><doc-id id-string="x1"/><date.issue norm="2026-03-01T09:00:00"/></docdata>'
    "</head><body><body.head><hedline><hl1>Council votes for a bridge</hl1><hl2>The vote was close.</hl2></hedline>"
    "<byline>Anna Lind</byline></body.head><body.content><p>The council voted.</p><media><media-metadata>no</media-metadata>"
    "<media-caption>The harbour at night</media-caption></media></body.content></body></nitf>"
)


def _read(source, path):
    data = source.encode() if isinstance(source, str) else source
    decoded = reading.decode(data, path)
    assert not isinstance(decoded, Problem), decoded
    document, _ = reading.read(decoded.text, path, layout=decoded.layout)
    return decoded, document


def _places(document):
    return [place for _, place in document.places]


def _told(source, path):
    decoded, document = _read(source, path)
    fields = {document.text[one.span.start : one.span.end]: one.field for one in document.paragraphs}
    lines = decoded.text.split("\n")
    return {line: (fields[line], place) for line, place in zip(lines, _places(document), strict=True)}


def test_fields_of_ninjs_1_and_their_pointers():
    assert _told(json.dumps(NINJS), "a.json") == {
        "Council votes for a bridge": ("headline", "/headline"),
        "Anna Lind": ("byline", "/byline"),
        "The vote was close.": ("standfirst", "/description_text"),
        "The council voted on Monday.": ("body", "/body_text, paragraph 1"),
        "It rained all day.": ("body", "/body_text, paragraph 2"),
        "The harbour at night": ("caption", "/associations/main/description_text"),
    }


def test_of_several_renderings_in_ninjs_2_the_plain_one_is_read():
    assert _told(json.dumps(NINJS_2), "a.json") == {
        "Council votes for a bridge": ("headline", "/headlines/0/value"),
        "Anna Lind": ("byline", "/by"),
        "The council voted on Monday.": ("body", "/bodies/1/value"),
    }


def test_fields_of_newsml_and_the_paths_to_them():
    where = "/newsItem/contentSet/inlineXML//body"
    assert _told(NEWSML, "a.xml") == {
        "Council votes for a bridge": ("headline", "/newsItem/contentMeta/headline[1]"),
        "Anna Lind": ("byline", "/newsItem/contentMeta/by[1]"),
        "Later": ("subheading", f"{where}/h2[1]"),
        "The council voted & went home.": ("body", f"{where}/p[1]"),
        "prices": ("body", f"{where}/ul[1]/li[1]"),
    }


def test_fields_of_nitf_alone_and_in_newsml():
    told = {text: field for text, (field, _) in _told(NITF, "a.xml").items()}
    assert told == {
        "Council votes for a bridge": "headline", "The vote was close.": "standfirst", "Anna Lind": "byline",
        "The council voted.": "body", "The harbour at night": "caption",
    }  # fmt: skip
    inner = NITF.removeprefix(HEAD)
    start, end = NEWSML.index("<html>"), NEWSML.index("</inlineXML>")
    both = {text: field for text, (field, _) in _told(NEWSML[:start] + inner + NEWSML[end:], "a.xml").items()}
    assert both == told


@pytest.mark.parametrize(
    ("source", "slug", "version"), [(json.dumps(NINJS), "urn:x:bridge", "3"), (NEWSML, "urn:x:1", "3")]
)
def test_identifiers_versions_and_days(source, slug, version):
    meta = _read(source, "a.json" if source[0] == "{" else "a.xml")[1].meta
    assert (meta.slug, meta.version, meta.published, meta.language) == (slug, version, "2026-03-01", "en")
    assert meta.updated == "2026-03-02T09:00:00Z"


_WORDS = st.lists(
    st.sampled_from(["vote", "Łódź", "café", "“so”", "R&D", "<3", 'a"b', "x\\y", "🙂"]), min_size=3, max_size=9
)


@given(_WORDS, st.integers(0, 8), st.booleans())
@pytest.mark.parametrize("name", ["ninjs", "ninjs html", "newsml"])
def test_a_change_of_a_word_touches_no_other_sign(name, words, at, ascii_only):
    text, at = " ".join(words), at % len(words)
    before, after = " ".join(words[:at]), " ".join(words[at + 1 :])
    body = f"<p>{escape(text, quote=False)}</p>" if name == "ninjs html" else text
    item = NINJS | {"body_text": body}
    source = json.dumps(item, ensure_ascii=ascii_only)
    path = "a.json"
    if name == "newsml":
        source, path = NEWSML.replace("<h2>Later</h2>", f"<h2>{escape(text)}</h2>"), "a.xml"
    decoded, _ = _read(source, path)
    assert text in decoded.text
    new = " ".join([*words[:at], "ne&w", *words[at + 1 :]])
    try:
        mended = decoded.encode(decoded.text.replace(text, new)).decode()
    except ValueError:
        assume(not words[at].isascii() or set(words[at]) & set('&<"\\'))
        return
    assert _read(mended, path)[0].text == decoded.text.replace(text, new)
    prefix = next(n for n, (a, b) in enumerate(zip(source, mended, strict=False)) if a != b)
    kept = source[prefix:][::-1], mended[prefix:][::-1]
    suffix = next((n for n, (a, b) in enumerate(zip(*kept, strict=False)) if a != b), min(map(len, kept)))
    changed = source[prefix : len(source) - suffix]
    assert len(changed) <= max(len(json.dumps(words[at])), len(escape(words[at]))) + 8
    assert before.split()[-1:] != ["ne&w"] or after


BROKEN = {
    "a.ninjs": [("[1]", "no news item of ninjs"), ('{"uri": "x"', "no whole JSON"), ('{"a": ' + "[" * 60 + "]" * 60 + "}", "deep"),
                ("[" * 100_000, "deep|no whole JSON")],
    "a.newsml": [("<newsItem><a></newsItem>", "no whole XML"), ("", "no whole XML"), ("<conceptItem/>", "no news item with text"),
                 ('<!DOCTYPE a [<!ENTITY b "c">]><newsItem>&b;</newsItem>', "declares types of its own"),
                 ("<newsItem>" * 300 + "</newsItem>" * 300, "deep in each other"),
                 ("<newsItem>" + "<a/>" * 1_000_001 + "</newsItem>", "more than 1,000,000 tags"),
                 ("<newsMessage><newsItem/><newsItem/></newsMessage>", "holds 2 news items")],
}  # fmt: skip


@pytest.mark.parametrize(
    ("path", "source", "words"),
    [(path, *one) for path, some in BROKEN.items() for one in some],
    ids=[one[1][:20] for some in BROKEN.values() for one in some],
)
def test_what_cannot_be_read_is_a_problem_in_one_sentence(path, source, words):
    found = reading.decode(source.encode(), path)
    assert isinstance(found, Problem) and re.search(words, found.message), found
    assert "\n" not in found.message


def test_data_is_copy_where_it_is_a_news_item(tmp_path):
    for name, source in {
        "item.json": json.dumps(NINJS), "item.xml": NEWSML, "nitf.xml": NITF, "package.json": '{"name": "x"}',
        "schema.json": '{"properties": {"uri": {"type": "string"}, "versioncreated": {}}}', "feed.xml": "<rss/>",
        "list.json": "[1, 2]", "page.xml": "<urlset/>",
    }.items():  # fmt: skip
        tmp_path.joinpath(name).write_text(source)
    found = walking.expand([str(tmp_path)], lambda _: False)
    assert [path.rpartition("/")[2] for path in found.paths] == ["item.json", "item.xml", "nitf.xml"]
    assert walking.refusal(f"{tmp_path}/item.json") is None
    assert walking.refusal(f"{tmp_path}/package.json")


@pytest.mark.parametrize("end", ["<newsItem/>", "<rss/>", "<x/>", ""])
def test_what_a_file_is_is_told_behind_any_number_of_comments(end):
    head = "<!-- one --> \n<?two?>\n" * 2000
    told = reading.by_content("a.xml", (head + end).encode())
    assert told == {"<newsItem/>": "newsml", "<rss/>": "rss"}.get(end)
