"""Whether a capitalised run is a person's name: by its own words, and by what stands beside it."""

from factlint.english.names import titles
from factlint.english.words import Word
from factlint.lexicon import words as classed
from factlint.start.regex import lazy

INNER = frozenset(("of", "the", "and"))
"""Connectors that stand in names of institutions but not of people."""
SPEECH = classed("speech.verb:past") | {"says", "tells"}
"""Verbs behind a name that show it to be a person's; in the present most of them are nouns too: reports, claims."""
_SAYING = classed(
    "speech.verb.say:past", "speech.verb.claim:past", "speech.verb.write:past"
) | {"says", "tells"}
"""Verbs that show the same before a name; what is urged, praised or denied may be anything."""
INSTITUTION = classed(
    "organisation.body",
    "organisation.product",
    "place.kind",
    "place.compass",
    "name.institution",
)
SURNAMES = classed("name.surname-too")
"""Words of institutions that are surnames too, where the copy shows a person: Anita Hill said."""
GIVEN = frozenset(("bill",))
"""Words of institutions that are given names too, where a surname follows."""
_NOT_GIVEN = INSTITUTION - GIVEN
_NOT_FAMILY = INSTITUTION - SURNAMES
_IMPERSONAL = (_NOT_GIVEN - SURNAMES) | INNER
DAYS = classed("time.month.full", "time.weekday.full") - {"may"}
"""Days and months: they end a run, because copy sets them right after names (`met Putin Wednesday`)."""
_EVIDENCE = lazy(r",\s\d{1,2}[,.;](?!\d)|,\swho(?:se|m)?\b|,?\s\(?[RDI]-[A-Z]")
"""What follows a person's name: an age, a relative clause, a party and state."""


def is_full(name: list[str]) -> bool:
    """Whether a name, in lower case, has two words or more of which none is of an institution."""
    return len(name) > 1 and _IMPERSONAL.isdisjoint(name)


def is_person(text: str, words: list[Word], name: range, *, titled: bool) -> bool:
    """Whether the words `name` are a person's name; a title before them is evidence enough."""
    parts = [words[index].text for index in name]
    if not _can_be_person(parts):
        return False
    if titled:
        return len(parts) > 1 or not parts[0].isupper()
    return len(parts) in (2, 3, 4) and _has_evidence(text, words, name)


def _can_be_person(parts: list[str]) -> bool:
    """Whether no part speaks against a person: a figure, a connector, a day, a word of titles or institutions."""
    if len(parts) > 5 or parts[0][1:2] == "-" or _is_partly_shouted(parts):
        return False
    if not INNER.isdisjoint(parts) or any(map(str.isdigit, parts)):
        return False
    lower = [part.lower() for part in parts]
    if lower[0] in titles.MODIFIERS or not DAYS.isdisjoint(lower):
        return False
    named_so = INSTITUTION if len(parts) == 1 else _NOT_FAMILY
    return _NOT_GIVEN.isdisjoint(lower[:-1]) and lower[-1] not in named_so


def _is_partly_shouted(parts: list[str]) -> bool:
    """Whether words in capitals, which are no initials, stand alone or beside others: NATO, ABC News."""
    shouted = [len(part) > 2 and part.isupper() for part in parts]
    return any(shouted) and not (len(parts) > 1 and all(shouted))


def _has_evidence(text: str, words: list[Word], name: range) -> bool:
    """Whether a speech verb or a word for a person stands beside the name, or what follows only people's names."""
    end = words[name.stop - 1].end
    if name.stop < len(words):
        after = words[name.stop]
        if after.text in SPEECH and text[end : after.start] in (" ", ", "):
            return True
    before = words[name.start - 1].text if name.start else ""
    if before in _SAYING:
        return True
    occupied = (
        before in titles.OCCUPATIONS and text[words[name.start].start - 1] == " "
    )
    return occupied or bool(_EVIDENCE.match(text, end))
