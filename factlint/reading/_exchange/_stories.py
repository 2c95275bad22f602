"""Files that hold many stories: each is a text of its own, called by the file's name and its number or id in it.

What reads such a format has `records`, which gives the stories in the bytes of a file, or a problem.
"""

from collections.abc import Iterator, Mapping, Sequence

from factlint.model import Meta
from factlint.reading._exchange import _sourced
from factlint.reading._exchange._sourced import Line, Stretch
from factlint.reading._unpacked import Part, Unpacked
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_HTML = lazy(r"</?[a-zA-Z][^<>]*>|<!--|&#?\w+;")
_BLANK_LINE = lazy(r"\n[ \t]*\r?\n")
_NAME = lazy(r"[^\w.~-]+")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "guid", "uri", "uuid", "slug", "url"),
    "version": ("version", "revision"),
    "headline": ("headline", "title"),
    "standfirst": ("standfirst", "description", "summary", "dek", "excerpt"),
    "byline": ("byline", "author", "authors", "creator"),
    "body": ("body", "text", "content", "article", "body_text", "body_html"),
    "published": ("published", "date", "published_at", "publication_date", "pubdate"),
    "updated": ("updated", "updated_at", "modified", "lastmod"),
    "language": ("language", "lang", "locale"),
}
"""What a story has, and the names of columns that are taken for it where nobody says which is."""
_FIELDS = ("headline", "standfirst", "byline", "body")


class Record(NamedTuple):
    """A story in a file: what it is called in it, and its text."""

    name: str
    text: Unpacked


def named(given: str, number: int) -> str:
    """What a story is called by its id, and else by its number from 1; short, and fit to stand in a path."""
    name = _NAME.sub("-", given).strip("-")[-60:]
    return name or str(number)


def distinct(records: Sequence[Record]) -> list[Record]:
    """Records with names of their own: of several with one name the later ones get their number behind it."""
    taken: dict[str, int] = {}
    found = []
    for one in records:
        taken[one.name] = count = taken.get(one.name, 0) + 1
        found.append(one._replace(name=f"{one.name}~{count}") if count > 1 else one)
    return found


def lines(text: str, kind: str, place: str) -> Iterator[Line]:
    """The paragraphs of a value that is plain text or HTML, whichever it looks like."""
    whole = (Stretch(text, 0, len(text)),)
    if not _HTML.search(text):
        yield from _sourced.in_paragraphs(whole, kind, place)
        return
    start = 0
    for match in [*_BLANK_LINE.finditer(text), None]:
        end = match.start() if match else len(text)
        yield from _sourced.html(tuple(_sourced.cut(whole, start, end)), kind, place)
        start = match.end() if match else end


def row(
    values: Mapping[str, str], columns: Mapping[str, str], place: str, number: int
) -> Record:
    """The story in a row of a table, by the columns that hold its parts."""
    told = {part: values.get(column, "") for part, column in columns.items()}
    found = [
        line
        for field in _FIELDS
        if told.get(field)
        for line in lines(told[field], field, f"{place}, {columns[field]}")
    ]
    meta = Meta(
        slug=told.get("id") or None, version=told.get("version") or None,
        published=_sourced.day(told.get("published")), updated=_moment(told.get("updated")),
        language=told.get("language") or None,
    )  # fmt: skip
    return Record(named(told.get("id", ""), number), unpacked(b"", found, meta))


def unpacked(data: bytes, found: Sequence[Line], meta: Meta) -> Unpacked:
    """Lines as a text into which nothing is written."""
    return Unpacked(
        data, [(one.text, Part(one.kind, one.place)) for one in found], meta=meta
    )


def columns_of(names: Sequence[str], own: Mapping[str, str]) -> dict[str, str]:
    """The columns that hold the parts of a story, by the desk's own choice and else by their names."""
    lower = {name.lower(): name for name in reversed(names)}
    found = {}
    for part, usual in COLUMNS.items():
        known = (lower[name] for name in usual if name in lower)
        column = own.get(part) or next(known, None)
        if column in names:
            found[part] = str(column)
    return found


def _moment(text: str | None) -> str | None:
    return text if _sourced.day(text) else None
