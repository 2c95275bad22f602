"""A word or a phrase of up to four words stands twice in a row.

Spelling checkers pass "there would be would be consequences", because every word of it is right, and a
check of single words does not see it either. This one compares each run of one to four words with the
run right after it, inside one sentence.

Left alone: repeats across a sentence end ("neglect this. This is"), repeats that English needs ("had
had", "that that"), words repeated for emphasis ("very, very", "long long ago"), numbers, and names that
are a repetition (Duran Duran, Walla Walla).

Options: `max_words` is the longest phrase compared; `allow` lists repeats that are right.
"""

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from factlint.annotate import Word
from factlint.annotate.sentences import STARTERS
from factlint.model import Hit
from factlint.regex import lazy
from factlint.rulebook import Draft
from factlint.text import Span

severity = "error"
in_quotes = "check"

bad = [
    "The ministry said there «would be would be» consequences for both sides.",
    "He told reporters that «the the» talks had failed.",
    "Police said «that they that they» had found the car near the river.",
    "«The The» council meets on Monday to vote on the budget.",
    "The bridge was closed «on Monday on Monday» after the storm.",
    "She was elected mayor of the city «in the in the» spring of 2019.",
    "The company «is is» cutting 400 jobs at its plant in Ohio.",
]
good = [
    "We cannot neglect this. This is an important factor.",
    "He had had enough of the delays by Thursday.",
    "She knew that that vote would be close.",
    "The members of Duran Duran arrived in Walla Walla, Washington.",
    "It was a long, long time before the trains ran again.",
    "The crowd shouted “no, no, no” for ten minutes.",
    "The score was 2 2 at the break, according to the club.",
    "What it is is a question of money, he said.",
    "The very very rich will pay more, the minister said.",
]


class Options(NamedTuple):
    """Options of this check."""

    max_words: int = 4
    allow: tuple[str, ...] = ("had had", "that that")


_EMPHASIS = frozenset(
    [
        "very",
        "really",
        "so",
        "much",
        "many",
        "long",
        "far",
        "too",
        "no",
        "yes",
        "never",
        "ever",
        "big",
        "bad",
        "good",
        "old",
        "little",
        "well",
        "now",
        "go",
        "ha",
        "bye",
        "knock",
        "again",
        "blah",
        "hear",
        "there",
        "rah",
        "boo",
        "chop",
        "hush",
        "tut",
        "please",
        "tick",
        "wow",
        "yeah",
        "hey",
        "bang",
        "mm",
        "out",
        "over",
        "up",
        "down",
        "na",
        "la",
        "nil",
        "yada",
        "wait",
        "run",
        "stop",
    ]
)
"""Words that are repeated for emphasis, in cries or in tables."""
_CLAUSE_ENDS = {
    **dict.fromkeys(("is", "was"), frozenset(["what", "where", "who", "how", "all", "whatever"])),
    **dict.fromkeys(("in", "on", "to", "for"), frozenset(["what", "which", "where", "whom"])),
    **dict.fromkeys(
        ("do", "did", "does", "it", "you", "her"), frozenset(["what", "if", "when", "once", "whether", "whatever"])
    ),
}
"""Words that may end a clause and open the next, with the word that opened it: `what it is is a question`."""
_GAP = lazy(r"\s{1,2}")


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each doubled phrase once, with the second copy taken out as its fix."""
    for sentence in doc.sentences:
        words = doc.words_in(sentence)
        lower = [word.text.lower() for word in words]
        at = 0
        while at < len(words) - 1:
            count = _doubled(options, lower, at)
            if count and _is_slip(options, doc, words[: at + 2 * count], count):
                yield _hit(doc, words[at : at + 2 * count])
                at += 2 * count
            at += 1


def _doubled(options: Options, lower: list[str], at: int) -> int:
    """How many words from `at` on stand twice in a row; 0 for none."""
    for count in range(options.max_words, 0, -1):
        if lower[at] == lower[min(at + count, len(lower) - 1)]:
            first, second = lower[at : at + count], lower[at + count : at + 2 * count]
            if first == second and (count == 1 or len(set(first)) > 1):
                return count
    return 0


def _is_slip(options: Options, doc: Draft, words: list[Word], count: int) -> bool:
    """False for repeats that are right; `words` run from the sentence's start to the repeat's end."""
    pair = words[-2 * count :]
    span = Span(pair[0].start, pair[-1].end)
    gaps = [doc.text[one.end : other.start] for one, other in itertools.pairwise(pair)]
    beside = doc.text[max(span.start - 1, 0) : span.start] + doc.text[span.end : span.end + 1]
    if not all(_GAP.fullmatch(gap) for gap in gaps) or "-" in beside:
        return False
    if " ".join(word.text.lower() for word in pair) in options.allow or _is_name(doc, span):
        return False
    return _phrase_slip(doc, pair) if count > 1 else _single_slip(words)


def _phrase_slip(doc: Draft, pair: list[Word]) -> bool:
    """False for names set twice (captions, tables) and for rhythm: `and on and on`, `attack and attack and`."""
    if all(word.text[0].isupper() or word.text.isdigit() for word in pair):
        return False
    if pair[0].text[0].isupper() and doc.text[: pair[0].start].rstrip().endswith(":"):
        return False
    third = doc.words_in(Span(pair[-1].end, pair[-1].end + 30))
    return "and" not in [word.text for word in pair] and not (third and third[0].text == pair[0].text)


def _single_slip(words: list[Word]) -> bool:
    first, second = words[-2], words[-1]
    word = first.text.lower()
    if word in _EMPHASIS or word.isdigit() or (first.text.isupper() and len(word) == 1 and word != "a"):
        return False
    if {other.text.lower() for other in words[:-2]} & _CLAUSE_ENDS.get(word, frozenset()):
        return False
    return first.text.islower() or second.text.islower() or word in STARTERS


def _is_name(doc: Draft, span: Span) -> bool:
    """True where a known name covers the repeat, or no prose stands here."""
    return doc.masked(span) or any(span.within(mention.span) for mention in doc.mentions)


def _hit(doc: Draft, pair: list[Word]) -> Hit:
    half = len(pair) // 2
    first = doc.text[pair[0].start : pair[half - 1].end]
    span = Span(pair[0].start, pair[-1].end)
    return Hit(span, f"“{' '.join(first.split())}” stands twice", fix=first)
