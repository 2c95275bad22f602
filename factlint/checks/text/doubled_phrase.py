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
    "The envoy told the council of Oran that it «would be would be» would be a mistake to wait.",
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
    "Critics of the new New Jersey law met on Monday, and lawyers praised a new New Zealand one.",
    "The group went from village to village to speak with farmers.",
    "The tax credit falls dollar for dollar for each sum above the limit.",
    "He spoke in city after city after city, and thousands upon thousands upon thousands came.",
    "Members may weigh in in June, after the money that the levy brings in in May is counted.",
    "The village had waited for for so long that nobody cheered, the mayor said.",
    "Analysts are going to have to have more figures before they change their minds.",
    "Those who are married are married, the judge said, and enough is enough is not a point of law.",
    "The agency’s letter asks him “to to [sic] reply at once” and to the the (sic) chairman as well.",
    "Today’s S&P 500 rose, and he works at AT&T in Dallas.",
    "The agency cut the rating to A plus from A plus plus on Friday.",
    "The bird answers with a sharp “chew chew” and then “pop pop pop pop” from the hedge.",
]


class Options(NamedTuple):
    """Options of this check."""

    max_words: int = 4
    allow: tuple[str, ...] = ("had had", "that that")


_EMPHASIS = frozenset(
    (
        "very", "really", "so", "much", "many", "long", "far", "too", "no", "yes", "never", "ever", "big", "bad",
        "good", "old", "little", "well", "now", "go", "ha", "bye", "knock", "again", "blah", "hear", "there", "rah",
        "boo", "chop", "hush", "tut", "please", "tick", "wow", "yeah", "hey", "bang", "mm", "out", "over", "up", "down",
        "na", "la", "nil", "yada", "wait", "run", "stop", "plus",
    )
)  # fmt: skip
"""Words that are repeated for emphasis, in cries or in tables."""
_CLAUSE_ENDS = {
    **dict.fromkeys(("is", "was"), frozenset(["what", "where", "who", "how", "all", "whatever"])),
    **dict.fromkeys(("in", "on", "to", "for"), frozenset(["what", "which", "where", "whom"])),
    **dict.fromkeys(
        ("do", "did", "does", "it", "you", "her"), frozenset(["what", "if", "when", "once", "whether", "whatever"])
    ),
}
"""Words that may end a clause and open the next, with the word that opened it: `what it is is a question`."""
_PARTICLES = {
    "in": lazy(r"(?:weigh|bring|t[ao]k|com|cam|liv|believ|mov|check|turn|logg?|sign)(?:s|es?|en|ed|ing)?|brought"),
    "for": lazy(r"(?:wait|hop|look|ask)(?:e|ed|ing)|fought"),
    "on": lazy(r"(?:carr|mov|liv|go)(?:y|e|ied|ying|ed|es|ing)?|went"),
}
"""Words after which the first of two belongs to the verb: `weigh in in June`, `waited for for years`."""
_SCALES = frozenset(["hundred", "thousand", "million", "billion", "trillion"])
"""Numbers that multiply one another in astronomy, and stand twice by a slip elsewhere: a query."""
_PLACES = frozenset(["york", "hampshire", "jersey", "mexico", "zealand", "orleans", "delhi", "england", "brunswick"])
"""What follows New in names: a new New York law."""
_RIGHT = ("to have to have", "enough is enough is")
_SIC = lazy(r"[^\w.]{0,3}[\[(]sic\b")
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
    if not all(_GAP.fullmatch(gap) for gap in gaps) or set(beside) & set("-&") or _SIC.match(doc.text, span.end):
        return False
    if (
        " ".join(word.text.lower() for word in pair) in {*options.allow, *_RIGHT}
        or _is_name(doc, span)
        or _is_cry(doc, span)
    ):
        return False
    third = next(iter(doc.words_in(Span(span.end, span.end + 30))), None)
    after = third.text if third else ""
    return _phrase_slip(doc, words, count, after) if count > 1 else _single_slip(words, after)


_LINKS = frozenset("after by to for upon on in against over".split())
"""What stands between the words of a chain: victory after victory after victory."""


def _phrase_slip(doc: Draft, words: list[Word], count: int, after: str) -> bool:
    """False for names set twice (captions, tables) and for rhythm: `and on and on`, `attack and attack and`."""
    pair = words[-2 * count :]
    if all(word.text[0].isupper() or word.text.isdigit() for word in pair):
        return False
    if pair[0].text[0].isupper() and doc.text[: pair[0].start].rstrip().endswith(":"):
        return False
    lower = [word.text.lower() for word in pair]
    before = [word.text.lower() for word in words[: -2 * count]][-1:]
    rhythm = after == pair[0].text and not _LINKS.isdisjoint(lower)
    return not ("and" in lower or rhythm or _is_chain(before, lower))


def _is_chain(before: list[str], pair: list[str]) -> bool:
    """True for `from city to city to see`, `day after day after day`, `dollar for dollar for`, `who are in are in`."""
    if (
        before == pair[-1:]
        or (pair[1] == "to" and before == ["from"])
        or pair[:2] in (["dollar", "for"], ["word", "for"])
    ):
        return True
    return pair[0] in ("is", "are", "was", "were") and before in (["who"], ["that"], ["which"])


def _single_slip(words: list[Word], after: str) -> bool:
    first, second = words[-2], words[-1]
    word = first.text.lower()
    if word in _EMPHASIS or word.isdigit() or (len(word) == 1 and (word != "a" or first.text.isupper())):
        return False
    before = [other.text.lower() for other in words[:-2]]
    if _CLAUSE_ENDS.get(word, frozenset()).intersection(before):
        return False
    if before and word in _PARTICLES and _PARTICLES[word].fullmatch(before[-1]):
        return False
    if first.text + second.text == "newNew" and after.lower() in _PLACES:
        return False
    return first.text.islower() or second.text.islower() or word in STARTERS


def _is_cry(doc: Draft, span: Span) -> bool:
    """True where the repeat is the whole of a quotation, or one of three and more: “chew chew”, pop pop pop."""
    word, *others = span.of(doc.text).split()
    size = len(word) + 1
    beside = (doc.text[max(span.start - size, 0) : span.start].strip(), doc.text[span.end : span.end + size].strip())
    if len(others) == 1 and word in beside and len(word) > 2 and word.lower() not in STARTERS:
        return True
    marks = doc.text[max(span.start - 1, 0) : span.start] + doc.text[span.end : span.end + 1]
    return marks in ("“”", "‘’", "''", '""')


def _is_name(doc: Draft, span: Span) -> bool:
    """True where a known name covers the repeat, or no prose stands here."""
    return doc.masked(span) or any(span.within(mention.span) for mention in doc.mentions)


def _hit(doc: Draft, pair: list[Word]) -> Hit:
    half = len(pair) // 2
    first = doc.text[pair[0].start : pair[half - 1].end]
    span = Span(pair[0].start, pair[-1].end)
    level = "info" if half == 1 and first.lower() in _SCALES else None
    return Hit(span, f"“{' '.join(first.split())}” stands twice", fix=first, severity=level)
