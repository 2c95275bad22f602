"""A short form is used and nowhere in the copy explained: the reader is left with three letters.

“The LGMS will report in May”, and no Lake Glacier Monitoring Service anywhere: often the passage that introduced it
was cut. A query, since a desk's readers may know more short forms than this check.

Reported is the first use. Left alone: short forms whose words stand anywhere in the copy, in brackets or not; those so
well known that nobody spells them out (NATO, DNA, PDF), and those that everybody knows who reads of such things (API,
CSS); what the rulebook knows; names of companies and stations (IBM Corp, ABC News); states, currencies and Roman
numerals; words in capitals for emphasis; headlines and quotations.

Options: `min_uses` is how often a short form must stand in the copy; `exempt` lists short forms that need no words.
"""

from collections.abc import Iterable, Iterator

from factlint.english.names.acronyms import KNOWN, TAGS, TRADE, singular
from factlint.known import Draft
from factlint.lexicon import spelled, words
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "info"
in_quotes = "skip"

bad = [
    "The «LGMS» will report in May. The ice has melted, the LGMS said.",
    "Talks at the «IUCW» went on. The chair of the IUCW left at noon, and the ships stayed in the harbour.",
    "Two «UAVMs» came down near the lake. The UAVM is a toy, the army said.",
    "The harbour board met the «SNTU» on Friday. Rents rise in May. The SNTU says its members will not pay.",
    "He served in the «SRPF» for ten years.\n\nThe SRPF was founded in 1954, and it guards the coast of Norland.",
]
good = [
    "The Lake Glacier Monitoring Service will report in May. The ice has melted, the LGMS said, and the LGMS knows.",
    "The Lake Glacier Monitoring Service (LGMS) will report in May. LGMS staff met in Bern.",
    "NATO ministers met in Vilnius. NATO has 32 members, and the FBI and the CIA sent nobody. The CIA never does.",
    "The UAV came down near the lake. UAVs (unmanned aerial vehicles) are toys, the army said.",
    "QXT Corp fell. QXT said it would sell its mills.",
    "This is LOUD, and so LOUD. It is not loud yet, he wrote. BAN THEM ALL, he wrote. BAN THEM NOW.",
    "The grain exporter QXTB fell. QXTB has lost a ship, and Grain of Norland, GNXB, has not. GNXB rose.",
    "“The LGMS is here,” she said. “The LGMS is late,” he said.",
    "The LGMS will report in May.",
    "The API gives JSON. Ask the API for CSS, and the CPU of the SDK for more JSON and CSS.",
    "King Olav XIV died in the reign of Pope Leo XIII. Olav XIV and Leo XIII were friends.",
]


class Options:
    """Options of this check."""

    min_uses: int = 2
    exempt: tuple[str, ...] = ()


_COMMON = spelled("short.common")
"""Short forms that are read as words or names, and words that labels of pages set in capitals."""
_SHORT = lazy(r"[A-Z](?:[A-Z]|&(?=[A-Z])){2,5}s?(?![\w&/>-]|\.[A-Z])")
_OPENERS = frozenset(("", " ", "\u00a0", "\n", "\t", "(", "[", "“", '"', "‘", "'"))
"""What may stand before a short form: no sign that makes it a part of a word, a tag or a sum."""
_NO_INITIALS = lazy(r"[IVXLCM]+|[KW][A-Z]{3}")
"""Roman numerals, and the call letters of American radio."""
_OPENS = lazy(r"\(")
_NAMED = lazy(
    r"\b(?P<short>[A-Z](?:[A-Z]|&(?=[A-Z]))+)['’]?s? (?:(?&organisation.company organisation.firm))\b"
)
"""What stands behind the short form in the name of a company, a bill or a programme."""
_DESCRIBED = lazy(r"(?:[a-z]{4,}|[A-Z][\w’'-]*,)\s\Z")
"""What explains a short form by standing before it: the grain exporter QXT; Petroleum of Norland, PDN, said."""
_SMALL = words(
    "function.article", "function.preposition", "function.conjunction.coordinating"
) | set("s said that this when".split())


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports the first use of each short form without words."""
    left_alone = {*KNOWN, *_COMMON, *TAGS, *TRADE, *options.exempt}
    asked = {
        short: spans
        for short, spans in _uses(doc).items()
        if len(spans) >= options.min_uses
        and len(short) > 2
        and short not in left_alone
        if not (_NO_INITIALS.fullmatch(short) or _is_known(doc, spans))
    }
    told = _told(doc, asked) if asked else set()
    for short, spans in asked.items():
        if short not in told:
            yield Hit(spans[0], f"“{short}” is not explained anywhere in the copy")


def _uses(doc: Draft) -> dict[str, list[Span]]:
    """The short forms of running text outside quotations, with their places."""
    uses: dict[str, list[Span]] = {}
    for paragraph in doc.body:
        for match in _SHORT.finditer(doc.text, *paragraph.span):
            span = Span(*match.span())
            before = doc.text[max(span.start - 1, 0) : span.start]
            if (
                before in _OPENERS
                and not doc.quoted(span)
                and not doc.masked(span)
                and not _is_shouted(doc.text, span)
            ):
                uses.setdefault(singular(match[0]), []).append(span)
    return uses


def _is_shouted(text: str, span: Span) -> bool:
    """Whether another word in capitals stands beside it."""
    before, after = (
        text[max(span.start - 12, 0) : span.start].split(),
        text[span.end : span.end + 12].split(),
    )
    return any(
        len(word) > 1 and word.isalpha() and word.isupper()
        for word in (*before[-1:], *after[:1])
    )


def _is_known(doc: Draft, spans: list[Span]) -> bool:
    """Whether the rulebook knows a short form, or its first place says what it is."""
    before = _DESCRIBED.search(doc.text, max(spans[0].start - 24, 0), spans[0].start)
    return bool(before and before[0].strip() not in _SMALL) or any(
        map(doc.mentioned, spans)
    )


def _told(doc: Draft, asked: Iterable[str]) -> set[str]:
    """Those short forms that stand in brackets or are a company's name, and those that the copy has in words."""
    lengths = {len(short) for short in asked}
    opened = {
        doc.text[match.end() : match.end() + length]
        for match in _OPENS.finditer(doc.text)
        for length in lengths
    }
    named = {
        part for match in _NAMED.finditer(doc.text) for part in _ends(match["short"])
    }
    letters = {short: short.replace("&", "").lower() for short in asked}
    words = _in_words(doc, set(letters.values()))
    return {
        short
        for short in asked
        if short in opened or short in named or letters[short] in words
    }


def _ends(short: str) -> Iterator[str]:
    """A short form, and what stands behind each `&` in it."""
    yield short
    yield from (short[at + 1 :] for at, sign in enumerate(short) if sign == "&")


def _in_words(doc: Draft, wanted: set[str]) -> set[str]:
    """Those that are a word of the copy, or the first letters of words in a row, small words counted or not."""
    found = wanted.intersection(word.text for word in doc.words)
    for uncounted in ({"s"}, _SMALL):
        row = "".join(
            word.text[0] for word in doc.words if word.text not in uncounted
        ).lower()
        for length in {len(letters) for letters in wanted}:
            found |= wanted.intersection(
                row[at : at + length] for at in range(len(row))
            )
    return found
