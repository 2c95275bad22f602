"""Findings on what differs between two versions: one for each cause, or one query where they may be two stories."""

from collections.abc import Iterable, Iterator

from factlint.article.compared import Difference
from factlint.article.facts import timeline
from factlint.article.facts.differing import Cause, Differing, key
from factlint.article.pair import Pair
from factlint.model import Hit, Related
from factlint.text import Span


def hit(pair: Pair, places: Cause) -> Hit:
    """One finding for all the places of a cause."""
    first, *more = places
    old, new = first.old.of(pair.before.text), first.new.of(pair.after.text)
    message = (
        f"“{old}” became “{new}”"
        if pair.ordered
        else f"“{new}” here, “{old}” in {pair.label(pair.before)}"
    )
    message += timeline.course(pair, first.new)
    related = [
        Related(first.old, f"“{old}” here", pair.before.document),
        *_related(pair, first, more),
    ]
    cause = repr((first.kind, first.values))
    return Hit(
        first.new,
        message,
        severity=first.severity,
        related=tuple(related),
        cause=cause,
    )


def reported(
    pair: Pair, kind: str, align: float, *, unless_note: bool
) -> Iterator[Hit]:
    """The changes of one kind, those of what was away and came back too; none where the texts may be two stories."""
    for both in (pair, *pair.returns):
        if not both.once(Differing).another_story:
            causes = both.once(Differing).causes(
                (kind,), align, unless_note=unless_note
            )
            yield from (hit(both, places) for places in causes)


def _related(
    pair: Pair, first: Difference, more: Iterable[Difference]
) -> Iterator[Related]:
    for other in more:
        message = (
            "the same change" if key(other) == key(first) else "this differs too"
        )
        yield Related(other.new, message)
        yield Related(other.old, message, pair.before.document)


def summary(pair: Pair, causes: list[Cause]) -> Hit:
    """One query for the changes of texts that may tell of two things."""
    first = causes[0][0]
    old, new = first.old.of(pair.before.text), first.new.of(pair.after.text)
    count = (
        f"{len(causes)} facts differ, such as"
        if len(causes) > 1
        else "a fact differs:"
    )
    here = Related(first.old, f"“{old}” here", pair.before.document)
    more = _related(pair, first, [cause[0] for cause in causes[1:]])
    return two_stories(first.new, f"{count} “{old}” and “{new}”", [here, *more])


def two_stories(span: Span, said: str, related: Iterable[Related]) -> Hit:
    """The query at the first of several changes, where the texts may tell of two things; `said` is what differs."""
    why = "with so many other names and figures the texts may tell of two things"
    return Hit(
        span,
        f"{said}; {why}",
        severity="info",
        related=tuple(related),
        cause="another story",
    )
