"""Comments that switch a finding off are understood, or told: none is passed over in silence."""

import json
from itertools import product

import pytest
from tests.doors.desk import factlint

BAD = "He was the the mayor."
ID = "text.doubled-phrase"


def _found(tmp_path, name, text):
    """The findings of a text: their checks, each with the line it stands in."""
    tmp_path.joinpath(name).write_text(text, encoding="utf-8")
    done = factlint("check", "--isolated", "--format", "json", name, cwd=tmp_path)
    return [(one["rule"], one["start"]["line"]) for one in json.loads(done.stdout)["findings"]]


UNDERSTOOD = [
    ("a.md", "{bad} <!-- factlint: ignore {id} -->\n"),
    ("a.md", "<!-- factlint: ignore {id} -- so spoken --> {bad}\n"),
    ("a.md", "One line.\n{bad} <!-- factlint: ignore {id} -->\nAnother.\n"),
    ("a.md", "<!-- factlint: ignore {id} -->\n\n{bad}\n"),
    ("a.md", "> <!-- factlint: ignore {id} -->\n> {bad}\n"),
    ("a.md", "{{{{/* factlint: ignore {id} */}}}}\n{bad}\n"),
    ("a.md", "{bad} {{{{- /* factlint: ignore {id} -- why */ -}}}}\n"),
    ("a.md", "{{% comment %}}factlint: ignore {id}{{% endcomment %}}\n{bad}\n"),
    ("a.md", "{{%- comment -%}} factlint: ignore {id} {{%- endcomment -%}}\n\n{bad}\n"),
    ("a.md", "{{# factlint: ignore {id} #}}\n{bad}\n"),
    ("a.md", "{{/* factlint: ignore {id} */}}\n\n{bad}\n"),
    ("a.md", "[//]: # (factlint: ignore {id})\n\n{bad}\n"),
    ("a.md", "---\n# factlint: ignore {id}\ntitle: {bad}\n---\n\nIt rained.\n"),
    ("a.txt", "{bad} <!-- factlint: ignore {id} -->\n"),
    ("a.txt", "{bad}  # factlint: ignore {id}\n"),
    ("a.txt", "{bad} // factlint: ignore {id} -- why\nIt rained.\n"),
    ("a.txt", "# factlint: ignore {id}\n\n{bad}\n"),
    ("a.txt", "% factlint: ignore {id}\r\n{bad}\r\n"),
    ("a.txt", "/* factlint: ignore {id} */\n{bad}\n"),
    ("a.mdx", "// factlint: ignore {id} -- why\n\n{bad}\n"),
    ("a.mdx", "{{/* factlint: ignore {id} */}}\n\n{bad}\n"),
    ("a.mdx", "{bad} {{/* factlint: ignore {id} */}}\n"),
    ("a.rst", ".. factlint: ignore {id} -- why\n\n{bad}\n"),
    ("a.adoc", "// factlint: ignore {id} -- why\n{bad}\n"),
    ("a.html", "<p><!-- factlint: ignore {id} -->{bad}</p>\n"),
    ("a.njk", "{{# factlint: ignore {id} #}}\n<p>{bad}</p>\n"),
    ("a.md", "<!-- factlint: off {id} -- why -->\n\n{bad}\n\n<!-- factlint: on {id} -->\n"),
    ("a.md", "<!-- factlint: off {id} -->\n{bad}\n<!-- factlint: on -->\n"),
    ("a.md", "<!-- factlint: off {id} -->\nOne line.\n{bad} <!-- factlint: on {id} -->\nAnother.\n"),
    ("a.md", "{{{{/* factlint: off {id} */}}}}\n{bad}\n{{{{/* factlint: on {id} */}}}}\n"),
    ("a.md", "{{% comment %}}factlint: off {id}{{% endcomment %}}\n{bad}\n{{# factlint: on #}}\n"),
    ("a.txt", "# factlint: off {id}\n\n{bad}\n\n# factlint: on {id}\n"),
    ("a.rst", ".. factlint: off {id}\n\n{bad}\n\n.. factlint: on {id}\n"),
    ("a.mdx", "{{/* factlint: off {id} */}}\n\n{bad}\n\n{{/* factlint: on {id} */}}\n"),
    ("a.md", "<!-- factlint: ignore-file {id} -- a transcript -->\n\nOne line.\n\n{bad}\n"),
    ("a.md", "{bad}\n\n<!-- factlint: ignore-file {id} -->\n"),
    ("a.md", "---\ntitle: {bad}\n---\n<!-- factlint: ignore-file {id} -->\nIt rained.\n"),
    ("a.rst", "One line.\n\n{bad}\n\n.. factlint: ignore-file {id}\n"),
]
STRANGE = [
    "<!-- factlint: disable {id} -->",
    "<!-- factlint: off -->",
    "<!-- factlint: off {id} -->",
    "<!-- factlint: on {id} -->",
    "<!-- factlint: ignore-file -->",
    "<!-- factlint: ignore-files {id} -->",
    "<!-- factlint: ignore-next-line {id} -->",
    "<!-- factlint: ignre {id} -->",
    "<!-- factlint ignore {id} -->",
    "<!-- factlint-disable {id} -->",
    "<!-- fact-lint: ignore {id} -->",
    "<!-- factlint: -->",
    "<!-- factlint: {id} -->",
    "<!-- factlint: ignore -->",
    "<!-- factlint: ignore text.doubled-phrases -->",
    "{{{{/* factlint: disable {id} */}}}}",
    "{{% comment %}}factlint: off{{% endcomment %}}",
    "{{# factlint: skip {id} #}}",
]
ALONE = ("{}\n\n{}\n", "{}\n{}\n")
TOLD = [
    *product(("a.md", "a.txt"), (*ALONE, "It rained. {}\n\n{}\n"), STRANGE),
    *product(["a.md"], ALONE, ["[//]: # (factlint: disable {id})"]),  # a comment in Markdown, on a line of its own
]
STRANGE_LINES = ["# {}", "// {}", "% {}", ".. {}", "; {}", "-- {}", "{}", "* {}"]


@pytest.mark.parametrize(("name", "text"), UNDERSTOOD)
def test_it_is_understood(tmp_path, name, text):
    assert _found(tmp_path, name, text.format(bad=BAD, id=ID)) == []
    other = _found(tmp_path, name, text.format(bad=BAD, id="text.sum"))
    assert sorted(rule for rule, _ in other) == ["surface.unused-ignore", ID], other


@pytest.mark.parametrize(("name", "place", "comment"), TOLD)
def test_what_looks_like_it_is_told(tmp_path, name, place, comment):
    found = _found(tmp_path, name, place.format(comment.format(id=ID), BAD))
    assert ("surface.unused-ignore", 1) in found and ID in dict(found) and len(found) == 2, found


@pytest.mark.parametrize("form", STRANGE_LINES)
@pytest.mark.parametrize("verb", ["disable", "off", "ignre", "ignore"])
def test_lines_that_look_like_comments(tmp_path, form, verb):
    line = form.format(f"factlint: {verb} {ID}")
    found = _found(tmp_path, "a.md", f"{line}\n\n{BAD}\n")
    assert ("surface.unused-ignore", 1) in found and (ID, 3) in found, "in Markdown this is printed"
    found = _found(tmp_path, "a.txt", f"{line}\n\n{BAD}\n")
    if verb == "ignore" and form[0] in "#/%":
        assert found == []
    else:
        assert ("surface.unused-ignore", 1) in found and (ID, 3) in found


def test_the_message_says_what_to_write(tmp_path):
    tmp_path.joinpath("a.md").write_text(f"# factlint: ignore {ID}\n\n{BAD} <!-- factlint: ignre {ID} -->\n")
    done = factlint("check", "--isolated", "--fail-on", "warning", "a.md", cwd=tmp_path)
    assert done.returncode == 1
    assert (
        "this is printed, and no comment in this format; write `<!-- factlint: ignore ID -- reason -->`" in done.stdout
    )
    assert "factlint knows no directive `ignre`; write `factlint: ignore ID -- reason`" in done.stdout


@pytest.mark.parametrize(
    "text",
    [
        "The linter reads a comment `<!-- factlint: disable ID -->` in no place.\n",
        "```html\n<!-- factlint: ignore text.sum -->\n# factlint: disable text.sum\n```\n\nIt rained.\n",
        "~~~~\n# factlint: ignore text.sum\n~~~\n# factlint: off\n~~~~\n",
        "It rained.\n\n    <!-- factlint: ignore text.sum -->\n    # factlint: off\n",
        "<!-- The factlint comments of this desk are kept short. -->\n\nThe desk runs factlint: it ignores nothing.\n",
        "# factlint: a linter for copy\n\nWe use factlint. factlint: the tool for the desk.\n",
        "<!-- factlint says so, and the desk knows better -->\n\nIt rained.\n",
    ],
)
def test_what_speaks_of_it_is_left_alone(tmp_path, text):
    assert _found(tmp_path, "a.md", text) == []


def test_comments_are_no_copy(tmp_path):
    text = "The <!-- factlint: ignore text.sum --> mayor {# factlint: off the the #} spoke.\n"
    found = _found(tmp_path, "a.md", text)
    assert {rule for rule, _ in found} == {"surface.unused-ignore"}


def test_a_mend_leaves_comments_alone(tmp_path):
    tmp_path.joinpath("a.md").write_text(
        f"It rained. <!-- factlint: off -->\n\n{BAD} <!-- factlint: ignore text.sum -->\n"
    )
    factlint("check", "--isolated", "--fix", "a.md", cwd=tmp_path)
    made = tmp_path.joinpath("a.md").read_text()
    assert made == "It rained. <!-- factlint: off -->\n\nHe was the mayor. <!-- factlint: ignore text.sum -->\n"


def test_a_block_ends_where_it_is_said_and_for_what_it_is_said(tmp_path):
    other = "It was 50 percent more, and the sum of 2 and 2."
    text = f"<!-- factlint: off {ID}, text.sum -->\n{BAD}\n<!-- factlint: on {ID} -->\n{BAD}\n\n{other}\n<!-- factlint: on -->\n"
    assert _found(tmp_path, "a.md", text) == [("surface.unused-ignore", 1), (ID, 4)]
    twice = f"<!-- factlint: off {ID} -->\n{BAD}\n<!-- factlint: on -->\n\n"
    assert _found(tmp_path, "a.md", twice + twice) == []
    assert _found(tmp_path, "a.md", f"<!-- factlint: off {ID} -->\n{BAD}\n<!-- factlint: on --> {BAD}\n") == [(ID, 3)]


def test_a_block_without_an_end_says_what_to_write(tmp_path):
    tmp_path.joinpath("a.md").write_text(f"<!-- factlint: off {ID} -->\n\n{BAD}\n")
    done = factlint("check", "--isolated", "a.md", cwd=tmp_path)
    assert done.returncode == 1 and "no `factlint: on` ends this block" in done.stdout
    tmp_path.joinpath("a.md").write_text(f"<!-- factlint: on {ID} -->\n\n{BAD}\n")
    assert "nothing before this is switched off" in factlint("check", "--isolated", "a.md", cwd=tmp_path).stdout


FORMS = ["ignore {id}{why} -->", "ignore-file {id}{why} -->", "off {id}{why} -->\n{bad}\n<!-- factlint: on -->"]


@pytest.mark.parametrize("form", FORMS)
def test_a_desk_may_ask_for_reasons(tmp_path, form):
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nrequire_reason: true\n")
    for why, found in ((" -- so spoken", []), ("", ["surface.unused-ignore", ID])):
        text = f"<!-- factlint: {form}\n{BAD if 'off' not in form else ''}\n".format(id=ID, why=why, bad=BAD)
        tmp_path.joinpath("a.md").write_text(text)
        done = factlint("check", "--format", "json", "a.md", cwd=tmp_path)
        assert sorted(one["rule"] for one in json.loads(done.stdout)["findings"]) == found
    assert "gives no reason" in done.stdout
