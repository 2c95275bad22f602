"""Comments in copy that switch a finding off, `factlint: ignore ID -- reason`, and those that only look like one.

A comment speaks for the line it stands in, and alone on its line for the next one that has text. What stands in code
is an example. Where a format prints lines behind `#`, `//` or `%`, these are no comments in it.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from factlint.model import Ignore
from factlint.reading import _directives
from factlint.reading._directives import SHAPE
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import LineIndex, Span

_NAMES = (
    "actlint",
    "ACTLINT",
    "act-lint",
    "act_lint",
    "act lint",
    "ct-Lint",
    "ctLint",
)
"""What every comment of ours has in it, in one of the ways to write it; most copy has none of them."""
_NAME = r"@?fact[-_ ]?lint"
_BLOCK = lazy(
    rf"<!--(?=\s*{_NAME})(?P<html>(?:(?!-->)[\s\S])*)-->"
    rf"|\{{\{{-?\s*/\*(?=\s*{_NAME})(?P<go>(?:(?!\*/)[\s\S])*)\*/\s*-?\}}\}}"
    rf"|\{{%-?\s*comment\s*-?%\}}(?=\s*{_NAME})(?P<liquid>(?:(?!\{{%)[\s\S])*)\{{%-?\s*endcomment\s*-?%\}}"
    rf"|\{{#-?(?=\s*{_NAME})(?P<jinja>(?:(?!#\}})[\s\S])*)#\}}"
    rf"|\{{?/\*(?=\s*{_NAME})(?P<script>(?:(?!\*/)[\s\S])*)\*/\}}?"
    rf"|^[ ]{{0,3}}\[(?://|comment)\]:[ \t]*(?:\#|<>)[ \t]*[(\"](?=\s*{_NAME})(?P<link>[^\r\n]*)[)\"][ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A comment with a beginning and an end: of HTML, Hugo, Liquid, Jinja, scripts, and Markdown's unused link."""
_LINE = lazy(
    rf"(?:^[ \t]*(?P<sign>[^\w\s`]{{0,3}})|(?<=\S)[ \t]+(?P<behind>\#|//|%))[ \t]*(?P<line>{_NAME}\b[^\r\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
"""A comment to the end of its line, or a line that looks like one."""
_SIGNS = ("#", "//", "%")
_LOOKS = lazy(
    rf"{_NAME}(?P<colon>[\s_-]*[:=])?[\s_-]*(?P<verb>[\w.-]*)(?P<rest>[\s\S]*)",
    re.IGNORECASE,
)
_ID = lazy(r"(?<!\w)[a-z]+\.[a-z]")
_VERBS = (
    "ignore",
    "disable",
    "enable",
    "off",
    "on",
    "skip",
    "suppress",
    "allow",
    "exclude",
    "noqa",
    "nolint",
)
_TICKED = lazy(r"`[^`\r\n]+`")
_VISIBLE = lazy(r"[^\r\n]")
_TEXT = lazy(r"\S")
_BREAK = lazy(r"[\r\n]")
_MARKUP = " \t>*+-|"
"""What may stand before a comment, or after it, that is alone on its line."""


class Comments(NamedTuple):
    """The comments of a source: what they say, and where they stand as far as they are no copy."""

    ignores: tuple[Ignore, ...] = ()
    hidden: tuple[Span, ...] = ()


class _Comment(NamedTuple):
    """A comment, or a line like one: its place, its text, and what is wrong with it."""

    span: Span
    body: str
    fault: str | None
    hidden: bool


def mentions(source: str) -> bool:
    """Whether a source may have a comment of ours at all."""
    return any(name in source for name in _NAMES)


def read(
    source: str,
    printed_from: int | None = None,
    code: Callable[[], Iterable[Span]] | None = None,
    signs: Sequence[str] = (),
) -> Comments:
    """The comments of `source`. Lines behind a sign are printed from `printed_from` on but for the `signs` of a format;
    nothing in `code` counts."""
    if not mentions(source):
        return Comments()
    plain = _filled(
        source,
        code()
        if code
        else (Span(*match.span()) for match in _TICKED.finditer(source)),
        "x",
    )
    blocks = [one for one in map(_block, _BLOCK.finditer(plain)) if one]
    lines = (
        _line(match, printed_from, signs)
        for match in _LINE.finditer(_filled(plain, [one.span for one in blocks], "x"))
    )
    found = sorted([*blocks, *filter(None, lines)])
    hidden = tuple(one.span for one in found if one.hidden)
    index, shown = LineIndex(source), _filled(source, hidden, " ")
    spans = [one.span for one in found]
    said = [
        _directives.read(
            one.body,
            one.span,
            index.line_column(target)[0],
            index.line_column(one.span.start)[0] - (not before),
            one.fault,
        )
        for one, target, before in zip(
            found, _targets(shown, spans), _before(shown, spans), strict=True
        )
    ]
    return Comments(tuple(_directives.ignores(said)), hidden)


def _filled(source: str, spans: Iterable[Span], sign: str) -> str:
    """`source` with another sign for all that stands in `spans`, line ends apart."""
    parts, done = [], 0
    for span in spans:
        parts += [
            source[done : span.start],
            _VISIBLE.sub(sign, source[span.start : span.end]),
        ]
        done = span.end
    return "".join([*parts, source[done:]])


def _block(match: re.Match[str]) -> _Comment | None:
    body = match[match.lastgroup or 0].strip()
    span = Span(match.start() + len(match[0]) - len(match[0].lstrip()), match.end())
    looks = _LOOKS.match(body)
    if looks and (looks["colon"] or _is_verb(looks["verb"])):
        return _Comment(span, body, _fault(body), hidden=True)
    return None


def _line(
    match: re.Match[str], printed_from: int | None, signs: Sequence[str]
) -> _Comment | None:
    """The comment in a line behind a sign, with what is wrong where it is copy, or printed."""
    body, sign = match["line"], (match["behind"] or match["sign"] or "").strip()
    looks = _LOOKS.match(body)
    if looks is None or not _is_meant(looks):
        return None
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    span = Span(start, match.start() + len(match[0].rstrip()))
    printed = printed_from is not None and span.end > printed_from
    fault: str | None
    if printed and sign not in signs:
        mend = f"{signs[0]} {SHAPE}" if signs else f"<!-- {SHAPE} -->"
        fault = f"this is printed, and no comment in this format; write `{mend}`"
    elif sign not in (*_SIGNS, *signs):
        fault = f"this is copy, and no comment; write `# {SHAPE}`"
    else:
        fault = _fault(body)
    return _Comment(span, body, fault, hidden=fault is None)


def _is_meant(looks: re.Match[str]) -> bool:
    """Whether a line is meant as a comment of ours: it has a verb or a check, and nothing but checks behind it."""
    if not (_is_verb(looks["verb"]) or _ID.match(looks["verb"])):
        return False
    return bool(
        looks["colon"] or not looks["rest"].strip() or _ID.search(looks["rest"])
    )


def _is_verb(word: str) -> bool:
    """Whether a word is what linters are told, or nearly so."""
    from difflib import get_close_matches

    verb = re.split("[-_]", word.lower())[0]
    return verb in _VERBS or (
        len(verb) > 4 and bool(get_close_matches(verb, _VERBS, 1, 0.75))
    )


def _fault(body: str) -> str | None:
    """What is wrong with a comment that is to be a directive; None where it is one."""
    if _directives.is_one(body):
        return None
    looks = _LOOKS.match(body)
    verb = looks["verb"] if looks else ""
    named = "this is no directive of factlint's"
    if verb and verb.lower() not in ("ignore", "on", "off") and not _ID.match(verb):
        named = f"factlint knows no directive `{verb}`"
    return f"{named}; write `{SHAPE}`"


def _targets(shown: str, spans: Sequence[Span]) -> list[int]:
    """Where the text is that each comment speaks for: in its own line, else the next that is no comment itself."""
    found, stop, following, behind = [], len(shown), len(shown), False
    for span, before in zip(
        reversed(spans), reversed(_before(shown, spans)), strict=True
    ):
        first, *more = _BREAK.split(shown[span.end : stop])
        behind = bool(first.strip(_MARKUP)) or (behind and not more)
        text = _TEXT.search(shown, span.end, stop)
        following, stop = text.start() if text else following, span.start
        found.append(span.start if before else span.end if behind else following)
        behind = behind and not _BREAK.search(shown, *span)
    return found[::-1]


def _before(shown: str, spans: Sequence[Span]) -> list[bool]:
    """Whether text stands before each comment in the line that it begins in."""
    found, start, before = [], 0, False
    for span in spans:
        *more, last = _BREAK.split(shown[start : span.start])
        before = bool(last.strip(_MARKUP)) or (before and not more)
        found.append(before)
        start, before = span.end, before and not _BREAK.search(shown, *span)
    return found
