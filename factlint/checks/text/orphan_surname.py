"""A person is called by the surname alone from beginning to end: nobody ever says who Hartvig is.

The first reference, with first name and title, mostly went with a paragraph that was cut. A query: the person may be
so well known that the house leaves the first name out.

Reported is the first mention of a surname that is surely a person's (Mr. or Ms. before it; or an age or a relative
clause after it, and speech) and that stands nowhere with a first name or a title. Left alone: people of the rulebook,
names that belong to a longer name of the copy (a firm, a place, a law), first names, what stands before
administration, act or doctrine, headlines and captions, quotations, and names with an article (the Tesla).

Options: `min_mentions` is how often the surname must stand in the copy.
"""

from collections.abc import Iterator

from factlint.english import Name
from factlint.english.names.persons import INSTITUTION, SPEECH
from factlint.english.names.titles import COURTESY
from factlint.known import Draft
from factlint.lexicon import words
from factlint.model import Hit
from factlint.start.regex import lazy

severity = "info"
in_quotes = "skip"

bad = [
    "The port is closed until Friday. «Hartvig», who signed the order, gave no reason. Hartvig said it holds.",
    "The port is closed until Friday. Mr. «Hartvig» gave no reason for it, and Mr. Hartvig left at noon.",
    "The port is closed, and «Hartvig», 54, left at noon. The order holds, Hartvig said.",
    "The fleet lay in port on Monday. “It stays there,” said Ms. «Prpić», and Ms. Prpić closed the door.",
    "The council met at noon.\n\n“We are late,” Mrs. «Adeyemi» said.\n\nThe mayor smiled, and Adeyemi sat down.",
]
good = [
    "Lena Hartvig has closed the port. Hartvig, who signed the order, gave no reason.",
    "Mayor Hartvig has closed the port. Hartvig, who signed the order, gave no reason.",
    "The Hartvig administration has closed the port. The Hartvig Act, which nobody read, is dead.",
    "Boeing said it would build the ship. Boeing told reporters so.",
    "Oslo, which lies on a fjord, is dark. Oslo sleeps.",
    "“Hartvig, who signed it, is late,” the clerk said. “Hartvig is late.”",
    "Hartvig, who signed the order, gave no reason.",
    "The Hartvig Works, 54, are old. Hartvig, which builds ships, told nobody.",
]


class Options:
    """Options of this check."""

    min_mentions: int = 2


_PERSON = lazy(r", \d{2},|, who\b")
_MODIFIED = lazy(r"(?:[’']s)?[ -](?:(?&english.of-a-person)|[A-Z])")
_COURTESY = words("title.courtesy.short", "title.courtesy") & {
    "mr",
    "mrs",
    "ms",
    "miss",
}
_PART_BEFORE = lazy(r"[”\"’';)]\s\Z|\b[A-Z]\.\s?\Z|\b(?:[Tt]he|an?)\s\Z")
"""What stands before a name that is a part of something: Charles “Cully” Stimson, M. A. Sanjay, the Tesla."""


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each surname once, where it stands first."""
    alone, longer = _parted(doc)
    for surname, names in alone.items():
        if (
            len(names) < options.min_mentions
            or surname in longer
            or not surname.replace("’", "").isalpha()
        ):
            continue
        if (
            _is_person(doc, names)
            and not any(_is_no_reference(doc, name) for name in names)
            and _is_family(surname)
        ):
            yield Hit(
                names[0].span,
                f"“{surname}” stands without a first name or a title throughout the copy",
            )


def _parted(doc: Draft) -> tuple[dict[str, list[Name]], set[str]]:
    """The names of one word without a title, and the words that stand in longer or known names."""
    alone: dict[str, list[Name]] = {}
    longer = {mention.span.of(doc.text) for mention in doc.mentions}
    for name in doc.names:
        titled = set(name.title.lower().replace(".", "").split()) - COURTESY
        if len(name.parts) == 1 and not titled and not name.role:
            alone.setdefault(name.parts[0], []).append(name)
        else:
            longer |= set(name.parts)
    return alone, longer


def _is_person(doc: Draft, names: list[Name]) -> bool:
    """Whether a courtesy title, or an age or a relative clause and speech, say that a person is meant."""
    body = [
        name for name in names if doc.in_body(name.span) and not doc.quoted(name.span)
    ]
    if any(
        _COURTESY.intersection(name.title.lower().replace(".", "").split())
        for name in body
    ):
        return True
    told = any(_PERSON.match(doc.text, name.span.end) for name in body)
    return told and any(_speaks(doc, name) for name in body)


def _speaks(doc: Draft, name: Name) -> bool:
    around = doc.words_around(name.span, 1)
    return any(word.text in SPEECH for word in around)


def _is_family(surname: str) -> bool:
    """Whether a word is no first name, and none of bodies, parties and places."""
    from factlint import lexicon

    return (
        surname.lower() not in lexicon.words("name.given")
        and surname.lower() not in INSTITUTION
    )


def _is_no_reference(doc: Draft, name: Name) -> bool:
    """Whether the surname belongs to something else, or has an article."""
    before = _PART_BEFORE.search(
        doc.text, max(name.span.start - 8, 0), name.span.start
    )
    return before is not None or _MODIFIED.match(doc.text, name.span.end) is not None
