"""A statement is given to nobody: “it is believed that”, “some say”, “sources said” with no word of which.

Who believes it? Where the copy can name nobody, the sentence may be the writer's own view in a borrowed coat; where it
can, the name was lost on the way.

Reported is each such phrase outside quotations. Left alone: sources that are told apart by anything (sources close to
the talks, industry sources, two sources), there or before; phrases that go on with a name (some say, Ana Prpić among
them) or that a quotation or a speaker takes up in the next two sentences; and what `allow` lists.

Options: `allow` lists phrases that are right, in lower case.
"""

from collections.abc import Iterator

from factlint.english.names.persons import SPEECH
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "info"
in_quotes = "skip"

bad = [
    "«It is believed that» the ship was overloaded.",
    "The talks have failed, «sources said».",
    "«Some say» the harbour should have been closed at noon.",
    "The mayor, «it is understood», will not stand again.",
    "«Many believe» that the bridge will never be built.",
    "The talks have failed, «according to sources».",
    "«It was rumored that» the fleet had been sold.",
]
good = [
    "Experts of the harbour board believe that the ship was overloaded.",
    "The talks have failed, two sources said.",
    "The talks have failed, sources close to the board said.",
    "The talks have failed, two sources at the ministry said. They will not be held again, sources said.",
    "The talks have failed, industry sources said, and according to sources in Oslo nobody minds.",
    "“Some say we should have closed it at noon,” the harbour master said.",
    "It is said to be the oldest oak of the valley.",
    "Some say, Ana Prpić among them, that the harbour should have been closed.",
    "Many believe in ghosts, and some say so. It fell, as many believe it had to.",
    "Some say the harbour is too small. “It is the size of a pond,” said Ana Prpić.",
    "It was reported by the Harbour Herald that the fleet had been sold.",
]


class Options:
    """Options of this check."""

    allow: tuple[str, ...] = ()


_NOBODY = lazy(
    r"[Ii]t (?:is|was|has been) (?:widely |generally |often )?"
    r"(?:(?&doubt.believed -assumed)|suggested)(?= that\b)(?: that)?"
    r"|it is (?&doubt.believed)(?=,)"
    r"|(?:[Ss]ome|[Mm]any) (?:say|argue|claim|(?&speech.mind:base -hope -understand -assume -expect))\b"
    r"(?! so\b| [io]n\b|,)"
    r"|[Ss]ources (?:said|say|told reporters)\b"
    r"|according to (?:unnamed |unidentified )?sources(?=[.,;]|\s(?:and|but)\b|\Z)"
)


_CLAUSE = lazy(
    r"(?:\A|[.,;:!?”\"\n(—–]|\b(?:(?&function.conjunction.contrast)|But|And|because|that|for|what|which))\s?\Z"
)
"""What stands before the subject of a clause; elsewhere the phrase is a part of one: as many believe."""
_FAR = 1500
_NEXT = 2
"""How far, and how many sentences on, somebody may take the statement up."""
_BEFORE = lazy(r"(?:\A|[.,;:”\"\n(])\s?\Z")
"""What stands before sources of which nothing is said; a word before them tells which they are."""

opens = (_NOBODY,)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each phrase that names nobody."""
    for match in _NOBODY.finditer(doc.text):
        span = Span(*match.span())
        allowed = match[0].lower() in options.allow
        bare = not allowed and _is_bare(doc.text, span) and not doc.quoted(span)
        if bare and doc.in_body(span) and not _is_taken_up(doc, span):
            yield Hit(span, f"“{match[0]}”: who says so? Name the source")


def _is_bare(text: str, span: Span) -> bool:
    """Whether it is not inside a word, nor after `and`, and no word before says which sources these are."""
    before = text[max(span.start - 5, 0) : span.start]
    if span.of(text).lower().startswith("sources"):
        return (
            _BEFORE.search(before) is not None
            and "source" not in text[: span.start].lower()
        )
    if span.of(text).lower().startswith(("some", "many")):
        return _CLAUSE.search(text, max(span.start - 12, 0), span.start) is not None
    return not before[-1:].isalnum()


def _is_taken_up(doc: Draft, span: Span) -> bool:
    """Whether a quotation or a verb of speech follows in the same sentence or the next two."""
    following = doc.sentences_in(Span(span.start, span.end + _FAR))[:_NEXT]
    end = following[-1].end if following else doc.sentence_of(span).end
    words = doc.words_in(Span(span.end, end))
    return any(word.text in SPEECH for word in words) or any(
        mark in doc.text[span.end : end] for mark in '“"'
    )
