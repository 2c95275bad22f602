"""A place is put into a region or country that is not its own: Vladivostok, Khabarovsk Region.

Places come to the desk with their region beside them, and the region gets lost when a paragraph about the next town is
copied. The rulebook knows where a place lies by its `in` and knows capitals by `capital`.

Many towns share a name and no register has them all, so of places of a register or a pack a finding is a query, and
the check asks only where the wrong region is the right one's neighbour (both lie in one country), or a capital is put
into another country. Of a place in the desk's own file it is a warning, whatever the wrong region, also in "in Port
Ellery in Nevada" and "the Morena Mountains in Papua", but not of a town of one word in a state, for many states have
an Atlanta.

Left alone: lists of places (in Moscow, Beijing and Paris), names that several entries bear, and Georgia, which is a
country and a state.
"""

from collections.abc import Iterator

from factlint.english.names.states import state
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
  south-isle: {name: South Isle, in: [fareland]}
  fareland: {name: Fareland, capital: Sund}
  bleak-hills: {name: Bleak Hills, in: [south-isle]}
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
    _example("The camera stood in the «Bleak Hills in Norland», at 2,000 meters."),
    _example("A school in «Lillevik in West Fold» burned down."),
    _example("The quake was felt in «Lillevik, Ostia»."),
    _example("«Lillevik, Ostia», handed an island to the tribe."),
    _example("Two men from «Lillevik in Ostia» were held."),
    _example("A hut near «Lillevik in Ostia» burned down."),
]
good: list[str | Example] = [
    _example("The ferry left Lillevik, East Fold, on Monday, and Lillevik, Norland, was dark."),
    _example("A school in Lillevik, East Fold County, burned down."),
    _example("Schools in Lillevik, West Fold and Ostia were closed."),
    _example("They met in Sundhavn, Ostia, Carvo and Lillevik."),
    _example("Two towns are called Brekke: Brekke, East Fold, and Brekke, West Fold."),
    _example("From Lillevik, Ostia is a day away by boat."),
    _example("He flew to Carvo, West Fold, to Sundhavn, and home."),
    _example("The camera stood in the Bleak Hills in Fareland, at 2,000 meters."),
    _example("A school in Lillevik in Norland burned down."),
    _example("They beat Lillevik in Ostia and went home."),
    _example("He flew from Lillevik in Ostia’s only plane."),
    _example("The war of Sundhavn in Ostia goes on."),
    _example("A bus from Lillevik in Norland and Ostia was late."),
]  # fmt: skip

_COMMA = lazy(r",[ \u00a0]|(?P<within>\sin\s(?:the\s)?)")
_LIES = lazy(r"\b(?:in|near|from)\s\Z|\b[Tt]he\s\Z")
"""Before a place that `in` and its region follow: teams and governments stand otherwise."""
_OF_THE_DESK = lazy(r"\.ya?ml:\d+\Z")
_AFTER_REGION = lazy(r"[’']|-|,?\s(?:and|or)\s")
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
        if not comma or not region or not doc.in_body(span):
            continue
        aside = _goes_elsewhere if comma["within"] else _is_list
        if not aside(doc.text, span, region):
            whole = Span(span.start, region.end)
            yield from _judged(
                doc, places[span], places[region], whole, comma["within"]
            )


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


def _goes_elsewhere(text: str, place: Span, region: Span) -> bool:
    """Whether `in` may belong to the verb, or the region to what follows: They beat Lillevik in Ostia."""
    lies = _LIES.search(text, max(place.start - 10, 0), place.start)
    return lies is None or _AFTER_REGION.match(text, region.end) is not None


def _judged(
    doc: Draft,
    places: list[Entry],
    regions: list[Entry],
    span: Span,
    within: str | None,
) -> Iterator[Hit]:
    """A finding, where the one place of this name lies elsewhere than in the one region of that name."""
    place, region = places[0], regions[0]
    if len(places) > 1 or len(regions) > 1 or region.name in _TWO_PLACES:
        return
    around = _around(doc, place)
    ours = _is_of_the_desk(place, region, around)
    apart = _is_apart(doc, place, region, around)
    if not around or not (
        apart or (ours and _is_outside(doc, place, region, around))
    ):
        return
    if within and not ours:
        return
    right = around[next(iter(around))].name
    message = f"{place.name} lies in {right} by the rulebook, not in {region.name}"
    yield Hit(span, message, entity=place.id, severity="warning" if ours else None)


def _is_of_the_desk(place: Entry, region: Entry, around: dict[str, Entry]) -> bool:
    """Whether the desk itself wrote where a place lies, and its name is not one that many states give their towns."""
    known = any(one.capital == place.name for one in around.values())
    if known or place.capital or place.demonyms or state(place.name):
        return False
    common = state(region.name) is not None and " " not in place.name
    return not common and _OF_THE_DESK.search(place.origin) is not None


def _is_outside(
    doc: Draft, place: Entry, region: Entry, around: dict[str, Entry]
) -> bool:
    """Whether neither of the two lies in the other, nor has the other in its own name."""
    beside = _around(doc, region)
    return region.slug not in around and place.slug not in beside


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
