"""A place is put into a region or country that is not its own: Vladivostok, Khabarovsk Region.

Places come to the desk with their region beside them, and the region gets lost when a paragraph about the next town is
copied. The rulebook knows where a place lies by its `in` and knows capitals by `capital`.

Many towns share a name and no register has them all, so a finding is a query, and the check asks only where the wrong
region is the right one's neighbour (both lie in one country), or a capital is put into another country. Left alone:
lists of places (in Moscow, Beijing and Paris), names that several entries bear, and Georgia, which is a country and a
state.
"""

from collections.abc import Iterator

from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Example, Hit, Mention
from factlint.start.regex import lazy
from factlint.text import Span

severity = "info"
in_quotes = "query"
reads = ("in", "capital")
needs_mentions = ("name", "accept", "short")

_FACTS = """
places:
  norland: {name: Norland, capital: Sundhavn, demonyms: [Norlander]}
  ostia: {name: Ostia, capital: Carvo, demonyms: [Ostian]}
  sundhavn: {name: Sundhavn, in: [norland]}
  carvo: {name: Carvo, in: [ostia]}
  east-fold: {name: East Fold, accept: [East Fold County], in: [norland]}
  west-fold: {name: West Fold, in: [norland]}
  lillevik: {name: Lillevik, in: [east-fold, norland]}
  brekke: {name: Brekke, in: [east-fold]}
  brekke-west: {name: Brekke, in: [west-fold]}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad: list[str | Example] = [
    _example("The ferry left «Lillevik, West Fold», on Monday."),
    _example("A school burned down in «Lillevik, West Fold»."),
    _example("Talks in «Sundhavn, Ostia», ended without a word."),
    _example("“I live in «Lillevik, West Fold»,” she said. “I like it.”"),
    _example("He flew to «Carvo, Norland», at noon."),
]
good: list[str | Example] = [
    _example("The ferry left Lillevik, East Fold, on Monday, and Lillevik, Norland, was dark."),
    _example("A school in Lillevik, East Fold County, burned down."),
    _example("Schools in Lillevik, West Fold and Ostia were closed."),
    _example("They met in Sundhavn, Ostia, Carvo and Lillevik."),
    _example("Two towns are called Brekke: Brekke, East Fold, and Brekke, West Fold."),
    _example("From Lillevik, Ostia is a day away by boat."),
    _example("He flew to Carvo, West Fold, to Sundhavn, and home."),
]  # fmt: skip

_COMMA = lazy(r",[ \u00a0]")
_GOES_ON = lazy(r",?\s(?:and|or|to|&)\s|,\s[A-Z]|\s\w")
"""What makes a list of the two, or a sentence of the second: Lillevik, Ostia and Carvo; From Lillevik, Ostia is."""
_LISTED = lazy(r"(?:[A-Z][\w’'-]*,|\b(?:and|or)|\bFrom)\s\Z")
_TWO_PLACES = frozenset(("Georgia",))


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each place with a region after it that is not its own."""
    places = _places(doc)
    starts = {span.start: span for span in places}
    for span in places:
        comma = _COMMA.match(doc.text, span.end)
        region = starts.get(comma.end()) if comma else None
        if region and not _is_list(doc.text, span, region) and doc.in_body(span):
            hit = _judged(
                doc, places[span], places[region], Span(span.start, region.end)
            )
            if hit:
                yield hit


def _places(doc: Draft) -> dict[Span, list[Entry]]:
    """The places of the copy, each with the entries that bear the name."""
    found: dict[Span, list[Entry]] = {}
    for mention in doc.mentions:
        if mention.kind in needs_mentions and _is_whole(doc, mention):
            found.setdefault(mention.span, []).append(doc.entry(mention))
    return {
        span: entries
        for span, entries in found.items()
        if all(one.section == "places" for one in entries)
    }


def _is_whole(doc: Draft, mention: Mention) -> bool:
    """Whether the place is no part of a longer name."""
    name = doc.name_at(mention.span.start)
    return name is None or (
        name.span.end <= mention.span.end
        and (name.span.start >= mention.span.start or name.opens)
    )


def _is_list(text: str, place: Span, region: Span) -> bool:
    listed = _LISTED.search(text, max(place.start - 40, 0), place.start)
    return listed is not None or _GOES_ON.match(text, region.end) is not None


def _judged(
    doc: Draft, places: list[Entry], regions: list[Entry], span: Span
) -> Hit | None:
    """A finding, where the one place of this name lies elsewhere than in the one region of that name."""
    if len(places) > 1 or len(regions) > 1:
        return None
    place, region = places[0], regions[0]
    if region.name in _TWO_PLACES or not place.within:
        return None
    around = _around(doc, place)
    if not _is_apart(doc, place, region, around):
        return None
    right = around[next(iter(around))].name
    message = f"{place.name} lies in {right} by the rulebook, not in {region.name}"
    return Hit(span, message, entity=place.id)


def _is_apart(
    doc: Draft, place: Entry, region: Entry, around: dict[str, Entry]
) -> bool:
    """Whether a place surely lies outside a region: both lie in one country, or it is the capital of another."""
    beside = _around(doc, region)
    if region.slug in around or place.slug in beside:
        return False
    if region.capital and any(one.capital == place.name for one in around.values()):
        return True
    return bool(around.keys() & beside) and place.within[0] != next(iter(beside))


def _around(doc: Draft, place: Entry) -> dict[str, Entry]:
    """The regions and countries in which a place lies, the nearest first."""
    found: dict[str, Entry] = {}
    waiting = list(place.within)
    while waiting:
        slug = waiting.pop(0)
        entry = doc.book.get("places", slug)
        if entry and slug not in found:
            found[slug] = entry
            waiting += entry.within
    return found
