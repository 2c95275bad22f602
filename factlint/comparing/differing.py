"""All that differs between two versions, worked out once for the checks that report parts of it."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.comparing import notes
from factlint.comparing.compared import Compared, Difference, Lexicon, Side
from factlint.comparing.differences import differences
from factlint.comparing.names import plain
from factlint.model import Hit, Related
from factlint.record import NamedTuple
from factlint.rulebook import Draft
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.comparing.pair import Pair

_STAMPS = ("updated", "published", "posted", "last updated", "last modified", "first published")
"""How a line starts that only says when the copy was changed."""
_VALUES = ("number", "count", "date")
"""Kinds of differences whose values are those of facts."""
_RELATED = 0.4
"""Sentences of which less is equal are not compared at all."""
_AT_ONCE = 2
"""Where more facts of a sentence differ, it may tell of something else, such as another day's figures: a query."""


class Sentences(NamedTuple):
    """Two aligned sentences and what differs in them; `likeness` is the share of words that stayed beside it."""

    compared: Compared
    differences: list[Difference]
    likeness: float


class Differing:
    """The differences of a pair, sentence by sentence."""

    def __init__(self, pair: "Pair") -> None:
        self.pair = pair

    @cached_property
    def sentences(self) -> list[Sentences]:
        """The aligned sentences of the article itself in which something differs, in order."""
        lexicon = Lexicon(self.pair.before, self.pair.after)
        copy = [both for both in self.pair.sentences if all(map(_is_copy, (self.pair.before, self.pair.after), both))]
        compared = (Compared(lexicon, old, new) for old, new in copy)
        return [found for found in map(self._read, compared) if found.differences]

    def _read(self, compared: Compared) -> Sentences:
        found = list(differences(compared, ordered=self.pair.ordered)) if compared.likeness(0) >= _RELATED else []
        aside = sum(one.aside for one in found)
        dated = any(one.kind == "date" for one in found)  # another day has other numbers
        graver = [
            one._replace(severity="info") if len(found) > _AT_ONCE or (dated and one.kind == "number") else one
            for one in found
        ]
        enough = len(compared.partner) >= max(3, aside)
        return Sentences(compared, graver if enough else [], compared.likeness(aside))

    @cached_property
    def _notes(self) -> list[Side]:
        return notes.of_pair(self.pair)

    def causes(self, kinds: Iterable[str], align: float, *, unless_note: bool = True) -> Iterator[list[Difference]]:
        """The differences of some kinds that no note announces, those of one cause together."""
        causes: dict[tuple[object, ...], list[Difference]] = {}
        for sentences in self.sentences:
            for found in sentences.differences if sentences.likeness >= align else ():
                if found.kind in kinds and not (unless_note and any(_noted(note, found) for note in self._notes)):
                    causes.setdefault((found.kind, found.values), []).append(found)
        yield from causes.values()


def _is_copy(draft: Draft, sentence: Span) -> bool:
    """False for notes and for lines that say when the copy was changed."""
    if draft.field_of(sentence) != "body" or sentence.of(draft.text).lower().startswith(_STAMPS):
        return False
    return not notes.is_note(draft, draft.paragraphs[draft.paragraph_of(sentence)])


def _noted(note: Side, found: Difference) -> bool:
    """True where a correction note has the old or the new value, or for names a word that only one has."""
    if found.kind in _VALUES:
        return any(repr(fact.value) in found.values for fact in note.facts)
    one, other = (set(value.split()) for value in found.values)
    return bool((one ^ other) & {plain(key) for key in note.keys})


def hit(pair: "Pair", places: list[Difference]) -> Hit:
    """One finding for all the places of a cause."""
    first, *more = places
    old, new = first.old.of(pair.before.text), first.new.of(pair.after.text)
    message = f"was “{old}”, now “{new}”" if pair.ordered else f"“{new}” here, “{old}” in {pair.label(pair.before)}"
    related = [Related(first.old, f"“{old}” here", pair.before.document)]
    for other in more:
        related.append(Related(other.new, "the same change"))
        related.append(Related(other.old, "the same change", pair.before.document))
    return Hit(
        first.new, message, severity=first.severity, related=tuple(related), cause=repr((first.kind, first.values))
    )
