"""What stands beside a reworded name that is on file for the right one: its kind, its place, its people."""

from factlint import lexicon
from factlint.entries import Entry
from factlint.known.draft import Draft
from factlint.known.near.swaps import Swap
from factlint.text import Span

_PRESS = lexicon.words("organisation.press")
_ANY = lexicon.words("organisation.company") | {"company", "firm", "group"}
"""Kinds that half of all bodies are of."""
_OF_PRESS = ("paper", "press", "magazine", "journal", "weekly", "daily", "news")
"""What kinds of papers have in common."""


def support(doc: Draft, span: Span, entry: Entry, found: Swap) -> str | None:
    """The reason to think that the right name is meant, in words; None where there is none."""
    return (
        _kind(doc, span, entry, found)
        or _place(doc, span, entry)
        or _people(doc, span, entry)
    )


def _kind(doc: Draft, span: Span, entry: Entry, found: Swap) -> str | None:
    """Whether the copy calls it what it is on file, in its name or beside it."""
    kind = (entry.kind or "").lower()
    last = kind.split(" ")[-1]
    if not kind or kind in _ANY:
        return None
    said = set(span.of(doc.text).lower().split())
    press = found.put in _PRESS and any(part in kind for part in _OF_PRESS)
    if press or (last in said and last not in {found.put, found.gone} | _ANY):
        return f"it is a {kind}, as on file"
    around = _around(doc, span).lower()
    return (
        f"the copy speaks of a {kind}, as the file does" if kind in around else None
    )


def _around(doc: Draft, span: Span) -> str:
    """The paragraph without the name itself."""
    found = next((p.span for p in doc.paragraphs if span.within(p.span)), span)
    return f"{doc.text[found.start : span.start]} {doc.text[span.end : found.end]}"


def _place(doc: Draft, span: Span, entry: Entry) -> str | None:
    sentence = doc.sentence_of(span)
    for mention in doc.mentions_in(sentence):
        place = doc.entry(mention)
        if (
            place.section == "places"
            and place.slug in entry.within
            and not mention.span.overlaps(span)
        ):
            return f"its place on file, “{mention.form}”, stands beside it"
    return None


def _people(doc: Draft, span: Span, entry: Entry) -> str | None:
    sentence = doc.sentence_of(span)
    for mention in doc.mentions_in(sentence):
        person = doc.entry(mention)
        if person.section == "people" and any(
            role.of == entry.slug for role in person.roles
        ):
            return f"“{mention.form}”, who has a role there on file, stands beside it"
    return None
