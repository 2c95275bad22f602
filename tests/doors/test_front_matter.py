"""Front matter as generators of sites take it: its date counts, what is no fault is none, and no run fails by it."""

import json
import subprocess
import sys

import pytest

BODY = "The board met yesterday, Thursday, in the old town hall and agreed the plan.\n"
"""Its day is told wrong where the text is of a Tuesday: 2024-03-05."""


def _run(folder, *options):
    command = [sys.executable, "-m", "factlint", "check", ".", "--isolated", "--format", "json", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, json.loads(done.stdout)


def _check(folder, name, text, *options):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return _run(folder, *options)


def _rules(report):
    return [finding["rule"] for finding in report["findings"]]


DATES = [
    "2024-03-05", "2024-3-5", "2024/03/05", "2024.03.05", "20240305", "5 March 2024", "5th of March 2024",
    "March 5, 2024", "Mar 5 2024", "Mar. 5th, 2024", "Tuesday, March 5, 2024", "05.03.2024", "25/03/2024 ",
    "2024-03-05T09:00:00Z", "2024-03-05 9:30:00 -0500", "2024-03-05 09:30:00 EST", "2024-03-05 09:30 America/New_York",
    "2024-03-05 9:30 am", "2024-03-05T15:02:30.012Z", "Tue, 05 Mar 2024 09:00:00 +0100", "2024-03-05 17:00:00 +02:00",
    "Tue Mar 05 2024 09:00:00 GMT+0100 (CET)", "1709632800", "2024-03-05 to 2024-03-07",
]  # fmt: skip
FORMS = {
    "yaml": "---\ntitle: A plan\ndate: {0}\n---\n\n",
    "yaml in quotes": "---\ntitle: A plan\ndate: '{0}'  # local\n---\n\n",
    "toml": '+++\ntitle = "A plan"\ndate = "{0}"\n+++\n\n',
    "json": '{{\n  "title": "A plan",\n  "date": "{0}"\n}}\n\n',
    "headers": "Title: A plan\nDate: {0}\nCategory: Plans\n\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_date_counts(tmp_path, form):
    for number, day in enumerate(DATES):
        (tmp_path / f"{number}.md").write_text(FORMS[form].format(day) + BODY)
    code, report = _run(tmp_path)
    silent = {"25/03/2024 "}  # a Monday, and the day before it no Thursday either
    told = {f["path"] for f in report["findings"] if f["rule"] == "text.relative-weekday"}
    assert code in (0, 1)
    assert [day for n, day in enumerate(DATES) if f"{n}.md" not in told and day not in silent] == []
    assert "surface.front-matter" not in _rules(report)


@pytest.mark.parametrize(
    "front",
    [
        "+++\ntitle = 'A plan'\ndate = 2024-03-05\n[extra]\ndate = 1999-01-01\n+++\n",
        "+++\ntitle = 'A plan'\ndate = 2024-03-05T09:00:00+01:00\n+++\n",
        "---\npublishDate: 2024-03-05\n---\n", "---\npubDate: 2024-03-05\n---\n",
        "---\ndatePublished: 2024-03-05\n---\n", "---\nDate: 2024-03-05\n---\n",
        "---\ndate: 2024-03-05\npublished: false\n---\n", "---\ndate: 2024-03-05\npublished: true\ndraft: true\n---\n",
        "---\ntitle: A plan: the quay\ndate: 2024-03-05\n---\n",
        "---json\n{\n  \"date\": \"2024-03-05\"\n}\n---\n",
        "---\nparams:\n  date: 2024-03-05\n---\n",
    ],
)  # fmt: skip
def test_the_date_is_found_wherever_generators_have_it(tmp_path, front):
    code, report = _check(tmp_path, "a.md", front + BODY)
    assert (code, "text.relative-weekday" in _rules(report)) == (0, True)


@pytest.mark.parametrize(
    "name",
    [
        "2024-03-05-plan.md", "2024-03-05.md", "2024_03_05_plan.md", "20240305-plan.md", "2024/03/05/plan.md",
        "2024/03/05-plan.md", "2024-03-05-plan/index.md", "2024/03/05/plan/index.md", "2024-3-5-plan.txt",
    ],
)  # fmt: skip
def test_a_date_in_the_name_counts_where_nothing_else_says_one(tmp_path, name):
    assert "text.relative-weekday" in _rules(_check(tmp_path, name, BODY)[1])
    assert "text.relative-weekday" not in _rules(_check(tmp_path, name, BODY, "--published", "2024-03-08")[1])


@pytest.mark.parametrize("name", ["1024-03-05-plan.md", "2024-13-05-plan.md", "plan-v2024-03-05.md", "2024-03-05x.md"])
def test_other_figures_in_a_name_are_no_date(tmp_path, name):
    code, report = _check(tmp_path, name, BODY)
    assert "text.relative-weekday" not in _rules(report) or name == "2024-03-05x.md"
    assert code == 0


@pytest.mark.parametrize(
    "text",
    [
        "---\ndate: 2006-04-09\ntitle: The plan\ndate: 2006-04-09\n---\n",
        "---\ntitle: [a, b]\nlanguage: [r, python]\nauthor: {twitter: x}\n---\n",
        '---\ntitle: "{{ replace .Name "-" " " | title }}"\ndate: {{ .Date }}\n---\n',
        "---\ntitle: The plan\ndate: \"`r Sys.Date()`\"\n---\n", "---\ndate: Last Modified\n---\n",
        "---\ndate: 2024\n---\n", "---\ndate: March 2024\n---\n", "---\n---\n", "---\ntitle:\n---\n",
        "+++\n+++\n", "---\ndate:\n  - 2024-03-05\n---\n",
    ],
)  # fmt: skip
def test_what_generators_take_is_no_fault(tmp_path, text):
    code, report = _check(tmp_path, "a.md", text + "\nThe board met in the old town hall on the quay.\n")
    assert (code, report["findings"], report["problems"]) == (0, [], [])


def test_a_template_that_is_filled_in_is_no_fault(tmp_path):
    code, report = _check(tmp_path, "themes/x/_includes/a.md", "---\ntitle: a: b\n---\n\nThe board met.\n")
    assert (code, report["findings"]) == (0, [])


@pytest.mark.parametrize(
    "text",
    [
        "Note: the board met.\nIt was late.\n", "Q: What was agreed?\nA: The plan.\n\nMore.\n",
        "Title: the word is old.\n\nIt is in the book.\n", "Author: I was there.\nEditor: So was I.\nAuthor: No.\n",
        "{ is a bracket.\n", "{% include a.html %}\n", "+++ is no fence.\n",
    ],
)  # fmt: skip
def test_prose_is_no_header(tmp_path, text):
    from factlint.reading import markdown

    document, _ = markdown.read(text, "a.md")
    assert document.text.startswith(text[:6].strip()) or text.startswith("{%")


def test_names_of_authors_are_read(tmp_path):
    for front in (
        "author: Lucas Cherkowsi", "authors:\n  - Ada Brandt\n  - Lucas Cherkowsi", "author: {name: Lucas Cherkowsi}",
        "authors:\n  - name: Lucas Cherkowsi\n    url: x",
    ):  # fmt: skip
        text = f"---\n{front}\n---\n\nLucas Cherkowski is a designer on the quay. He spoke in the hall.\n"
        _, report = _check(tmp_path, "a.md", text)
        assert _rules(report) == ["text.name-variant"], front


FIELDS = """---
title: The &#8220;first&#8221; plan of Smith &amp; Sons
subtitle: 'A ''view'''
seo: {title: Plans for a quay}
image:
  src: a.jpg
  caption: The quay in May
correction: An earlier version had another name.
social_title: "The \\u201cplan\\u201d"
draft: true
url: https://example.org/a
---
"""


def test_fields_are_read_as_what_they_are_with_their_places():
    from factlint.reading import markdown

    document, _ = markdown.read(FIELDS, "a.md")
    assert [(p.field, p.span.of(document.text)) for p in document.paragraphs] == [
        ("headline", "The “first” plan of Smith & Sons"), ("standfirst", "A 'view'"), ("social", "Plans for a quay"),
        ("caption", "The quay in May"), ("note", "An earlier version had another name."), ("social", "The “plan”"),
    ]  # fmt: skip
    for words, source in (("plan of", "plan of"), ("& Sons", "&amp; Sons"), ("“first”", "&#8220;first&#8221;")):
        start = document.text.index(words)
        span, _ = document.map.to_source(type(document.paragraphs[0].span)(start, start + len(words)))
        assert span.of(FIELDS) == source


def test_translations_with_one_address_are_no_versions(tmp_path):
    for name, text in (("index.md", "The board met on Monday."), ("index.es.md", "La junta se reunió el lunes.")):
        (tmp_path / name).write_text(f"---\nslug: harbour\n---\n\n{text}\n")
    code, report = _run(tmp_path)
    assert (code, report["coverage"]["comparisons"], report["problems"]) == (0, 0, [])


def test_an_author_alone_is_no_text_that_a_headline_could_differ_from(tmp_path):
    front = "---\ntitle: Kelda Brandt sells the Orla\nauthor: Ada Vik\n---\n"
    assert _check(tmp_path, "a.md", front)[1]["findings"] == []


@pytest.mark.parametrize("line", ["title  'The plan'", "= 'The plan'", "[]", "title"])
def test_front_matter_with_a_line_without_a_key_costs_no_run(tmp_path, line):
    code, report = _check(tmp_path, "a.md", f"+++\n{line}\ndate = 2024-03-05\n+++\n\nThe the board met.\n")
    assert code == 1 and _rules(report) == ["surface.front-matter", "text.doubled-phrase"]


def test_a_desk_says_what_its_own_keys_are(tmp_path):
    config = (
        "factlint: 1\nextends: []\nfront_matter: {Erschienen-Am: published, lead.text: standfirst, summary: none}\n"
    )
    (tmp_path / "factlint.yml").write_text(config)
    front = "---\nerschienen_am: 5 March 2024\ndate: 2020-01-01\nlead: {text: It was the the plan.}\n"
    (tmp_path / "a.md").write_text(f"{front}summary: A a a plan plan.\n---\n\n{BODY}")
    command = [sys.executable, "-m", "factlint", "check", ".", "--format", "json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    found = [(f["rule"], f["field"], bool(f["fix"])) for f in json.loads(done.stdout)["findings"]]
    assert found == [("text.doubled-phrase", "standfirst", True), ("text.relative-weekday", "body", False)]


def test_a_key_that_is_mapped_to_nothing_known_is_a_problem(tmp_path):
    (tmp_path / "factlint.yml").write_text("factlint: 1\nextends: []\nfront_matter: {lead: standfrist}\n")
    (tmp_path / "a.md").write_text(BODY)
    command = [sys.executable, "-m", "factlint", "check", "a.md"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2 and "standfirst" in done.stdout + done.stderr and "factlint.yml:3" in done.stderr


def test_an_author_is_no_misspelt_place(tmp_path):
    text = "---\nauthors: [Diego Garfias]\n---\n\nThe ship of Maria Garcia left for the island on Monday.\n"
    assert _check(tmp_path, "a.md", text)[1]["findings"] == []
