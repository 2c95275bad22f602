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
    "The bridge was closed for «\"repairs,» the city said on Friday.",
    "“We lost the [«second» game,” the coach said.",
    "“We won, «”and» we won again,” the coach said. He smiled.",
    "«“The» harvest failed, the farmer said.\n\nIt had not rained for weeks.\n\n“It was dry,” he said.",
]
good = [
    "“The harvest failed,” the farmer said. “It had not rained (or snowed) for weeks.”",
    "“The harvest failed. It had not rained for weeks.\n\n“We sold the cattle,” the farmer said.",
    '"The harvest failed. It had not rained for weeks.\n\n"We sold the cattle," the farmer said.',
    "She is 5'10\" tall and bought a 42\" screen in the ’90s for her parents’ house.",
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
_MEASURE = re.compile(r"[\d½¼¾⅛]\s?\Z")
_WORD_AFTER = re.compile(r"\W{0,3}\w+")
_WORD_BEFORE = re.compile(r"\w+\W{0,3}\Z")
_CLOSES = {")": "(", "]": "[", "”": "“"}
_REACH = 12
"""Paragraphs over which a bracket may run."""


class _Lone(NamedTuple):
    """A mark without a partner: the kind of its pair, its place, and whether it opens."""

    kind: str
    at: int
    opens: bool
    turned: bool = False


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports, for each paragraph, the first quotation mark and the first bracket that stand alone."""
    spans = [paragraph.span for paragraph in doc.body]
    lone = [_lone(doc, span) for span in spans]
    for at in range(len(spans)):
        for kinds in ("“", "(["):
            first = next((mark for mark in lone[at] if mark.kind in kinds), None)
            if first and not _goes_on(doc, spans, at, first):
                partner = _partner(lone, at, first)
                if kinds == "“" or not partner:
                    yield _hit(doc, spans[at], first, partner)
                _forget(lone, partner)


def _lone(doc: Draft, span: Span) -> list[_Lone]:
    """The marks of a paragraph that have no partner in it, in order."""
    opened: list[_Lone] = []
    lone: list[_Lone] = []
    smileys = [Span(*match.span()) for match in _SMILEY.finditer(doc.text, *span)]
    for match in _MARK.finditer(doc.text, *span):
        at = match.start()
        mark = _read(doc.text, span, at, any(one.kind == "“" for one in opened))
        if mark is None or any(smiley.start <= at < smiley.end for smiley in smileys) or doc.masked(Span(at, at + 1)):
            continue
        if mark.turned:
            lone.append(mark)
        if mark.opens:
            opened.append(mark)
        elif not _close(opened, mark) and not mark.turned:
            lone.append(mark)
    return sorted(lone + opened, key=lambda mark: mark.at)
