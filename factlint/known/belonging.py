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
_OF = rf"\s(?P<joint>of|for|at)\s(?:the\s)?(?P<of>{_NAME})"
_ADJECTIVE = r"(?P<by>(?:[A-Z][\w.’'-]*\s){0,3})"
_BEHIND = (
    r",?\s(?:who\s(?:is|was)\s|is\s|was\s)?"
    r"(?P<past>(?:(?:(?&function.article)|once|then)[\s-])?(?:(?&title.past)[\s-])?)"
)
_ASIDE = lazy(r"\b(?:(?&title.not-yet)|deputy|vice|assistant)\b")
_NEXT = lazy(r"\.?\s[A-Z]")
"""What makes a title that of the next in a list: Scott Walker, New Jersey Gov. Chris Christie."""
_PAST = lazy(r"\b(?i:(?&title.past)|once|was)\b")


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
        for match in _beside(doc.text, title, bearer.span, start, end):
            one = _read(doc, bearer, roles, match)
            if one and one.of not in found:
                found.add(one.of)
                yield one


def _by_title(bearer: Bearer) -> dict[str, list[Role]]:
    """The roles of a bearer by their plain titles, the longest title first."""
    kept: dict[str, list[Role]] = {}
    for role in bearer.roles:
        kept.setdefault(" ".join(titles.plain(role.title)), []).append(role)
    return dict(sorted(kept.items(), key=lambda item: -len(item[0])))


def _beside(
    text: str, title: str, name: Span, start: int, end: int
) -> Iterator[re.Match[str]]:
    """The title behind a name, before it, and round it: Mayor Dan Kowal of Tarn."""
    heads = _heads(title)  # a pattern is compiled where it may match
    if _stands(heads, text, name.end, end) and (
        match := _behind(title).match(text, name.end, end)
    ):
        yield match
    if not _stands(heads, text, start, name.start):
        return
    if match := _before(title).search(text, start, name.start):
        yield match
    round_it = _ROUND.match(text, name.end, end)
    if round_it and _ends_in(title).search(text, start, name.start):
        yield round_it


@lru_cache(512)
def _heads(title: str) -> tuple[str, ...]:
    """The beginnings of the last words of a title and of what else it is called, one of which stands in each form."""
    last = [form.split()[-1] for form in (title, *_WRITTEN.get(title, ()))]
    return tuple(one.lower() for word in last for one in (word, *_short(word)))


def _stands(heads: tuple[str, ...], text: str, start: int, end: int) -> bool:
    near = text[start:end].lower()
    return any(head in near for head in heads)


_ROUND = lazy(rf"\s(?P<joint>of|from)\s(?P<of>{_NAME})(?P<past>)(?P<by>)")


@lru_cache(512)
def _behind(title: str) -> re.Pattern[str]:
    return _compiled(
        rf"{_BEHIND}{_ADJECTIVE}{_said(title)}(?:\sof\s(?!the\b)[a-z]+)?(?:{_OF})?(?!\w)"
    )


@lru_cache(512)
def _before(title: str) -> re.Pattern[str]:
    return _compiled(
        rf"(?P<past>){_ADJECTIVE}\b{_said(title)}(?:(?:{_OF})?,)?\s(?:Sir\s|Dame\s)?\Z"
    )


@lru_cache(512)
def _ends_in(title: str) -> re.Pattern[str]:
    return _compiled(rf"\b{_said(title)}\s\Z")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(lexicon.matched(pattern))


def _said(title: str) -> str:
    """A pattern of a title and of what else it is called, with or without a capital."""
    forms = (title, *_WRITTEN.get(title, ()))
    return f"(?i:{'|'.join(map(_form, forms))})"


def _form(title: str) -> str:
    return r"[\s-]".join(map(_word, title.split()))


def _word(word: str) -> str:
    forms = (word, *_short(word))
    return "(?:" + "|".join(rf"{re.escape(one)}\.?" for one in forms) + ")"


def _short(word: str) -> list[str]:
    """The short forms of a word of a title."""
    return [key for key, value in titles.SAME.items() if value == word]


def _read(
    doc: Draft, bearer: Bearer, roles: list[Role], match: re.Match[str]
) -> Belonging | None:
    of, by = match["of"], match["by"].strip()
    if of:
        span = Span(match.start("of"), match.start("of") + len(of.rstrip(".,")))
    elif by:
        at = match.start("by")
        span = Span(at, at + len(by.removesuffix("’s").removesuffix("'s")))
    else:
        return None
    last = span.end if match.start() >= bearer.span.end else bearer.span.end
    if not of and match.start() >= bearer.span.end:
        last = match.end()
    whole = Span(min(match.start(), bearer.span.start), last)
    around = doc.text[max(whole.start - 12, 0) : whole.end]
    behind = match.start() >= bearer.span.end
    if _ASIDE.search(match[0].lower()) or (
        behind and not of and _NEXT.match(doc.text, match.end())
    ):
        return None
    past = _PAST.search(match[0] if behind else around) is not None
    shown = Span(bearer.span.start if behind else span.start, whole.end)
    return Belonging(bearer, roles, span, shown, past, bool(of))
