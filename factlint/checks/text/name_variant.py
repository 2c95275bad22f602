"""One name is spelt in two ways in the same article.

"Podolyak" in one paragraph and "Podoliak" in the next: one of them is wrong, or the house has two
spellings of one person, and no dictionary knows. This check needs no facts. It compares spellings only
where the rest of the name is the same (Howard Schultz, Howard Shultz; Raul Castro, Raoul Castro), and a
surname that stands alone with the full names of the article (Peter Strzok ... Mr. Strozk said). A name of one
word, as of a place or a product, that stands three times and more is compared with forms that stand once, are
one slip away, and are neither a word nor a name of their own (Tumbleton, Tumblton). A name that is a link is
compared with the end of its address, as a query: addresses are not always spelt as people are. Queries are also names
that differ in what each paper writes in its own way, where the one may be the other or somebody else: transcriptions
(Zelensky, Zelenskyy; Muhammad, Mohammad), given names said alike (Katherine, Catherine), particles (van, von), hyphens
(Jean-Marie, Jean Marie), a word inside, a letter of a short surname, and surnames put first.

Left alone: words of which both are common ones (Get Updated, Get Updates), unless they are people's names; names that
somebody has put together in brackets (Willi[am]); relatives and others with two given names that are both common
(Jim and Tim, Eric and Erica),
unless they sound alike (Sara, Sarah); plurals, peoples and places (the Clintons, Korea and Korean);
surnames that are both used alone time and again; accents and apostrophes; names on file in the rulebook,
whose spelling other checks watch.

The finding stands at the rarer spelling and names both; it does not say which is right.
"""

from collections.abc import Iterator

from factlint.checks.text._link_names import spelt_apart
from factlint.checks.text._lone_surnames import lone_pairs
from factlint.checks.text._single_names import Single, singles
from factlint.checks.text._spellings import Spelling, pairs, spellings
from factlint.checks.text._written_apart import written_apart
from factlint.known import Draft
from factlint.known.near import name_misses, word_misses
from factlint.lexicon import frequency
from factlint.model import Example, Hit, Related
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
    "The Tumbleton fair opened. All of Tumbleton came, and the mayor of Tumbleton too. By night «Tumblton» was full.",
    "We moved to Quabernetes. On Quabernetes it is quick, but for Quabernetes jobs «Quaberntes» needs a key.",
    Example(
        "The talk is by [«Madhav Jivrajan»](https://git.example.org/MadhavJivrajani) of Ely.",
        name="a.md",
    ),
    "We moved to Quabernetes. On Quabernetes it is quick, see https://x.example.org/quabernetes for"
    " Quabernetes jobs, and «Quaberntes» is dear.",
    "Judge Amelia Kavanaugh adjourned. A clerk said Judge «Kavanagh» would rule on Monday.",
    "Andriy Dobrovolsky met the envoys, and aides to Dobrovolsky were late. «Andriy Dobrovolskyy» flew home.",
    "Dieter von der Lauen met the envoys on Monday. «Dieter van der Lauen» flew home on Tuesday.",
    "Dieter von der Lauen met the envoys on Monday. «Dieter von der Lauden» flew home on Tuesday.",
    "Omar bin Harith met the envoys, and aides to Omar bin Harith were late. «Omar Harith» flew home.",
    "Elda Mosk met the envoys, and aides to Elda Mosk were late. «Elda Musk» flew home on Tuesday.",
    "Muhammad Tarin met the envoys, and aides to Muhammad Tarin were late. «Mohammad Tarin» flew home.",
    "Katherine Marlund met the envoys, and aides to Katherine Marlund were late. «Catherine Marlund» flew home.",
    "Xasan Warsame Ciise met the envoys, and aides to Xasan Warsame Ciise were late. «Xasan Warsamee Ciise» left.",
    "Anne-Lise Dupontel met the envoys, and aides to Anne-Lise Dupontel were late. «AnneLise Dupontel» flew home.",
    "Tomoko Harunobe met the envoys, and aides to Tomoko Harunobe were late. «Harunobe Tomoko» flew home.",
    "It is by Ashton T. Brawley. “They have to listen,” Brawley said.\n\n«Browley» will read on Friday.",
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
    "The Tumbleton fair opened. All of Tumbleton came, and the mayor of Tumbleton too. Four Tumbletons left.",
    "The Korvania border is shut. In Korvania, the Korvania press said, a Korvanian died.",
    "The Americans won. It was Americans who said Americans liked it, and so did the Americas.",
    "The Art Center is new. At the Film Center and the Town Center of Ely they miss the Centre Pompidou.",
    Example(
        "By [Ana Maria Solberg](https://x.example.org/anasolberg), [Jo Lund](https://x.example.org/jolun),"
        " [Ana Solbergsen](https://x.example.org/anasolbergse), [José Solberg](https://x.example.org/jose.solberg),"
        " [Pål Łund](https://x.example.org/paal-lund), [Ann Solberg](https://x.example.org/annksolberg),"
        " [Jo K. Solberg](https://x.example.org/jo-solberg), [The Harbour Board](https://x.example.org/harbour-boards).",
        name="a.md",
    ),
    "Mario Halvik, 40, and Maria Halvik, 38, are twins. Marie Halvik is their aunt.",
    "James Thomas met Thomas James, 51, at the fair. James Thomas left at noon.",
    "Bashar al-Harith spoke, and Bashar Al-Harith left. The I-75 Corridor meets the I-71 Corridor.",
    "It is by Ashton T. Brawley. “They have to listen,” Brawley said of a walk through Bromley. Bromley will be shut.",
    "He likes Nürnberg. In Nürnberg the Nürnberg press said Nuernberg is how it is typed.",
    "We use OpenQL. With OpenQL and for OpenQL tools there is OpenQTL.",
    "The National Library is shut. A National Bank and a National Park have the Universidad Nacional’s backing.",
    "He flew to Macau. In Macau the Macau press saw Macao.gov.mo and Macao-Net fail.",
    "The Chester line is shut. From Chester and the Chester works men went by bus to Cheshter-le-Mere.",
    "The Sorina road is shut. On the Sorina side of Sorina police met Bo Sorrina, 40.",
    "Corn Stocks  2.5  2.1\n\nCorn Stcks  1.2  1.0\n\nCorn Stocks  3.1  2.9",
    "The port sent out “Get Updated on Tides” by post. Readers of Get Updates on Tides may write to Get Updates.",
    "Harbour Release is out. The title was Harbour Q3 Released. Harbour Release has a bug.",
    "The Harbour Compendium is out, and other Harbour Compendia are to come. The Harbour Compendium is blue.",
    "Lars Müller is here. “Lars Mueller is early,” said Sure I, in SUSE I trust, the maker of it.",
    "Wim Verhaaren spoke first. “I met Wim Verhaar[en] there,” she wrote, and Wim Verhaaren left.",
    Example(  # fact.name-form reports it
        "Karl Brandvold opened the pool on Monday. Police said Brandvodl swam in it.",
        facts="people:\n  karl-brandvold: {name: Karl Brandvold, roles: [{title: mayor, from: 2019}]}",
    ),
]


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each rarer spelling once, at its first place."""
    full, by_surname = spellings(doc)
    found = [*pairs(doc, full, by_surname), *lone_pairs(doc, full, by_surname)]
    alone = [*singles(doc)]
    apart = [*written_apart(doc)]
    misses = _misses(doc) if found or alone or apart else Reach([])
    told = set[Span]()
    for pair in found:
        rare, frequent = sorted(pair, key=_how_often)
        place = rare.places[0].span
        if (
            place not in told
            and not _are_words(rare, frequent)
            and not _on_file(doc, rare, frequent)
            and not _is_miss(misses, rare, frequent)
        ):
            told.add(place)
            yield _hit(doc, rare, frequent)
    for link, handle in spelt_apart(doc):
        said = f"“{link.span.of(doc.text)}” is spelt “{handle}” in the address it leads to"
        yield Hit(link.span, said, severity="info")
    for one, other in apart:
        if not _is_told(doc, one.span, other.span, misses, told):
            told.add(one.span)
            yield _asked(doc, one.span, other.span)
    for single in alone:
        span = single.rare.span
        if not misses.touches(span) and not any(map(span.overlaps, told)):
            yield _single(single)


def _is_told(
    doc: Draft, here: Span, there: Span, misses: Reach, told: set[Span]
) -> bool:
    """Whether either name is reported already, is a near miss of a known one, or both are known."""
    if any(span.overlaps(here) or span.overlaps(there) for span in told):
        return True
    if misses.touches(here) or misses.touches(there):
        return True
    return doc.mentioned(here) and doc.mentioned(there)


def _asked(doc: Draft, here: Span, there: Span) -> Hit:
    one, other = (" ".join(span.of(doc.text).split()) for span in (here, there))
    return Hit(
        here,
        f"“{one}” and “{other}” may be one name written in two ways",
        severity="info",
        related=(Related(there, f"“{other}” here"),),
    )


def _are_words(one: Spelling, other: Spelling) -> bool:
    """Whether the two differ in common words, and the copy shows no person under either."""
    if one.shown or other.shown:
        return False
    differing = {one.given, one.family} ^ {other.given, other.family}
    return all(map(frequency.english, differing))


def _how_often(found: Spelling) -> tuple[int, int]:
    """The order of spellings: the rarer first, of two as rare the one that comes later."""
    return len(found.places), -found.places[0].span.start


def _misses(doc: Draft) -> Reach:
    """Where the copy has near misses of known names."""
    limits = name_misses.Limits()
    found = [*name_misses.misses(doc, limits), *word_misses.misses(doc, limits)]
    return Reach(sorted(miss.span for miss in found))


def _on_file(doc: Draft, rare: Spelling, frequent: Spelling) -> bool:
    """Whether the rulebook knows a full spelling: whether another is a misspelling of it is fact.name-form's."""
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


def _is_miss(misses: Reach, rare: Spelling, frequent: Spelling) -> bool:
    """Whether a full spelling or the rarer one is a near miss of a known name, which fact.name-form reports."""
    some = [found for found in (rare, frequent) if found.given or found is rare]
    return any(misses.touches(name.span) for found in some for name in found.places)


def _hit(doc: Draft, rare: Spelling, frequent: Spelling) -> Hit:
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


def _single(found: Single) -> Hit:
    rare, first = found.rare, found.often[0]
    return Hit(
        rare.span,
        f"“{rare.text}” looks like a misspelling of “{first.text}”, which stands here {len(found.often)} times",
        related=(Related(first.span, f"“{first.text}” here"),),
    )
