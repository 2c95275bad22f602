"""One quotation has two speakers: the words stand in both versions, but somebody else says them.

Putting words into the wrong mouth is among the gravest slips of an edit, and an easy one where a paragraph about
two people is cut or its order is changed. The finding names both speakers and does not guess who said it.

An office that is on no list of ours, or a word that may be said of whoever holds another office (the official, the
chief), is reported as information.

Left alone: a speaker called by name, surname, title, nickname or a pronoun, a spokesman who is named later, a name
that is spelled in another way or that was replaced throughout (`version.critical-change` reports it), an office
beside a name that may hold it, institutions, quotations of fewer than four words, words that are said twice, and
what a correction note in the newer version names.
Reported as information where the names and figures that each text has for itself show that the two may tell of
two things.
"""

from collections.abc import Iterator

from factlint.article import names
from factlint.article.announced import new_notes
from factlint.article.facts.differing import Differing
from factlint.article.pair import Pair
from factlint.article.speech.voices import (
    POSTS,
    Speaker,
    Speech,
    Utterance,
    same_words,
)
from factlint.english import quotes
from factlint.lexicon import words
from factlint.model import Example, Hit, Related
from factlint.start.record import NamedTuple

severity = "error"
needs_changes = True
in_quotes = "check"

bad = [
    Example(
        "“We shall not sell the forest to anybody,” the «governor» said on Monday in the town hall.",
        before="“We shall not sell the forest to anybody,” the mayor said on Monday in the town hall.",
    ),
    Example(
        "Ines Prado and Karl Lund argued until midnight. “The well was dry before I came,” said «Karl Lund».",
        before="Ines Prado and Karl Lund argued until midnight. “The well was dry before I came,” said Ines Prado.",
    ),
    Example(
        "“Nobody asked me for the keys of the archive,” the «then-mayor» told the court on Monday.",
        before="“Nobody asked me for the keys of the archive,” the bishop told the court on Monday.",
    ),
    Example(
        "Maria Silva met David Roth at the port. According to «Roth», the ship was “never safe to leave the port.”",
        before="Maria Silva met David Roth at the port. Silva said that the ship was “never safe to leave the port.”",
        ordered=False,
    ),
    Example(
        "“Nobody told us that the road was closed,” «Lund» said. Karl Lund and Ines Prado drive for one firm.",
        before="“Nobody told us that the road was closed,” Prado said. Karl Lund and Ines Prado drive for one firm.",
    ),
    Example(
        "“The talks will go on until there is a treaty,” the «prime minister» told reporters in Oslo.",
        before="“The talks will go on until there is a treaty,” the foreign minister told reporters in Oslo.",
    ),
    Example(
        "The «deputy mayor» said: “I have not read the report, and I do not intend to.”",
        before="The mayor said: “I have not read the report, and I do not intend to.”",
    ),
    Example(
        "“I saw two men run towards the river,” the «defendant» told the court.",
        before="“I saw two men run towards the river,” the witness told the court.",
    ),
    Example(
        "“There is no danger for the town,” the «fire chief» admitted.",
        before="“There is no danger for the town,” the police chief admitted.",
    ),
    Example(
        "“The nets will stay ashore until May,” the «harbour master» said.",
        before="“The nets will stay ashore until May,” the trawler owner said.",
    ),
    Example(
        "Senator Anna Keller spoke last. “We owe this money to our children,” the «governor» said.",
        before="Senator Anna Keller spoke last. “We owe this money to our children,” Keller said.",
    ),
    Example(
        "“The gate was open when we came,” said «Peter Hale», who found the horse with Susan Moore.",
        before="“The gate was open when we came,” said Susan Moore, who found the horse with Peter Hale.",
    ),
]
good = [
    Example(
        "“We shall not sell the forest to anybody,” Mayor Hanna Koski said on Monday in the town hall.",
        before="“We shall not sell the forest to anybody,” the mayor said on Monday in the town hall.",
    ),
    Example(
        "“We shall not sell the forest to anybody,” she said on Monday in the town hall.",
        before="“We shall not sell the forest to anybody,” Hanna Koski said on Monday in the town hall.",
    ),
    Example(
        "Robert Lund was there. “The well was dry before I came,” Mr. Lund said.",
        before="Robert Lund was there. “The well was dry before I came,” said Bob Lund.",
    ),
    Example(
        "“The bridge is safe for lorries again,” the spokesman Jan Novak said.",
        before="“The bridge is safe for lorries again,” a spokesman for the ministry said.",
    ),
    Example(
        "“The gate was open when we came,” said Peter Hale, who found the horse.",
        before="“The gate was open when we came,” said Peter Hail, who found the horse.",
    ),
    Example(
        "“We owe this money to our children,” the senator said. Anna Keller, a senator since May, spoke last.",
        before="“We owe this money to our children,” Keller said. Anna Keller, a senator since May, spoke last.",
    ),
    Example(
        "“The talks will go on until there is a treaty,” the foreign minister told reporters in Oslo.",
        before="“The talks will go on until there is a treaty,” the minister told reporters in Oslo.",
    ),
    Example(
        "“It was a long day for us all,” Ines Prado said. Karl Lund agreed.\n\n“It was a long day for us all.”",
        before="“It was a long day for us all,” Karl Lund said. Ines Prado agreed.",
    ),
    Example(
        "“Nobody told us that the road was closed,” Karl Lund said. Ines Prado agreed with him.\n\n"
        "Correction: an earlier version gave the words of Karl Lund to another driver.",
        before="“Nobody told us that the road was closed,” Ines Prado said. Karl Lund agreed with her.",
    ),
]


_RANKS = words("title.grade")
_DEPARTMENTS = (
    words("title.department", "title.body", "title.word")
    - _RANKS
    - words("title.office", "title.rank")
)
_LOOSE = words("title.loose")
"""Words under which whoever holds another office may be meant too."""
_SHOWN = 8
"""So many words of a quotation stand in the message."""


class _Changed(NamedTuple):
    """A quotation whose speakers differ."""

    old: Speaker
    new: Speaker
    words: Utterance


opens = (quotes.OPENING,)


def check(options: None, pair: Pair) -> Iterator[Hit]:
    """Reports each attribution once, with the first quotation that it goes with."""
    before, after = Speech(pair.before), Speech(pair.after)
    announced = {key for note in pair.once(new_notes) for key in note.keys}
    seen = set()
    for changed in _changes(before, after):
        level = _level(before, after, changed.old, changed.new)
        if level and changed.new.span not in seen:
            seen.add(changed.new.span)
            if announced.isdisjoint(_last_words(changed)):
                yield _hit(pair, changed, level)


def _changes(before: Speech, after: Speech) -> Iterator[_Changed]:
    """The quotations that have a speaker in both versions, and other words around."""
    for old, new in same_words(before, after):
        if before.around(old.quote) == after.around(new.quote):
            continue
        one, other = before.speaker(old.quote), after.speaker(new.quote)
        if one and other:
            yield _Changed(one, other, new)


def _last_words(changed: _Changed) -> Iterator[str]:
    """The last words of both names and offices, by which a note may tell of them."""
    for one in (changed.old, changed.new):
        yield from one.name[-1:]
        yield from one.office[-1:]


def _level(before: Speech, after: Speech, one: Speaker, other: Speaker) -> str | None:
    """The severity where the two are two people, `info` where they may be one under two descriptions."""
    if one.name and other.name:
        return severity if _two_people(before, after, one.name, other.name) else None
    if not one.name and not other.name:
        return _two_offices(set(one.office), set(other.office)) or _two_descriptions(
            one.office, other.office
        )
    named, office = (one, other) if one.name else (other, one)
    held = {
        *named.office,
        *before.offices.get(named.name[-1], ()),
        *after.offices.get(named.name[-1], ()),
    }
    return _two_offices(held, set(office.office))


def _two_people(
    before: Speech, after: Speech, one: tuple[str, ...], other: tuple[str, ...]
) -> bool:
    """Whether two names have no word in common, and one of them stands in both versions."""
    ones = {*one}.union(*before.full.get(one[-1], ()), *after.full.get(one[-1], ()))
    if ones & {*other}.union(
        *before.full.get(other[-1], ()), *after.full.get(other[-1], ())
    ):
        return False
    if names.one_name(one, other, {}) or names.respelt(one, other):
        return False
    return one[-1] in after.families or other[-1] in before.families


def _two_offices(one: set[str], other: set[str]) -> str | None:
    """The severity for two posts, a post and its deputy, and one post of two departments."""
    held, given = one & POSTS, other & POSTS
    if not held or not given:
        return None
    departments = one & _DEPARTMENTS, other & _DEPARTMENTS
    apart = all(departments) and not departments[0] & departments[1]
    if held & given:
        return severity if apart or (one ^ other) & _RANKS else None
    return "info" if (held | given) & _LOOSE else severity


def _two_descriptions(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    """A query for two descriptions without a word in common, one of which is no office that is known."""
    known = one[-1] in POSTS and other[-1] in POSTS
    return None if known or set(one) & set(other) else "info"


def _hit(pair: Pair, found: _Changed, level: str) -> Hit:
    one, other = (
        found.old.span.of(pair.before.text),
        found.new.span.of(pair.after.text),
    )
    words = found.words.quote.inner.of(pair.after.text).split()
    quote = " ".join(words if len(words) <= _SHOWN else [*words[:_SHOWN], "…"])
    if pair.ordered:
        message = f"“{quote}” was said by “{one}”, now by “{other}”"
    else:
        message = f"“{quote}” is said by “{other}” here, by “{one}” in {pair.label(pair.before)}"
    related = Related(found.old.span, f"“{one}” here", pair.before.document)
    level = "info" if pair.once(Differing).another_story else level
    cause = f"{found.old[1:]} {found.new[1:]}"
    return Hit(
        found.new.span,
        message,
        severity=None if level == severity else level,
        related=(related,),
        cause=cause,
    )
