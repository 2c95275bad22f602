"""Who says a quotation, by name or by office, and which quotations of two versions are the same words."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property

from factlint import lexicon
from factlint.article.names import parts
from factlint.english import Name
from factlint.english.names import titles
from factlint.english.quotes import Quote
from factlint.english.speakers import SPEECH, broken
from factlint.english.words import Word
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.start.record import NamedTuple
from factlint.text import Span

_NEAR = 14
"""Words before or after a quotation among which its verb of speech and its speaker stand."""
_LEAST = 4
"""Shorter quotations may be said by two people."""
_ENDS = 6
"""So many equal words at the start or the end make a longer quotation the same one."""
POSTS = lexicon.words(
    "title.office", "title.rank", "person.occupation", "person.party", "person.kin"
) | {"police"}
"""Words for people by their office, rank, work or part in a case."""
_WITHIN = lexicon.words("function.preposition")
"""What parts an office from what it is of."""
_NOBODY = lexicon.words("function", "short.enclitic")
"""Words that stand in no name of an office."""
_OPENED = lexicon.words("function.article", "function.possessive")
"""What opens an office in the singular."""
_LONGEST = 4
"""Words of the longest office that is read without being known."""


_CLAUSE = lexicon.words(
    "function.pronoun.relative", "function.conjunction.coordinating"
)
"""Words that open another clause."""


class Speaker(NamedTuple):
    """Whoever says a quotation: the plain words of a person's full name, or those of an office or description."""

    span: Span
    name: tuple[str, ...]
    office: tuple[str, ...]


class Utterance(NamedTuple):
    """A quotation and its words in lower case."""

    quote: Quote
    keys: tuple[str, ...]


class Speech:
    """The quotations of a draft and their speakers."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    @cached_property
    def utterances(self) -> list[Utterance]:
        """The quotations of running text of four words and more, in order."""
        unpaired = broken(self.draft)
        spoken = (
            Utterance(quote, self._keys(quote.inner))
            for quote in self.draft.quotes
            if self._is_whole(quote, unpaired)
        )
        return [one for one in spoken if len(one.keys) >= _LEAST]

    def _is_whole(self, quote: Quote, unpaired: set[int]) -> bool:
        """Whether a quotation stands in running text and in no other, and all marks of its paragraph are paired."""
        span = quote.span
        return (
            self.draft.quote_of(span) is quote
            and self.draft.paragraph_of(span) not in unpaired
            and self.draft.in_body(span)
        )

    def _keys(self, inner: Span) -> tuple[str, ...]:
        return tuple(
            word.text.lower().replace("’", "'") for word in self.draft.words_in(inner)
        )

    @cached_property
    def full(self) -> dict[str, set[tuple[str, ...]]]:
        """For each family name the full names of people that end in it."""
        found: dict[str, set[tuple[str, ...]]] = {}
        for name in self.draft.names:
            words = tuple(parts(name.parts))
            if len(words) > 1 and (
                name.title or frequency.name(words[0]) or _is_seen(name)
            ):
                found.setdefault(words[-1], set()).add(words)
        return found

    @cached_property
    def families(self) -> set[str]:
        """The last words of all names."""
        return {
            words[-1] for name in self.draft.names if (words := parts(name.parts))
        }

    @cached_property
    def offices(self) -> dict[str, set[str]]:
        """For each family name the words of the offices that stand beside it."""
        found: dict[str, set[str]] = {}
        for name in self.draft.names:
            words = parts(name.parts)
            if words and (name.title or name.role):
                found.setdefault(words[-1], set()).update(
                    titles.written_out(name.title), titles.written_out(name.role)
                )
        return found

    def speaker(self, quote: Quote) -> Speaker | None:
        """Whoever says the quotation; None for pronouns, for what is no office, and where nobody is named."""
        paragraph = self.draft.paragraphs[self.draft.paragraph_of(quote.span)].span
        return self._after(quote.span.end, paragraph.end) or self._before(
            quote.span, paragraph.start
        )

    def around(self, quote: Quote) -> str:
        """The text in which the speaker of a quotation is looked for."""
        end = self.draft.paragraphs[self.draft.paragraph_of(quote.span)].span.end
        follows = self.draft.words_in(Span(quote.span.end, end), _NEAR + 1)
        last = follows[-1].end if follows else quote.span.end
        return self.draft.text[self.draft.sentence_of(quote.span).start : last]

    def _after(self, start: int, end: int) -> Speaker | None:
        """The speaker in `“...,” said Ana Ek`, `“...,” Ana Ek said` and `“...,” according to Ana Ek`."""
        words = self._own_words(Span(start, end), _NEAR)
        if not words or self.draft.text[start : words[0].start].strip(" ,—–-"):
            return None
        if words[0].text in SPEECH:
            return self._subject(words[1:])
        if [word.text for word in words[:2]] == ["according", "to"]:
            return self._subject(words[2:])
        verb = next(
            (at for at, word in enumerate(words) if word.text in SPEECH), None
        )
        if not verb:
            return None
        before = self.draft.text[words[0].end : words[verb].start]
        is_whole = "." not in before.replace(". ", "", 1)
        return self._subject(words[:verb]) if is_whole else None

    def _own_words(self, span: Span, most: int | None = None) -> list[Word]:
        """The first words of a passage that stand in no quotation."""
        found = self.draft.words_in(span, most)
        return [word for word in found if not self.draft.quoted(word.span)]

    def _before(self, quote: Span, start: int) -> Speaker | None:
        """The speaker in `Ana Ek said: “...”` and `Ana Ek said that she “...”`."""
        start = max(start, self.draft.sentence_of(quote).start)
        words = self._own_words(Span(start, quote.start))
        if [word.text for word in words[:2]] == ["According", "to"]:
            return self._subject(words[2:])
        verbs = [at for at, word in enumerate(words) if at and word.text in SPEECH]
        return self._subject(self._clause(words[: verbs[-1]])) if verbs else None

    def _clause(self, words: list[Word]) -> list[Word]:
        """The last words, back to the start of their clause."""
        for at in range(len(words) - 1, 0, -1):
            gap = self.draft.text[words[at - 1].end : words[at].start]
            if any(sign in gap for sign in ';:—–(”"') or words[at].text in _CLAUSE:
                return words[at + 1 :]
        return words[-_NEAR:]

    def _subject(self, words: list[Word]) -> Speaker | None:
        """The person or the office that the words name."""
        if not words:
            return None
        span = Span(words[0].start, words[-1].end)
        for name in self.draft.names_in(span):
            if not self._is_beside(name, words):
                found = self.person(name)
                if found or name.span.start == span.start:
                    return found
        return self._office(words)

    def _is_beside(self, name: Name, words: list[Word]) -> bool:
        """Whether a name says whose or of what the speaker is, or when."""
        before = [word.text for word in words if word.end < name.title_span.start][
            -1:
        ]
        owner = self.draft.text[name.span.end : name.span.end + 2] in ("’s", "'s")
        return owner or any(
            word.lower() in _WITHIN or word == "the" for word in before
        )

    def person(self, name: Name) -> Speaker | None:
        """The person that a name is of; None for institutions and for names that may be theirs."""
        words = tuple(parts(name.parts))
        known = self.full.get(words[-1], set()) if words else set()
        if len(words) == 1 and len(known) == 1:
            return Speaker(
                name.span, next(iter(known)), tuple(titles.written_out(name.title))
            )
        if not words or not (
            words in known or name.title or (len(words) == 1 and known)
        ):
            return None
        return Speaker(name.span, words, tuple(titles.written_out(name.title)))

    def _office(self, words: list[Word]) -> Speaker | None:
        """The office in `the mayor of Turku` and `the foreign minister`."""
        first = words[0].text.lower()
        opened = first in _OPENED
        if not opened and not first.endswith(("s", "police")):
            return None  # the director of sales, in: Ana Ek, owner of the mill and director of sales, said
        inside = self._of_office(words[opened:])
        named = [(word, part) for word in inside for part in _parts(word)]
        if not named:
            return None
        if named[-1][1] in POSTS:
            known = POSTS | titles.PARTS
            named = [(word, part) for word, part in named if part in known]
        elif len(inside) > _LONGEST or not all(
            _may_describe(part) for _, part in named
        ):
            return None
        span = Span(named[0][0].start, inside[-1].end)
        return Speaker(span, (), tuple(part for _, part in named))

    def _of_office(self, words: list[Word]) -> list[Word]:
        """The first words that only a space or a hyphen parts, up to what an office is of."""
        inside: list[Word] = []
        for word in words:
            gap = self.draft.text[inside[-1].end : word.start] if inside else " "
            if gap not in (" ", "-") or word.text in _WITHIN:
                break
            inside.append(word)
        return inside


def _parts(word: Word) -> list[str]:
    """The plain words in which an office is compared."""
    return titles.written_out(_singular(word.text))


def _may_describe(part: str) -> bool:
    """Whether a word may stand in an office that is not known: no name and no word of grammar."""
    return part.islower() and part not in _NOBODY


def _singular(word: str) -> str:
    """The word, or the singular of a known office in the plural: prosecutors, ministers."""
    stem = word.removesuffix("s")
    return stem if word != stem and stem in POSTS else word


def _is_seen(name: Name) -> bool:
    """Whether the copy shows that a person is meant, and the first word is no common one, as in Red Cross."""
    return name.person and not frequency.english(name.parts[0].lower())


def same_words(
    before: Speech, after: Speech
) -> Iterator[tuple[Utterance, Utterance]]:
    """Quotations of both drafts that begin or end alike, each with the only one that it can be."""
    taken = set()
    for keys in (_whole, _start, _end):
        olds, news = _only(before.utterances, keys), _only(after.utterances, keys)
        for key, new in news.items():
            if key and key in olds and new.quote.span not in taken:
                taken.add(new.quote.span)
                yield olds[key], new


def _only(
    utterances: list[Utterance], keys: Callable[[Utterance], tuple[str, ...]]
) -> dict[tuple[str, ...], Utterance]:
    counted = Counter(keys(one) for one in utterances)
    return {keys(one): one for one in utterances if counted[keys(one)] == 1}


def _whole(one: Utterance) -> tuple[str, ...]:
    return one.keys


def _start(one: Utterance) -> tuple[str, ...]:
    return one.keys[:_ENDS] if len(one.keys) >= _ENDS else ()


def _end(one: Utterance) -> tuple[str, ...]:
    return one.keys[-_ENDS:] if len(one.keys) >= _ENDS else ()
