"""One version is the start, or the end, of the other: the rest of the text is lost.

Copy is cut by a content system, a scraper or a slip of the hand, and what remains reads well: it ends with
a full stop. Only the fuller version shows that the reply, the denial and half of the quotes are gone. The
lost paragraphs are reported once, at the place where the shorter text breaks off.

Left alone: a newer version that has grown, copy that was rewritten, a version that the manifest or front
matter calls `variant: short` or `brief`, very short texts, and what was cut inside a text. Headlines,
bylines and other lines around the body are not counted.

Options: `min_lost_share` is the least share of the fuller text's words that has to be lost; `min_words` is
how many words the shorter text must have.
"""

from collections import Counter
from collections.abc import Iterator

from factlint.comparing.pair import Pair
from factlint.model import Example, Hit, Related
from factlint.record import NamedTuple
from factlint.rulebook import Draft
from factlint.text import Span

severity = "error"
in_quotes = "check"

_LEAD = (
    "The city council of Duluth voted on Tuesday to close two of its five branch libraries in the spring. "
    "The vote was six to three, with the mayor abstaining after a debate of four hours."
)
_KEPT = (
    "Library workers had filled the public gallery, and many of them wept when the result was read out. "
    "“We were promised a year,” said Ellen Marsh, who has run the eastern branch since 2004."
)
_LOST = (
    "The mayor’s office denied that any promise had been made. A spokesman said the budget left no room for "
    "five buildings, and that most visitors now borrow books online.",
    "The state library association said it would appeal to the governor. It has three weeks to do so.",
)
_FULL = "\n\n".join((_LEAD, _KEPT, *_LOST))
_OTHER_LEAD = (
    "Two of the five branch libraries in Duluth are to shut. Councillors decided so late on Tuesday, after "
    "hours of argument in a crowded hall, and against the wishes of most who had come to speak there."
)

bad = [
    Example(
        f"{_LEAD}\n\nLibrary workers had filled the public gallery, and many of them wept when the result was "
        "read out. «“We were promised a year,” said Ellen Marsh, who has run the eastern branch since 2004.»",
        before=_FULL,
        ordered=False,
    ),
    Example(
        f"{_LEAD}\n\nLibrary workers had filled the public gallery, and many of them wept when the result was "
        "read out. «“We were promised a year,” said Ellen Marsh, who has run the eastern branch since 2004.»",
        before=_FULL,
    ),
    Example(
        _FULL,
        before=f"{_LEAD}\n\nLibrary workers had filled the public gallery, and many of them wept when the result "
        "was read out. «“We were promised a year,” said Ellen Marsh, who has run the eastern branch since 2004.»",
        ordered=False,
    ),
    Example(
        f"{_LEAD}\n\n«Library workers had filled the public gallery, and»",
        before=_FULL,
    ),
    Example(
        f"«Library workers had filled the public gallery, and many of them wept when the result was read out.» "
        f"“We were promised a year,” said Ellen Marsh, who has run the eastern branch since 2004.\n\n"
        f"{_LOST[0]}\n\n{_LOST[1]}",
        before=_FULL,
    ),
    Example(
        f"library_13_final.png\n\nDULUTH  —\n\n{_LEAD} {_KEPT.replace('many', 'some')[:99]} "
        "«“We were promised a year,” said Ellen Marsh, who has run the eastern branch since 2004.»",
        before=_FULL,
        ordered=False,
    ),
]
good = [
    Example(_FULL, before=f"{_LEAD}\n\n{_KEPT}"),
    Example(f"{_LEAD}\n\n{_KEPT}", before=_FULL, variant="short"),
    Example(f"{_LEAD}\n\n{_KEPT}", before=_FULL, variant="brief", ordered=False),
    Example(f"{_OTHER_LEAD}\n\n{_OTHER_LEAD}", before=_FULL, ordered=False),
    Example(_LEAD.split(". ")[0] + ".", before=_FULL, ordered=False),
    Example("\n\n".join((_LEAD, _KEPT, _LOST[0])), before=_FULL, ordered=False),
    Example("\n\n".join((_LEAD, *_LOST)), before=_FULL),
    Example("\n\n".join((_LOST[1], _LOST[0], _KEPT, _LEAD)), before=_FULL),
]


class Options:
    """Options of this check."""

    min_lost_share: float = 0.2
    min_words: int = 30


_NEARLY_ALL = 0.85
"""The least share of words that what is kept has in common with the fuller text."""
_STRAY = 0.05
"""The most of a lost stretch that may stand in the other text all the same: a credit, a repeated line."""
_SHORT = frozenset(("short", "brief"))


class _Side(NamedTuple):
    """One version: its sentences, the words of each, how many of these the other version has, and where."""

    draft: Draft
    sentences: list[Span]
    words: list[int]
    found: list[int]
    partners: list[Span | None]


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports one cut, at the end or at the start of the shorter version."""
    one, other = _side(pair, pair.before), _side(pair, pair.after)
    full, short = (one, other) if sum(one.words) >= sum(other.words) else (other, one)
    if (pair.ordered and short.draft is pair.before) or short.draft.document.meta.variant in _SHORT:
        return
    if sum(short.words) < options.min_words or sum(short.found) < _NEARLY_ALL * sum(short.words):
        return
    ends, begins = _lost(full.words, full.found), _lost(full.words[::-1], full.found[::-1])
    count = len(full.words)
    kept = range(count - ends) if sum(full.words[count - ends :]) >= sum(full.words[:begins]) else range(begins, count)
    if _share_lost(full, kept) >= options.min_lost_share and _nearly_equal(full, kept):
        yield _hit(pair, full, short, kept)


def _side(pair: Pair, draft: Draft) -> _Side:
    """The body's sentences of one version; a sentence that was split has several partners, which add up."""
    mine = draft is pair.before
    pairs = [(one, other) if mine else (other, one) for one, other in pair.aligned if one and other]
    shared: dict[Span, int] = {}
    partner: dict[Span, Span] = {}
    other_draft = pair.after if mine else pair.before
    for one, other in pairs:
        shared[one] = shared.get(one, 0) + _shared(draft, one, other_draft, other)
        partner[one] = max(partner.get(one, other), other)
    sentences = [span for span in draft.sentences if draft.field_of(span) == "body"]
    words = [len(draft.words_in(span)) for span in sentences]
    found = [min(shared.get(span, 0), count) for span, count in zip(sentences, words, strict=True)]
    return _Side(draft, sentences, words, found, [partner.get(span) for span in sentences])


def _shared(draft: Draft, span: Span, other_draft: Draft, other: Span) -> int:
    one = Counter(word.text.lower() for word in draft.words_in(span))
    return (one & Counter(word.text.lower() for word in other_draft.words_in(other))).total()


def _lost(words: list[int], found: list[int]) -> int:
    """How many sentences at the end are lost; a stray one in between may stand in the other version."""
    lost = total = kept = 0
    for count, at in enumerate(range(len(words) - 1, -1, -1), 1):
        total, kept = total + words[at], kept + found[at]
        if found[at] <= _STRAY * words[at] and kept <= _STRAY * total:
            lost = count
    return lost


def _share_lost(full: _Side, kept: range) -> float:
    return 1 - sum(full.words[at] for at in kept) / max(sum(full.words), 1)


def _nearly_equal(full: _Side, kept: range) -> bool:
    """True where the other version has what is kept; the sentence at the cut may have been cut itself."""
    whole = [at for at in kept if at != (kept[-1] if kept.start == 0 else kept[0])]
    found = sum(full.found[at] for at in whole)
    return len(kept) > 0 and found >= _NEARLY_ALL * sum(full.words[at] for at in whole)


def _hit(pair: Pair, full: _Side, short: _Side, kept: range) -> Hit:
    """The finding, at the shorter text's last sentence that the fuller one goes on from, or its first."""
    ends = kept.start == 0
    edges = [span for at in kept for span in [full.partners[at]] if span]
    first_lost = full.sentences[kept.stop if ends else 0]
    lost = full.draft.paragraphs[full.draft.paragraph_of(first_lost)].span
    return Hit(
        edges[-1 if ends else 0],
        _message(pair, full, short, kept),
        related=(Related(Span(first_lost.start, lost.end), "the first lost paragraph", full.draft.document),),
        document=short.draft.document,
        cause="truncated",
    )


def _message(pair: Pair, full: _Side, short: _Side, kept: range) -> str:
    body = [number for number, paragraph in enumerate(full.draft.paragraphs) if paragraph.field == "body"]
    first, last = (body.index(full.draft.paragraph_of(full.sentences[at])) for at in (kept[0], kept[-1]))
    now = "now " if pair.ordered else ""
    what = f"{now}ends after {last + 1}" if kept.start == 0 else f"{now}begins at paragraph {first + 1}"
    return (
        f"{pair.label(short.draft)} {what} of the {len(body)} paragraphs of {pair.label(full.draft)}; "
        "if intended, declare `variant: short`"
    )
