"""Pages, MDX, Quarto, reStructuredText and subtitles: what is copy in them, its fields and its places."""

import pytest
from factlint.reading import kind, read, reader_of
from factlint.text import Span

OBJECT = "\ufffc"


def _paragraphs(source: str, path: str) -> list[str]:
    document, problems = read(source, path)
    assert problems == ()
    return [f"{one.field} {one.span.of(document.text)}" for one in document.paragraphs]


PAGE = """<!DOCTYPE html>
<html><head><title>A title | The site</title><style>p { a: b }</style></head><body class="nav-open">
<nav><a href="/">Home</a></nav><header><p>The site</p></header>
<main><article><h1>The board&nbsp;met</h1><p class="standfirst">It agreed the
   plan &amp; more.</p><p class="byline">By <a href="x">Ann Lee</a></p>
<p>The bo<b>ar</b>d of the harb&shy;our met<sup>1</sup> at <em>noon</em>.<br>Then it left.</p>
<figure><img src="a.jpg" alt="The old hall"><figcaption>The hall <span class="credit">Photo: A. Lee</span></figcaption></figure>
<div class="share-buttons">Share this</div><p hidden>Not shown</p><script>var a = "b";</script>
<h2>What next</h2><ul><li>One<li>Two</ul><pre>the the</pre><p>Run <code>a [<em>b</em>]</code> now.</p>
<table><tr><td>a</td><td>b</td></tr></table>
</article></main><div id="cookie-banner">We use cookies</div><footer>Imprint</footer></body></html>
"""


def test_a_page():
    assert _paragraphs(PAGE, "a.html") == [
        "headline The board\u00a0met", "standfirst It agreed the plan & more.", "byline By Ann Lee",
        "body The board of the harbour met at noon.\nThen it left.", "caption The old hall", "caption The hall Photo: A. Lee",
        "subheading What next", "body One", "body Two", "body Run a [b] now.", "body a", "body b",
    ]  # fmt: skip
    document, _ = read(PAGE, "a.html")
    assert [mask.of(document.text) for mask in document.masks] == ["a [b]"]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("board of the harbour", "bo<b>ar</b>d of the harb&shy;our"),
        ("plan & more", "plan &amp; more"),
        ("agreed the plan", "agreed the\n   plan"),
        ("The old hall", "The old hall"),
    ],
)
def test_places_in_a_page(words, source):
    document, _ = read(PAGE, "a.html")
    start = document.text.index(words)
    span, exact = document.map.to_source(Span(start, start + len(words)))
    assert (span.of(PAGE), exact) == (source, True)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "---\ntitle: A post\n---\nFirst {{ x }} and <a href=\"{{ url }}\">a link</a>\n\nSecond\nline\n<p>Third</p>",
            ["headline A post", f"body First {OBJECT} and a link", "body Second\nline", "body Third"],
        ),
        ('<div>{% include a.html caption="The quay at noon" %}</div>', ["caption The quay at noon"]),
        ("<p>a < b and c > d</p>", ["body a < b and c > d"]),
        ("<p>One</div>two<p>three", ["body One", "body two", "body three"]),
        ('<p>See <code>![a puppy](image url)</code> [sic].</p>', ["body See ![a puppy](image url) [sic]."]),
        ('<img alt="cup.jpg"><img alt="Logo"><p aria-hidden="true">x</p>', []),
        ("", []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["a.html", "a.njk"])
def test_pieces_of_a_page(source, expected, path):
    assert _paragraphs(source, path) == expected


def test_mdx():
    source = """import Foo from './foo'
import {
  A,
  B
} from "x";

export const meta = {
  title: "the the",
  list: [1, 2],
}

# The plan

<Figure
  src="a.jpg"
  caption="The quay at noon"
  items={[{a: "b"}, <b>x</b>]}
/>

The board {props.name} met {"in town"}.{/* a "comment */} See <Tip tip="A > b">the plan</Tip> and <Icon/> here.

<Note>
Text in *a* note.

More text.
</Note>

<div className={x}>
Text here
</div>

```js
const a = { b: "c" }
```

Use `{x}` here, and a \\{ b.

<>
A fragment
</>

export default function Layout({ children }) {
  return <div>{children}</div>
}
"""
    assert _paragraphs(source, "a.mdx") == [
        "headline The plan", "caption The quay at noon",
        f"body The board {OBJECT} met in town. See the plan and {OBJECT} here.", "body Text in a note.", "body More text.",
        "body Text here", "body Use {x} here, and a { b.", "body A fragment",
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["a.qmd", "a.Rmd"])
def test_quarto(path):
    source = """Results are `r nrow(x)` rows and $x^2$ with [@smith2020, p. 3] in @fig-a. It cost $5 and $6.

```{r plot, fig.cap="The quay at noon", echo=FALSE}
plot("the the")
```

```{python}
#| fig-cap: "The hall at night"
plot()
```

```{r}
the the
```

$$
a = "b
$$

::: {.callout-note title="x"}
Thanks to [@ann](https://a.example/ann).
:::
"""
    assert _paragraphs(source, path) == [
        f"body Results are {OBJECT} rows and {OBJECT} with  in {OBJECT}. It cost $5 and $6.", "caption The quay at noon",
        "caption The hall at night", "body Thanks to @ann.",
    ]  # fmt: skip


def test_restructured_text():
    source = """=========
The plan
=========

:Author: Ann Lee

The board of the
*harbour* met [1]_ and **agreed** the ``x = 1`` plan_; see `the site <https://a.example>`_ and :ref:`the x <y>`.

What next
---------

- One thing
  goes on
- Two
1. three

.. note:: Be careful.

   More here::

       code here

.. figure:: a.jpg
   :alt: The old hall

   The hall on the quay

   More of it.

.. code-block:: python

   the the

.. [1] A note here
   goes on.

.. a comment
   of two lines

term
   The definition.

>>> a

=====  =====
a      b
=====  =====
1      2
=====  =====

End |x| here.
"""
    assert _paragraphs(source, "a.rst") == [
        "headline The plan", "byline Ann Lee", "body The board of the\nharbour met and agreed the x = 1 plan; see the site and the x.",
        "subheading What next", "body One thing goes on", "body Two", "body three", "body Be careful.", "body More here:",
        "caption The old hall", "caption The hall on the quay", "body More of it.", "body A note here goes on.", "body term",
        "body The definition.", "body a", "body b", "body 1", "body 2", f"body End {OBJECT} here.",
    ]  # fmt: skip


def test_asciidoc():
    source = """= The plan
Ann Lee <ann@a.example>
v1.0, 2024-01-02
:toc:

The board of the
*harbour* met at `x = 1` and _agreed_ https://a.example[the plan]; see <<x,the rest>> and {name}.footnote:[A note.]

== What next

* One thing
goes on
** Two
. [x] three
term:: The definition.

NOTE: Be careful.

.The hall on the quay
image::a.jpg[The old hall, 300]

[source,python]
----
the the
----

[source]
the the code

====
In an example.
====

// a comment
////
a comment
////

[cols="1,2"]
|===
|a |b

|c d
|e
|===

Under two lines
---------------

[quote, Ann Lee]
____
"`We met,`" she said.
____

 literal the the

+
The end H~2~O.
"""
    assert _paragraphs(source, "a.adoc") == [
        "headline The plan", "byline Ann Lee",
        f"body The board of the\nharbour met at x = 1 and agreed the plan; see the rest and {OBJECT}.", "subheading What next",
        "body One thing\ngoes on", "body Two", "body three", "body term", "body The definition.", "body Be careful.",
        "caption The hall on the quay", "caption The old hall", "body In an example.", "body a", "body b", "body c d", "body e",
        "subheading Under two lines", 'body "We met," she said.', "body The end H2O.",
    ]  # fmt: skip


VTT = """WEBVTT

NOTE a comment

1
00:00:01.000 --> 00:00:02.000 align:start
<v Ann>The board of the</v>
harbour met &amp;

00:00:02.000 --> 00:00:04.000
agreed on
the plan.

00:00:05.000 --> 00:00:06.000
- And <i>then</i>?
- Nothing.
[MUSIC]
"""


@pytest.mark.parametrize(
    ("path", "source"),
    [("a.vtt", VTT), ("a.srt", VTT.partition("comment\n\n")[2].replace(".000", ",000"))],
    ids=["vtt", "srt"],
)
def test_subtitles(path, source):
    assert _paragraphs(source, path) == [
        "body The board of the\nharbour met & agreed on\nthe plan.",
        "body And then?",
        "body Nothing.",
    ]
    document, _ = read(source, path)
    span, exact = document.map.to_source(Span(document.text.index("met"), document.text.index("agreed") + 6))
    assert exact and span.of(source).startswith("met &amp;\n\n") and span.of(source).endswith("\nagreed")


@pytest.mark.parametrize(
    ("path", "name"),
    [("a.HTM", "html"), ("a.njk", "nunjucks"), ("a.mdx", "mdx"), ("a.Rmd", "quarto"), ("a.rst", "rst"), ("a.adoc", "asciidoc"), ("a.srt", "subtitles")],
)  # fmt: skip
def test_suffixes(path, name):
    assert (reader_of(path), kind(path)) == (name, "copy")


@pytest.mark.parametrize("path", ["layouts/a.html", "site/_includes/b/c.njk", "themes/x/templates/base.html"])
def test_frames_of_pages_are_no_copy(path):
    assert kind(path) == "other"


@pytest.mark.parametrize("path", ["<text>", "wire", "a.2024"])
def test_a_text_without_a_known_suffix_is_told_by_what_it_opens_with(path):
    assert _paragraphs(PAGE, path) == _paragraphs(PAGE, "a.html")
    assert _paragraphs(VTT, path) == _paragraphs(VTT, "a.vtt")
    subrip = VTT.partition("comment\n\n")[2].replace(".000", ",000")
    assert _paragraphs(subrip, path) == _paragraphs(subrip, "a.srt")


@pytest.mark.parametrize("source", ["<p>is a tag of HTML", "12\nmen met.", "WEBVTT is a format of subtitles."])
def test_other_text_is_plain(source):
    assert read(source, "wire")[0].text == source
    assert read(PAGE, "a.txt")[0].text == PAGE.replace("\u00ad", "")
