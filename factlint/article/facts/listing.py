"""The facts of a passage, each with what it is about and the words it stands beside."""

from collections.abc import Iterator
from functools import lru_cache

from factlint.article import names
from factlint.article.display.copy import DisplayPlace
from factlint.article.display.values import in_sentence
from factlint.article.speech.voices import Speech
from factlint.english import Name
from factlint.english.dates.said import Said
from factlint.english.names import titles
from factlint.english.names.persons import is_full
from factlint.english.numbers.quantity import Quantity
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.lexicon import words as classed
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_LONG = 3
"""Words of no more letters tell of nothing."""
_STEM = 6
"""So many letters know a word again in another form."""
_OLDEST, _BEFORE = 120, 60
"""Nobody is older, and no name is longer before an age."""
_PARTY = lazy(r"(?<=[a-z]) \(?([RDI])-([A-Z][\w.]*\w)")
"""A party and the state behind it: (R-Tenn.)."""
_EMPTY = classed("function", "speech.verb")


class About(NamedTuple):
    """A fact: its kind (number, date, name, title, party or quote), where it stands, what it is about, what it says.

    `about` is what a number counts with its kind and unit (for an age, whose it is), the sort of a date, the office
    of a name, the name of a title or of a party and its state, the speaker of a quotation. `said` is a Quantity, a
    Said, the plain words of a name, a title or a party, or the words of a quotation. `beside` are the beginnings of
    the telling words of its sentence.
    """

    kind: str
    draft: Draft
    span: Span
    about: tuple[str, ...]
    said: "Quantity | Said | tuple[str, ...]"
    beside: frozenset[str]


def listed(draft: Draft, span: Span) -> list[About]:
    """The facts of the sentences of a passage, in order; numbers, dates and names in quotations are those of these."""
    found = [
        fact
        for sentence in draft.sentences_in(span)
        for fact in (
            *_numbers(draft, sentence),
            *_dates(draft, sentence),
            *_names(draft, sentence),
            *_titles(draft, sentence),
        )
    ]
    return sorted([*found, *_quotes(draft, span)], key=lambda fact: fact.span)


def _numbers(draft: Draft, sentence: Span) -> Iterator[About]:
    for value in in_sentence(DisplayPlace(draft, sentence)):
        one = value.quantity
        kind = "percent" if one.kind == "points" else one.kind
        whose = _whose_age(draft, one)
        about = ("age", "", whose) if whose else (kind, one.unit, value.counts)
        yield _fact("number", draft, one.span, about, one)


def _whose_age(draft: Draft, one: Quantity) -> str:
    """The family name of whoever is as old: Ole Dahl, 54."""
    if one.kind not in ("count", "age") or one.low > _OLDEST:
        return ""
    start = max(draft.sentence_of(one.span).start, one.span.start - _BEFORE)
    if draft.text[start : one.span.start][-2:] != ", ":
        return ""
    if draft.text[one.span.end : one.span.end + 1] not in (",", ".", ")", ";"):
        return ""
    names_before = draft.names_in(Span(start, one.span.start))
    if not names_before or names_before[-1].span.end != one.span.start - 2:
        return ""
    return names.bare_word(names_before[-1].family)


def _dates(draft: Draft, sentence: Span) -> Iterator[About]:
    for one in draft.dates_in(sentence):
        sort = "day" if one.first.day else one.kind
        if sort != "relative":
            yield _fact("date", draft, one.span, (sort,), one)


def _names(draft: Draft, sentence: Span) -> Iterator[About]:
    for name in draft.names_in(sentence):
        said = tuple(names.parts(name.parts))
        if said and (name.person or _is_persons(said)):
            yield _fact("name", draft, name.span, office(name), said)


def _is_persons(said: tuple[str, ...]) -> bool:
    """Whether a name of several words begins or ends as people's do, and is no institution's."""
    if _EMPTY.intersection(said):
        return False
    return is_full(list(said)) and bool(
        frequency.given(said[0]) or frequency.surname(said[-1])
    )


def office(name: Name) -> tuple[str, ...]:
    """The plain words of the office that stands beside a name; courtesies are none."""
    said = titles.written_out(name.title) or titles.written_out(name.role)
    return tuple(word for word in said if word not in titles.COURTESY)


def _titles(draft: Draft, sentence: Span) -> Iterator[About]:
    """The offices beside the names of people, and the party and state behind them."""
    for name in draft.names_in(sentence):
        said = tuple(names.parts(name.parts))
        if not said:
            continue
        if office(name):
            span = (
                name.title_span if titles.written_out(name.title) else name.role_span
            )
            yield _fact("title", draft, span, said, office(name))
        party = _PARTY.match(draft.text, name.span.end, sentence.end)
        if party:
            letters = (party[1].lower(), names.bare_word(party[2]))
            yield _fact(
                "party", draft, Span(party.start(1), party.end()), said, letters
            )


def _quotes(draft: Draft, span: Span) -> Iterator[About]:
    speech = draft.once(Speech)
    for one in speech.utterances:
        if one.quote.span.within(span):
            who = speech.speaker(one.quote)
            about = (who.name or who.office) if who else ()
            yield _fact("quote", draft, one.quote.inner, about, one.keys)


def _fact(
    kind: str,
    draft: Draft,
    span: Span,
    about: tuple[str, ...],
    said: "Quantity | Said | tuple[str, ...]",
) -> About:
    passage = _clause(draft, span) if kind == "date" else draft.sentence_of(span)
    return About(kind, draft, span, about, said, beside(draft, span, passage))


def _clause(draft: Draft, span: Span) -> Span:
    """The clause that a date stands in: two of a sentence are those of two events."""
    sentence = draft.sentence_of(span)
    start = max(draft.text.rfind(sign, sentence.start, span.start) for sign in ",;—")
    ends = (draft.text.find(sign, span.end, sentence.end) for sign in ",;—")
    end = min((end for end in ends if end > 0), default=sentence.end)
    return Span(max(start + 1, sentence.start), end)


def beside(draft: Draft, span: Span, passage: Span) -> frozenset[str]:
    """The beginnings of the telling words of a passage, without those of a span."""
    """The beginnings of the telling words of a passage around a fact, without its own."""
    words = draft.words_in(passage)
    stems = (
        stem(word.text.lower()) for word in words if not word.span.overlaps(span)
    )
    return frozenset(filter(None, stems))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What a telling word begins with; nothing for small and empty words, and for figures."""
    if len(word) <= _LONG or word in _EMPTY or word[0].isdecimal():
        return ""
    return word.removesuffix("s")[:_STEM]
