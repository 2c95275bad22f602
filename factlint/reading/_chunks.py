"""What Quarto and R Markdown put into Markdown: values computed in the line, formulas, citations, cross-references,
commands of LaTeX, and chunks of code, whose captions are copy.
"""

import re
from collections.abc import Iterator

from factlint.reading._tags import NOTHING, OBJECT, Tag
from factlint.start.regex import lazy
from factlint.text import Span

_INLINE = lazy(
    r"(?P<value>`r [^`\n]+`|`\{(?:r|python|julia|ojs)\} [^`\n]+`)|(?<!`)(?P<code>`+)(?!`)[^\n]*?(?<!`)(?P=code)(?!`)"
    r"|(?P<formula>\$\$[^$]+\$\$|(?<![\\$\w])\$(?![\s$])[^$\n]*[^\s$\\]\$(?![\d$]))"
    r"|(?P<citation>\[[^\[\]\n]*(?<![\w.])-?@[\w:.#$%&+?~/-]+[^\[\]\n]*\](?![(\[]))"
    r"|(?P<reference>\\@ref\([^()\s]+\)|(?<![\w@.])@(?:fig|tbl|eq|sec|lst|thm)-[\w-]+)"
    r"|(?P<command>\\(?:newpage|pagebreak|clearpage|noindent|label\{[^{}\n]*\}|index\{[^{}\n]*\}|vspace\{[^{}\n]*\}))"
)
_FENCE = lazy(
    r"^[ \t]*(?P<sign>`{3,}|~{3,})(?P<head>\{[^\n]*\})?[ \t]*$", re.MULTILINE
)
_CAPTION = lazy(
    r"(?<![\w.])(?:fig[.](?:cap|alt)|alt|caption)\s*=\s*(?P<sign>[\"'])(?P<value>(?:\\.|(?!(?P=sign))[^\\\n])*)(?P=sign)"
    r"|^#\|[ \t]*(?:fig|tbl)-(?:cap|alt)[ \t]*:[ \t]*(?P<quote>[\"']?)(?P<option>[^\n]*?)(?P=quote)[ \t]*$",
    re.MULTILINE,
)


def find(text: str) -> list[Tag]:
    """What is no prose in a text, and the captions of its chunks."""
    chunks = [*_chunks(text)] if "```{" in text or "~~~{" in text else []
    return sorted([*chunks, *_inline(text)])


def _inline(text: str) -> Iterator[Tag]:
    if not any(sign in text for sign in "`$@\\"):
        return
    for match in _INLINE.finditer(text):
        if match["code"] is None:
            gone = match["citation"] or match["command"]
            yield Tag(Span(*match.span()), NOTHING if gone else OBJECT)


def _chunks(text: str) -> Iterator[Tag]:
    """The chunks that have captions; other ones are code to Markdown."""
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence["sign"] == opened["sign"] and not fence["head"]:
            span = Span(opened.start(), fence.end())
            captions = tuple(_captions(text, span)) if opened["head"] else ()
            if captions:
                yield Tag(span, OBJECT, captions)
            opened = None


def _captions(text: str, span: Span) -> Iterator[Span]:
    for one in _CAPTION.finditer(text, *span):
        name = "value" if one["value"] else "option"
        if " " in (one[name] or "").strip():
            yield Span(*one.span(name))
