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
from itertools import combinations
from typing import NamedTuple

from factlint.annotate import Name
from factlint.annotate.names import INSTITUTION, SPEECH
from factlint.annotate.spellings import inflected, plain, slip, sounds_alike
from factlint.model import Hit, Related
from factlint.rulebook import Draft
from factlint.text import Span

severity = "warning"
in_quotes = "check"

bad = [
    "Finance Minister Oksana Markovets resigned. Aides to «Oksana Markovetz» declined to comment.",
    "The suit names Howard Brantley, 61. Lawyers for Howard Brantley said he was ill. «Howard Brantly» owns the mill.",
    "Gov. Hillary Moran vetoed the bill. “It is bad law,” said «Hilary Moran», who leaves office in May.",
    "Police arrested Dmitri Kovalenko, 34. Mr. «Kovalenco» denied the charge, and Kovalenko’s lawyer left.",
    "Sen. Michael Ostrander spoke first. «Micheal Ostrander» then took questions for an hour.",
    "Mayor Benjamin Netanel opened the fair. «Benjamin Nethanel» had promised to come, and Mr. Netanel did.",
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
    "Sen. Ted Stevens spoke. Steven said nothing of the sort, his mother recalled.",
]


class _Spelling(NamedTuple):
    """One spelling of a name: its given name (empty for a surname alone), its surname, and where it stands."""

    given: str
    family: str
    places: list[Name]


_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PLACES = frozenset(
    "georgia virginia carolina israel chad washington lincoln charlotte austin madison jordan florida america asia "
    "victoria paris london sydney alexandria orlando".split()
)
"""Given names that more often are places."""
_OFTEN = 3
"""A surname used alone as often as this is no slip beside another used as often."""


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each pair of spellings once, at the first place of the rarer one."""
    full, alone = _spellings(doc)
    pairs = [*_full_pairs(full, alone), *_lone_pairs(doc, full, alone)]
    for one, other in pairs:
        rare, frequent = sorted((one, other), key=lambda found: (len(found.places), -found.places[0].span.start))
        if not _on_file(doc, rare, frequent):
            yield _hit(doc, rare, frequent)


def _spellings(doc: Draft) -> tuple[list[_Spelling], dict[str, _Spelling]]:
    """The full names of the article by first and last part, and its single capitalised words."""
    full: dict[tuple[str, str], _Spelling] = {}
    alone: dict[str, _Spelling] = {}
    for name in doc.names:
        parts = [plain(part) for part in name.parts if plain(part).strip(".") not in _SUFFIXES]
        if len(parts) == 1:
            alone.setdefault(parts[0], _Spelling("", parts[0], [])).places.append(name)
        elif 1 < len(parts) < 5 and not any(part[0].isdigit() or part in ("of", "the", "and") for part in parts):
            full.setdefault((parts[0], parts[-1]), _Spelling(parts[0], parts[-1], [])).places.append(name)
    return list(full.values()), alone


def _full_pairs(full: list[_Spelling], alone: dict[str, _Spelling]) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Full names of people that share their given name or their surname, the other part being near."""
    for shared in ("given", "family"):
        groups: dict[str, list[_Spelling]] = {}
        for found in full:
            groups.setdefault(getattr(found, shared), []).append(found)
        for one, other in (pair for group in groups.values() if len(group) > 1 for pair in combinations(group, 2)):
            if (_families_differ if shared == "given" else _given_differ)(one, other, alone) and _are_people(
                one, other
            ):
                yield one, other


def _given_differ(one: _Spelling, other: _Spelling, alone: dict[str, _Spelling]) -> bool:
    first, second = one.given, other.given
    if not slip(first, second) or inflected(first, second):
        return False
    from factlint.annotate.given import GIVEN

    return sounds_alike(first, second) or not (first in GIVEN and second in GIVEN)


def _families_differ(one: _Spelling, other: _Spelling, alone: dict[str, _Spelling]) -> bool:
    first, second = one.family, other.family
    return slip(first, second) and not inflected(first, second) and not (first in alone and second in alone)


def _are_people(one: _Spelling, other: _Spelling) -> bool:
    """True where the copy shows a person under either spelling, or the given name is one that many bear."""
    if any(name.person for name in (*one.places, *other.places)):
        return True
    from factlint.annotate.given import GIVEN

    words = {one.family, other.family}
    return bool({one.given, other.given} & (GIVEN - _PLACES)) and not words & INSTITUTION


def _lone_pairs(
    doc: Draft, full: list[_Spelling], alone: dict[str, _Spelling]
) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Surnames that stand alone, each with a full name whose surname is near and that has none of its own."""
    parts = {plain(part) for found in full for name in found.places for part in name.parts}
    for word, lone in alone.items():
        if len(word) < 5 or word in parts:
            continue
        for found in full:
            if slip(word, found.family) and not inflected(word, found.family) and _is_lone(doc, lone, found, alone):
                yield lone, found
                break


def _is_lone(doc: Draft, lone: _Spelling, found: _Spelling, alone: dict[str, _Spelling]) -> bool:
    """True where both are people, and the lone word is no common one, no given name and not as usual as the other."""
    from factlint.annotate.given import GIVEN

    beside = alone.get(found.family)
    if beside and min(len(lone.places), len(beside.places)) >= _OFTEN or lone.family in GIVEN:
        return False
    if not any(_acts(doc, name) for name in lone.places) or not _are_people(found, found):
        return False
    return lone.family not in {word.text for word in doc.words if word.text.islower()}


def _acts(doc: Draft, name: Name) -> bool:
    """True where a title stands before the name or a speech verb beside it."""
    if name.person:
        return True
    around = [word.text for word in doc.words_around(name.span, 1)]
    return any(word in SPEECH for word in around)


def _on_file(doc: Draft, rare: _Spelling, frequent: _Spelling) -> bool:
    """True where the rulebook knows a full spelling: whether another is a misspelling of it is fact.name-form's."""
    known = [mention.span for mention in doc.mentions if mention.kind not in ("demonyms", "metonyms")]
    ends = [Span(found.places[0].span.end - 1, found.places[0].span.end) for found in (rare, frequent) if found.places]
    covered = [any(end.within(span) for span in known) for end in ends]
    return all(covered) or (bool(rare.given) and any(covered))


def _hit(doc: Draft, rare: _Spelling, frequent: _Spelling) -> Hit:
    here, there = rare.places[0].span, frequent.places[0].span
    one, other = " ".join(here.of(doc.text).split()), " ".join(there.of(doc.text).split())
    return Hit(
        here, f"“{one}” and “{other}” look like two spellings of one name", related=(Related(there, f"“{other}” here"),)
    )
