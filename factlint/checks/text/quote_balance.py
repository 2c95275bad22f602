"""A quotation mark or a bracket has no partner in its paragraph.

Where the closing mark is missing, the reader cannot tell what was said and what the copy says itself; that is
how an opinion ends up in somebody's mouth.

Left alone: quotations that run over paragraphs by the rule (each paragraph opens with a mark, only the last one
closes), brackets that run over paragraphs, feet and inches (5'10"), apostrophes and ’90s, list letters a),
smileys, insertions in square brackets, and single quotation marks, which look like apostrophes.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlint.model import Hit, Related
from factlint.rulebook import Draft
from factlint.text import Span

severity = "warning"
in_quotes = "check"
needs = ("“", "”", '"', "(", ")", "[", "]")

bad = [
    "The mayor said «“We» have no money left and left the hall.",
    "“The ferry was late again,” said Ana Prpić. «“It» is always late on Mondays.\n\nShe has lived on the island.",
    "The ferry was «late,”» said Ana Prpić, who lives on the island.",
    "The council («which» meets on Mondays will vote in May.",
    "The council, which meets on «Mondays)» will vote in May.",
    'The bridge was closed for «"repairs,» the city said on Friday.',
    "“We lost the [«second» game,” the coach said.",
    "“We won, we won «again“» the coach said and smiled.",
    "The coach called it a «”good» day” for the club.",
    "«“The» harvest failed, the farmer said.\n\nIt had not rained for weeks.\n\n“It was dry,” he said.",
]
good = [
    "“The harvest failed,” the farmer said. “It had not rained (or snowed) for weeks.”",
    "“The harvest failed. It had not rained for weeks.\n\n“We sold the cattle,” the farmer said.",
    '"The harvest failed. It had not rained for weeks.\n\n"We sold the cattle," the farmer said.',
    'She is 5\'10" tall and bought a 42" screen in the ’90s for her parents’ house.',
    "The law says that a) the boats must be checked and b) the crews must be paid, and 1) at once.",
    "Thanks for the cake :) she wrote ;-) and left :(",
    "“Yes, there are certain special [circumstances] on the island,” he said.",
    "(The ship was built in 1912.\n\nIt sank in 1954.)",
    "The page (https://example.org/a_(b) is gone.",
    "He said: “She told me ‘go home’ and ‘don’t come back,’ so I went.”",
    "The committee sat from 10 to 12 (or 13) and read “The Sea, the Sea” aloud.",
    "The crew saw “a light” and heard “a bang,” they said.",
]

_MARK = re.compile(r"[“”\"()\[\]]")
_SMILEY = re.compile(r"[:;=]['o-]?[()\[\]]|\([-o]?[:;=](?!\w)")
_ENUMERATOR = re.compile(r"(?<![^\s(])(?:[A-Za-z]|\d{1,3}|[ivxIVX]{1,4})\Z")
_FEET = re.compile(r"\d['’′]\s?-?\d{1,2}(?:½|\.5)?\Z")
_WORD_AFTER = re.compile(r"\W{0,3}\w+")
_WORD_BEFORE = re.compile(r"\w+\W{0,3}\Z")
_REACH = {"“": 3, "(": 12, "[": 12}
"""Paragraphs over which the search for a mark's partner goes on."""


class _Mark(NamedTuple):
    """A mark: its kind (“ ( or [), its place, whether it opens, and whether it looks the other way."""

    kind: str
    at: int
    opens: bool
    turned: bool = False


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports, for each paragraph, the first quotation mark and the first bracket that stand alone."""
    spans = [paragraph.span for paragraph in doc.body]
    lone = [_lone(doc, span) for span in spans]
    for at, span in enumerate(spans):
        for kinds in ("“", "(["):
            marks = [mark for mark in lone[at] if mark.kind in kinds]
            if not marks or (len(marks) == 1 and _continued(doc.text, spans, at, marks[0])):
                continue
            partner = _partner(lone, at, marks[0])
            if partner:
                lone[partner[0]].remove(partner[1])
            if kinds == "“" or not partner:
                yield _hit(doc.text, span, marks[0], spans[partner[0]] if partner else None, partner)


def _lone(doc: Draft, span: Span) -> list[_Mark]:
    """The marks of a paragraph that have no partner in it or look the wrong way, in order."""
    opened: list[_Mark] = []
    lone: list[_Mark] = []
    skip = [*doc.masks, *(Span(*match.span()) for match in _SMILEY.finditer(doc.text, *span))]
    for match in _MARK.finditer(doc.text, *span):
        mark = _read(doc.text, span, match.start(), {one.kind for one in opened})
        if mark is None or any(mark.at in range(*stretch) for stretch in skip):
            continue
        if mark.opens:
            opened.append(mark)
            continue
        partner = next((one for one in reversed(opened) if one.kind == mark.kind), None)
        lone += [one for one in (partner, mark) if one and (one.turned or partner is None)]
        if partner:
            opened.remove(partner)
    return sorted(lone + opened, key=lambda mark: mark.at)


def _read(text: str, span: Span, at: int, opened: set[str]) -> _Mark | None:
    """The mark at this place, or None where it is a unit or a list letter."""
    char = text[at]
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    if char in "([":
        return _Mark(char, at, opens=True)
    if char in ")]":
        kind = "(" if char == ")" else "["
        listed = kind not in opened and _ENUMERATOR.search(text, span.start, at)
        return None if listed else _Mark(kind, at, opens=False)
    leads = (before.isspace() or before in "([—–-‘/") and not after.isspace()
    trails = not before.isspace() and not after.isalnum()
    if char == '"':
        return _straight(text, span, at, opens=leads or (not trails and "“" not in opened), open_="“" in opened)
    wrong = trails and not leads and "“" in opened if char == "“" else leads and after.isalnum() and "“" not in opened
    return _Mark("“", at, opens=(char == "“") != wrong, turned=wrong)


def _straight(text: str, span: Span, at: int, *, opens: bool, open_: bool) -> _Mark | None:
    """A straight mark; after a figure it is one of inches where no quotation is open."""
    if _FEET.search(text, span.start, at) or (text[at - 1].isdigit() and at > span.start and not open_ and not opens):
        return None
    return _Mark("“", at, opens)


def _continued(text: str, spans: list[Span], at: int, mark: _Mark) -> bool:
    """True where a quotation stays open and the next paragraph opens with a mark, as the rule has it."""
    return mark.kind == "“" and mark.opens and at + 1 < len(spans) and text[spans[at + 1].start] in "“\"‘'”"


def _partner(lone: list[list[_Mark]], at: int, mark: _Mark) -> tuple[int, _Mark] | None:
    """The closing mark in a later paragraph that an open one waits for."""
    if not mark.opens or mark.turned:
        return None
    for later in range(at + 1, min(at + 1 + _REACH[mark.kind], len(lone))):
        for other in lone[later]:
            if other.kind == mark.kind:
                return None if other.opens else (later, other)
    return None


def _hit(text: str, span: Span, mark: _Mark, later: Span | None, partner: tuple[int, _Mark] | None) -> Hit:
    shown = _shown(text, span, mark)
    word = "quotation mark" if mark.kind == "“" else "bracket"
    if later and partner:
        message = "this quotation closes in a later paragraph; each of its paragraphs needs an opening mark"
        return Hit(shown, message, related=(Related(_shown(text, later, partner[1]), "it closes here"),))
    if mark.turned:
        return Hit(shown, f"this {word} is turned the wrong way")
    return Hit(shown, f"this {word} is never closed" if mark.opens else f"this {word} closes what was never opened")


def _shown(text: str, span: Span, mark: _Mark) -> Span:
    """The mark with the word beside it."""
    if mark.opens:
        match = _WORD_AFTER.match(text, mark.at, span.end)
        return Span(mark.at, match.end() if match else mark.at + 1)
    match = _WORD_BEFORE.search(text, max(span.start, mark.at - 40), mark.at)
    return Span(match.start() if match else mark.at, mark.at + 1)
