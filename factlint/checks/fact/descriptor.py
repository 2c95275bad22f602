"""A name is described as what its entry says it is not.

A television channel called a news agency, a Soviet cosmonaut called a Russian one: the words are all
right, and only somebody who knows the thing sees the slip. The fact base lists such words under
`never_describe_as`. They are reported where they describe the name: right before or after it, in an
apposition, after `is` or `was`, or where a place is said to be named after the person. An entry's own
`severity` counts.

Left alone: words that describe another name (“agency TASS and channel Russia 1”), denials (“is not a
news agency”), former things (“once a newspaper”), and other people's words in quotations (a query).

Option: `window_words`, how many words may stand between the name and the description.
"""

from collections.abc import Iterator

from factlint.english import Word
from factlint.entries import Entry
from factlint.known import Draft
from factlint.lexicon import words
from factlint.match.fold import fold
from factlint.model import Example, Hit, Mention
from factlint.start.record import NamedTuple
from factlint.text import Span

severity = "error"
in_quotes = "query"
reads = ("describe_as", "never_describe_as", "named_after")
covers = ("people",)

_FACTS = """
people:
  ada-lovelace: {name: Ada Lovelace, family: Lovelace, describe_as: [English mathematician],
    never_describe_as: [American mathematician]}
  roald-amundsen: {name: Roald Amundsen, family: Amundsen, describe_as: [Norwegian explorer],
    never_describe_as: [Swedish explorer, Danish explorer], severity: warning}
organisations:
  dagens-nyheter: {name: Dagens Nyheter, accept: [DN], describe_as: [daily newspaper],
    never_describe_as: [news agency, TV channel, broadcaster]}
  tt: {name: TT, describe_as: [news agency], never_describe_as: [newspaper]}
places:
  amundsen-station: {name: Amundsen Research Station, named_after: roald-amundsen}
"""
bad = [
    Example(
        "They saw the «U.S. territory of Brenna» at noon.",
        facts="places:\n  brenna: {name: Brenna, never_describe_as: [U.S. territory]}\n",
    ),
    Example(
        "Brenna is a «U.S. territory» with a port.",
        facts="places:\n  brenna: {name: Brenna, never_describe_as: [U.S. territory]}\n",
    ),
    Example(
        "The strike will last, the «news agency Dagens Nyheter» reported on Monday.",
        facts=_FACTS,
    ),
    Example(
        "Dagens Nyheter, a Swedish «news agency», said the talks had failed.",
        facts=_FACTS,
    ),
    Example(
        "Dagens Nyheter is the country’s oldest «TV channel», the author writes.",
        facts=_FACTS,
    ),
    Example("The film is about «American mathematician Ada Lovelace».", facts=_FACTS),
    Example("Police told the «newspaper TT» that the road was closed.", facts=_FACTS),
    Example(
        "The Amundsen Research Station, which is named after the famous «Swedish explorer», closes in May.",
        facts=_FACTS,
    ),
    Example(
        "Ada Lovelace was born in 1815. Lovelace was an «American mathematician» and a countess.",
        facts=_FACTS,
    ),
    Example("The «DN news agency» has sold its building.", facts=_FACTS),
]
good = [
    Example(
        "The daily newspaper Dagens Nyheter and news agency TT had the story first.",
        facts=_FACTS,
    ),
    Example("Dagens Nyheter is not a news agency, its editor said.", facts=_FACTS),
    Example(
        "Reuters, a news agency, said Dagens Nyheter had bought the print works.",
        facts=_FACTS,
    ),
    Example(
        "Dagens Nyheter, citing news agency TT, said two people were hurt.",
        facts=_FACTS,
    ),
    Example("The newspaper said TT had cut forty jobs.", facts=_FACTS),
    Example(
        "Ada Lovelace was admired by American mathematician Grace Hopper.",
        facts=_FACTS,
    ),
    Example(
        "The station was named after Roald Amundsen; a Swedish explorer led the survey.",
        facts=_FACTS,
    ),
    Example(
        "The Amundsen Research Station was visited by Swedish explorer Ola Skinnarmo.",
        facts=_FACTS,
    ),
    Example(
        "TT, unlike the newspaper it once belonged to, has no printing house.",
        facts=_FACTS,
    ),
    Example(
        "Dagens Nyheter told a news agency that it had no comment.", facts=_FACTS
    ),
    Example("TT, the rival of the newspaper Expressen, won the prize.", facts=_FACTS),
]


class Options:
    """Options of this check."""

    window_words: int = 4


_NEGATED = words("function.negation", "function.contraction.negative") | {
    "than",
    "instead",
    "unlike",
    "non",
}
_ONCE = words("title.past") | {
    "once",
    "previously",
    "mistaken",
    "mistakenly",
    "wrongly",
}
_LINKS = words("function.auxiliary.be", "time.copula") | {"as", "called"}
_OPENERS = words("function.article", "function.possessive") | {
    "one",
    "which",
    "who",
    "s",
}
_NAMES_OF = frozenset(("called", "named"))
_SIGNS = frozenset(',.;:()“”"')
"""Signs that part a description from a name."""
_HONOURS = words("english.honour")
_BREAKS = words("english.new-thing")
"""Words after which a description in the same apposition is of something else."""


class _Phrase(NamedTuple):
    """A description that an entry rules out, where it stands in copy."""

    span: Span
    before: list[Word]
    after: list[Word]


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each description once, with the name where it stands beside it."""
    seen: set[Span] = set()
    for mention, entry in doc.named:
        for subject, honoured in ((entry, False), (_namesake(doc, entry), True)):
            for phrase in _phrases(doc, mention, subject):
                span = _described(options, doc, mention, phrase, honoured=honoured)
                if subject and span and phrase.span not in seen:
                    seen.add(phrase.span)
                    yield _hit(doc, span, phrase, subject)


def _namesake(doc: Draft, entry: Entry) -> Entry | None:
    slug = entry.named_after
    return doc.book.get("people", slug) if slug else None


def _phrases(doc: Draft, mention: Mention, entry: Entry | None) -> Iterator[_Phrase]:
    """The descriptions ruled out for the entry in the sentence of the mention."""
    for text in entry.never_describe_as if entry else ():
        words = doc.words_in(doc.sentence_of(mention.span))
        wanted = fold(text).lower().replace(".", " ").split()
        for at in range(len(words) - len(wanted) + 1):
            if [
                fold(word.text).lower() for word in words[at : at + len(wanted)]
            ] == wanted:
                end = at + len(wanted)
                yield _Phrase(
                    Span(words[at].start, words[end - 1].end), words[:at], words[end:]
                )


def _described(
    options: Options, doc: Draft, mention: Mention, phrase: _Phrase, *, honoured: bool
) -> Span | None:
    """The span to report where `phrase` describes what `mention` names, else None."""
    near = [fold(word.text).lower() for word in phrase.before[-3:]]
    if _NEGATED & set(near) or _ONCE & set(near):
        return None
    if honoured:
        return phrase.span if _honours(options, doc, mention, phrase) else None
    if phrase.span.end <= mention.span.start:
        return _before(doc, mention, phrase)
    return (
        _after(options, doc, mention, phrase)
        if mention.span.end <= phrase.span.start
        else None
    )


def _before(doc: Draft, mention: Mention, phrase: _Phrase) -> Span | None:
    """`news agency Russia 1`, `the news agency called Russia 1`."""
    gap = [
        word.text.lower() for word in phrase.after if word.start < mention.span.start
    ]
    between = doc.text[phrase.span.end : mention.span.start]
    if not _SIGNS.isdisjoint(between):
        return None
    named = len(gap) == 1 and gap[0] in _NAMES_OF
    beside = not gap or named or gap in (["known", "as"], ["of"])
    return Span(phrase.span.start, mention.span.end) if beside else None


def _after(
    options: Options, doc: Draft, mention: Mention, phrase: _Phrase
) -> Span | None:
    """`Russia 1, a news agency,`, `Russia 1 is a news agency`, `the Russia 1 news agency`."""
    if _names_another(doc, phrase):
        return None
    between = doc.text[mention.span.end : phrase.span.start]
    if between == " ":
        return Span(mention.span.start, phrase.span.end)
    gap = [
        word.text.lower() for word in phrase.before if word.start >= mention.span.end
    ]
    if not gap or len(gap) > options.window_words + 1 or _BREAKS & set(gap):
        return None
    return phrase.span if _is_said_of(between, gap[0]) else None


def _is_said_of(between: str, first: str) -> bool:
    """Whether a comma and `a`, or `is`, join the description to the name before it."""
    if between.startswith((", ", " (")) and first in _OPENERS:
        return between.count(",") <= 1
    return between.startswith(" ") and first in _LINKS and "," not in between


def _honours(options: Options, doc: Draft, mention: Mention, phrase: _Phrase) -> bool:
    """Whether the sentence says that the place bears the name of who is described."""
    gap = [
        word.text.lower() for word in phrase.before if word.start >= mention.span.end
    ]
    cues = [at for at, word in enumerate(gap) if word in _HONOURS]
    near = bool(cues) and len(gap) - cues[-1] - 1 <= options.window_words + 1
    return (
        near
        and phrase.span.start >= mention.span.end
        and not _names_another(doc, phrase)
    )


def _names_another(doc: Draft, phrase: _Phrase) -> bool:
    """Whether a name follows the phrase at once, which it then describes."""
    if not phrase.after or not phrase.after[0].text[0].isupper():
        return False
    return doc.text[phrase.span.end : phrase.after[0].start] in (" ", ", ")


def _hit(doc: Draft, span: Span, phrase: _Phrase, entry: Entry) -> Hit:
    described = "”, “".join(entry.describe_as)
    on_file = f"; on file: “{described}”" if described else ""
    message = f"“{entry.name}” is described as “{phrase.span.of(doc.text)}”, which the fact base rules out{on_file}"
    return Hit(span, message, entity=entry.id)
