"""A comment `factlint: ignore ID` covers no finding any more, or is none that factlint understands.

The passage it was written for has been mended or moved, or the id is misspelt. An ignore that stays behind
would hide the next mistake in that line, so it is better taken out. A comment for a check that did not run
(switched off, or not selected) is left alone.

A comment speaks for the line that it ends, or for the next one with text: `factlint: ignore ID -- reason`. From
`factlint: off ID -- reason` to `factlint: on ID` it speaks for all lines between, and `factlint: ignore-file ID --
reason` for the whole text. A block that nothing ends ignores nothing. With `require_reason: true` in factlint.yml nor
does a comment without a reason.

A comment that only looks like a directive, such as `factlint: disable`, switches nothing off, and whoever wrote it
believes it does. In Markdown that is true of lines behind `#`, `//` and `%`, which are printed; in MDX and AsciiDoc a
line behind `//` is a comment, in reStructuredText one behind `..`. Examples in code are left alone.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from factlint import checks
from factlint.model import Example, Hit
from factlint.text import Span

subject = "ignores"
severity = "warning"
in_quotes = "check"
any_language = True

bad: list[str | Example] = [
    "«# factlint: ignore»\n\nThe council meets on Monday.",
    "«# factlint: ignore text.doubled-phrase -- the band's name»\n\nThe council meets on Monday.",
    "«# factlint: ignore surface.unused-ignroe»\n\nThe council meets on Monday.",
    "The council meets on Monday. «<!-- factlint: ignore text.doubled-phrase -->»",
    "«<!-- factlint: disable text.doubled-phrase -->»\n\nThe council meets on Monday.",
    "«{{/* factlint: ignre text.doubled-phrase */}}»\n\nThe council meets on Monday.",
    "«<!-- factlint: off text.doubled-phrase -- a song -->»\n\nThe council meets on Monday.",
    "«<!-- factlint: ignore-file text.doubled-phrase -- a song -->»\n\nThe council meets on Monday.",
]
good: list[str | Example] = [
    "# factlint: ignore text.doubled-phrase -- as in the record\n\nHe said the the witness lied.",
    "He said the the witness lied. <!-- factlint: ignore text.doubled-phrase -->",
    "<!-- factlint: off text.doubled-phrase -- a song -->\n\nIt was was so.\n\n<!-- factlint: on -->",
    "<!-- factlint: ignore-file text.doubled-phrase -- a transcript -->\n\nThe hall. It was was so.",
    "{% comment %}factlint: ignore text.doubled-phrase{% endcomment %}\n\nHe said the the witness lied.",
    "The linter reads a comment `# factlint: disable` as one that it does not know.",
    "# factlint and the desk\n\nWe use factlint: it reads the copy of the desk.",
]

_NO_CHECK = "this comment names no check; write `factlint: ignore ID -- reason`"


def check(options: None, unused: Any) -> Iterator[Hit]:
    """Reports each unused comment at the text that follows it."""
    for ignore in unused.ignores:
        if ignore.fault or not ignore.ids:
            yield Hit(Span(0, 0), ignore.fault or _NO_CHECK, source=ignore.span)
        unknown = next((given for given in ignore.ids if not _known(given)), None)
        ran = [given for given in ignore.ids if _is_of(given, unused.ran)]
        if unknown:
            yield Hit(Span(0, 0), _unknown(unknown), source=ignore.span)
        elif ran:
            said = f"this comment ignores {', '.join(ran)}"
            message = f"{said}, but nothing is reported there"
            yield Hit(Span(0, 0), message, source=ignore.span)


def _known(given: str) -> bool:
    return _is_of(given, checks.ids())


def _is_of(given: str, ids: Iterable[str]) -> bool:
    """Whether what a comment names is one of these checks, or a group of them."""
    return any(checks.matches(check_id, given) for check_id in ids)


def _unknown(given: str) -> str:
    close = get_close_matches(given, checks.ids(), 1, 0.5)
    return f"there is no check `{given}`" + (
        f"; did you mean `{close[0]}`?" if close else ""
    )
