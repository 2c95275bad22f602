"""Something is opened in the markup that is never closed, and hides all that stands behind it.

`<!--` without `-->` takes the rest of a page out of sight, of its readers and of every check, and nothing tells of it.

Reported is the place where it opens: a comment, a script, a style or the like in HTML and in Markdown, a block of
AsciiDoc, and a fence of code that has sentences of copy behind it. Left alone: what nothing stands behind, code that
runs to the end of the file, and comments inside code.
"""

from collections.abc import Iterator

from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.text import Span

severity = "warning"
in_quotes = "check"
any_language = True
needs_meta = ("hidden",)

_BODY = "The board met in the old town hall on the quay, and agreed the plan for the coming year."


def _file(text: str, name: str = "plan.md") -> Example:
    return Example(text, name=name)


bad = [
    _file(f"{_BODY}\n\n«<!--» to come\n\n{_BODY}"),
    _file(f"{_BODY}\n\n«<script» src='a.js'>\n\n{_BODY}"),
    _file(f"{_BODY}\n\n«<style»>p {{ margin: 0 }}\n\n{_BODY}"),
    _file(f"{_BODY}\n\n«```»\nmake quay\n\n{_BODY}"),
    _file(f"<p>{_BODY}</p>\n«<!--» more --\n<p>{_BODY}</p>", "plan.html"),
    _file(f"= The plan\n\n{_BODY}\n\n«////»\nto come\n\n{_BODY}", "plan.adoc"),
]
good = [
    _file(f"{_BODY}\n\n<!-- to come -->\n\n{_BODY}"),
    _file(f"{_BODY}\n\n<script src='a.js'></script>\n\n{_BODY}"),
    _file(f"{_BODY}\n\n```\nmake quay\n\nmake mole\n"),
    _file(f"{_BODY}\n\n```html\n<!-- a comment\n```\n\nIt has `<script>` in it. {_BODY}"),
    _file(f"{_BODY} A < b, and <!-- is a sign."),
    _file(f"<p>{_BODY}</p>\n<!-- more -->\n<script async></script>", "plan.html"),
    _file(f"= The plan\n\n{_BODY}\n\n////\nto come\n////\n\n{_BODY}", "plan.adoc"),
]  # fmt: skip


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each part of the source that is hidden, where it begins."""
    for flaw in doc.document.meta.hidden:
        yield Hit(Span(0, 0), flaw.message, source=flaw.span)
