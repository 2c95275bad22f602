"""A work on file is given to another author, singer or publisher, or to another year.

"Ann Lee's novel The Green Harbour", which Per Holt wrote. The file has `by`, `date` and `kind` of a work, and
`publishes` of an organisation; the copy is read where the name stands with the words for it: X's novel, by X, written
by, published by, from 2011.

Left alone: works of one word that is an everyday word; translators, editors, reviewers; versions by others (a cover, an
adaptation); what is denied or supposed; quotations.
"""

from collections.abc import Iterator

from factlint.known import Draft, stated
from factlint.known.stated import NAME, Statement
from factlint.model import Example, Hit
from factlint.start.regex import lazy

severity = "warning"
in_quotes = "skip"
reads = ("by", "publishes")
needs_sections = ("works",)

_FACTS = """
people:
  per-holt: {name: Per Holt}
  ann-lee: {name: Ann Lee}
organisations:
  brask: {name: Brask Press, publishes: [green-harbour, The Ostia Quarterly]}
works:
  green-harbour: {name: The Green Harbour, accept: [Green Harbour], kind: novel, by: [per-holt], date: 2011}
  last-ferry: {name: Last Ferry Home, kind: song, by: Mia Brand}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad = [
    _example("It is based on «The Green Harbour by Ann Lee»."),
    _example("It is based on «The Green Harbour, by Ann Lee», which won a prize."),
    _example("It is based on «The Green Harbour, a novel by Ann Lee», which won a prize."),
    _example("It is based on «The Green Harbour, which was written by Ann Lee»."),
    _example("«The Green Harbour was written by Ann Lee» in a hut."),
    _example("It is based on «Ann Lee’s novel The Green Harbour»."),
    _example("It is based on «Ann Lee’s The Green Harbour»."),
    _example("It is based on «Ann Lee’s 2011 novel The Green Harbour»."),
    _example("«Ann Lee, who wrote The Green Harbour», was there."),
    _example("«Ann Lee, the author of The Green Harbour», was there."),
    _example("The choir sang «Last Ferry Home by Ann Lee»."),
    _example("The choir sang «Ann Lee’s song Last Ferry Home»."),
    _example("«The Green Harbour, published by Ostia Books», won a prize."),
    _example("«The Green Harbour is published by Ostia Books» in May."),
]  # fmt: skip
good = [
    _example("It is based on The Green Harbour by Per Holt."),
    _example("It is based on Per Holt’s novel The Green Harbour."),
    _example("The choir sang Mia Brand’s song Last Ferry Home."),
    _example("The Green Harbour, published by Brask Press, won a prize."),
    _example("The Green Harbour was reviewed by Ann Lee in May."),
    _example("The Green Harbour was translated by Ann Lee."),
    _example("Ann Lee’s version of The Green Harbour won a prize."),
    _example("Ann Lee’s film of Per Holt’s novel The Green Harbour won."),
    _example("The Green Harbour was not written by Ann Lee."),
    _example("If The Green Harbour was written by Ann Lee, it is a fraud."),
    _example("“The Green Harbour by Ann Lee is here,” he said."),
    _example("Ann Lee, who read The Green Harbour, was there."),
    _example("The Green Harbour Hotel by Ann Lee is a building."),
    _example("The Green Harbour by Holt is long."),
    _example("They read The Green Harbour by Friday."),
]  # fmt: skip

_BY = lazy(
    rf"(?:,\s(?:an?|the)\s(?:[\w-]+\s){{1,3}}?|,?\s(?:which\s)?(?:was|is)\s(?P<verb>(?&fact.made)|(?&fact.published))\s|,?\s"
    rf"(?:(?P<bare>(?&fact.published))\s)?)(?:by\s)?(?P<what>(?<=by\s){NAME})"
)
_OWN = lazy(rf"(?P<what>{NAME})[’']s?\s(?:\d{{4}}\s)?(?:(?&fact.work)\s)?\Z")
_WHO = lazy(
    rf"(?P<what>{NAME}),\s(?:who\s(?:wrote|sang)|the\s(?:author|singer)\sof)\s\Z"
)
_DAYS = lazy(r"(?:(?&time.weekday.full)|(?&time.month.full))\b")
opens = (_BY, _OWN, _WHO)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each maker or publisher of a work who is another by the file."""
    works = [
        one for one in stated.subjects(doc, "by", "name") if one[0].section == "works"
    ]
    for said in stated.behind(doc, works, _BY):
        publishes = said.match["bare"] or (said.match["verb"] or "").startswith(
            ("publ", "print", "put")
        )
        yield from _judged(
            doc, said, _publishers(doc, said) if publishes else said.entry.makers
        )
    for pattern in (_OWN, _WHO):
        for said in stated.before(doc, works, pattern):
            yield from _judged(doc, said, said.entry.makers)


def _publishers(doc: Draft, said: Statement) -> list[str]:
    """Who publishes a work by the file."""
    return [
        body.slug
        for body in doc.book.section("organisations")
        if any(stated.entry_of(doc, one) == said.entry for one in body.publishes)
    ]


def _judged(doc: Draft, said: Statement, makers: list[str]) -> Iterator[Hit]:
    name = said.match["what"].rstrip(".")
    if (
        not makers
        or _DAYS.match(name)
        or not stated.sure(doc, said.span)
        or stated.is_one_of(doc, name, makers)
    ):
        return
    who = " and ".join(stated.called(doc, one) for one in makers)
    span = said.span._replace(
        end=said.span.end - said.span.of(doc.text).endswith(".")
    )
    yield Hit(
        span,
        f"by the file {said.entry.name} is by {who}; the copy has {name}",
        entity=said.entry.id,
    )
