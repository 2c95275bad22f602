"""Looking up names and offices in a rulebook: who is that, what did they hold on a day, what is spelt nearly so."""

from collections.abc import Iterator

from factlint.english.words import words
from factlint.entries import Entry, Role
from factlint.facts.registers._slugs import key
from factlint.known import roles
from factlint.match.fold import fold
from factlint.match.near import distance
from factlint.rulebook import Book
from factlint.start.record import NamedTuple
from factlint.text import Span

_WHOLE = (
    "name",
    "accept",
    "short",
    "never",
    "former",
    "demonyms",
    "metonyms",
    "title",
)
"""Kinds of forms that a name may be, the surest first."""


class Known(NamedTuple):
    """An entry that a name leads to, and how: the kind of its form, or `near` or `family`."""

    entry: Entry
    kind: str
    form: str


def names(book: Book, name: str) -> list[Known]:
    """The entries that `name` stands for: by slug or form, else by a form in another case, else by family name."""
    by_slug = [entry for entry in _by_slug(book, name) if entry]
    if by_slug:
        return [Known(entry, "slug", entry.slug) for entry in by_slug]
    return (
        _by_form(book, name)
        or _by_form(book, name.title())
        or list(_by_family(book, name))
    )


def _by_slug(book: Book, name: str) -> Iterator[Entry | None]:
    if "/" in name:
        yield book.by_id(name)
    elif name == name.lower() and " " not in name:
        yield from (
            book.get(section, name)
            for section in ("people", "organisations", "places")
        )


def _by_form(book: Book, name: str) -> list[Known]:
    found = book.find(words(name, Span(0, len(name))), name)
    whole = [
        mention
        for mention in found
        if mention.span.start == 0 and mention.span.end >= len(name.rstrip("."))
    ]
    ordered = sorted(
        whole,
        key=lambda mention: (
            _WHOLE.index(mention.kind) if mention.kind in _WHOLE else 99
        ),
    )
    once = {mention.entry: mention for mention in reversed(ordered)}
    kept = [mention for mention in ordered if once[mention.entry] is mention]
    return [
        Known(book.entry(mention.entry), mention.kind, mention.form)
        for mention in kept
    ]


def _by_family(book: Book, name: str) -> Iterator[Known]:
    """The people of a family name; all entries are gone through."""
    if " " in name.strip():
        return
    wanted = key(name)
    for entry in book.section("people"):
        if wanted and key(entry.family) == wanted:
            yield Known(entry, "family", name)


def near(book: Book, name: str) -> list[Known]:
    """The entries whose names are one word of one or two letters away from `name`."""
    lower = [word[0].lower() for word in words(fold(name), Span(0, len(fold(name))))]
    if len(lower) == 1:
        return sorted(_near_words(book, lower[0]), key=lambda known: known.entry.id)
    found: dict[int, Known] = {}
    for gap, known, number in book.misses(lower, 2):
        form = " ".join([*lower[:gap], known, *lower[gap + 1 :]])
        found.setdefault(number, Known(book.entry(number), "near", form))
    return sorted(found.values(), key=lambda known: known.entry.id)


def _near_words(book: Book, lower: str) -> Iterator[Known]:
    """The entries with a name of one word nearly like this one. All places and organisations are gone through."""
    limit = 1 if len(lower) < 6 else 2
    for entry in (
        entry
        for section in ("places", "organisations")
        for entry in book.section(section)
    ):
        forms = [form for form in (entry.name, *entry.accept) if " " not in form]
        close = next(
            (form for form in forms if distance(lower, form.lower(), limit) <= limit),
            None,
        )
        if close:
            yield Known(entry, "near", close)


def holders(
    book: Book, title: str, place: str, day: str | None
) -> list[tuple[Entry, Role]]:
    """Who holds an office of a place, on a day where one is given. All people are gone through."""
    slugs = {
        known.entry.slug
        for known in names(book, place)
        if known.entry.section != "people"
    }
    wanted = key(title)
    return [
        (entry, role)
        for entry in book.section("people")
        for role in entry.roles
        if role.of in slugs
        and key(role.title) == wanted
        and (day is None or roles.held(role, day) is not False)
    ]
