"""A word or a phrase of up to twelve words stands twice in a row.

Spelling checkers pass "there would be would be consequences", because every word of it is right, and a
check of single words does not see it either. This one compares each run of words with the run right after
it, inside one sentence.

Left alone: repeats across a sentence end ("neglect this. This is"), words repeated for emphasis ("very,
very", "long long ago"), numbers, and names that are a repetition (Duran Duran, Walla Walla). Repeats that
English needs are judged by the words beside them: "she knew that that vote was close" and "he had had
enough" are right, "said that that the" and "had had been" are not.

Options: `max_words` is the longest phrase compared; `allow` lists repeats that are right.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from factlint.annotate import Word
from factlint.annotate.sentences import STARTERS
from factlint.checks.text._twice import Repeat, verdict
from factlint.model import Hit, Mention
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
    "The clerk said «that that» the vote would be close.",
    "These are tools «that that» take years to build.",
    "The club «had had» been losing money since 2004.",
    "The form is left blank when it «does does» not apply to the owner.",
    "The law covers «veterans of the war and of both rescues veterans of the war and of both rescues» in full.",
    "The council, which meets «on on» Monday, will vote.",
]
good = [
    "We cannot neglect this. This is an important factor.",
    "He had had enough of the delays by Thursday.",
    "She knew that that vote would be close.",
    "He is for that that we know, and the fear that that could cause is real.",
    "Turning him in would cost her her job, and they do do that.",
    "The rules are the rules are the rules, she said, and let us call a rule a rule.",
    "They walked arm in arm in the rain and went door to door to sell it.",
    "Their ideas were voted on on the floor.",
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


class Options:
    """Options of this check."""

    max_words: int = 12
    allow: tuple[str, ...] = ()


_SIC = lazy(r"[^\w.]{0,3}[\[(]sic\b")
_GAP = lazy(r"\s{1,2}")
_JOINT = lazy(r"\s{1,2}|[-’'/]")
"""What may stand between the words of a phrase; between its copies there is white space only."""
_LONGEST = 200
"""No known name has more letters."""
_AFTER = 3
"""Words after a repeat that say whether it is right."""


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each doubled phrase once, with the second copy taken out as its fix."""
    for sentence in doc.sentences:
        words = doc.words_in(sentence)
        lower = [word.text.lower() for word in words]
        if len(set(lower)) == len(lower):
            continue
        places: dict[str, list[int]] = {}
        for place, word in enumerate(lower):
            places.setdefault(word, []).append(place)
        at = 0
        while at < len(words) - 1:
            again = places[lower[at]]
            count = _doubled(options, lower, at, again) if len(again) > 1 else 0
            end = at + 2 * count
            level = (
                _level(options, doc, Repeat(lower[:at], words[at:end], words[end : end + _AFTER])) if count else None
            )
            if level:
                yield _hit(doc, words[at:end], level)
                at = end
            at += 1


def _doubled(options: Options, lower: list[str], at: int, places: list[int]) -> int:
    """How many words from `at` on stand twice in a row; 0 for none. `places` are those of the word at `at`."""
    first, last = bisect_right(places, at), bisect_right(places, at + options.max_words)
    for place in reversed(places[first:last]):
        count, phrase = place - at, lower[at:place]
        if phrase == lower[place : place + count] and (count == 1 or len(set(phrase)) > 1):
            return count
    return 0


def _level(options: Options, doc: Draft, repeat: Repeat) -> str | None:
    """The severity of a repeat; None where it is no slip."""
    pair = repeat.pair
    span = Span(pair[0].start, pair[-1].end)
    beside = doc.text[max(span.start - 1, 0) : span.start] + doc.text[span.end : span.end + 1]
    if not _adjoins(doc.text, pair) or set(beside) & set("-&") or _SIC.match(doc.text, span.end):
        return None
    if " ".join(repeat.lower) in options.allow or _is_name(doc, span) or _is_cry(doc, span) or _is_caption(doc, repeat):
        return None
    return verdict(repeat)


def _adjoins(text: str, pair: list[Word]) -> bool:
    """True where the copies stand side by side and their words are joined alike."""
    half = len(pair) // 2
    gaps = [text[one.end : other.start] for one, other in itertools.pairwise(pair)]
    joints = gaps[: half - 1]
    alike = joints == gaps[half:] and all(map(_JOINT.fullmatch, joints))
    return bool(_GAP.fullmatch(gaps[half - 1])) and (alike or all(map(_GAP.fullmatch, gaps)))


def _is_caption(doc: Draft, repeat: Repeat) -> bool:
    """True where a phrase with a capital after a colon is repeated, as in the captions of galleries."""
    start = repeat.pair[0].start
    return len(repeat.pair) > 2 and doc.text[start].isupper() and doc.text[:start].rstrip().endswith(":")


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
    first, last = (bisect_left(doc.mentions, at, key=_start) for at in (span.start - _LONGEST, span.start + 1))
    return doc.masked(span) or any(span.within(mention.span) for mention in doc.mentions[first:last])


def _start(mention: Mention) -> int:
    return mention.span.start


def _hit(doc: Draft, pair: list[Word], level: str) -> Hit:
    half = len(pair) // 2
    first = doc.text[pair[0].start : pair[half - 1].end]
    span = Span(pair[0].start, pair[-1].end)
    return Hit(
        span, f"“{' '.join(first.split())}” stands twice", fix=first, severity=None if level == severity else level
    )
