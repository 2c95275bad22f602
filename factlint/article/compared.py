"""Two aligned sentences, token by token: what changed, what stayed, and which facts the changes touch."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.article.names import bare_word, parts
from factlint.english import Name, facts
from factlint.english.facts import Fact
from factlint.english.numbers import numbers
from factlint.english.numbers.numbers import Token
from factlint.known import Draft
from factlint.match.changes import Change, changes
from factlint.start.record import NamedTuple
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.article.facts.bearers import Bearers


class Lexicon:
    """What two versions say elsewhere: their words, and the names that their initials stand for."""

    def __init__(self, before: Draft, after: Draft) -> None:
        self.before, self.after = before, after

    @cached_property
    def counts(self) -> "tuple[Counter[str], Counter[str]]":
        """How often each version has each word, as names are compared."""
        both = (
            (draft.text, Span(0, len(draft.text)))
            for draft in (self.before, self.after)
        )
        old, new = (
            Counter(bare_word(token.key) for token in numbers.tokens(*text))
            for text in both
        )
        return old, new

    @cached_property
    def bearers(self) -> "tuple[Bearers, Bearers]":
        """The names of each version by their words."""
        from factlint.article.facts.bearers import Bearers

        return Bearers(self.before), Bearers(self.after)

    @cached_property
    def capitalised(self) -> set[str]:
        """Words of either version that have a capital inside a clause, right after another word."""
        return {
            word.text
            for draft in (self.before, self.after)
            for before, word in pairwise(draft.words)
            if word.text[0].isupper()
            and draft.text[before.end : word.start] in (" ", ", ")
        }

    @cached_property
    def beside(self) -> dict[str, set[str]]:
        """For each word of a name the words that stand in a name with it."""
        found: dict[str, set[str]] = {}
        for draft in (self.before, self.after):
            for words in (parts(name.parts) for name in draft.names):
                for word in words:
                    found.setdefault(word, set()).update(words)
        return found

    @cached_property
    def initials(self) -> dict[str, set[str]]:
        """For the initials of each name of several words, those words."""
        found: dict[str, set[str]] = {}
        for draft in (self.before, self.after):
            for words in (parts(name.parts) for name in draft.names):
                if len(words) > 1:
                    found.setdefault(
                        "".join(word[0] for word in words), set()
                    ).update(words)
        return found


class Side:
    """One of the two sentences: its tokens, facts and names."""

    def __init__(self, draft: Draft, span: Span) -> None:
        self.draft, self.sentence = draft, span
        self.tokens: list[Token] = numbers.tokens(draft.text, span)
        self.keys = [token.key for token in self.tokens]

    @cached_property
    def facts(self) -> list[Fact]:
        """Numbers, dates, clock times and negations, in order."""
        text = self.draft.text
        return facts.with_clock(
            text, self.sentence, self.tokens, facts.facts(text, self.tokens)
        )

    @cached_property
    def names(self) -> list[tuple[Name, range]]:
        """The capitalised runs, each with its tokens."""
        starts = [token.span.start for token in self.tokens]
        found = self.draft.names_in(self.sentence)
        return [
            (
                n,
                range(
                    bisect_left(starts, n.span.start), bisect_left(starts, n.span.end)
                ),
            )
            for n in found
        ]

    def span(self, first: int, last: int) -> Span:
        """The span of tokens `first:last`."""
        return Span(
            self.tokens[first].span.start, self.tokens[max(last - 1, first)].span.end
        )

    def gap(self, at: int) -> str:
        """What stands between the token before `at` and the one at `at`, or after the last token."""
        end = (
            self.tokens[at].span.start if at < len(self.tokens) else self.sentence.end
        )
        return self.draft.text[
            self.tokens[at - 1].span.end if at else self.sentence.start : end
        ]

    def quoted(self, first: int, last: int) -> bool:
        """Whether tokens `first:last` stand inside a quotation."""
        return first < len(self.tokens) and self.draft.quoted(self.span(first, last))

    def in_address(self, first: int, last: int) -> bool:
        """Whether it is inside a URL, file name or handle; a designator such as Su-35 is a name."""
        span, text = self.span(first, last), self.draft.text
        return any(
            set(mask.of(text)) & set("./@#") for mask in self.draft.masks_in(span)
        )


class Pairing(NamedTuple):
    """A fact of each sentence that stand for each other, and the change they are in."""

    old: Fact
    new: Fact
    change: Change


class Difference(NamedTuple):
    """One fact that differs: its kind, where it stands in each sentence, and what it says there.

    `aside` counts the changed words that it explains. `severity` is None for the check's own. A `slip` is one name
    in two spellings. `moves_on` is `day` for a date that goes to the same day of a later month or year, `period` for
    one without a day, such as the month of a table.
    """

    kind: str
    old: Span
    new: Span
    values: tuple[str, str]
    aside: int
    severity: str | None = None
    slip: bool = False
    moves_on: str = ""


class Compared:
    """The two sentences side by side."""

    def __init__(self, lexicon: Lexicon, old: Span, new: Span) -> None:
        self.lexicon = lexicon
        self.before, self.after = Side(lexicon.before, old), Side(lexicon.after, new)
        self._all = changes(self.before.keys, self.after.keys)
        self.changes = [
            change for change in self._all if not self._is_spacing(change)
        ]

    def _is_spacing(self, change: Change) -> bool:
        """Whether words are only joined or parted: `health care` and `healthcare`."""
        old, new = self._words(change)
        return "".join(old) == "".join(new)

    @cached_property
    def partner(self) -> dict[int, int]:
        """For each token of the old sentence that stayed, its place in the new one."""
        found: dict[int, int] = {}
        old = new = 0
        for change in [
            *self._all,
            Change(len(self.before.keys), 0, len(self.after.keys), 0),
        ]:
            found.update(
                zip(
                    range(old, change.start),
                    range(new, change.new_start),
                    strict=True,
                )
            )
            old, new = change.end, change.new_end
        return found

    def likeness(self, aside: int) -> float:
        """The share of the shorter sentence that stayed, `aside` changed tokens of either not counted."""
        shortest = min(len(self.before.keys), len(self.after.keys)) - aside
        return len(self.partner) / shortest if shortest > 0 else 1.0

    @property
    def is_reordered(self) -> bool:
        """Whether both sentences have the same words."""
        return sorted(self.before.keys) == sorted(self.after.keys)

    def moved(self, change: Change) -> bool:
        """Whether what a change brings in has only moved: another change takes it out elsewhere."""
        old, new = self._words(change)
        if not new:
            return False
        others = [self._words(other) for other in self.changes if other != change]
        return any(
            _holds(gone, new) and (gone, come) != (new, old) for gone, come in others
        )

    def _words(self, change: Change) -> tuple[list[str], list[str]]:
        return self.before.keys[change.start : change.end], self.after.keys[
            change.new_start : change.new_end
        ]

    def pairings(self, kind: str) -> Iterator[Pairing]:
        """Facts of one kind that a change turned into another: in order, where it touches as many of both."""
        done = set()
        for change in self.changes:
            olds = _touched(self.before.facts, kind, range(change.start, change.end))
            news = _touched(
                self.after.facts, kind, range(change.new_start, change.new_end)
            )
            olds += [fact for fact in self._kept(news, kind) if fact not in olds]
            news += [fact for fact in self._became(olds, kind) if fact not in news]
            for old, new in zip(
                sorted(olds, key=_first), sorted(news, key=_first), strict=False
            ):
                if len(olds) == len(news) and (old, new) not in done:
                    done.add((old, new))
                    yield Pairing(old, new, change)

    def _became(self, olds: list[Fact], kind: str) -> list[Fact]:
        """New facts that hold a token of the old ones that stayed."""
        kept = {
            self.partner[at]
            for fact in olds
            for at in range(fact.first, fact.last)
            if at in self.partner
        }
        return [
            fact
            for fact in self.after.facts
            if fact.kind == kind and kept & set(range(fact.first, fact.last))
        ]

    def _kept(self, news: list[Fact], kind: str) -> list[Fact]:
        """Old facts of which a token stands in the new ones."""
        inside = {at for fact in news for at in range(fact.first, fact.last)}
        return [
            fact
            for fact in self.before.facts
            if fact.kind == kind
            and any(
                self.partner.get(at) in inside for at in range(fact.first, fact.last)
            )
        ]


def _holds(words: list[str], part: list[str]) -> bool:
    return any(
        words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1)
    )


def _first(fact: Fact) -> int:
    return fact.first


def _touched(found: list[Fact], kind: str, changed: range) -> list[Fact]:
    return [
        fact
        for fact in found
        if fact.kind == kind
        and fact.first < changed.stop
        and changed.start < fact.last
    ]
