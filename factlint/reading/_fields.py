"""Which field a paragraph of unmarked copy belongs to: lines before the body, the body, notes after it."""

import re

from factlint.model import Paragraph
from factlint.start.regex import lazy
from factlint.text import Span

_CLOSERS = "\"'”’»)] \t\n\u00a0"
"""What may stand after a sentence's last stop."""
_NOTE_WORDS = ("correction", "clarification", "editor", "update")
_NOTE = lazy(
    r"(?:Corrections?|Clarifications?|Editor[’']s note|Update)\b[^.]{0,40}[:—–-]",
    re.IGNORECASE,
)
_NO_HEADLINE = lazy(r"\.\w{2,4}\Z|\A\s*\d+:\d\d\b|[—–-]\s*\Z")
_LEAD_LINES = 8
"""Lines before the body are furniture, headline and byline; copy has no more of them than this."""


def assign(text: str, spans: list[Span]) -> tuple[Paragraph, ...]:
    """Gives each paragraph its field. The body starts at the first paragraph that ends like a sentence."""
    first = next((i for i, span in enumerate(spans) if is_prose(span.of(text))), 0)
    first = first if first <= _LEAD_LINES else 0
    lead = _lead_fields([span.of(text) for span in spans[:first]])
    body = [body_field(span.of(text)) for span in spans[first:]]
    return tuple(
        Paragraph(span, field) for span, field in zip(spans, lead + body, strict=True)
    )


def is_byline(paragraph: str) -> bool:
    """Whether a line names the authors; only lines before the body are asked."""
    return paragraph.lstrip().startswith(("By ", "BY ")) and not is_prose(paragraph)


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph reads like running text: long, or a sentence with its end."""
    words = paragraph.count(" ") + 1
    return words >= 25 or (
        words >= 6 and paragraph.rstrip(_CLOSERS)[-1:] in tuple(".!?…")
    )


def _lead_fields(lines: list[str]) -> list[str]:
    fields = ["byline" if is_byline(line) else "furniture" for line in lines]
    for index, line in enumerate(lines):
        if (
            fields[index] == "furniture"
            and len(line.split()) >= 3
            and not _NO_HEADLINE.search(line)
        ):
            fields[index] = "standfirst" if "headline" in fields else "headline"
    return fields


def body_field(paragraph: str) -> str:
    """The field of a paragraph after the lead: a correction note or body."""
    return (
        "note"
        if paragraph[:13].lower().startswith(_NOTE_WORDS) and _NOTE.match(paragraph)
        else "body"
    )
