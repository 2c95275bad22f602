"""Negations that came or went, and words turned into their opposite."""

from collections.abc import Iterator

from factlint.article.compared import Compared, Difference, Side
from factlint.article.facts.opposites import opposed
from factlint.english import facts
from factlint.english.numbers.numbers import listed
from factlint.lexicon import words
from factlint.match.changes import Change
from factlint.text import Span

_AUXILIARIES = (words("function.auxiliary", "function.article") - {"cannot"}) | {
    "any",
    "ever",
    "longer",
    "some",
    "still",
    "to",
    "yet",
}
_NEARLY = frozenset(("hardly", "scarcely", "barely"))
_DENYING = words("speech.denying-word")
"""Words that say no in another way."""
_ON_THE_PAGE = frozenset(listed("above below left right"))
"""Words that, with nothing behind them, may say where a picture or a table stands."""


def differences(compared: Compared) -> Iterator[Difference]:
    """The statements that one version turns round, outside quotations."""
    turned = [(change, _flips(compared, change)) for change in compared.changes]
    found = [(change, flips) for change, flips in turned if flips]
    if {flips for _, flips in found} == {"not", "opposite"}:
        return  # `did not rise` and `fell` say one thing
    for change, _ in found:
        if not any(_quoted(side, *at) for side, at in _sides(compared, change)):
            yield _difference(compared, change)


def _difference(compared: Compared, change: Change) -> Difference:
    before, after = (_shown(side, *at) for side, at in _sides(compared, change))
    old, new = _keys(compared, change)
    values = (" ".join(old), " ".join(new))
    return Difference("negation", before, after, values, max(len(old), len(new)))


def _sides(
    compared: Compared, change: Change
) -> tuple[tuple[Side, tuple[int, int]], tuple[Side, tuple[int, int]]]:
    return (compared.before, (change.start, change.end)), (
        compared.after,
        (change.new_start, change.new_end),
    )


def _keys(compared: Compared, change: Change) -> list[list[str]]:
    return [side.keys[first:last] for side, (first, last) in _sides(compared, change)]


def _flips(compared: Compared, change: Change) -> str:
    """How a change turns the sentence round: by `not`, by an `opposite` word; nothing where it does not."""
    old, new = _keys(compared, change)
    if _are_opposite(old, new):
        turns = not compared.moved(change) and not _is_no_statement(compared, change)
        return "opposite" if turns else ""
    one, other = _bare(old), _bare(new)
    odd = _is_odd(old) != _is_odd(new)
    if _are_opposite(one, other) and not odd:
        return "opposite" if not _is_no_statement(compared, change) else ""
    return "not" if odd and _is_denied(compared, change) else ""


def _are_opposite(old: list[str], new: list[str]) -> bool:
    """Whether one word became its opposite."""
    return len(old) == len(new) == 1 and opposed(old[0], new[0])


def _is_denied(compared: Compared, change: Change) -> bool:
    """Whether a change that brings or takes a `not` leaves the verb, and no other word of it denies."""
    old, new = _keys(compared, change)
    one, other = _bare(old), _bare(new)
    if not (len(one) == len(other) <= 1 and all(map(_one_verb, one, other))):
        return False
    denying = not _DENYING.isdisjoint((*old, *new))
    alike = _negations(compared.before) == _negations(compared.after)
    return not (denying or alike or _before_only(compared, change))


def _negations(side: Side) -> int:
    return sum(map(_denies, side.keys))


def _bare(keys: list[str]) -> list[str]:
    return [key for key in keys if not _denies(key) and key not in _AUXILIARIES]


def _is_odd(keys: list[str]) -> bool:
    return sum(map(_denies, keys)) % 2 == 1


def _denies(key: str) -> bool:
    """Whether a word says no, or nearly: hardly."""
    return facts.is_negation(key) or key in _NEARLY


def _before_only(compared: Compared, change: Change) -> bool:
    """Whether the words stand in `not only`."""
    return any(
        "only" in side.keys[last : last + 1]
        for side, (_, last) in _sides(compared, change)
    )


def _is_no_statement(compared: Compared, change: Change) -> bool:
    """Whether the words are part of a name, such as `North`, or say where on the page a picture is."""
    return any(
        _is_in_name(side, *at) or _is_on_page(side, *at)
        for side, at in _sides(compared, change)
    )


def _is_in_name(side: Side, first: int, last: int) -> bool:
    tokens = side.tokens[first:last]
    return first > 0 and any(token.text[0].isupper() for token in tokens)


def _is_on_page(side: Side, first: int, last: int) -> bool:
    """Whether a word such as `above` has nothing behind it that it may belong to."""
    if _ON_THE_PAGE.isdisjoint(side.keys[first:last]):
        return False
    return last == len(side.keys) or side.gap(last).strip(" \u00a0") != ""


def _one_verb(one: str, other: str) -> bool:
    """`agreed` and `agree`, `approves` and `approve`."""
    return one[:4] == other[:4] or (
        one[:3] == other[:3] and min(len(one), len(other)) <= 4
    )


def _quoted(side: Side, first: int, last: int) -> bool:
    """Whether the changed words stand in a quotation; of what is gone, whether its neighbours do."""
    return side.draft.quoted(
        side.span(first, last) if first < last else _shown(side, first, last)
    )


def _shown(side: Side, start: int, end: int) -> Span:
    """The changed tokens with one on either side, of the same clause where some are left."""
    first = start - (start > 0 and (start == end or _joined(side, start)))
    last = end + (end < len(side.tokens) and (start == end or _joined(side, end)))
    return side.span(first, last)


def _joined(side: Side, at: int) -> bool:
    return not side.gap(at).strip(" \n-")
