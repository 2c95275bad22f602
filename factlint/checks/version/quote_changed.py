"""Words inside quotation marks differ between two versions of an otherwise equal sentence.

What stands in quotation marks is what someone said, so it does not change when copy is edited. A word added,
lost or replaced inside a quotation means that one version misquotes, or that a quotation was corrected without
a note. The finding names both wordings and does not guess which is right.

Left alone: punctuation and the style of quotation marks, capitals, words in square brackets and what an
ellipsis leaves out, a longer or shorter excerpt of the same words, numbers in words or in figures, a spelling
with or without a hyphen, single letters mended in long words, contractions, and sentences that were rewritten.

Options: `align` is the least share of words that two sentences have in common.
"""

from collections.abc import Iterator

from factlint.comparing import wording
from factlint.comparing.compared import Compared, Lexicon, Side
from factlint.comparing.pair import Pair
from factlint.match.changes import Change
from factlint.model import Example, Hit, Related
from factlint.record import NamedTuple
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
        "The bridge holds 40 tons, the mayor said, and “not a single pound more.”",
        before="The bridge holds 30 tons, the mayor said, and “not a single pound more.”",
    ),
]


class Options:
    """Options of this check."""

    align: float = 0.6


_KEPT = 3
"""The least number of words of a quotation that have to be equal."""
_AT_EDGE = 3
"""More changed words than these at the edge of a quotation are another excerpt."""


class _Changed(NamedTuple):
    """The changed passage of a quotation in each version."""

    old: Span
    new: Span


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each changed quotation once, with all the places where it stands."""
    causes: dict[tuple[str, str], list[_Changed]] = {}
    if not pair.before.quotes or not pair.after.quotes:
        return
    lexicon = Lexicon(pair.before, pair.after)
    for old, new in pair.sentences:
        compared = Compared(lexicon, old, new)
        if compared.likeness(0) >= options.align:
            for changed in _changed(compared):
                cause = changed.old.of(pair.before.text).lower(), changed.new.of(pair.after.text).lower()
                causes.setdefault(cause, []).append(changed)
    for cause, places in causes.items():
        yield _hit(pair, places, repr(cause))


def _changed(compared: Compared) -> Iterator[_Changed]:
    """The changed passages of the two sentences, one for each quotation."""
    olds, news = _quote_of(compared.before), _quote_of(compared.after)
    passages: dict[tuple[int, int], list[Change]] = {}
    for change in compared.changes:
        inside = _quotes_of(change, olds, news)
        if inside and _enough(compared, olds, news, inside) and not wording.same(compared, change):
            passages.setdefault(inside, []).append(change)
    for found in passages.values():
        old, new = (found[0].start, found[-1].end), (found[0].new_start, found[-1].new_end)
        more = old[0] == old[1] or new[0] == new[1]
        yield _Changed(_passage(compared.before, *old, more=more), _passage(compared.after, *new, more=more))


def _quote_of(side: Side) -> list[int]:
    """For each token the number of the outermost quotation it stands in, or -1."""
    found = [-1] * len(side.tokens)
    for number, quote in enumerate(side.draft.quotes):
        if quote.depth == 0 and quote.span.overlaps(side.sentence):
            for at, token in enumerate(side.tokens):
                if token.span.within(quote.span):
                    found[at] = number
    return found


def _quotes_of(change: Change, olds: list[int], news: list[int]) -> tuple[int, int] | None:
    """The quotation of each side that the change lies in; None where it does not lie in one on both."""
    one = _inside(olds, change.start, change.end)
    other = _inside(news, change.new_start, change.new_end)
    if one is None or other is None:
        return None
    edge = _at_edge(olds, change.start, change.end) or _at_edge(news, change.new_start, change.new_end)
    sizes = change.end - change.start, change.new_end - change.new_start
    return None if edge and (not min(sizes) or max(sizes) > _AT_EDGE) else (one, other)


def _inside(quotes: list[int], start: int, end: int) -> int | None:
    around = {quotes[at] for at in (range(start, end) if start < end else (start - 1, start)) if 0 <= at < len(quotes)}
    return around.pop() if len(around) == 1 and around != {-1} else None


def _at_edge(quotes: list[int], start: int, end: int) -> bool:
    """True where the quotation begins or ends with the tokens `start:end`."""
    before = quotes[start - 1] if start else -1
    after = quotes[end] if end < len(quotes) else -1
    return before != after or before == -1


def _enough(compared: Compared, olds: list[int], news: list[int], inside: tuple[int, int]) -> bool:
    """True where most of the quotation's words in these sentences are equal."""
    kept = sum((olds[one], news[other]) == inside for one, other in compared.partner.items())
    shorter = min(olds.count(inside[0]), news.count(inside[1]))
    return kept >= _KEPT and kept >= 0.6 * shorter


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
