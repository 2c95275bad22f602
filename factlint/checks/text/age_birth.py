"""An age does not follow from the date of birth beside it, or from the one on file.

"Born in 1975, she was 55 when she took over the firm in 2023": one of the three numbers is wrong. Ages and
years of birth come from forms, archives and memory, and nobody does the sum. In a year one has two ages,
before the birthday and after it; with a whole date of birth and a whole date of the copy, one.

An age that tells of the day of the copy ("Karlsen, 55,", "she is 55") is held against the copy's date, one
that tells of another time ("at the age of 55") against the years that the sentence names, "(1950-2010)"
included. A person on file with `born` is held against it where the copy gives the age beside the full name, or
beside the surname of somebody it names in full: "Karlsen, 55,", "the 55-year-old skipper Ida Karlsen", "At 55,
Karlsen". What she did does not matter for it, unless she died then or a year stands before her name.

Left alone: sentences with two people or their relatives, an age that fits any year the sentence names,
"about" and "nearly", ages without a year to count to, namesakes (an age far from that on file is a query, unless the
copy has an office of that person as well).
"""

import re
from collections.abc import Iterator

from factlint import dates
from factlint.checks.text import _file_ages
from factlint.checks.text._ages import Days, days, fits, possible, said, today, when
from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"
reads = ("born",)
covers = ("ages",)
needs_date = "an age that is told of today is counted to the day of the article"

_FACTS = """
people:
  ida-karlsen: {name: Ida Karlsen, family: Karlsen, born: 1975-05-02}
  tomas-brandvold: {name: Tomas Brandvold, family: Brandvold, born: 1960, roles: [{title: mayor, from: 2011}]}
"""


def _example(text: str, published: str | None = None) -> Example:
    return Example(text, facts=_FACTS, published=published)


bad = [
    "Ida Karlsen was «born in 1975 and took over the firm in 2023 at the age of 55».",
    "Tomas Brandvold «(1950-2010) died aged 70» in Bergen.",
    "Gerrit Vos, who was «born in 1936, died in 2020 at 74».",
    "«Born in 1930, the painter was 64 when he died in 2019».",
    "Karlsen was «born on 2 May 1950 and died on 3 June 2010, aged 61».",
    "In 2001, «at the age of 40, Karlsen, who was born in 1951», moved to Oslo.",
    Example("Ida Karlsen, «55, was born in 1975» in a lighthouse.", published="2023-03-01"),
    Example("Karlsen was «born on May 2, 1975, in Bergen. She is 49».", published="2023-03-01"),
    _example("«Ida Karlsen, 51,» runs the ferry.", "2023-03-01"),
    _example("The firm of «64-year-old Tomas Brandvold» is for sale.", "2022-03-01"),
    _example("«Ida Karlsen, 51,» said on Monday that she was tired.", "2023-03-01"),
    _example("Ida Karlsen left. «Karlsen, 51,» had run the ferry.", "2023-03-01"),
    _example("Ida Karlsen left. «Karlsen is 51» and tired.", "2023-03-01"),
    _example("«Ida Karlsen, who turned 50» in May, left.", "2023-03-01"),
    _example("The «51-year-old skipper Ida Karlsen» left.", "2023-03-01"),
    _example("«At 45, Ida Karlsen» is the oldest of them.", "2023-03-01"),
    _example("Ida Karlsen left. «Karlsen (51)» was the last.", "2023-03-01"),
    _example("Mayor Tomas Brandvold left. «Brandvold, 54,» was hurt by a horse in 2017.", "2022-03-01"),
]  # fmt: skip
good = [
    "Ida Karlsen was born in 1975 and took over the firm in 2023 at the age of 47.",
    "Ida Karlsen was born in 1975 and took over the firm in 2023 at the age of 48.",
    "Tomas Brandvold (1950-2010) died aged 59 in Bergen.",
    "Gerrit Vos, who was born in 1936, died in 2020 at 84.",
    "Gerrit Vos, who was born in 1936, died in 2020 at 74 Mill Street.",
    "Born in 1930, the painter went to sea at the age of 14.",
    "Born in 1930 to a 40-year-old mother, he died in 2019.",
    "Her son was born in 1999, and Karlsen, who was 40 in 2015, moved to Oslo.",
    "Born in 1930, he was about 60 when the war ended in 1995.",
    "Karlsen was born in 1950, one of 70 in a village that burned in 1999.",
    Example("Ida Karlsen, 47, was born in 1975 in a lighthouse.", published="2023-03-01"),
    _example("Ida Karlsen, 47, runs the ferry.", "2023-03-01"),
    _example("In 2010 Ida Karlsen, 35, ran the ferry.", "2023-03-01"),
    _example("Ida Karlsen, 35, died in 2010.", "2023-03-01"),
    _example("Ida Karlsen, then 35, ran the ferry.", "2023-03-01"),
    _example("Ida Karlsen, 47, said that she was tired.", "2023-03-01"),
    _example("Ida Karlsen was 35 when she left.", "2023-03-01"),
    _example("Ida Karlsen is 40 miles away.", "2023-03-01"),
    _example("The 20-year-old firm of Ida Karlsen is for sale.", "2023-03-01"),
    _example("Tomas Brandvold, 62, and Tomas Brandvold, 61, are one man.", "2022-03-01"),
]  # fmt: skip


_MONTH = r"[A-Z][a-z]{2,8}\.?"
_DATE = (
    rf"(?:(?:(?P<month>{_MONTH})\s+(?P<day>\d\d?),?\s+|(?P<day2>\d\d?)\s+(?P<month2>{_MONTH})\s+)?"
    r"(?P<year>1[89]\d\d|20\d\d))"
)
_BORN = lazy(
    rf"\b[Bb]orn\b(?:\s+[A-Z][\w’'-]+){{0,3}}(?:\s+(?:in|at)\s+(?:[A-Z][\w’'-]+,?\s+){{1,3}})?,?\s*(?:on\s+|in\s+)?"
    rf"(?:the\s+year\s+)?{_DATE}\b(?!s|-\d)|\(b\.\s+(?P<short>1[89]\d\d|20\d\d)\)"
    r"|\((?P<life>1[89]\d\d|20\d\d)\s?[-–]\s?(?P<death>1[89]\d\d|20\d\d)\)"
)
_AGE = lazy(
    r"(?P<past>\b(?:at\s+(?:the\s+)?age\s+(?:of\s+)?|aged\s+|(?:was|turned|turns)\s+(?:just\s+|only\s+)?|died\s+at\s+"
    r"|died\s+(?:[^\s.;,:]+\s+){1,6}?at\s+(?!1[0-2]\b)))?"
    r"(?P<now>(?:(?<=[a-z])|(?<=\d\))),\s|\b(?:is|’s)\s+(?:now\s+)?|\bage\s)?(?<![\d$£€.,/:-])\b(?P<age>\d\d|1[01]\d)\b(?!th|[%\d/:]|[.,]\d|-\d|\s?[-–]\s?\d)"
    r"(?P<old>-year-old|\s+years\s+old|\s+years\s+of\s+age)?"
)
_TURNED = lazy(
    r"turn(?:ed|s)\s+(?:just\s+|only\s+)?\d+\s+on\s+(?&time.weekday.full)\b"
)
_AFTER_AGE = lazy(
    r"[,.;)]|\s+(?:(?&english.next-clause -or -but -with -after)|in|at|that|on|years)\b|\Z"
)
_YEAR = lazy(r"(?<![\w.,:$£€/])(?:1[89]|20)\d\d\b(?![%]|[.,:]\d)")
_WHOLE_DAY = lazy(
    rf"\b(?:(?P<month>{_MONTH})\s+(?P<day>\d\d?),?\s+|(?P<day2>\d\d?)\s+(?P<month2>{_MONTH})\s+)(?P<year>1[89]\d\d|20\d\d)\b"
)
_OTHERS = lazy(
    r"\b(?:(?&person.kin)|couple|grand\w+|(?&number.caution.about)|they|their|would\s+have|(?&number.percent))\b|%",
    re.IGNORECASE,
)
"""Words for other people, and for what is not exact."""
_SHE_IS = lazy(
    r"\s+(?:He|She)\s+(?:is|was)\s+(?:now\s+)?(?P<age>\d\d|1[01]\d)(?:\s+years\s+old)?(?=[.,;])"
)
opens = (_BORN, *_file_ages.BESIDE)


def awaits_date(doc: Draft) -> bool:
    """Whether an age beside a year of birth is told of the day of the copy."""
    return any(
        found["now"] and not found["past"]
        for born in _BORN.finditer(doc.text)
        for found in _AGE.finditer(doc.text, *doc.sentence_of(Span(*born.span())))
    )


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports ages that no reading of the dates gives, then those that the file does not give."""
    for born in _BORN.finditer(doc.text):
        yield from _beside_birth(doc, born)
    yield from _file_ages.wrong(doc)


def _beside_birth(doc: Draft, born: re.Match[str]) -> Iterator[Hit]:
    """The first age of a sentence that does not follow from the birth in it."""
    sentence = doc.sentence_of(Span(*born.span()))
    if _OTHERS.search(doc.text, *sentence) or _people(doc, sentence) > 1:
        return
    years = _years(doc, born, sentence)
    if len({match[0] for match in years}) > 1 or (years and born["death"]):
        return
    for found in _ages(doc, born, sentence):
        to = _counted_to(doc, born, found, years)
        age, birth = int(found["age"]), _birth(born)
        if to and not any(fits(age, birth, day) for day in [*to, *today(doc)]):
            start = min(born.start(), found.start("age"))
            span = Span(start, max(born.end(), found.end()))
            shown = _widened(doc.text, span, found, years)
            yield Hit(shown, _message(age, birth, to[0]))
            return


def _years(doc: Draft, born: re.Match[str], sentence: Span) -> list[re.Match[str]]:
    """The years of a sentence beside that of the birth."""
    return [
        match
        for match in _YEAR.finditer(doc.text, *sentence)
        if not born.start() <= match.start() < born.end()
    ]


def _people(doc: Draft, sentence: Span) -> int:
    return len(
        {
            name.family
            for name in doc.names_in(sentence)
            if name.person and name.span.within(sentence)
        }
    )


def _birth(born: re.Match[str]) -> Days:
    """The first and the last day of the birth."""
    return days(
        born["year"] or born["short"] or born["life"],
        born["month"] or born["month2"],
        born["day"] or born["day2"],
    )


def _ages(doc: Draft, born: re.Match[str], sentence: Span) -> Iterator[re.Match[str]]:
    """The ages that are told as such in the sentence of a birth, and at the start of the next."""
    for found in _AGE.finditer(doc.text, *sentence):
        inside = born.start() <= found.start("age") < born.end()
        told = found["old"] or (
            (found["past"] or found["now"])
            and _AFTER_AGE.match(doc.text, found.end())
        )
        if told and not inside:
            yield found
    after = _SHE_IS.match(doc.text, sentence.end)
    if after:
        yield after


def _counted_to(
    doc: Draft, born: re.Match[str], found: re.Match[str], years: list[re.Match[str]]
) -> list[Days]:
    """The days that the age may be counted to: the death's, those of the sentence, or the copy's for an age of now."""
    if born["death"]:
        return [dates.parse_partial(born["death"])]
    if years:
        named = _days_of(doc, doc.sentence_of(Span(*found.span())), years[0][0])
        return [day for day in named if day[1] > _birth(born)[1]]
    return today(doc) if _is_of_now(found) else []


def _days_of(doc: Draft, sentence: Span, year: str) -> list[Days]:
    """The whole days of a year that a sentence names, or else the year."""
    whole = [
        days(one["year"], one["month"] or one["month2"], one["day"] or one["day2"])
        for one in _WHOLE_DAY.finditer(doc.text, *sentence)
    ]
    named = [day for day in whole if day[0][:4] == year]
    return named or [dates.parse_partial(year)]


def _is_of_now(found: re.Match[str]) -> bool:
    """Whether an age is told of the day of the copy."""
    given = found.groupdict()
    if "past" not in given:
        return True  # She is 41
    if given["past"]:
        return _TURNED.match(found.string, found.start("past")) is not None
    return bool(given["now"] or given["old"])


def _widened(
    text: str, span: Span, found: re.Match[str], years: list[re.Match[str]]
) -> Span:
    """The passage with the words `at the age of` and the year that the age is counted to."""
    told = found.start("past") if found.groupdict().get("past") else span.start
    start = min(span.start, told)
    end = max([span.end, *(match.end() for match in years)])
    return Span(start, end)


def _message(age: int, birth: Days, day: Days) -> str:
    born = f"on {birth[0]}" if birth[0] == birth[1] else f"in {birth[0][:4]}"
    ages = said(*possible(birth, day))
    return f"born {born}, somebody is {ages} {when(day)}, not {age}; the age or a year is wrong"
