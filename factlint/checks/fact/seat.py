"""Where an organisation has its seat, or a person was born, is another place by the file.

"The Lund-based company", and its headquarters are in Ostia; "born in Lund". The file has `headquarters` of an
organisation, with dates where it moved, and `born: {in: [...]}` of a person. The copy is read where the words stand
right beside the name: based in, headquartered in, X-based, its headquarters in; born in, a native of, X-born.

Left alone: regions and countries that the place lies in, and quarters of it; branches, former seats ("was");
places named for a street or a body (Lund University Hospital); what is denied, planned or supposed; quotations.
"""

from collections.abc import Iterator

from factlint.entries import Entry
from factlint.known import Draft, stated
from factlint.known.stated import Statement
from factlint.model import Example, Hit
from factlint.start.regex import lazy

severity = "warning"
in_quotes = "skip"
reads = ("headquarters", "born")

_FACTS = """
places:
  norland: {name: Norland}
  ostia: {name: Ostia, in: [norland]}
  old-harbour: {name: Old Harbour, in: [ostia]}
organisations:
  brask: {name: Brask Line, headquarters: [{in: Carvo, to: 2009}, {in: ostia, from: 2010}]}
people:
  ann-lee: {name: Ann Lee, family: Lee, born: {date: 1970-01-02, in: [ostia, Norland]}}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS, published="2024-05-09")


bad = [
    _example("«Brask Line, based in Lund», has cut forty jobs."),
    _example("«Brask Line, which is based in Lund», has cut forty jobs."),
    _example("«Brask Line is headquartered in Lund», the paper said."),
    _example("The «Lund-based Brask Line» has cut forty jobs."),
    _example("The «Lund-headquartered Brask Line» has cut forty jobs."),
    _example("«Brask Line’s headquarters in Lund» was searched."),
    _example("«Brask Line has its headquarters in Lund», not far from the pier."),
    _example("«Brask Line, with its headquarters in Lund», has cut forty jobs."),
    _example("«Brask Line, a company based in Lund», has cut forty jobs."),
    _example("«Ann Lee, who was born in Lund», is a poet."),
    _example("«Ann Lee was born in Lund» in 1970."),
    _example("«Ann Lee, a native of Lund», is a poet."),
    _example("The «Lund-born Ann Lee» is a poet."),
    _example("«Ann Lee, born in Lund», is a poet."),
    _example("«Ann Lee, a poet born in Lund», won."),
]  # fmt: skip
good = [
    _example("Brask Line, based in Ostia, has cut forty jobs."),
    _example("Brask Line, which is based in Norland, has cut forty jobs."),
    _example("Brask Line is headquartered in Old Harbour, the paper said."),
    _example("Brask Line was based in Carvo until 2009."),
    _example("Brask Line, formerly based in Carvo, has cut forty jobs."),
    _example("Brask Line is not based in Lund."),
    _example("If Brask Line is based in Lund, it pays no tax."),
    _example("Brask Line would be based in Lund."),
    _example("“Brask Line is based in Lund,” she said."),
    _example("Brask Line’s office in Lund was searched."),
    _example("The Lund-based Brask Line Museum has cut forty jobs."),
    _example("Ann Lee was born in Ostia, Norland, and Ann Lee, a native of Norland, won."),
    _example("Ann Lee, whose son was born in Lund, is a poet."),
    _example("Ann Lee was born in Lund Road Hospital."),
    _example("Ann Lee was born in May."),
    _example("Ann Lee, a fan of Lund, and the Lund-born Per Holt won."),
]  # fmt: skip

_PLACE = r"(?P<what>(?!(?:(?&time.month.full)|(?&time.weekday.full))\b)[A-Z][\w’'.-]+(?:\s[A-Z][\w’'-]+)*)"
_TOWN = r"(?P<what>(?!The\s)[A-Z][\w’']+(?:\s[A-Z][\w’']+)*)"
_A = r"(?:,\s(?:an?|the)\s(?:[a-z-]+\s){1,4}?|,?\s(?:(?:which|who|that)\s)?(?:(?P<past>was|were)\s|is\s|are\s)?)"
_SEATED = lazy(
    rf"{_A}(?:based|headquartered)\s(?:in|at)\s{_PLACE}"
    rf"|(?:,\swith|\shas|,\swhich\shas)\sits\s(?:headquarters|head\soffice|seat)\sin\s{_PLACE.replace('what', 'seat')}"
    rf"|[’']s?\s(?:headquarters|head\soffice|seat)\sin\s{_PLACE.replace('what', 'own')}"
)
_SEATED_BEFORE = lazy(rf"{_TOWN}-(?:based|headquartered)\s\Z")
_BORN = lazy(
    rf"{_A}born\s(?:and\s[a-z]+\s)?(?:in|near)\s{_PLACE}|,\sa\snative\sof\s{_PLACE.replace('what', 'own')}"
)
_BORN_BEFORE = lazy(rf"{_TOWN}-born\s\Z")
opens = (_SEATED, _SEATED_BEFORE, _BORN, _BORN_BEFORE)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each seat and each place of birth that is another on file."""
    bodies = list(stated.subjects(doc, "headquarters"))
    people = [one for one in stated.subjects(doc, "born") if one[0].birthplaces]
    for said in (
        *stated.behind(doc, bodies, _SEATED),
        *stated.before(doc, bodies, _SEATED_BEFORE),
    ):
        holds = said.entry.holds("headquarters")
        past = said.match.groupdict().get("past")
        yield from _judged(
            doc,
            said,
            [one.by for one in holds]
            if past
            else stated.held_now(holds, doc.published),
        )
    for said in (
        *stated.behind(doc, people, _BORN),
        *stated.before(doc, people, _BORN_BEFORE),
    ):
        yield from _judged(doc, said, said.entry.birthplaces)


def _judged(doc: Draft, said: Statement, meant: list[str]) -> Iterator[Hit]:
    groups = said.match.groupdict()
    name = next(
        groups[key] for key in ("what", "seat", "own") if groups.get(key)
    ).rstrip(".")
    longer = " " in name and not stated.entry_of(doc, name)
    other = name.endswith(("’s", "'s")) or longer
    if not meant or other or not stated.sure(doc, said.span):
        return
    place = stated.entry_of(doc, name)
    near = [
        *meant,
        *(
            slug
            for one in meant
            if (entry := stated.entry_of(doc, one))
            for slug in _around(doc, entry)
        ),
    ]
    if stated.is_one_of(doc, name, near) or (place and _lies_in(doc, place, meant)):
        return
    where = ", ".join(stated.called(doc, one) for one in meant)
    span = said.span._replace(
        end=said.span.end - said.span.of(doc.text).endswith(".")
    )
    verb = "was born" if said.entry.section == "people" else "has its seat"
    yield Hit(
        span,
        f"by the file {said.entry.name} {verb} in {where}; the copy has {name}",
        entity=said.entry.id,
    )


def _around(doc: Draft, place: Entry) -> list[str]:
    """The places that a place lies in."""
    found: list[str] = []
    waiting = list(place.within)
    while waiting:
        slug = waiting.pop()
        entry = doc.book.get("places", slug)
        if slug not in found:
            found.append(slug)
            waiting += entry.within if entry else []
    return found


def _lies_in(doc: Draft, place: Entry, meant: list[str]) -> bool:
    """Whether a place is a part of one of those on file."""
    names = [stated.called(doc, slug) for slug in _around(doc, place)]
    return any(stated.called(doc, one) in names for one in meant)
