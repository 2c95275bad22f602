"""What a file is by its name: copy, a document in a format that no reader takes yet, or something else."""

from collections.abc import Container
from functools import cache
from posixpath import basename, splitext

from factlint.start.regex import lazy

COPY, DOCUMENT, PAGE, OTHER = "copy", "document", "page", "other"
"""PAGE is a document too, but in a format of text that also holds templates, embeds and the like."""

_DOCUMENTS = frozenset((
    "doc", "docm", "docx", "dot", "dotx", "epub", "fodt", "odt", "ott", "pages", "pdf", "rtf", "wpd", "wps",
))  # fmt: skip
_PAGES = frozenset(("org", "tex", "textile"))
_TEMPLATES = frozenset((
    "_includes", "_layouts", "_templates", "includes", "layouts", "partials", "shortcodes", "templates", "themes",
))  # fmt: skip
"""Folders in which site generators look for the frames of pages."""
_FRAMES = frozenset((".htm", ".html", ".liquid", ".njk", ".nunjucks", ".xhtml"))
_NO_COPY = frozenset((
    "7z", "atom", "avi", "bak", "db", "eml", "flac", "heic", "jsonl", "lock", "log", "m4a", "m4v", "mkv", "mov", "mp3",
    "mp4", "mpg", "ndjson", "numbers", "odp", "ods", "ogg", "opus", "ppt", "pptx", "psd", "rar", "rss", "sqlite",
    "webm", "xls", "xlsx", "zst",
))  # fmt: skip
"""What the library does not know: recordings, tables, databases, feeds."""


_MOULDS = frozenset(("archetypes", "_layouts", "_templates"))
"""Folders of what new texts are made from, whatever its format."""
_PARTS = lazy(r"[/:]")
_FILLED_IN = lazy(r"\{\{[^{}/]+\}\}")


def is_mould(path: str) -> bool:
    """Whether a file is what new texts are made from: by its folder, or by a name that is still to be filled in."""
    folders = _PARTS.split(path)[-6:-1]
    return not _MOULDS.isdisjoint(folders) or _FILLED_IN.search(path) is not None


def kind(path: str, suffixes: Container[str]) -> str:
    """The kind of a file by its name; `suffixes` are those that are read. What no name tells may be copy."""
    name = basename(path)
    suffix = splitext(name)[1].lower()
    if suffix in _FRAMES and not _TEMPLATES.isdisjoint(path.split("/")[-6:-1]):
        return OTHER
    if is_mould(path):
        return OTHER
    if suffix in suffixes:
        return COPY
    if suffix[1:] in _DOCUMENTS:
        return DOCUMENT
    if suffix[1:] in _PAGES:
        return PAGE
    return (
        OTHER
        if name.startswith(".") or suffix[1:] in _NO_COPY or _is_known(name)
        else COPY
    )


@cache
def _is_known(name: str) -> bool:
    """Whether data, scripts, pictures and the like have such names."""
    from identify.identify import tags_from_filename

    tags = tags_from_filename(name)
    return bool(tags) and "plain-text" not in tags
