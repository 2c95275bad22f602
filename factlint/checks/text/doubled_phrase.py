"""A word or a phrase of up to twelve words stands twice in a row.

Spelling checkers pass "there would be would be consequences", because every word of it is right, and a
check of single words does not see it either. This one compares each run of words with the run right after
it, inside one sentence.

What a repeat is, its words tell, and the words beside it. Mended safely is only what no right sentence holds:
"the the", "and and", "in the in the", a preposition before its noun ("went to to the harbour"). An error without a
safe mend is a repeat that grammar rules out here: "they were were sold". A repeat that a right sentence may hold is
information, with the reason: the end of a clause ("what he does does not matter"), a name beside a word ("Mark
mark"), a noun beside a verb ("to project project costs"), a name of two equal parts, emphasis. So is every repeat
in the transcript of a talk: people speak so.

Left alone: repeats across a sentence end ("neglect this. This is"), words repeated for emphasis ("very,
very", "long long ago"), numbers, names that are a repetition (Duran Duran, Walla Walla) or that the copy has more
than once, texts in other languages, and repeats that English needs: "she knew that that vote was close", "he had had
enough", "the WHO who asked". A phrase that stands more than ten times in a row is told once.

Options: `max_words` is the longest phrase compared; `allow` lists repeats that are right.
"""

from bisect import bisect_right
from collections.abc import Iterator

from factlint.english import Word, mentioned
from factlint.english.words import lowered
from factlint.known import Draft
from factlint.model import Hit

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
    "What the village had waited for for so long came, the mayor said.",
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


_MANY = 10
"""Copies in a row; more of them are told once."""

_ITS_OWN = frozenset("'’")
"""What stands behind a repeat that may be of a longer word: the the's."""


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each doubled phrase once; where it is a slip, its mend takes the second copy out."""
    for sentence in doc.sentences:
        words = doc.words_in(sentence)
        lower = lowered(words)
        if len(set(lower)) < len(lower):
            yield from _of_sentence(options, doc, words, lower)


def _of_sentence(
    options: Options, doc: Draft, words: list[Word], lower: list[str]
) -> Iterator[Hit]:
    places: dict[str, list[int]] = {}
    for place, word in enumerate(lower):
        places.setdefault(word, []).append(place)
    at = 0
    while at < len(words) - 1:
        again = places[lower[at]]
        count = _doubled(options, lower, at, again) if len(again) > 1 else 0
        found = _hit(options, doc, words, at, at + 2 * count) if count else None
        if found:
            yield found
            at = _past(lower, at, count)
        at += 1


def _doubled(options: Options, lower: list[str], at: int, places: list[int]) -> int:
    """How many words from `at` on stand twice in a row; 0 for none. `places` are those of the word at `at`."""
    first, last = (
        bisect_right(places, at),
        bisect_right(places, at + options.max_words),
    )
    for place in reversed(places[first:last]):
        count, phrase = place - at, lower[at:place]
        if phrase == lower[place : place + count] and (
            count == 1 or len(set(phrase)) > 1
        ):
            return count
    return 0


def _past(lower: list[str], at: int, count: int) -> int:
    """Where to look on after a repeat: past its two copies, and past all of them where they are more than many."""
    end = at + count
    while lower[end : end + count] == lower[at : at + count]:
        end += count
    return end if end - at > _MANY * count else at + 2 * count


def _hit(
    options: Options, doc: Draft, words: list[Word], at: int, end: int
) -> Hit | None:
    """The finding of one repeat. What judges it is loaded here: most texts have none."""
    from factlint.checks.text import _judging, _surroundings

    pair = words[at:end]
    span = _surroundings.copies(doc.text, pair)
    allowed = " ".join(lowered(pair)) in options.allow
    if (
        span is None
        or allowed
        or _surroundings.is_label(doc.text, pair)
        or _surroundings.is_left(doc, span)
    ):
        return None
    verdict = _judging.verdict(_surroundings.repeat(doc, words, at, end))
    if verdict is None:
        return None
    first = doc.text[span.start : _surroundings.first_end(doc.text, pair)]
    message = f"“{' '.join(first.split())}” is repeated" + (
        f"; {verdict.why}" if verdict.why else ""
    )
    slip = verdict.severity == severity
    spoken = slip and mentioned.is_transcript(doc)
    return Hit(
        span,
        message,
        first if slip else None,
        safe=verdict.safe
        and not spoken
        and doc.text[span.end : span.end + 1] not in _ITS_OWN,
        severity="info" if spoken else None if slip else verdict.severity,
    )
