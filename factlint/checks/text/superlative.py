"""A superlative is claimed in the copy's own voice: the world's largest, the first in history.

“The largest in the world” is the first thing a reader writes in about. Somebody counted, or somebody boasted; either
is to be named, or the claim is to be looked up.

Two kinds are reported. What the rulebook has on file under `superlatives` of a place is held against the copy: another
rank or another scope beside the name is a warning, and a claim that the file gives to a source (`attribute_to`) and
the copy to nobody is a query. And any claim on the scale of the world or of history without a source in its sentence
is a query.

Left alone: quotations, sentences that name who says so, guarded claims (one of the largest, among the first, perhaps,
nearly), ordinals of weddings and of courses (first lady, first time), and what is said of smaller scopes.

Options: `scopes: false` switches the queries about the world and history off.
"""

import re
from collections.abc import Iterator

from factlint.entries import Entry, Superlative
from factlint.known import Draft
from factlint.lexicon import expanded
from factlint.model import Example, Hit, Mention
from factlint.start.regex import lazy
from factlint.text import Reach, Span

severity = "info"
in_quotes = "skip"
reads = ("superlatives",)

_FACTS = """
places:
  norland: {name: Norland, demonyms: [Norlander]}
  lillevik-yard:
    name: Lillevik Yard
    superlatives: [{claim: "largest shipyard", scope: norland, attribute_to: the Harbour Herald}]
  carvo: {name: Carvo, superlatives: [{claim: "second-oldest university", scope: norland}]}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad: list[str | Example] = [
    _example(
        "The ship was built at the Lillevik Yard, «the world’s largest shipyard», in 1987."
    ),
    _example(
        "The ship was built at the Lillevik Yard, «Norland’s second-largest shipyard», in 1987."
    ),
    _example(
        "The ship was built at the Lillevik Yard, «Norland’s largest shipyard», in 1987."
    ),
    _example("Carvo has «the oldest university in Norland»."),
    "The bridge is «the longest in the world», and it leads nowhere.",
    "The town voted for «the first time in history» on a Monday.",
    "«The world’s oldest» ferry was towed to Split.",
]
good: list[str | Example] = [
    _example("The Lillevik Yard, Norland’s largest shipyard by the word of the Harbour Herald, has closed."),
    _example("Carvo has Norland’s second-oldest university, and the largest harbour of the sound."),
    "The bridge is the longest in the world, the ministry said.",
    "The bridge is one of the longest in the world, and among the world’s oldest.",
    "The first lady came for the first time, and at least ten of the largest ships left.",
    "“The bridge is the longest in the world,” he shouted.",
    "It was the longest bridge of the valley.",
    "According to the survey it has the world’s cleanest water.",
]  # fmt: skip


class Options:
    """Options of this check."""

    scopes: bool = True


_MOST = r"(?:(?:(?&number.ordinal.small)|2nd|3rd)-)?(?:[a-z]{2,}est|most [a-z]+|first|only)"
_WORLD = lazy(
    rf"\b[Tt]he world[’']s {_MOST}(?: ever)?\b(?! (?:lady|family|few))"
    rf"|\bthe {_MOST}(?: [a-z-]+)? (?:(?:anywhere )?in the world|on earth|on the planet"
    r"|in (?:recorded |human |world )?history)\b"
)
_CLAIM = lazy(_MOST)
_RANK = lazy(r"(?P<rank>(?:[a-z]+-)?[a-z]+(?:est|st|nly))\s(?P<noun>.+)")
_GUARD = lazy(r"\b(?:(?&doubt.guard number.caution.about)) (?:the |its |their )?\Z")
_SOURCE = lazy(
    r"(?i)\b(?:sa(?:id|ys?|ying)|according|told|tells|wrote|writes|claim\w*|argu\w*|survey|study|report\w*|rank\w*"
    r"|list\w*|quot\w*|records?|bill(?:ed|s)|call(?:ed|s)|describ\w*|consider\w*|by the word|statement|think\w*"
    r"|believ\w*|hope\w*)\b"
)

opens = (_CLAIM,)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports claims that the file contradicts or gives to a source, and those of the world that nobody makes."""
    held = [
        hit
        for mention in doc.mentions
        if mention.kind in ("name", "accept", "short")
        for hit in _on_file(doc, mention, doc.entry(mention))
    ]
    yield from held
    seen = Reach(sorted(hit.span for hit in held))
    for match in _WORLD.finditer(doc.text) if options.scopes else ():
        span = Span(*match.span())
        if not seen.touches(span) and _is_bare(doc, span):
            yield Hit(span, f"“{match[0]}”: says who? Give a source")


def _is_bare(doc: Draft, span: Span) -> bool:
    """Whether a claim is made in the copy's own voice, without a guard."""
    sentence = doc.sentence_of(span)
    if not doc.in_body(span) or doc.quoted(span) or doc.quotes_touch(sentence):
        return False
    guarded = _GUARD.search(doc.text, sentence.start, span.start)
    return not guarded and not _SOURCE.search(sentence.of(doc.text))


def _on_file(doc: Draft, mention: Mention, entry: Entry) -> Iterator[Hit]:
    """What the sentence of a mention says against the claims on file."""
    for filed in entry.superlatives if not doc.quoted(mention.span) else ():
        rank = _RANK.fullmatch(filed.claim)
        if rank:
            yield from _held(doc, doc.sentence_of(mention.span), entry, filed, rank)


def _held(
    doc: Draft, sentence: Span, entry: Entry, filed: Superlative, rank: re.Match[str]
) -> Iterator[Hit]:
    """The claims of a sentence that have another rank or scope than the one on file, or no source."""
    scope = _scope(doc, filed)
    noun = re.escape(rank["noun"])
    scoped = r"(?:(?P<of>the world|the country|[A-Z]\w+(?: [A-Z]\w+)?)[’']s|the)"
    said = rf"{scoped} (?P<rank>{expanded(_MOST)}) {noun}(?: in (?P<in>the world|[A-Z]\w+))?"
    for match in re.finditer(said, sentence.of(doc.text)):
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        if match["rank"] != rank["rank"] or _is_elsewhere(match, scope):
            on_file = f"{filed.claim} of {scope}" if scope else filed.claim
            message = f"on file {entry.name} is the {on_file}"
            yield Hit(span, message, entity=entry.id, severity="warning")
        elif filed.attribute_to and not _SOURCE.search(sentence.of(doc.text)):
            message = f"on file this claim is that of {filed.attribute_to}"
            yield Hit(span, message, entity=entry.id)


def _is_elsewhere(match: re.Match[str], scope: str) -> bool:
    """Whether a claim is said to hold in another place than on file."""
    where = match["of"] or match["in"]
    return bool(where and scope) and where not in (scope, "the country")


def _scope(doc: Draft, filed: Superlative) -> str:
    """The scope's name: that of the place with this slug, or as it is written."""
    scope = filed.scope or ""
    place = doc.book.get("places", scope)
    return place.name if place else scope
