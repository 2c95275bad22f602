"""What comments of ours tell the linter: to ignore checks in a line, in a block between two comments, or in a text."""

from collections.abc import Iterator, Sequence

from factlint.model import Ignore
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

SHAPE = "factlint: ignore ID -- reason"
_SAYS = lazy(
    r"[Ff]actlint:[ \t]*(?P<verb>[Ii]gnore-file|[Ii]gnore|[Oo]ff|[Oo]n)(?![\w-])(?P<rest>[\s\S]*)"
)
_REASON = lazy(r"(?:^|\s+)(?:--|[-\u2013\u2014])(?=\s|$)\s*")
"""What parts the ids from the reason; a single dash is as good."""
_SEPARATOR = lazy(r"[,\s]+")
_END = 1 << 60
"""A line behind the last of any text."""
_OPEN = "no `factlint: on` ends this block; write `factlint: on ID` behind it, or `factlint: ignore-file ID -- reason`"
_CLOSED = "nothing before this is switched off, so there is nothing to switch on"


def is_one(body: str) -> bool:
    """Whether the text of a comment is a directive."""
    return bool(_SAYS.match(body))


class Directive(NamedTuple):
    """A comment that tells the linter something: its verb, ids and reason, its place, and the line that it speaks for.

    `end` is the last line before it that has text. One that only looks so has a `fault`.
    """

    verb: str
    ids: tuple[str, ...]
    reason: str
    span: Span
    line: int
    end: int
    fault: str | None

    @property
    def ignore(self) -> Ignore:
        """What it ignores by itself."""
        first, last = (1, _END) if self.verb == "ignore-file" else (self.line, 0)
        return Ignore(self.ids, self.reason, self.span, first, self.fault, last)


def read(body: str, span: Span, line: int, end: int, fault: str | None) -> Directive:
    """The directive in the text of a comment, which speaks for the text in a line, or for what ends at another."""
    says = None if fault else _SAYS.match(body)
    ids, *reason = _REASON.split(says["rest"] if says else "", maxsplit=1)
    named = tuple(filter(None, _SEPARATOR.split(ids)))
    verb = says["verb"].lower() if says else ""
    return Directive(verb, named, " ".join(reason).strip(), span, line, end, fault)


def ignores(directives: Sequence[Directive]) -> Iterator[Ignore]:
    """What directives in their order ignore; of blocks what stands between both ends."""
    opened: list[Directive] = []
    for one in directives:
        if one.verb == "off" and one.ids:
            opened.append(one)
        elif one.verb == "on":
            closed = [part for part in opened if _ends(one, part)]
            yield from (_block(part, one) for part in closed)
            opened = [_left(part, one) if part in closed else part for part in opened]
            opened = [part for part in opened if part.ids]
            if not closed:
                yield one.ignore._replace(ids=(), fault=_CLOSED)
        else:
            yield one.ignore
    yield from (one.ignore._replace(ids=(), fault=_OPEN) for one in opened)


def _ends(end: Directive, start: Directive) -> bool:
    """Whether a comment ends a block, or a check of it."""
    return not end.ids or bool(set(end.ids) & set(start.ids))


def _block(start: Directive, end: Directive) -> Ignore:
    """What is ignored from one comment to the other."""
    ids = tuple(one for one in start.ids if not end.ids or one in end.ids)
    return Ignore(ids, start.reason, start.span, start.line, None, end.end)


def _left(start: Directive, end: Directive) -> Directive:
    """What of a block goes on behind a comment that ends a check of it."""
    return start._replace(
        ids=tuple(one for one in start.ids if end.ids and one not in end.ids)
    )
