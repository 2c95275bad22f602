"""Sentences of news English: abbreviations, initials, ellipses and closing quotes do not end one by themselves.

Own rules after the measured comparison in docs/decisions/0003-sentences.md.
"""

import re
from collections.abc import Iterator
from functools import partial

from factlint.lexicon import words
from factlint.start.regex import lazy
from factlint.text import Span

_CANDIDATE = lazy(
    r"(?P<stop>[.!?…](?<![.!?…].)(?<!\.[ \u00a0].)(?:(?<=\.)(?:[ \u00a0]?\.)++|[.!?…]*+))"
    r"(?P<close>[\"'”’»)\]]*)(?P<space>\s+)(?P<open>[\"'“‘«(\[]*)"
)
"""It begins with the stop itself, so that the matcher passes over letters."""
_LAST_WORD = lazy(r"[\w.&'’-]+\Z")
_NEXT_WORD = lazy(r"[\w'’-]+")
_REPLY = lazy(
    r"(?:\S+\s+){0,4}?(?:(?&speech.verb.say:past,s speech.verb.write:past -answered -answers))\b"
)


NEVER_LAST = words(
    "short.abbreviation",
    "short.state",
    "title.short",
    "title.courtesy.short",
    "time.month.short",
    "time.weekday.short",
)
"""Abbreviations that a name, number or date follows; a period after them ends no sentence before a capital."""
SOMETIMES_LAST = words("short.closing")
"""Abbreviations that may close a sentence: they do where a usual opening word follows."""
STARTERS = words("english.opener")
"""Words that usually open a sentence, for the places where a period alone does not tell."""
_HOURS = ("a.m", "p.m")
_AFTER_HOUR = words("time.month", "time.weekday", "time.zone-place")
"""What may follow a.m. or p.m. in the same sentence, beside zones in capitals."""
_WORDS_TOO = words("short.word-too")
"""Abbreviations that are words as well; only a capital makes them abbreviations."""
_MEASURES = words("short.measure")
"""Abbreviations of units, behind which the measure in another unit stands in brackets."""
_PARTS_OF_NAMES = frozenset(("a", "i", "one", "two", "three", "last", "next"))
_SHORT = NEVER_LAST | SOMETIMES_LAST
_AFTER_SHORT = STARTERS - _PARTS_OF_NAMES
_NO_OPENING = "—–-”’»)]"
"""Marks that go on with a sentence when they stand alone: a dateline's dash, a closing mark set apart."""
_LONG_WORD = 60
"""How far back the word before an initial is looked for."""
LONGEST = 2000
"""More characters than a sentence has. What is longer is a list or a table, and all work on it would grow with its
square."""
_GAP = lazy(r"\s++(?=\S)")
_INITIALS = lazy(r"[^\W\d_](?:\.[^\W\d_])*")


def sentences(text: str, paragraph: Span) -> list[Span]:
    """The sentences of one paragraph, without the white space between them."""
    found: list[Span] = []
    start = paragraph.start
    for match in _CANDIDATE.finditer(text, *paragraph):
        if _ends_sentence(text, match, start, paragraph.end):
            found.append(Span(start, match.start("space")))
            start = match.end("space")
    found.append(Span(start, paragraph.end))
    return [
        part
        for span in found
        if span.start < span.end
        for part in _parted(text, span)
    ]


def _parted(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence of usual length as it is; the parts of a longer one, cut at the same words in every version."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        gaps = list(_GAP.finditer(text, start + LONGEST // 2, start + LONGEST))
        gap = (
            min(gaps, key=partial(_holds_together, text))
            if gaps
            else _GAP.search(text, start + LONGEST, sentence.end)
        )
        if gap is None:
            break
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, sentence.end)


def _holds_together(text: str, gap: re.Match[str]) -> tuple[bool, str]:
    """The order of the gaps in which a list or a table may be cut: after a mark first, then by the next letters."""
    return text[gap.start() - 1] not in ".,;:|" and "\n" not in gap[0], text[
        gap.end() : gap.end() + 12
    ]


def _ends_sentence(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a stop ends its sentence, by its kind and by the word after it."""
    following = _NEXT_WORD.match(text, match.end(), end)
    word = following[0] if following else ""
    stop = match["stop"]
    if word[:1].islower() or (not word and _goes_on(text, match)):
        return False
    if stop == ".":
        return _period_ends(text, match, start, word)
    if stop == "…" or (stop[0] in ".…" and len(stop) > 1):
        return _ellipsis_ends(match, word)
    replied = match["close"] and not match["open"]
    return not (replied and _REPLY.match(text, match.end(), end))


def _ellipsis_ends(match: re.Match[str], following: str) -> bool:
    """Whether an ellipsis ends its sentence: at a quote's end, with a period of its own, or before an opening word."""
    if match["close"] or match["stop"].count(".") > 3:
        return True
    return not following or following.lower() in STARTERS


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence goes on with a mark that is set apart from its stop."""
    return bool(match["close"]) or text[match.end() : match.end() + 1] in _NO_OPENING


def _period_ends(text: str, match: re.Match[str], start: int, following: str) -> bool:
    """Whether a period ends its sentence, by the word before it."""
    last = _LAST_WORD.search(text, max(start, match.start() - 40), match.start())
    word = last[0].lower().strip("'’-").rsplit("-", 1)[-1] if last else ""
    if _is_closed(match["close"], word):
        return True
    if word in _HOURS or word in SOMETIMES_LAST:
        return following.lower() in STARTERS or _closes(match, word, following)
    if (
        word in _MEASURES
        and match["open"][:1] in ("(", "[")
        and following[:1].isdigit()
    ):
        return False  # 5 in. (127 mm)
    if word in ("no", "nos"):
        return not following[:1].isdigit()
    if last and (word in _WORDS_TOO or _INITIALS.fullmatch(word)):
        return _ends_short(text, last, word, following)
    return word not in NEVER_LAST or following.lower() in _AFTER_SHORT


def _is_closed(marks: str, word: str) -> bool:
    """Whether a quotation closes after the period, or a bracket that holds no abbreviation."""
    return marks != "" and (marks[0] not in ")]" or word not in _SHORT)


def _closes(match: re.Match[str], word: str, following: str) -> bool:
    """Whether an abbreviation that may close a sentence does, by what follows it."""
    if word in _HOURS:
        return _ends_hour(following)
    return match["open"][:1] not in ("", "(", "[")


def _ends_hour(following: str) -> bool:
    """Whether the word after a.m. or p.m. is no day, month or zone."""
    return (
        following.isalpha()
        and not following.isupper()
        and following.lower() not in _AFTER_HOUR
    )


def _ends_short(text: str, last: re.Match[str], word: str, following: str) -> bool:
    """Initials, and abbreviations that are words as well: capitals tell them apart, and so does what follows."""
    if word in _WORDS_TOO:
        return last[0][0].islower() or following.lower() in STARTERS
    if word == "i":  # the pronoun, but an initial right after a name or title
        before = text[max(last.start() - _LONG_WORD, 0) : last.start()].split()[-1:]
        return (
            not (before and before[0][0].isupper()) or following.lower() in STARTERS
        )
    return following.lower() in STARTERS and word not in "abcdefghj"
