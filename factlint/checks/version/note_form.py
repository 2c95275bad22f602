"""A note tells of an error in the copy, but does not call itself a correction.

Readers look for the word. A note that “updates” or “clarifies” what was wrong hides that it was, and most
desks rule it out: what was wrong is corrected, what was unclear is clarified, what is new is an update. An
editor’s note, or one without a label, that says an earlier version was wrong and does not say that it was
corrected is information.

Left alone: notes with the word in any form (“Correction”, “has been corrected”), clarifications and updates
that tell of no error, and notes of other publications that the copy quotes.
"""

import re
from collections.abc import Iterator

from factlint.known import Draft
from factlint.ledger import notes
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
subject = "text"

_COPY = (
    "The harbour of Bodo will be deepened next year, the council said on Monday.\n\n"
)
bad = [
    Example(
        f"{_COPY}«Clarification:» An earlier version of this story misspelled the name of the harbour master."
    ),
    Example(
        f"{_COPY}«Update:» A previous version of this article incorrectly said that the work had begun."
    ),
    Example(
        f"{_COPY}«UPDATED:» This story originally gave the wrong depth of the harbour."
    ),
    Example(
        f"{_COPY}This story «has been updated to clarify» that it erroneously named the wrong harbour."
    ),
    Example(
        f"{_COPY}«Editor’s note:» An earlier version of this column misstated the depth of the harbour."
    ),
    Example(
        f"{_COPY}An «earlier version of this article» misidentified the harbour master. She is Kari Lund."
    ),
    Example(
        f"{_COPY}(«Note:» The original version of this post inaccurately described the council’s vote.)"
    ),
]
good = [
    Example(
        f"{_COPY}Correction: An earlier version of this story misspelled the name of the harbour master."
    ),
    Example(
        f"{_COPY}Editor’s note: An earlier version of this column misstated the depth. It has been corrected."
    ),
    Example(
        f"{_COPY}Clarification: This story has been updated to say which of the two harbours will be deepened."
    ),
    Example(
        f"{_COPY}Update: This story has been updated with a comment from the harbour master."
    ),
    Example(
        f"{_COPY}Corrections and clarifications: An earlier version of this story misstated the depth."
    ),
    Example(
        f"{_COPY}The newspaper wrote: “Clarification: An earlier version of this story was incorrect.”"
    ),
    Example(
        f"{_COPY}An earlier version of this plan, which was wrong about the tides, was dropped by the council."
    ),
]

_ERROR = lazy(
    r"\bmis(?:spel\w*|stat\w+|identif\w+|nam\w+|quot\w+|attribut\w+|report\w+|label\w+|characteri[sz]\w+|represent\w+)"
    r"|\b(?&news.wrong -false)(?:ly)?\b|\bin error\b|\bwas (?:not true|untrue|false)\b",
    re.IGNORECASE,
)
_CORRECTION = lazy(r"\bcorrect(?:ions?|ed|s|ing)\b", re.IGNORECASE)
_LABEL = lazy(
    r"[\W_]*(?P<label>(?:clarifications?|updated?|editor[’']?s?[’']?\s+note|note)\b:?)",
    re.IGNORECASE,
)
_CLARIFIES = lazy(
    r"\b(?:has\s+been\s+|was\s+|is\s+)?(?:updated\s+to\s+)?clarif(?:y|ies|ied)\b",
    re.IGNORECASE,
)
_EUPHEMISMS = ("clarif", "updat")

opens = notes.FORMS
opens_fields = ("note",)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each note that tells of an error by another word."""
    for span in notes.spans(doc):
        text = span.of(doc.text)
        if (
            notes.of_own_copy(doc, span)
            and _ERROR.search(text)
            and not _CORRECTION.search(text)
        ):
            yield _hit(doc, span)


def _hit(doc: Draft, span: Span) -> Hit:
    """The finding, at the word that the note has instead."""
    place = _place(doc, span)
    shown = place.of(doc.text)
    euphemism = any(word in shown.lower() for word in _EUPHEMISMS)
    instead = f" but “{shown}”" if euphemism else ""
    message = f"this note tells of an error, and does not say “Correction”{instead}"
    return Hit(place, message, severity=None if euphemism else "info")


def _place(doc: Draft, span: Span) -> Span:
    """The note's label, the word clarify, or what it says of the copy."""
    text = span.of(doc.text)
    if label := _LABEL.match(text):
        return Span(
            span.start + label.start("label"), span.start + label.end("label")
        )
    if found := _CLARIFIES.search(text):
        return Span(span.start + found.start(), span.start + found.end())
    return notes.of_own_copy(doc, span) or span
