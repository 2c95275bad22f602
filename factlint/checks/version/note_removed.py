"""A correction note that stood in one version is gone from the next.

A note is a promise to those who read the error: it stays as long as the copy does. It gets lost when a
take is written over an old file, or when a page is cleaned up. Reported at the note in the older version.

Left alone: notes that moved, were reworded or put together with another one, updates and editor’s notes
that tell of no error, versions whose order is not known, and notes that went with the paragraphs around
them, which `version.truncated` and `version.paragraph-dropped` report.

Options: `likeness` is the least share of a note's words that a note of the newer version must have to be the
same.
"""

from collections.abc import Iterator

from factlint.article.pair import Pair
from factlint.english.words import lowered, words
from factlint.known import Draft
from factlint.ledger import notes
from factlint.match.prefilter import may_match
from factlint.model import Example, Hit
from factlint.text import Span

severity = "warning"
in_quotes = "check"

_COPY = "The orchestra of Bergen sold 5,100 tickets for the week, and the hall was full on each of the evenings."
_MORE = "The conductor, Ragnhild Moe, will leave in the summer, she told the players at a rehearsal on Monday."
_NOTE = "Correction: An earlier version of this story misstated the number of tickets. It is 5,100, not 1,500."
_OTHER = "Corrections: An earlier version of this story misstated the number of tickets, which is 5,100, and the hall."
bad = [
    Example(f"{_COPY}\n\n{_MORE}", before=f"{_COPY}\n\n{_MORE}\n\n«{_NOTE}»"),
    Example(f"{_COPY}\n\n{_MORE}", before=f"«{_NOTE}»\n\n{_COPY}\n\n{_MORE}"),
    Example(f"{_COPY} {_MORE}", before=f"{_COPY}\n\n«{_NOTE}»\n\n{_MORE}"),
    Example(
        f"{_COPY}\n\n{_MORE}\n\nCorrection: This story originally misspelled the name of the hall’s architect.",
        before=f"{_COPY}\n\n{_MORE}\n\n«{_NOTE}»",
    ),
    Example(
        f"{_COPY}\n\n{_MORE}",
        before=f"{_COPY}\n\n{_MORE}\n\n«This article was amended: {_COPY}»",
    ),
    Example(
        f"{_COPY}\n\n{_MORE} She has led it for six years.",
        before=f"{_COPY}\n\n{_MORE}\n\n«This story has been corrected: Ragnhild Moe is the conductor’s name.»",
    ),
    Example(
        f"{_COPY}\n\n{_MORE} Nobody knows who follows.",
        before=f"{_COPY}\n\n{_MORE} She gave no reason.",
        earlier=(f"{_COPY}\n\n{_MORE}\n\n«{_NOTE}»",),
    ),
    Example(
        "The harbour of Rauma sheltered 15 ships on Sunday night.\n",
        before="The harbour of Rauma sheltered 15 ships on Sunday night.\n\n"
        "«This article was amended to correct a figure. An earlier version said 12 ships where 15 ships was meant.»",
    ),
]
good = [
    Example(
        f"{_NOTE}\n\n{_COPY}\n\n{_MORE}", before=f"{_COPY}\n\n{_MORE}\n\n{_NOTE}"
    ),
    Example(
        f"{_COPY}\n\n{_MORE}\n\n{_OTHER}", before=f"{_COPY}\n\n{_MORE}\n\n{_NOTE}"
    ),
    Example(
        f"{_COPY}\n\n{_MORE}", before=f"{_COPY}\n\n{_MORE}\n\n{_NOTE}", ordered=False
    ),
    Example(f"{_COPY}\n\n{_MORE}\n\n{_NOTE}", before=f"{_COPY}\n\n{_MORE}"),
    Example(
        f"{_COPY}\n\n{_MORE}",
        before=f"{_COPY}\n\n{_MORE}\n\nUpdate: This story has a comment of the orchestra.",
    ),
    Example(_COPY, before=f"{_COPY}\n\n{_MORE}\n\n{_NOTE}"),
]


class Options:
    """Options of this check."""

    likeness: float = 0.5


opens = notes.FORMS
opens_fields = ("note",)


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each correction note of the older version that the newer one has not."""
    if not pair.ordered:
        return
    kept = [_words(text) for text in _notes(pair.after)]
    for span in notes.spans(pair.before):
        said = _words(span.of(pair.before.text))
        gone = not any(
            len(said & other) >= options.likeness * len(said) for other in kept
        )
        if (
            said
            and gone
            and notes.is_correction(pair.before, span)
            and _stood_alone(pair, span)
        ):
            message = f"this correction note is gone from {pair.label(pair.after)}"
            yield Hit(
                span,
                message,
                document=pair.before.document,
                cause="note removed " + " ".join(sorted(said)),
            )


def _notes(draft: Draft) -> list[str]:
    """The notes of a version, and paragraphs with a note's words: the sentence that was corrected is no note."""
    paragraphs = (one.span.of(draft.text) for one in draft.paragraphs)
    return [
        *(span.of(draft.text) for span in notes.spans(draft)),
        *(text for text in paragraphs if may_match(notes.FORMS, text)),
    ]


def _words(text: str) -> set[str]:
    """The longer words of a passage, and its numbers."""
    said = lowered(words(text, Span(0, len(text))))
    return {word for word in said if len(word) > 3 or word.isdigit()}


def _stood_alone(pair: Pair, note: Span) -> bool:
    """Whether a paragraph before or after the note is still there."""
    partners = {one: other for one, other in pair.paragraphs if one}
    beside = _beside(pair.before, note)
    return any(partners.get(span) for span in beside)


def _beside(draft: Draft, note: Span) -> list[Span]:
    """The paragraphs of running text right before and right after the notes that a note stands among."""
    noted = notes.spans(draft)
    body = [
        one.span
        for one in draft.body
        if not any(one.span.overlaps(other) for other in noted)
    ]
    before, after = (
        [one for one in body if (one < note) is first] for first in (True, False)
    )
    return before[-1:] + after[:1]
