"""HTML with or without front matter: a page, or a piece of one, as its readers see it."""

import re
from collections.abc import Mapping

from factlint.model import Document, Problem
from factlint.reading import _markup, _page
from factlint.start.regex import lazy

suffixes = (".html", ".htm", ".xhtml")
opens = lazy(
    r"<!doctype html\b|<html[\s>]|<\?xml[^>]*>\s*<(?:!doctype )?html\b", re.IGNORECASE
)
own_keys = True
opens = lazy(
    r"<!doctype html\b|<html[\s>]|<\?xml[^>]*>\s*<(?:!doctype )?html\b", re.IGNORECASE
)


def read(
    source: str, path: str, own: Mapping[str, str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads HTML. Never fails: what is no tag is text."""
    return _markup.read(source, path, _page.blocks, own=own)
