"""An article as a whole: its versions, the texts beside them, and which versions are compared."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.comparing.pair import Pair
from factlint.rulebook import Book, Draft

if TYPE_CHECKING:
    from factlint.comparing.chains import Chain
    from factlint.comparing.facts.timeline import Timeline

_MANY = 20
"""An article of more versions does not keep what was read of each."""


class History:
    """The versions of one article, the oldest first where `ordered`; else their order says nothing of time.

    `siblings` are the texts that go with the article, such as a headline, a standfirst or a caption in a
    file of its own; every paragraph of such a draft has the field that it is. `declared` is true where somebody said
    that these are versions of one article.
    """

    def __init__(
        self,
        versions: Sequence[Draft],
        siblings: Sequence[Draft] = (),
        *,
        ordered: bool = False,
        declared: bool = False,
    ) -> None:
        self.versions, self.siblings = tuple(versions), tuple(siblings)
        self.ordered, self.declared = ordered, declared

    @property
    def newest(self) -> Draft:
        """The last version; where the order is not known, just one of them."""
        return self.versions[-1]

    @property
    def book(self) -> Book:
        """The rulebook that the newest version is judged by."""
        return self.newest.book

    @property
    def texts(self) -> tuple[Draft, ...]:
        """The versions and the siblings."""
        return self.versions + self.siblings

    @cached_property
    def pairs(self) -> list[Pair]:
        """The versions that are compared: neighbours where their order is known, else each with the longest."""
        if self.ordered or len(self.versions) < 3:
            return [Pair(*both, ordered=self.ordered, history=self) for both in pairwise(self.versions)]
        longest = max(self.versions, key=lambda draft: len(draft.text))
        others = [draft for draft in self.versions if draft is not longest]
        return [Pair(longest, other, ordered=False, history=self) for other in others]

    def let_go(self, pair: Pair) -> None:
        """Frees what was read for a pair that has been compared, where so many versions would fill the memory.

        Whoever asks for it later has it read again.
        """
        for thing in (pair, pair.before) if len(self.versions) > _MANY else ():
            for name in [name for name in vars(thing) if isinstance(getattr(type(thing), name, None), cached_property)]:
                delattr(thing, name)

    @cached_property
    def chains(self) -> "list[Chain]":
        """The sentences of the versions, each through all of them; worked out where somebody asks."""
        from factlint.comparing import chains

        return chains.chains(self.versions)

    @cached_property
    def timelines(self) -> "list[Timeline]":
        """What the versions say of each fact that changes; worked out where somebody asks."""
        from factlint.comparing.facts import timeline

        return timeline.timelines(self)
