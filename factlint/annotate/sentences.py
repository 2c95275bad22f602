"""Sentences of news English: abbreviations, initials, ellipses and closing quotes do not end one by themselves.

Own rules after the measured comparison in docs/decisions/0003-sentences.md.
"""

import re

from factlint.text import Span

_CANDIDATE = re.compile(r"(?P<stop>\.{2,}|[.!?…]+)(?P<close>[\"'”’»)\]]*)(?P<space>\s+)(?P<open>[\"'“‘«(\[]*)")
_LAST_WORD = re.compile(r"[\w.&'’-]+\Z")
_NEXT_WORD = re.compile(r"[\w'’-]+")
_REPLY = re.compile(r"(?:\S+\s+){0,4}?(?:said|asked|says|asks|told|added|replied|wrote|tweeted|shouted)\b")

NEVER_LAST = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "mx",
        "messrs",
        "dr",
        "prof",
        "sen",
        "sens",
        "rep",
        "reps",
        "gov",
        "govs",
        "gen",
        "lt",
        "col",
        "sgt",
        "cpl",
        "pvt",
        "capt",
        "cmdr",
        "maj",
        "adm",
        "brig",
        "rev",
        "hon",
        "pres",
        "supt",
        "det",
        "insp",
        "fr",
        "sr.",
        "st",
        "ste",
        "mt",
        "ft",
        "rt",
        "no",
        "nos",
        "vol",
        "fig",
        "pp",
        "art",
        "sec",
        "vs",
        "v",
        "approx",
        "est",
        "dept",
        "univ",
        "assn",
        "cf",
        "al",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "ala",
        "ariz",
        "ark",
        "calif",
        "colo",
        "conn",
        "del",
        "fla",
        "ga",
        "ill",
        "ind",
        "kan",
        "ky",
        "la",
        "md",
        "mass",
        "mich",
        "minn",
        "miss",
        "mo",
        "mont",
        "neb",
        "nev",
        "okla",
        "ore",
        "pa",
        "tenn",
        "tex",
        "va",
        "vt",
        "wash",
        "wis",
        "wyo",
    ]
)
"""Abbreviations that a name, number or date follows; a period after them ends no sentence before a capital."""
SOMETIMES_LAST = frozenset(
    [
        "inc",
        "corp",
        "co",
        "ltd",
        "plc",
        "llc",
        "jr",
        "sr",
        "etc",
        "esq",
        "bros",
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "u.s.a",
        "d.c",
        "a.m",
        "p.m",
        "ph.d",
        "m.d",
        "b.c",
        "a.d",
        "n.y",
        "l.a",
        "n.j",
        "ave",
        "blvd",
        "rd",
        "esq",
        "e.g",
        "i.e",
    ]
)
"""Abbreviations that may close a sentence: they do where a usual opening word follows."""
STARTERS = frozenset(
    [
        "the",
        "a",
        "an",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "this",
        "that",
        "these",
        "those",
        "there",
        "in",
        "on",
        "at",
        "for",
        "but",
        "and",
        "so",
        "as",
        "after",
        "before",
        "when",
        "while",
        "if",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "some",
        "many",
        "most",
        "all",
        "no",
        "not",
        "what",
        "who",
        "how",
        "why",
        "where",
        "although",
        "though",
        "however",
        "since",
        "with",
        "by",
        "from",
        "to",
        "one",
        "two",
        "three",
        "another",
        "both",
        "each",
        "former",
        "last",
        "next",
        "then",
        "now",
        "here",
        "even",
        "still",
        "yet",
    ]
)
"""Words that usually open a sentence, for the places where a period alone does not tell."""
_AFTER_HOUR = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec", "eastern", "central", "mountain", "pacific", "greenwich", "local", "moscow", "london", "tokyo"]
)
"""What may follow a.m. or p.m. in the same sentence, beside zones in capitals."""
_WORDS_TOO = frozenset(["art", "al", "mar", "sun", "sat", "del", "miss", "mass", "wash", "mo", "pa", "ill", "la", "ore", "ind"])
"""Abbreviations that are words as well; only a capital makes them abbreviations."""
_PARTS_OF_NAMES = frozenset(("a", "i", "one", "two", "three", "last", "next"))
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")


def sentences(text: str, paragraph: Span) -> list[Span]:
    """The sentences of one paragraph, without the white space between them."""
    found: list[Span] = []
    start = paragraph.start
    for match in _CANDIDATE.finditer(text, *paragraph):
        if _ends_sentence(text, match, start, paragraph.end):
            found.append(Span(start, match.start("space")))
            start = match.end("space")
    found.append(Span(start, paragraph.end))
    return [span for span in found if span.start < span.end]


def _ends_sentence(text: str, match: re.Match[str], start: int, end: int) -> bool:
    following = _NEXT_WORD.match(text, match.end(), end)
    if following is None:
        return match.end() < end and not match["close"]
    if following[0][0].islower():
        return False
    if match["stop"] == ".":
        return _period_ends(text, match, start, following[0])
    if match["stop"].startswith(("..", "…")):
        return following[0].lower() in STARTERS or match["close"] != ""
    return not (match["close"] and not match["open"] and _REPLY.match(text, match.end(), end))


def _period_ends(text: str, match: re.Match[str], start: int, following: str) -> bool:
    last = _LAST_WORD.search(text, max(start, match.start() - 40), match.start())
    word = last[0].lower().strip("'’-").rsplit("-", 1)[-1] if last else ""
    opens = following.lower() in STARTERS
    if match["close"] and not (match["close"][0] in ")]" and (word in NEVER_LAST or word in SOMETIMES_LAST)):
        return True
    if word in ("a.m", "p.m"):
        return (following.isalpha() and not following.isupper() and following.lower() not in _AFTER_HOUR) or opens
    if word in SOMETIMES_LAST:
        return opens or match["open"] != ""
    if word in ("no", "nos"):
        return not following[0].isdigit()
    if word in _WORDS_TOO:
        return _capital(last) is False or opens
    if word != "i" and _INITIALS.fullmatch(word):
        return opens and word not in "abcdefghj"
    return word not in NEVER_LAST or following.lower() in STARTERS - _PARTS_OF_NAMES


def _capital(match: re.Match[str] | None) -> bool:
    return match is not None and match[0][0].isupper()
