"""Where a repeat stands: whether its copies touch, what is beside them, and the words of its clause."""

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from factlint.checks.text._repeat import Repeat, is_refrain
from factlint.english import Word, grammar
from factlint.english.sentences import NEVER_LAST
from factlint.english.words import lowered
from factlint.known import Draft
from factlint.model import Mention
from factlint.start.regex import lazy
from factlint.text import Span

_SIC = lazy(r"[^\w.]{0,3}[\[(]sic\b")
_BETWEEN = lazy(
    r"(?P<close>[%.]?)(?:[ \t\u00a0]{1,2}|[ \t]*\n[ \t]*)(?P<open>[$£€¥]?)"
)
"""What may stand between the copies: white space, and signs that the other copy has as well."""
_JOINT = lazy(r"\s{1,2}|[-’'/.,&]|\.?[ \u00a0]")
"""What may stand between the words of a phrase."""
_BREAK = lazy(r"[,;:()\[\]\"“”—–…\x0b\x0c\x85\u2028\u2029]|[-*•>]+\s|--")
_BEGINS = lazy(r"(?:[“\"‘'(\[:—*>•]\s?|\n\s*)\Z")
_STOP = ".!?…"
_CLOSERS = "\"'”’»)]"
_COMPOUND_BEFORE = tuple("-&/_@=+")
_COMPOUND_AFTER = (*_COMPOUND_BEFORE, "<", "(")
"""Signs that make one word of what stands on either side of them: win-win, AT&T, either/or."""
_LONGEST = 200
"""No known name has more letters."""
_NEAR = 10_000
"""So many characters on either side are searched for a name that stands there again."""
_CLAUSE = 30
"""A clause has hardly more words, and a sentence hardly twice as many that matter."""


def copies(text: str, pair: Sequence[Word]) -> Span | None:
    """The span of both copies with the signs of amounts, or None where they do not stand side by side alike."""
    half = len(pair) // 2
    gaps = [text[one.end : other.start] for one, other in itertools.pairwise(pair)]
    between = _BETWEEN.fullmatch(gaps[half - 1])
    if between is None or not _are_joined(pair, gaps, half):
        return None
    start, end = pair[0].start, pair[-1].end
    opened, closed = between["open"], between["close"]
    if text[start - len(opened) : start] != opened or not text.startswith(
        closed, end
    ):
        return None
    if closed == "." and not _is_short(pair[-1].text):
        return None
    return Span(start - len(opened), end + len(closed))


def _are_joined(pair: Sequence[Word], gaps: list[str], half: int) -> bool:
    """Whether the words of each copy are joined alike, as those of a phrase are: not mysql.service mysql.service."""
    inside = gaps[: half - 1]
    if inside != gaps[half:] and not all(map(str.isspace, gaps)):
        return False
    return all(map(_JOINT.fullmatch, inside)) and not any(
        gap in ("/", ".") and not _is_short(word.text)
        for word, gap in zip(pair, inside, strict=False)
    )


def _is_short(word: str) -> bool:
    return len(word) == 1 or word.isdigit() or word.lower() in NEVER_LAST


def first_end(text: str, pair: Sequence[Word]) -> int:
    """Where the first copy ends, its sign included."""
    last = pair[len(pair) // 2 - 1]
    return last.end + (text[last.end] in "%.")


def is_label(text: str, pair: Sequence[Word]) -> bool:
    """Whether the first copy has a line of its own, as labels and the words of a program have."""
    end = text.find("\n", pair[0].start, pair[-1].end)
    line = text[text.rfind("\n", 0, pair[0].start) + 1 : end].strip()
    return end > 0 and line == text[pair[0].start : first_end(text, pair)]


def is_left(doc: Draft, span: Span) -> bool:
    """Whether what stands here is no repeat of prose: parts of words, names on file, cries, captions, code."""
    return (
        _is_part(doc.text, span)
        or _is_name(doc, span)
        or _is_cry(doc, span)
        or _is_caption(doc, span)
    )


def _is_part(text: str, span: Span) -> bool:
    """Whether signs join a word beside to the repeat, E.ON on, win-win win, or own up to it: [sic]."""
    before = text[max(span.start - 2, 0) : span.start]
    after = text[span.end : span.end + 2]
    if before[-1:] in _COMPOUND_BEFORE or after[:1] in _COMPOUND_AFTER:
        return True
    if after[:1] == "." and after[1:].isalnum():
        return True
    letter = len(before) > 1 and before[0].isalpha()
    return (letter and before[1] == ".") or _SIC.match(text, span.end) is not None


def _is_name(doc: Draft, span: Span) -> bool:
    """Whether a known name covers the repeat, one that the copy has more than once, or no prose stands here."""
    if _is_named_again(doc, span) or doc.masked(span):
        return True
    first, last = (
        bisect_left(doc.mentions, at, key=_start)
        for at in (span.start - _LONGEST, span.start + 1)
    )
    return any(span.within(mention.span) for mention in doc.mentions[first:last])


def _is_named_again(doc: Draft, span: Span) -> bool:
    """Whether a repeat with capitals stands again not far away."""
    said = span.of(doc.text)
    if not said[0].isupper() or not said.split()[-1][0].isupper():
        return False
    around = doc.text[max(span.start - _NEAR, 0) : span.end + _NEAR]
    return around.count(said) > 1


def _start(mention: Mention) -> int:
    return mention.span.start


def _is_cry(doc: Draft, span: Span) -> bool:
    """Whether the repeat is the whole of a quotation, or one of three and more: “chew chew”, pop pop pop."""
    word, *others = span.of(doc.text).split()
    size = len(word) + 1
    beside = (
        doc.text[max(span.start - size, 0) : span.start].strip(),
        doc.text[span.end : span.end + size].strip(),
    )
    if len(others) == 1 and word in beside and len(word) > 2 and doc.quoted(span):
        return True
    marks = (
        doc.text[max(span.start - 1, 0) : span.start]
        + doc.text[span.end : span.end + 1]
    )
    return marks in ("“”", "‘’", "''", '""')


def _is_caption(doc: Draft, span: Span) -> bool:
    """Whether a phrase with a capital after a colon is repeated, as in the captions of galleries."""
    phrase = len(span.of(doc.text).split()) > 2
    return (
        phrase
        and doc.text[span.start].isupper()
        and doc.text[max(span.start - 9, 0) : span.start].rstrip()[-1:] == ":"
    )


def repeat(doc: Draft, words: Sequence[Word], at: int, end: int) -> Repeat:
    """The repeat of the words `at` to `end` of a sentence, with the words of its clause."""
    first, last = at, end
    while 0 < first > at - _CLAUSE and not _BREAK.search(
        doc.text, words[first - 1].end, words[first].start
    ):
        first -= 1
    while (
        last < len(words)
        and last < end + _CLAUSE
        and not _BREAK.search(doc.text, words[last - 1].end, words[last].start)
    ):
        last += 1
    near = max(at - 2 * _CLAUSE, 0)
    lower = lowered(words[near : end + _CLAUSE])
    sentence = doc.sentence_of(words[0].span)
    return Repeat(
        words[first:at],
        words[at:end],
        words[end:last],
        opens=at == 0 or (first == at and _begins(doc.text, words[at].start)),
        prose=doc.text[max(sentence.end - 9, sentence.start) : sentence.end].rstrip(
            _CLOSERS
        )[-1:]
        in tuple(_STOP),
        ends=end == len(words),
        signed=copies(doc.text, words[at:end])
        != Span(words[at].start, words[end - 1].end),
        refrain=is_refrain(lower, at - near, end - near),
        hanging=_is_hanging(lower[: first - near]),
    )


def _is_hanging(aside: Sequence[str]) -> bool:
    """Whether a clause may have begun before the last comma or bracket: what, he said, it; the ship (he said) it."""
    opens = grammar.WHAT | {"that", "than", "as"}
    return not opens.isdisjoint(aside) or (
        len(aside) > 2 and aside[-1] in grammar.SAYING
    )


def _begins(text: str, start: int) -> bool:
    """Whether a quotation, a label or a line begins here."""
    return _BEGINS.search(text[max(start - 3, 0) : start]) is not None
