"""Names that a change put in each other's place."""

from bisect import bisect_left
from collections.abc import Iterator

from factlint.annotate import Name, titles
from factlint.annotate.numbers import listed
from factlint.annotate.sentences import STARTERS
from factlint.comparing import names
from factlint.comparing.compared import Compared, Difference, Side
from factlint.comparing.facts.opposites import opposed
from factlint.lexicon import frequency
from factlint.match.changes import Change
from factlint.model import Mention
from factlint.text import Span


def differences(compared: Compared, *, ordered: bool) -> Iterator[Difference]:
    """The names and places that differ outside quotations."""
    for change in compared.changes:
        olds = _names_in(compared.before, range(change.start, change.end))
        news = _names_in(compared.after, range(change.new_start, change.new_end))
        if len(olds) != len(news) or not _covers(change, [row[1] for row in olds], [row[1] for row in news]):
            continue
        for old, new in zip(olds, news, strict=True) if not compared.moved(change) else ():
            if _are_names(compared, change, old, new):
                yield from _of_name(compared, change, old, new, ordered=ordered)


def _covers(change: Change, olds: list[range], news: list[range]) -> bool:
    """True where the names are all that changed, but for one word or two."""
    rest = sum(not any(at in name for name in olds) for at in range(change.start, change.end))
    new_rest = sum(not any(at in name for name in news) for at in range(change.new_start, change.new_end))
    return max(rest, new_rest) <= 1


def _in_capitals(side: Side) -> bool:
    """True for headlines: no full stop, and most of the longer words have a capital."""
    if side.sentence.of(side.draft.text)[-1] in '.!?”"':
        return False
    long = [token.text for token in side.tokens if len(token.text) > 3]
    return sum(word[0].isupper() for word in long) > 0.6 * len(long) and len(long) > 3


_NO_NAMES = STARTERS | {"xx", "xxx", "xxxx", "tk", "tktk", "tbd", "tbc", "tba", "when"}
"""Words that are no names in capitals either, and what stands for a name that is not known yet."""


def _names_in(side: Side, changed: range) -> list[tuple[Name, range]]:
    """The names of which a capitalised word changed, outside dates and addresses."""
    found = []
    words = [i for i in changed if side.tokens[i].text[0].isupper() and side.keys[i] not in _NO_NAMES]
    words = [i for i in words if not _in_date(side, i)]
    for name, at in [*side.names, *_loose(side, words)]:
        if any(i in at for i in words) and not side.in_address(at.start, at.stop):
            found.append((name, at))
    return found


def _loose(side: Side, words: list[int]) -> Iterator[tuple[Name, range]]:
    """Changed words with a capital that are in no run, such as London in `Mayor of London`."""
    for i in words:
        if i and side.keys[i] not in titles.HEADS and not any(i in at for _, at in side.names):
            token = side.tokens[i]
            if not side.gap(i):
                continue  # the F of 18F
            yield Name(token.span, (token.text,), "", Span(0, 0), False, False), range(i, i + 1)


def _in_date(side: Side, word: int) -> bool:
    return any(fact.kind == "date" and fact.first <= word < fact.last for fact in side.facts)


def _are_names(compared: Compared, change: Change, old: tuple[Name, range], new: tuple[Name, range]) -> bool:
    """True unless only the start of a sentence, a list item or a clause, or a headline, gave a word its capital.

    Where one of the two words is a name, the other may be known by nothing but its place; but no common word.
    """
    sides = (
        (compared.before, old, _of(change.start, change.end, old[1])),
        (compared.after, new, _of(change.new_start, change.new_end, new[1])),
    )
    doubtful = [(side, at) for side, name, at in sides if _opens(compared, side, *name) or _in_capitals(side)]
    words = [side.tokens[i].text.lower() for side, at in doubtful for i in at]
    if STARTERS.intersection(words):
        return False
    if any(frequency.english(word) or (len(word) < 4 and not frequency.name(word)) for word in words):
        return False
    return len(doubtful) < 2 or old[0].person or new[0].person or any(map(frequency.name, words))


def _opens(compared: Compared, side: Side, name: Name, at: range) -> bool:
    """True where a single word begins something and has no capital elsewhere in a clause."""
    if sum(not side.keys[i].isdigit() for i in at) > 1 or not _opening(side, at.start):
        return False
    if any(name.span == one.span for one in _mentions(side, at)):
        return False
    word = side.tokens[at.start].text
    return word.lower() in STARTERS or word not in compared.lexicon.capitalised


def _opening(side: Side, at: int) -> bool:
    """True for the first word of a sentence, a quotation, a list item, or what follows a colon."""
    gap = side.gap(at)
    if gap[-1:] in ('"', "“") or any(sign in gap for sign in ":*|•\n"):
        return True
    return at == 0 or gap.strip() in ("-", "–", "—")


def _of_name(
    compared: Compared, change: Change, old: tuple[Name, range], new: tuple[Name, range], *, ordered: bool
) -> Iterator[Difference]:
    before, after = compared.before, compared.after
    one, other = names.parts(_words(before, old[1])), names.parts(_words(after, new[1]))
    if (
        not one
        or not other
        or names.same(one, other, compared.lexicon.initials, person=old[0].person and new[0].person)
        or (len(one) == len(other) == 1 and one[0] in compared.lexicon.beside.get(other[0], ()))
        or _one_entry(
            before, _of(change.start, change.end, old[1]), after, _of(change.new_start, change.new_end, new[1])
        )
    ):
        return
    if before.quoted(old[1].start, old[1].stop) or after.quoted(new[1].start, new[1].stop):
        return
    if _stays(compared, _only(one, other)) != _stays(compared, _only(other, one)):
        return  # one of the two was added beside the other, or has moved; where both stand in both, they were swapped
    spelled = names.respelt(
        names.parts(_words(before, _of(change.start, change.end, old[1]))),
        names.parts(_words(after, _of(change.new_start, change.new_end, new[1]))),
    )
    if spelled and opposed(*spelled):
        spelled = None  # Southwest and Southeast are two
    if spelled and ordered and spelled[1] in compared.lexicon.earlier:
        return  # a slip was mended to the form used elsewhere
    common = spelled and not new[0].person and any(map(_is_common, spelled))
    alone = sum(word.isalpha() for word in _words(after, new[1])) == 1
    if spelled and alone and not (old[0].person or new[0].person) and _opening(after, new[1].start):
        common = common or any(map(frequency.english, spelled))  # Sasles, at the start of a line
    if spelled and common and (not ordered or _is_common(spelled[1])):
        return
    place = _is_place(before, *old) and _is_place(after, *new)
    yield Difference(
        "place" if place else "name",
        before.span(old[1].start, old[1].stop),
        after.span(new[1].start, new[1].stop),
        (_only(one, other), _only(other, one)),
        max(len(old[1]), len(new[1])),
        "info" if common else None,
        slip=spelled is not None,
    )


def _only(words: list[str], others: list[str]) -> str:
    """The words that only one of two names has: a surname changed with and without a first name is one cause."""
    return " ".join(word for word in words if word not in others)


def _stays(compared: Compared, words: str) -> bool:
    """True where both texts have these words of a name as often."""
    old, new = compared.lexicon.counts
    return bool(words) and all(old[word] == new[word] > 0 for word in words.split())


def _of(start: int, end: int, name: range) -> range:
    """The changed words of a name."""
    return range(max(start, name.start), min(end, name.stop))


def _is_common(word: str) -> bool:
    """True for a common word that is no name, such as those in the name of an office; slips in it are no errors."""
    return frequency.english(word) and not frequency.name(word)


def _words(side: Side, at: range) -> list[str]:
    return [side.tokens[i].text for i in at]


def _one_entry(before: Side, old: range, after: Side, new: range) -> bool:
    """True where the rulebook knows the changed words of both as one thing."""
    olds = {mention.entry for mention in _mentions(before, old)}
    return any(mention.entry in olds for mention in _mentions(after, new))


def _mentions(side: Side, words: range) -> list[Mention]:
    """The mentions that hold all these words of a name."""
    if not words:
        return []
    span, found = side.span(words.start, words.stop), side.draft.mentions
    first, last = (bisect_left(found, edge, key=_mention_start) for edge in (side.sentence.start, span.end))
    return [mention for mention in found[first:last] if span.within(mention.span)]


def _mention_start(mention: Mention) -> int:
    return mention.span.start


_LOCATIVE = frozenset(listed("in at near outside across around from to toward towards throughout into"))


def _is_place(side: Side, name: Name, at: range) -> bool:
    """True where the rulebook says so, or a word such as `in` stands before what is no person."""
    for mention in (mention for i in at for mention in _mentions(side, range(i, i + 1))):
        return side.draft.entry(mention).section == "places"
    return not name.person and at.start > 0 and side.keys[at.start - 1] in _LOCATIVE
