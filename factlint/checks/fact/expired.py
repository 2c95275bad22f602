"""The copy speaks of an entry whose date of review was past when it was published.

`review_by` says until when a fact was to be trusted: a role that may have ended, a toll that may have grown. Past that
day the other checks still use the entry, so somebody should look at it before the copy is believed.

Reported once for each entry, where the copy names it first. Left alone: copy from before the date.
"""

from collections.abc import Iterator

from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.rulebook.book import SPOKEN

severity = "info"
in_quotes = "check"
reads = ("review_by",)
needs_mentions = SPOKEN
needs_date = "an entry is past its review at the article's date or it is not"

_FACTS = """
people:
  lena-hartvig: {name: Lena Hartvig, roles: [{title: mayor, from: 2020}], review_by: 2026-05-01}
organisations:
  harbour-board: {name: Harbour Board, short: HB, review_by: 2026-03-31}
places:
  oran: {name: Oran}
"""


def _example(text: str, published: str | None = "2026-06-01") -> Example:
    return Example(text, facts=_FACTS, published=published)


bad: list[str | Example] = [
    _example("«Lena Hartvig» has closed the port. Hartvig gave no reason."),
    _example("The «Harbour Board» met in Oran. The HB meets again in May."),
    _example("“«Lena Hartvig» was here,” the clerk said."),
    _example("The «HB» has closed the port."),
    _example("The «Harbour Board» met in Oran.", "2026-04-01"),
]
good: list[str | Example] = [
    _example("Lena Hartvig has closed the port.", "2026-05-01"),
    _example("The Harbour Board met in Oran.", "2025-12-24"),
    _example("Lena Hartvig has closed the port.", None),
    _example("The ferry from Oran runs on Mondays."),
    _example("The board met in the harbour.", "2027-01-01"),
]


def awaits_date(doc: Draft) -> bool:
    """Whether the copy names an entry that is to be reviewed."""
    return any(entry.review_by for _, entry in doc.named)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each entry past its review once."""
    seen: set[str] = set()
    for mention, entry in doc.named:
        day = entry.review_by
        if day and doc.published and day < doc.published and entry.id not in seen:
            seen.add(entry.id)
            yield Hit(
                mention.span,
                f"what the rulebook knows of {entry.name} was to be reviewed by {day}",
                entity=entry.id,
            )
