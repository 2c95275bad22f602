"""A quotation does not stand in the transcript that the article was written from.

A transcript that `article.yml`, front matter or `--source` names binds quotations word for word. One that is nearly
there is reported with the words that differ and those of the transcript (an error); one of somebody who speaks in the
transcript, of which nothing is there, with the nearest words (a warning, for it may have been said elsewhere); and one
that somebody else says there, with who does.

Speakers are read as stenographers and captions give them: `SMITH:`, `Q.` and `A.`, `MS. JONES:`, `**Smith:**`,
`>> SMITH:`, `Mr. SMITH.`, `Jane Smith  0:05`, and `<v Smith>` of WebVTT. Who is quoted is read from the draft.

Left alone: quotations of those who do not speak there, and of fewer than three words; what an ellipsis or a sentence
leaves out; words in square brackets; fillers (“um”, “you know”, “like” between commas) and words said twice; numbers in
words or in figures, contractions, capitals, punctuation and the marks of sounds; quotations where no transcript is
given.
"""

from collections.abc import Iterator

from factlint.article.evidence import quotations
from factlint.article.evidence.quotations import Found, Judged
from factlint.article.pair import History
from factlint.english import quotes
from factlint.model import Example, Hit, Related

severity = "error"
in_quotes = "check"
any_language = True
subject = "article"
covers = ("sourced",)
needs_sources = ("transcript",)
opens = (quotes.OPENING,)

_COUNCIL = (
    "LUND: Good evening. We are, um, we are going to close the northern gate for the winter, and nobody in this room "
    "likes it. [laughter] But the wall will not hold another storm, you know, without money from the state.\n\n"
    "MS. MOEN: I voted against it. The fishermen were not asked, and that was a mistake.\n\n"
    "Q. Will the gate open again in May?\n\n"
    "LUND: If twelve million crowns come by then, it will.\n"
)
_CAPTIONS = (
    "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ada Brandt>The school is older than the town,\n\n"
    "00:04.000 --> 00:07.000\n<v Ada Brandt>and the roof has leaked since 1961.\n\n"
    "00:07.000 --> 00:09.000\n<v Ole Dahl>We shall mend it before the snow comes.\n"
)
_HEARING = (("transcript", _COUNCIL),)

bad = [
    Example(
        "“The wall will not hold another «winter» without money from the state,” Lund said.",
        sources=_HEARING,
    ),
    Example(
        "“The fishermen were «never» asked, and that was a mistake,” said Kari Moen.",
        sources=_HEARING,
    ),
    Example(
        "“«This council has always listened to the fishermen,»” Moen said.",
        sources=_HEARING,
    ),
    Example(
        "“«I voted against it. The fishermen were not asked, and that was a mistake.»” Lund said.",
        sources=_HEARING,
    ),
    Example(
        "Lund said: “If «ten» million crowns come by then, it will.”",
        sources=_HEARING,
    ),
    Example(
        "“The school is older than the «church», and the roof has leaked since 1961,” Ada Brandt said.",
        sources=(("transcript", _CAPTIONS),),
    ),
    Example(
        "At the meeting she called it a plan for nobody. “The wall will not hold another storm without «help» from the "
        "state,” the mayor told them.",
        sources=_HEARING,
    ),
]
good = [
    Example(
        "“We are going to close the northern gate for the winter, and nobody in this room likes it,” Lund said.",
        sources=_HEARING,
    ),
    Example(
        "“The wall will not hold another storm … without money from the state,” Lund said. “If 12 million crowns come "
        "by then, it will.”",
        sources=_HEARING,
    ),
    Example(
        "“[The council is] going to close the northern gate for the winter,” Lund said.",
        sources=_HEARING,
    ),
    Example(
        "“The boats came home empty for the third time,” said Nils Aho, who was not at the meeting.",
        sources=_HEARING,
    ),
    Example(
        "“I voted against it,” Moen said. “The fishermen weren’t asked, and that was a mistake.”",
        sources=_HEARING,
    ),
    Example(
        "“The school is older than the town, and the roof has leaked since 1961,” Brandt said. Dahl promised to "
        "“mend it before the snow comes.”",
        sources=(("transcript", _CAPTIONS),),
    ),
    Example(
        "“This council has always listened to the fishermen,” Moen said.",
        sources=(("release", "The council will close the northern gate."),),
    ),
]


def check(_options: None, history: History) -> Iterator[Hit]:
    """Reports each quotation once."""
    for one in history.once(quotations.judged):
        if one.state == "changed" and one.found:
            yield _changed(one, one.found)
        elif one.state == "absent":
            yield _absent(one)
        elif one.state == "another" and one.found:
            yield _of_another(one, one.found)


def _changed(one: Judged, found: Found) -> Hit:
    (here, there), *more = found.changes
    said = found.spoken.draft
    also = [Related(other, "this differs too") for other, _ in more]
    return Hit(
        here,
        f"the transcript has “{_short(there.of(said.text))}” here",
        related=(_related(found), *also),
        cause=f"{one.saying.keys!r}",
    )


def _absent(one: Judged) -> Hit:
    near = (_related(one.found, "the nearest words"),) if one.found else ()
    return Hit(
        one.saying.quote.inner,
        f"{one.speaker} does not say this in the transcript",
        severity="warning",
        related=near,
    )


def _of_another(one: Judged, found: Found) -> Hit:
    return Hit(
        one.saying.quote.inner,
        f"in the transcript this is said by {one.speaker}",
        related=(_related(found),),
    )


def _related(found: Found, said: str = "the transcript") -> Related:
    return Related(found.there, said, found.spoken.draft.document)


def _short(said: str) -> str:
    """A long passage by its first and last words."""
    words = said.split()
    return " ".join(words if len(words) <= 12 else [*words[:5], "…", *words[-5:]])
