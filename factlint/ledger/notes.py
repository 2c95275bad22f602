"""Correction notes: which passages are one, and which speak of a wrong spelling."""

import re

from factlint.known import Draft
from factlint.model import Paragraph
from factlint.start.regex import lazy
from factlint.text import Span

_OURS = r"(?:(?:\w+\s+){0,2}?(?:(?&news.piece))\b)"
_LABEL = lazy(
    r"[\W_]*(?:correct(?:ions?|ed)|clarifications?)\b(?:\s*(?:&|and)\s*\w+)?(?:[^.:\w][^:—–\n]{0,50})?\s*[:—–]"
    r"|[\W_]*(?:note:?\s+)?(?:(?:company|story|item)\s+corrects|corrects|clarifies)\s|[\s*]*[(\[-]\W*correcting\s"
    r"|[\W_]*(?:[\w’'.]+\s+){1,3}corrects\s+(?:the\s+)?(?&news.told)\s"
    r"|[\W_]*this\s+version\s+of\s+[^.\n]{1,40}?\scorrects\s",
    re.IGNORECASE,
)
"""How a note starts that no field marks."""
_ALONE = lazy(
    r"[\W_]*(?:corrections?|clarifications?|corrected)\b(?:[\W\d_]|(?&time.month)"
    r"|[ap]\.?m|e[ds]?t|gmt|on|appended|and|clarifications?)*\Z",
    re.IGNORECASE,
)
"""A label that stands alone, with its date."""
_SAYS = lazy(
    rf"\b(?:(?&news.earlier))\s+versions?\s+of\s+(?:(?:this|our)\s+{_OURS}"
    r"|the\s+(?:story|article|post|column)\b)"
    rf"|\bthis\s+{_OURS}\s+(?:(?:has\s+been|was|is)\s+(?:corrected|updated\s+to\s+(?&news.mend -add -remove -say))"
    r"|(?:has\s+been|was)\s+amended(?=\s*(?:[.,:;]|(?:on|after|because|following)\s"
    r"|to\s+(?&news.mend)\b))"
    r"|(?:(?&news.wrongly))\b(?!\s+(?:appear|publish|ran\b|air|post)))"
    r"|\bin\s+an\s+earlier\s+version\b"
    r"|\bas\s+an?\s+(?:(?&news.earlier -original -initial))\s+version\s+(?:had\s+)?(?:said|stated|put\s+it)\b"
    r"|\boriginally\s+mis\w+",
    re.IGNORECASE,
)
"""What a note says of the copy it stands in."""
_AT_END = lazy(
    r"(?:\(|(?<=\s)--?\s*)(?:(?:\w+\s+){0,2}corrects|correcting|clarifies)\s",
    re.IGNORECASE,
)
"""How a note starts at the end of a paragraph, as wires have it."""


FORMS = (_LABEL, _ALONE, _SAYS, _AT_END)
"""One of these matches in every text that has a note which no field marks."""


def possible(draft: Draft) -> bool:
    """Whether a text may have a correction note."""
    return "note" in draft.fields or draft.may_match(FORMS)


def is_note(draft: Draft, paragraph: Paragraph) -> bool:
    """Whether a paragraph says what was wrong in the copy: by its field, its start, or what it says of the copy."""
    text = paragraph.span.of(draft.text)
    if paragraph.field == "note":
        return True
    return bool(_LABEL.match(text) or _SAYS.search(text) or _ALONE.match(text))


def spans(draft: Draft) -> list[Span]:
    """The correction notes of a draft, in order; a label that stands alone is one with the paragraph after it."""
    return [*draft.once(_spans)]


def _spans(draft: Draft) -> list[Span]:
    if not possible(draft):
        return []
    found: list[Span] = []
    labelled = False
    for paragraph in draft.paragraphs:
        text = paragraph.span.of(draft.text)
        note = is_note(draft, paragraph)
        end = None if note or labelled else _AT_END.search(text)
        if labelled:
            found[-1] = Span(found[-1].start, paragraph.span.end)
        elif note:
            found.append(paragraph.span)
        elif end:
            found.append(Span(paragraph.span.start + end.start(), paragraph.span.end))
        labelled = note and not labelled and bool(_ALONE.match(text))
    return found


def of_own_copy(draft: Draft, note: Span) -> Span | None:
    """Where a note speaks of the copy it stands in, such as `earlier version of this story`, and does not quote it."""
    match = _SAYS.search(note.of(draft.text))
    found = (
        Span(note.start + match.start(), note.start + match.end()) if match else None
    )
    return found if found and not draft.quoted(found) else None


def is_correction(draft: Draft, note: Span) -> bool:
    """Whether a note tells of an error, by its label or by what it says of the copy; false for a mere update."""
    text = note.of(draft.text)
    if draft.quoted(Span(note.start, note.start + 1)):
        return False
    return bool(_LABEL.match(text) or of_own_copy(draft, note) or _AT_END.match(text))
