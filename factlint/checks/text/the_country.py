"""“The country” after two countries: the reader may take the wrong one.

“Norland's president met Ostia's king on Friday, on his first visit to the country” is clear to its writer. The reader
has two countries to choose from, and where a sentence was cut or moved, the nearer one is the wrong one.

Reported is the first “the country” of a sentence that names two countries before it and no third word to tell which
is meant; where it opens its sentence, the sentence before counts. A query: the context often tells. Left alone: the
country of phrases (across the country, in the country), a country that the same sentence names again, quotations, and
copy in which one country is named three times as often as the other.

Countries are what the rulebook has with a capital and demonyms; the pack `world` has all of them.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Example, Hit, Mention, Related
from factlint.start.regex import lazy
from factlint.text import Span

severity = "info"
in_quotes = "skip"
reads = ("demonyms", "capital")
needs_mentions = ("name", "accept", "demonyms")

_FACTS = """
places:
  norland: {name: Norland, capital: Sundhavn, demonyms: [Norlander]}
  ostia: {name: Ostia, capital: Carvo, demonyms: [Ostian]}
  sundhavn: {name: Sundhavn, in: [norland]}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad: list[str | Example] = [
    _example(
        "Norland’s president met the Ostian king on Friday, on his first visit to «the country»."
    ),
    _example(
        "Norlander troops left Ostia in May. «The country» has said nothing since."
    ),
    _example(
        "Ostia and Norland signed a treaty on fish, and «the country» is angry."
    ),
    _example(
        "The ship sailed from Ostia to Norland, and it belongs to «the country»’s largest bank."
    ),
    _example(
        "Talks of the Ostian and the Norlander minister failed. «The country» wants its ships back."
    ),
]
good: list[str | Example] = [
    _example("Norland has closed its ports, and farmers of the country are angry."),
    _example("Norland’s president met the Ostian king on Friday.\n\nIt rained across the country."),
    _example("Trade of Norland with Ostia is dead in the country."),
    _example("Norland fell. Norland rose. Norland met Ostia, and the country is calm. Norland slept. Norland won."),
    _example("“Norland met Ostia, and the country is calm,” she said."),
    _example("Norland met Ostia in the cup, and country music was played."),
]  # fmt: skip

_COUNTRY = lazy(
    r"\b[Tt]he country\b(?! (?:of|music|house|road|club|singer|where|that|which)\b)"
)
_PHRASE = lazy(r"\b(?&place.of-country)\s\Z")
_OFTEN = 3
"""How often as the other one of two countries is named where “the country” is it."""

opens = (_COUNTRY,)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports the first “the country” of each sentence that may be either of two."""
    named = _Countries(doc)
    for sentence in doc.sentences:
        match = _COUNTRY.search(doc.text, *sentence)
        if (
            match
            and doc.in_body(sentence)
            and not _PHRASE.search(doc.text, sentence.start, match.start())
        ):
            span = Span(*match.span())
            two = named.two(_context(doc, sentence, span))
            if two and not named.is_clear(two):
                yield _hit(span, *two)


_Country = tuple[Mention, Entry]


class _Countries:
    """The countries of the copy, in order."""

    def __init__(self, doc: Draft) -> None:
        mentions = (
            mention for mention in doc.mentions if mention.kind in needs_mentions
        )
        both = ((mention, doc.entry(mention)) for mention in mentions)
        self._named = [
            (mention, entry) for mention, entry in both if _is_country(entry)
        ]
        self._starts = [mention.span.start for mention, _ in self._named]
        self._often = Counter(entry.id for _, entry in self._named)

    def two(self, context: Span) -> list[_Country] | None:
        """The two countries that the context names, each once at least; None where it names another number."""
        inside: dict[str, _Country] = {}
        for mention, entry in self._named[
            slice(*(bisect_left(self._starts, edge) for edge in context))
        ]:
            if mention.span.within(context):
                inside[entry.id] = (mention, entry)
        return list(inside.values()) if len(inside) == 2 else None

    def is_clear(self, two: list[_Country]) -> bool:
        """Whether the copy is about one of the two."""
        counts = sorted(self._often[entry.id] for _, entry in two)
        return counts[1] >= _OFTEN * counts[0]


def _is_country(entry: Entry) -> bool:
    return entry.section == "places" and bool(entry.demonyms and entry.capital)


def _context(doc: Draft, sentence: Span, span: Span) -> Span:
    """The sentence up to the words; the one before it where they open it."""
    if span.start > sentence.start:
        return Span(sentence.start, span.start)
    before = doc.sentence_of(Span(max(sentence.start - 1, 0), sentence.start))
    same = doc.paragraph_of(before) == doc.paragraph_of(sentence)
    return before if same else Span(sentence.start, span.start)


def _hit(span: Span, one: _Country, other: _Country) -> Hit:
    names = one[1].name, other[1].name
    related = tuple(
        Related(mention.span, entry.name) for mention, entry in (one, other)
    )
    return Hit(
        span, f"“the country” could mean {names[0]} or {names[1]}", related=related
    )
