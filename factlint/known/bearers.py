"""Bearers: who on file may be meant by each full name of the copy.

Several entries of one name are read as one bearer: which of them the copy means cannot be told, so what holds
for any of them holds for the name. Surnames alone are left out: President Bush may be the governor's father.
"""

from collections.abc import Iterator

from factlint.entries import Entry, Role
from factlint.known.draft import Draft
from factlint.rulebook.book import FULL
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_SUFFIX = lazy(r",?\s(?:(?&title.suffix))\.?")


class Bearer(NamedTuple):
    """A name in copy with the people on file whom it may mean."""

    span: Span
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """The name on file."""
        return self.entries[0].name

    @property
    def roles(self) -> list[Role]:
        """The roles of all of them."""
        return [role for entry in self.entries for role in entry.roles]


def bearers(doc: Draft) -> Iterator[Bearer]:
    """The people with roles on file whom the copy names in full, in order."""
    found: dict[Span, list[Entry]] = {}
    for mention in doc.mentions:
        if mention.kind in FULL:
            found.setdefault(mention.span, []).append(doc.entry(mention))
    for span, entries in found.items():
        people = [entry for entry in entries if entry.section == "people"]
        if len(people) == len(entries) and _stands_alone(doc, span):
            bearer = Bearer(span, tuple(people))
            if bearer.roles:
                yield bearer


def _stands_alone(doc: Draft, span: Span) -> bool:
    """Whether no longer name goes on after `span`: Ann Lee, but not Ann Lee Park; and it is no surname."""
    run = doc.name_at(span.start)
    if " " not in span.of(doc.text) or run is None:
        return run is None
    return (
        run.span.end <= span.end
        or _SUFFIX.fullmatch(doc.text, span.end, run.span.end) is not None
    )
