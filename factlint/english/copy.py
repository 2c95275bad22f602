"""Copy: one document with its annotations, each computed when first asked for and then kept."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.english import masks as _masks
from factlint.english import quotes as _quotes
from factlint.english import sentences as _sentences
from factlint.english import words as _words
from factlint.english.names import names as _names
from factlint.english.names.names import Name
from factlint.english.numbers.quantity import Quantity
from factlint.english.quotes import Quote, Stray
from factlint.english.words import Word, Words
from factlint.memo import Memo
from factlint.model import Document, Paragraph
from factlint.text import Reach, Span

if TYPE_CHECKING:
    from factlint.english.dates.said import Said

BODY = frozenset(("body", "note"))
"""Fields that are running text."""


class Copy(Memo):
    """A document as the checks see it. Spans are code points of `text`."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.published = document.meta.published
        self._numbers: dict[Span, list[Quantity]] = {}

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs, in order."""
        return self.document.paragraphs

    @cached_property
    def body(self) -> list[Paragraph]:
        """The paragraphs of running text."""
        return [paragraph for paragraph in self.paragraphs if paragraph.field in BODY]

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields that have a paragraph."""
        return frozenset(paragraph.field for paragraph in self.paragraphs)

    @cached_property
    def words(self) -> Sequence[Word]:
        """The words of all paragraphs, in order."""
        return _words.words_of(
            self.text, [paragraph.span for paragraph in self.paragraphs]
        )

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case."""
        known = {said: said.lower() for said in {word.text for word in self.words}}
        return [known[word.text] for word in self.words]

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that the copy writes in lower case."""
        return frozenset(word.text for word in self.words if word.text.islower())

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of all paragraphs, in order."""
        found: list[Span] = []
        for paragraph in self.paragraphs:
            found += _sentences.sentences(self.text, paragraph.span)
        return found

    @cached_property
    def _quotes(self) -> tuple[list[Quote], list[Stray]]:
        return _quotes.quotes(
            self.text, [paragraph.span for paragraph in self.paragraphs]
        )

    @property
    def quotes(self) -> list[Quote]:
        """All quotations, in the order of their starts."""
        return self._quotes[0]

    @property
    def strays(self) -> list[Stray]:
        """Closing quotation marks that close nothing."""
        return self._quotes[1]

    @cached_property
    def masks(self) -> list[Span]:
        """Stretches that are no prose: the reader's, and URLs, handles, file names, designators."""
        return sorted([*self.document.masks, *_masks.masks(self.text)])

    @cached_property
    def quantities(self) -> list[Quantity]:
        """What the numbers of the copy count or measure, in order."""
        return [
            quantity
            for sentence in self.sentences
            for quantity in self.quantities_in(sentence)
        ]

    def quantities_in(self, sentence: Span) -> list[Quantity]:
        """The quantities of one sentence, in order."""
        from factlint.english.numbers.ranges import joined

        return joined(self.text, self.numbers_in(sentence))

    def numbers_in(self, sentence: Span) -> list[Quantity]:
        """The quantities of one sentence, each of its numbers by itself."""
        if sentence not in self._numbers:
            from factlint.english.numbers.quantities import singles

            found = singles(self.text, sentence)
            self._numbers[sentence] = [
                quantity for quantity in found if not self.masked(quantity.span)
            ]
        return self._numbers[sentence]

    @cached_property
    def names(self) -> list[Name]:
        """Capitalised runs, in order."""
        return _names.names(self.text, self.words, self.sentences)

    @cached_property
    def dates(self) -> "list[Said]":
        """Dates, weekdays and clock times of all paragraphs, in order. Read only where a check asks for them."""
        from factlint.english.dates import when

        return [
            one
            for paragraph in self.paragraphs
            for one in when.dates(self.text, paragraph.span)
        ]

    def dates_in(self, span: Span) -> "list[Said]":
        """The dates of `span`, such as a sentence; read anew, so that a check of a few sentences reads no more."""
        from factlint.english.dates import when

        return when.dates(self.text, span)

    @cached_property
    def _word_starts(self) -> Sequence[int]:
        return (
            self.words.starts
            if isinstance(self.words, Words)
            else [word.start for word in self.words]
        )

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.span.start for paragraph in self.paragraphs]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.span.start for name in self.names]

    def name_at(self, offset: int) -> Name | None:
        """The name that `offset` lies in, or None."""
        index = bisect_right(self._name_starts, offset) - 1
        return (
            self.names[index]
            if index >= 0 and offset < self.names[index].span.end
            else None
        )

    def names_in(self, span: Span) -> list[Name]:
        """The names that start in `span`."""
        first, last = (bisect_left(self._name_starts, edge) for edge in span)
        return self.names[first:last]

    @cached_property
    def _titles(self) -> Reach:
        return Reach(
            sorted(
                name.title_span for name in self.names if name.person and name.title
            )
        )

    def in_title(self, span: Span) -> bool:
        """Whether `span` is part of the title before a person's name."""
        return self._titles.touches(span)

    @cached_property
    def _outer(self) -> list[Quote]:
        """The quotations that lie in no other, which are disjoint."""
        found: list[Quote] = []
        for quote in self.quotes:
            if not found or quote.span.start >= found[-1].span.end:
                found.append(quote)
        return found

    @cached_property
    def _outer_starts(self) -> list[int]:
        return [quote.span.start for quote in self._outer]

    def quote_of(self, span: Span) -> Quote | None:
        """The outermost quotation that `span` lies in, or None."""
        index = bisect_right(self._outer_starts, span.start) - 1
        return (
            self._outer[index]
            if index >= 0 and span.within(self._outer[index].span)
            else None
        )

    def quoted(self, span: Span) -> bool:
        """Whether `span` lies inside a quotation."""
        return self.quote_of(span) is not None

    @cached_property
    def _quote_reach(self) -> Reach:
        return Reach(quote.span for quote in self.quotes)

    def quotes_touch(self, span: Span) -> bool:
        """Whether a quotation has a part of `span`."""
        return self._quote_reach.touches(span)

    def masked(self, span: Span) -> bool:
        """Whether `span` touches a stretch that is no prose."""
        return self._mask_reach.touches(span)

    @cached_property
    def _mask_reach(self) -> Reach:
        return Reach(self.masks)

    def masks_in(self, span: Span) -> list[Span]:
        """The stretches that are no prose and that `span` touches."""
        return [
            mask
            for mask in self.masks[self._mask_reach.near(span)]
            if mask.overlaps(span)
        ]

    def words_in(self, span: Span, most: int | None = None) -> list[Word]:
        """The words that start in `span`, or the first of them, `most` at the most."""
        places = self.places_in(span)
        return list(
            self.words[
                places.start : places.stop
                if most is None
                else min(places.stop, places.start + most)
            ]
        )

    def places_in(self, span: Span) -> range:
        """The places, among the words, of those that start in `span`."""
        return range(*(bisect_left(self._word_starts, edge) for edge in span))

    def words_around(self, span: Span, more: int) -> list[Word]:
        """The words that start in `span`, and up to `more` on either side in its paragraph."""
        starts = self._word_starts
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        paragraph = (
            self.paragraphs[self.paragraph_of(span)].span if self.paragraphs else span
        )
        least, most = (
            bisect_left(starts, paragraph.start),
            bisect_left(starts, max(paragraph.end, span.end)),
        )
        return list(self.words[max(first - more, least) : min(last + more, most)])

    def sentence_of(self, span: Span) -> Span:
        """The sentence in which `span` starts."""
        index = bisect_right(self._sentence_starts, span.start) - 1
        return self.sentences[max(index, 0)]

    def sentences_in(self, span: Span) -> list[Span]:
        """The sentences that start in `span`."""
        starts = self._sentence_starts
        return self.sentences[
            bisect_left(starts, span.start) : bisect_left(starts, span.end)
        ]

    def paragraph_of(self, span: Span) -> int:
        """The index of the paragraph in which `span` starts."""
        return max(bisect_right(self._paragraph_starts, span.start) - 1, 0)

    def field_of(self, span: Span) -> str:
        """The field in which `span` starts."""
        return (
            self.paragraphs[self.paragraph_of(span)].field
            if self.paragraphs
            else "body"
        )

    def in_body(self, span: Span) -> bool:
        """Whether `span` starts in running text."""
        return self.field_of(span) in BODY
