"""Who and what the copy names for certain: full names, and surnames of people it has named in full."""

from factlint.model import Entry, Mention
from factlint.rulebook.draft import Draft
from factlint.text import Span

FULL = frozenset(("name", "accept", "never", "short"))
"""Kinds of mention that name an entry by themselves."""


def named(doc: Draft) -> list[tuple[Mention, Entry]]:
    """The mentions that are certain, each with its entry, in order; a form of two entries comes twice."""
    owners = _families(doc)
    found = []
    for mention in doc.mentions:
        if mention.kind in FULL or (mention.kind == "family" and owners.get(mention.form) == {mention.entry}):
            run = doc.name_at(mention.span.start)
            if mention.kind != "family" or run is None or mention.span.start == run.span.start:
                found.append((mention, doc.entry(mention)))
    return found


def _families(doc: Draft) -> dict[str, set[int]]:
    """For each surname in the copy the people of that name whom it names in full."""
    full = {mention.entry for mention in doc.mentions if mention.kind in FULL}
    owners: dict[str, set[int]] = {}
    for mention in doc.mentions:
        if mention.kind == "family" and mention.entry in full:
            owners.setdefault(mention.form, set()).add(mention.entry)
    return owners


def alone(doc: Draft, span: Span) -> bool:
    """True where no longer name holds `span`: Bombay, but not Bombay Sapphire."""
    run = doc.name_at(span.start)
    if "-" in (doc.text[span.start - 1 : span.start], doc.text[span.end : span.end + 1]):
        return False
    return run is None or ((span.start <= run.span.start or run.opens) and run.span.end <= span.end)


def right_forms(entry: Entry) -> list[str]:
    """The forms of an entry that are right: its name, what it accepts, its short form and demonyms."""
    fields = entry.fields
    forms = [fields.get(key) for key in ("name", "short", "prefer")]
    forms += [form for key in ("accept", "demonyms") for form in fields.get(key, [])]
    return [form for form in forms if form]
