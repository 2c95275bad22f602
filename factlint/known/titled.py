"""Titled: the titles that the copy gives to people on file, with the place named beside each."""

from collections.abc import Iterator

from factlint.english import Name
from factlint.english.names import titles
from factlint.english.names.states import state
from factlint.english.words import lowered
from factlint.known import offices
from factlint.known.bearers import Bearer
from factlint.known.draft import Draft
from factlint.known.offices import Office
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_OWNER = lazy(r"((?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*)[’']s?\s\Z")
_AFTER = lazy(
    r"\s?(?:of|for|from)\s(?:the\s)?((?:[A-Z][\w’-]*|[A-Z]\.)(?:\s[A-Z][\w’-]*)*)"
)
_TAG = lazy(
    r",?\s[(\[]?[RDI]-([A-Z]\.\s?(?:[A-Z][a-z]?|Va)\.|[A-Z][A-Z]\b|[A-Z][a-z]+\.?(?:\s[A-Z][a-z]+)*)"
)
_JOINED = lazy(r"[\s.-]+")


class Titled(NamedTuple):
    """A title given to `bearer`. `places` are the states and the slugs of the countries named beside it.

    `strange` is true where words beside the title name something that is no place on file.
    """

    bearer: Bearer
    title: str
    span: Span
    office: Office | None
    places: frozenset[str]
    strange: bool

    @property
    def whole(self) -> Span:
        """The title with the name."""
        name = self.bearer.span
        return Span(min(self.span.start, name.start), max(self.span.end, name.end))

    @property
    def before(self) -> bool:
        """Whether the title stands right before the name."""
        return self.span.end <= self.bearer.span.start


def titled(doc: Draft, bearer: Bearer) -> Iterator[Titled]:
    """The titles right before a person's name and between commas beside it."""
    name = doc.name_at(bearer.span.start)
    if name is None:
        return
    if name.title and name.span.start == bearer.span.start:
        yield _read(doc, bearer, name.title_span)
    elif on_file := _on_file(doc, bearer):
        yield _read(doc, bearer, on_file)
    if name.role and name.span.start == bearer.span.start and not _next(name):
        yield _read(doc, bearer, name.role_span)


def _next(name: Name) -> bool:
    """Whether an abbreviated title after a name is the next name's: `Jane Roe, Ohio Sen.and others`."""
    return (
        name.role_span.start > name.span.end
        and name.role.lower().split()[-1] in titles.SHORT
    )


def _on_file(doc: Draft, bearer: Bearer) -> Span | None:
    """The words before a name that are a title its bearer has on file, such as Harbour Master."""
    for role in bearer.roles:
        words = titles.written_out(role.title)
        before = [
            word
            for word in doc.words_around(bearer.span, len(words))
            if word.end <= bearer.span.start
        ]
        if (
            before
            and len(before) == len(words)
            and _JOINED.fullmatch(doc.text, before[-1].end, bearer.span.start)
        ):
            span = Span(before[0].start, before[-1].end)
            if titles.written_out(span.of(doc.text)) == words:
                return span
    return None


def _read(doc: Draft, bearer: Bearer, span: Span) -> Titled:
    title = span.of(doc.text)
    office = offices.office(title)
    found: set[str] = set()
    strange = False
    for place in _places(doc, span, bearer.span, office):
        keys = places_at(doc, place)
        found |= keys
        strange |= not keys
    return Titled(bearer, title, span, office, frozenset(found), strange)


def _places(
    doc: Draft, title: Span, name: Span, office: Office | None
) -> Iterator[Span]:
    """What stands beside a title where a place does: before it, after `of`, in a tag such as (R-Mo.)."""
    if office and office.place:
        at = doc.text.lower().find(office.place, title.start, title.end)
        yield (
            Span(at, at + len(office.place))
            if at >= 0
            else _first_words(doc, title, office)
        )
    owner = _OWNER.search(
        doc.text, max(title.start - 40, doc.sentence_of(title).start), title.start
    )
    if owner:
        yield Span(*owner.span(1))
    for start, pattern in ((name.end, _TAG), (max(title.end, name.end), _AFTER)):
        match = pattern.match(doc.text, start)
        if match:
            yield Span(*match.span(1))


def _first_words(doc: Draft, title: Span, office: Office) -> Span:
    """The words of a title that are its place, where copy has them with periods: `N.H. Gov.`"""
    words = doc.words_in(title)
    plain = office.place.replace(" ", "")
    for first in range(len(words)):
        for last in range(first, len(words)):
            if "".join(lowered(words[first : last + 1])) == plain:
                return Span(words[first].start, words[last].end)
    return title


def places_at(doc: Draft, span: Span) -> set[str]:
    """The state, and the slugs of the places on file, that the text at `span` names."""
    text = span.of(doc.text)
    found = {named} if (named := state(text)) else set()
    for mention in doc.mentions:
        if mention.span == span and (entry := doc.entry(mention)).section == "places":
            found.add(state(entry.name) or entry.slug)
    return found
