"""Who owns, publishes or distributes something is another by the file, or its owner is called its rival.

"Belle Girl, which competes with Martell", and Martell has owned it for years; "a unit of Hartvig" that was
sold in 2009. The file has `owned_by`, `part_of`, `published_by` and `distributed_by` of an organisation, each with its
dates where they are known; the copy is read where the words stand right beside the name: owned by, a subsidiary of, its
owner, its publisher, which owns, distributed by.

Left alone: who had it before, where the copy says "was" or "until"; owners of owners; what is planned, denied or only
rumoured; quotations.
"""

from collections.abc import Iterator

from factlint.entries import Hold
from factlint.known import Draft, stated
from factlint.known.stated import NAME, Statement
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
_KEYS = {
    "owned": ("owned_by", "part_of"),
    "published": ("published_by",),
    "distributed": ("distributed_by",),
}
reads = tuple(key for keys in _KEYS.values() for key in keys)
needs_sections = ("organisations",)

_FACTS = """
organisations:
  belle-girl: {name: Belle Girl, owned_by: [{by: Hartvig Line, to: 2009}, {by: martell, from: 2010}]}
  martell: {name: Martell, owned_by: Norland Holding}
  open-line: {name: Open Line, distributed_by: midland, published_by: Brask Press}
  midland: {name: Midland Media, short: MPM}
  harbour-news: {name: Harbour News, part_of: midland}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS, published="2024-05-09")


bad = [
    _example("«Belle Girl, which competes with Martell», has announced a film."),
    _example("«Belle Girl, a rival of Martell», has announced a film."),
    _example("«Belle Girl competes with Martell» for the shelves."),
    _example("«Belle Girl, which is owned by Hartvig Line», has announced a film."),
    _example("«Belle Girl is a subsidiary of Ostia Toys», the paper said."),
    _example("«Belle Girl, a unit of Ostia Toys», has announced a film."),
    _example("«Belle Girl’s owner, Ostia Toys», has announced a film."),
    _example("«Belle Girl’s parent company, Ostia Toys», has announced a film."),
    _example("«Ostia Toys, which owns Belle Girl», has announced a film."),
    _example("«Ostia Toys, the owner of Belle Girl», has announced a film."),
    _example("«The Ostia Toys-owned Belle Girl» has announced a film."),
    _example("«Open Line, distributed by Capital Radio», is heard in 40 towns."),
    _example("«Open Line, which is published by Capital Radio», is read in 40 towns."),
    _example("«Harbour News, part of Capital Radio», is read in 40 towns."),
]  # fmt: skip
good = [
    _example("Belle Girl, which Martell owns, has announced a film."),
    _example("Belle Girl, which is owned by Martell, has announced a film."),
    _example("Belle Girl, a unit of Norland Holding, has announced a film."),
    _example("Belle Girl was owned by Hartvig Line until 2009."),
    _example("Belle Girl, formerly owned by Hartvig Line, has announced a film."),
    _example("Belle Girl is not owned by Ostia Toys, a spokesman said."),
    _example("If Belle Girl is owned by Ostia Toys, the price is too high."),
    _example("Belle Girl, which competes with Ostia Toys, has announced a film."),
    _example("Martell, which owns Belle Girl, has announced a film."),
    _example("Ostia Toys, which owns Belle Girl Studios, has announced a film."),
    _example("“Belle Girl, which competes with Martell, is fine,” she said."),
    _example("Open Line, distributed by MPM, is heard in 40 towns."),
    _example("Harbour News, part of the Midland Media group, is read in 40 towns."),
    _example("Ostia Toys would be the owner of Belle Girl."),
]  # fmt: skip

_LINK = r"(?:,?\s(?:(?:which|that)\s)?(?:(?P<past>was|were)\s|(?:is|are)\s)?(?:(?&function.adverb)\s)?)"
_BEHIND = lazy(
    rf"{_LINK}(?:(?P<owned>(?&fact.owned))|(?P<published>(?&fact.published))|(?P<distributed>(?&fact.distributed)))"
    rf"\s(?P<what>{NAME})"
)
_RIVAL = lazy(rf"{_LINK}(?&fact.rival)\s(?P<what>{NAME})")
_ITS = lazy(
    rf"[’']s?\s(?:(?P<owned>(?&fact.owner))|(?P<published>(?&fact.publisher))|(?P<distributed>(?&fact.distributor))),?"
    rf"\s(?:is\s)?(?P<what>{NAME})"
)
_OWNS = lazy(
    rf"(?P<what>{NAME}),?\s(?:which\s(?:(?P<owned>owns)|(?P<published>publishes)|(?P<distributed>distributes))"
    rf"|the\s(?:owner|parent\scompany)\sof)\s(?:the\s)?\Z|(?P<by>{NAME})-owned\s\Z"
)
_UNTIL = lazy(r"\b(?:until|till|before)\b")
opens = (_BEHIND, _RIVAL, _ITS, _OWNS)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each owner, publisher or distributor in copy who is another by the file."""
    pairs = list(stated.subjects(doc, *reads))
    for pattern in (_BEHIND, _ITS):
        for said in stated.behind(doc, pairs, pattern):
            yield from _judged(doc, said)
    for said in stated.before(doc, pairs, _OWNS):
        yield from _judged(doc, said)
    for said in stated.behind(doc, pairs, _RIVAL):
        holds = stated.held_now(_holds(said, "owned"), doc.published)
        name = said.what.of(doc.text)
        if stated.sure(doc, said.span) and stated.is_one_of(doc, name, holds):
            yield _hit(doc, said, "owned", holds)


def _judged(doc: Draft, said: Statement) -> Iterator[Hit]:
    groups = said.match.groupdict()
    kind = next((one for one in _KEYS if groups.get(one)), "owned")
    what = said.what if said.match["what"] else Span(*said.match.span("by"))
    holds = _holds(said, kind)
    now = stated.held_now(holds, doc.published)
    name = what.of(doc.text)
    past = groups.get("past") or _UNTIL.search(doc.text, *doc.sentence_of(said.span))
    allowed = [one.by for one in holds] if past else now
    if (
        now
        and stated.sure(doc, said.span)
        and not stated.is_one_of(doc, name, [*allowed, *_above(doc, allowed)])
    ):
        yield _hit(doc, said, kind, now)


def _holds(said: Statement, kind: str) -> list[Hold]:
    return [hold for key in _KEYS[kind] for hold in said.entry.holds(key)]


def _above(doc: Draft, owners: list[str]) -> list[str]:
    """The owners of owners."""
    found = filter(None, (stated.entry_of(doc, one) for one in owners))
    return [
        hold.by
        for one in found
        for hold in (*one.holds("owned_by"), *one.holds("part_of"))
    ]


def _hit(doc: Draft, said: Statement, kind: str, now: list[str]) -> Hit:
    names = " and ".join(stated.called(doc, one) for one in now)
    message = f"by the file {said.entry.name} is {kind} by {names}; the copy has “{said.span.of(doc.text)}”"
    return Hit(said.span, message, entity=said.entry.id)
