"""What a fix would do: whether it can be written into the source, and whether it may harm a right text.

A fix is safe where no right sentence can be harmed by it. The check that gives it knows the words; what is the same
for all checks stands here: whose words they are, in which language, and what stands round them.
"""

import re

from factlint import reading
from factlint.annotate import Name, language, mentioned
from factlint.model import Document, Entry, Hit
from factlint.regex import lazy
from factlint.rulebook import Draft
from factlint.text import Span

_INVISIBLE = dict.fromkeys(map(ord, "\r\u200b\u2060\ufeff\u00ad"))
"""What readers leave out of the plain text without loss: a fix may take it away."""
_NO_COPY = lazy(
    r"^\([^()\s]+\)=$|\{\{.{0,400}?\}\}|\{%.{0,400}?%\}|\{[:#][^{}]{0,200}\}|\[\[.{0,200}?\]\]|\[\w+\s+[\w-]+=[^\[\]]{0,400}\]"
    r"|</?[A-Za-z!][^<>]{0,400}>",
    re.DOTALL | re.MULTILINE,
)
"""Tags: those of labels, of templates, of wikis, of shortcodes, of HTML."""
_REACH = 500
"""More characters than a tag has."""
_TAG = lazy(r"</?[A-Za-z][^<>]{0,400}>")
_ENTITY = lazy(r"&[#\w]+;")
_HARMLESS = lazy(r"[\w .,;!?%€£¥’“”‘–—\u00a0-]+")
"""What means the same in every format, but at the start of a line."""
_QUOTE_SIGN = lazy(r"(?:\n|\A)[ \t]*>[^\n]*\Z")
_SLANTED = lazy(
    r"(?<![\w*_\\])(?P<sign>[*_])(?![*_\s])[^*_\n]{0,200}+(?P=sign)(?![\w*_])"
    r"|<(?P<tag>i|em|cite|q)\b[^<>]*>[^<>]{0,200}</(?P=tag)>"
)
"""Words in italics, as titles of works are set."""
_BRACKETED = lazy(r"\[[^\[\]]*\]\(?")
_NAMED = frozenset(("people", "organisations", "places", "corrections"))
"""The sections whose forms are names."""


def writable(draft: Draft, hit: Hit) -> bool:
    """True where the words of a hit stand in the source as in the plain text, and its fix would stand there too."""
    document = draft.document
    at, exact = document.map.to_source(hit.span)
    shown = at.of(document.source).translate(_INVISIBLE)
    if hit.fix is None or not exact or shown != hit.span.of(draft.text):
        return False
    if _ENTITY.search(shown) and (_has_markup(document) or _TAG.search(document.source)):
        return False
    if any(match.start() < at.end and at.start < match.end() for match in _near(_NO_COPY, document.source, at)):
        return False
    return not _has_markup(document) or not _is_risky(document.source, at, hit.fix) or _reads_so(draft, hit, at)


def _has_markup(document: Document) -> bool:
    return reading.reader_of(document.path) != "plain"


def _near(pattern: re.Pattern[str], source: str, at: Span) -> "list[re.Match[str]]":
    return list(pattern.finditer(source, max(at.start - _REACH, 0), at.end + _REACH))


def _is_risky(source: str, at: Span, fix: str) -> bool:
    """True where a fix may read as markup, or loosen some: with signs, at the start of a line, in brackets."""
    opens = source[: at.start].rpartition("\n")[2].strip() == ""
    return opens or not _HARMLESS.fullmatch(fix) or _bracketed(source, at) is not None


def _bracketed(source: str, at: Span) -> str | None:
    """What ends the brackets round a place: `](` where they are the text of a link."""
    around = [match for match in _near(_BRACKETED, source, at) if match.start() < at.start and at.end < match.end()]
    return around[0][0][-2:] if around else None


def _reads_so(draft: Draft, hit: Hit, at: Span) -> bool:
    """True where the mended source, read again, gives the mended text."""
    document, (start, end) = draft.document, hit.span
    source = f"{document.source[: at.start]}{hit.fix}{document.source[at.end :]}"
    again, _ = reading.read(source, document.path)
    wanted = f"{draft.text[:start]}{hit.fix}{draft.text[end:]}"
    return again.text.split() == wanted.split() and len(again.paragraphs) == len(document.paragraphs)


def harmless(draft: Draft, hit: Hit, entry: Entry | None, *, letters: bool) -> bool:
    """True where a fix can harm no right sentence, by what stands round it.

    `letters` says that it mends letters and no words, which are the same in all languages and titles.
    """
    if entry and entry.fields.get("safe") is False:
        return False
    if mentioned.anothers(draft, hit.span) or _in_block_quote(draft, hit.span):
        return False
    if mentioned.spoken_of(draft, hit.span, letters=letters):
        return False
    if letters:
        return True
    if language.is_foreign(draft, hit.span) or _is_set_off(draft.document, hit.span):
        return False
    return not (entry and entry.section in _NAMED and _goes_on(draft, hit, entry))


def _in_block_quote(draft: Draft, span: Span) -> bool:
    """True in a block quote of Markdown or HTML; the sign need not stand before all of its lines."""
    document = draft.document
    if not _has_markup(document) or not draft.paragraphs:
        return False
    opening = draft.paragraphs[draft.paragraph_of(span)].span.start
    at, _ = document.map.to_source(Span(opening, opening + 1))
    before = document.source[: at.start]
    return _QUOTE_SIGN.search(before) is not None or before.rfind("<blockquote") > before.rfind("</blockquote")


def _is_set_off(document: Document, span: Span) -> bool:
    """True for words set off by markup, as titles are, and for the text of a link, which may be one."""
    if not _has_markup(document):
        return False
    at, _ = document.map.to_source(span)
    emphasised = any(
        match.start() < at.start and at.end < match.end() for match in _near(_SLANTED, document.source, at)
    )
    return emphasised or _bracketed(document.source, at) == "]("


def _goes_on(draft: Draft, hit: Hit, entry: Entry) -> bool:
    """True where the form is part of a longer name, which is another's: Bo Lindquist Andersen."""
    name = draft.name_at(hit.span.start)
    if name is None or (entry.section == "places" and not (name.person and _is_name(hit, entry))):
        return False
    return not _bare(name, draft.text).within(hit.span)


def _is_name(hit: Hit, entry: Entry) -> bool:
    """True where what is to be written names a place, and does not say what is of it."""
    return hit.fix not in entry.fields.get("demonyms", ())


def _bare(name: Name, text: str) -> Span:
    """A name without its title."""
    start = name.title_span.end if name.title and name.title_span.start <= name.span.start else name.span.start
    while text[start] == " ":
        start += 1
    return Span(start, name.span.end)
