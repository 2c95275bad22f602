"""Names that a change put in each other's place."""

from collections.abc import Iterator

from factlint.annotate import Name
from factlint.annotate.numbers import listed
from factlint.annotate.sentences import STARTERS
from factlint.comparing import names
from factlint.comparing.compared import Compared, Difference, Side
from factlint.match.changes import Change


def differences(compared: Compared, *, ordered: bool) -> Iterator[Difference]:
    """The names and places that differ outside quotations."""
    if _in_capitals(compared.before) or _in_capitals(compared.after):
        return
    for change in compared.changes:
        olds = _names_in(compared, compared.before, range(change.start, change.end))
        news = _names_in(compared, compared.after, range(change.new_start, change.new_end))
        if olds and len(olds) == len(news) and not compared.moved(change):
            for (old, at), (new, new_at) in zip(olds, news, strict=True):
                if _covers(change, [row[1] for row in olds], [row[1] for row in news]):
                    yield from _of_name(compared, change, (old, at), (new, new_at), ordered=ordered)


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


def _names_in(compared: Compared, side: Side, changed: range) -> list[tuple[Name, range]]:
    """The names of which a capitalised word changed."""
    found = []
    for name, at in side.names:
        inside = [i for i in at if i in changed and side.tokens[i].text[0].isupper() and side.keys[i] not in _NO_NAMES]
        if (
            inside
            and not side.in_address(at.start, at.stop)
            and not _opens(compared, side, name, at)
            and not _is_date(side, at)
        ):
            found.append((name, at))
    return found


def _opens(compared: Compared, side: Side, name: Name, at: range) -> bool:
    """True where only the start of a sentence, a list item or a clause may have given the word its capital."""
    if (
        sum(not side.keys[i].isdigit() for i in at) > 1
        or not _opening(side, at.start)
        or any(name.span == one.span for one in side.draft.mentions)
    ):
        return False
    word = side.tokens[at.start].text
    return word.lower() in STARTERS or word not in compared.lexicon.capitalised


def _opening(side: Side, at: int) -> bool:
    gap = side.gap(at)
    return at == 0 or any(sign in gap for sign in ':*|•“"\n') or gap.strip() in ("-", "–", "—")


def _is_date(side: Side, at: range) -> bool:
    return any(fact.kind == "date" and fact.first < at.stop and at.start < fact.last for fact in side.facts)


def _of_name(
    compared: Compared, change: Change, old: tuple[Name, range], new: tuple[Name, range], *, ordered: bool
) -> Iterator[Difference]:
    before, after = compared.before, compared.after
    one, other = names.parts(_words(before, old[1])), names.parts(_words(after, new[1]))
    if (
        not one
        or not other
        or names.same(one, other, compared.lexicon.initials)
        or (len(one) == len(other) == 1 and one[0] in compared.lexicon.beside.get(other[0], ()))
        or _one_entry(before, old[0], after, new[0])
    ):
        return
    if before.quoted(old[1].start, old[1].stop) or after.quoted(new[1].start, new[1].stop):
        return
    spelled = names.respelt(
        names.parts(_words(before, range(max(change.start, old[1].start), min(change.end, old[1].stop)))),
        names.parts(_words(after, range(max(change.new_start, new[1].start), min(change.new_end, new[1].stop)))),
    )
    if spelled and ordered and spelled[1] in compared.lexicon.earlier:
        return  # a slip was mended to the form used elsewhere
    slip = spelled and ordered and not new[0].person and after.keys[max(new[1].start - 1, 0)] in ("the", "of", "and")
    place = _is_place(before, *old) and _is_place(after, *new)
    yield Difference(
        "place" if place else "name",
        before.span(old[1].start, old[1].stop),
        after.span(new[1].start, new[1].stop),
        (" ".join(one), " ".join(other)),
        max(len(old[1]), len(new[1])),
        "info" if slip else None,
    )


def _words(side: Side, at: range) -> list[str]:
    return [side.tokens[i].text for i in at]


def _one_entry(before: Side, old: Name, after: Side, new: Name) -> bool:
    """True where the rulebook knows both as one thing."""
    olds = {mention.entry for mention in before.draft.mentions if mention.span.overlaps(old.span)}
    return any(mention.entry in olds for mention in after.draft.mentions if mention.span.overlaps(new.span))


_LOCATIVE = frozenset(listed("in at near outside across around from to toward towards throughout into"))


def _is_place(side: Side, name: Name, at: range) -> bool:
    """True where the rulebook says so, or a word such as `in` stands before what is no person."""
    for mention in side.draft.mentions:
        if mention.span.overlaps(name.span):
            return side.draft.entry(mention).section == "places"
    return not name.person and at.start > 0 and side.keys[at.start - 1] in _LOCATIVE
