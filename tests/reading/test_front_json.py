"""Front matter in JSON with a slip: it is told, what can be read of it counts, and none of it is copy."""

import pytest
from factlint.reading import markdown

TEXT = "\n\nThe board met at noon.\n"
HEADS = [
    ('{\n  "title": "The plan"\n  "date": "2024-03-05"\n}', '"date": "2024-03-05"'),
    ('{ "title": "The plan" "date": "2024-03-05" }', '"date": "2024-03-05" }'),
    ('{"title": "The plan", "date": "2024-03-05",}', "}"),
    ('{\n  "title": "The plan",\n  "tags": ["a" "b"],\n  "date": "2024-03-05"\n}', '"b"],'),
    ('{\n  "title": "The plan",\n  "extra": {\n"a": 1\n}\n  "date": "2024-03-05"\n}', '"date": "2024-03-05"'),
    ('---json\n{\n  "title": "The plan"\n  "date": "2024-03-05"\n}\n---', '"date": "2024-03-05"'),
    (';;;\n{"title": "The plan" "date": "2024-03-05"}\n;;;', '"date": "2024-03-05"}'),
    ('{\n  // a note\n  "title": "The plan",\n  "date": "2024-03-05"\n}', "// a note"),
    ('{\r\n  "title": "The plan"\r\n  "date": "2024-03-05"\r\n}', '"date": "2024-03-05"'),
    ('\ufeff{\n  "title": "The plan"\n  "date": "2024-03-05"\n}', '"date": "2024-03-05"'),
    ('{"title": "The plan", "date": "2024-03-05"', ""),
]


@pytest.mark.parametrize(("head", "shown"), HEADS)
def test_a_slip_is_told_and_the_rest_counts(head, shown):
    document, problems = markdown.read(head + TEXT, "a.md")
    assert problems == ()
    assert [flaw.span.of(document.source) for flaw in document.meta.flaws] == [shown]
    assert document.meta.published == "2024-03-05"
    assert [one.span.of(document.text) for one in document.paragraphs] == ["The plan", TEXT.strip()]


@pytest.mark.parametrize(
    "head", ['[\n  "a",\n  "b"\n]', '["a", "b"]', '---json\n["a"]\n---', '[{"title": "The plan"}, {}]']
)
def test_a_bare_list_is_told_and_is_no_copy(head):
    document, _ = markdown.read(head + TEXT, "a.md")
    assert ["keys with values" in flaw.message for flaw in document.meta.flaws] == [True]
    assert [one.span.of(document.text) for one in document.paragraphs] == [TEXT.strip()]


def test_a_bare_list_in_yaml_is_told_and_read():
    document, _ = markdown.read("---\n- quay\n- old mole\n---" + TEXT, "a.md")
    assert ["keys with values" in flaw.message for flaw in document.meta.flaws] == [True]
    assert [one.span.of(document.text) for one in document.paragraphs] == ["quay", "old mole", TEXT.strip()]


def test_an_object_between_hyphens_is_front_matter():
    document, _ = markdown.read('---\n{"title": "The plan", "date": "2024-03-05"}\n---' + TEXT, "a.md")
    assert (document.meta.published, document.meta.flaws) == ("2024-03-05", ())


@pytest.mark.parametrize("text", [
    "{The plan} is here.", "[[The plan]] is here.", '["The plan"](u) is here.', '["The plan"]\n\n["The plan"]: u', "[1] A note.",
    "---\n- The board met, and agreed.\n- It left.\n---", '{"a": 1} is JSON.', "[\n\nA bracket.", '{"',
])  # fmt: skip
def test_copy_that_begins_with_a_bracket_is_copy(text):
    document, _ = markdown.read(text + TEXT, "a.md")
    assert document.meta.flaws == ()
    assert len(document.paragraphs) > 1
