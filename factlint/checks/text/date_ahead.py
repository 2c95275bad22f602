"""Something is told as done on a day that lies after the day of the copy.

"The mayor resigned on May 30, 2024" in copy of 9 May 2024: the month, the year or the tense is wrong. Read are whole
dates with a year right behind what happens once and is over: died, was born, resigned, was arrested, broke out, ruled.

Left alone: copy without a date of its own, the two days after it (time zones, and papers dated ahead), what was
planned, postponed or announced for a day, suppositions, and quotations.
"""

import re
from collections.abc import Iterator

from factlint import dates
from factlint.english.dates import when
from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"


def _example(text: str, published: str = "2024-05-09") -> Example:
    return Example(text, published=published)


bad = [
    _example("The mayor «resigned on May 30, 2024»."),
    _example("She was «born in Lund on June 3, 2025», and died young."),
    _example("The court «ruled on 12 June 2024» that the law was void."),
    _example("The fire «broke out on May 29, 2024», officials said."),
    _example("He was «arrested at his home on Thursday, Dec. 5, 2024»."),
    _example("She «died on 2024-11-02»."),
    _example("The ship «sank off Carvo on 3 September 2025»."),
    _example("The two men were «killed on Monday, June 10, 2024», police said."),
    _example("The crash «happened on the A9 on May 19th, 2024»."),
]
good = [
    _example("The mayor resigned on April 30, 2024."),
    _example("The mayor resigned on May 10, 2024."),
    _example("The mayor said he would resign on May 30, 2024."),
    _example("The vote was set for May 30, 2024."),
    _example("The board announced a concert on May 30, 2024."),
    _example("The lease, which ends on May 30, 2024, was signed in Lund."),
    _example("Judges ruled the vote on May 30, 2024, must be held."),
    _example("If he resigned on May 30, 2024, his pension would grow."),
    _example("The strike was called off, and the ferry sails on May 30, 2024."),
    _example("“He died on May 30, 2024,” said the oracle in the play."),
    _example("The law would apply to anyone born on June 3, 2025, or later."),
    _example("The mayor resigned effective May 30, 2024."),
    _example("The mayor has resigned as of May 30, 2024."),
    Example("The mayor resigned on May 30, 2024."),
]

_PLACE = r"(?: (?:(?&function.preposition -on -to)|on the) (?:(?!on\b)[\w'’.-]+ ?){1,4}?| dead)?"
_DONE = lazy(
    rf"\b(?:(?&life.over:past life.over-told)){_PLACE} on (?:(?&time.weekday.full),? )?(?:the )?\Z"
)
_SUPPOSED = lazy(
    r"\b(?:(?&function.auxiliary.modal)|(?&function.conjunction.subordinating -that -where -while)"
    r"|(?&function.pronoun.indefinite)|to be|those|fictional)\b"
)
_TOLERATED = 2
"""Days after the day of the copy that its writer may live in already."""
_FARTHEST = 366 * 3
"""Days ahead of which nobody writes by a slip of a month or a year; what is told so is fiction."""
_YEAR = lazy(r"\b(?:19|20)\d\d\b")

opens = (lazy(r"\bon .{0,30}\b(?:19|20)\d\d\b"),)


def awaits_date(doc: Draft) -> bool:
    """Whether the copy names a day with its year."""
    return _YEAR.search(doc.text) is not None


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports what is told as done on a later day."""
    if not doc.published:
        return
    first = dates.shifted(doc.published, _TOLERATED)
    last = dates.shifted(doc.published, _FARTHEST)
    for sentence in doc.sentences:
        if not any(year >= first[:4] for year in _years(doc.text, sentence)):
            continue
        for said in when.days_said(doc.text, sentence):
            day = str(said.value)
            done = _done(doc, sentence, said.span)
            if done and said.first.year and first < day < last:
                message = f"the copy is of {doc.published}, and {day} was not yet; the date or the tense is wrong"
                yield Hit(Span(done.start(), said.span.end), message)


def _years(text: str, sentence: Span) -> list[str]:
    return _YEAR.findall(text, *sentence)


def _done(doc: Draft, sentence: Span, date: Span) -> re.Match[str] | None:
    """What is told as done right before a date."""
    if _SUPPOSED.search(doc.text.lower(), sentence.start, date.start):
        return None
    return _DONE.search(doc.text, sentence.start, date.start)
