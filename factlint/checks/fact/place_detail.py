"""Which part of a country a place lies in, how many live there, or whose home it is, differs from the file.

"Florence, in southern Italy"; "Lund, a town of 120,000", and it has 12,000. The file has `part` of a place, the part of
the last place under `in`, `population` and `home_of`. The copy is read where the words stand beside the name.

Left alone: numbers within a fifth of the one on file, of other years, and of visitors; parts that touch the one on file
(north beside north-west, central beside all); other regions; what is denied or supposed; quotations.
"""

from collections.abc import Iterator

from factlint.entries import Entry
from factlint.known import Draft, stated
from factlint.known.stated import NAME
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("part", "population", "home_of")
needs_sections = ("places",)

_FACTS = """
places:
  norland: {name: Norland, demonyms: [Norlandic]}
  lund: {name: Port Lund, in: [norland], part: north-west, population: {value: 12000, as_of: 2023}}
  carvo: {name: Carvo, in: [norland], part: south, population: {value: 310000}}
  stade: {name: Stade Brask, in: [lund], home_of: [Lund Rovers, Norland Lions]}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS, published="2024-05-09")


bad = [
    _example("They met in «Port Lund, in southern Norland», on Monday."),
    _example("They met in «Port Lund in southern Norland» on Monday."),
    _example("They met in «Port Lund, in the south of Norland», on Monday."),
    _example("They met in «Port Lund, southern Norland»."),
    _example("They met in «the southern Norlandic port of Port Lund»."),
    _example("They met in «the eastern Norlandic town of Port Lund»."),
    _example("«Carvo, in north-western Norland», was flooded."),
    _example("«Port Lund, a town of 120,000», was flooded."),
    _example("«Port Lund, with a population of 120,000», was flooded."),
    _example("«Port Lund (population 1,200)» was flooded."),
    _example("«Port Lund has 120,000 inhabitants»."),
    _example("«Port Lund’s 120,000 residents» were warned."),
    _example("The roof of «Stade Brask, home of Ostia Town», leaks."),
    _example("The roof of «Stade Brask, the home ground of Ostia Town», leaks."),
    _example("The roof of «Stade Brask, which is home to Ostia Town», leaks."),
]  # fmt: skip
good = [
    _example("They met in Port Lund, in north-western Norland, on Monday."),
    _example("They met in Port Lund, in the northern part of Norland, on Monday."),
    _example("They met in Port Lund, in western Norland, and in central Norland."),
    _example("They met in Port Lund and in southern Norland on Monday."),
    _example("They flew from Port Lund to southern Norland on Monday."),
    _example("Port Lund is not in southern Norland."),
    _example("“Port Lund, in southern Norland, was flooded,” she said."),
    _example("Port Lund, a town of 12,000, was flooded."),
    _example("Port Lund, a town of 12,000 in the north of Norland, is small."),
    _example("Port Lund, a town of about 11,000, was flooded."),
    _example("Port Lund, with a population of 3,000 in 1900, was flooded."),
    _example("Port Lund’s 40 residents over 100 were warned."),
    _example("Port Lund has 120,000 visitors a year."),
    _example("Port Lund Airport, a town of 120,000, was flooded."),
    _example("Stade Brask, home of Lund Rovers, leaks; Stade Brask is home to the Lions."),
    _example("Stade Brask, home of the cup final in May, leaks."),
    _example("If Stade Brask, home of Ostia Town, leaks, they will play on."),
]  # fmt: skip

_COMPASS = r"(?P<part>(?:(?:north|south)[-\s]?)?(?&place.compass)|central)"
_IN = lazy(
    rf",?\s(?:in\s(?:the\s)?)?{_COMPASS}(?:ern)?\s(?:part\sof\s|of\s)?(?:the\s)?(?P<what>{NAME})"
)
_OF = lazy(
    rf"\b(?:the\s)?{_COMPASS}(?:ern)?\s(?P<what>[A-Z][\w’'-]+)\s[a-z]+\sof\s\Z"
)
_PEOPLE = tuple(
    lazy(
        before + r"(?P<what>\d+(?:,\d{3})*(?:\.\d+)?)(?P<million>\smillion)?" + behind
    )
    for before, behind in (
        (r",\s(?:a|the)\s(?:[a-z-]+\s){1,3}?of\s", r"(?=[,.](?!\d))"),
        (r",?\s(?:with|has)\sa\spopulation\sof\s", ""),
        (r"\s\((?:population|pop\.)\s", r"\)"),
        (r"(?:\shas|[’']s?)\s", r"\s(?:inhabitants|residents|people)\b"),
    )
)
_HOME = lazy(
    rf",?\s(?:which\sis\s|is\s)?(?:the\s)?home\s(?:(?:ground|stadium)\s)?(?:of|to)\s(?P<what>{NAME})"
)
_OTHER = lazy(r"\s(?:in\s(?:1\d|20)\d\d|over|under|aged)\b")
_FIFTH = 0.2
opens = (_IN, _OF, *_PEOPLE, _HOME)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each part, number of people and home that is another on file."""
    pairs = [
        one for one in stated.subjects(doc, *reads) if one[0].section == "places"
    ]
    for said in (*stated.behind(doc, pairs, _IN), *stated.before(doc, pairs, _OF)):
        part, own = _plain(said.match["part"]), said.entry.part or ""
        region = said.entry.within[-1:] if own else []
        if (
            region
            and _touches(part, own) is False
            and _is_region(doc, said.what.of(doc.text), region)
        ):
            yield from _hit(
                doc,
                said.entry,
                said.span,
                f"lies in the {own} of {stated.called(doc, region[0])}",
            )
    for said in (
        one for pattern in _PEOPLE for one in stated.behind(doc, pairs, pattern)
    ):
        if said.entry.population and not _OTHER.match(doc.text, said.span.end):
            yield from _peopled(doc, said)
    for said in stated.behind(doc, pairs, _HOME):
        name = said.match["what"].rstrip(".")
        other = stated.entry_of(doc, name)
        known = len(name.split()) > 1 or other
        if (
            said.entry.home_of
            and known
            and not stated.is_one_of(doc, name, said.entry.home_of)
        ):
            homes = " and ".join(
                stated.called(doc, one) for one in said.entry.home_of
            )
            yield from _hit(doc, said.entry, said.span, f"is the home of {homes}")


def _peopled(doc: Draft, said: stated.Statement) -> Iterator[Hit]:
    """A finding, where the number of people is far from the one on file."""
    value, as_of = said.entry.population or (0, None)
    number = float(said.match["what"].replace(",", "")) * (
        1e6 if said.match["million"] else 1
    )
    if abs(number - value) > _FIFTH * value:
        of = f" as of {as_of}" if as_of else ""
        yield from _hit(doc, said.entry, said.span, f"has {value:,.0f} people{of}")


def _plain(part: str) -> str:
    return part.replace("-", "").replace(" ", "").removesuffix("ern")


def _touches(part: str, own: str) -> bool:
    """Whether one part is the other, or a piece of it; the middle touches all."""
    return (
        "central" in (part, own)
        or part in own.replace("-", "")
        or own.replace("-", "") in part
    )


def _is_region(doc: Draft, name: str, region: list[str]) -> bool:
    return stated.is_one_of(doc, name.rstrip("."), region)


def _hit(doc: Draft, entry: Entry, span: Span, what: str) -> Iterator[Hit]:
    span = span._replace(end=span.end - span.of(doc.text).endswith("."))
    if stated.sure(doc, span):
        yield Hit(
            span,
            f"by the file {entry.name} {what}; the copy has “{span.of(doc.text)}”",
            entity=entry.id,
        )
