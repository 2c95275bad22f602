"""The same words are quoted twice, a paragraph or two apart.

A partial quotation that is followed by the full one, word for word, tells the reader nothing new. It mostly
comes from a paraphrase put over an old passage that should then have been cut.

Left alone: fragments of a few words that come back in their full quotation, as a lead does; headlines, captions
and pull quotes, that is a paragraph that is nothing but words quoted elsewhere; embedded posts and galleries; what
a speaker says again in the same breath; phrases that are a small part of both quotations, and long names; and
repeats further apart. A whole quotation that stands twice with nobody said to speak is a title, a slogan or what a
button says.

Runs of eight and nine words are queries: an editor may want the words in the lead and in full below. So are words that
nobody is said to speak, which may be the sample of a form.

Options: `min_words` is the shortest run reported, `window_paragraphs` how far apart the two may stand, and
`lead_echo` the length of fragments that may always come back.
"""

from collections.abc import Iterator

from factlint.english import quotes
from factlint.english.speakers import Saying, is_spoken, sayings
from factlint.known import Draft
from factlint.model import Hit, Related
from factlint.start.record import NamedTuple
from factlint.text import Span

severity = "warning"
in_quotes = "check"
covers = ("quotes",)

bad = [
    "Lund said Oslo saw «“a chance for trade both in timber and in other goods”» with Riga.\n\n"
    "“We see a chance for trade both in timber and in other goods, and we shall use it,” she said.",
    "“The dam was never built to hold back that much water in one night,” said Reis.\n\n"
    "Reis added that the dam «“was never built to hold back that much water”» and should be rebuilt.",
    "The club called it «“the worst result in the history of this proud old team”» on Monday. In a letter the club "
    "wrote: “It is the worst result in the history of this proud old team and we are sorry.”",
    'The mayor promised «"to plant ten thousand trees along the river before winter"» on Friday.\n\n'
    '"I want to plant ten thousand trees along the river before winter," she told the council.',
    "«“Nobody told us that the ferry would not run on Sunday mornings,”» Ana Prpić said.\n\nThe ferry is old.\n\n"
    "“They knew. Nobody told us that the ferry would not run on Sunday mornings,” said Ivo Prpić.",
    "He spoke of «“a house that stood on sand and that the sea has taken”» in May.\n\n“I own a house that stood on "
    "sand and that the sea has taken.\n\n“I shall build another,” he wrote.",
]
good = [
    "Putin said he wants “good neighborly relations” there.\n\n“We must build good neighborly relations,” he said.",
    "Lund said Oslo saw “a chance for trade both in timber and in other goods” with Riga.\n\nShe met the king.\n\n"
    "Then she left.\n\nSnow fell.\n\n“We see a chance for trade both in timber and in other goods,” she said.",
    "“The dam was never built to hold back that much water in one night,” said Reis.\n\n"
    "“The dam was never built to hold back that much water in one night”\n\nHe wants another.",
    "“The dam was never built to hold back that much water in one night.” — Paulo Reis, engineer\n\n"
    "“The dam was never built to hold back that much water in one night,” Reis told the paper.",
    "Nobody told us that the ferry would not run on Sunday, he said.\n\n"
    "“Nobody told us that the ferry would not run on Sunday,” he said.",
    "“Row, row, row your boat,” sang one boat. “Row, row, row your boat,” sang the other.",
    "“I have a dream that my children will live in peace,” he said.\n\n“I have a dream that one day it ends,” he said.",
    "“You would be hard pressed to find a voter who likes the price of milk,” Ek said. “You would be hard pressed to "
    "find a voter who trusts the bank, and I know why.”",
    "“The Red Rover Band of the Lower Easton Area High School plays well,” he said. “I love the Red Rover Band of the "
    "Lower Easton Area High School.”",
    "“It protects the names of all the people who wait for a boat here,” she said. “It treats all the people who wait "
    "for a boat here alike.”",
    "“I am here to ask for your votes and for your good will,” Ek said. Hide Caption 1 of 2\n\n"
    "“I am here to ask for your votes and for your good will,” Ek said. Hide Caption 2 of 2",
    "Lund waves to the crowd in Oslo. “We have never had a summer as long and as dry as this one,” she said.\n\n"
    "Lund waves to the crowd in Oslo. “We have never had a summer as long and as dry as this one,” she said.",
    "- “Mend your own boat: Letting crews, not owners, choose their harbour” notes\n\n"
    "- “Mend your own boat: Letting crews, not owners, choose their harbour” slides",
    "Most stood on the side of “I do not know where I belong on this ship.” One captain stood on the "
    "“I do not know where I belong on this ship” side as well.",
    "Critics prefer “The Long Good Friday of an Old Man.”\n\nHer second film was called “The Long Good Friday.”",
]


_EMBEDDED = ("pic.twitter.com", "https://t.co", "(@", "Hide Caption", "hide caption")
_LONG = 16
"""Words that are a repeat in quotations of any length."""
_ECHO = 10
"""A shorter run is often meant: the words of the lead, quoted in full below. An editor decides."""
_SAME = 5
"""Words before two quotations that show one passage, set twice."""
_SHARE = 0.7
"""How much of the shorter quotation a shorter run must be."""

_REFRAIN = 20
"""Words that more quotations than this share are compared with the last of them only."""


class Options:
    """Options of this check."""

    min_words: int = 8
    window_paragraphs: int = 2
    lead_echo: int = 5


class _Run(NamedTuple):
    """Words that two quotations share: where they start in each, and how many there are."""

    first: int
    second: int
    length: int


opens = (quotes.OPENING,)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports the longest shared run of each pair of near quotations, at the shorter of the two."""
    shortest = max(options.min_words, 1)
    found = [saying for saying in sayings(doc) if len(saying.keys) >= shortest]
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, saying in enumerate(found):
        runs = _runs(saying.keys, shortest)
        earlier = {at for run in runs for at in holders.get(run, ())[-_REFRAIN:]}
        for other in (found[at] for at in sorted(earlier)):
            shared = _repeated(options, doc, other, saying)
            if shared:
                said = is_spoken(doc, other) or is_spoken(doc, saying)
                yield _hit(other, saying, shared, said=said)
                break
        for run in runs:
            holders.setdefault(run, []).append(number)


def _runs(keys: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(keys[at : at + length]) for at in range(len(keys) - length + 1)}


def _repeated(
    options: Options, doc: Draft, other: Saying, saying: Saying
) -> _Run | None:
    """The longest run that a quotation has of another not far before it, where that is a repeat."""
    if saying.paragraph - other.paragraph > options.window_paragraphs:
        return None
    shared = _longest(other.keys, saying.keys, max(options.min_words, 1))
    if shared is None or shared.length <= options.lead_echo:
        return None
    return shared if _is_repeat(doc, other, saying, shared) else None


def _longest(first: list[str], second: list[str], shortest: int) -> _Run | None:
    """The longest run of at least `shortest` words that both hold."""
    places = {
        tuple(first[at : at + shortest]): at
        for at in range(len(first) - shortest + 1)
    }
    best = None
    for at in range(len(second) - shortest + 1):
        start = places.get(tuple(second[at : at + shortest]))
        if start is not None:
            count = shortest
            while (
                first[start + count : start + count + 1]
                == second[at + count : at + count + 1]
                != []
            ):
                count += 1
            best = max(
                best or _Run(start, at, count),
                _Run(start, at, count),
                key=lambda run: run.length,
            )
    return best


def _is_repeat(doc: Draft, one: Saying, other: Saying, run: _Run) -> bool:
    """Whether it is no refrain or set phrase in longer quotations, no long name, pull quote or post."""
    shorter = min(len(one.keys), len(other.keys))
    if run.length < _LONG and run.length < _SHARE * shorter:
        return False
    if one.paragraph == other.paragraph and run.length < min(shorter, _LONG):
        return False  # one utterance, and the speaker's own turn of phrase
    words = other.words[run.second : run.second + run.length]
    if 2 * sum(word.text[0].isupper() for word in words) > run.length:
        return False
    if _is_caption(doc, one, other) or _is_title(doc, one, other):
        return False
    return not (
        _is_pull_quote(doc, one, other, run)
        or _is_post(doc, one)
        or _is_post(doc, other)
    )


def _is_title(doc: Draft, one: Saying, other: Saying) -> bool:
    """Whether both quotations are the same words, short enough for a title, and nobody speaks them."""
    if one.keys != other.keys or len(one.keys) >= _LONG:
        return False
    return not (is_spoken(doc, one) or is_spoken(doc, other))


def _is_caption(doc: Draft, one: Saying, other: Saying) -> bool:
    """Whether the words before both quotations are the same too: the page has the passage twice."""
    before = [
        [
            word.text
            for word in doc.words_in(
                Span(
                    max(start - 120, doc.paragraphs[saying.paragraph].span.start),
                    start,
                )
            )
        ]
        for saying in (one, other)
        for start in [saying.quote.span.start]
    ]
    return len(before[0]) >= _SAME and before[0][-_SAME:] == before[1][-_SAME:]


def _is_post(doc: Draft, saying: Saying) -> bool:
    """Whether the paragraph is an embedded post, or a gallery's caption, which the page has twice."""
    paragraph = doc.paragraphs[saying.paragraph].span.of(doc.text)
    return any(sign in paragraph for sign in _EMBEDDED)


def _is_pull_quote(doc: Draft, one: Saying, other: Saying, run: _Run) -> bool:
    """Whether one paragraph is nothing but a quotation that the other holds, or whose speaker a dash names."""
    for saying in (one, other):
        paragraph = doc.paragraphs[saying.paragraph].span
        rest = doc.text[saying.quote.span.end : paragraph.end].strip(" .")
        alone = paragraph.start == saying.quote.span.start
        if alone and (
            rest.startswith(("—", "–", "-"))
            or (not rest and run.length == len(saying.keys))
        ):
            return True
    return False


def _hit(one: Saying, other: Saying, run: _Run, *, said: bool) -> Hit:
    spans = _span(one, run.first, run.length), _span(other, run.second, run.length)
    here, there = spans if len(one.keys) <= len(other.keys) else spans[::-1]
    level = None if said and run.length >= _ECHO else "info"
    return Hit(
        here,
        f"these {run.length} words are quoted twice",
        severity=level,
        related=(Related(there, "and here"),),
    )


def _span(saying: Saying, start: int, count: int) -> Span:
    """The run's span; with its marks where it is the whole quotation."""
    if count == len(saying.words) and saying.quote.closed:
        return saying.quote.span
    return Span(saying.words[start].start, saying.words[start + count - 1].end)
