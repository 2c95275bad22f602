"""What a fix would do: whether it can be written into the source, and whether it may harm a right text.

A fix is safe where no right sentence can be harmed by it. The check that gives it knows the words; what is the same
for all checks stands here: whose words they are, in which language, and what stands round them.
"""

import re
from bisect import bisect_right

from factlint import reading
from factlint.english import Copy, language, mentioned
from factlint.entries import Entry
from factlint.known import Draft
from factlint.lexicon import words
from factlint.model import Document, Hit
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Reach, Span

_INVISIBLE = dict.fromkeys(map(ord, "\r\u200b\u2060\ufeff\u00ad"))
"""What readers leave out of the plain text without loss: a fix may take it away."""
_NO_COPY = lazy(
    r"^\([^()\s]+\)=$|\{\{.{0,400}?\}\}|\{%.{0,400}?%\}|\{[:#][^{}]{0,200}\}|\[\[.{0,200}?\]\]"
    r"|\[\w+\s+[\w-]+=[^\[\]]{0,400}\]|</?[A-Za-z!][^<>]{0,400}>|(?<=\])\([^()]{0,400}\)"
    r"|^[ \t]*[`~]{3,}\{[^\n]*|^\#\|[^\n]*|\{\s?[\"'][^\"'{}\n]{0,400}[\"']\s?\}",
    re.DOTALL | re.MULTILINE,
)
"""Tags: those of labels, of templates, of wikis, of shortcodes, of HTML; addresses and titles of links; heads of
chunks, and strings of JSX."""
_TAG = lazy(r"</?[A-Za-z][^<>]{0,400}>")
_ENTITY = lazy(r"&[#\w]+;")
_FRONT = lazy(r"\A(---|\+\+\+)\n.*?^\1$", re.DOTALL | re.MULTILINE)
_HARMLESS = lazy(r"[\w .,;!?%€£¥’“”‘–—\u00a0-]+")
_HARMLESS_IN_BODY = lazy(r"[\w .,;!?%€£¥’“”‘–—\u00a0$'\":/()+-]+")
"""What means the same in every format, and what does but in front matter."""
_LINK = "]("
"""What ends brackets round the text of a link."""
_REREAD = 20
"""So often a source is read again, in vain or not; a text has hardly ever as many fixes that ask for it."""
_BRACKETED = lazy(r"\[[^\[\]]*\]\(?")
_SLANTED = lazy(
    r"(?<![\w*_\\])(?P<sign>[*_])(?![*_\s])[^*_\n]{0,200}(?P=sign)(?![\w*_])"
    r"|<(?P<tag>i|em|cite|q)\b[^<>]*>[^<>]{0,200}</(?P=tag)>"
)
"""Words in italics, as titles of works are set."""
_QUOTED = lazy(
    r"^[ \t]*>[^\n]*|<blockquote\b.*?(?:</blockquote|\Z)", re.DOTALL | re.MULTILINE
)
_OF_PLACES = frozenset(("great", "new"))
"""What stands before the name of a place, and makes one name of another place with it; so do the compass points."""
_NAMED = frozenset(("people", "organisations", "places", "corrections"))
"""The sections whose forms are names."""


class _Source(NamedTuple):
    """What is no copy in a source, where its front matter ends, and where words are slanted, quoted and in brackets."""

    markup: bool
    has_tags: bool
    no_copy: Reach
    front: int
    slanted: Reach
    quoted: Reach
    bracketed: list[Span]


def _source(copy: Copy) -> _Source:
    document = copy.document
    markup, source = reading.reader_of(document.path) != "plain", document.source
    front = _FRONT.match(source) if markup else None
    marked = source if markup else ""
    return _Source(
        markup, _TAG.search(source) is not None, _reach(_NO_COPY, source), front.end() if front else 0,
        _reach(_SLANTED, marked), _reach(_QUOTED, marked), _spans(_BRACKETED, marked),
    )  # fmt: skip


def _spans(pattern: re.Pattern[str], source: str) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(source)]


def _reach(pattern: re.Pattern[str], source: str) -> Reach:
    return Reach(_spans(pattern, source))


def writable(draft: Draft, hit: Hit) -> bool:
    """Whether the words of a hit stand in the source as in the plain text, and its fix would stand there too."""
    document = draft.document
    at, exact = document.map.to_source(hit.span)
    shown = at.of(document.source).translate(_INVISIBLE)
    if hit.fix is None or not exact or shown != hit.span.of(draft.text):
        return False
    around = draft.once(_source)
    if around.no_copy.touches(at) or (
        _ENTITY.search(shown) and (around.markup or around.has_tags)
    ):
        return False
    return (
        not around.markup
        or not _is_risky(document, around, at, hit.fix)
        or _reads_so(draft, hit, at)
    )


def _is_risky(document: Document, around: _Source, at: Span, fix: str) -> bool:
    """Whether a fix may read as markup, or loosen some: with signs, at the start of a line, in brackets."""
    harmless = _HARMLESS if at.start < around.front else _HARMLESS_IN_BODY
    opens = (
        document.source[at.start - 1 : at.start] in ("", "\n")
        and not fix[:1].isalpha()
    )
    return (
        opens
        or not harmless.fullmatch(fix)
        or _in_brackets(document, around, at) not in (None, _LINK)
    )


def _in_brackets(document: Document, around: _Source, at: Span) -> str | None:
    """What ends the brackets round a place."""
    index = bisect_right(around.bracketed, (at.start, at.end)) - 1
    brackets = around.bracketed[index] if index >= 0 else Span(0, 0)
    return (
        document.source[brackets.end - 2 : brackets.end]
        if at.end < brackets.end
        else None
    )


def _reads_so(draft: Draft, hit: Hit, at: Span) -> bool:
    """Whether the mended source, read again, gives the mended text."""
    document, (start, end), read = draft.document, hit.span, draft.once(_read_again)
    if len(read) == _REREAD:
        return False
    read.append(at)
    source = f"{document.source[: at.start]}{hit.fix}{document.source[at.end :]}"
    again, _ = reading.read(source, document.path)
    wanted = f"{draft.text[:start]}{hit.fix}{draft.text[end:]}"
    return again.text.split() == wanted.split() and len(again.paragraphs) == len(
        document.paragraphs
    )


def _read_again(copy: Copy) -> list[Span]:
    """For which places the source was read again so far."""
    return []


def harmless(draft: Draft, hit: Hit, entry: Entry | None, *, letters: bool) -> bool:
    """Whether a fix can harm no right sentence, by what stands round it.

    `letters` says that it mends letters and no words, which are the same in all languages and titles.
    """
    if entry and entry.safe is False:
        return False
    if mentioned.anothers(draft, hit.span) or _in_block_quote(draft, hit.span):
        return False
    if mentioned.spoken_of(draft, hit.span, letters=letters):
        return False
    if letters:
        return True
    if language.is_foreign(draft, hit.span) or _is_set_off(draft, hit.span):
        return False
    return not (entry and entry.section in _NAMED and _goes_on(draft, hit, entry))


def _in_block_quote(draft: Draft, span: Span) -> bool:
    """Whether a span is in a block quote of Markdown or HTML; the sign need not stand before all of its lines."""
    if not draft.paragraphs:
        return False
    opening = draft.paragraphs[draft.paragraph_of(span)].span.start
    return draft.once(_source).quoted.touches(
        draft.document.map.to_source(Span(opening, opening + 1))[0]
    )


def _is_set_off(draft: Draft, span: Span) -> bool:
    """Whether words are set off by markup, as titles are, or are the text of a link, which may be one."""
    around, (at, _) = draft.once(_source), draft.document.map.to_source(span)
    return (
        around.slanted.touches(at)
        or _in_brackets(draft.document, around, at) == _LINK
    )


def _goes_on(draft: Draft, hit: Hit, entry: Entry) -> bool:
    """Whether the form is part of a longer name, which is another's: Bo Lindquist Andersen, Alberto Morrocco."""
    name = draft.name_at(hit.span.start)
    if name is None or (entry.section == "places" and not _is_name(hit, entry)):
        return False
    if entry.section != "places" or name.person:
        return not name.span.within(hit.span) or (
            entry.section == "places" and name.title != ""
        )
    return " " not in hit.span.of(draft.text) and _has_beside(
        draft.text, name.span, hit.span
    )


def _has_beside(text: str, name: Span, form: Span) -> bool:
    """Whether a word of the name touches the form, so that both name something else: Hotel Equador."""
    before, after = (
        text[name.start : form.start].split()[-1:],
        text[form.end : name.end].split()[:1],
    )
    of_places = words("place.compass") | _OF_PLACES
    return any(
        word[0].isupper() and word.lower() not in of_places
        for word in (*before, *after)
    )


def _is_name(hit: Hit, entry: Entry) -> bool:
    """Whether what is to be written names a place, and does not say what is of it."""
    return (hit.fix or "").lower() not in map(str.lower, entry.demonyms)
