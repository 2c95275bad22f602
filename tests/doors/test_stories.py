"""Files that hold many stories: feeds, exports of WordPress, CSV and JSON Lines, each story a text of its own."""

import csv
import json

import pytest
from tests.doors.desk import factlint

ROWS = [
    {"id": "b1", "version": "1", "headline": "Council votes for a bridge", "date": "2026-03-02",
     "text": "The council voted 11 to 9 for a new bridge over the river, the mayor said."},
    {"id": "b1", "version": "2", "headline": "Council votes for a bridge", "date": "2026-03-02",
     "text": "The council voted 12 to 9 for a new bridge over the river, the mayor said."},
    {"id": "c7", "version": "1", "headline": "Ships wait", "date": "2026-03-03",
     "text": "<p>The the harbour was closed, she said.</p><p>It rained.</p>"},
]  # fmt: skip
FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The the feed</title><item><title>Ships wait</title><guid>urn:x:1</guid><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>
<description>Ships waited all day.</description><content:encoded><![CDATA[<p>The the harbour was closed on
Tuesday, March 2, she said.</p>]]></content:encoded></item><item><title>Rain</title><description>It rained, she said.</description>
</item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>urn:x:9</id><title type="html">Ships &amp;amp; wait</title>
<published>2026-03-02T09:00:00Z</published><author><name>Anna Lind</name></author><content type="xhtml"><div><p>The the harbour
was <b>closed</b>.</p></div></content></entry></feed>"""
WXR = """<rss version="2.0" xmlns:content="c" xmlns:excerpt="e" xmlns:wp="w"><channel><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Ships wait</title><wp:post_id>7</wp:post_id><wp:post_name>ships-wait</wp:post_name><wp:post_type>post</wp:post_type>
<wp:status>publish</wp:status><wp:post_date>2026-03-02 09:00:00</wp:post_date><wp:post_modified>2026-03-03 09:00:00</wp:post_modified>
<content:encoded><![CDATA[<!-- wp:paragraph -->The the harbour was closed to 12 ships, she said.

It rained.]]></content:encoded></item>
<item><title>Ships wait</title><wp:post_id>8</wp:post_id><wp:post_parent>7</wp:post_parent><wp:post_type>revision</wp:post_type>
<wp:post_date>2026-03-01 09:00:00</wp:post_date><content:encoded><![CDATA[The the harbour was closed to 14 ships, she said.]]></content:encoded></item>
<item><title>The the menu</title><wp:post_type>nav_menu_item</wp:post_type></item></channel></rss>"""
CONFIG = "factlint: 1\ncolumns: {id: id, body: text}\n"


def _found(*arguments, cwd, code=1):
    done = factlint("check", "--format", "json", *arguments, cwd=cwd)
    assert done.returncode == code, done.stderr
    return {(one["path"], one["rule"], one["text"]): one for one in json.loads(done.stdout)["findings"]}


def _written(folder, kind):
    path = folder / f"stories.{kind}"
    if kind == "jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    else:
        with path.open("w", newline="") as file:
            table = csv.DictWriter(file, [*ROWS[0]])
            table.writeheader()
            table.writerows(ROWS)
    return path.name


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_rows_of_an_export_are_stories_and_versions(tmp_path, kind):
    name = _written(tmp_path, kind)
    tmp_path.joinpath("factlint.yml").write_text(CONFIG)
    found = _found(".", cwd=tmp_path)
    doubled = found[f"{name}#c7", "text.doubled-phrase", "The the"]
    where = {"csv": "row 3", "jsonl": "line 3"}[kind]
    assert doubled["place"] == f"{where}, text, paragraph 1"
    change = found[f"{name}#b1~2", "version.critical-change", "12"]
    assert change["related"][0]["path"] == f"{name}#b1"
    assert _found(name, cwd=tmp_path).keys() == found.keys()


def test_an_export_is_no_copy_until_somebody_says_what_its_columns_are(tmp_path):
    name = _written(tmp_path, "csv")
    done = factlint("check", "--isolated", name, cwd=tmp_path)
    assert done.returncode == 0 and "no copy" in done.stdout
    assert _found("--isolated", "--as", "csv", name, cwd=tmp_path)
    done = factlint("compare", "--isolated", name, name, cwd=tmp_path)
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("csv", "a,b\n1,2\n", "name them under `columns`"), ("jsonl", '{"a": 1}\n', "name them under `columns`"),
        ("jsonl", "{\n", "this line is no JSON"), ("jsonl", "[]\n", "no object of JSON"), ("csv", 'id,text\n1,"a', "no whole CSV"),
    ],
)  # fmt: skip
def test_an_export_that_cannot_be_read_is_a_problem_and_the_others_are_checked(tmp_path, kind, text, words):
    tmp_path.joinpath(f"a.{kind}").write_text(text)
    tmp_path.joinpath("good.txt").write_text("The the harbour was closed, she said.\n")
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\ncolumns: {id: number}\n")
    done = factlint("check", ".", cwd=tmp_path)
    assert done.returncode == 2 and words in done.stderr and "The the" in done.stdout


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        (FEED, "urn-x-1", "item 1, content:encoded, paragraph 1"), (ATOM, "urn-x-9", "entry 1, content/div[1]/p[1]"),
        (WXR, "ships-wait", "post 7, content:encoded, paragraph 1"),
    ],
)  # fmt: skip
def test_items_of_feeds_and_posts_of_wordpress_are_stories(tmp_path, text, name, place):
    tmp_path.joinpath("feed.xml").write_text(text)
    found = _found("--isolated", "feed.xml", cwd=tmp_path)
    assert found[f"feed.xml#{name}", "text.doubled-phrase", "The the"]["place"] == place
    if text is FEED:
        assert any(rule == "text.date-weekday" for _, rule, _ in found)
    if text is WXR:
        change = found["feed.xml#ships-wait", "version.critical-change", "12 ships"]
        assert change["related"][0]["path"] == "feed.xml#8"


def test_a_feed_in_a_folder_is_left_alone_and_an_export_of_wordpress_is_not(tmp_path):
    tmp_path.joinpath("feed.xml").write_text(FEED)
    done = factlint("check", "--isolated", ".", cwd=tmp_path)
    assert done.returncode == 0 and "skipped 1 .xml file" in done.stdout
    tmp_path.joinpath("wp.xml").write_text(WXR)
    assert {path.partition("#")[0] for path, _, _ in _found("--isolated", ".", cwd=tmp_path)} == {"wp.xml"}


def test_nothing_is_written_into_an_export(tmp_path):
    tmp_path.joinpath("feed.xml").write_text(FEED)
    done = factlint("check", "--isolated", "--fix", "feed.xml", cwd=tmp_path)
    assert done.returncode == 1 and "can be fixed" not in done.stdout and "not applied by --fix" in done.stdout
    done = factlint("check", "--isolated", "--fix", "--unsafe-fixes", "feed.xml", cwd=tmp_path)
    assert done.returncode == 2 and "nothing is written into files of this format" in done.stderr
    assert tmp_path.joinpath("feed.xml").read_text() == FEED
