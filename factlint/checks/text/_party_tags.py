"""Parties and places behind the names of lawmakers: one name with two of them is a slip, or two people."""

from collections.abc import Iterator

from factlint.english.names.states import state
from factlint.known import Draft
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_TAG = lazy(
    r",?\s(?P<open>[(\[])?(?P<party>[RDI])-"
    r"(?P<place>[A-Z]\.\s?[A-Z][a-z]?\.|[A-Z]{2}\b|[A-Z][a-z]+\.?(?:\s[A-Z][a-z]+)?)(?(open)[)\]])"
)


class Tag(NamedTuple):
    """A party's letter and a place behind a name, and where the two stand."""

    party: str
    place: str
    span: Span


def tagged_apart(doc: Draft) -> Iterator[tuple[Tag, Tag]]:
    """Of each full name the first tag that is another than the one it had first, before that one."""
    if not doc.may_match([_TAG]):
        return
    first: dict[tuple[str, str], Tag] = {}
    told = set[tuple[str, str]]()
    for name in doc.names:
        found = _TAG.match(doc.text, name.span.end)
        if not found or len(name.parts) < 2 or doc.quoted(name.span):
            continue
        key = name.parts[0], name.family
        tag = Tag(
            found["party"],
            state(found["place"]) or found["place"].rstrip("."),
            Span(name.span.start, found.end()),
        )
        before = first.setdefault(key, tag)
        if key not in told and before[:2] != tag[:2]:
            told.add(key)
            yield tag, before
