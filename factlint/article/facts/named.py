"""The names of two sentences that a change put in each other's place, and what only its place made a name."""

from bisect import bisect_left
from collections.abc import Iterator

from factlint.article import names
from factlint.article.compared import Compared, Side
from factlint.article.facts.bearers import is_person, words_of
from factlint.english import Name
from factlint.english.names import titles
from factlint.english.numbers.numbers import Token, listed
from factlint.english.sentences import STARTERS
from factlint.lexicon import frequency, words
from factlint.match.changes import Change
from factlint.model import Mention
from factlint.start.record import NamedTuple
from factlint.text import Span

_NO_NAMES = STARTERS | {
    "xx", "xxx", "xxxx", "tk", "tktk", "tbd", "tbc", "tba", "when", "am", "pm",
}  # fmt: skip
"""Words that are no names in capitals either, and what stands for a name that is not known yet."""
_LOCATIVE = words("place.before") - {"for", "on", "by"} | frozenset(
    listed("near outside across around toward towards throughout into")
)
_JOINS = frozenset(("and", "or"))


class NamedInSentence(NamedTuple):
    """A name of a sentence: its tokens, and those of them that changed."""

    side: Side
    name: Name
    at: range
    changed: range

    @property
    def tokens(self) -> list[Token]:
        """The tokens of the name."""
        return self.side.tokens[self.at.start : self.at.stop]

    @property
    def words(self) -> list[str]:
        """The words of the name, as names are compared."""
        return names.parts([token.text for token in self.tokens])

    @property
    def changed_words(self) -> list[str]:
        """The words of the name that changed, as names are compared."""
        return names.parts([self.side.tokens[i].text for i in self.changed])

    @property
    def span(self) -> Span:
        """The name's span."""
        return self.side.span(self.at.start, self.at.stop)

    @property
    def quoted(self) -> bool:
        """Whether it stands inside a quotation."""
        return self.side.quoted(self.at.start, self.at.stop)

    @property
    def opens(self) -> bool:
        """Whether it begins a sentence, a quotation or a list item, or follows a colon."""
        gap = self.side.gap(self.at.start)
        if gap[-1:] in ('"', "“") or any(sign in gap for sign in ":*|•\n"):
            return True
        return self.at.start == 0 or gap.strip() in ("-", "–", "—")

    @property
    def in_list(self) -> bool:
        """Whether it stands in a list of names."""
        start, end = self.at.start, self.at.stop
        keys, gaps = self.side.keys, self.side.gap(start) + self.side.gap(end)
        beside = keys[max(start - 1, 0) : start] + keys[end : end + 1]
        return "," in gaps or not _JOINS.isdisjoint(beside)

    def is_persons(self, compared: Compared) -> bool:
        """Whether it is a person's name, as it stands here or in full elsewhere in its text."""
        words = words_of(self.tokens)
        if self.name.person or is_person(words):
            return True
        bearers = compared.lexicon.bearers[self.side is compared.after]
        return len(words) == 1 and bearers.is_persons(words[0])

    def is_familys(self) -> bool:
        """Whether it is a family's name: the Lunds."""
        before = self.side.keys[max(self.at.start - 1, 0) : self.at.start]
        return before == ["the"] and self.side.keys[self.at.stop - 1].endswith("s")

    def is_place(self) -> bool:
        """Whether the rulebook says so, or a word such as `in` stands before what is no person."""
        for mention in (
            one for i in self.at for one in _mentions(self.side, range(i, i + 1))
        ):
            return self.side.draft.entry(mention).section == "places"
        return (
            not self.name.person
            and self.at.start > 0
            and self.side.keys[self.at.start - 1] in _LOCATIVE
        )

    def entries(self) -> set[int]:
        """What the rulebook knows the changed words to be part of."""
        return {mention.entry for mention in _mentions(self.side, self.changed)}

    def opens_with_verb(self) -> bool:
        """Whether all that changed is a verb that opens the sentence: Using RPA."""
        if (
            len(self.changed) != 1
            or self.changed.start != self.at.start
            or not self.opens
        ):
            return False
        word = self.tokens[0].text.lower()
        return word.endswith("ing") and frequency.english(word)

    def is_doubtful(self, compared: Compared) -> bool:
        """Whether a headline may have given it its capital; or its place, in a word without one in any clause."""
        if _in_capitals(self.side):
            return True
        alone = sum(not self.side.keys[i].isdigit() for i in self.at) == 1
        if (
            not alone
            or not self.opens
            or any(
                self.name.span == one.span for one in _mentions(self.side, self.at)
            )
        ):
            return False
        word = self.tokens[0].text
        return word.lower() in STARTERS or word not in compared.lexicon.capitalised


Both = tuple[NamedInSentence, NamedInSentence]
"""A name of the old sentence and the one of the new in its place."""


def pairs(compared: Compared) -> Iterator[Both]:
    """The names outside quotations, dates and addresses that changes put in each other's place."""
    for change in compared.changes:
        olds, news = _both(compared, change)
        if (
            len(olds) == len(news)
            and _covers(change, olds, news)
            and not compared.moved(change)
        ):
            for old, new in zip(olds, news, strict=True):
                if (
                    not old.quoted
                    and not new.quoted
                    and _are_names(compared, old, new)
                ):
                    yield old, new


def _both(
    compared: Compared, change: Change
) -> tuple[list[NamedInSentence], list[NamedInSentence]]:
    """The names of either side of which a capitalised word changed."""
    old = range(change.start, change.end)
    new = range(change.new_start, change.new_end)
    dated = all(
        any(_in_date(side, i) for i in at)
        for side, at in ((compared.before, old), (compared.after, new))
    )
    return _names_in(compared.before, old, dated=dated), _names_in(
        compared.after, new, dated=dated
    )


def _covers(
    change: Change, olds: list[NamedInSentence], news: list[NamedInSentence]
) -> bool:
    """Whether the names are all that changed, but for one word or two."""
    rest = sum(
        not any(at in one.at for one in olds)
        for at in range(change.start, change.end)
    )
    new_rest = sum(
        not any(at in one.at for one in news)
        for at in range(change.new_start, change.new_end)
    )
    return max(rest, new_rest) <= 1


def _names_in(side: Side, changed: range, *, dated: bool) -> list[NamedInSentence]:
    """The names that the changed words of a sentence are part of, with those of them that changed."""
    words = [i for i in changed if _may_be_of_name(side, i, dated=dated)]
    return [
        NamedInSentence(
            side,
            name,
            at,
            range(max(changed.start, at.start), min(changed.stop, at.stop)),
        )
        for name, at in [*side.names, *_loose(side, words)]
        if not set(words).isdisjoint(at) and not side.in_address(at.start, at.stop)
    ]


def _may_be_of_name(side: Side, word: int, *, dated: bool) -> bool:
    """Whether a word has a capital, and not as a month or weekday, nor as one that no name has."""
    if not side.tokens[word].text[0].isupper():
        return False
    if side.keys[word].partition("'")[0] in _NO_NAMES:
        return False
    return not _in_date(side, word) or (_is_given(side, word) and not dated)


def _in_date(side: Side, word: int) -> bool:
    return any(
        fact.kind == "date" and fact.first <= word < fact.last for fact in side.facts
    )


def _is_given(side: Side, word: int) -> bool:
    """Whether a month is a given name here: Ann Berg has become Jan Berg."""
    return frequency.given(side.keys[word]) > 0 and any(
        word == at.start and len(at) > 1 for _, at in side.names
    )


def _loose(side: Side, words: list[int]) -> Iterator[tuple[Name, range]]:
    """Changed words with a capital that are in no run, such as London in `Mayor of London`; no titles, no F of 18F."""
    for i in words:
        if (
            i
            and side.gap(i)
            and not _is_title(side.keys[i])
            and not any(i in at for _, at in side.names)
        ):
            token = side.tokens[i]
            yield (
                Name(token.span, (token.text,), "", Span(0, 0), False, False),
                range(i, i + 1),
            )


def _is_title(key: str) -> bool:
    one = key[:-2] + "an" if key.endswith("men") else key
    return titles.is_head(one) or key in titles.COURTESY


def _are_names(
    compared: Compared, old: NamedInSentence, new: NamedInSentence
) -> bool:
    """Whether more than the start of a sentence, a list item or a clause, or a headline, gave the words capitals.

    Where one of the two words is a name, the other may be known by nothing but its place; but no common word.
    """
    if old.opens_with_verb() and new.opens_with_verb():
        return False
    doubtful = [one for one in (old, new) if one.is_doubtful(compared)]
    words = [one.side.tokens[i].text.lower() for one in doubtful for i in one.changed]
    person = old.is_persons(compared) or new.is_persons(compared)
    may_be = (_may_be_name(word, person=person) for word in words)
    if STARTERS.intersection(words) or not all(may_be):
        return False
    return len(doubtful) < 2 or person or any(map(frequency.name, words))


def _may_be_name(word: str, *, person: bool) -> bool:
    """Whether a word is no common one, nor a short one that is no name; a surname may be both, in a person's place."""
    if frequency.english(word):
        return person and frequency.surname(word) > 0 and not word.endswith("s")
    return len(word) > 3 or frequency.name(word) > 0


def _in_capitals(side: Side) -> bool:
    """Whether a line is a headline: no full stop, and most of the longer words have a capital."""
    if side.sentence.of(side.draft.text)[-1] in '.!?”"':
        return False
    long = [token.text for token in side.tokens if len(token.text) > 3]
    return sum(word[0].isupper() for word in long) > 0.6 * len(long) and len(long) > 3


def _mentions(side: Side, words: range) -> list[Mention]:
    """The mentions that hold all these words of a name."""
    if not words:
        return []
    span, found = side.span(words.start, words.stop), side.draft.mentions
    first, last = (
        bisect_left(found, edge, key=_mention_start)
        for edge in (side.sentence.start, span.end)
    )
    return [mention for mention in found[first:last] if span.within(mention.span)]


def _mention_start(mention: Mention) -> int:
    return mention.span.start
