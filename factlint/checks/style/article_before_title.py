"""An article stands before a title with a capital and the name: the Governor Mike DeWine.

A title with a capital is a part of the name and takes no article: Gov. Mike DeWine, or the governor, Mike DeWine. The
article is mostly left over from a sentence in which the title stood alone.

House style, and so a query. Left alone: titles in lower case (the singer Ann Lee, the former governor Ann Lee),
plurals, nobility and clergy (the Duke of, the Rev.), offices that belong to another title (counsel to the President
Ann Lee), names of bodies and things (the Captain John Smith Trail), quotations and headlines.
"""

from collections.abc import Iterator

from factlint.english import Name
from factlint.english.names.persons import INSTITUTION
from factlint.english.names.titles import COURTESY, is_head
from factlint.known import Draft
from factlint.lexicon import words
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "info"
in_quotes = "skip"

bad = [
    "They met «the Governor» Mike DeWine at noon on Monday.",
    "Also there was «the Fold Region Governor» Lena Hartvig, who said nothing.",
    "«The Prime Minister» Tomas Ruzek flew to Oslo on Monday morning.",
    "A letter came from «the Ohio Senator» Paulo Reis, and nobody read it.",
    "On Monday «the Mayor» Ruth Adeyemi opened the hall.",
]
good = [
    "They met Governor Mike DeWine and the governor, Mike DeWine, at noon.",
    "They met the singer Ann Lee and the former mayor Ruth Adeyemi.",
    "The Rev. Paul Okoro and the Duke of York, Prince Andrew, came.",
    "They spoke to the Army and Gen. Ray Odell said nothing.",
    "“We met the Mayor Ruth Adeyemi,” she said.",
    "The Presidents Ann Lee and Tomas Ruzek met at noon.",
    "The late President Ann Lee had closed the port, and the then-Governor Tomas Ruzek opened it.",
    "The President Ann Lee Memorial Bridge is closed, and so is the Captain Ann Lee Trail.",
    "The order came from Counsel to the President Ann Lee and from an aide to the Mayor Tomas Ruzek.",
]

_BEFORE = lazy(r"(?<!\bto )(?<!\bof )\b[Tt]he (?P<place>(?:[A-Z][\w’-]+ ){0,3})\Z")
"""The article with the words between; after `to` and `of` the office is a part of another title."""
_KEPT = words(
    "title.rank.royal", "title.rank.clergy", "title.office.learned:base", "title.past"
) - {"dean", "pastor"} | set(
    "rev dr prof lady lord sir judge justice general".split()
)
"""Titles that take an article by custom, and words that call for one."""
_THINGS = INSTITUTION | {
    "memorial",
    "page",
    "trail",
    "trust",
    "prize",
    "lecture",
    "professor",
}
_GOES_ON = lazy(r"[’']|[ -][A-Z]")

opens = (_BEFORE,)

_TAKES_ARTICLE = _KEPT | COURTESY
"""Words of titles that may stand behind an article."""


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each article before a title with a name."""
    for name in doc.names:
        if name.title and _is_formal(name) and doc.in_body(name.span):
            before = _BEFORE.search(
                doc.text,
                doc.sentence_of(name.title_span).start,
                name.title_span.start,
            )
            if before and not _GOES_ON.match(doc.text, name.span.end):
                yield _hit(
                    doc,
                    Span(before.start(), name.title_span.end),
                    before["place"] + name.title,
                )


def _is_formal(name: Name) -> bool:
    """Whether a title in capitals before a full name takes no article."""
    if not name.person or len(name.parts) not in (2, 3):
        return False
    if name.family.lower() in _THINGS:
        return False
    words = name.title.replace(".", "").replace("-", " ").split()
    lower = [word.lower() for word in words]
    capitals = all(word[0].isupper() for word in words)
    return capitals and _is_singular(lower[-1]) and _TAKES_ARTICLE.isdisjoint(lower)


def _is_singular(head: str) -> bool:
    """Whether a word is the head of a title, and not that of several people."""
    one = head[:-1] if head.endswith("s") else ""
    return is_head(head) and not (one and is_head(one))


def _hit(doc: Draft, span: Span, title: str) -> Hit:
    said = " ".join(span.of(doc.text).split())
    return Hit(
        span,
        f"drop the article of “{said}” before the name: “{' '.join(title.split())}”",
    )
