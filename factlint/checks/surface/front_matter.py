"""The front matter of a file cannot be read, or a value in it: a date that is none, a key that stands twice.

What cannot be read is not known: without its date a text is not checked against the calendar, without its title the
headline is not checked. Most generators refuse such a file or take something else than was meant.

Left alone: what generators take, in YAML, TOML, JSON and in the headers of Pelican and MultiMarkdown; a key that stands
twice with one value; values that are still to be filled in by a template, and folders of templates; years and months
where a day could stand.
"""

from collections.abc import Iterator

from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.text import Span

severity = "warning"
in_quotes = "check"
any_language = True
needs_meta = ("flaws",)

_BODY = "The board met in the old town hall on the quay and agreed the plan for the coming year."


def _file(front: str) -> Example:
    """A page with front matter in YAML."""
    return Example(f"---\n{front}\n---\n\n{_BODY}", name="plan.md")


bad = [
    _file("title: The plan\ndate: «2024-02-30»"),
    _file("title: The plan\ndate: «next week»"),
    _file("title: The plan\ndate: 2024-03-05\ndate: «2024-03-06»"),
    _file("title: The plan«: a view»\ndate: 2024-03-05"),
    _file("title: The plan\ndate: «03/04/2024»"),
    _file("title: The plan\ndate: 2024-03-05\ntimezone: «Nowhere»"),
    Example(
        f'{{\n  "title": "The plan"\n  «"date": "2024-03-05"»\n}}\n\n{_BODY}',
        name="plan.md",
    ),
    Example(f"+++\n«title = The plan»\n+++\n\n{_BODY}", name="plan.md"),
]
good = [
    _file("title: The plan\ndate: 2024-3-5 9:30:00 -0500"),
    _file("title: The plan\ndate: March 5, 2024\npublished: false"),
    _file("title: The plan\ndate: 2024-03-05\ndate: 2024-03-05"),
    _file('title: "{{ replace .Name "-" " " }}"\ndate: {{ .Date }}'),
    _file("title: The plan\ndate: 2024\nlanguage: [r, python]"),
    Example(f"+++\ntitle = 'The plan'\ndate = 2024-03-05\n+++\n\n{_BODY}", name="plan.md"),
    Example(f"Title: The plan\nDate: 2024-03-05 16:09\n\n{_BODY}", name="plan.md"),
]  # fmt: skip


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each flaw at its place."""
    for flaw in doc.document.meta.flaws:
        yield Hit(Span(0, 0), flaw.message, severity=flaw.severity, source=flaw.span)
