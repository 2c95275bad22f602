"""What a fact is called: the dead a toll, a quantity of the rulebook by its phrase, all else by the words beside it."""

from factlint.article.compared import Side
from factlint.article.facts import counts
from factlint.english.names.titles import COURTESY
from factlint.english.nouns import counted
from factlint.english.sentences import STARTERS
from factlint.lexicon import words

TOLLS = {
    word: kind
    for kind, words in {
        "dead": "dead killed death deaths die dies died dying fatalities slain bodies kill kills killing lives",
        "hurt": "wounded injured injuries hurt injures injuring wounds",
        "missing": "missing",
        "held": "arrested arrests arrest detained detains held",
    }.items()
    for word in words.split()
}
"""Words for what happens to people, by what is counted."""
KINDS = frozenset(TOLLS.values())
NEXT_CLAUSE = words("english.next-clause")
"""Words that end what a number counts."""
PEOPLE = words("person.in-toll")
"""Nouns of people that a toll may be the sum of."""
_CALLED = {
    "dead": "toll",
    "hurt": "injured",
    "missing": "missing",
    "held": "arrested",
}
_NEAR, _WORDS = 4, 3
_BEING = words("function.auxiliary.be", "function.auxiliary.have")
_TELLING = words("function", "speech.verb")
"""Words that name nothing."""
_CLOSED = frozenset('”"»')
"""Marks that end a quotation: what stands before them is no name of what comes after."""


def label(side: Side, tokens: range, kind: str) -> tuple[str, str | None]:
    """What to call the fact of a sentence that these tokens say, and the quantity of the rulebook that it is."""
    entity = _quantity(side, tokens) if kind == "number" else None
    if entity:
        return entity.partition("/")[2].replace("-", " "), entity
    return (
        _of_toll(side, tokens) or _noun(side, tokens) if kind == "number" else ""
    ) or _beside(side, tokens, kind), None


def _quantity(side: Side, tokens: range) -> str | None:
    """The entry under `quantities` whose phrase holds the number."""
    text = side.sentence.of(side.draft.text).lower()
    shown = side.span(tokens.start, tokens.stop).of(side.draft.text).lower()
    for entry in side.draft.book.section("quantities"):
        if any(say.replace("{n}", shown).lower() in text for say in entry.phrasings):
            return entry.id
    return None


def _of_toll(side: Side, tokens: range) -> str:
    if counts.is_measure(side.keys, tokens):
        return ""
    after = side.keys[tokens.stop : tokens.stop + _NEAR]
    stop = next(
        (
            at
            for at, key in enumerate(after)
            if key in NEXT_CLAUSE or key[0].isdecimal()
        ),
        len(after),
    )
    before = side.keys[max(tokens.start - _WORDS, 0) : tokens.start]
    return next(
        (_CALLED[TOLLS[key]] for key in [*after[:stop], *before] if key in TOLLS), ""
    )


def _noun(side: Side, tokens: range) -> str:
    text = side.draft.text
    end = side.span(tokens.start, tokens.stop).end
    noun = counted(text, end, side.sentence.end, one=False)
    return (
        text[end : text.lower().find(noun, end) + len(noun)].strip()
        if noun and noun not in TOLLS
        else ""
    )


def _beside(side: Side, tokens: range, kind: str) -> str:
    """The words before the fact, or after it where none of its clause stand before; none of another fact.

    Small words at the edges and courtesies are left out, and what comes after “was” or “has”. Where nothing else is
    left but that somebody said it, the kind of the fact has to do.
    """
    end = tokens.start
    while end and side.keys[end - 1] in STARTERS:
        end -= 1
    start = end if _CLOSED & set(side.gap(end)) else _first(side, end)
    while start < end and (
        side.keys[start] in STARTERS
        or (side.keys[start] in COURTESY and start + 1 == end)
    ):
        start += 1
    at = range(start, end) or range(tokens.stop, _last(side, tokens.stop))
    at = _named(side, at)
    said = side.span(at.start, at.stop).of(side.draft.text) if at else kind
    return " ".join(said.split())


def _named(side: Side, at: range) -> range:
    """The words that name something: those before a form of to be or to have, unless somebody merely says it."""
    stop = next((n for n in at if side.keys[n] in _BEING), at.stop)
    at = range(at.start, stop) if stop > at.start else range(stop, at.stop)
    return at if set(side.keys[at.start : at.stop]) - _TELLING else range(0)


def _first(side: Side, end: int) -> int:
    """Where the words of one clause begin that end before a token: a few, none of a number."""
    start = end
    while (
        start
        and end - start < _WORDS
        and _is_label(side.keys[start - 1])
        and (start == end or _joined(side, start))
    ):
        start -= 1
    return start


def _last(side: Side, start: int) -> int:
    """Where the words of one clause end that begin at a token."""
    end = start
    while (
        end < len(side.keys)
        and end - start < _WORDS
        and _is_label(side.keys[end])
        and _joined(side, end)
    ):
        end += 1
    return end


def _is_label(key: str) -> bool:
    return key not in NEXT_CLAUSE and not any(map(str.isdecimal, key))


def _joined(side: Side, at: int) -> bool:
    """Whether nothing but a space or a hyphen stands before a token."""
    return not side.gap(at).strip(" \n-’'")
