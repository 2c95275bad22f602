"""The leaders in a line of the Factbook: `President Ada BRANDT (since 4 May 2019); Vice President Ivo LUND (...)`."""

import re
from collections.abc import Iterator

from factlint.english.dates.weekdays import MONTHS
from factlint.english.names.titles import HEADS, PARTS
from factlint.facts.registers import _names
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_HELD = lazy(r"(?P<who>[^();]+?)\s*\((?P<when>[^()]*\bsince\b[^()]*)\)")
_DATE = lazy(r"(?:(?P<day>\d{1,2})\s+)?(?:(?P<month>[A-Z][a-z]+)\s+)?(?P<year>\d{4})")
_LEADING = lazy(r"^(?:(?:note\b[^A-Z]*|represented by|and|,|;|-|the)\s*)+")
_HONOUR = lazy(
    r"^(?:Dr|Sir|Dame|Gen|Maj|Lt|Col|Brig|Adm|Capt|Mr|Mrs|Ms|Rev|Prof|Sheikh|Shaykh|Sayyid|Gov|Amb|Ret|Hon|H\.E)\.?\s"
)
_WORDS = frozenset(
    "governor-general governor general amir emir sultan co-prince co-princess federal councillor councilor captain "
    "regent administrator transitional sovereign council chairperson chairman overall taliban supreme chief grand "
    "minister-president duke duchess lieutenant-governor high commissioner premier head government vice-president tui "
    "king queen state counsellor counselor paramount ruler islamic revolutionary guardian".split()
)
"""Words of titles that the Factbook has beside those of news."""
_ENDS = HEADS | frozenset(
    "general governor-general amir emir councillor regent administrator premier head".split()
)
"""Words that an office ends in."""
_NOT_HELD = ("elect", "designate", "heir", "vacant", "former", "candidate")


class Leader(NamedTuple):
    """A leader: the name, the title, and since when."""

    name: _names.ParsedName
    title: str
    since: str
    acting: bool


def read(text: str) -> Iterator[Leader]:
    """The leaders in a line of text, as far as each has a title and a date."""
    for match in _HELD.finditer(text):
        since = _date(match["when"].partition("since")[2])
        for who in _people(_LEADING.sub("", match["who"].strip())):
            leader = _leader(who, since)
            if leader and since:
                yield leader


def _people(who: str) -> list[str]:
    """Each person with the title, where one date is given for several: `Vice Presidents Ada BRANDT and Ivo LUND`."""
    title, name = _split(who)
    parts = [
        part.strip()
        for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", name)
        if part.strip()
    ]
    if len(parts) > 1 and title.endswith("s"):
        return [f"{title[:-1]} {part}" for part in parts]
    return (
        [who]
        if len(parts) == 1 or re.search(r",\s*(?:Lt|Gen|Jr|Dr|Maj|Col)\b", name)
        else []
    )


def _leader(who: str, since: str) -> Leader | None:
    """The leader of a title and a name in one; None where either is missing, or what is said is no office held."""
    title, name = _split(who)
    if not title or not name or _is_not_held(title, name):
        return None
    while match := _HONOUR.match(name):
        name = name[match.end() :]
    name = re.sub(
        r",\s*(?:Lt|Gen|Dr|Maj|Col).*$|\bof the\b.*$|\bof [A-Z][a-z].*$", "", name
    ).strip(" ,.")
    spoken, family = _names.unshouted(name)
    read, held = _names.read(spoken), _office(title)
    # without a family name in capitals this is no name, or not only one
    if read is None or family is None or not held:
        return None
    own = family if len(family.split()) < len(read.name.split()) else None
    acting = _ACTING.search(title) is not None
    return Leader(read._replace(family=own), held, since, acting)


def _is_not_held(title: str, name: str) -> bool:
    words = name.lower().split()
    return any(word in title.lower() or word in words for word in _NOT_HELD)


_ACTING = lazy(r"\b(?:acting|interim|transitional|caretaker)\b\s*", re.IGNORECASE)


def _office(title: str) -> str:
    """The office in a title: one, in the singular; empty where its last word names none."""
    words = (
        _ACTING.sub("", title).lower().partition(" and ")[0].replace(",", "").split()
    )
    while words and words[-1] not in _ENDS:
        last = words.pop()
        if last.endswith("s") and last[:-1] in _ENDS:
            words.append(last[:-1])
    return "" if words == ["general"] else " ".join(words)


def _split(who: str) -> tuple[str, str]:
    """The words of a title, and the name after them. After `of` goes one word more, with `the` before it."""
    words = who.split()
    at = 0
    while at < len(words):
        word = words[at].strip(",").lower()
        if word == "of" and at:
            at += 3 if words[at + 1 : at + 2] == ["the"] else 2
        elif _is_of_title(word) and not words[at].isupper():
            at += 1
        else:
            break  # the name begins, or a family name in capitals
    title = " ".join(words[:at])
    return re.sub(r"\s+of\s+.*$", "", title), " ".join(words[at:])


def _is_of_title(word: str) -> bool:
    return (
        word in PARTS
        or word in _WORDS
        or (word.endswith("s") and word[:-1] in PARTS)
        or "-elect" in word
    )


def _date(text: str) -> str:
    """`4 May 2019` as 2019-05-04; a month or a year as far as it goes; empty where there is none."""
    match = _DATE.search(text)
    if not match:
        return ""
    if not match["month"] or match["month"] not in MONTHS:
        return match["year"]
    month = f"{match['year']}-{MONTHS.index(match['month']) + 1:02}"
    return f"{month}-{int(match['day']):02}" if match["day"] else month
