"""What can be seen of a near miss: how far the two words are apart, how usual each is, and what the copy shows.

Each sign is a fact that an editor can check. What follows from them is decided in `evidence`.
"""

from functools import cached_property

from factlint.english.names import titles
from factlint.english.names.persons import INNER
from factlint.entries import Entry
from factlint.known import roles
from factlint.known.forms import prominent
from factlint.known.near.case import Case, Usage
from factlint.known.near.plain import is_plain
from factlint.known.near.spelling import variant
from factlint.lexicon import frequency
from factlint.match.fold import fold
from factlint.match.spellings import consonants, sounds_alike, unaccented
from factlint.start.regex import lazy
from factlint.text import Span

COMMON, RARE, NONE = frequency.COMMON, frequency.RARE, frequency.NONE
_MANY, _SOME = 8, 3
"""So many people on file make a name a common one, or one that is seen."""
_BRIEF = 4
"""A word of fewer letters is never a rare one: Abu, El, Kim."""
_FAR = 2
"""So many bands apart one name is ten times as usual as another."""
_TAG = lazy(r",?\s?\(?(?:Republican|Democrat|[RDI])(?:-[A-Z][a-z]*|\))")
"""A party and a state after a name: (R-S.C.), D-Mass."""
_LAWMAKER = frozenset(("representative", "senator"))
_LEADS = frozenset(("leader", "speaker", "whip"))
"""What lawmakers are in copy beside what they are on file."""
_INTRODUCED = lazy(r",\san?\s")
"""What brings in somebody whom readers do not know: a senior adviser at a company."""
_AGE = lazy(r",\s[1-9]\d(?=[,.;)](?!\d))")


class Signs:
    """The signs of one case, each looked at when it is asked for."""

    def __init__(self, case: Case, usage: Usage) -> None:
        self.case, self.usage, self.doc = case, usage, usage.doc
        self.shown = fold(case.words[case.gap].text)
        self.word, self.known = self.shown.lower(), case.known

    @cached_property
    def entry(self) -> Entry:
        """The entry whose name this nearly is."""
        return self.doc.book.entry(self.case.entry)

    @cached_property
    def edits(self) -> int:
        """How many letters are wrong."""
        return self.case.edits

    @property
    def swapped(self) -> bool:
        """Whether the two have the same letters in another order."""
        return sorted(self.word) == sorted(self.known)

    @property
    def cut(self) -> bool:
        """Whether nothing but the last s is missing: Mark Meadow, Mark Meadows."""
        return self.known == f"{self.word}s"

    @cached_property
    def alike(self) -> bool:
        """Whether the two sound alike: Phillip, Philip."""
        return sounds_alike(unaccented(self.word), unaccented(self.known))

    @cached_property
    def vowels(self) -> bool:
        """Whether vowels and doubled letters alone tell the two apart: Griffen, Griffin."""
        return consonants(self.word) == consonants(self.known)

    @cached_property
    def band(self) -> int:
        """How usual the word in the copy is as a name; an English word is at least a rare one."""
        return max(
            self._named(self.word), RARE if frequency.english(self.word) else NONE
        )

    @cached_property
    def known_band(self) -> int:
        """How usual the known word is as a name."""
        return self._named(self.known)

    @cached_property
    def rest_band(self) -> int:
        """How usual the least usual of the words that are right is, as a name or as a word of titles."""
        least = (
            RARE if is_plain(word) or len(word) < _BRIEF else NONE
            for word in self.rest
        )
        return min(map(max, map(self._named, self.rest), least))

    @cached_property
    def rest(self) -> list[str]:
        """The words that are right."""
        return [
            fold(word.text).lower()
            for at, word in enumerate(self.case.words)
            if at != self.case.gap
        ]

    @property
    def bare(self) -> bool:
        """Whether only titles and common words stand beside the wrong word: Senator Snow, Green County."""
        return all(is_plain(word) or word in INNER for word in self.rest)

    @property
    def title(self) -> bool:
        """Whether a title's word is wrong: Speak Boehner."""
        return (
            titles.is_head(self.known)
            and not titles.is_head(self.word)
            and not self.last
        )

    def _named(self, word: str) -> int:
        bearers = sum(self.doc.book.bearers(word))
        return max(
            frequency.name(word),
            COMMON if bearers >= _MANY else RARE if bearers >= _SOME else NONE,
        )

    @property
    def usual(self) -> bool:
        """Whether the known word is a far more usual name than the one in the copy: Michael, Micheal."""
        return self.known_band - frequency.name(self.word) >= _FAR

    @property
    def foreign(self) -> bool:
        """Whether no word of the known name is on the lists, as of names from other scripts."""
        return not any(
            frequency.surname(word) or frequency.given(word)
            for word in (self.known, *self.rest)
        )

    @property
    def last(self) -> bool:
        """Whether the last word is the wrong one, in most names the surname."""
        return self.case.gap == len(self.case.words) - 1

    @cached_property
    def right_word(self) -> str:
        """The known word in its own case."""
        parts = fold(self.case.right).replace("-", " ").split()
        return next(
            (part for part in parts if part.lower() == self.known), self.known
        )

    @cached_property
    def right_times(self) -> int:
        """How often the right form stands in the copy; of a surname, the surname."""
        return max(
            self.usage.times(fold(self.case.right)),
            self.usage.counts[self.right_word] if self.last else 0,
        )

    @cached_property
    def wrong_times(self) -> int:
        """How often the wrong word stands in the copy."""
        return self.usage.counts[self.shown]

    @cached_property
    def apart(self) -> int:
        """How often the wrong word stands in the copy as a name of its own, and is nobody else's surname."""
        if frequency.english(self.word) or self._others():
            return 0
        whole = self.doc.words_in(self.case.span)
        return self.wrong_times - self.usage.times(
            " ".join(fold(word.text) for word in whole)
        )

    def _others(self) -> bool:
        """Whether the copy names somebody else in full who bears the wrong word: Harry Reid, Walter Reid."""
        first = self.case.words[0].text
        return self.last and any(
            len(name.parts) > 1
            and fold(name.family) == self.shown
            and first not in name.parts
            for name in self.doc.names
        )

    @cached_property
    def _said(self) -> set[str]:
        """The words of titles that the copy gives the name."""
        name = self.doc.name_at(self.case.span.start)
        before = self.doc.words_in(
            Span(max(self.case.span.start - 30, 0), self.case.span.start)
        )
        joined = before and self.doc.text[before[-1].end : self.case.span.start] in (
            " ",
            ". ",
            "\u00a0",
        )
        said = [before[-1].text] if joined else []
        said += name.title.split() if name else []
        introduced = name and _INTRODUCED.match(self.doc.text, name.span.end)
        return set(
            titles.written_out(
                " ".join(
                    [*said, *(name.role.split() if name and not introduced else [])]
                )
            )
        )

    @cached_property
    def public(self) -> bool:
        """Whether the copy gives the name an office or a party."""
        return bool(
            self._said & titles.HEADS or _TAG.match(self.doc.text, self.case.span.end)
        )

    @cached_property
    def in_office(self) -> bool:
        """Whether the copy gives the name an office that the entry has on file, or makes a lawmaker of one."""
        roles_on_file = self.entry.roles
        held = set[str]().union(
            *(
                roles.heads(role.title)
                for role in roles_on_file
                if self._is_of_rank(role.title)
            )
        )
        if self._said & held:
            return True
        return bool(
            held & _LAWMAKER
            and (self._said & _LEADS or _TAG.match(self.doc.text, self.case.span.end))
        )

    def _is_of_rank(self, title: str) -> bool:
        """Whether copy may mean this title: a senator without `state` is one of the national body."""
        return not title.startswith("state ") or "state" in self._said

    @cached_property
    def coined(self) -> bool:
        """Whether nobody is called so and one letter is wrong in a known name that is usual: Rommney, Eddwards.

        Such a word is a slip also where copy has it throughout.
        """
        if (
            self.band != NONE
            or self.edits > 1
            or len(self.known) < _BRIEF
            or self.word[0] != self.known[0]
        ):
            return False
        if self.foreign and (
            variant(self.word, self.known) or "-" in self.case.right
        ):
            return False
        return not sum(self.doc.book.bearers(self.word))

    @property
    def aged(self) -> bool:
        """Whether an age follows the name, as it does where copy brings in somebody unknown."""
        return bool(_AGE.match(self.doc.text, self.case.span.end))

    @property
    def goes_on(self) -> bool:
        """Whether more words of one name follow: Chicago Law School."""
        name = self.doc.name_at(self.case.span.start)
        return name is not None and name.span.end > self.case.span.end

    @property
    def ends_line(self) -> bool:
        """Whether no words of the same sentence follow."""
        return self.doc.text[self.case.span.end : self.case.span.end + 1] in (
            "",
            "\n",
            ")",
            "/",
            ".",
            "\r",
        )

    @cached_property
    def prominent(self) -> bool:
        """Whether the entry is no mere member of a parliament or council, nor will be somebody only later."""
        return prominent(self.entry, self.doc.published)

    @property
    def listed(self) -> bool:
        """Whether the entry is a mere name: somebody thought it worth watching, whoever it is."""
        return not self.entry.roles

    @property
    def capitals(self) -> bool:
        """Whether a capital inside the word makes it another name: LeVan, Levin."""
        inner = self.shown[1:]
        return (
            inner != inner.lower()
            and not self.shown.isupper()
            and self.right_word[1:].islower()
        )
