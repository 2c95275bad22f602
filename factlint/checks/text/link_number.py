"""The number in the words of a link is not the number that the link leads to.

“[#65577](https://example.org/issues/655577)”: one of the two is a slip, and readers who follow the link come to
something else, or to nothing.

Reported are numbers of issues, pull requests and the like (#65577, PR 8126, CVE-2021-1234) that are all of a link's
words, where the address has a number that is one slip away, or where it ends in another number. Left alone: years,
numbers of one or two figures, and addresses without one.
"""

import re
from collections.abc import Iterator

from factlint.known import Draft
from factlint.match.near import distance
from factlint.model import Example, Hit, Link
from factlint.start.regex import lazy

severity = "warning"
in_quotes = "check"


def _linked(
    words: str, target: str, after: str = " was closed on Monday."
) -> Example:
    """An example with a link in a sentence."""
    return Example(f"The failure in [{words}]({target}){after}\n", name="a.md")


bad = [
    _linked("«#65577»", "https://example.org/issues/655577"),
    _linked("«#91032»", "https://example.org/issues/93032"),
    _linked("«harbour/quay#91032»", "https://example.org/harbour/quay/pull/91023"),
    _linked("«PR 8126»", "https://example.org/pull/8162"),
    _linked("«CVE-2021-41234»", "https://example.org/CVE-2021-41243"),
    _linked("«#4127»", "https://example.org/harbour/quay/pull/988"),
    Example(
        '<p>It is <a href="/issues/655577">«#65577»</a>, they say.</p>', name="a.html"
    ),
]
good = [
    _linked("#65577", "https://example.org/issues/65577#comment-65578"),
    _linked("#65577", "https://example.org/issues/new"),
    _linked("harbour/quay#412", "https://example.org/2021/412-and-413"),
    _linked("May 2021", "https://example.org/2020/05"),
    _linked("Report 2021", "https://example.org/reports/2020"),
    _linked("#12", "https://example.org/13"),
    _linked("at 1,250 places", "https://example.org/1251"),
    _linked("Boeing 737", "https://example.org/boeing-737-800"),
    _linked("#0412", "https://example.org/issues/412"),
    "The failure in [#65577](https://example.org/issues/655577) stands in plain text.",
]

_NUMBERED = lazy(r"(?:[\w./-]*#|[A-Z][A-Za-z]+[ -]#?(?:\d{4}-)?)(?P<number>\d{3,})")
_NUMBER = lazy(r"\d+")
_LAST = lazy(r"/(\d{3,})/?(?:[?#].*)?\Z")
_YEAR = lazy(r"(?:19|20)\d\d")
_SURE = 4
"""Numbers of fewer figures are near others by chance, unless they are marked as numbers."""


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each link whose number leads elsewhere."""
    for link in doc.document.links:
        found = _NUMBERED.fullmatch(link.span.of(doc.text))
        if found and not _YEAR.fullmatch(found["number"]):
            hit = _hit(link, found)
            if hit:
                yield hit


def _hit(link: Link, found: re.Match[str]) -> Hit | None:
    path = link.target.partition("://")[2].partition("/")[2] or link.target
    number, marked = found["number"].lstrip("0"), "#" in found[0]
    there = [digits.lstrip("0") for digits in _NUMBER.findall(path)]
    if any(number in digits for digits in there):
        return None
    near = [digits for digits in there if distance(number, digits, 1) == 1]
    last = _LAST.search(path)
    if near and (marked or len(number) >= _SURE):
        other = near[0]
    elif last and marked:
        other = last[1]
    else:
        return None
    return Hit(link.span, f"“{found[0]}” leads to number {other}")
