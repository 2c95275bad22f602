"""Neutral edits of words: the same facts said otherwise, slips mended, tolls that grew, events that came to pass."""

import random
import re
from collections.abc import Callable, Iterable

from bench.injecting.versions import Edit, Editor
from bench.injecting.versions._copy import matches, plain_sentences, quoted
from bench.injecting.versions.figures import WORDS, _is_year, value

_MOST = 5


def written(
    text: str,
    found: Iterable[re.Match[str]],
    write: Callable[[re.Match[str]], str],
    chance: random.Random,
    most: int = _MOST,
) -> Edit | None:
    """Some of the matches written otherwise."""
    places = {match.start(): match for match in found}
    if not places:
        return None
    after = text
    for at in sorted(
        chance.sample(sorted(places), min(most, len(places))), reverse=True
    ):
        after = after[:at] + write(places[at]) + after[places[at].end() :]
    return Edit(text, after) if after != text else None


_SAME = {
    "began": "started", "started": "began", "about": "around", "purchase": "buy", "in order to": "to",
    "attempt": "try", "attempted": "tried", "assist": "help", "however": "though", "additional": "more",
    "numerous": "many", "large": "big", "currently": "now", "approximately": "about", "because": "since",
    "while": "as", "obtain": "get", "required": "needed", "requires": "needs", "provide": "give", "provides": "gives",
    "provided": "gave", "several": "a few", "important": "significant", "difficult": "hard", "ended": "finished",
    "near": "close to", "quickly": "fast", "residents": "people", "frequently": "often", "children": "kids",
    "received": "got", "said": "stated", "whether": "if", "until": "till", "announced": "said",
    "noted": "pointed out", "across": "throughout", "following": "after", "prior to": "before", "demonstrate": "show",
    "discuss": "talk about", "discussed": "talked about", "primarily": "mainly", "nearly": "almost",
    "almost": "nearly", "effort": "attempt", "job": "post", "choose": "pick", "which": "that", "after": "following",
    "allow": "let", "allows": "lets", "create": "make", "created": "made", "ensure": "make sure",
}  # fmt: skip
_WORDS = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(_SAME, key=len, reverse=True))})(?![\w-])"
)


def reword(text: str, published: str, chance: random.Random) -> Edit | None:
    """Words for words of the same meaning, in five places."""
    return written(
        text,
        [m for m in matches(_WORDS, text) if _fits(text, m)],
        lambda match: _SAME[match[0]],
        chance,
    )


def _fits(text: str, match: re.Match[str]) -> bool:
    """Whether a word is no `about` or `around` that stands before no number."""
    return match[0] != "about" or text[match.end() + 1 : match.end() + 2].isdigit()


_FRONT = re.compile(
    r"(?P<front>(?:On [A-Z][a-z]+day|In (?:19|20)\d\d|Last (?:week|month|year)|After [^,“\"]{8,50}|In [A-Z][a-z]+"
    r"|Since [^,“\"]{8,40}|"
    r"During [^,“\"]{8,40}|At [^,“\"]{8,40}|Under [^,“\"]{8,50}|Until [^,“\"]{8,40})), (?P<rest>(?:the|a|an|he|she"
    r"|it|they|[A-Z])[^“\"]{25,160})\.$"
)
_SAID_LAST = re.compile(
    r"(?P<rest>[A-Z][^“\"]{30,160}), (?P<who>[^,“\"]{4,40}) (?P<said>said)\.$"
)
_SMALL = frozenset(
    "The A An It He She They This That These Those There Both No Some All Any Each Many Most Its His Her Their "
    "Our Such "
    "Other Further Lower Higher If When But And Such One Two Three".split()
)


def turn_clauses(text: str, published: str, chance: random.Random) -> Edit | None:
    """The first clause of a sentence at its end, or who said it at its head."""
    found = []
    for start, end in plain_sentences(text):
        match = _FRONT.fullmatch(text, start, end) or _SAID_LAST.fullmatch(
            text, start, end
        )
        if match and not quoted(text, start, end):
            found.append(match)
    return written(text, found, _turned, chance)


def _turned(match: re.Match[str]) -> str:
    rest = match["rest"]
    if match.re is _SAID_LAST:
        who = match["who"]
        small = rest[0].lower() + rest[1:] if rest.split()[0] in _SMALL else rest
        return f"{who[0].upper()}{who[1:]} said {small}."
    front = match["front"]
    return f"{rest[0].upper()}{rest[1:]} {front[0].lower()}{front[1:]}."


_LONG = re.compile(r"(?<![\w’'-])[a-z]{6,}(?![\w’'-])")


def mend_typos(text: str, published: str, chance: random.Random) -> Edit | None:
    """Slips in common words of the earlier version, mended in the later one."""
    words = set(text.split())
    made = written(
        text,
        matches(_LONG, text),
        lambda match: _slip(match[0], chance, words),
        chance,
        3,
    )
    return Edit(made.after, text) if made else None


def _slip(word: str, chance: random.Random, known: set[str]) -> str:
    at = chance.randrange(1, len(word) - 2)
    ways = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
    )
    slip = chance.choice(ways)
    return word if slip in known else slip


_NUMBER = re.compile(
    rf"(?<![\w$£€.,/:-])(?:{'|'.join(WORDS[2:])}|[2-9]|1[0-2])(?= [a-z]{{4,}})(?! (?:percent|million|billion|vs"
    rf"|points?\b|dlrs|mln))"
)
_PER_CENT = re.compile(r"(?<=\d)(?: percent| per cent)\b")
_MONTHS = re.compile(
    r"\b(?:January|February|August|September|October|November|December)(?= \d\d?\b)"
)
_THOUSANDS = re.compile(r"(?<=\$)(?P<n>\d{1,3}(?:\.\d)?) million\b")


def rewrite_numbers(text: str, published: str, chance: random.Random) -> Edit | None:
    """Numbers in words or in figures, `%` for percent, months shortened, millions written out."""
    found = [
        *matches(_NUMBER, text),
        *matches(_PER_CENT, text),
        *matches(_MONTHS, text),
        *matches(_THOUSANDS, text),
    ]
    return written(text, found, _other_form, chance)


def _other_form(match: re.Match[str]) -> str:
    said = match[0]
    if match.re is _PER_CENT:
        return "%"
    if match.re is _MONTHS:
        return "Sept." if said == "September" else said[:3] + "."
    if match.re is _THOUSANDS:
        return f"{round(float(match['n']) * 1_000_000):,}"
    return WORDS[int(said)] if said.isdigit() else str(WORDS.index(said))


_EXACT = re.compile(
    r"(?<![\w£€.,/:-])(?P<sign>\$?)(?P<number>\d{1,3}(?:,\d{3})+|\d{3}|\d+\.\d\d)(?P<scale> (?:million|billion))?"
    r"(?= [a-z]{3,})"
    r"(?! (?:percent|per cent|pct|vs|points?)\b)"
)
_NEARLY = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|than|roughly|least|to|the|of|from|at|previous|an?|next|last|first"
    r"|[’']s|No\.|Section|Title|Route|Flight|and) $"
)


def round_numbers(text: str, published: str, chance: random.Random) -> Edit | None:
    """Exact numbers as round ones with `about`."""
    found = [
        m
        for m in matches(_EXACT, text)
        if not _NEARLY.search(text[: m.start()][-9:])
        and _rounded(m["number"]) != m["number"]
    ]
    found = [match for match in found if not _is_year(match["number"])]
    return written(
        text,
        found,
        lambda m: f"about {m['sign']}{_rounded(m['number'])}{m['scale'] or ''}",
        chance,
        3,
    )


def _rounded(said: str) -> str:
    if "." in said:
        return f"{float(said):.1f}"
    digits = len(said.replace(",", "")) - 2
    unit = 10.0**digits
    return f"{(value(said) + unit / 2) // unit * unit:,.0f}"


_PAST = {
    "meet": "met", "hold": "held", "begin": "began", "visit": "visited", "vote": "voted", "speak": "spoke",
    "travel": "traveled", "join": "joined", "host": "hosted", "receive": "received", "provide": "provided",
    "open": "opened", "close": "closed", "take": "took", "make": "made", "give": "gave", "announce": "announced",
    "present": "presented", "attend": "attended", "release": "released", "discuss": "discussed", "appear": "appeared",
    "start": "started", "end": "ended", "use": "used", "pay": "paid", "help": "helped", "allow": "allowed",
    "become": "became", "go": "went", "be": "was", "have": "had", "continue": "continued", "offer": "offered",
    "include": "included", "feature": "featured", "play": "played", "seek": "sought",
}  # fmt: skip
_WILL = re.compile(rf"\bwill (?P<verb>{'|'.join(_PAST)})\b")


def come_to_pass(text: str, published: str, chance: random.Random) -> Edit | None:
    """What will happen has happened in the later version."""
    return written(
        text, matches(_WILL, text), lambda match: _PAST[match["verb"]], chance
    )


_KILLED = re.compile(
    r"(?<![\w$.,/:-])(?P<number>\d{1,3}|[a-z]+)(?= (?:people |others |soldiers |men |women |civilians )?(?:were "
    r"|had been |have been )?(?:dead|killed|injured|wounded)\b)"
)


def raise_toll(text: str, published: str, chance: random.Random) -> Edit | None:
    """A toll that has grown."""
    found = [
        m
        for m in matches(_KILLED, text)
        if m["number"].isdigit() or m["number"] in WORDS[2:]
    ]
    return written(text, found, _more, chance, 1)


def _more(match: re.Match[str]) -> str:
    number = value(match["number"])
    return str(round(number + max(1, number // 4)))


edits: dict[str, Editor] = {
    "neutral-reworded": reword,
    "neutral-clauses-turned": turn_clauses,
    "neutral-typos-mended": mend_typos,
    "neutral-number-form": rewrite_numbers,
    "neutral-rounded": round_numbers,
    "neutral-tense": come_to_pass,
    "neutral-toll-rose": raise_toll,
}
