"""The quotations of a draft against its transcripts: word for word, but for what desks leave out or put in brackets."""

from collections.abc import Iterator, Sequence

from factlint.article.compared import Compared, Lexicon, Side
from factlint.article.evidence.allowed import cut, is_allowed, said_part
from factlint.article.evidence.spoken import Spoken, speaks
from factlint.article.names import bare_word, parts
from factlint.article.pair import History
from factlint.article.speech.voices import Speaker, Speech
from factlint.english import speakers
from factlint.english.numbers import numbers
from factlint.english.speakers import Saying
from factlint.known import Draft
from factlint.match.changes import Change
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_ELLIPSIS = lazy(r"\[?\s?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s?\]?")
_SENTENCE = lazy(r"(?<=[.!?])\s+")
_LEAST, _SURE = 3, 6
"""So many words a quotation has that is looked for, and one that nobody known is said to have spoken."""
_NEAR, _VERY_NEAR = 0.6, 0.75
"""The share of its words that a passage has which it misquotes."""
_LONG = 4
"""Words of more letters tell of something."""


class Found(NamedTuple):
    """Where a transcript has the words of a quotation, or most of them.

    `changes` are the passages of the draft that differ, each with what stands in its place there. `score` is the share
    of the words that it has.
    """

    spoken: Spoken
    there: Span
    changes: tuple[tuple[Span, Span], ...]
    score: float
    kept: int

    @property
    def label(self) -> str:
        """What the transcript calls the one who speaks there."""
        turn = self.spoken.turn_at(self.there.start)
        return turn.label if turn else ""


class Judged(NamedTuple):
    """A quotation with what the transcripts say of it.

    `state` is agrees, changed, absent, another (the words of somebody else there), or unknown. `found` is the passage,
    or the nearest one.
    """

    saying: Saying
    state: str
    found: Found | None = None
    speaker: str = ""


def judged(history: History) -> list[Judged]:
    """The quotations of the newest version, each held against all transcripts; none where there is no transcript."""
    spoken = [
        Spoken(draft) for kind, draft in history.sources if kind == "transcript"
    ]
    judge = _Judge(history.newest, spoken)
    return (
        [judge.of(saying) for saying in speakers.sayings(history.newest)]
        if spoken
        else []
    )


class _Judge:
    """Holds the quotations of a draft against transcripts."""

    def __init__(self, draft: Draft, transcripts: Sequence[Spoken]) -> None:
        self._draft, self._transcripts = draft, transcripts
        self._lexicons = [Lexicon(one.draft, draft) for one in transcripts]
        self._speech = draft.once(Speech)

    def of(self, saying: Saying) -> Judged:
        """What the transcripts say of a quotation."""
        pieces = _pieces(self._draft.text, saying.quote.inner)
        if sum(len(keys) for _, keys in pieces) < _LEAST:
            return Judged(saying, "unknown")
        name, called = self._speaker(saying)
        heard = name if self._is_heard(name) else ()
        found = [self._piece(*piece) for piece in pieces]
        worst = min(found, key=lambda one: one.score if one else 0)
        if all(one and not one.changes for one in found):
            return self._attributed(saying, heard, found)
        known = bool(heard or (not name and self._are_about(saying)))
        if worst and worst.changes and _is_near(worst, saying, known=known):
            return Judged(saying, "changed", worst)
        if heard:
            return Judged(saying, "absent", worst, called)
        return Judged(saying, "unknown")

    def _attributed(
        self, saying: Saying, name: tuple[str, ...], found: Sequence[Found | None]
    ) -> Judged:
        """A quotation whose words all stand there, which may be somebody else's."""
        first = next(one for one in found if one)
        if not name or len(saying.keys) < _SURE:
            return Judged(saying, "agrees", first)
        labels = {one.label for one in found if one}
        his = any(speaks(_labels(one, found), name) for one in labels)
        if his or "" in labels or self._elsewhere(saying, name):
            return Judged(saying, "agrees", first)
        return Judged(saying, "another", first, min(labels))

    def _elsewhere(self, saying: Saying, name: tuple[str, ...]) -> bool:
        """Whether the one who is named says the words too, in another turn."""
        return any(
            speaks(spoken.labels[turn.label], name)
            and " ".join(saying.keys) in _flat(spoken, turn.span)
            for spoken in self._transcripts
            for turn in spoken.turns
            if turn.label
        )

    def _is_heard(self, name: tuple[str, ...]) -> bool:
        """Whether somebody of the name speaks in one of the transcripts."""
        labels = (label for one in self._transcripts for label in one.labels.values())
        return any(speaks(label, name) for label in labels)

    def _speaker(self, saying: Saying) -> tuple[tuple[str, ...], str]:
        """The plain words of the name of whoever says a quotation, none of somebody unnamed, and what the draft has."""
        who = self._speech.speaker(saying.quote)
        if who:
            return self._name(who), who.span.of(self._draft.text)
        family = bare_word(saying.speaker)
        return (family,) if family else (), saying.speaker.title()

    def _are_about(self, saying: Saying) -> bool:
        """Whether one speaker alone is named in the paragraph of a quotation: she said."""
        paragraph = self._draft.paragraphs[saying.paragraph].span
        names = {tuple(parts(name.parts)) for name in self._draft.names_in(paragraph)}
        heard = {name[-1] for name in names if name and self._is_heard(name)}
        return len(heard) == 1

    def _name(self, who: Speaker) -> tuple[str, ...]:
        """The plain words of a speaker's name; of an office those of the one person whom the draft gives it to."""
        if who.name:
            return who.name
        office = set(who.office)
        called = [
            label
            for one in self._transcripts
            for label in one.labels
            if office and office <= {bare_word(word) for word in label.split()}
        ]
        if len(called) == 1:
            return tuple(map(bare_word, called[0].split()))
        bearers = [
            family
            for family, words in self._speech.offices.items()
            if office and office <= words
        ]
        return tuple(bearers) if len(bearers) == 1 else ()

    def _piece(self, span: Span, keys: Sequence[str]) -> Found | None:
        """The passage of a transcript that is likest a piece of a quotation."""
        found = [
            self._compared(spoken, lexicon, there, span)
            for spoken, lexicon in zip(self._transcripts, self._lexicons, strict=True)
            for there in spoken.windows(keys)
        ]
        return max(found, key=lambda one: (not one.changes, one.score), default=None)

    def _compared(
        self, spoken: Spoken, lexicon: Lexicon, there: Span, span: Span
    ) -> Found:
        compared = Compared(lexicon, there, span)
        told = [
            said_part(spoken, compared.before, cut(compared, change))
            for change in compared.changes
        ]
        telling = [one for one in told if not is_allowed(spoken, compared, one)]
        places = tuple(_places(compared, one) for one in telling)
        wrong = sum(
            max(one.new_end - one.new_start, one.end - one.start) for one in telling
        )
        count = max(len(compared.after.keys), 1)
        return Found(
            spoken, there, places, max(count - wrong, 0) / count, count - wrong
        )


def _pieces(text: str, inner: Span) -> list[tuple[Span, list[str]]]:
    """The parts of a quotation that must each stand in one place: sentences, and what an ellipsis parts."""
    found: list[tuple[Span, list[str]]] = []
    for part in _parted(text, inner):
        keys = [token.key for token in numbers.tokens(text, part)]
        if (
            found
            and (len(keys) < _LEAST or len(found[-1][1]) < _LEAST)
            and not _ELLIPSIS.search(text, found[-1][0].end, part.start)
        ):
            found[-1] = (Span(found[-1][0].start, part.end), found[-1][1] + keys)
        elif keys:
            found.append((part, keys))
    return found


def _parted(text: str, inner: Span) -> Iterator[Span]:
    start = inner.start
    ends = sorted(
        Span(*match.span())
        for pattern in (_ELLIPSIS, _SENTENCE)
        for match in pattern.finditer(text, *inner)
    )
    for end in [*ends, Span(inner.end, inner.end)]:
        if end.start > start:
            yield Span(start, end.start)
        start = max(start, end.end)


def _labels(label: str, found: Sequence[Found | None]) -> frozenset[str]:
    """The plain words of a label of one of the transcripts."""
    known = (one.spoken.labels.get(label) for one in found if one)
    return next((words for words in known if words), frozenset())


def _flat(spoken: Spoken, span: Span) -> str:
    return " ".join(token.key for token in numbers.tokens(spoken.draft.text, span))


def _places(compared: Compared, change: Change) -> tuple[Span, Span]:
    """The words of the draft and of the transcript that a change has, with one beside them where one has none."""
    more = change.start == change.end or change.new_start == change.new_end
    return _span(compared.after, change.new_start, change.new_end, more=more), _span(
        compared.before, change.start, change.end, more=more
    )


def _span(side: Side, start: int, end: int, *, more: bool) -> Span:
    return side.span(max(start - more, 0), min(end + more, len(side.tokens)))


def _is_near(found: Found, saying: Saying, *, known: bool) -> bool:
    """Whether a passage is what was quoted, with words changed."""
    telling = [key for key in saying.keys if len(key) > _LONG]
    if known:
        return found.score >= _NEAR and found.kept > 1
    sure = found.kept >= _SURE - 1 and len(telling) > 1
    return sure and found.score >= _VERY_NEAR
