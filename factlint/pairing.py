"""Two versions side by side: their drafts, whether their order is known, and their aligned sentences."""

from functools import cached_property

from factlint.match import align
from factlint.rulebook import Draft
from factlint.text import Span


class Pair:
    """Two versions of one article. Where `ordered` is false, `before` and `after` say nothing of time."""

    def __init__(self, before: Draft, after: Draft, *, ordered: bool) -> None:
        self.before, self.after, self.ordered = before, after, ordered

    @cached_property
    def paragraphs(self) -> list[tuple[Span | None, Span | None]]:
        """Aligned paragraphs of running text; None where the other version has none."""
        return align.passages(self.before.text, _spans(self.before), self.after.text, _spans(self.after))

    @cached_property
    def sentences(self) -> list[tuple[Span, Span]]:
        """Aligned sentences that are not equal, in the order of the later version."""
        found = []
        for before, after in self.paragraphs:
            if before and after and before.of(self.before.text) != after.of(self.after.text):
                aligned = align.passages(
                    self.before.text,
                    self.before.sentences_in(before),
                    self.after.text,
                    self.after.sentences_in(after),
                )
                found += [(one, other) for one, other in aligned if one and other]
        return [(a, b) for a, b in found if a.of(self.before.text) != b.of(self.after.text)]


def _spans(draft: Draft) -> list[Span]:
    return [paragraph.span for paragraph in draft.body]
