"""What is known of names: whether one stands alone, and which forms of an entry are right."""

from factlint.model import Entry
from factlint.rulebook.book import FULL
from factlint.rulebook.draft import Draft
from factlint.text import Span

__all__ = ["FULL", "alone", "right_forms"]


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
