"""One version is the start, or the end, of the other: the rest of the text is lost.

Copy is cut by a content system, a scraper or a slip of the hand, and what remains reads well: it ends with
a full stop. Only the fuller version shows that the reply, the denial and half of the quotes are gone. The
lost paragraphs are reported once, at the place where the shorter text breaks off.

Left alone: a newer version that has grown, copy that was rewritten, a version that the manifest or front
matter calls `variant: short` or `brief`, very short texts, and what was cut inside a text, be it that only code
or the tag of a template stands behind it. Headlines,
bylines and other lines around the body, and correction notes, are not counted.

Options: `min_lost_share` is the least share of the fuller text's words that has to be lost; `min_words` is
how many words the shorter text must have.
"""

from collections.abc import Iterator

from factlint.article.cut import MIN_LOST_SHARE, MIN_WORDS, Cut, cut
from factlint.article.pair import Pair
from factlint.model import Example, Hit, Related
from factlint.text import Span

severity = "error"
in_quotes = "check"
any_language = True

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
_NOTE = (
    "Correction: An earlier version of this article said that the city council voted to close three of its branch "
    "libraries in the spring, and that the vote was seven to two. It is two libraries, and the vote was six to three."
)
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
    Example(f"{_LEAD}\n\n{_KEPT}", before=f"{_LEAD}\n\n{_KEPT}\n\n{_NOTE}"),
    Example("\n\n".join((_LOST[1], _LOST[0], _KEPT, _LEAD)), before=_FULL),
]


class Options:
    """Options of this check."""

    min_lost_share: float = MIN_LOST_SHARE
    min_words: int = MIN_WORDS


_SHORT = frozenset(("short", "brief"))


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports one cut, at the end or at the start of the shorter version."""
    found = cut(pair, options.min_lost_share, options.min_words)
    if found is None or (pair.ordered and found.short.draft is pair.before):
        return
    if found.short.draft.document.meta.variant not in _SHORT:
        yield _hit(pair, found)


def _hit(pair: Pair, found: Cut) -> Hit:
    """The finding, at the shorter text's last sentence that the fuller one goes on from, or its first."""
    full, short, kept = found
    edges = [span for at in kept for span in [full.partners[at]] if span]
    first_lost = full.sentences[kept.stop if found.at_end else 0]
    lost = full.draft.paragraphs[full.draft.paragraph_of(first_lost)].span
    return Hit(
        edges[-1 if found.at_end else 0],
        _message(pair, found),
        related=(
            Related(
                Span(first_lost.start, lost.end),
                "the first lost paragraph",
                full.draft.document,
            ),
        ),
        document=short.draft.document,
        cause="truncated",
    )


def _message(pair: Pair, found: Cut) -> str:
    full, short, kept = found
    body = [
        number
        for number, paragraph in enumerate(full.draft.paragraphs)
        if paragraph.field == "body"
    ]
    first, last = (
        body.index(full.draft.paragraph_of(full.sentences[at]))
        for at in (kept[0], kept[-1])
    )
    now = "now " if pair.ordered else ""
    what = (
        f"{now}ends after paragraph {last + 1}"
        if found.at_end
        else f"{now}begins at paragraph {first + 1}"
    )
    return (
        f"{pair.label(short.draft)} {what} of {pair.label(full.draft)}’s {len(body)}; "
        "if intended, declare `variant: short`"
    )
