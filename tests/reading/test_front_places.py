"""The copy in front matter has its places in the source, in every form that generators take."""

import json

import pytest
import yaml
from factlint.reading import _front, markdown
from factlint.text import Span
from hypothesis import given
from hypothesis import strategies as st

WORDS = st.text(st.sampled_from("abcXYZ äöß“”’&;#'\"\\:{}[]<>%,.-!?|+=19 "), min_size=1, max_size=40)
"""Values with signs that mean something in one form or other."""
TEMPLATES = ("{{", "{%", "<%", "${", "`r ")


def _json(value):
    return "{\n" + f'  "title": {json.dumps(value)},\n  "date": "2024-03-05"\n' + "}\n\nText.\n"


def _toml(value):
    return f"+++\ntitle = {json.dumps(value, ensure_ascii=False)}\ndate = 2024-03-05\n+++\n\nText.\n"


def _yaml(value, style):
    line = yaml.dump({"title": value}, default_style=style, allow_unicode=True, width=1000)
    return f"---\n{line}date: 2024-03-05\n---\n\nText.\n"


FORMS = {
    "json": _json, "toml": _toml, "yaml double": lambda value: _yaml(value, '"'),
    "yaml single": lambda value: _yaml(value, "'"), "yaml block": lambda value: _yaml(value, "|"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@given(value=WORDS)
def test_a_value_is_read_as_it_is_written_with_every_word_in_its_place(form, value):
    source = FORMS[form](f"Ab {value} cd")
    front = _front.read(source, "a.md")
    assert front.meta.published == "2024-03-05" and front.meta.flaws == ()
    if any(sign in value for sign in TEMPLATES):
        return
    (text,) = front.texts
    assert text.value.split() == f"Ab {value} cd".split()
    document, _ = markdown.read(source, "a.md")
    for word in ("Ab", "cd"):
        start = document.text.index(word) if word == "Ab" else document.text.index("Text.") - 3
        span, _ = document.map.to_source(Span(start, start + 2))
        assert word in span.of(source)
