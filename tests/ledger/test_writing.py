"""An entry goes into a rule file without a change to anything else in it."""

import pytest
from factlint.ledger import writing
from factlint.rulebook.validate import validate
from hypothesis import given, settings
from hypothesis import strategies as some

NEW = {"id": "2024-03-04-a", "story": "ferry", "wrong": "12 boats", "right": "15 boats"}
OLD = "{id: x, wrong: Ann Lea, right: Ann Lee}"
FILES = {
    "no section": "# The desk's ledger\nfactlint: 1   # version\npeople:\n  ann: {name: Ann Lee}  # the mayor\n",
    "an empty list": "factlint: 1\ncorrections: []  # none yet\npeople: {ann: {name: Ann Lee}}\n",
    "a list in brackets": f"factlint: 1\ncorrections: [{OLD}]  # one\n",
    "indented": "factlint: 1\ncorrections:\n    - id: x\n      wrong: Ann Lea   # her\n      right: Ann Lee\n\n# people\npeople: {}\n",
    "not indented": "factlint: 1\ncorrections:\n- id: x\n  wrong: Ann Lea\n  right: Ann Lee",
    "one entry in braces": f"factlint: 1\ncorrections:\n  - {OLD}\n  # of Tuesday\n\npeople: {{}}\n",
    "a comment that goes with the last": "factlint: 1\ncorrections:\n  - id: x\n    wrong: Ann Lea\n    right: Ann Lee\n    # told\n# end\n",
    "a block of text": "factlint: 1\ncorrections:\n  - id: x\n    wrong: Ann Lea\n    right: Ann Lee\n    note: |\n      told by\n      phone\n\npeople: {}\n",
    "windows": "factlint: 1\r\ncorrections:\r\n  - id: x\r\n    wrong: Ann Lea\r\n    right: Ann Lee\r\npeople: {}\r\n",
    "nothing": "",
}


def _corrections(text):
    sheet, problems = validate("rules", text, "a.yml")
    assert not problems
    return [entry.model_dump(exclude_defaults=True) for entry in sheet.model.corrections]


@pytest.mark.parametrize("text", FILES.values(), ids=FILES.keys())
def test_the_entry_comes_last_and_every_line_stays(text):
    made = writing.inserted(text, NEW, "a.yml")
    assert _corrections(made)[-1] == NEW
    kept = iter(made.splitlines())
    for line in text.splitlines():
        body = line.replace("[]", "").replace("}]", "}").split()
        assert any(body == found.replace("[]", "").split() or line[:-9] in found for found in kept), line
    assert ("\r\n" in text) == ("\r\n" in made)


@pytest.mark.parametrize("text", FILES.values(), ids=FILES.keys())
def test_a_second_entry_follows_the_first(text):
    other = {**NEW, "id": "2024-03-04-b", "wrong": "on Monday"}
    made = writing.inserted(writing.inserted(text, NEW, "a.yml"), other, "a.yml")
    assert _corrections(made)[-2:] == [NEW, other]


@settings(deadline=None)
@given(wrong=some.text(min_size=1), right=some.text(min_size=1), text=some.sampled_from(sorted(FILES.values())))
def test_any_text_is_read_back_as_it_was_given(wrong, right, text):
    given_fields = {**NEW, "wrong": wrong, "right": right}
    try:
        made = writing.inserted(text, given_fields, "a.yml")
    except writing.Misplaced:
        return
    assert _corrections(made)[-1] == given_fields


@pytest.mark.parametrize(
    "text", ["corrections: {\n", "factlint: 1\ncorrections: none\n", "- a\n", "factlint: 1\ncorrections:\n"]
)
def test_a_file_that_does_not_load_is_left_alone(text):
    with pytest.raises(writing.Misplaced, match="mend the file first"):
        writing.inserted(text, NEW, "a.yml")
