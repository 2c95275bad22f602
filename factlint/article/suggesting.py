"""What the versions of an article suggest for the ledger: a name, a number or a word that somebody replaced.

A commit that only replaces a few words mends something; one that rewrites many sentences brings news.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from factlint.article import History, Pair
from factlint.article.compared import Compared, Lexicon, Side
from factlint.article.facts import FACTS
from factlint.article.facts.differences import differences
from factlint.match import near
from factlint.match.changes import Change
from factlint.start.record import NamedTuple
from factlint.text import Span

_MOST = 4
"""A version that changes more sentences than this was not made to mend one."""
_LONGEST = 3
"""The most words that a replaced word or phrase has."""
_ALIKE = 0.8
"""The least share of words that two sentences have in common beside what was replaced."""


class Suggestion(NamedTuple):
    """A replacement that looks like a correction, with the sentences that show it.

    `fixed_in` is the version that has the right text; `before` and `after` are where the sentences stand.
    """

    wrong: str
    right: str
    kind: str
    story: str | None
    fixed_in: str
    before: tuple[str, str]
    after: tuple[str, str]

    @property
    def key(self) -> str:
        """A short name that stays the same as long as wrong, right and story do."""
        said = "\0".join((self.wrong, self.right, self.story or ""))
        return blake2b(
            said.encode("utf-8", "surrogatepass"), digest_size=4
        ).hexdigest()


def suggestions(history: History) -> list[Suggestion]:
    """The replacements in a history of known order, each once, the oldest first."""
    found: dict[str, Suggestion] = {}
    for pair in history.pairs if history.ordered else ():
        for one in _of_pair(pair):
            found.setdefault(one.key, one)
    return list(found.values())


def _of_pair(pair: Pair) -> Iterator[Suggestion]:
    if len(pair.sentences) > _MOST:
        return
    lexicon = Lexicon(pair.before, pair.after)
    for old, new in pair.sentences:
        compared = Compared(lexicon, old, new)
        for kind, one, other in _replaced(compared):
            wrong, right = one.of(pair.before.text), other.of(pair.after.text)
            if wrong.lower() != right.lower():
                yield Suggestion(
                    " ".join(wrong.split()), " ".join(right.split()), kind, pair.after.document.meta.slug,
                    pair.label(pair.after), (pair.before.document.path, old.of(pair.before.text)),
                    (pair.after.document.path, new.of(pair.after.text)),
                )  # fmt: skip


def _replaced(compared: Compared) -> list[tuple[str, Span, Span]]:
    """The one fact or word that differs between two sentences; none where they differ in more than one place."""
    if len(compared.changes) != 1:
        return []
    (change,) = compared.changes
    sizes = change.end - change.start, change.new_end - change.new_start
    if (
        not min(sizes)
        or max(sizes) > _LONGEST
        or compared.likeness(max(sizes)) < _ALIKE
    ):
        return []
    found = [
        (one.kind, one.old, one.new)
        for one in differences(compared, FACTS, ordered=True)
    ]
    return found[:1] or _word(compared, change)


def _word(compared: Compared, change: Change) -> list[tuple[str, Span, Span]]:
    """A word that is spelled otherwise, by itself; another word with its neighbours, to say which is meant."""
    before, after = compared.before, compared.after
    old, new = (
        before.keys[change.start : change.end],
        after.keys[change.new_start : change.new_end],
    )
    if len(old) == len(new) == 1 and _slip(old[0], new[0]):
        spans = (
            before.span(change.start, change.end),
            after.span(change.new_start, change.new_end),
        )
        return [("typo", *spans)]
    if all(len(key) < 4 or not key.isalpha() for key in (*old, *new)):
        return []
    return [
        (
            "word",
            _wider(before, change.start, change.end),
            _wider(after, change.new_start, change.new_end),
        )
    ]


def _slip(old: str, new: str) -> bool:
    return (
        min(len(old), len(new)) >= 5
        and old[0] == new[0]
        and near.distance(old, new, 2) <= 2
    )


def _wider(side: Side, start: int, end: int) -> Span:
    """The words with one more on either side."""
    return side.span(max(start - 1, 0), min(end + 1, len(side.tokens)))


def new_ones(
    found: Sequence[Suggestion], known: Sequence[tuple[str, str]]
) -> list[Suggestion]:
    """The suggestions whose wrong and right text no entry has yet."""
    return [one for one in found if (one.wrong, one.right) not in known]
