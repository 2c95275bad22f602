"""All that differs between two versions, worked out once for the checks that report parts of it."""

from collections.abc import Callable, Iterable
from functools import cached_property

from factlint.article import announced
from factlint.article.compared import Compared, Difference, Lexicon, Side
from factlint.article.facts import WORD, grading, marks, reworked, weighing
from factlint.article.facts.differences import differences
from factlint.article.pair import Pair
from factlint.known import Draft
from factlint.ledger import notes
from factlint.lexicon import spelled
from factlint.start.record import NamedTuple
from factlint.text import Span

_STAMPS = spelled("news.stamp")
"""How a line starts that only says when the copy was changed."""
_NAMES = ("name", "place")
_SUBJECTS = (*_NAMES, "date")
"""Kinds that say which of many events a text tells of, where they stand in its lead."""
_RELATED = 0.4
"""Sentences of which less is equal are not compared at all."""
_ALIKE = 0.8
"""Sentences are otherwise equal where this share of them stayed beside what differs."""
_OTHERS = 0.03
"""The share of names and figures that either text has for itself from which on they may tell of two things."""
_STAYED = 3
"""So many words of a sentence have to stay for it to be the same one."""
_MANY = 8
"""Where so many facts differ, it is another day's table."""

Cause = list[Difference]
"""The places of one change, in order."""


class Sentences(NamedTuple):
    """Two aligned sentences and what differs in them; `likeness` is the share of words that stayed beside it."""

    differences: list[Difference]
    likeness: float


class Differing:
    """The differences of a pair, sentence by sentence."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self._counts: dict[Callable[[str], bool], tuple[int, int]] = {}

    @cached_property
    def sentences(self) -> list[Sentences]:
        """The aligned sentences of the article itself in which something differs, in order."""
        before, after = self.pair.before, self.pair.after
        lexicon = Lexicon(before, after)
        changed = self.pair.sentences
        olds, news = (
            _copy(before, (old for old, _ in changed)),
            _copy(after, (new for _, new in changed)),
        )
        copy = [(old, new) for old, new in changed if old in olds and new in news]
        compared = (Compared(lexicon, old, new) for old, new in copy)
        alike = [found for found in map(self._read, compared) if found.differences]
        return alike + self._reworked(alike)

    def _reworked(self, alike: list[Sentences]) -> list[Sentences]:
        """What differs in sentences that are not alike, of what is declared to be one article."""
        if not self.pair.declared:
            return []
        known = [
            one
            for sentences in alike
            for one in sentences.differences
            if sentences.likeness >= _ALIKE
        ]
        olds, news = reworked.changed_sentences(self.pair)
        copy = _copy(self.pair.before, olds), _copy(self.pair.after, news)
        found = reworked.differences(self.pair, known, copy)
        if not any(one.kind == WORD for one in known):
            found += weighing.differences(self.pair.before, self.pair.after, copy)
        return [Sentences([one], 1.0) for one in found]

    def _read(self, compared: Compared) -> Sentences:
        related = compared.likeness(0) >= _RELATED or compared.is_reordered
        found = (
            list(differences(compared, ordered=self.pair.ordered)) if related else []
        )
        found = [one for one in found if not self._in_other_part(compared, one)]
        aside = grading.aside(found)
        stayed = len(compared.partner) >= max(_STAYED, aside)
        if not stayed and not self._is_sure(compared, aside):
            found = []
        graded = found if self.pair.declared else grading.graded(found)
        return Sentences(graded, compared.likeness(aside))

    def _is_sure(self, compared: Compared, aside: int) -> bool:
        """Whether nothing else changed in a very short line, and it stands between the same two passages."""
        longest = max(len(compared.before.keys), len(compared.after.keys))
        equal = compared.partner and len(compared.partner) >= longest - aside
        return bool(
            equal
            and self.pair.declared
            and self.pair.in_place(compared.before.sentence, compared.after.sentence)
        )

    @cached_property
    def _parts(self) -> tuple[dict[Span, list[Span]], dict[Span, list[Span]]]:
        """For each old sentence the new ones beside it, and for each new one the old ones: parts of what was split."""
        olds: dict[Span, list[Span]] = {}
        news: dict[Span, list[Span]] = {}
        for old, new in self.pair.sentences:
            olds.setdefault(old, []).append(new)
            news.setdefault(new, []).append(old)
        return olds, news

    def _in_other_part(self, compared: Compared, found: Difference) -> bool:
        """Whether a sentence was split, or two were merged, and what seems changed stands in the other part."""
        before, old = compared.before.draft.text, compared.before.sentence
        after, new = compared.after.draft.text, compared.after.sentence
        others = [part.of(after) for part in self._parts[0][old] if part != new]
        olds = [part.of(before) for part in self._parts[1][new] if part != old]
        return any(found.old.of(before) in part for part in others) or any(
            found.new.of(after) in part for part in olds
        )

    def causes(
        self,
        kinds: Iterable[str],
        align: float = _ALIKE,
        *,
        unless_note: bool = False,
    ) -> list[Cause]:
        """The differences of some kinds, those of one cause together; without those that a note announces.

        One cause are the places where the same became the same, and the counts of one sentence that fell together.
        """
        causes: list[Cause] = []
        known: dict[tuple[object, ...], Cause] = {}
        for sentences in self.sentences:
            fell: Cause = []
            for one in sentences.differences if sentences.likeness >= align else ():
                if one.kind not in kinds or (unless_note and self._announced(one)):
                    continue
                cause = known.setdefault(
                    key(one), fell if one.kind == "count" else []
                )
                causes += [] if cause else [cause]
                cause.append(self._weighed(one))
        return causes

    def _announced(self, found: Difference) -> bool:
        """Whether a new note or the ledger tells of a change."""
        if any(announced.tells(note, found) for note in self._notes):
            return True
        if not self.pair.after.book.holds("corrections"):
            return False
        return announced.in_ledger(self.pair, found.old, found.new)

    @cached_property
    def _notes(self) -> list[Side]:
        return self.pair.once(announced.new_notes)

    @cached_property
    def another_story(self) -> bool:
        """Whether each text has names and figures of its own beyond any one change: another day, county, deal.

        What is declared to be one article, is one, however much differs.
        """
        if self.pair.declared:
            return False
        facts = [cause for cause in self._all if not cause[0].slip]
        leading = [cause for cause in facts if self._leads(cause)]
        if self._is_elsewhere(leading):
            return True
        least = min((self._others(cause) for cause in facts), default=0)
        share = least / (min(map(len, self._marks)) or 1)
        signs = (len(facts) > 1) + bool(leading)
        return share >= _OTHERS and least + signs > 2 and not self._begin_alike(facts)

    def _is_elsewhere(self, leading: list[Cause]) -> bool:
        """Whether the lead is about another town or person, and each text has other names too."""
        if not any(cause[0].kind in _NAMES for cause in leading):
            return False
        every = [place for cause in self._all for place in cause]
        return self._others(every, str.isalpha) > 0

    def _begin_alike(self, facts: list[Cause]) -> bool:
        """Whether the leads name the same, and one text has no name of its own: some figures were changed."""
        subjects = [cause for cause in facts if cause[0].kind in _SUBJECTS]
        if len(facts) >= _MANY or any(map(self._leads, subjects)):
            return False
        figures = [
            place
            for cause in self._all
            if cause[0].slip or cause[0].kind in ("number", "count")
            for place in cause
        ]
        return self._others(figures, str.isalpha) == 0

    def _leads(self, cause: Cause) -> bool:
        """Whether one of its places is in the first two sentences, a headline among them."""
        after = self.pair.after
        lead = [
            span
            for paragraph in after.body[:2]
            for span in after.sentences_in(paragraph.span)
        ][:2]
        return any(found.new.within(sentence) for found in cause for sentence in lead)

    @cached_property
    def _all(self) -> list[Cause]:
        causes: dict[tuple[object, ...], Cause] = {}
        for sentences in self.sentences:
            for found in (
                sentences.differences if sentences.likeness >= _ALIKE else ()
            ):
                if found.kind == WORD:
                    continue
                causes.setdefault((found.kind, found.values), []).append(found)
        return list(causes.values())

    @cached_property
    def _marks(self) -> tuple[set[str], set[str]]:
        """The words of each text that have a capital or a figure."""
        return marks.of(self.pair.before), marks.of(self.pair.after)

    def _others(self, cause: Cause, counted: Callable[[str], bool] = bool) -> int:
        """How many names and figures each text has for itself beside those of a cause, of the text with fewer."""
        gone = marks.words_in(self.pair.before, [found.old for found in cause])
        come = marks.words_in(self.pair.after, [found.new for found in cause])
        (old, new), (olds, news) = self._own, self._counted(counted)
        left = olds - sum(map(counted, gone & old))
        return min(left, news - sum(map(counted, come & new)))

    @cached_property
    def _own(self) -> tuple[set[str], set[str]]:
        """The names and figures that each text has for itself."""
        one, other = self._marks
        return one - other, other - one

    def _counted(self, counted: Callable[[str], bool]) -> tuple[int, int]:
        """How many of its own each text has that count, worked out once and not for each difference."""
        if counted not in self._counts:
            old, new = self._own
            self._counts[counted] = sum(map(counted, old)), sum(map(counted, new))
        return self._counts[counted]

    def _weighed(self, found: Difference) -> Difference:
        """Figures that stand beside the name of another month, or of something else: no more than a query.

        In what is declared to be one article every fact has its own weight; but a month or a year that goes on with
        the figures of the page is a later issue of it, where no day is named.
        """
        if self.pair.declared:
            later = found.moves_on == "period"
            another = later and self._others([found], str.isdecimal) > 0
        else:
            moved = found.moves_on and self._others([found])
            another = bool(moved) or (not found.slip and self._of_another(found))
        return found._replace(severity="info") if another else found

    def _of_another(self, found: Difference) -> bool:
        """Whether either sentence also names what the other text has nowhere."""
        one, other = self._marks
        return marks.names_more(
            self.pair.before, found.old, other
        ) and marks.names_more(self.pair.after, found.new, one)


def key(found: Difference) -> tuple[object, ...]:
    """What makes differences in several places one: a name has one cause in either direction."""
    if found.kind in _NAMES:
        return ("name", *sorted(found.values))
    return (found.kind, *found.values)


def _copy(draft: Draft, sentences: Iterable[Span]) -> set[Span]:
    """The sentences that are neither of notes nor of lines that say when the copy was changed."""
    parted: dict[int, list[Span]] = {}
    for sentence in sentences:
        stamp = sentence.of(draft.text).lower().startswith(_STAMPS)
        if draft.field_of(sentence) == "body" and not stamp:
            parted.setdefault(draft.paragraph_of(sentence), []).append(sentence)
    copy = (
        some
        for at, some in parted.items()
        if not notes.is_note(draft, draft.paragraphs[at])
    )
    return {sentence for some in copy for sentence in some}
