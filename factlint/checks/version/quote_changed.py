"""Words inside quotation marks differ between two versions of an otherwise equal sentence.

What stands in quotation marks is what someone said, so it does not change when copy is edited. A word added,
lost or replaced inside a quotation means that one version misquotes, or that a quotation was corrected without
a note. The finding names both wordings and does not guess which is right.

Quotations are compared sentence by sentence, also where one runs over several sentences or paragraphs, holds
another, or is broken by “she said”.

Left alone: punctuation and the style of quotation marks, capitals, words in square brackets and what an
ellipsis leaves out, a longer or shorter excerpt of the same words, numbers in words or in figures, a spelling
with or without a hyphen, slips of one letter mended, contractions, sentences that were rewritten, and what a
correction note in the newer version names. Words that the rulebook has under `quotes` as `translated` may be
translated anew.

Options: `align` is the least share of words that two sentences have in common.
"""

from collections.abc import Iterator

from factlint.annotate import speakers
from factlint.comparing import joined, notes, wording
from factlint.comparing.compared import Compared, Lexicon, Side
from factlint.comparing.pair import Pair
from factlint.match.changes import Change
from factlint.model import Example, Hit, Related
from factlint.record import NamedTuple
from factlint.rulebook import Draft
from factlint.text import Span

severity = "error"
needs_changes = True
in_quotes = "check"

needs = ("“", '"', "‘", "«")

bad = [
    Example(
        "“We have «always» paid our suppliers on time,” the director of the dairy said on Tuesday.",
        before="“We have never paid our suppliers on time,” the director of the dairy said on Tuesday.",
    ),
    Example(
        "“The river «will rise» above the second wall by Sunday,” said the engineer Tomas Riha.",
        before="“The river will not rise above the second wall by Sunday,” said the engineer Tomas Riha.",
        ordered=False,
    ),
    Example(
        "The coach called it “the «worst» evening in the history of the club” and left the room.",
        before="The coach called it “the finest evening in the history of the club” and left the room.",
    ),
    Example(
        "“We saw «sixteen» ships from the tower before the fog came in,” said Anna Lund, the keeper.",
        before="“We saw sixty ships from the tower before the fog came in,” said Anna Lund, the keeper.",
    ),
    Example(
        '"I shall speak to the «minister» about the mine tomorrow," the bishop told the crowd in Oruro.',
        before='"I shall speak to the president about the mine tomorrow," the bishop told the crowd in Oruro.',
    ),
    Example(
        "She said: “The children «were hungry and cold» when the bus came at last.” Nobody else was hurt.",
        before="She said: “The children were cold when the bus came at last.” Nobody else was hurt.",
        ordered=False,
    ),
    Example(
        "“Every field on the island «belongs» to the abbey,” the guide said, as he does each day.",
        before="“Every field on the island belonged to the abbey,” the guide said, as he does each day.",
    ),
    Example(
        "“We heard the ice crack at noon. «Then the» sledge was gone within a minute,” said Nils Aho.",
        before="“We heard the ice crack at noon. The sledge was gone within a minute,” said Nils Aho.",
    ),
    Example(
        "“My father told me: ‘Never sell the «upper» meadow.’ I have kept to that,” the farmer said.",
        before="“My father told me: ‘Never sell the lower meadow.’ I have kept to that,” the farmer said.",
    ),
    Example(
        "“The well ran dry in May,” the elder said.\n\n“We carried water for «nine» miles after that.”",
        before="“The well ran dry in May,” the elder said.\n\n“We carried water for six miles after that.”",
    ),
]
good = [
    Example(
        "“We have always paid our suppliers on time”, the director of the dairy said.",
        before='"We have always paid our suppliers -- on time," the director of the dairy said.',
    ),
    Example(
        "“The river will rise above [the dam] by Sunday,” said the engineer Tomas Riha.",
        before="“The river will rise above it by Sunday,” said the engineer Tomas Riha.",
    ),
    Example(
        "“The river will rise … by Sunday,” said the engineer Tomas Riha.",
        before="“The river will rise above the second wall by Sunday,” said the engineer Tomas Riha.",
    ),
    Example(
        "The coach called it “the finest evening in the history of the club” and left.",
        before="The coach called it “the finest evening in the history of the club, and of the town” and left.",
    ),
    Example(
        "He said that “The harvest was poor in every valley” and that prices would rise.",
        before="He said that “the harvest was poor in every valley” and that prices would rise.",
    ),
    Example(
        "“We saw 16 ships from the tower before the fog came in,” said Anna Lund.",
        before="“We saw sixteen ships from the tower before the fog came in,” said Anna Lund.",
    ),
    Example(
        "“The health-care bill was delayed by the committee for a year,” the senator said.",
        before="“The health care bill was delyaed by the committee for a year,” the senator said.",
    ),
    Example(
        "The keeper of the tower, Anna Lund, told a reporter that she “saw nothing at all that night.”",
        before="“Nothing was to be seen from where I stood,” Anna Lund told the court on Monday, her voice low.",
    ),
    Example(
        "“We shall build the wall before the snow comes to the pass,” the chief of the valley said.",
        before="“We will build the wall before snow falls on the pass,” the chief of the valley said.",
        facts="quotes:\n  wall: {speaker: the chief, text: We shall build the wall before the snow comes to the pass, "
        "translated: true}\n",
    ),
    Example(
        "“We have seldom paid our suppliers late,” the director of the dairy said.\n\n"
        "Correction: an earlier version misquoted the director, who said “seldom.”",
        before="“We have often paid our suppliers late,” the director of the dairy said.",
    ),
    Example(
        "“The well ran dry in May. We carried water for six miles after that,” the elder said.",
        before="“The well ran dry in May,” the elder said.\n\n“We carried water for six miles after that.”",
    ),
    Example(
        "The bridge holds 40 tons, the mayor said, and “not a single pound more.”",
        before="The bridge holds 30 tons, the mayor said, and “not a single pound more.”",
    ),
]


class Options:
    """Options of this check."""

    align: float = 0.6


_KEPT = 3
"""The least number of words of a quotation that have to be equal; one fewer where nothing else changed."""
_AT_EDGE = 3
"""More changed words than these at the edge of a quotation are another excerpt."""


class _Changed(NamedTuple):
    """The changed passage of a quotation in each version."""

    old: Span
    new: Span


class _Inside(NamedTuple):
    """For each token of a sentence where the outermost quotation begins that it stands in, or -1.

    `first` and `last` say so of what stands before and after the sentence.
    """

    starts: list[int]
    first: int
    last: int

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The quotations of what stands before and after the tokens `start:end`."""
        before = self.starts[start - 1] if start else self.first
        after = self.starts[end] if end < len(self.starts) else self.last
        return before, after


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each changed quotation once, with all the places where it stands."""
    causes: dict[tuple[str, str], list[_Changed]] = {}
    if not pair.before.quotes or not pair.after.quotes:
        return
    lexicon = Lexicon(pair.before, pair.after)
    announced = notes.of_pair(pair)
    translated = wording.translated(pair.after.book)
    unpaired = _unpaired(pair.before), _unpaired(pair.after)
    for old, new in joined.sentences(pair):
        if not (_has_quote(pair.before, old, unpaired[0]) and _has_quote(pair.after, new, unpaired[1])):
            continue
        compared = Compared(lexicon, old, new)
        if compared.likeness(0) >= options.align and not wording.of_record(compared, translated):
            for changed in _changed(compared, announced):
                cause = changed.old.of(pair.before.text).lower(), changed.new.of(pair.after.text).lower()
                causes.setdefault(cause, []).append(changed)
    for cause, places in causes.items():
        yield _hit(pair, places, repr(cause))


def _unpaired(draft: Draft) -> set[int]:
    """The paragraphs where a straight quotation mark is missing, so that it cannot be told what is quoted."""
    return {at for at in speakers.broken(draft) if '"' in draft.paragraphs[at].span.of(draft.text)}


def _has_quote(draft: Draft, sentence: Span, unpaired: set[int]) -> bool:
    """True where a quotation stands in the sentence, and the marks of its paragraph pair."""
    if draft.paragraph_of(sentence) in unpaired:
        return False
    inside = draft.quote_of(Span(sentence.start, sentence.start + 1)) is not None
    return inside or any(mark in sentence.of(draft.text) for mark in needs)


def _changed(compared: Compared, announced: list[Side]) -> Iterator[_Changed]:
    """The changed passages of the two sentences, one for each quotation."""
    olds, news = _inside(compared.before), _inside(compared.after)
    passages: dict[tuple[int, int], list[Change]] = {}
    for change in compared.changes:
        both = _quotes_of(change, olds, news)
        if both and _enough(compared, olds, news, both) and not _allowed(compared, change, announced):
            passages.setdefault(both, []).append(change)
    for found in passages.values():
        old, new = (found[0].start, found[-1].end), (found[0].new_start, found[-1].new_end)
        more = old[0] == old[1] or new[0] == new[1]
        yield _Changed(_passage(compared.before, *old, more=more), _passage(compared.after, *new, more=more))


def _allowed(compared: Compared, change: Change, announced: list[Side]) -> bool:
    return wording.same(compared, change) or wording.announced(compared, change, announced)


def _inside(side: Side) -> _Inside:
    quotes = [side.draft.quote_of(token.span) for token in side.tokens]
    starts = [quote.span.start if quote else -1 for quote in quotes]
    first, last = quotes[0] if quotes else None, quotes[-1] if quotes else None
    opens = first.span.start if first and first.span.start < side.sentence.start else -1
    closes = last.span.start if last and last.span.end > side.sentence.end else -1
    return _Inside(starts, opens, closes)


def _quotes_of(change: Change, olds: _Inside, news: _Inside) -> tuple[int, int] | None:
    """The quotation of each side that the change lies in; None where it does not lie in one on both."""
    one = _quote_of(olds, change.start, change.end)
    other = _quote_of(news, change.new_start, change.new_end)
    if one is None or other is None:
        return None
    sizes = change.end - change.start, change.new_end - change.new_start
    befores, afters = olds.around(change.start, change.end), news.around(change.new_start, change.new_end)
    if set(befores) == {one} and set(afters) == {other}:
        ends = change.start == 0 or change.end == len(olds.starts)  # of sentences, which may have been joined
        return None if ends and max(sizes) > _AT_EDGE else (one, other)
    return None if not min(sizes) or max(sizes) > _AT_EDGE else (one, other)


def _quote_of(inside: _Inside, start: int, end: int) -> int | None:
    around = set(inside.starts[start:end]) if start < end else set(inside.around(start, end))
    return around.pop() if len(around) == 1 and around != {-1} else None


def _enough(compared: Compared, olds: _Inside, news: _Inside, both: tuple[int, int]) -> bool:
    """True where most of the quotation's words in these sentences are equal."""
    kept = sum((olds.starts[one], news.starts[other]) == both for one, other in compared.partner.items())
    shorter = min(olds.starts.count(both[0]), news.starts.count(both[1]))
    return kept >= _KEPT - (len(compared.changes) == 1) and kept >= 0.6 * shorter


def _passage(side: Side, start: int, end: int, *, more: bool) -> Span:
    """The changed tokens; with one more on either side where one version has none."""
    return side.span(max(start - more, 0), min(end + more, len(side.tokens)))


def _hit(pair: Pair, places: list[_Changed], cause: str) -> Hit:
    first, *more = places
    old, new = _short(first.old.of(pair.before.text)), _short(first.new.of(pair.after.text))
    here = pair.label(pair.before)
    said = f"was “{old}”, now “{new}”" if pair.ordered else f"has “{new}” here, “{old}” in {here}"
    related = [Related(first.old, f"“{old}” here", pair.before.document)]
    related += [Related(other.new, "the same change") for other in more]
    return Hit(first.new, f"the quotation {said}", related=tuple(related), cause=cause)


def _short(said: str) -> str:
    """A long passage by its first and last words."""
    words = said.split()
    return " ".join(words if len(words) <= 12 else [*words[:5], "…", *words[-5:]])
