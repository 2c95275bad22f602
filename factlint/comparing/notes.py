"""Correction notes: which paragraphs are one, and what they announce."""

from factlint.comparing.compared import Side
from factlint.comparing.pair import Pair
from factlint.model import Paragraph
from factlint.rulebook import Draft

_EARLIER = "earlier version"
_NOTES = frozenset(("correction", "corrections", "corrects", "corrected", "clarification", "clarifies", "clarified"))
"""How a correction note starts that no field marks."""


def is_note(draft: Draft, paragraph: Paragraph) -> bool:
    """True where a paragraph says what was wrong in the copy: by its field, its first word, or "earlier version"."""
    text = paragraph.span.of(draft.text)
    words = text[:40].lower().lstrip("*([ ").split(maxsplit=1)
    return paragraph.field == "note" or any(word.rstrip(":") in _NOTES for word in words[:1]) or _EARLIER in text[:60]


def of_pair(pair: Pair) -> list[Side]:
    """The correction notes of the newer version; of both where it is not known which is newer."""
    drafts = (pair.after,) if pair.ordered else (pair.before, pair.after)
    found = [(draft, paragraph) for draft in drafts for paragraph in draft.body if is_note(draft, paragraph)]
    return [Side(draft, paragraph.span) for draft, paragraph in found]
