"""Tags of site generators in Markdown: what they stand for, and the text without them, in the same length.

Known are the tags of Hugo, Liquid, Nunjucks, Jinja and Handlebars, WordPress shortcodes, attributes of kramdown and
Pandoc, directives, callouts, roles, emoji by name, and enumerators that Markdown does not know. They are no prose, and
what looks like Markdown in them is none. Captions and alternative texts inside a tag are copy.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Reach, Span

OBJECT, NOTHING, TEXT = "object", "nothing", "text"
"""What a tag stands for: something that is shown, nothing, or the text in its field."""

_CLOSERS = {
    "{{<": ">}}",
    "{{%": "%}}",
    "{{/": "*/}}",
    "{{{": "}}}",
    "{{": "}}",
    "{%": "%}",
    "{#": "#}",
}
_OPENER = lazy(r"\{\{[<%{]|\{\{-?\s?/(?=\*)|\{\{|\{%|\{#")
_LONGEST = 4000
"""A tag of a template is hardly ever longer, and braces that are not closed soon are none."""
_ATTRIBUTE = r"[\w:-]++=(?:\"[^\"]*+\"|'[^']*+'|[^\s{}\"'\[\]]++)"
_ATTRIBUTES = lazy(
    rf"\{{:[^{{}}\n]{{0,400}}\}}|\{{=\w+\}}|\{{-\}}"
    rf"|\{{\s?(?:[#.][\w:.-]+|{_ATTRIBUTE})(?:\s+(?:[#.][\w:.-]+|{_ATTRIBUTE}|\w+))*\s*\}}"
    rf"|\{{[a-z][\w:+-]{{0,30}}\}}(?=`)"
)
"""What kramdown and Pandoc put behind a block or a stretch, and the roles of MyST before a stretch of code."""
_SHORTCODE = lazy(
    rf"\[(?:[a-z][\w-]*(?:\s+{_ATTRIBUTE})+\s*/?"
    r"|(?:gallery|caption|embed|audio|video|playlist|youtube|vimeo)(?:\s+[^\s\[\]]+)*"
    r"|/[a-z][\w-]{1,30})\](?![(:]|\[(?!/))"
)
"""A shortcode of WordPress: with attributes, of a well-known name, or the end of one."""
_CALLOUT = lazy(
    r"\[!\w{2,20}\][+-]?(?=\s|\Z)|!\[\[[^\[\]\n]{1,200}\]\]"
    r"|\[\[?_?(?i:toc)_?\]?\](?![(\[:])"
)
_CHANGE = lazy(
    r"\{--(?:(?!--\})[^\n]){1,800}--\}|\{>>(?:(?!<<\})[^\n]){1,800}<<\}"
    r"|\{~~(?:(?!~>|~~\})[^\n]){0,800}~>(?=[^\n]{0,800}~~\})|(?<=[^\s{])~~\}"
    r"|\{\+\+(?=[^\n]{1,800}\+\+\})|\+\+\}|\{==(?=[^\n]{1,800}==\})|==\}"
)
"""The changes of an editor as CriticMarkup has them: what goes out, a remark, and what stands round what comes in."""
_FORMULA = lazy(
    r"(?<![\\$\w])\$\$[^$]{1,2000}\$\$(?!\w)|\\\\\((?:(?!\\\\\))[^\n]){1,400}\\\\\)"
    r"|(?<![\\$\w])\$(?![\s${?(]|\d+[\d,.]*[^\d,.^_\\{])(?=[^$\n]{0,200}[\\^_{=])[^$\n]{0,200}[^\s$\\]\$(?![\d$\w])"
)
_COMMENT = lazy(
    r"\{::comment\}.{0,4000}?\{:/(?:comment)?\}|%%(?!\s*\n)[^\n%]{1,500}%%|^\*\[[^\[\]\n]{1,80}\]:[^\n]*$",
    re.DOTALL | re.MULTILINE,
)
"""Comments of kramdown and Obsidian, and what an abbreviation stands for."""
_EMOJI = lazy(r"(?<![\w:/.]):(?:[a-z][a-z0-9_+-]{1,40}|[+-]1):(?![\w:/])")
_LINES = lazy(
    r"^[ \t]{0,8}:{3,}[ \t]*[^\n]*$(?:\n[ \t]*:[\w-]+:[^\n]*$)*"
    r"|^[ \t]{0,12}(?:!!!|\?{3}\+?|===[!+]?)[ \t]+[\w\"-][^\n]*$"
    r"|^[ \t]{0,3}/{3,}(?:[ \t]+[a-z][\w-]*(?:[ \t]*\|[^\n]*)?)?$",
    re.MULTILINE,
)
"""Lines that begin or end a directive."""
_TITLE = lazy(
    r"(?<!===)[ \t]\"(?P<quoted>[^\"\n]* [^\"\n]*)\"[ \t]*$|\[(?P<bracketed>[^\[\]\n]* [^\[\]\n]*)\][ \t]*$"
    r"|\|[ \t]*(?P<piped>[^|\n]* [^|\n]*)$",
    re.MULTILINE,
)
_ENUMERATOR = lazy(r"^[ \t]{0,3}(?:\d{1,3} \)|\(@[\w-]*\))(?=[ \t])", re.MULTILINE)
_FENCED = lazy(
    r"^[ \t]{0,3}(?P<sign>`{3,}|~{3,})(?:(?P<directive>\{(?:admonition|attention|caution|danger|epigraph|error|hint"
    r"|important|margin|note|pull-quote|seealso|sidebar|tip|topic|versionadded|versionchanged|warning)\}[^\n]*"
    r"(?:\n[ \t]*:[\w-]+:[^\n]*)*)|[ \t]*)$",
    re.MULTILINE,
)
"""The first lines of a directive of MyST that has copy inside, and the ends of fences."""
_NAME = lazy(
    r"(?:\{[{%][<%-]?|\[)[-~]?\s*(?P<end>/|end)?_?\s*(?P<name>[A-Za-z][\w./-]*)"
)
_NO_COPY = frozenset((
    "chart", "code", "codeblock", "comment", "csv", "highlight", "javascript", "json", "katex", "latex", "math",
    "mermaid", "plantuml", "schema", "sourcecode", "style", "stylesheet",
))  # fmt: skip
"""Tags whose content is no copy either."""
_FIELD = lazy(
    r"(?<![\w-])(?P<key>caption|alt|title|text)\s{0,3}[=:]\s{0,3}(?P<sign>\\?[\"'])(?P<value>(?:\\.|(?!(?P=sign))[^\\])*)(?P=sign)",
    re.DOTALL,
)
FILE = lazy(r"\S*[\w)-]\.\w{2,5}|[\w-]*_[\w-]*|\w+-\w+(?:-\w+)+|(?:https?:)?/?/\S*")
"""What is the name of a file, and no words."""
_IS_TEMPLATE = lazy(r"[{}<>$]")
_IS_CODE = lazy(r"[{}<>$]|^[\w-]*$")


_SIGNED = (
    (("{",), _ATTRIBUTES, NOTHING),
    (("]",), _CALLOUT, NOTHING),
    (("::comment", "%%", "*["), _COMMENT, NOTHING),
    (("++}", "--}", "~~}", "==}", "<<}"), _CHANGE, NOTHING),
    (("$", "\\\\("), _FORMULA, OBJECT),
    ((":",), _EMOJI, OBJECT),
    ((" )", "(@"), _ENUMERATOR, NOTHING),
)
"""What is found by a pattern alone, with what one of stands in every text that has it, and what it stands for."""


class Tag(NamedTuple):
    """A tag: where it stands, what it stands for, and the stretches in it that are captions."""

    span: Span
    stands_for: str
    captions: tuple[Span, ...] = ()


def find(text: str, more: Sequence[Tag] = ()) -> list[Tag]:
    """The tags of a text, in their order; none touches another, and `more` go before."""
    theirs = Reach(tag.span for tag in more)
    known = [
        tag
        for tag in _apart(sorted(_candidates(text), key=_first_and_longest))
        if _is_markup(text, tag) and not (more and theirs.touches(tag.span))
    ]
    found = sorted([*known, *more]) if more else known
    return list(_without_content(text, found)) if found else []


def templates(text: str) -> list[Tag]:
    """The tags of a page of HTML, where nothing else is markup: those between braces, and shortcodes."""
    found = [*_templates(text)] if "{" in text else []
    return list(
        _without_content(text, list(_apart(sorted([*found, *_shortcodes(text)]))))
    )


def _candidates(text: str) -> Iterator[Tag]:
    if "{" in text:
        yield from _templates(text)
    if "]" in text:
        yield from _shortcodes(text)
    if any(sign in text for sign in (":::", "!!! ", "???", "===", "///")):
        yield from map(_titled, _plain(_LINES, text), repeat(text))
    if "``{" in text or "~~{" in text:
        yield from _fenced(text)
    for signs, pattern, stands_for in _SIGNED:
        if any(sign in text for sign in signs):
            yield from _plain(pattern, text, stands_for)


def _titled(tag: Tag, text: str) -> Tag:
    """A line that begins a directive, with its title."""
    title = _TITLE.search(text, *tag.span)
    found = (Span(*title.span(title.lastgroup or 0)),) if title else ()
    return tag._replace(captions=found)


def _shortcodes(text: str) -> Iterator[Tag]:
    for match in _SHORTCODE.finditer(text):
        span = Span(*match.span())
        yield Tag(span, NOTHING, tuple(captions(text, span)))


def _first_and_longest(tag: Tag) -> tuple[int, int]:
    return tag.span.start, -tag.span.end


def _plain(
    pattern: re.Pattern[str], text: str, stands_for: str = NOTHING
) -> Iterator[Tag]:
    for match in pattern.finditer(text):
        yield Tag(Span(*match.span()), stands_for)


def _apart(tags: Iterable[Tag]) -> Iterator[Tag]:
    done = 0
    for tag in tags:
        if tag.span.start >= done:
            yield tag
            done = tag.span.end


def _is_markup(text: str, tag: Tag) -> bool:
    """Whether a tag is no example in a stretch of code."""
    start, end = tag.span
    if text[start] not in "{[$":
        return True
    if text[start] == "$" and "`" in tag.span.of(text):
        return False
    if (
        text[start - 1 : start] == "`" == text[end : end + 1]
        or text.count("`", start, end) % 2
    ):
        return False
    return "\n\n" not in tag.span.of(text) or stands_alone(text, tag.span)


def is_attributes(text: str, tag: Tag) -> bool:
    """Whether a tag is what kramdown and Pandoc put behind a stretch."""
    return _ATTRIBUTES.match(text, tag.span.start) is not None


def stands_alone(text: str, span: Span) -> bool:
    """Whether no other text is in the lines of a tag."""
    before = text[max(span.start - 80, 0) : span.start].rstrip(" \t")
    after = text[span.end : span.end + 80].lstrip(" \t")
    return before[-1:] in ("", "\n") and after[:1] in ("", "\n")


def _templates(text: str) -> Iterator[Tag]:
    """Tags between braces; each kind of end is looked for once only."""
    ends = dict.fromkeys(_CLOSERS.values(), -1)
    done = 0
    for match in _OPENER.finditer(text):
        if match.start() < done:
            continue
        closer = _CLOSERS[re.sub(r"[-\s]", "", match[0])]
        if ends[closer] < match.end():
            at = text.find(closer, match.end())
            ends[closer] = at if at >= 0 else len(text)
        end = ends[closer] + len(closer)
        if end - match.start() <= _LONGEST and end <= len(text):
            span = Span(match.start(), done := end)
            yield Tag(span, *_of_template(text, span))


def _of_template(text: str, span: Span) -> tuple[str, tuple[Span, ...]]:
    """What a tag of a template stands for, and its captions."""
    if text[span.start + 2 : span.start + 4].strip(" -")[
        :1
    ] == "/" or text.startswith("{#", span.start):
        return NOTHING, ()
    name = _NAME.match(text, *span)
    if name and name["end"]:
        return NOTHING, ()
    inside = [
        match for match in _FIELD.finditer(text, *span) if match["key"] == "text"
    ]
    if len(inside) == 1 and not _IS_TEMPLATE.search(inside[0]["value"]):
        return TEXT, (Span(*inside[0].span("value")),)
    return OBJECT, tuple(captions(text, span))


def captions(text: str, span: Span) -> Iterator[Span]:
    """The captions, titles and alternative texts in a tag that have words; what stands twice counts once."""
    seen = set()
    for match in _FIELD.finditer(text, *span):
        value = match["value"].strip()
        if match["key"] != "text" and " " in value and _is_copy(value):
            if value not in seen:
                yield Span(*match.span("value"))
            seen.add(value)


def _is_copy(value: str) -> bool:
    return not FILE.fullmatch(value) and (
        "<" in value or not _IS_CODE.search(value) or value[:1].isupper()
    )


def _without_content(text: str, tags: list[Tag]) -> Iterator[Tag]:
    """The tags, with what stands between the two of a pair for code, formulas and the like as one."""
    names = [_NAME.match(text, *tag.span) for tag in tags]
    ends: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        if name and name["end"] and name["name"] in _NO_COPY:
            ends.setdefault(name["name"], []).append(index)
    until = -1
    for index, (tag, name) in enumerate(zip(tags, names, strict=True)):
        if index <= until:
            continue
        later = (
            [end for end in ends.get(name["name"], ()) if end > index] if name else []
        )
        if name and later and not name["end"]:
            until = later[0]
            yield Tag(Span(tag.span.start, tags[until].span.end), NOTHING)
        else:
            yield tag


def _fenced(text: str) -> Iterator[Tag]:
    """The first and the last lines of directives of MyST."""
    sign = ""
    for match in _FENCED.finditer(text):
        if match["directive"]:
            sign = match["sign"]
            yield Tag(Span(*match.span()), NOTHING)
        elif match["sign"] == sign:
            sign = ""
            yield Tag(Span(*match.span()), NOTHING)
