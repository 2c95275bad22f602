"""Timelines: what each version of an article says of a fact that changes, such as `toll: 9 → 12 → 11`.

A fact is followed through its sentence, also where a version in between has left it out. Numbers, dates and
names are followed; a timeline has the places where the fact stands, version by version, for messages, tables and pages.
"""

from collections.abc import Iterator, Sequence

from factlint.article import chains
from factlint.article.chains import Chain
from factlint.article.compared import Compared, Lexicon, Side
from factlint.article.facts import tolls
from factlint.article.names import one_name, parts
from factlint.article.pair import History, Pair
from factlint.english.names.names import names as names_in
from factlint.english.numbers.numbers import Number
from factlint.english.words import words
from factlint.lexicon import spelled
from factlint.model import Document
from factlint.start.record import NamedTuple
from factlint.text import Span

_KINDS = ("number", "date")
_SHOWN = 6
"""A message shows so many values at most, the last ones."""
_STAMPS = spelled("news.stamp")
"""How a line starts that only says when the copy was changed."""


class TimelineValue(NamedTuple):
    """What one version says of a fact, and where. `value` is the same for the same fact in other words."""

    version: int
    document: Document
    span: Span
    said: str
    value: str


class Timeline(NamedTuple):
    """A fact that changes: what it is called, its kind, and its values version by version, as far as they have it.

    `versions` is their number; where `ordered` is false their order says nothing of time. `entity` is the
    quantity of the rulebook that the fact is. `also` are the timelines of the same values in other sentences.
    """

    label: str
    kind: str
    values: tuple[TimelineValue, ...]
    versions: int
    ordered: bool
    entity: str | None = None
    also: tuple["Timeline", ...] = ()

    @property
    def steps(self) -> list[TimelineValue | None]:
        """The first of each row of equal values; None where versions in between do not have the fact."""
        found: list[TimelineValue | None] = []
        last: TimelineValue | None = None
        for value in self.values:
            if last and value.version > last.version + 1:
                found.append(None)
            if last is None or value.value != last.value:
                found.append(value)
            elif found[-1] is None:
                found.pop()
            last = value
        return found

    def until(self, version: int) -> "Timeline":
        """The timeline up to one of the versions."""
        return self._replace(
            values=tuple(value for value in self.values if value.version <= version)
        )

    def __str__(self) -> str:
        said = [step.said if step else "–" for step in self.steps]
        shown = ["…", *said[-_SHOWN:]] if len(said) > _SHOWN else said
        return f"{self.label}: {(' → ' if self.ordered else ' | ').join(shown)}"


def timelines(history: History) -> list[Timeline]:
    """The timelines of all facts that change, in the order of their first places."""
    found = [line for chain in history.chains for line in _of_chain(history, chain)]
    groups: dict[tuple[object, ...], list[Timeline]] = {}
    for line in sorted(
        found, key=lambda line: (line.values[0].version, line.values[0].span)
    ):
        steps = ((step.version, step.value) if step else None for step in line.steps)
        groups.setdefault((line.kind, *steps), []).append(line)
    return [first._replace(also=tuple(more)) for first, *more in groups.values()]


def course(pair: Pair, new: Span) -> str:
    """The end of a message about the fact at `new` of the later version: its timeline, where that says more.

    Nothing where the article has two versions, or the fact has changed only here.
    """
    history = pair.history
    if history is None or len(history.versions) < 3:
        return ""
    now = next(
        number for number, draft in enumerate(history.versions) if draft is pair.after
    )
    for line in history.once(timelines):
        if _stands_at(line, now, new):
            past = line.until(now) if history.ordered else line
            version = f" ({pair.label(pair.after)})" if history.ordered else ""
            if len(past.steps) > 2:
                return f"; {past}{version}"
    return ""


def _stands_at(line: Timeline, version: int, span: Span) -> bool:
    """Whether a passage of a version is one of the places of a timeline."""
    return any(
        value.version == version and value.span.overlaps(span)
        for one in (line, *line.also)
        for value in one.values
    )


class _Line:
    """A fact being followed: its values so far, and its tokens in the wording last seen."""

    def __init__(self, kind: str, tokens: range, seen: Side) -> None:
        self.kind, self.tokens, self.seen = kind, tokens, seen
        self.values: list[TimelineValue] = []

    def add(self, places: Chain, side: Side, history: History) -> None:
        """Adds the value of a wording at all of its places."""
        span = side.span(self.tokens.start, self.tokens.stop)
        said = " ".join(span.of(side.draft.text).split())
        value = self._value(side)
        for place in places:
            moved = place.span.start - side.sentence.start
            document = history.versions[place.version].document
            there = Span(span.start + moved, span.end + moved)
            self.values.append(
                TimelineValue(place.version, document, there, said, value)
            )

    def _value(self, side: Side) -> str:
        """The fact in a form that is the same for the same fact: `twelve` and `12`, `Bob Roe` and `Robert Roe`."""
        if self.kind in _KINDS:
            said = next(
                fact.value for fact in side.facts if fact.first == self.tokens.start
            )
            return (
                f"{said.value:.12g} {said.unit}"
                if isinstance(said, Number)
                else repr(said)
            )
        name = parts([side.tokens[at].text for at in self.tokens])
        before = self.values[-1].value.split() if self.values else name
        return " ".join(before if one_name(before, name, {}) else name)


def _of_chain(history: History, chain: Chain) -> Iterator[Timeline]:
    """The timelines of the facts of one sentence; nothing is read of a sentence that stays as it is."""
    versions = history.versions
    wordings = chains.wordings(chain, versions)
    if len(wordings) < 2 or chain[0].span.of(
        versions[chain[0].version].text
    ).lower().startswith(_STAMPS):
        return
    lines: list[_Line] = []
    for places in wordings:
        side = Side(versions[places[0].version], places[0].span)
        _follow(lines, side)
        for line in lines:
            if line.seen is side:
                line.add(places, side, history)
    for line in lines:
        if len({value.value for value in line.values}) > 1:
            yield _timeline(history, line)


def _follow(lines: list[_Line], side: Side) -> None:
    """Finds the facts of the lines in the next wording, and begins lines for the facts that are new."""
    facts = _facts(side)
    taken = set[int]()
    latest = sorted(lines, key=lambda line: -line.values[-1].version)
    for earlier in {id(line.seen): line.seen for line in latest}.values():
        lexicon = Lexicon(earlier.draft, side.draft)
        compared = Compared(lexicon, earlier.sentence, side.sentence)
        moves = _moves(compared, facts)
        for line in [line for line in lines if line.seen is earlier]:
            there = moves.get((line.kind, line.tokens))
            there = there or _stayed(compared, line.tokens)
            if (line.kind, there) in facts and taken.isdisjoint(there):
                taken.update(there)
                line.tokens, line.seen = there, side
    lines += [
        _Line(kind, tokens, side)
        for kind, tokens in facts
        if taken.isdisjoint(tokens)
    ]


def _moves(
    compared: Compared, facts: Sequence[tuple[str, range]]
) -> dict[tuple[str, range], range]:
    """For each fact that changed the tokens of the one in its place."""
    found = {
        (kind, range(pairing.old.first, pairing.old.last)): range(
            pairing.new.first, pairing.new.last
        )
        for kind in _KINDS
        for pairing in compared.pairings(kind)
    }
    names = _of_names(facts)
    for tokens in _of_names(_facts(compared.before)):
        there = _successors(compared, tokens)
        name = next((name for name in names if not there.isdisjoint(name)), None)
        if name:
            found["name", tokens] = name
    return found


def _of_names(facts: Sequence[tuple[str, range]]) -> list[range]:
    return [tokens for kind, tokens in facts if kind == "name"]


def _successors(compared: Compared, tokens: range) -> set[int]:
    """What became of the tokens of a name: those that stayed, and all that came in place of others."""
    kept = {compared.partner[at] for at in tokens if at in compared.partner}
    come = [
        range(change.new_start, change.new_end)
        for change in compared.changes
        if not set(tokens).isdisjoint(range(change.start, change.end))
    ]
    return kept.union(*come)


def _stayed(compared: Compared, tokens: range) -> range:
    """The place of a fact's tokens in the next wording; nothing where they have not all stayed."""
    there = [compared.partner[at] for at in tokens if at in compared.partner]
    together = len(there) == len(tokens) and there[-1] - there[0] == len(tokens) - 1
    return range(there[0], there[-1] + 1) if together else range(0)


def _facts(side: Side) -> list[tuple[str, range]]:
    """The facts of a sentence that are followed, with their tokens; none within another: Jan Lund is no month."""
    found = [("name", tokens) for tokens in _names(side)]
    for fact in side.facts:
        tokens = range(fact.first, fact.last)
        beside = [
            name for name in found if name[0] == "name" and set(name[1]) & set(tokens)
        ]
        longest = max((len(name) for _, name in beside), default=0)
        if fact.kind in _KINDS and longest <= len(tokens):
            found = [one for one in found if one not in beside]
            found.append((fact.kind, tokens))
    return sorted(found, key=lambda one: one[1].start)


def _names(side: Side) -> Iterator[range]:
    """The tokens of each name; only of the sentence are names read."""
    text, sentence = side.draft.text, side.sentence
    for name in names_in(text, words(text, sentence), [sentence]):
        inside = [
            at
            for at, token in enumerate(side.tokens)
            if token.span.overlaps(name.span)
        ]
        if inside:
            yield range(inside[0], inside[-1] + 1)


def _timeline(history: History, line: _Line) -> Timeline:
    label, entity = tolls.label(line.seen, line.tokens, line.kind)
    return Timeline(
        label,
        line.kind,
        tuple(line.values),
        len(history.versions),
        history.ordered,
        entity,
    )
