"""Quotation marks and brackets: which signs are such marks, which way they look, and which of them have no partner."""

import re
from collections.abc import Iterator
from itertools import chain, repeat

from factlint.known import Draft
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

MARK = lazy(r"[“”\"()\[\]]|''|’’|‘‘|(?<!`)``(?!`)")
_NO_MARKS = lazy(
    r"(?<![\w=<>:+*/&|\[])[:;=]['o\u200d-]?(?:[)\]]|[(\[](?!\w))"
    r"|(?<=\w)=[“”\"](?=[\w#/.-])[^“”\"\n]*[“”\"]"
    r"|[\[\](]\s?[-+−]?\d[\d.,]*[,;]\s?[^\s()\[\]]{1,8}[\[\])]"
    r"|„[^„“”\"\n]*[“”\"]"
    r"|[“\"'‘][()\[\]][”\"'’]|\([“”\"]\)|(?<=\s)[(\[](?=[,.;](?:\s|\Z))"
)
"""Smileys, values of attributes, intervals, German quotations, and a bracket that is quoted for its own sake."""
_ENUMERATOR = lazy(r"(?<![^\s(])(?:[A-Za-z]|\d{1,3}[a-z.]?|[ivxIVX]{1,4})\Z")
_CAPITAL = lazy(r"(?<=[a-z] )[A-HJ-UWYZ]\)")
_SET_OFF = lazy(r"[,.;:]\s|\.?\Z")
_FEET = lazy(r"\d['’′]\s?-?\d{1,2}(?:½|\.5)?\Z")
_INCHES = lazy(r"(?<![\d.,])\d{1,2}(?:\.\d{1,2})?\Z")
_SHORT = 12
"""More characters than a list letter, or feet before inches, have."""


class Mark(NamedTuple):
    """A mark: its kind (“ ( or [), its place, whether it opens, and whether it looks the other way."""

    kind: str
    at: int
    opens: bool
    turned: bool = False


def lone_marks(doc: Draft, span: Span) -> list[Mark]:
    """The marks of a paragraph that have no partner in it or look the wrong way, in order."""
    places = [*_spans(MARK, doc.text, span)]
    opened: dict[str, list[Mark]] = {}
    found: list[Mark] = []
    skipped = _skipped(doc, span) if places else set()
    for place in places:
        waited_for = {kind for kind, marks in opened.items() if marks}
        mark = _read(doc.text, span, place, waited_for)
        if mark is None or place.start in skipped:
            continue
        waiting = opened.setdefault(mark.kind, [])
        if mark.opens:
            waiting.append(mark)
        else:
            found += _unpaired(waiting.pop() if waiting else None, mark)
    found += chain.from_iterable(opened.values())
    return sorted(found, key=lambda mark: mark.at)


def _unpaired(partner: Mark | None, mark: Mark) -> Iterator[Mark]:
    """Of a closing mark and its partner those that look the wrong way; the mark itself where it has none."""
    for one in (partner, mark):
        if one and (one.turned or partner is None):
            yield one


def _skipped(doc: Draft, span: Span) -> set[int]:
    """The places of a paragraph where signs are no marks: in code and links, in smileys and the like."""
    masked = map(_inside, doc.masks_in(span), repeat(doc.text))
    others = _spans(_NO_MARKS, doc.text, span)
    return {at for stretch in (*masked, *others) for at in range(*stretch)}


def _spans(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[Span]:
    return (Span(*match.span()) for match in pattern.finditer(text, *span))


def _inside(mask: Span, text: str) -> Span:
    """A mask without the bracket or mark that closes round it, as in (https://example.org) and “https://example.org”."""
    shown = mask.of(text)
    if "/" not in shown and "." not in shown:
        return mask
    for opens, closes in ("()", "[]"):
        if shown.count(closes) > shown.count(opens):
            return Span(mask.start, mask.start + shown.rindex(closes))
    marks = [at for at, sign in enumerate(shown) if sign in '“”"']
    if (
        len(marks) == 1
        and marks[0] > 0
        and not any(map(str.isalnum, shown[marks[0] :]))
    ):
        return Span(mask.start, mask.start + marks[0])
    return mask


def _read(text: str, span: Span, place: Span, opened: set[str]) -> Mark | None:
    """The mark at this place, or None where it is a unit, markup or a list letter."""
    at, mark = place.start, place.of(text)
    if mark in "([":
        return Mark(mark, at, opens=True)
    reach = max(span.start, at - _SHORT)
    if mark in ")]":
        kind = "(" if mark == ")" else "["
        listed = kind not in opened and _is_listed(text, span, reach, at)
        return None if listed else Mark(kind, at, opens=False)
    before = text[at - 1] if at > span.start else " "
    after = text[place.end] if place.end < span.end else " "
    inside = "“" in opened
    if (before == "=" and not inside) or _FEET.search(text, reach, at):
        return None
    if mark == "”" and not inside and _INCHES.search(text, reach, at):
        return None
    return _quotation(mark, at, before, after, inside)


def _is_listed(text: str, span: Span, reach: int, at: int) -> bool:
    """Whether a closing bracket belongs to a list letter; one capital alone, set off by a comma, is none."""
    if _ENUMERATOR.search(text, reach, at) is None:
        return False
    alone = len(_CAPITAL.findall(text, *span)) == 1
    return not (
        alone and _CAPITAL.match(text, at - 1) and _SET_OFF.match(text, at + 1)
    )


def _quotation(
    mark: str, at: int, before: str, after: str, inside: bool
) -> Mark | None:
    """A quotation mark, by its shape and by what stands round it; `inside` where a quotation is open."""
    leads = _leads(before, after, inside)
    trails = not before.isspace() and not after.isalnum()
    if mark == "“":
        turned = inside and not leads and (trails or after.isspace())
        return Mark("“", at, opens=not turned, turned=turned)
    if mark == "”":
        turned = not inside and leads and after.isalnum()
        return Mark("“", at, opens=turned, turned=turned)
    opens = leads or not (trails or inside)
    is_inches = before.isdigit() and not opens and not inside
    return None if is_inches else Mark("“", at, opens)


def _leads(before: str, after: str, inside: bool) -> bool:
    """Whether a mark between these two signs stands before a word, as an opening one does."""
    free = before.isspace() or before in "([—–-‘/"
    closes = after.isspace() or (inside and after in "-–—,;:.?!)")
    return free and not closes
