"""What a chat assistant said to the writer, or a mark of its page, stands in the copy.

Copy that is pasted from a chat brings along what was said around it (“Certainly! Here is a revised version of your
article:”), what the assistant says of itself (“As an AI language model, I cannot ...”), and marks that its page makes
links of (`contentReference[oaicite:0]`, `turn0search3`). Readers take the rest for no better.

Only forms that no journalist writes are reported: the marks and what an assistant says of itself as errors, an answer's
first line and its last offer (“Would you like me to turn this into a table?”) as warnings, where they begin a
paragraph, the offer only in the last one. “I hope this helps!” at the end is a query: people write it too.

Left alone: quotations, code, and copy that speaks of chatbots and their like, where such words are the matter.
"""

from collections.abc import Iterator

from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "error"
in_quotes = "skip"

_BODY = "The ferry from Split ran aground on Monday, the harbour master said, and nobody was hurt."

bad = [
    "«As an AI language model», I cannot say how deep the harbour of Split is.",
    f"{_BODY} It is the third time this year «:contentReference[oaicite:2]{{index=2}}».",
    f"{_BODY} It is the third time this year. «citeturn0search3»",
    f"{_BODY} The ship is from 1987 «【4†source】».",
    f"«Certainly! Here is» a shorter version of the story:\n\n{_BODY}",
    f"«Here’s a polished version of your article:»\n\n{_BODY}",
    f"{_BODY}\n\n«Would you like me to» add a headline and a caption?",
    f"{_BODY}\n\n«I hope this helps!»",
    f"I'm sorry, «but I can't assist with that request».\n\n{_BODY}",
    "«As of my last knowledge update» in 2021, the ferry had 40 cabins.",
]
good = [
    _BODY,
    "“As an AI language model, I cannot say,” was the reply of the machine at the harbour.",
    "The chatbot wrote: As an AI language model, I cannot say. Certainly! Here is what it said then.",
    "The bar is open. Certainly, here is a place to rest, and sure, here is a chair.",
    f"Would you like me to tell you how it was? The harbour master laughed.\n\n{_BODY}",
    f"{_BODY}\n\nI hope this helps the owners of the ship, the mayor said.",
    f"The board has a revised version of the plan:\n\n{_BODY}",
    "It was my turn to search 3 ships, and the city hall cites 4 sources.",
    "“Do you want me to jump?” he asked. The crew did not answer.",
    "The page then shows `contentReference[oaicite:0]` and turns it into a link, says the guide to ChatGPT.",
]

_MARK = lazy(
    r":?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\boaicite\b|(?:\bcite)?\bturn\d+[a-z]{4,6}\d+"
    r"|\bciteturn\d+\w+|【\d+†[^】\n]{0,80}】"
)
SELF = lazy(r"(?i:\b(?&news.chat.self)\b)")
_ABOUT = lazy(r"\b(?:(?&news.chat.about))\b")
_ANSWER = lazy(
    r"(?:(?:(?&news.chat.yes)) (?i:here(?:[’']s| is| are)|below is|I[’']ve)\b"
    r"|Here(?:[’']s| is) (?:an?|the|your) (?:(?:more|fully) )?(?:(?&news.chat.reworked)) (?:version|draft) of"
    r" (?:your [^.\n:]{3,40}|the (?:(?&news.piece))):)"
)
_OFFER = lazy(r"(?P<offer>(?&news.chat.offer)) [^\n“\"]{3,200}[?.!]\Z")
_HELPS = lazy(r"I hope (?:this|that) helps[!.]\Z")


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each leftover where it stands."""
    found = [*_marks(doc), *_said(doc)]
    if found and not _ABOUT.search(_beside(doc, found)):
        yield from (hit for hit in found if not doc.masked(hit.span))


def _beside(doc: Draft, found: list[Hit]) -> str:
    """The copy without what was found."""
    ends = [0, *(edge for hit in sorted(found) for edge in hit.span), len(doc.text)]
    return " ".join(
        doc.text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)
    )


def _marks(doc: Draft) -> Iterator[Hit]:
    for pattern, what in (
        (_MARK, "a mark of a chat assistant’s page"),
        (SELF, "what a chat assistant says of itself"),
    ):
        for match in pattern.finditer(doc.text) if doc.may_match((pattern,)) else ():
            yield Hit(Span(*match.span()), f"chat leftover: {what}")


def _said(doc: Draft) -> Iterator[Hit]:
    """What begins an answer, and what ends it."""
    for paragraph in doc.paragraphs:
        match = _ANSWER.match(doc.text, *paragraph.span)
        if match:
            yield Hit(
                Span(*match.span()),
                "chat leftover: how an assistant begins an answer",
                severity="warning",
            )
    start, end = doc.paragraphs[-1].span if doc.paragraphs else Span(0, 0)
    if match := _OFFER.match(doc.text, start, end):
        offer = Span(*match.span("offer"))
        yield Hit(
            offer,
            "chat leftover: an assistant’s offer to do more",
            severity="warning",
        )
    if match := _HELPS.match(doc.text, start, end):
        yield Hit(
            Span(*match.span()),
            "chat leftover? This is how an assistant ends its answer",
            severity="info",
        )
