"""Changes inside a quotation that leave what was said as it was."""

from collections.abc import Sequence

from factlint.article import names
from factlint.article.compared import Compared, Side
from factlint.english.facts import Fact
from factlint.english.numbers import numbers
from factlint.lexicon import frequency, words
from factlint.match import near
from factlint.match.changes import Change
from factlint.rulebook import Book
from factlint.text import Span

_MOST = 0.6
"""The share of a quotation's words that a statement on file has where the two are one."""


def only_rewritten(compared: Compared, change: Change) -> bool:
    """Whether the same words are only written another way, or an editor's mark explains the change."""
    sides = (
        (compared.before, change.start, change.end),
        (compared.after, change.new_start, change.new_end),
    )
    return any(marked(*side) for side in sides) or written_alike(compared, change)


def written_alike(compared: Compared, change: Change) -> bool:
    """Whether the same words are only written another way, or a word is said twice."""
    before, after = compared.before, compared.after
    old, new = (
        before.keys[change.start : change.end],
        after.keys[change.new_start : change.new_end],
    )
    if _spelled(old) == _spelled(new):
        return True
    if (not new and _repeats(before, change.start, change.end)) or (
        not old and _repeats(after, change.new_start, change.new_end)
    ):
        return True
    return _one_number(compared, change) or _mended(old, new)


def announced(compared: Compared, change: Change, notes: Sequence[Side]) -> bool:
    """Whether a correction note has all the words that one version has and the other has not."""
    old = set(compared.before.keys[change.start : change.end])
    new = set(compared.after.keys[change.new_start : change.new_end])
    return any(
        words and words <= set(note.keys)
        for note in notes
        for words in (old - new, new - old)
    )


def translated(book: Book) -> list[set[str]]:
    """The words of each statement on file that was made in another language."""
    found = [entry.text for entry in book.section("quotes") if entry.translated]
    return [
        {token.key for token in numbers.tokens(text, Span(0, len(text)))}
        for text in found
    ]


def of_record(compared: Compared, records: Sequence[set[str]]) -> bool:
    """Whether a translated statement on file has most of the quoted words of either sentence."""
    if not records:
        return False
    sides = compared.before, compared.after
    quoted = [
        {side.keys[at] for at in range(len(side.keys)) if side.quoted(at, at + 1)}
        for side in sides
    ]
    return any(
        len(words & record) > _MOST * len(words)
        for words in quoted
        for record in records
    )


def _repeats(side: Side, start: int, end: int) -> bool:
    """Whether a word repeats the one beside it: the second `the` of `the the`."""
    beside = [*side.keys[max(start - 1, 0) : start], *side.keys[end : end + 1]]
    return end == start + 1 and side.keys[start] in beside


_UNITS = words("unit.dollar", "number.percent") | {"per", "cent", "pounds", "euros"}
"""Words that a sign beside the number says as well."""


def _one_number(compared: Compared, change: Change) -> bool:
    """Whether a number is only written otherwise: `12` and `twelve`, `$5 million` and `5 million dollars`."""
    same = [
        pairing
        for pairing in compared.pairings("number")
        if pairing.old.value == pairing.new.value
    ]
    old, new = (
        [pairing.old for pairing in same],
        [pairing.new for pairing in same],
    )
    rest = _beside(compared.before, range(change.start, change.end), old)
    rest += _beside(compared.after, range(change.new_start, change.new_end), new)
    return set(rest) <= _UNITS


def _beside(side: Side, tokens: range, facts: list[Fact]) -> list[str]:
    """The words among some tokens that are part of none of these facts."""
    inside = {at for fact in facts for at in range(fact.first, fact.last)}
    return [side.keys[at] for at in tokens if at not in inside]


def marked(side: Side, start: int, end: int) -> bool:
    """Whether it is in a URL or file name, beside an ellipsis, or in or beside brackets."""
    gaps = "".join(side.gap(at) for at in range(start, end + 1))
    if start < end and side.in_address(start, end):
        return True
    inside = side.draft.text[
        side.sentence.start : side.tokens[start].span.start
        if start < len(side.tokens)
        else None
    ]
    return (
        "…" in gaps
        or ".." in gaps
        or ". ." in gaps
        or any(sign in gaps for sign in "[(")
        or inside.rfind("[") > inside.rfind("]")
        or inside.rfind("(") > inside.rfind(")")
    )


_CLIPPED = {"gonna": "goingto", "wanna": "wantto", "gotta": "gotto"}
"""How stenographers write what is clipped in speech."""
_SHORTENED = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "n't": "not"}


def _spelled(keys: list[str]) -> str:
    """The words without accents, hyphens, spaces and contractions."""
    found = ""
    for key in keys:
        key = _CLIPPED.get(key, key)
        tail = next((tail for tail in _SHORTENED if key.endswith(tail)), "")
        found += names.bare_word(key.removesuffix(tail)) + _SHORTENED.get(tail, "")
    return found


def _mended(old: list[str], new: list[str]) -> bool:
    """Whether one letter of a long word differs: a slip of the hand or another spelling, not another word."""
    if len(old) != 1 or len(new) != 1:
        return False
    one, other = old[0], new[0]
    shorter = min(len(one), len(other))
    if shorter < 3 or not one.isalpha() or near.distance(one, other, 1) != 1:
        return False
    known = frequency.english(one), frequency.english(other)
    if shorter < 4:
        return known == (False, True) and len(one) < len(other)  # wil
    if all(known):
        return _are_spellings(one, other)
    ends = (one[0], one[-1]) == (other[0], other[-1])
    return any(known) or (shorter >= 6 and ends)


def _are_spellings(one: str, other: str) -> bool:
    """Whether two words of English are British and American: realise, defence."""
    return {*one} ^ {*other} <= {*"szc"} and len(one) == len(other)
