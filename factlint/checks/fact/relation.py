"""Two people are not related as the copy says, or a city is not the capital it is called, by the file.

"Lindqvist's late grandfather, Karl Lindqvist" of a woman whose `kin` has him as her father; "Carlshavn, the
capital of Norland", whose `capital` is Sundhavn. Both are slips that editors pass, because the names are
right. The file has to say something else: two people without a `kin` entry, and countries without a
`capital`, are left alone.

Left alone too: in-laws, step- and half-relations; words for kin in a wider sense (cousin, relative); old,
future and other capitals ("former", "commercial", "cultural", "state capital"), past tenses, capitals of
countries whose name is that of a state or province too, and cities that were the capital on the day of the copy.
"""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from factlint import lexicon
from factlint.entries import Entry
from factlint.known import Draft, capitals, forms
from factlint.model import Example, Hit, Mention
from factlint.start.regex import lazy
from factlint.text import Span

severity = "error"
in_quotes = "query"
reads = ("capital", "kin")
covers = ("people",)

_FACTS = """
people:
  old-vang: {name: Aksel Vang, family: Vang}
  young-vang: {name: Jens Vang, family: Vang, kin: {father: old-vang}}
  maria-lindqvist: {name: Maria Lindqvist, family: Lindqvist, kin: {father: karl-lindqvist, sister: marta-lindqvist}}
  karl-lindqvist: {name: Karl Lindqvist, family: Lindqvist}
  marta-lindqvist: {name: Marta Lindqvist, family: Lindqvist}
  pavel-hradek: {name: Pavel Hradek, family: Hradek, kin: {son: ivo-hradek}}
  ivo-hradek: {name: Ivo Hradek, family: Hradek}
places:
  norland: {name: Norland, capital: Sundhavn, demonyms: [Norlander]}
  sundhavn: {name: Sundhavn, in: [norland]}
"""


def _filed(text: str) -> Example:
    """An example beside these facts."""
    return Example(text, facts=_FACTS)


bad = [
    _filed("Maria Lindqvist’s late «grandfather, Karl Lindqvist», built it."),
    _filed("Karl Lindqvist, «Maria Lindqvist’s uncle», built it."),
    _filed("Karl Lindqvist, «the brother of Maria Lindqvist», built it."),
    _filed("Ivo Hradek’s «brother Pavel Hradek» came too."),
    _filed("Maria Lindqvist’s «mother, Marta Lindqvist», came too."),
    _filed("Jens Vang sings. Vang’s late «grandfather, Aksel Vang», sang too."),
    _filed("Maria Lindqvist came with her «mother, Marta Lindqvist»."),
    _filed("Ivo Hradek left. His «brother, Pavel Hradek», stayed."),
    _filed("Pavel Hradek and his «brother Ivo Hradek» came too."),
    _filed("They met in «Carlshavn, the capital of Norland», on Monday."),
    _filed("They met in «Carlshavn, Norland’s capital», on Monday."),
    _filed("They met in «Norland’s capital, Carlshavn», on Monday."),
    _filed("They met in «the capital of Norland, Carlshavn», on Monday."),
    _filed("They show the «Norlander capital, Carlshavn», in the 1950s."),
    _filed("They flew to the «Norlander capital Carlshavn»."),
    _filed("«Carlshavn is the capital of Norland»."),
    _filed("«The capital of Norland is Carlshavn»."),
    _filed("Ministers meet in «Norland’s capital, Carlshavn»"),
]
good = [
    _filed("Maria Lindqvist came with her sister, Marta Lindqvist."),
    _filed("Ivo Hradek left. His father, Pavel Hradek, stayed."),
    _filed("Maria Lindqvist met a teacher and her mother, Marta Lindqvist."),
    _filed("Ola Berg and Maria Lindqvist came with his mother, Marta Lindqvist."),
    _filed("Maria Lindqvist told him that his mother, Marta Lindqvist, was ill."),
    _filed(
        "Maria Lindqvist saw the widow of Tim Moe and her mother, Marta Lindqvist."
    ),
    _filed("Maria Lindqvist’s late father, Karl Lindqvist, built it."),
    _filed("Karl Lindqvist, Maria Lindqvist’s father, built it."),
    _filed("Karl Lindqvist’s daughter, Maria Lindqvist, built it."),
    _filed("Maria Lindqvist’s stepfather, Karl Lindqvist, built it."),
    _filed("Maria Lindqvist’s brother, Pavel Hradek, built it."),
    _filed("Maria Lindqvist’s sister Marta Lindqvist and her uncle came."),
    _filed("They met in Sundhavn, the capital of Norland, on Monday."),
    _filed("They met in Carlshavn, the former capital of Norland."),
    _filed("They show the Norlander capital, Sundhavn, in the 1950s."),
    _filed("It was bought with Norlander capital, Reuters said."),
    _filed("Carlshavn is the capital of Norland’s film trade."),
    _filed("They left the Norlander capital, Reuters reported."),
    _filed("The capital of Norland is Sundhavn, not Carlshavn."),
    _filed("They left the Norlander capital, Monday, by train."),
    _filed("They met in Carlshavn, the cultural capital of Norland."),
    _filed("Carlshavn was the capital of Norland until 1924."),
    _filed("They flew from Ostia to the capital of Norland, Maria Lindqvist said."),
    _filed("They met in Ostia, north of Norland’s capital, Sundhavn."),
]


_PARENTS = ("father", "mother", "parent")
_CHILDREN = ("son", "daughter", "child")
_GRANDPARENTS = ("grandfather", "grandmother", "grandparent")
_GRANDCHILDREN = ("grandson", "granddaughter", "grandchild")
_SIBLINGS = ("brother", "sister", "sibling")
_INVERSE = {
    "father": _CHILDREN, "mother": _CHILDREN, "son": _PARENTS, "daughter": _PARENTS,
    "brother": _SIBLINGS, "sister": _SIBLINGS, "grandfather": _GRANDCHILDREN, "grandmother": _GRANDCHILDREN,
    "grandson": _GRANDPARENTS, "granddaughter": _GRANDPARENTS, "uncle": ("nephew", "niece"),
    "aunt": ("nephew", "niece"), "nephew": ("uncle", "aunt"), "niece": ("uncle", "aunt"),
    "wife": ("husband", "spouse", "widower"), "husband": ("wife", "spouse", "widow"),
}  # fmt: skip
"""What a relation is called from the other side."""
_SAME = {"widow": ("wife", "spouse"), "widower": ("husband", "spouse"), "wife": ("spouse", "widow"),
         "husband": ("spouse", "widower"), "son": ("child",), "daughter": ("child",), "father": ("parent",),
         "mother": ("parent",), "brother": ("sibling",), "sister": ("sibling",)}  # fmt: skip
_KIN = "|".join(sorted({*_INVERSE, *_SAME}, key=lambda word: (-len(word), word)))
_SAID = lazy(_KIN)
_WHICH = r"(?:(?&person.which)\s+){0,2}"
_OWN = lazy(
    rf"['’]s?\s+{_WHICH}(?P<said>(?P<kin>{_KIN}))(?P<comma>,?)\s+(?:(?:and|the)\s+)?(?:[A-Z][a-z]+\.\s+)?\Z"
)
"""Between two names: `Lindqvist's late father, Karl Lindqvist`."""
_BEHIND = lazy(rf",\s+(?:the\s+|a\s+)?{_WHICH}(?P<kin>{_KIN})\s+of\s+\Z")
"""Between two names: `Karl Lindqvist, the father of Maria Lindqvist`."""
_THEIRS = lazy(rf"['’]s?\s+{_WHICH}(?P<kin>{_KIN})(?=[,.;:)]|\Z)")
"""After the second name: `Karl Lindqvist, Maria Lindqvist's father`."""
_PRONOUN = lazy(
    rf"(?P<gap>[^\n;:“”\"]{{0,60}}?)\b[Hh](?:is|er)\s+{_WHICH}(?P<said>(?P<kin>{_KIN})),?\s+\Z"
)
"""Between two names: `Ada Lund left. Her sister, Mona Lund`."""
_SOMEBODY = lazy(
    r"\b(?:(?&function.article -the)|(?&function.quantifier)|of"
    r"|(?&function.pronoun.object -it -us -me -you))\b|\.\s.*\."
)
"""Words between which bring in somebody else, whose kin it may be."""
_STATES_TOO = lexicon.words("place.state-too")
"""Countries with the name of a state, province or town of another, or of their capital."""
opens = (_OWN, _BEHIND, _THEIRS, *capitals.OPENS)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports relations of two people, then capitals."""
    text = doc.text
    if "capital" in text:
        yield from _capitals(doc)
    for (first, owners), (second, others) in pairwise(_people(doc)):
        near = text[first.end : second.end + 40]
        if 1 < second.start - first.end < 100 and _SAID.search(near):
            one, other = _two(owners, others)
            if one and other:
                yield from _kin(doc, first, one, second, other)


def _people(doc: Draft) -> list[tuple[Span, list[Entry]]]:
    """The people that the copy names, with all whom a name may mean: a surname those named in full before."""
    found: dict[Span, list[Entry]] = {}
    for mention in doc.mentions:
        if mention.kind in forms.FULL or _is_alone(doc, mention):
            entry = doc.entry(mention)
            if entry.section == "people":
                found.setdefault(mention.span, []).append(entry)
    return sorted(found.items())


def _is_alone(doc: Draft, mention: Mention) -> bool:
    """Whether a surname begins the name it stands in."""
    if mention.kind != "family":
        return False
    run = doc.name_at(mention.span.start)
    return not run or run.span.start == mention.span.start


def _two(
    owners: list[Entry], others: list[Entry]
) -> tuple[Entry | None, Entry | None]:
    """The two people meant, who are not one: of two Kims the other than the one named in full."""
    one = [entry for entry in owners if len(owners) == 1 or others != [entry]]
    other = [entry for entry in others if len(others) == 1 or owners != [entry]]
    clear = len(one) == 1 and len(other) == 1 and one[0].id != other[0].id
    return (one[0], other[0]) if clear else (None, None)


def _kin(
    doc: Draft, first: Span, one: Entry, second: Span, other: Entry
) -> Iterator[Hit]:
    """What the words between two names, or after the second, say of the two people."""
    text = doc.text
    own = _OWN.fullmatch(text, first.end, second.start)
    if own:
        yield from _against(
            own["kin"], one, other, Span(own.start("said"), second.end)
        )
    pronoun = _PRONOUN.fullmatch(text, first.end, second.start)
    if pronoun and _is_antecedent(doc, first, pronoun):
        span = Span(pronoun.start("said"), second.end)
        yield from _against(pronoun["kin"], one, other, span)
    behind = _BEHIND.fullmatch(text, first.end, second.start)
    if behind:
        yield from _against(
            behind["kin"], other, one, Span(first.end + 2, second.end)
        )
    theirs = _THEIRS.match(text, second.end)
    if theirs and text[first.end : second.start] == ", ":
        yield from _against(
            theirs["kin"], other, one, Span(second.start, theirs.end())
        )


def _is_antecedent(doc: Draft, name: Span, found: re.Match[str]) -> bool:
    """Whether a pronoun can only be the one named before it: nobody else comes in, and nobody stands before."""
    opening = doc.sentence_of(name).start
    around = doc.names_in(Span(opening, found.end("gap")))
    others = [
        one
        for one in around
        if not one.span.overlaps(name)
        and (one.person or len(one.parts) > 1 or one.span.start > name.end)
    ]
    return not others and not _SOMEBODY.search(found["gap"])


def _against(said: str, owner: Entry, kin: Entry, span: Span) -> Iterator[Hit]:
    """A hit where the file has another relation of `kin` to `owner` than the one said."""
    on_file = _relations(owner, kin)
    inverse = _relations(kin, owner)
    same = {said, *_SAME.get(said, ())}.isdisjoint(on_file)
    other = {*_INVERSE.get(said, ())}.isdisjoint(inverse)
    told = [*on_file, *inverse]
    if not told or not same or not other or not _plain(told):
        return
    by_file = (
        f"{kin.name} is the {on_file[0]} of {owner.name}"
        if on_file
        else f"{owner.name} is the {inverse[0]} of {kin.name}"
    )
    yield Hit(span, f"by the file {by_file}; the copy has {said}", entity=owner.id)


def _relations(owner: Entry, kin: Entry) -> list[str]:
    """What `kin` is to `owner` by the file."""
    return [word for word, slug in owner.kin.items() if slug == kin.slug]


def _plain(words: list[str]) -> bool:
    """Whether the file's words are ones whose meaning is known: a mentor is no relation to compare."""
    return all(
        re.fullmatch(rf"{_KIN}|spouse|child|parent|sibling", word) for word in words
    )


def _capitals(doc: Draft) -> Iterator[Hit]:
    """Each country with a capital on file, with another city called its capital beside it."""
    told: set[Span] = set()
    for country, city, span in chain(_beside(doc), capitals.called(doc)):
        right = not _has_capital(country) or _is_right(doc, city, country)
        if not right and not any(span.overlaps(one) for one in told):
            told.add(span)
            by_file = f"the capital of {country.name} is {country.capital}"
            message = f"by the file {by_file}; the copy has {city}"
            yield Hit(span, message, entity=country.id)


def _beside(doc: Draft) -> Iterator[tuple[Entry, str, Span]]:
    for mention, country in doc.named:
        plain = mention.kind in ("name", "accept", "short")
        found = (
            capitals.beside(doc, mention.span)
            if plain and _has_capital(country)
            else None
        )
        if found:
            yield country, *found


def _has_capital(entry: Entry) -> bool:
    """Whether a place has its capital on file, and its name is not that of a state too."""
    is_place = entry.section == "places" and entry.slug not in _STATES_TOO
    return is_place and bool(entry.capital)


def _is_right(doc: Draft, city: str, country: Entry) -> bool:
    """Whether the city is the capital by the file, was one on the day of the copy, or is no city at all."""
    moved = capitals.MOVED.get(city)
    if moved and (doc.published is None or int(doc.published[:4]) <= moved):
        return True
    if any(city in form or form in city for form in _names_of_capital(doc, country)):
        return True
    name = doc.name_at(doc.text.find(city))
    return name is not None and name.person


def _names_of_capital(doc: Draft, country: Entry) -> set[str]:
    """The right forms of a capital's name, and those of its country."""
    capital = country.capital or ""
    place = doc.book.get("places", _slug(capital))
    known = forms.right_forms(place) if place else ()
    return {capital, country.name, *country.accept, *known}


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
