"""A quotation mark or a bracket has no partner in its paragraph.

Where the closing mark is missing, the reader cannot tell what was said and what the copy says itself; that is
how an opinion ends up in somebody's mouth.

Two kinds are only queries: a last paragraph that opens with a mark and is never closed, since nothing follows that
could be taken for speech, and a quotation that closes in a later paragraph without a mark at the paragraphs between.

Left alone: quotations that run over paragraphs by the rule (each paragraph opens with a mark, only the last one
closes), brackets that run over paragraphs, feet and inches (5'10"), apostrophes and ’90s, list letters a),
smileys, insertions in square brackets, and single quotation marks, which look like apostrophes.
"""

import re
from collections.abc import Iterator
from itertools import chain, repeat

from factlint.known import Draft
from factlint.model import Hit, Related
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "check"

bad = [
    "The mayor said «“We» have no money left and left the hall.",
    "“The ferry was late again,” said Ana Prpić. «“It» is always late on Mondays.\n\nShe has lived on the island.",
    "The ferry was «late,”» said Ana Prpić, who lives on the island.",
    "The council «(which» meets on Mondays will vote in May.",
    "The council, which meets on «Mondays)» will vote in May.",
    'The bridge was closed for «"repairs», the city said on Friday.',
    "“We lost the «[second» game,” the coach said.",
    "“The ferry was late,” said Ana Prpić.\n\n«“It» is always late, and nobody is told why.",
    "“We won, we won «again“» the coach said and smiled.",
    "The coach called it a «”good» day” for the club.",
    "«“The» ferry was late.\n\n"
    + "It is always late.\n\n" * 9
    + "We want a bridge,” the mayor said on Monday in a long statement.",
    "«“The» harvest failed, the farmer said.\n\nIt had not rained for weeks.\n\n“It was dry,” he said.",
]
good = [
    "“The harvest failed,” the farmer said. “It had not rained (or snowed) for weeks.”",
    "“The harvest failed. It had not rained for weeks.\n\n“We sold the cattle,” the farmer said.",
    '"The harvest failed. It had not rained for weeks.\n\n"We sold the cattle," the farmer said.',
    'She is 5\'10" tall and bought a 42" screen in the ’90s for her parents’ house.',
    "The law says that a) the boats must be checked and b) the crews must be paid, and 1) soon, says part 2a) of it.",
    "Thanks for the cake :) she wrote ;-) and left :(",
    "“Yes, there are certain special [circumstances] on the island,” he said.",
    "(The ship was built in 1912.\n\nIt sank in 1954.)",
    "The bill is at [http://example.org/bill?id=SN00367:@@@L&summ2=m&] and [https://example.org/x].",
    "The pages (https://example.org) and https://example.org/a_(b) are gone.",
    "The mayor spoke of ``a good day'' and of \"a great club,'' according to the clerk.",
    "He said: “She told me ‘go home’ and ‘don’t come back,’ so I went.”",
    "The committee sat from 10 to 12 (or 13) and read “The Sea, the Sea” aloud.",
    "The crew saw “a light” and heard “a bang,” they said.",
]

_MARK = lazy(r"[“”\"()\[\]]|''|’’|‘‘|``")
_TURN = {"“": "”", "”": "“"}
_SMILEY = lazy(r"(?<!\w)[:;=]['o-]?[()\[\]]")
_ENUMERATOR = lazy(r"(?<![^\s(])(?:[A-Za-z]|\d{1,3}[a-z]?|[ivxIVX]{1,4})\Z")
_FEET = lazy(r"\d['’′]\s?-?\d{1,2}(?:½|\.5)?\Z")
_SHORT = 12
"""More characters than a list letter, or feet before inches, have."""
_WORD_AFTER = lazy(r"[^\w\s]{0,3}\w+")
_WORD_BEFORE = lazy(r"\w+\W{0,3}\Z")
_REACH = {"“": 30, "(": 12, "[": 12}
"""Paragraphs over which the search for a mark's partner goes on."""


class _Mark(NamedTuple):
    """A mark: its kind (“ ( or [), its place, whether it opens, and whether it looks the other way."""

    kind: str
    at: int
    opens: bool
    turned: bool = False


opens = (_MARK,)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports marks turned the wrong way, and each paragraph's first quotation mark and bracket that stand alone."""
    spans = [paragraph.span for paragraph in doc.body]
    lone = [_lone(doc, span) for span in spans]
    for at, span in enumerate(spans):
        yield from (_turned(doc.text, span, mark) for mark in lone[at] if mark.turned)
        for kinds in ("“", "(["):
            yield from _first(doc.text, spans, lone, at, kinds)


def _first(
    text: str, spans: list[Span], lone: list[list[_Mark]], at: int, kinds: str
) -> Iterator[Hit]:
    """The finding on the first mark of these kinds that stands alone in a paragraph; its partner is used up."""
    marks = [mark for mark in lone[at] if mark.kind in kinds and not mark.turned]
    if not marks or (len(marks) == 1 and _continued(text, spans, at, marks[0])):
        return
    partner = _partner(lone, at, marks[0])
    if partner:
        lone[partner[0]].remove(partner[1])
        if kinds == "“":
            closing = _shown(text, spans[partner[0]], partner[1])
            yield _runs_on(_shown(text, spans[at], marks[0]), closing)
        return
    hit = _hit(text, spans[at], marks[0])
    ends = (
        at == len(spans) - 1 and len(marks) == 1 and _is_opening(spans[at], marks[0])
    )
    yield hit._replace(severity="info") if ends else hit


def _is_opening(span: Span, mark: _Mark) -> bool:
    """Whether a paragraph opens with this mark."""
    return mark.opens and mark.at == span.start


def _lone(doc: Draft, span: Span) -> list[_Mark]:
    """The marks of a paragraph that have no partner in it or look the wrong way, in order."""
    opened: dict[str, list[_Mark]] = {}
    lone: list[_Mark] = []
    skipped = _skipped(doc, span)
    for place in _spans(_MARK, doc.text, span):
        waited_for = {kind for kind, marks in opened.items() if marks}
        mark = _read(doc.text, span, place, waited_for)
        if mark is None or place.start in skipped:
            continue
        waiting = opened.setdefault(mark.kind, [])
        if mark.opens:
            waiting.append(mark)
        else:
            lone += _unpaired(waiting.pop() if waiting else None, mark)
    lone += chain.from_iterable(opened.values())
    return sorted(lone, key=lambda mark: mark.at)


def _unpaired(partner: _Mark | None, mark: _Mark) -> Iterator[_Mark]:
    """Of a closing mark and its partner those that look the wrong way; the mark itself where it has none."""
    for one in (partner, mark):
        if one and (one.turned or partner is None):
            yield one


def _skipped(doc: Draft, span: Span) -> set[int]:
    """The places of a paragraph where signs are no marks: in code and links, and in smileys."""
    masked = map(_inside, doc.masks_in(span), repeat(doc.text))
    smileys = _spans(_SMILEY, doc.text, span)
    return {at for stretch in (*masked, *smileys) for at in range(*stretch)}


def _spans(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[Span]:
    return (Span(*match.span()) for match in pattern.finditer(text, *span))


def _inside(mask: Span, text: str) -> Span:
    """A mask without the bracket that closes round it, as in (https://example.org) and [https://example.org]."""
    shown = mask.of(text)
    for opens, closes in ("()", "[]"):
        if shown.count(closes) > shown.count(opens):
            return Span(mask.start, mask.start + shown.rindex(closes))
    return mask


def _read(text: str, span: Span, place: Span, opened: set[str]) -> _Mark | None:
    """The mark at this place, or None where it is a unit, markup or a list letter."""
    at, mark = place.start, place.of(text)
    if mark in "([":
        return _Mark(mark, at, opens=True)
    reach = max(span.start, at - _SHORT)
    if mark in ")]":
        kind = "(" if mark == ")" else "["
        listed = kind not in opened and _ENUMERATOR.search(text, reach, at)
        return None if listed else _Mark(kind, at, opens=False)
    before = text[at - 1] if at > span.start else " "
    after = text[place.end] if place.end < span.end else " "
    if before == "=" or _FEET.search(text, reach, at):
        return None
    return _quotation(mark, at, before, after, "“" in opened)


def _quotation(
    mark: str, at: int, before: str, after: str, inside: bool
) -> _Mark | None:
    """A quotation mark, by its shape and by what stands round it; `inside` where a quotation is open."""
    leads = _leads(before, after, inside)
    trails = not before.isspace() and not after.isalnum()
    if mark == "“":
        turned = inside and not leads and (trails or after.isspace())
        return _Mark("“", at, opens=not turned, turned=turned)
    if mark == "”":
        turned = not inside and leads and after.isalnum()
        return _Mark("“", at, opens=turned, turned=turned)
    opens = leads or not (trails or inside)
    is_inches = before.isdigit() and not opens and not inside
    return None if is_inches else _Mark("“", at, opens)


def _leads(before: str, after: str, inside: bool) -> bool:
    """Whether a mark between these two signs stands before a word, as an opening one does."""
    free = before.isspace() or before in "([—–-‘/"
    closes = after.isspace() or (inside and after in "-–—,;:?!)")
    return free and not closes


def _continued(text: str, spans: list[Span], at: int, mark: _Mark) -> bool:
    """Whether a quotation stays open and the next paragraph opens with a mark, as the rule has it."""
    return (
        mark.kind == "“"
        and mark.opens
        and at + 1 < len(spans)
        and text[spans[at + 1].start] in "“\"‘'”"
    )


def _runs_on(mark: Span, closing: Span) -> Hit:
    message = "this quotation closes in a later paragraph; each of its paragraphs needs an opening mark"
    related = (Related(closing, "it closes here"),)
    return Hit(mark, message, severity="info", related=related)


def _partner(
    lone: list[list[_Mark]], at: int, mark: _Mark
) -> tuple[int, _Mark] | None:
    """The closing mark in a later paragraph that an open one waits for."""
    if not mark.opens:
        return None
    for later in range(at + 1, min(at + 1 + _REACH[mark.kind], len(lone))):
        for other in lone[later]:
            if other.kind == mark.kind and not other.turned:
                return None if other.opens else (later, other)
    return None


def _turned(text: str, span: Span, mark: _Mark) -> Hit:
    shown = _shown(text, span, mark)
    fix = "".join(_TURN.get(char, char) for char in shown.of(text))
    ours = (
        "“" in text and "„" not in text
    )  # other languages turn their marks as their own rules are
    return Hit(
        shown, "this quotation mark is turned the wrong way", fix=fix, safe=ours
    )


def _hit(text: str, span: Span, mark: _Mark) -> Hit:
    word = "quotation mark" if mark.kind == "“" else "bracket"
    message = (
        f"this {word} is never closed"
        if mark.opens
        else f"closing {word} with no opening one before it"
    )
    return Hit(_shown(text, span, mark), message)


def _shown(text: str, span: Span, mark: _Mark) -> Span:
    """The mark with the word beside it."""
    if mark.opens:
        match = _WORD_AFTER.match(text, mark.at, span.end)
        return Span(mark.at, match.end() if match else mark.at + 1)
    match = _WORD_BEFORE.search(text, max(span.start, mark.at - 40), mark.at)
    return Span(match.start() if match else mark.at, mark.at + 1)
