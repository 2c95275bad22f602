"""Signs in the line that Markdown itself does not know: what a paragraph reads as without them."""

import pytest
from factlint.reading import markdown
from factlint.text import Span
from hypothesis import example, given
from hypothesis import strategies as st

OBJECT = "\ufffc"


def _text(source: str) -> str:
    document, problems = markdown.read(source, "copy/a.md")
    assert problems == ()
    return "\n".join(one.span.of(document.text) for one in document.paragraphs)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The [red fox]{.smallcaps} ran.", "The red fox ran."),
        ('A [span *so* [far](u) on]{.a key="v"} here.', "A span so far on here."),
        ("A [b]{.c} and [a `code` b]{.y}.", "A b and a code b."),
        ("A [text][none]{.x} here.", "A [text][none] here."),
        ("See [[Wiki page|the link]] and [[Plain Page]].", "See the link and Plain Page."),
        ("| A |\n|---|\n| [[p\\|b]] |", "A\nb"),
        ("text[[2]][a] and [[1]](#x)", "text[[2]][a] and [1]"),
        ("[[TK]] and [[check name]]", "[[TK]] and [[check name]]"),
        ("[[toc]]\n\nText.", "Text."),
        ("The ==marked *words*== here, ++new++ and ^^in^^.", "The marked words here, new and in."),
        ("if a==b and c==d then i++ and C++, C++", "if a==b and c==d then i++ and C++, C++"),
        ("Press ++ctrl+alt+del++ now.", "Press ctrl+alt+del now."),
        ("Left.^[See *Lee*. It [says](u) so.] Then", "Left. (See Lee. It says so.) Then"),
        ("A note ^[of\ntwo lines] here.", "A note (of\ntwo lines) here."),
        ("H~2~O and x^2^ of the 2^nd^ kind", "H2O and x2 of the 2nd kind"),
        ("10^6^ people, 10<sup>6</sup> more, 10<sup>-3</sup>", "10^6 people, 10^6 more, 10^-3"),
        ("Ann Walker^1^ and Bob Lee^2,3^ met.", "Ann Walker and Bob Lee met."),
        ("~5 km to ~10 km, 2^10 and ^_^", "~5 km to ~10 km, 2^10 and ^_^"),
        ("`[[a|b]]` and `==x==`", "[[a|b]] and ==x=="),
        ("New{++ words++} come, {--old ones--}{~~go~>stay~~}{>>so?<<}.", "New words come, stay."),
        ("Text $x^2$ and $$a_b$$; $5 and $6_000, $5 = 4 € and $7.", f"Text {OBJECT} and {OBJECT}; $5 and $6_000, $5 = 4 € and $7."),
        ("`$$<` and `$$@`, `$x_1$` and $(a_b) or c$", "$$< and $$@, $x_1$ and $(a_b) or c$"),
        ("[\\[one\\] two](u) and [\\[three\\]](u)", "[one] two and [three]"),
        ("* [series][video] [A talk](u)", "[series] A talk"),
        ("(@ex) An example.", "An example."),
        ("| A line of verse\n| and one more", "A line of verse\nand one more"),
        ("| A |\n|---|\n| b |\n\n: Boats of the quay {#tbl:1}", "A\nb\nBoats of the quay"),
        ("/// note | A title\nThe text.\n///", "A title\nThe text."),
    ],
)  # fmt: skip
def test_signs_in_the_line(source, expected):
    assert _text(source) == expected


_PIECES = st.sampled_from([
    "word", " ", "[", "]", "{.c}", "[[", "]]", "|", "==", "++", "^^", "^", "~", "~~", "^[", "*", "`", "\n", "\n\n", "(u)",
    "10", "| ", ": ", "{++", "++}", "$", "&amp;",
])  # fmt: skip


@given(st.lists(_PIECES, max_size=25).map("".join))
@example("a [[p\\|b]] ^[x `y` [z](u)]")
def test_what_is_left_stands_in_the_source(source):
    document, _ = markdown.read(source, "copy/a.md")
    for index, sign in enumerate(document.text):
        span, exact = document.map.to_source(Span(index, index + 1))
        assert not exact or source[span.start : span.end] in (sign, "") or sign in f" ()&{OBJECT}"


def test_signs_that_never_end_take_no_long_search():
    source = "[[a " * 3000 + "^[b " * 3000 + "==c " * 3000 + "[d]{.e} " * 3000
    assert _text(source).startswith("[[a [[a")
