"""An article as a whole, its versions and the texts beside them; and two versions side by side, aligned."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.known import Draft
from factlint.match import align, long
from factlint.match.fold import fold
from factlint.memo import Memo
from factlint.model import Document
from factlint.rulebook import Book
from factlint.start.regex import lazy
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.article.chains import Chain

_MANY = 20
"""An article of more versions does not keep what was read of each."""
_STEM_PARTS = lazy(r"[_.\s]")


class Pair(Memo):
    """Two versions of one article. Where `ordered` is false, `before` and `after` say nothing of time.

    `history` is the article that the pair is of, where more of it is known.
    """

    def __init__(
        self,
        before: Draft,
        after: Draft,
        *,
        ordered: bool,
        history: "History | None" = None,
    ) -> None:
        self.before, self.after, self.ordered, self.history = (
            before,
            after,
            ordered,
            history,
        )

    @cached_property
    def declared(self) -> bool:
        """Whether somebody said that these are versions of one article: a desk, git, or their front matter."""
        one, other = self.before.document.meta, self.after.document.meta
        if self.history and self.history.declared:
            return True
        return (one.slug is not None and one.slug == other.slug) or bool(
            one.version and other.version
        )

    @cached_property
    def paragraphs(self) -> align.Aligned:
        """Aligned paragraphs of running text; None where the other version has none."""
        return align.passages(
            self.before.text, _spans(self.before), self.after.text, _spans(self.after)
        )

    @cached_property
    def aligned(self) -> align.Aligned:
        """All sentences of running text, aligned across the whole text, equal ones too."""
        return align.passages(
            self.before.text,
            _sentences(self.before),
            self.after.text,
            _sentences(self.after),
        )

    @cached_property
    def changed(self) -> bool:
        """Whether each version has a paragraph of running text that the other has not: no mere cut, no mere move.

        Paragraphs count as often as they stand in a text: one of two equal ones may be all that was edited.
        """
        before, after = _texts(self.before), _texts(self.after)
        return not (before <= after or after <= before) or bool(self.returns)

    @cached_property
    def returns(self) -> "list[Pair]":
        """What came back in the later version: pairs with earlier ones, of the sentences that were away in between."""
        history = self.history
        return (
            _returns(self, history)
            if history and self.ordered and len(history.versions) > 2
            else []
        )

    @cached_property
    def _running(self) -> tuple[list[Span], list[Span]]:
        """The sentences of running text of either version, in order."""
        return _sentences(self.before), _sentences(self.after)

    def in_place(self, old: Span, new: Span) -> bool:
        """Whether the same stands before and after two sentences, whatever figures it has; or the text's edge."""
        olds, news = self._running
        return (
            _around(self.before, olds, old)
            == _around(self.after, news, new)
            is not None
        )

    @cached_property
    def sentences(self) -> list[tuple[Span, Span]]:
        """Aligned sentences that are not equal, in the order of the later version; of very long ones what differs."""
        before, after = self.before.text, self.after.text
        both = [(one, other) for one, other in self.aligned if one and other]
        differ = [
            (one, other)
            for one, other in both
            if fold(one.of(before)) != fold(other.of(after))
        ]
        return [
            part
            for one, other in differ
            for part in long.parted(before, one, after, other)
        ]

    def label(self, draft: Draft) -> str:
        """What to call a version in a message: its label, or what its file name alone has."""
        other = self.after if draft is self.before else self.before
        return label_of(draft.document, other.document)


class History(Memo):
    """The versions of one article, the oldest first where `ordered`; else their order says nothing of time.

    `siblings` are the texts that go with the article, such as a headline, a standfirst or a caption in a
    file of its own; every paragraph of such a draft has the field that it is. `declared` is true where somebody said
    that these are versions of one article. `sources` are what the newest version is held against, each with its kind.
    """

    def __init__(
        self,
        versions: Sequence[Draft],
        siblings: Sequence[Draft] = (),
        *,
        ordered: bool = False,
        declared: bool = False,
        sources: Sequence[tuple[str, Draft]] = (),
    ) -> None:
        self.sources = tuple(sources)
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
            return [
                Pair(*both, ordered=self.ordered, history=self)
                for both in pairwise(self.versions)
            ]
        longest = max(self.versions, key=lambda draft: len(draft.text))
        others = [draft for draft in self.versions if draft is not longest]
        return [Pair(longest, other, ordered=False, history=self) for other in others]

    def let_go(self, pair: Pair) -> None:
        """Frees what was read for a pair that has been compared, where so many versions would fill the memory.

        Whoever asks for it later has it read again.
        """
        if len(self.versions) > _MANY:
            pair.forget()
            pair.before.forget()

    @cached_property
    def chains(self) -> "list[Chain]":
        """The sentences of the versions, each through all of them; worked out where somebody asks."""
        from factlint.article import chains

        return chains.chains(self.versions)


def _returns(pair: Pair, history: History) -> list[Pair]:
    now = next(
        number for number, draft in enumerate(history.versions) if draft is pair.after
    )
    found: dict[int, list[tuple[Span, Span]]] = {}
    for chain in history.chains:
        for before, place in pairwise(chain):
            if place.version == now and before.version < now - 1:
                found.setdefault(before.version, []).append((before.span, place.span))
    return [
        _of(history, number, pair.after, both)
        for number, both in sorted(found.items(), reverse=True)
    ]


def _of(
    history: History, number: int, after: Draft, both: list[tuple[Span, Span]]
) -> Pair:
    """A pair of one version with a later one, in which only some sentences are compared."""
    pair = Pair(history.versions[number], after, ordered=True, history=history)
    pair.aligned = list(both)
    return pair


def _texts(draft: Draft) -> Counter[str]:
    return Counter(paragraph.span.of(draft.text) for paragraph in draft.body)


def _around(
    draft: Draft, sentences: list[Span], sentence: Span
) -> tuple[str, str] | None:
    """What stands before and after a sentence, without figures: two lines of a table may have changed together."""
    at = bisect_left(sentences, sentence)
    if sentences[at : at + 1] != [sentence]:
        return None
    return _unnumbered(draft, sentences[max(at - 1, 0) : at]), _unnumbered(
        draft, sentences[at + 1 : at + 2]
    )


def _unnumbered(draft: Draft, sentences: list[Span]) -> str:
    said = fold(" ".join(sentence.of(draft.text) for sentence in sentences)).strip()
    return "".join("0" if sign.isdecimal() else sign for sign in said)


def _spans(draft: Draft) -> list[Span]:
    return [paragraph.span for paragraph in draft.body]


def _sentences(draft: Draft) -> list[Span]:
    return [
        sentence
        for paragraph in draft.body
        for sentence in draft.sentences_in(paragraph.span)
    ]


def label_of(document: Document, other: Document) -> str:
    """What to call a version beside `other`: its label, or what its file name alone has."""
    version = document.meta.version
    if version and version != other.meta.version:
        return f"version {version}" if version[0].isdigit() else version
    name, other_name = (one.path.rpartition("/")[2] for one in (document, other))
    stem, other_stem = (one.rpartition(".")[0] or one for one in (name, other_name))
    if stem == other_stem:
        return document.path
    ends = [match.start() for match in _STEM_PARTS.finditer(stem)]
    return next(
        (stem[:end] for end in ends if end and not other_stem.startswith(stem[:end])),
        stem,
    )
