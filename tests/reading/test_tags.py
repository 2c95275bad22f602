"""Tags of site generators in Markdown: no prose, no harm to the Markdown round them, and their captions are read."""

import json
from itertools import pairwise

import pytest
from factlint.reading import _levelled, _tags, markdown
from factlint.text import Span
from hypothesis import given, settings
from hypothesis import strategies as st

OBJECT = "\ufffc"


def _paragraphs(source: str) -> list[str]:
    document, problems = markdown.read(source, "copy/a.md")
    assert problems == ()
    return [f"{one.field} {one.span.of(document.text)}" for one in document.paragraphs]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{{< figure src="a.jpg" alt="The plan" >}}\n\nText.', ["caption The plan", "body Text."]),
        ('{{< figure\n  src="a.jpg"\n  title="The quay at noon"\n>}}\nText.', ["caption The quay at noon", "body Text."]),
        ('{{< figure alt="The hall" caption="The *old* <b>hall</b> &amp; quay" >}}', ["caption The hall", "caption The *old* hall & quay"]),
        ('{{< figure alt="The hall" caption="The hall" >}}', ["caption The hall"]),
        ('{{< youtube id="abc" >}}\n{: .c title="x"}\nText.', ["body Text."]),
        ("{{/* a “comment */}}\n\nText.", ["body Text."]),
        ('{%\n include x.html\n\n a="b"\n%}\nMore.', ["body More."]),
        ("{#- a “comment -#}\n{# of two\nlines #}\nText.", ["body Text."]),
        ("{% highlight ruby %}\nput the the\n{% endhighlight %}\nText.", ["body Text."]),
        ("{{< mermaid >}}\na --> b (c\n{{< /mermaid >}}\nText.", ["body Text."]),
        ("The board met. {% include a.html %} It agreed.", [f"body The board met. {OBJECT} It agreed."]),
        ("the {{ page.x }} the plan", [f"body the {OBJECT} the plan"]),
        ("{% if x %}the{% else %}the{% endif %} plan", [f"body the{OBJECT}the plan"]),
        ("{{ x }} **Text** [here]({{< ref \"a b.md\" >}}) {{ y }}", ["body Text here"]),
        ('Use {{< term text="pods" id="pod" >}} to run.', ["body Use pods to run."]),
        ('He leads the\n{{< term text="kubelet" id="k" >}}\nwhich runs.', ["body He leads the\nkubelet\nwhich runs."]),
        ("A {{{body}}} here", [f"body A {OBJECT} here"]),
        ("[the page][ref]\n\n{% include x.md v=2 %}\n[ref]: {{ site.url }}/foo \"T\"", ["body the page"]),
        ("- {{< x >}} text *b*\n- {{< y >}}\n- c", ["body text b", "body c"]),
        ("> {{< x >}}\n> Text", ["body Text"]),
        ("| a | b |\n|---|---|\n{% for x in y %}\n| c {{ x }} d | e |\n{% endfor %}", ["body a", "body b", f"body c {OBJECT} d", "body e"]),
        ('<a href="{{ url }}/x">link</a> and <i class="{% if x %}a{% endif %}">z</i>', ["body link and z"]),
        ("<figure>\n{% img a %}\n<figcaption>The <b>x</b> y</figcaption>\n</figure>", ["caption The x y"]),
        ("Use `{{ x }}` and `{% y %}` or `{{` and `}}` here.", ["body Use {{ x }} and {% y %} or {{ and }} here."]),
        ("In {{ a\n\nnew paragraph }} here", ["body In {{ a", "body new paragraph }} here"]),
        ('[caption id="x" caption="The old hall"]![The hall](/i/hall.jpg)[/caption]The board met.', ["caption The old hall", "caption The hall", "body The board met."]),
        ('[gallery ids="1,2"] Text [sic] and [a](b) here [/embed]', ["body Text [sic] and a here"]),
        ("# Head {#id .class}\n\nText{:.x} more. [a](b){:target=\"_blank\"}\n{: .lead #top}", ["headline Head", "body Text more. a"]),
        ("1. toc\n{:toc}\n\n{::nomarkdown}\nText\n{:/}", ["body toc", "body Text"]),
        ("![A boat](a.png){width=50%}\n\n```{=html}\n<p>\n```", ["caption A boat"]),
        (':::note\nBe careful.\n:::\n\n::: {.warning title="x"}\nText here.\n:::', ["body Be careful.", "body Text here."]),
        ("```{note} Title\n:class: x\nThe text is read.\n```\n\n```{r}\nx <- 1\n```", ["body The text is read."]),
        (":::{note}\n:class: x\nText.\n:::\n\n=== \"Tab\"\n\n!!! tip \"A title\"\n", ["body Text.", "caption A title"]),
        ('{::comment}\n"open\n{:/comment}\n\n*[HTML]: Hyper "Text\n\nText %%a "comment%% here.', ["body Text  here."]),
        ("[youtube https://a.example/w?v=a]\n\nUse `code`{.r} here.", ["body Use code here."]),
        ("See {ref}`the-label` here.", ["body See the-label here."]),
        ("> [!NOTE]\n> Useful text.", ["body Useful text."]),
        ("Well done :tada: all at 10:30:45 :+1:", [f"body Well done {OBJECT} all at 10:30:45"]),
        ("1 ) Click the menu.\n\n2 ) Select (or not) the name.", ["body Click the menu.", "body Select (or not) the name."]),
    ],
)  # fmt: skip
def test_tags(source, expected):
    assert _paragraphs(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('![alt text](a.jpg "The the caption")', ["caption alt text", "caption The the caption"]),
        ("![](a.jpg 'Only title')", ["caption Only title"]),
        ('![same](a "same") ![DSC_0123](b) ![cup.jpg](/i/cup.jpg)', ["caption same"]),
        ("Kate Hertford<sup>M</sup> joined.", ["body Kate Hertford joined."]),
        (
            "Walker<sup>1,2</sup> and Doe<sup>†</sup> on 5<sup>th</sup>, M<sup>me</sup> X, km<sup>2</sup>, CO<sub>2</sub>.",
            ["body Walker and Doe on 5th, Mme X, km2, CO2."],
        ),
        (
            'Bo Ek<sup>a,b</sup> of Fe<sub>2</sub>O<sub>3</sub>.<sup>[3](#fn3)</sup> It met,<sup><a href="#n">4</a></sup> he said.',
            ["body Bo Ek of Fe2O3. It met, he said."],
        ),
        ('<a href="x">Ann Lee</a><sup>l</sup>, **Bo Ek**<sup>2</sup>.', ["body Ann Lee, Bo Ek."]),
        ("A word<sup>a longer note</sup>.", ["body A word a longer note."]),
        ("one<br/>two<p>three</p>four", ["body one\ntwo\nthree\nfour"]),
        ('<td >[![Logo](//a.example/d.png)](//a.example/File:d.png)</td>', []),
        ("<td >\n[The plan of\n the quay](//a.example/x) ![the hall](b) here [sic]\n</td>", ["body The plan of\n the quay  here [sic]"]),
        ("- **Harbour tours** Harbour tours leave at noon.", ["body Harbour tours", "body Harbour tours leave at noon."]),
        ("*Boats.* Boats may be hired.", ["body Boats.", "body Boats may be hired."]),
        ("[Boats](x) Boats may be hired.", ["body Boats", "body Boats may be hired."]),
        ("**Kim Jong Un** said so.", ["body Kim Jong Un said so."]),
        ("The **band** band played, and **the** the", ["body The band band played, and the the"]),
    ],
)  # fmt: skip
def test_markup_of_markdown(source, expected):
    assert _paragraphs(source) == expected


def test_a_tag_in_the_text_is_masked_and_its_caption_has_its_place():
    source = 'The board {{ x }} met.\n\n{{< figure caption="The the caption" >}}\n'
    document, _ = markdown.read(source, "a.md")
    assert [mask.of(document.text) for mask in document.masks] == [OBJECT]
    start = document.text.index("The the")
    span, exact = document.map.to_source(Span(start, start + 7))
    assert (span.of(source), exact) == ("The the", True)


_PARTS = st.sampled_from((
    "{{< x >}}", '{{< fig caption="A b" >}}', "{% a %}", "{%\n\n%}", "{{", "}}", "{%", "{#", "#}", "{: .x}", "{.c}", "{",
    '[a b="c"]', "[/a]", ":::\n", "```{note}\n", "```\n", ":tada:", "1 )", "word", " ", "\n", "\n\n", "- ", "> ", "| a |",
    "|---|\n", "`", "](", ")", "<a ", ">", "[a]: ", "**B** B", "<sup>1</sup>", "![a.b](c 'd')", "“",
))  # fmt: skip


@settings(deadline=None)
@given(st.lists(_PARTS, max_size=25).map("".join))
def test_a_text_without_its_tags_has_its_length_and_lines(text):
    found = _tags.find(text)
    level = _levelled.without(text, found)
    assert len(level) == len(text)
    ends = [tag.span for tag in found]
    assert all(before.end <= after.start for before, after in pairwise(ends))
    outside = [at for at in range(len(text)) if not any(span.start <= at < span.end for span in ends)]
    assert [text[at] for at in outside] == [level[at] for at in outside]


@settings(deadline=None)
@given(st.lists(_PARTS, max_size=25).map("".join))
def test_what_is_read_of_a_text_with_tags_stands_in_it(text):
    document, _ = markdown.read(text, "a.md")
    for piece in document.map.pieces:
        if piece.exact:
            read = Span(piece.start, piece.end).of(document.text)
            assert read in (Span(piece.source_start, piece.source_end).of(text), OBJECT, "\n", " "), json.dumps(text)
