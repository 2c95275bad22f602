"""Belonging: what place, body or constituency copy names with a title that somebody has on file."""

import re
from collections.abc import Iterator
from functools import lru_cache

from factlint import lexicon
from factlint.english.names import titles
from factlint.entries import Role
from factlint.known.bearers import Bearer
from factlint.known.draft import Draft
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_NEAR = 90
"""Characters beside a name in which its title stands."""
_WRITTEN = {
    "mp": ("member of parliament",),
    "chief executive": ("ceo", "chief executive officer"),
    "prime minister": ("premier", "pm"),
    **dict.fromkeys(lexicon.words("title.rank.royal:base"), ("ruler", "monarch")),
}
"""What else a title is called."""
_NAME = (
    r"(?:[A-Z][\w.’'&-]*|[A-Z]\.)(?:\s(?:(?:(?&name.particle)|of|and|&)\s)?"
    r"(?:[A-Z][\w.’'&-]*))*"
)
_OF = rf"\s(?:of|for|at)\s(?:the\s)?(?P<of>{_NAME})"
_ADJECTIVE = r"(?P<by>(?:[A-Z][\w.’'-]*\s){0,3})"
_OPEN = lazy(
    r",?\s(?:who\s(?:is|was)\s|is\s|was\s)?"
    r"(?:(?:(?&function.article)|once|then)[\s-])?(?:(?&title.past)[\s-])?"
    + _ADJECTIVE
)
"""What stands between a name and the title behind it."""
_CLOSE = lazy(rf"(?:\sof\s(?!the\b)[a-z]+)?(?:{_OF})?(?!\w)")
"""What follows the title behind a name."""
_LED = lazy(rf"{_ADJECTIVE}\Z")
_UP_TO = lazy(rf"(?:(?:{_OF})?,)?\s(?:Sir\s|Dame\s)?\Z")
"""What stands between a title and the name behind it."""
_ROUND = lazy(rf"\s(?:of|from)\s(?P<of>{_NAME})")
_ASIDE = lazy(r"\b(?:(?&title.not-yet)|deputy|vice|assistant)\b")
_NEXT = lazy(r"\.?\s[A-Z]")
"""What makes a title that of the next in a list: Scott Walker, New Jersey Gov. Chris Christie."""
_PAST = lazy(r"\b(?i:(?&title.past)|once|was)\b")


_Form = tuple[tuple[str, ...], ...]
"""The words of a title, each with its short forms."""
_NOTHING = Span(0, 0)


class _Said(NamedTuple):
    """A title beside a name: with all that belongs to it, what it is of, and the adjectives before it."""

    span: Span
    of: Span
    by: Span


class Belonging(NamedTuple):
    """A title of the roles `roles` in copy, with what it is said to be of. `whole` is title and name."""

    bearer: Bearer
    roles: list[Role]
    of: Span
    whole: Span
    past: bool
    behind: bool


def belongings(doc: Draft, bearer: Bearer) -> Iterator[Belonging]:
    """The titles beside a name that its bearer has on file, with the place or body that stands by each."""
    sentence = doc.sentence_of(bearer.span)
    start = max(sentence.start, bearer.span.start - _NEAR)
    end = min(max(sentence.end, bearer.span.end), bearer.span.end + _NEAR)
    found: set[Span] = set()
    for title, roles in _by_title(bearer).items():
        for said in _beside(doc.text, title, bearer.span, start, end):
            one = _read(doc, bearer, roles, said)
            if one and one.of not in found:
                found.add(one.of)
                yield one


def _by_title(bearer: Bearer) -> dict[str, list[Role]]:
    """The roles of a bearer by their plain titles, the longest title first."""
    kept: dict[str, list[Role]] = {}
    for role in bearer.roles:
        kept.setdefault(" ".join(titles.written_out(role.title)), []).append(role)
    return dict(sorted(kept.items(), key=lambda item: -len(item[0])))


def _beside(
    text: str, title: str, name: Span, start: int, end: int
) -> Iterator[_Said]:
    """The title behind a name, before it, and round it: Mayor Dan Kowal of Tarn."""
    if said := _behind(text, title, name.end, end):
        yield said
    said, ends_in = _before(text, title, start, name.start)
    if said:
        yield said
    if ends_in and (match := _ROUND.match(text, name.end, end)):
        yield _Said(Span(*match.span()), Span(*match.span("of")), _NOTHING)


def _behind(text: str, title: str, start: int, end: int) -> _Said | None:
    """A title right behind a name, with what stands before it as its adjective and what it is of."""
    for at, stops in reversed(_standing(text, title, start, end)):
        opened = _OPEN.fullmatch(text, start, at)
        closed = opened and _first(_CLOSE, text, stops, end)
        if opened and closed:
            return _said(start, opened, closed)
    return None


def _before(text: str, title: str, start: int, end: int) -> tuple[_Said | None, bool]:
    """The first title that goes on up to a name, and whether one stands right before the name."""
    found: list[tuple[int, int, _Said]] = []
    ends_in = False
    for at, stops in _standing(text, title, start, end):
        led = _LED.search(text, start, at)
        closed = _first(_UP_TO, text, stops, end)
        if led and closed:
            found.append((led.start(), -at, _said(led.start(), led, closed)))
        ends_in = ends_in or any(
            stop + 1 == end and text[stop].isspace() for stop in stops
        )
    return min(found)[2] if found else None, ends_in


def _first(
    pattern: re.Pattern[str], text: str, stops: list[int], end: int
) -> re.Match[str] | None:
    """What first goes on from one of the ends of a title."""
    matches = (pattern.match(text, stop, end) for stop in stops)
    return next(filter(None, matches), None)


def _said(start: int, led: re.Match[str], closed: re.Match[str]) -> _Said:
    of = Span(*closed.span("of")) if closed["of"] else _NOTHING
    return _Said(Span(start, closed.end()), of, Span(*led.span("by")))


def _standing(
    text: str, title: str, start: int, end: int
) -> list[tuple[int, list[int]]]:
    """Where a title begins in a stretch of text, in any case and however it is called, with where it may end."""
    low = _lowered(text[start:end])
    found: dict[int, list[int]] = {}
    for form in _forms(title):
        for first in form[0]:
            at = low.find(first)
            while at >= 0:
                if not at or not _goes_on(low[at - 1]):
                    found.setdefault(at, []).extend(_ends(low, at, form, first))
                at = low.find(first, at + 1)
    return [
        (start + at, [start + stop for stop in found[at]])
        for at in sorted(found)
        if found[at]
    ]


def _lowered(text: str) -> str:
    """A text in lower case, letter for letter."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(one if len(one.lower()) > 1 else one.lower() for one in text)


def _goes_on(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _ends(low: str, at: int, form: _Form, first: str) -> Iterator[int]:
    """Where a form may end that begins with `first`: with and without the full stops of short words."""
    end = at + len(first)
    for stop in (end + 1, end) if low.startswith(".", end) else (end,):
        if len(form) == 1:
            yield stop
        elif low[stop : stop + 1].isspace() or low.startswith("-", stop):
            for word in form[1]:
                if low.startswith(word, stop + 1):
                    yield from _ends(low, stop + 1, form[1:], word)


@lru_cache(512)
def _forms(title: str) -> tuple[_Form, ...]:
    """A title and what else it is called, each word with its short forms."""
    return tuple(
        tuple((word, *_short(word)) for word in form.lower().split())
        for form in (title, *_WRITTEN.get(title, ()))
    )


def _short(word: str) -> list[str]:
    """The short forms of a word of a title."""
    return [key.lower() for key, value in titles.SAME.items() if value == word]


def _read(
    doc: Draft, bearer: Bearer, roles: list[Role], said: _Said
) -> Belonging | None:
    of, by = said.of.of(doc.text), said.by.of(doc.text).strip()
    if of:
        span = Span(said.of.start, said.of.start + len(of.rstrip(".,")))
    elif by:
        at = said.by.start
        span = Span(at, at + len(by.removesuffix("’s").removesuffix("'s")))
    else:
        return None
    behind, words = said.span.start >= bearer.span.end, said.span.of(doc.text)
    last = span.end if behind else bearer.span.end
    if not of and behind:
        last = said.span.end
    whole = Span(min(said.span.start, bearer.span.start), last)
    around = doc.text[max(whole.start - 12, 0) : whole.end]
    if _ASIDE.search(words.lower()) or (
        behind and not of and _NEXT.match(doc.text, said.span.end)
    ):
        return None
    past = _PAST.search(words if behind else around) is not None
    shown = Span(bearer.span.start if behind else span.start, whole.end)
    return Belonging(bearer, roles, span, shown, past, bool(of))
