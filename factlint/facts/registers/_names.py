"""Names of people as registers write them, to the form that copy has and other right forms."""

import html
import re

from factlint.facts.registers._slugs import is_latin
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_TAG = lazy(r"<[^<>]*>")
_SPACE = lazy(r"\s+")
_BRACKETS = lazy(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
_BEFORE = lazy(
    r"(?:(?:the\s+)?(?:rt\.?|right)\s+hon(?:ou?rable|\.)?|(?:the\s+)?hon(?:ou?rable|\.)?|senator|dr\.?|prof(?:essor|\.)?"
    r"|mrs?\.?|ms\.?|sir|dame|h\.?e\.?)\s+(?=\S+\s)",
    re.IGNORECASE,
)
"""Forms of address, which are no part of a name."""
_AFTER = lazy(
    r"(?:,?\s+(?:MP|MPP|MLA|AO|AC|AM|OAM|PSM|QC|KC|SC|CBE|OBE|MBE|CSC|RFD|PC|TD|MEP|MSP)\b\.?)+$"
)
"""Letters after a name, which are no part of it either."""
_SUFFIX = lazy(
    r"\s*,\s*(?P<suffix>Jr\.?|Sr\.?|I{1,3}|IV|V|M\.?D\.?|Ph\.?D\.?|Esq\.?)\s*$",
    re.IGNORECASE,
)
_PEER = lazy(
    r"\s*,\s*(?:\d+(?:st|nd|rd|th)\s+)?(?:Baron|Baroness|Viscount|Viscountess|Earl|Countess|Lord|Lady|Duke|Duchess"
    r"|Marquess|Marchioness|Prince|Princess|Count)\b.*$"
)
_NICKNAME = lazy(r"""\s*(?:["“'‘](?P<nick>[^"“”'‘’]{2,20})["”'’])\s+""")


_BODY = lazy(
    r"\b(?:(?:Sub)?[Cc]ommittees?|Caucus|Commission|Department|Delegation|Coalition|Ministry|Association|Foundation"
    r"|Institute|University|Task Force|(?:City|Town|County|Village|Borough|Common) Council"
    r"|(?:Board|Bureau|Office|Court|Council|House|Senate|Division|Group|Agency) (?:of|on|for)|General Assembly)\b"
)
"""Words of committees and other bodies, which lists of members have beside people. Council and House are surnames."""


_SYLLABLES = lazy(r"(?P<first>[A-Z][a-z]+ [A-Z][a-z]+)-(?P<last>[a-z]+)")


class ParsedName(NamedTuple):
    """A name of a person: the form for copy, other right forms, and the family name where the register tells it."""

    name: str
    accept: list[str]
    family: str | None = None


def without_markup(text: str) -> str:
    """Text without markup: tags out, entities read, single spaces."""
    if "<" in text or "&" in text:
        text = html.unescape(_TAG.sub(" ", html.unescape(text)))
    return _SPACE.sub(
        " ", text.replace("\ufeff", "").replace("\u200b", "").replace("\u200e", "")
    ).strip(" ,;")


def read(text: str) -> ParsedName | None:
    """The name in a register's cell; None where it is not one of two words or more in Latin letters.

    A single word, such as Francis or Bean, would stand for everybody of that name.
    """
    whole = _BRACKETS.sub("", without_markup(text)).strip()
    name = _without_address(whole)
    if not is_latin(name):
        return None
    accept: list[str] = []
    if _PEER.search(name):
        accept.append(name)
        name = _PEER.sub("", name)
    if match := _SUFFIX.search(name):
        start, suffix = name[: match.start()], match["suffix"]
        accept += [f"{start}, {suffix}", start]
        name = f"{start} {suffix}"
    name, family = _in_order(name)
    name, nicknamed = _nickname(name)
    if len(name.split()) < 2:
        return None
    forms = [*nicknamed, *accept, *_unhyphened(name)]
    return ParsedName(name, unique([form for form in forms if form != name]), family)


def _in_order(name: str) -> tuple[str, str | None]:
    """A name without the comma of `Roe, Jane`, and the family name where it tells that."""
    if name.count(",") != 1:
        return name, None
    last, first = (part.strip() for part in name.split(","))
    return (f"{first} {last}", last) if first and last else (first or last, None)


def is_body(text: str) -> bool:
    """Whether a cell names a committee or another body, and no person."""
    return _BODY.search(text) is not None


def _unhyphened(name: str) -> list[str]:
    """The other ways in which houses write a given name of two syllables: Kim Jong-un, Kim Jong Un, Kim Jong-Un."""
    match = _SYLLABLES.fullmatch(name)
    if not match:
        return []
    last = match["last"].capitalize()
    return [f"{match['first']} {last}", f"{match['first']}-{last}"]


def _nickname(name: str) -> tuple[str, list[str]]:
    """A name with a nickname inside quotation marks: the name without it, the others beside."""
    match = _NICKNAME.search(name)
    if not match or not match.start():
        return name, []
    last = name[match.end() :]
    return f"{name[: match.start()]} {last}", [name, f"{match['nick']} {last}"]


def _without_address(name: str) -> str:
    while True:
        shorter = _AFTER.sub("", name)
        match = _BEFORE.match(shorter)
        shorter = shorter[match.end() :] if match else shorter
        if shorter == name:
            return name
        name = shorter


_SECURITY = lazy(
    r"[\s,]+(?:Class [A-Z]\b|Series [A-Z]\b|Common (?:Stock|Shares?)|Ordinary Shares?|Depositary|American Depositary"
    r"|Units?\b|Warrants?\b|Rights?\b|Preferred|Cumulative|\d+(?:\.\d+)?%|Notes?\b|Subordinat|Shares of|Voting"
    r"|Beneficial Interest|Trust Units|Depository|Global Depositary|ADS\b|ADR\b|Senior Notes|Fixed|Floating|Par Value"
    r"|No Par|Registered|Sponsored|Subordinate|Limited Partner|Representing|Nontransferable|Perpetual|Convertible).*$"
)
"""What a stock exchange writes after the name of a company."""
_COMPANY = lazy(
    r",?\s+(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|L\.?P|LLC|plc|PLC|N\.?V|S\.?A|AG|SE|S\.p\.A"
    r"|A/S|ASA|AB|Oyj|GmbH|K\.K|\(The\)|The)\.?$"
)
"""The legal form at the end of a company's name."""


def company(text: str) -> ParsedName:
    """The name of a company as copy has it: the kind of share taken off, and the legal form only accepted."""
    whole = _SECURITY.sub("", without_markup(text)).strip(" ,-(")
    short = whole
    while (match := _COMPANY.search(short)) and match.start() > 1:
        short = short[: match.start()].rstrip(" ,&")
    return ParsedName(
        short,
        unique([form for form in (whole, whole.replace(",", "")) if form != short]),
    )


def unshouted(name: str) -> tuple[str, str | None]:
    """A name whose family name stands in capitals, in ordinary letters; and the family name, without initials."""
    words = name.split()
    loud = [
        word
        for word in words
        if len(word) > 1 and word.isupper() and word[-1] != "." and word not in _ROMAN
    ]
    if not loud:
        return name, None
    spoken = " ".join(_capital(word) if word in loud else word for word in words)
    return spoken, " ".join(_capital(word) for word in loud)


_ROMAN = frozenset(
    (
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "IX",
        "XI",
        "XII",
        "XIII",
        "XIV",
        "XV",
        "XVI",
    )
)


def _capital(word: str) -> str:
    """BEN-GVIR as Ben-Gvir, O'BRIEN as O'Brien, MCDONALD as McDonald."""
    parts = re.split(r"([-'’])", word)
    small = "".join(part.capitalize() for part in parts)
    return (
        f"Mc{small[2:].capitalize()}"
        if small.startswith("Mc") and len(small) > 4
        else small
    )


def unique(items: list[str]) -> list[str]:
    """The items in their order, each once."""
    return list(dict.fromkeys(items))


def accepted(name: str, forms: list[str]) -> list[str]:
    """Those of a register's other forms that copy may have for a person.

    A single word, an inverted form, initials or a shout (`Edler`, `J. EDLER`) would stand for others too.
    """
    return [
        form
        for form in unique([without_markup(form) for form in forms])
        if form != name and _is_a_name(form, name)
    ]


def _is_a_name(form: str, name: str) -> bool:
    words = form.split()
    if (
        len(words) < 2
        or not is_latin(form)
        or re.search(r"[,;:/0-9@()]", _SUFFIX.sub("", form))
    ):
        return False
    if form.isupper() or len(words) > len(name.split()) + 4:
        return False
    full = [
        word
        for word in words
        if len(word.strip(".")) > 1 and not re.fullmatch(r"(?:[A-Z]\.)+", word)
    ]
    return len(full) > 1 and words[0] not in _ARTICLES


_ARTICLES = frozenset(
    (
        "The",
        "A",
        "President",
        "Senator",
        "King",
        "Queen",
        "Rep.",
        "Sen.",
        "Joint",
        "House",
        "Senate",
    )
)
