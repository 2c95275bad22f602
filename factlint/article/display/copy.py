"""Display copy: headlines, standfirsts, captions and social texts, each beside the text it goes with."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from factlint.article.names import bare_word
from factlint.article.pair import History
from factlint.english.words import Word
from factlint.known import Draft
from factlint.match.fold import fold
from factlint.model import SIBLINGS, Paragraph
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_SMALL = 3
"""Words of no more letters stay small in headlines that capitalise the others."""
_HEADLINE = range(4, 21)
"""How many words a line above plain copy has that is taken for a headline: fewer may be a byline or a place."""
_TWIN, _SAME = 7, 0.8
"""A passage of so many longer words repeats a sentence of the text that has this share of them."""
_CALLED = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}"
_CREDIT = lazy(
    r"\(?\b(?:Photo(?:graph)?s?|Pictures?|Images?|Credits?|Courtesy|Illustration|Graphic|File)(?: by\b|:| courtesy\b)"
    r"[^)\n]*\)?|[([]?(?:[A-Z][\w.’'-]+ ){0,4}[A-Z][\w.’'-]+ ?/ ?[A-Z][\w ]*[)\]]?(?=\.?\s*(?:\Z|\n))"
    r"|(?:via )?(?:Getty|Shutterstock|Alamy)\b[^)\n]*|© ?[^\n]*"
    r"|[<(](?:[A-Z]+: ?)?[A-Z]{1,5}(?:\.[A-Z]{1,2})?[>)]"
    rf"|(?<=\S) [|–—-]+ (?:By )?{_CALLED}(?:(?:,|,? (?:and|&)) {_CALLED})*\s*\Z"
)
"""Credits of pictures, tickers, and what stands behind a headline's last dash: the site, the authors."""


class DisplayPlace(NamedTuple):
    """A passage of a text."""

    draft: Draft
    span: Span


class Odd(NamedTuple):
    """Words of display copy that its text does not support; `there` is what the text has in their place, if it has.

    `kind` is number, name, place or date; `sure` is false where the words may be no fact at all.
    """

    kind: str
    span: Span
    there: DisplayPlace | None = None
    sure: bool = True


class Body:
    """The text that display copy goes with: of the newest version, or of all where the newest is not known."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = tuple(drafts)

    @cached_property
    def paragraphs(self) -> list[tuple[Draft, Paragraph]]:
        """The paragraphs that are no display copy; none where there are but the names of who wrote them."""
        found = [
            (draft, one)
            for draft in self.drafts
            for one in draft.paragraphs
            if one.field not in SIBLINGS
        ]
        return found if any(one.field != "byline" for _, one in found) else []

    @cached_property
    def words(self) -> list[tuple[Draft, Word]]:
        """The words, in order."""
        return [
            (draft, word)
            for draft, one in self.paragraphs
            for word in draft.words_in(one.span)
        ]

    @cached_property
    def said(self) -> frozenset[str]:
        """The words in lower case: most words of display copy are among them, and nothing more need be known."""
        return frozenset(word.text.lower() for _, word in self.words)

    @cached_property
    def places(self) -> dict[str, list[tuple[Draft, Word]]]:
        """Each plain word with all its places."""
        found: dict[str, list[tuple[Draft, Word]]] = {}
        for draft, word in self.words:
            text = word.text
            key = (
                text.lower() if text.isascii() and text.isalnum() else bare_word(text)
            )
            found.setdefault(key, []).append((draft, word))
        return found

    @cached_property
    def sentences(self) -> list[DisplayPlace]:
        """The sentences, in order."""
        return [
            DisplayPlace(draft, span)
            for draft, one in self.paragraphs
            for span in draft.sentences_in(one.span)
        ]


class Display:
    """One paragraph of display copy, with its field and the body it goes with.

    `guessed` is true for a line above plain copy, which nobody has called a headline.
    """

    def __init__(
        self, draft: Draft, paragraph: Paragraph, body: Body, *, guessed: bool = False
    ) -> None:
        self.draft, self.body, self.guessed = draft, body, guessed
        self.span, self.field = paragraph
        self.text = self.span.of(draft.text)

    @cached_property
    def words(self) -> list[Word]:
        """The words that are copy: no hashtags, addresses, credits or tickers."""
        aside = [
            Span(*match.span())
            for match in _CREDIT.finditer(self.draft.text, *self.span)
        ]
        aside += [mask for mask in self.draft.masks if mask.overlaps(self.span)]
        words = self.draft.words_in(self.span)
        return [
            word
            for word in words
            if not any(word.span.overlaps(span) for span in aside)
        ]

    @cached_property
    def capitals(self) -> bool:
        """Whether most words have a capital, or nothing else, so that a capital makes no name."""
        words = [word.text for word in self.words if word.text.isalpha()]
        long = [word for word in words[1:] if len(word) > _SMALL]
        if sum(word.isupper() for word in words) > len(words) / 2:
            return True
        prose = self.text.rstrip("”’\"' ").endswith(".")
        return not prose and sum(word[0].isupper() for word in long) > 0.6 * len(long)

    def shared(self, place: DisplayPlace) -> int:
        """How many longer words a sentence of the text has in common with this."""
        return len(self._stems & _stems(place.draft.words_in(place.span)))

    def told(self, place: DisplayPlace, *, without: Span) -> float:
        """The share of the longer words outside a span that a sentence of the text has."""
        mine = _stems(
            [word for word in self.words if not word.span.overlaps(without)]
        )
        return len(mine & _stems(place.draft.words_in(place.span))) / max(
            len(mine), 1
        )

    @cached_property
    def twin(self) -> DisplayPlace | None:
        """The sentence of the text that this repeats nearly word for word; None where there is none."""
        if len(self._stems) < _TWIN:
            return None
        place = max(self.body.sentences, key=self.shared, default=None)
        return (
            place
            if place and self.shared(place) >= _SAME * len(self._stems)
            else None
        )

    @cached_property
    def _stems(self) -> set[str]:
        return _stems(self.words)


def _stems(words: Sequence[Word]) -> set[str]:
    """The beginnings of the longer words: enough to know a word again in another form."""
    return {word.text.lower()[:6] for word in words if len(word.text) > _SMALL}


def passages(history: History) -> Iterator[Display]:
    """The display copy of an article, the newest first, each beside the text it goes with.

    Where the order of the versions is known, the display copy of older ones is history, and what stands in a file of
    its own goes with the newest version.
    """
    newest = Body([history.newest] if history.ordered else history.versions)
    told = set[str]()
    for draft in (
        *history.siblings,
        *([history.newest] if history.ordered else reversed(history.versions)),
    ):
        beside = draft in history.siblings
        body = newest if beside or history.ordered else Body([draft])
        for paragraph in _display(draft, beside=beside) if body.paragraphs else ():
            key = fold(paragraph.span.of(draft.text))
            if not (history.ordered and key in told):
                told.add(key)
                yield Display(
                    draft, paragraph, body, guessed=not beside and _is_plain(draft)
                )


def _display(draft: Draft, *, beside: bool) -> list[Paragraph]:
    """The paragraphs of display copy; above plain copy only a first line that is long enough for a headline."""
    if beside or not _is_plain(draft):
        return [
            paragraph for paragraph in draft.paragraphs if paragraph.field in SIBLINGS
        ]
    first = draft.paragraphs[:1]
    words = [word.text for one in first for word in draft.words_in(one.span)]
    return [
        one
        for one in first
        if one.field == "headline" and len(words) in _HEADLINE and "vs" not in words
    ]


def _is_plain(draft: Draft) -> bool:
    return draft.document.guessed
