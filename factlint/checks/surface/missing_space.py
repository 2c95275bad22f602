"""No space stands between a full stop and the next sentence.

“They met on Monday.The vote is today” is what joining paragraphs, copying from a page, or a slip makes. Spelling
checkers pass it, since both words are right; readers stumble, and some programs make a link of it.

Reported is a word, a year or a bracket with its stop, and right behind it a word with a capital that opens sentences
or, after a closing mark, is an English word. Left alone: addresses, names of files and programs (ASP.Net, Node.js,
System.Out), versions, abbreviations and initials (J.K.Rowling, e.g.The), code, lists that are numbered, ellipses, a
stop that markup parts from the next word, and texts in other languages.

The mend puts the space in.
"""

import re
from collections.abc import Iterator

from factlint.english import grammar, language
from factlint.english.sentences import STARTERS
from factlint.known import Draft
from factlint.lexicon import frequency, words
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "check"
letters = True

bad = [
    "The call is led by the harbour safety «board.These» calls are held each month.",
    "The call is led by the harbour safety board «(HSB).These» calls are held each month.",
    "The ferry ran aground in «2019.The» owner sold it in spring.",
    "“We were «lucky.”The» mayor agreed, and left.",
    "Who is to «pay?The» council will vote on it in Ely.",
    "The bridge at Ely is «shut.It» opens again in May, the mayor said.",
    "They met at the end of the day (in the old town «hall).People» came from all over the county.",
]
good = [
    "The call is led by the harbour safety board (HSB). These calls are held each month.",
    "They use ASP.Net, Node.js, Vue.Js and System.Out, and wrote to the.The@example.org and www.harbour.The.",
    "See README.The or the file notes-of-May.And or notes.Md, version v2.The or 1.The.",
    "J.K.Rowling met e.g.The Times, the U.S.The and i.e.This in Ely.",
    "1.The first item of the list is short.\n2.The second one is not.",
    "Wait...The ferry is late, she said, and then?! Nothing.",
    "He wrote obj.This and System.Out in front, and git.Next too.",
    "Die Fähre kam nicht.In der Stadt war es still, und die Leute gingen nach Hause, weil es regnete und kalt war.",
    "The firm Yahoo!And and the band Wham!The are no sentences.",
]

_STOP = lazy(r"(?P<stop>[.!?])(?P<marks>[”’\")\]]*)(?P<next>[A-Z][a-z]*)(?=[\s,’'])")
_BEFORE = lazy(
    r"[(\[“\"‘'*_]*(?:(?P<year>[12]\d{3})|(?:[A-Za-z]+['’-])*(?P<word>[^\W\d_]+))(?P<marks>[)\]”’\"]*)"
)
_OPENS = (STARTERS | {"these", "most", "your"}) - {"a", "as"}
"""Words that open a sentence behind a stop. The smallest also follow letters."""
_CERTAIN = words("function.article", "function.pronoun") & _OPENS - {
    "all",
    "that",
    "this",
}
"""The same behind a word that is none of English: System.In, Assert.That and git.Next are code."""
_SHORTEST = 3
"""A word with fewer letters may be part of an abbreviation."""


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each stop with no space behind it, with the words at both sides."""
    for match in _STOP.finditer(doc.text):
        start = (
            max(doc.text.rfind(space, 0, match.start()) for space in " \n\t\u00a0")
            + 1
        )
        before = _BEFORE.fullmatch(doc.text, start, match.start())
        span = Span(start, match.end())
        if before and _parts(before, match) and _is_prose(doc, span):
            wrong, right = (
                span.of(doc.text),
                f"{doc.text[start : match.start('next')]} {match['next']}",
            )
            yield Hit(span, f"no space between two sentences: “{wrong}”", fix=right)


def _parts(before: re.Match[str], match: re.Match[str]) -> bool:
    """Whether a sentence ends and another begins here, by the words at both sides."""
    opens, word = match["next"].lower(), before["word"]
    if before["marks"] or match["marks"]:
        return opens in _OPENS or (
            len(opens) > _SHORTEST and frequency.english(opens)
        )
    if opens not in _OPENS or before["year"]:
        return opens in _OPENS
    usual = frequency.english(word) or word in grammar.FUNCTION
    is_name = word[0].isupper() and (match["stop"] != "." or word.isupper())
    return len(word) >= _SHORTEST and (usual or (opens in _CERTAIN and not is_name))


def _is_prose(doc: Draft, span: Span) -> bool:
    """Whether the words stand in English prose, and together in the source too."""
    where, exact = doc.document.map.to_source(span)
    together = exact and where.end - where.start == span.end - span.start
    return together and not doc.masked(span) and not language.is_foreign(doc, span)
