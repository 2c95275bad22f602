"""One name is spelt in two ways in the same article.

"Podolyak" in one paragraph and "Podoliak" in the next: one of them is wrong, or the house has two
spellings of one person, and no dictionary knows. This check needs no facts. It compares spellings only
where the rest of the name is the same (Howard Schultz, Howard Shultz; Raul Castro, Raoul Castro), and a
surname that stands alone with the full names of the article (Peter Strzok ... Mr. Strozk said).

Left alone: relatives and others with two given names that are both common (Jim and Tim, Eric and Erica),
unless they sound alike (Sara, Sarah); plurals, peoples and places (the Clintons, Korea and Korean);
surnames that are both used alone time and again; accents and apostrophes; names on file in the rulebook,
whose spelling other checks watch.

The finding stands at the rarer spelling and names both; it does not say which is right.
"""

from collections.abc import Iterator
from functools import cached_property

from factlint.english import Name
from factlint.english.names.persons import INSTITUTION, SPEECH
from factlint.english.names.titles import COURTESY
from factlint.known import Draft
from factlint.known.near import name_misses, word_misses
from factlint.match.spellings import Slips, inflected, plain, sounds_alike
from factlint.model import Example, Hit, Related
from factlint.start.regex import lazy
from factlint.text import Reach, Span

severity = "warning"
in_quotes = "check"
reads = ("name",)
yields_to = ("version.sibling-conflict",)

bad = [
    "Finance Minister Oksana Markovets resigned. Aides to «Oksana Markovetz» declined to comment.",
    "The suit names Howard Brantley, 61. Lawyers for Howard Brantley said he was ill. «Howard Brantly» owns the mill.",
    "Gov. Hillary Moran vetoed the bill. “It is bad law,” said «Hilary Moran», who leaves office in May.",
    "Police arrested Dmitri Kovalenko, 34. Mr. «Kovalenco» denied the charge, and Kovalenko’s lawyer left.",
    "Sen. Michael Ostrander spoke first. «Micheal Ostrander» then took questions for an hour.",
    "Mayor Benjamin Netanel opened the fair. «Benjamin Nethanel» had promised to come, and Mr. Netanel did.",
    "The storm hit El Salvador. Roads in El Salvador were cut, and «El Salavador» asked for tents.",
    "Rep. Mark Meadowes met the press. Rep. «Mark Meadwoes» would not say why he had come.",
    "Judge Amelia Kavanaugh adjourned. A clerk said Judge «Kavanagh» would rule on Monday.",
]
good = [
    "President Kim Jong Un met his aides. His father, Kim Jong Il, also visited the plant.",
    "Governor Mikhail Orlov met Mykhailo Podolyak, an adviser, and neither Orlov nor Podolyak spoke.",
    "Jim Halloran said no. His brother Tim Halloran said yes.",
    "Eric Lindqvist, 40, and Erica Lindqvist, 38, said they would appeal.",
    "Hillary Clinton spoke. The Clintons left early, and Mrs. Clinton’s aides said nothing.",
    "North Korea said no. A South Korean official said North Korean troops and South Korea’s had met.",
    "Mike Johnson, 44, met Mike Johnston, 51. Johnson said yes, Johnston said no.",
    "The minister, Ana Sol, left the ministry. Minister Sol said the Ministry was closed.",
    "José Peralta said so twice. Jose Peralta, 51, is a welder.",
    "Steve King of Iowa met Stephen King, who wrote it. Mr. King said hello.",
    "Dan Marsh said it rained. His wife, Dana Marsh, said it snowed.",
    "The West Virginian said West Virginia had changed. Other West Virginians agreed, said Mr. West.",
    "South Carolina votes first. In South Carolina no South Carolinian is undecided.",
    "He drove through Northeast Iowa and Northwest Iowa, and back to Northeast Iowa.",
    "Bernie Sanders spoke. The Sanders camp said Sanders would win, and the Sanderses cheered.",
    "Hamas said no. Ghazi Hamad, 50, said Hamas would answer, and Hamas did.",
    "President Reagan spoke. His chief of staff, Donald Regan, nodded, and President Reagan left.",
    "Laura Jost, 40, and Paul Jost, 43, gave money. Both Josts said they would give again.",
    "Sen. Ted Stevens spoke. Steven said nothing of the sort, his mother recalled.",
    "Donald Regan is to leave. President Reagan spoke, Reagan aides said, and Reagan will name another by Monday.",
    "U.S. Brokers met in Tokyo. U.K. Brokers met them, and U.S. Brokers were pleased.",
    "Ruth Ann Ginsburg spoke. “Ruth Ann Ginsberg (sic) can have my seat,” he wrote.",
    "The New York Futures Exchange sold two seats, and two brokers left. The New York Stock Exchanage sold none.",
    "Bob Dole lost the race in 1996. Rep. Bob Dold won his.",
    "Rep. Tom Rooney of Florida met Mitt Romney and Romney aides.\n\nRooney said that Romney would run.",
    "Corn Stocks  2.5  2.1\n\nCorn Stcks  1.2  1.0\n\nCorn Stocks  3.1  2.9",
    Example(  # fact.name-form reports it
        "Karl Brandvold opened the pool on Monday. Police said Brandvodl swam in it.",
        facts="people:\n  karl-brandvold: {name: Karl Brandvold, roles: [{title: mayor, from: 2019}]}",
    ),
]


class _Spelling:
    """One spelling of a name: its given name (empty for a surname alone), its surname, and where it stands."""

    def __init__(self, given: str, family: str) -> None:
        self.given, self.family = given, family
        self.places: list[Name] = []

    @cached_property
    def shown(self) -> bool:
        """Whether the copy shows that a person is meant."""
        return any(name.person for name in self.places)


_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PLACES = frozenset(
    (
        "georgia", "virginia", "carolina", "israel", "chad", "washington", "lincoln", "charlotte", "austin",
        "madison", "jordan", "victoria", "sydney", "alexandria", "orlando",
    )
)  # fmt: skip
"""Given names that more often are places."""
_COMPASS = ("north", "south", "east", "west")
_OFTEN = 3
"""A surname used alone as often as this is no slip beside another used as often."""
_LONG = 7
"""A surname of so many letters is hardly another word."""
_SHORT = 5
"""In a surname of fewer letters only a swap is a slip: Dole and Dold are two men."""
_APART = lazy(r"[^\w\n]{0,2}\s?[\[(]sic\b|[ \t]{2,}\d|[ \t]{3,}")
"""What follows a name that somebody has marked as misspelt, or that heads the row of a table."""


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each rarer spelling once, at its first place."""
    full, alone = _spellings(doc)
    told = set[Span]()
    pairs = [*_full_pairs(doc, full, alone), *_lone_pairs(doc, full, alone)]
    kinds = (name_misses, word_misses) if pairs else ()
    misses = Reach(
        sorted(
            miss.span
            for kind in kinds
            for miss in kind.misses(doc, name_misses.Limits())
        )
    )
    for one, other in pairs:
        rare, frequent = sorted(
            (one, other),
            key=lambda found: (len(found.places), -found.places[0].span.start),
        )
        if rare.places[0].span not in told and not (
            _on_file(doc, rare, frequent) or _is_miss(misses, rare, frequent)
        ):
            told.add(rare.places[0].span)
            yield _hit(doc, rare, frequent)


def _spellings(doc: Draft) -> tuple[list[_Spelling], dict[str, _Spelling]]:
    """The full names of the article by first and last part, and its single capitalised words."""
    full: dict[tuple[str, str], _Spelling] = {}
    alone: dict[str, _Spelling] = {}
    for name in doc.names:
        if _APART.match(doc.text, name.span.end):
            continue
        parts = [
            plain(part)
            for part in name.parts
            if plain(part).strip(".") not in _SUFFIXES
        ]
        if len(parts) == 1:
            alone.setdefault(parts[0], _Spelling("", parts[0])).places.append(name)
        elif 1 < len(parts) < 5 and not any(
            part[0].isdigit() or part in ("of", "the", "and") for part in parts
        ):
            full.setdefault(
                (parts[0], parts[-1]), _Spelling(parts[0], parts[-1])
            ).places.append(name)
    return list(full.values()), alone


def _full_pairs(
    doc: Draft, full: list[_Spelling], alone: dict[str, _Spelling]
) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Full names of people that share their given name or their surname, the other part being near."""
    for shared, other_part in (("given", "family"), ("family", "given")):
        groups: dict[str, list[_Spelling]] = {}
        for found in full:
            groups.setdefault(getattr(found, shared), []).append(found)
        for group in (group for group in groups.values() if len(group) > 1):
            words = [getattr(found, other_part) for found in group]
            for one, other in (
                (group[at], group[near]) for at, near in Slips(words).pairs()
            ):
                differ = (
                    _families_differ(one, other, alone)
                    if shared == "given"
                    else _given_differ(one, other)
                )
                if differ and (
                    _is_person(doc, one, alone)
                    or _is_person(doc, other, alone)
                    or _is_slip(doc, one, other)
                ):
                    yield one, other


def _given_differ(one: _Spelling, other: _Spelling) -> bool:
    first, second = one.given, other.given
    if "." in first + second or inflected(first, second):
        return False
    from factlint import lexicon

    return sounds_alike(first, second) or not (
        first in lexicon.words("name.given") and second in lexicon.words("name.given")
    )


def _families_differ(
    one: _Spelling, other: _Spelling, alone: dict[str, _Spelling]
) -> bool:
    first, second = one.family, other.family
    if inflected(first, second):
        return False
    swapped = sorted(first) == sorted(second)
    if min(len(first), len(second)) < _SHORT and not swapped:
        return False
    both = first in alone and second in alone and one.shown and other.shown
    return not both or min(len(first), len(second)) > _LONG or swapped


def _is_slip(doc: Draft, one: _Spelling, other: _Spelling) -> bool:
    """For places and bodies: one spelling stands once, the other again, and neither differing word is a common one."""
    if sorted((min(len(one.places), 2), min(len(other.places), 2))) != [1, 2]:
        return False
    words = {one.given, one.family} ^ {other.given, other.family}
    if any(
        word.startswith(_COMPASS) or not word.isalpha() for word in words
    ) or _insides_differ(one, other):
        return False
    return not words & doc.common


def _insides_differ(one: _Spelling, other: _Spelling) -> bool:
    """True where other words stand between first and last: New York Futures Exchange, New York Stock Exchange."""
    first, second = (
        {plain(part) for part in found.places[0].parts[1:-1]} for found in (one, other)
    )
    return bool(first and second) and first != second


def _is_person(doc: Draft, found: _Spelling, alone: dict[str, _Spelling]) -> bool:
    """True where the copy shows a person under this name, or its given name is one that many bear."""
    if found.shown:
        return True
    from factlint import lexicon

    if found.family in INSTITUTION:
        return False
    beside = alone.get(found.family)
    return found.given in lexicon.words("name.given") - _PLACES or bool(
        beside and any(_acts(doc, name) for name in beside.places)
    )


def _lone_pairs(
    doc: Draft, full: list[_Spelling], alone: dict[str, _Spelling]
) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Surnames that stand alone, each with a full name whose surname is near and that has none of its own."""
    parts = {
        plain(part) for found in full for name in found.places for part in name.parts
    }
    parts |= {
        plain(part) for name in doc.names if "of" in name.parts for part in name.parts
    }
    families = Slips([found.family for found in full])
    for word, lone in alone.items():
        if len(word) < 5 or word in parts:
            continue
        found = next(
            (
                full[at]
                for at in families.near(word)
                if _is_lone(doc, lone, full[at], alone)
            ),
            None,
        )
        if found:
            yield lone, found


def _is_lone(
    doc: Draft, lone: _Spelling, found: _Spelling, alone: dict[str, _Spelling]
) -> bool:
    """True where both are people, and the lone word is no common one, no given name and not as usual as the other."""
    from factlint import lexicon

    shown = lone.shown
    beside = alone.get(found.family, found)
    if inflected(lone.family, found.family) and not (
        _is_cut_short(doc, lone, found) and beside is found
    ):
        return False
    if min(len(lone.places), len(beside.places)) >= _OFTEN or (
        lone.family in lexicon.words("name.given") and not shown
    ):
        return False
    if len(lone.places) > len(found.places) + len(beside.places) and not shown:
        return False
    if _titled_apart(lone, (*found.places, *beside.places)) or _is_president(
        lone, found
    ):
        return False
    alike = len(lone.family) > _LONG or sorted(lone.family) == sorted(found.family)
    if not any(
        _acts(doc, name) or (alike and not _in_list(doc, name)) for name in lone.places
    ):
        return False
    return _is_person(doc, found, alone) and lone.family not in doc.common


def _titled_apart(lone: _Spelling, places: tuple[Name, ...]) -> bool:
    """True where both have titles and share no word of them: President Reagan and his chief of staff, Donald Regan."""
    one = {
        word
        for name in lone.places
        for word in f"{name.title} {name.role}".lower().split()
    } - COURTESY
    other = {
        word for name in places for word in f"{name.title} {name.role}".lower().split()
    } - COURTESY
    return bool(one and other) and not one & other


def _is_president(lone: _Spelling, found: _Spelling) -> bool:
    """True for President Reagan, whom copy never names in full, beside Donald Regan, who has no title in it."""
    presides = any(name.title.lower() == "president" for name in lone.places)
    return (
        presides
        and len(lone.places) >= _OFTEN
        and not any(name.title or name.role for name in found.places)
    )


def _is_cut_short(doc: Draft, lone: _Spelling, found: _Spelling) -> bool:
    """True for Bernie Sander and Sanders, false for Hillary Clinton and the Clintons."""
    before = [
        doc.text[max(name.span.start - 4, 0) : name.span.start].lower()
        for name in lone.places
    ]
    again = len(lone.places) > 1 and "the " not in before
    return (
        again
        and lone.family == found.family + "s"
        and any(_acts(doc, name) for name in lone.places)
    )


def _acts(doc: Draft, name: Name) -> bool:
    """True where a title stands before the name or a speech verb beside it."""
    if name.person:
        return True
    around = [word.text for word in doc.words_around(name.span, 1)]
    return any(word in SPEECH for word in around)


def _in_list(doc: Draft, name: Name) -> bool:
    before = doc.text[max(name.span.start - 6, 0) : name.span.start].rstrip()
    return before.endswith((",", "and")) and doc.text[
        name.span.end : name.span.end + 1
    ] in (",", ".")


def _on_file(doc: Draft, rare: _Spelling, frequent: _Spelling) -> bool:
    """True where the rulebook knows a full spelling: whether another is a misspelling of it is fact.name-form's."""
    ends = [
        Span(found.places[0].span.end - 1, found.places[0].span.end)
        for found in (rare, frequent)
    ]
    covered = [
        any(
            mention.kind not in ("demonyms", "metonyms")
            for mention in doc.mentions_in(end)
        )
        for end in ends
    ]
    return all(covered) or (bool(rare.given) and any(covered))


def _is_miss(misses: Reach, rare: _Spelling, frequent: _Spelling) -> bool:
    """True where a full spelling or the rarer one is a near miss of a known name, which fact.name-form reports."""
    some = [found for found in (rare, frequent) if found.given or found is rare]
    return any(misses.touches(name.span) for found in some for name in found.places)


def _hit(doc: Draft, rare: _Spelling, frequent: _Spelling) -> Hit:
    here, there = rare.places[0].span, frequent.places[0].span
    one, other = (
        " ".join(here.of(doc.text).split()),
        " ".join(there.of(doc.text).split()),
    )
    return Hit(
        here,
        f"“{one}” and “{other}” look like two spellings of one name",
        related=(Related(there, f"“{other}” here"),),
    )
