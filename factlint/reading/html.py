"""HTML with or without front matter: a page, or a piece of one, as its readers see it."""

import re
from collections.abc import Mapping

from factlint.model import Document, Problem
from factlint.reading import _head, _markup, _page
from factlint.start.regex import lazy

suffixes = (".html", ".htm", ".xhtml")
opens = lazy(
    r"<!doctype html\b|<html[\s>]|<\?xml[^>]*>\s*<(?:!doctype )?html\b", re.IGNORECASE
)
own_keys = True


def read(
    source: str, path: str, own: Mapping[str, str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads HTML. Never fails: what is no tag is text."""
    document, problems = _markup.read(source, path, _page.blocks, own=own)
    return document._replace(meta=_head.of(source, document.meta)), problems
