"""A quoted fragment differs by a word or two from a fuller quotation of the same words.

Quotation marks promise the very words. Where one place has “a plan for ruin” and another “a plan for our ruin”,
one of them is not what was said, or the fragment was cut where it must not be cut.

Left alone: differences marked by the editor ([...], … or words in square brackets), capitals, punctuation and
contractions; quotations that are known to be of different speakers; fragments that stand word for word in any
other quotation; titles; and remarks that merely share a few words. The words on each side of the difference
must include one that carries meaning. Where nobody is said to speak the words, as in samples and titles of
papers, it is a query.

Options: `min_words` is the shortest fragment compared, `max_gap` how many words may differ.
"""

from collections.abc import Iterator, Mapping

from factlint.english import Word, quotes
from factlint.english.speakers import Saying, is_spoken, sayings
from factlint.known import Draft
from factlint.lexicon import words
from factlint.model import Hit, Related
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "check"
covers = ("quotes",)

bad = [
    "An aide called the budget «“a monument of folly”» on Monday.\n\n"
    "“The budget is a mess, a monument of Oslo’s folly, and a threat,” said Ingrid Lund.",
    "Reis promised «“to rebuild the bridge”» by May.\n\n“We want to rebuild the stone bridge by May,” Reis said.",
    "The club spoke of «“the worst result in its proud history”» in a letter. “It is the worst result in our proud "
    "history and we are sorry,” the letter says.",
    "The clerk said he had «“never seen so many people vote”» there.\n\n“I have never seen so many young people vote,” "
    "he told reporters.",
    'The union called the offer «"an insult to every honest worker in this plant"» on Friday.\n\n'
    '"This offer is an insult to each honest worker in this plant, and we reject it," its letter said.',
    "“We will not leave the valley to the wolves again,” Prpić said.\n\n"
    "Prpić had said the town would «“not leave the valley to wolves again.”»",
]
good = [
    "An aide called the budget “a monument of folly” on Monday.\n\n"
    "“The budget is a mess, a monument of folly, and a threat,” said Ingrid Lund.",
    "Reis promised “to rebuild the [...] bridge” by May.\n\n“We want to rebuild the stone bridge by May,” Reis said.",
    "Reis promised “to rebuild the … bridge” by May.\n\n“We want to rebuild the stone bridge by May,” Reis said.",
    "Reis promised “to rebuild the [Old Town] bridge” by May.\n\n“We want to rebuild the bridge by May,” Reis said.",
    "Lund said the bridge was “a gift to the people,” and “a gift to our people,” said Reis.\n\n"
    "“It was a gift of the sea,” said Ana Prpić.",
    "“We will win the war,” said the general.\n\n“We must win this peace as well, and the war is long,” he said.",
    "Her first book was “The Wind of the East”; “The Winds of the Far East” came later and sold well.",
    "The band played “Over the Wide River” and “Over the River” at the wedding.",
    "He said they were “going to the island.”\n\n“They’re not going to leave the island,” he added.",
    "The crew said it “can’t find the wreck” there.\n\n“We cannot find the wreck in this storm,” the captain said.",
    "Lund called it “a bold, costly plan” on Monday.\n\n“It is a bold plan and we want it, all of us,” said Reis.",
    "“What we need is a new school,” she said. “What we need is a new public school for all our children.”",
    "In the poll 40 percent said that “tourism makes the island richer” and 30 percent that “tourism makes the island "
    "of ours poorer,” as it was put to them.",
    "“It was a good day for the town,” said Lund. “It was a bad day for the country,” said Reis.",
]


class Options:
    """Options of this check."""

    min_words: int = 3
    max_gap: int = 2


_FUNCTION = words("function", "short.enclitic", "english.light")
_MARKED = lazy(r"…|\.\s?\.|\[|\(|\*\*|--|—")
"""Signs in a fragment that own up to a difference."""


_NEAR = 2
"""Paragraphs between two quotations that share two words only; further apart they are a query."""
_SHOWN = 16
"""Words of a quotation that the message shows."""


class _Drift(NamedTuple):
    """Where the difference lies: words of the fragment, words of the fuller quotation, and its whole stretch there."""

    here: range
    there: range
    stretch: range


opens = (quotes.OPENING,)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each fragment at its best match among the fuller quotations."""
    found = [
        saying for saying in sayings(doc) if len(saying.keys) >= options.min_words
    ]
    joined = [f" {' '.join(saying.keys)} " for saying in found]
    holders = _holders(found)
    for fragment in found:
        rarest = _rarest(fragment, holders, options.max_gap + 1)
        first = holders[rarest[0]]
        if len(first) > _COMMON or _is_title(fragment.words):
            continue
        if _stands_again(f" {' '.join(fragment.keys)} ", joined, first):
            continue
        near = {at for key in rarest for at in holders[key]}
        for fuller in (found[at] for at in sorted(near)):
            drift = _compared(options, doc, fragment, fuller)
            if drift:
                yield _hit(doc, fragment, fuller, drift)
                break


_COMMON = 100
"""A word in more quotations than this tells of none of them."""


def _holders(found: list[Saying]) -> dict[str, list[int]]:
    """The quotations that have each word: no fragment is compared with those that lack all its rarest ones."""
    holders: dict[str, list[int]] = {}
    for number, saying in enumerate(found):
        for key in set(saying.keys):
            holders.setdefault(key, []).append(number)
    return holders


def _rarest(
    fragment: Saying, holders: Mapping[str, list[int]], most: int
) -> list[str]:
    """The words of a fragment that fewest quotations have; of those in very many only the first."""
    by_rarity = sorted(set(fragment.keys), key=lambda key: (len(holders[key]), key))
    first, *more = by_rarity[:most]
    return [first, *(key for key in more if len(holders[key]) <= _COMMON)]


def _stands_again(phrase: str, joined: list[str], numbers: list[int]) -> bool:
    """Whether a second quotation has the whole phrase."""
    again = (number for number in numbers if phrase in joined[number])
    return next(again, None) is not None and next(again, None) is not None


def _compared(
    options: Options, doc: Draft, fragment: Saying, fuller: Saying
) -> _Drift | None:
    """The one difference between a fragment and a fuller quotation, where there is just one."""
    if not _may_be_of(options, fragment, fuller):
        return None
    for start, key in enumerate(fuller.keys):
        if key == fragment.keys[0] and not _is_sentence(fragment, fuller, start):
            drift = _from(options, fragment.keys, fuller.keys, start)
            if drift and _matters(doc, fragment, fuller, drift):
                return drift
    return None


def _may_be_of(options: Options, fragment: Saying, fuller: Saying) -> bool:
    """Whether a longer quotation that one speaker may have said has nearly all words of a fragment."""
    if fuller is fragment or len(fuller.keys) <= len(fragment.keys):
        return False
    if not _may_be_one_speaker(fragment, fuller):
        return False
    return len(set(fragment.keys).difference(fuller.keys)) <= options.max_gap


def _may_be_one_speaker(one: Saying, other: Saying) -> bool:
    return not (one.speaker and other.speaker) or one.speaker == other.speaker


def _is_sentence(fragment: Saying, fuller: Saying, start: int) -> bool:
    """Whether the fragment opens a sentence of its own: beside the other one, or where that one does not."""
    opens = fragment.words[0].text[0].isupper()
    return opens and (
        fragment.paragraph == fuller.paragraph
        or fuller.words[start].text[0].islower()
    )


def _from(
    options: Options, short: list[str], long: list[str], start: int
) -> _Drift | None:
    """The difference where the fragment is laid on the fuller quotation from word `start` on."""
    same = 0
    while (
        same < len(short)
        and start + same < len(long)
        and short[same] == long[start + same]
    ):
        same += 1
    for size in range(1, 2 * options.max_gap + 1):
        for less in range(
            max(size - options.max_gap, 0), min(size, options.max_gap) + 1
        ):
            rest = short[same + less :]
            at = start + same + size - less
            if rest and long[at : at + len(rest)] == rest:
                return _Drift(
                    range(same, same + less),
                    range(start + same, at),
                    range(start, at + len(rest)),
                )
    return None


def _matters(doc: Draft, fragment: Saying, fuller: Saying, drift: _Drift) -> bool:
    """Whether more than small words is shared, and neither an editor's mark nor spelling is the difference."""
    stretch = fuller.words[drift.stretch.start : drift.stretch.stop]
    if not all(_shared(fragment, drift)) or _is_title(stretch):
        return False
    gaps = _gap(doc, fragment, drift.here), _gap(doc, fuller, drift.there)
    if any(map(_MARKED.search, gaps)):
        return False
    here = [fragment.keys[at] for at in drift.here]
    there = [fuller.keys[at] for at in drift.there]
    less, more = [*filter(_is_content, here)], [*filter(_is_content, there)]
    if less and not more:
        return (
            False  # the fragment says more than the fuller quotation: another remark
        )
    enough = sum(_shared(fragment, drift)) >= _enough(less, more)
    return enough and _plain(here) != _plain(there)


def _enough(here: list[str], there: list[str]) -> int:
    """How many words that carry meaning must be shared for a difference to be one of a single remark."""
    if not there:
        return 3
    return 4 if here and here[0][:4] != there[0][:4] else 2


def _shared(fragment: Saying, drift: _Drift) -> tuple[int, int]:
    """How many words that carry meaning stand before and after the difference."""
    sides = fragment.keys[: drift.here.start], fragment.keys[drift.here.stop :]
    return sum(map(_is_content, sides[0])), sum(map(_is_content, sides[1]))


def _is_content(key: str) -> bool:
    return key not in _FUNCTION and len(key) > 2 and not key.isdigit()


def _gap(doc: Draft, saying: Saying, words: range) -> str:
    """The text between the words before and after the difference."""
    return doc.text[
        saying.words[words.start - 1].end : saying.words[words.stop].start
    ]


def _plain(keys: list[str]) -> str:
    """Words without the marks of contraction and composition."""
    text = "".join(keys)
    for short, full in (
        ("can't", "cannot"),
        ("won't", "willnot"),
        ("n't", "not"),
        ("'re", "are"),
        ("'m", "am"),
    ):
        text = text.replace(short, full)
    return text.replace("'ll", "will").replace("'ve", "have")


def _is_title(words: list[Word]) -> bool:
    """Whether all words that carry meaning are capitalised."""
    return all(
        word.text[0].isupper() for word in words if _is_content(word.text.lower())
    )


def _hit(doc: Draft, fragment: Saying, fuller: Saying, drift: _Drift) -> Hit:
    stretch = Span(
        fuller.words[drift.stretch.start].start,
        fuller.words[drift.stretch.stop - 1].end,
    )
    here, there = (
        _shown(fragment.quote.inner.of(doc.text)),
        _shown(stretch.of(doc.text)),
    )
    near = (
        abs(fragment.paragraph - fuller.paragraph) <= _NEAR
        or sum(_shared(fragment, drift)) > 2
    )
    said = is_spoken(doc, fragment) or is_spoken(doc, fuller)
    return Hit(
        fragment.quote.span,
        f"“{here}” is quoted elsewhere as “{there}”",
        severity=None if near and said and len(fragment.keys) > 3 else "info",
        related=(Related(stretch, "the fuller quotation"),),
    )


def _shown(text: str) -> str:
    words = text.split()
    return (
        " ".join(words).rstrip(",.")
        if len(words) <= _SHOWN
        else " ".join(words[:_SHOWN]) + " …"
    )
