"""A person is introduced late: bare at first, with full name and title further down.

"Vladimir Putin has said" in the lead and "Russian President Vladimir Putin told" ten paragraphs on: the
introduction has slipped, usually because paragraphs were moved. Readers meet the title when they have long
done without it.

The check speaks only of people the rulebook has a role for (or `first_reference: {needs_title: true}`), and
only of a title that fits one of those roles. Left alone: first references with a title, a descriptor or a
country before the name (Belarus leader Alexander Lukashenko, Russia's Vladimir Putin) or with the office
anywhere in that sentence; headlines and captions; quotations; surnames that stand for an administration or a
doctrine; a new section after a subheading; and long features, where a reader has to be reminded.

The finding stands at the later passage and names the first. Where that is the same or the next paragraph it is only a
query: many leads introduce their people so, and a page may have run its headline into the copy.

Options: `max_paragraphs` is how far apart the two may be.
"""

from collections.abc import Iterator

from factlint.checks.text._references import HEADING, is_prose, people
from factlint.english import Name
from factlint.english.names.titles import (
    COURTESY,
    HEADS,
    OCCUPATIONS,
    PAST,
    SAME,
    is_head,
)
from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Example, Hit, Mention, Paragraph, Related
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("describe_as", "roles", "first_reference")

_FACTS = """
people:
  lena-ortiz: {name: Lena Ortiz, roles: [{title: governor, of: calida, from: 2019-01-07}]}
  tomas-havel: {name: Tomas Havel, first_reference: {needs_title: true}}
  park-ji-woo: {name: Park Ji Woo, family: Park, roles: [{title: prime minister}]}
  omar-said: {name: Omar Said, describe_as: [poet]}
places:
  calida: {name: Calida}
"""


def _example(text: str, published: str | None = None) -> Example:
    return Example(text, facts=_FACTS, published=published)


bad: list[str | Example] = [
    _example(
        "Lena Ortiz has closed the port.\n\nThe storm is near.\n\nThe order holds, «Calida Gov. Lena Ortiz» said."
    ),
    _example(
        "Ortiz will not run again, aides said.\n\nThe race is open after «Governor Lena Ortiz» withdrew."
    ),
    _example(
        "Tomas Havel flew to Oslo on Monday.\n\nIt rained.\n\n«Foreign Minister Tomas Havel» met no reporters."
    ),
    _example(
        "Voters in the south like Park Ji Woo.\n\n“We know Park,” one said.\n\n«Prime Minister Park Ji Woo» left."
    ),
    _example(
        "It was Lena Ortiz who called the vote.\n\nShe lost it. «Lena Ortiz, the governor», left early."
    ),
    _example(
        "The strike spread while Tomas Havel slept.\n\nAides woke the «prime minister, Tomas Havel», at five."
    ),
]
good: list[str | Example] = [
    _example("Calida Gov. Lena Ortiz has closed the port.\n\nThe order holds, Gov. Lena Ortiz said."),
    _example("Lena Ortiz, the Calida governor, has closed the port.\n\nThe order holds, Governor Lena Ortiz said."),
    _example("Calida leader Lena Ortiz has closed the port.\n\nThe order holds, Governor Lena Ortiz said."),
    _example("Govs. Omar Said and Lena Ortiz have closed the ports.\n\nThey open in May, Governor Lena Ortiz said."),
    _example("The rallies of the pro-Ortiz camp went on.\n\nGovernor Lena Ortiz was not there on Monday."),
    _example("Calida’s Lena Ortiz has closed the port.\n\nThe order holds, Governor Lena Ortiz said."),
    _example("“Ortiz is late,” a docker said of the order.\n\nGovernor Lena Ortiz closed the port on Monday."),
    _example("The Ortiz administration closed the port on Monday.\n\nGovernor Lena Ortiz had no comment."),
    _example("Lena Ortiz has closed the port.\n\n“We thank Governor Lena Ortiz,” a docker said."),
    _example("The Ortiz harbour bill is dead.\n\nIt rained.\n\nGovernor Lena Ortiz had no comment."),
    _example("It rained.\n\nOrtiz vows a new start:\n\nGovernor Lena Ortiz had no comment on Monday."),
    _example("Lena Ortiz closes port\n\nThe port was closed on Monday. Governor Lena Ortiz signed it."),
    _example("Omar Said read from his poems.\n\nThe hall was full when Professor Omar Said closed the book."),
    _example("Lena Ortiz has closed the port.\n\nOnly the former governor Lena Ortiz of old would not, he said."),
    _example("Lena Ortiz, who became governor in 2019, closed the port.\n\nGovernor Lena Ortiz did so at noon."),
    _example("Lena Ortiz has closed the port.\n\nOrtiz said the order holds until the storm has passed on Monday."),
]  # fmt: skip


class Options:
    """Options of this check."""

    max_paragraphs: int = 40
    """How many paragraphs the first reference may lie before the one with the title."""


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each person once, at the first full name with title that comes after a bare reference."""
    names = {name.span.end: name for name in doc.names}
    for entry, references in people(doc, names):
        first = references[0]
        if _is_introduced(doc, entry, first, names.get(first.span.end)):
            continue
        for later in references[1:]:
            whole = _with_title(doc, entry, later, names.get(later.span.end))
            if whole and _is_near(options, doc, first.span, whole):
                yield _hit(doc, entry, first.span, whole)
                break


def _is_introduced(
    doc: Draft, entry: Entry, first: Mention, name: Name | None
) -> bool:
    """Whether the first reference has a title, a descriptor or a country before it, or the office beside it."""
    if name and (set(_words(name.title)) - COURTESY or name.role):
        return True
    sentence = doc.sentence_of(first.span)
    said = sentence.of(doc.text).lower()
    return (
        _is_led_in(doc, sentence, first)
        or _has_office_beside(doc, entry, sentence, first)
        or any(phrase.lower() in said for phrase in entry.describe_as)
    )


def _is_led_in(doc: Draft, sentence: Span, first: Mention) -> bool:
    """Whether a possessive or a word for an occupation stands right before, or a title of several people somewhere."""
    if doc.text[: first.span.start].rstrip().endswith(("’s", "'s")):
        return True
    around = doc.words_around(first.span, 9)
    last = [word.text.lower() for word in around if word.end <= first.span.start][-1:]
    if any(word in OCCUPATIONS or is_head(word) for word in last):
        return True
    before = doc.words_in(Span(sentence.start, first.span.start))
    return any(_is_plural(word.text) for word in before)


def _has_office_beside(
    doc: Draft, entry: Entry, sentence: Span, first: Mention
) -> bool:
    """Whether the sentence says near the name what the person is, by the file where that knows an office."""
    around = doc.words_around(first.span, 9)
    near = {word.text.lower() for word in around if word.span.within(sentence)}
    offices = _offices(entry)
    return bool(near & offices) if offices else any(map(is_head, near))


def _is_plural(word: str) -> bool:
    """Whether a word is the title of several people: Sens. Ruth Calder and Lena Ortiz."""
    return word[0].isupper() and word[-1] == "s" and word[:-1].lower() in HEADS


def _words(title: str) -> list[str]:
    return title.lower().replace(".", " ").replace("-", " ").split()


def _offices(entry: Entry) -> set[str]:
    """The words that name this person's offices: `governor`, `minister`."""
    return {
        word for role in entry.roles for word in _words(role.title) if is_head(word)
    }


def _with_title(
    doc: Draft, entry: Entry, mention: Mention, name: Name | None
) -> Span | None:
    """The full name with a title that fits the person and is not marked as past, or None."""
    if name is None or mention.kind == "family" or len(name.parts) < 2:
        return None
    around = doc.words_around(mention.span, 5)
    before = {word.text.lower() for word in around if word.end <= mention.span.start}
    if PAST & before:
        return None
    for title, span in ((name.title, name.title_span), (name.role, name.role_span)):
        if _fits(entry, title):
            return Span(
                min(span.start, name.span.start), max(span.end, name.span.end)
            )
    return None


def _fits(entry: Entry, title: str) -> bool:
    """Whether a title names an office of the person, or any where none is on file; not one of courtesy or past."""
    said = {SAME.get(word, word) for word in _words(title)}
    fits = said & _offices(entry) if entry.roles else set(filter(is_head, said))
    return bool(fits) and not said & (PAST | COURTESY)


def _is_near(options: Options, doc: Draft, first: Span, later: Span) -> bool:
    """Whether the two stand in one section, not too far apart."""
    start, end = doc.paragraph_of(first), doc.paragraph_of(later)
    between = doc.paragraphs[start + 1 : end]
    return end - start <= options.max_paragraphs and not any(
        _is_break(doc, paragraph) for paragraph in between
    )


def _is_break(doc: Draft, paragraph: Paragraph) -> bool:
    text = paragraph.span.of(doc.text)
    return paragraph.field in ("headline", "subheading") or (
        len(text.split()) <= HEADING and not is_prose(text)
    )


def _hit(doc: Draft, entry: Entry, first: Span, later: Span) -> Hit:
    here, there = (
        " ".join(later.of(doc.text).split()),
        " ".join(first.of(doc.text).split()),
    )
    message = f"“{there}” stands without a title at first; “{here}” comes only here"
    level = "info" if doc.paragraph_of(later) - doc.paragraph_of(first) <= 1 else None
    related = (Related(first, f"“{there}” without a title here"),)
    return Hit(later, message, entity=entry.id, severity=level, related=related)
