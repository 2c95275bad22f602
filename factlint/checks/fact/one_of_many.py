"""A title that several people hold stands as if one person held it: Norland's Deputy Finance Minister, Lena Hartvig.

With a possessive or a country before it and the name set off by commas, the title reads as the only one of its kind.
Where the rulebook marks the role `one_of_many: true`, the copy wants “a deputy finance minister”, or no commas.

Left alone: titles of one word (the senator, Jane Doe, is the one spoken of), names that are not set off, and roles
that are not held at the article's date.
"""

from collections.abc import Iterator

from factlint.english import Name
from factlint.entries import Entry, Role
from factlint.known import Draft, forms, roles
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "info"
in_quotes = "skip"
reads = ("roles",)
covers = ("people",)
needs_mentions = ("name", "accept")

_FACTS = """
people:
  lena-hartvig:
    name: Lena Hartvig
    roles:
      - {title: deputy finance minister, of: norland, from: 2020-01-07, to: 2024-05-31, one_of_many: true}
      - {title: finance minister, of: norland, from: 2024-06-01}
  omar-said:
    name: Omar Said
    roles: [{title: senator, from: 2019, one_of_many: true}]
places:
  norland: {name: Norland, demonyms: [Norlander]}
"""


def _example(text: str, published: str | None = "2023-03-01") -> Example:
    return Example(text, facts=_FACTS, published=published)


bad: list[str | Example] = [
    _example(
        "«Norland’s deputy finance minister», Lena Hartvig, said the port stays open."
    ),
    _example(
        "The port stays open, «Norland’s Deputy Finance Minister», Lena Hartvig, said."
    ),
    _example(
        "Lena Hartvig, «the deputy finance minister» of Norland, said the port stays open."
    ),
    _example(
        "The port stays open, said Lena Hartvig, «the Norland deputy finance minister»."
    ),
    _example(
        "«The country’s deputy finance minister», Lena Hartvig, said the port stays open.",
        None,
    ),
]
good: list[str | Example] = [
    _example(
        "A deputy finance minister of Norland, Lena Hartvig, said the port stays open."
    ),
    _example(
        "Norland’s Deputy Finance Minister Lena Hartvig said the port stays open."
    ),
    _example(
        "Lena Hartvig, a deputy finance minister of Norland, said the port stays open."
    ),
    _example(
        "Lena Hartvig, one of the deputy finance ministers, said the port stays open."
    ),
    _example(
        "Norland’s finance minister, Lena Hartvig, said the port stays open.",
        "2025-03-01",
    ),
    _example("The senator, Omar Said, said the port stays open."),
    _example(
        "“Norland’s deputy finance minister, Lena Hartvig, came,” the clerk said."
    ),
]

_ALONE = lazy(
    r"(?:\b[Tt]he(?: [A-Z][\w’'-]*){0,2} |(?:[Tt]he )?\w+['’]s? (?:[A-Z][a-z]+ )?)\Z"
)
"""What makes a title the only one of its kind: an article, a possessive, either with a country."""


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each title of several holders that is set off as the only one."""
    people = {
        mention.span: doc.entry(mention)
        for mention in doc.mentions
        if mention.kind in forms.FULL
    }
    for name in doc.names:
        entry = people.get(name.span)
        if (
            entry
            and entry.section == "people"
            and name.role
            and doc.in_body(name.span)
        ):
            role = _shared(doc, entry, name)
            before = _ALONE.search(
                doc.text, doc.sentence_of(name.role_span).start, name.role_span.start
            )
            if role and before:
                yield _hit(doc, entry, role, Span(before.start(), name.role_span.end))


def _shared(doc: Draft, entry: Entry, name: Name) -> Role | None:
    """The role of several holders that this title names, where it may be held at the article's date."""
    words = name.role.lower().split()
    for role in entry.roles:
        title = role.title.lower().split()
        named = role.one_of_many and len(title) > 1 and words[-len(title) :] == title
        if named and (
            not doc.published or roles.held(role, doc.published) is not False
        ):
            return role
    return None


def _hit(doc: Draft, entry: Entry, role: Role, span: Span) -> Hit:
    title = role.title
    article = "an" if title[0].lower() in "aeiou" else "a"
    said = " ".join(span.of(doc.text).split())
    message = f"“{said}” reads as the only one; by the file there are several: write “{article} {title}”"
    return Hit(span, message, entity=entry.id)
