"""The figures of a vote do not fit the body that voted, the margin or the outcome.

"The 12-member board voted 7-6", "won 52-47 of 100 votes", "passed 48-52", "a unanimous 7-2 vote", "by two votes,
51-48": readers who count find that one of the figures was mistyped. The finding says what does not fit and does not
guess which.

Left alone: a vice president's vote that breaks a tie (51-50 in a body of 100), votes that fail although more are for
them, as they may need two thirds, bodies that are named without their number, scores of games, and, where a body has
more members than votes, those who stayed away.
"""

import re
from collections.abc import Iterator

from factlint.english.dates import relative
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"

bad = [
    "The «12-member board voted 7-6» to close the school.",
    "In the «100-member Senate the bill passed 52 to 49».",
    "The «bill passed 48-52» on Monday.",
    "She «won 52-47 of 100 votes».",
    "The House «voted 211-218 to pass» the bill.",
    "The council approved the plan in a «unanimous 7-2 vote».",
    "The council voted «unanimously, 6-1,» to sell the pier.",
    "The amendment was defeated «by two votes, 51-48».",
    "The «measure was adopted by a vote of 98 to 102».",
    "«All 11 members voted, and the motion carried 6-4».",
    "The motion «passed 4-3, with two abstentions, in the eight-member council».",
    "«Of the 200 votes cast, she won 120 and he won 90».",
    "He «won the vote, 47 to 53», on Monday.",
    "The Senate confirmed her by a «vote of 47-51».",
]
good = [
    "The 12-member board voted 7-5 to close the school.",
    "The 12-member board voted 6-4 to close the school.",
    "In the 100-member Senate the bill passed 51 to 50.",
    "The bill passed 52-48 on Monday.",
    "The bill failed 52-47, short of the 60 votes it needed.",
    "She won 52-48 of 100 votes.",
    "The House voted 211-218 against the bill.",
    "The House voted 218-211 to pass the bill.",
    "The council approved the plan in a unanimous 7-0 vote.",
    "The amendment was defeated by three votes, 51-48.",
    "The 11-member team won 12-9 in the final.",
    "All 11 members voted, and the motion carried 6-5.",
    "The board voted 3-4 to reject the plan.",
    "The plan passed on 2-3 May.",
    "The team passed 20-30 times in the second half.",
    "The bill passed 2-3 weeks after the vote.",
    "Of the 2,000 votes cast, she won 1,020 and he won 900.",
    "He won the vote, 53 to 47, on Monday.",
    "The Senate passed 30-40 bills in May.",
]

_NUMBER = r"(?:\d{1,3}|(?i:(?&number.cardinal.small)))"
_SCORE = (
    r"(?P<for>\d{1,3})(?:[-–]| ?to )(?P<against>\d{1,3})(?![\d,.%-]\d|%| percent|-)"
)
_ENDED = (
    r"(?! ?(?:(?&time.unit)|(?&time.month.full)|(?&number.percent)|times|points?"
    r"|[a-z]{3,}s (?&function.preposition)))"
)
_BILL = r"(?:(?&vote.matter))"
_BODY = r"(?:(?&vote.body))"
_CARRIED = r"(?:(?&vote.carry:past))"
_BY = r"(?:,? (?:by|on|in)(?: an? (?:[a-z-]+ )?(?:vote|margin|count) of)?| on an?)?"

_LOST = (
    lazy(rf"\b{_BILL} (?:was |has |had )?(?:narrowly )?{_CARRIED}(?: [a-z]+ly)?{_BY},? {_SCORE}{_ENDED}"),
    lazy(rf"\bvoted,? {_SCORE},? to (?:(?&vote.carry:base))\b"),
    lazy(rf"\bwon the (?:[a-z-]+ )?vote{_BY},? {_SCORE}{_ENDED}"),
    lazy(rf"\b(?:{_CARRIED}|won) [^.;:\n\d]{{0,60}}?\bby (?:an? )?(?:[a-z]+ )?(?P<from>vote of {_SCORE}){_ENDED}"),
)  # fmt: skip
"""What carried, or who won, with fewer votes for it than against it."""
_WHOLE = (
    lazy(
        rf"(?P<whole>{_NUMBER})-(?!(?&time.unit))[a-z]+ (?:[\w’'-]+ ){{0,3}}?(?i:{_BODY})\b"
        rf"[^.;:\n\d]{{0,60}}? {_SCORE}{_ENDED}"
    ),
    lazy(
        rf"\b{_CARRIED},?{_BY} {_SCORE}(?:,? with (?P<out>{_NUMBER}) (?:abst[a-z]+|absent))?"
        rf",? (?:in|by) (?:the|an?) (?P<whole>{_NUMBER})-(?:member|seat|person)(?: [\w’'-]+){{0,2}}? (?i:{_BODY})\b"
    ),
    lazy(
        rf"\b(?P<all>[Aa]ll) (?P<whole>{_NUMBER}) (?:(?&vote.voter)) voted"
        rf",?[^.;:\n\d]{{0,60}}? {_SCORE}{_ENDED}"
    ),
    lazy(rf"\b(?:won|lost|[a-z]+ed) {_SCORE} (?P<all>of|out of) (?:the )?(?P<whole>{_NUMBER}) votes\b"),
)  # fmt: skip
"""A score and the number of those who may have voted; of `all` it is the number of the votes."""
_CAST = lazy(
    r"\b(?i:of) (?:the |all )?(?P<whole>\d[\d,]{0,14}) (?:votes|ballots)(?: (?:cast|counted))?, [^.;:\n\d]{2,40}? "
    r"(?P<for>\d[\d,]{0,14}\d)(?! percent|%) (?:votes )?(?:and|to|while) [^.;:\n\d]{2,40}? (?P<against>\d[\d,]{0,14}\d)"
    r"(?!,?\d| percent|%)(?=[.,;]|\s)"
)
"""Two results and the number of votes of which they are."""
_UNANIMOUS = (
    lazy(rf"\bunanimous,? {_SCORE}(?:,| vote)"),
    lazy(rf"\bunanimously,? {_SCORE},?"),
    lazy(rf"\b{_SCORE},? unanimous vote"),
)
_MARGIN = lazy(
    rf"\bby (?:just |only )?(?P<margin>{_NUMBER}|a single) votes?(?: margin)?,? {_SCORE}{_ENDED}"
)
_TIE = (51, 50)

_SCORED = lazy(r"\d[-–]\d|\d to \d|\d (?:votes|ballots)\b")

opens = (_SCORED,)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports the votes whose figures do not fit."""
    if not _SCORED.search(doc.text):
        return
    told: list[Span] = []
    for span, message in _wrong(doc.text):
        if not any(span.overlaps(one) for one in told):
            told.append(span)
            yield Hit(span, f"{message}; one of the figures is wrong")


def _wrong(text: str) -> Iterator[tuple[Span, str]]:
    for form in (*_WHOLE, _CAST):
        for match in form.finditer(text):
            yield from _beyond(match)
    for form in _LOST:
        for match in form.finditer(text):
            ours, theirs = _sides(match)
            if ours < theirs:
                yield (
                    _at(match),
                    f"with {ours} for and {theirs} against nothing carries",
                )
    for form in _UNANIMOUS:
        for match in form.finditer(text):
            if min(_sides(match)):
                yield _at(match), f"a vote of {_said(match)} is not unanimous"
    for match in _MARGIN.finditer(text):
        yield from _margin(match)


def _beyond(match: re.Match[str]) -> Iterator[tuple[Span, str]]:
    """A score of more votes than there are, or of fewer where it is of all of them."""
    said = match.groupdict()
    out = relative.number(said.get("out") or "0") or 0
    whole, cast = (
        relative.number(match["whole"].replace(",", "")),
        sum(_sides(match)) + out,
    )
    if whole is None or _sides(match) == _TIE or cast == whole:
        return
    if cast > whole or said.get("all"):
        yield (
            _at(match),
            f"{_said(match)}{' and those who abstained' * bool(out)} are {cast} votes, not {whole}",
        )


def _margin(match: re.Match[str]) -> Iterator[tuple[Span, str]]:
    ours, theirs = _sides(match)
    said = 1 if match["margin"] == "a single" else relative.number(match["margin"])
    if said is not None and said != abs(ours - theirs):
        yield (
            _at(match),
            f"{_said(match)} are {abs(ours - theirs)} votes apart, not {match['margin']}",
        )


def _sides(match: re.Match[str]) -> tuple[int, int]:
    ours, theirs = (int(match[side].replace(",", "")) for side in ("for", "against"))
    return ours, theirs


def _said(match: re.Match[str]) -> str:
    return f"{match['for']} to {match['against']}"


def _at(match: re.Match[str]) -> Span:
    start = match.start("from") if "from" in match.re.groupindex else match.start()
    return Span(start, match.end())
