"""Capitals: the cities that copy calls the capital of a country on file, in more wordings than those of apposition."""

from collections.abc import Iterator

from factlint import lexicon
from factlint.entries import Entry
from factlint.known import forms
from factlint.known.draft import Draft
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

CITY = r"(?P<city>[A-Z][\w’'-]+(?:\s+(?:(?&name.particle)|do|[A-Z][\w’'-]+)){0,3})"
"""The name of a city."""
_CAPITAL_OF = lazy(
    rf"{CITY},\s+(?:the\s+|now\s+the\s+)?capital\s+(?:city\s+)?of\s+(?:the\s+)?\Z"
)
_OWN_CAPITAL = lazy(
    rf"['’]s?\s+capital(?:\s+city)?(?:\s+of|,)?\s+{CITY}(?=[,.;:)]|\s+(?:(?&english.goes-on))\b)"
)
_BEFORE_OWN = lazy(rf"{CITY},\s+(?:the\s+)?\Z")
_IS_CAPITAL = lazy(r"['’]s?\s+capital(?:\s+city)?(?=[,.;:)])")
_THEN_CITY = lazy(r"\b(?:the|The)\s+capital\s+of\s+(?:the\s+)?\Z")
_AND_CITY = lazy(rf",\s+{CITY}(?=,)(?!,\s+(?:who|said|[A-Z]))")
_END = r"(?=\s*[,.;:)]|\s*\n|\s*\Z)"
_OF_DEMONYM = lazy(rf"\s+capital(?:\s+city)?(?:\s+of|,)?\s+{CITY}{_END}")
_THE = lazy(r"\b[Tt]he\s+\Z")
_IS = lazy(
    rf"{CITY}\s+(?:is|remains)\s+(?:the\s+)?capital(?:\s+city)?\s+of\s+(?:the\s+)?\Z"
)
_THE_CAPITAL = lazy(r"\b[Tt]he\s+capital(?:\s+city)?\s+of\s+(?:the\s+)?\Z")
_IS_CITY = lazy(rf"\s+is\s+{CITY}{_END}")
_OWN_AT_END = lazy(rf"[’']s?\s+capital(?:\s+city)?,?\s+{CITY}(?=\s*\n|\s*\Z)")
_SPOKEN = lazy(r",?\s+(?:(?&speech.verb:past,s)|who)\b")
_NO_CITY = lexicon.words("time.weekday", "time.month")

OPENS = (
    _CAPITAL_OF,
    _OWN_CAPITAL,
    _IS_CAPITAL,
    _THEN_CITY,
    _OF_DEMONYM,
    _IS,
    _IS_CITY,
    _OWN_AT_END,
)
"""Patterns without which nothing is found."""
_ALWAYS = 9999
MOVED = {
    "Yangon": 2006, "Rangoon": 2006, "Almaty": 1998, "Alma-Ata": 1998, "Nur-Sultan": 2023, "Bonn": 1999,
    "Abidjan": 1984, "Lagos": 1992, "Bujumbura": 2019, "Koror": 2007, "Karachi": 1960, "Rio de Janeiro": 1961,
    "Saigon": 1977, "Belgrade": 2007, "Tel Aviv": 1981, "Kyoto": 1869,
    **dict.fromkeys(lexicon.spelled("place.no-capital-alone"), _ALWAYS),
}  # fmt: skip
"""Cities that were a capital until a year, or that share the office or are disputed, which no check settles."""


class Called(NamedTuple):
    """A city that is called the capital of a country, with the whole passage."""

    country: Entry
    city: str
    span: Span


def called(doc: Draft) -> Iterator[Called]:
    """The cities called capitals, country by country, but for those set beside it between commas."""
    for mention in doc.mentions:
        country = doc.entry(mention)
        if country.section != "places" or not country.capital:
            continue
        if mention.kind == "demonyms":
            found = _of_demonym(doc, mention.span)
        elif mention.kind in forms.FULL or mention.kind == "short":
            found = _is_capital(doc, mention.span)
        else:
            continue
        if found and found[0].split()[0].lower() not in _NO_CITY:
            yield Called(country, *found)


def _of_demonym(doc: Draft, people: Span) -> tuple[str, Span] | None:
    """`The Moroccan capital, Casablanca,`."""
    text, start = doc.text, max(people.start - 6, 0)
    the = _THE.search(text, start, people.start)
    city = _OF_DEMONYM.match(text, people.end)
    if the is None or city is None or _SPOKEN.match(text, city.end()):
        return None
    return city["city"], Span(people.start, city.end())


def _is_capital(doc: Draft, country: Span) -> tuple[str, Span] | None:
    """`Sydney is the capital of Australia`, `the capital of Australia is Sydney`, and a headline's last words."""
    text, start = doc.text, doc.sentence_of(country).start
    is_city = _IS.search(text, start, country.start)
    plain = text[country.end : country.end + 1] not in ("'", "’", "-")
    if is_city and plain and forms.alone(doc, country):
        return is_city["city"], Span(is_city.start(), country.end)
    the = _THE_CAPITAL.search(text, start, country.start)
    city = _IS_CITY.match(text, country.end) if the else None
    if the and city:
        return city["city"], Span(the.start(), city.end())
    last = _OWN_AT_END.match(text, country.end)
    return (last["city"], Span(country.start, last.end())) if last else None


def beside(doc: Draft, country: Span) -> tuple[str, Span] | None:
    """The city that is called the capital of the country named in `country`, with the whole passage."""
    return _city_before(doc, country) or _city_after(doc, country)


def _city_before(doc: Draft, country: Span) -> tuple[str, Span] | None:
    """`Carvo, the capital of Norland` and `Carvo, Norland’s capital`."""
    text, start = doc.text, doc.sentence_of(country).start
    before = _CAPITAL_OF.search(text, start, country.start)
    owned = text[country.end : country.end + 1] in ("'", "’")
    if before and not owned and forms.alone(doc, country):
        return before["city"], Span(before.start(), country.end)
    city = _BEFORE_OWN.search(text, start, country.start)
    capital = _IS_CAPITAL.match(text, country.end)
    if city and capital:
        return city["city"], Span(city.start(), capital.end())
    return None


def _city_after(doc: Draft, country: Span) -> tuple[str, Span] | None:
    """`Norland’s capital, Carvo` and `the capital of Norland, Carvo`."""
    text, sentence = doc.text, doc.sentence_of(country)
    after = _OWN_CAPITAL.match(text, country.end, sentence.end)
    if after:
        return after["city"], Span(country.start, after.end())
    called = _THEN_CITY.search(text, sentence.start, country.start)
    city = _AND_CITY.match(text, country.end, sentence.end)
    return (
        (city["city"], Span(called.start(), city.end())) if called and city else None
    )
