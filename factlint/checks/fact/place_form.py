"""A form of a place that is right only in quotations stands in the copy's own words: Korea for North Korea.

A leader says “Korea is our neighbour” and means one of two; the copy that reports it has to say which. The rulebook
lists such forms under `quote_forms`.

Reported once for each form, in copy that names the place in full somewhere. Left alone: quotations, forms that are a
part of a longer name (the Korea Herald, South Korea), headlines and captions.
"""

import re
from collections.abc import Iterator

from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.start.regex import compiled
from factlint.text import Span

severity = "info"
in_quotes = "skip"
reads = ("quote_forms",)
needs_mentions = ("name", "accept")

_FACTS = """
places:
  north-sundia: {name: North Sundia, quote_forms: [Sundia, the North]}
  ostia: {name: Ostia}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad: list[str | Example] = [
    _example("North Sundia has closed its ports. Ships from «Sundia» lie off Ostia."),
    _example(
        "Ships of North Sundia lie off Ostia, and «Sundia» wants them back. Sundia has no others."
    ),
    _example(
        "“Sundia is our neighbour,” he said of North Sundia. «Sundia» is no neighbour of Ostia."
    ),
    _example("The king flew to North Sundia. He likes «the North»."),
    _example("«Sundia»’s ports are closed, North Sundia said."),
]
good: list[str | Example] = [
    _example("“Sundia is our neighbour,” the king of North Sundia said."),
    _example(
        "North Sundia and South Sundia met in Ostia, and the Sundia Herald was there."
    ),
    _example("Sundia has closed its ports."),
    _example("The Sundian king flew to North Sundia."),
    _example("North Sundia lies north of Ostia, in the Northern Sea."),
]


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports the first place of each form outside quotations."""
    seen: set[str] = set()
    for mention in doc.mentions:
        entry = doc.entry(mention) if mention.kind in needs_mentions else None
        if entry and entry.section == "places" and entry.id not in seen:
            seen.add(entry.id)
            for form in entry.quote_forms:
                yield from _first(doc, entry, form)


def _first(doc: Draft, entry: Entry, form: str) -> Iterator[Hit]:
    for match in compiled(rf"(?<![\w-]){re.escape(form)}(?![\w-])").finditer(
        doc.text
    ):
        span = Span(*match.span())
        if (
            doc.in_body(span)
            and not doc.quoted(span)
            and not doc.masked(span)
            and _is_whole(doc, span)
        ):
            yield Hit(
                span,
                f"“{form}” for {entry.name} is right only in quotations",
                entity=entry.id,
            )
            return


def _is_whole(doc: Draft, span: Span) -> bool:
    """Whether the form is no part of a longer name."""
    first, last = doc.name_at(span.start), doc.name_at(span.end - 1)
    return (first is None or first.span.start >= span.start) and (
        last is None or last.span.end <= span.end
    )
