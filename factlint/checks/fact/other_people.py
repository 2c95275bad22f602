"""Somebody is said to be of another people than the file says: the American poet, and she is Canadian.

The file describes people in the words of the desk (`describe_as: [Canadian poet]`). Where copy has the same noun with
another people before it, right before the name or behind it, one of the two is wrong.

A people is known by the demonyms of places on file. Left alone: those of two peoples ("Canadian-American"), of whom the
file has several descriptions that fit, "-born" and "-based", peoples of a place that lies in the other (Scottish and
British), former and other things, and quotations.
"""

from collections.abc import Iterator

from factlint.english.words import words_of
from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Example, Hit, Mention
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"
reads = ("describe_as",)
covers = ("people",)

_FACTS = """
places:
  ostia: {name: Ostia, demonyms: [Ostian]}
  norland: {name: Norland, demonyms: [Norlander, Norlandic]}
  north-isle: {name: North Isle, demonyms: [Islander], in: [norland]}
people:
  anne-carsten: {name: Anne Carsten, family: Carsten, describe_as: [Ostian poet]}
  ivo-brand: {name: Ivo Brand, family: Brand, describe_as: [Ostian film director, Norlandic actor]}
  ola-isak: {name: Ola Isak, describe_as: [Norlandic singer]}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad = [
    _example("The favourite is the «Norlandic poet Anne Carsten», who is ill."),
    _example("«Norlandic poet Anne Carsten» is ill."),
    _example("The prize went to «Anne Carsten, a Norlandic poet»."),
    _example("The prize went to «Anne Carsten, the Norlandic poet», in May."),
    _example("«Anne Carsten is a Norlandic poet» who is ill."),
    _example("The jury read the «Norlandic poet and teacher Anne Carsten»."),
    _example("It was won by the «Norlandic film director Ivo Brand»."),
]
good = [
    _example("The favourite is the Ostian poet Anne Carsten, who is ill."),
    _example("The poet Anne Carsten met Norlandic poet Ivo Brand."),
    _example("The prize went to Anne Carsten, a Norlandic-Ostian poet."),
    _example("The Norlandic-born poet Anne Carsten is ill."),
    _example("It was won by the Norlandic actor Ivo Brand."),
    _example("Anne Carsten, unlike the Norlandic poet, is ill."),
    _example("It was sung by Islander singer Ola Isak."),
    _example("Anne Carsten, who won the Norlandic poetry prize, is ill."),
    _example("The Norlandic translator of Anne Carsten is a poet."),
]

_BEHIND = lazy(
    r"(?:,\s|\s(?:is|was)\s)(?:(?&function.article)\s)?(?P<people>[A-Z]\w+)\s"
)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each people before a noun of the file that is another there."""
    for mention, entry in doc.named:
        for described in entry.describe_as if entry.section == "people" else ():
            ours, _, noun = described.partition(" ")
            span = noun and _another(doc, mention, ours, noun)
            if span and not _is_on_file(doc, entry, span, ours):
                message = f"by the file {entry.name} is described as “{described}”; the copy has another people"
                yield Hit(span, message, entity=entry.id)


def _another(doc: Draft, mention: Mention, ours: str, noun: str) -> Span | None:
    """Where the noun stands beside the name with another people before it."""
    span = _before(doc, mention, noun) or _behind(doc, mention, noun)
    if span is None or ours in span.of(doc.text):
        return None
    return span


def _before(doc: Draft, mention: Mention, noun: str) -> Span | None:
    """`the American poet Anne Carsten`, `the American poet and teacher Anne Carsten`."""
    opening = doc.sentence_of(mention.span).start
    text = doc.text[opening : mention.span.start].rstrip()
    at = text.rfind(f" {noun}")
    rest = text[at + len(noun) + 1 :] if at >= 0 else "?"
    if rest and not (rest.startswith(" and ") and rest.count(" ") <= 3):
        return None
    people = text[:at].rpartition(" ")[2].lstrip('(“"')
    if not people[:1].isupper() or not people.isalpha():
        return None
    return Span(opening + at - len(people), mention.span.end)


def _behind(doc: Draft, mention: Mention, noun: str) -> Span | None:
    """`Anne Carsten, an American poet`, `Anne Carsten is an American poet`."""
    found = _BEHIND.match(doc.text, mention.span.end)
    if found is None or not doc.text.startswith(noun, found.end()):
        return None
    end = found.end() + len(noun)
    return (
        None if doc.text[end : end + 1].isalnum() else Span(mention.span.start, end)
    )


def _is_on_file(doc: Draft, entry: Entry, span: Span, ours: str) -> bool:
    """Whether what is said is no people, or one of the file's, or lies in ours or around it."""
    said = [
        (mention, doc.entry(mention))
        for mention in doc.mentions_in(span)
        if doc.entry(mention).section == "places"
    ]
    peoples = [
        (m, place) for m, place in said if m.span.of(doc.text) in place.demonyms
    ]
    ours_on_file = _places(doc, ours)
    if not peoples or not ours_on_file:
        return True
    return any(
        _is_ours(entry, mention.span.of(doc.text), span.of(doc.text))
        or any(_are_one(doc, place, other) for other in ours_on_file)
        for mention, place in peoples
    )


def _is_ours(entry: Entry, people: str, said: str) -> bool:
    """Whether the file describes somebody with this people and this noun too."""
    return any(
        one.partition(" ")[0] == people and one.partition(" ")[2] in said
        for one in entry.describe_as
    )


def _places(doc: Draft, people: str) -> list[Entry]:
    """The places on file whose people is called so."""
    words = words_of(people, [Span(0, len(people))])
    found = [doc.book.entry(one.entry) for one in doc.book.find(words, people)]
    return [place for place in found if people in place.demonyms]


def _are_one(doc: Draft, place: Entry, other: Entry) -> bool:
    """Whether one place is the other, or lies in it."""
    return (
        place.slug == other.slug
        or other.slug in _around(doc, place)
        or place.slug in _around(doc, other)
    )


def _around(doc: Draft, place: Entry) -> set[str]:
    found, waiting = set[str](), list(place.within)
    while waiting:
        slug = waiting.pop()
        above = doc.book.get("places", slug)
        waiting += above.within if above and slug not in found else ()
        found.add(slug)
    return found
