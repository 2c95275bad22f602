"""Changes inside a quotation that leave what was said as it was."""

from factlint.comparing import names
from factlint.comparing.compared import Compared, Side
from factlint.match import near
from factlint.match.changes import Change


def same(compared: Compared, change: Change) -> bool:
    """True where the same words are only written another way, or an editor's mark explains the change."""
    before, after = compared.before, compared.after
    old, new = before.keys[change.start : change.end], after.keys[change.new_start : change.new_end]
    sides = ((before, change.start, change.end), (after, change.new_start, change.new_end))
    if any(_marked(*side) for side in sides):
        return True
    if _spelled(old) == _spelled(new):
        return True
    if (not new and _repeats(before, change.start, change.end)) or (
        not old and _repeats(after, change.new_start, change.new_end)
    ):
        return True
    return _one_number(compared, change) or _mended(old, new)


def _repeats(side: Side, start: int, end: int) -> bool:
    """True for the second `the` of `the the`."""
    beside = [*side.keys[max(start - 1, 0) : start], *side.keys[end : end + 1]]
    return end == start + 1 and side.keys[start] in beside


_UNITS = frozenset(("dollars", "dollar", "dlrs", "dlr", "percent", "per", "cent", "pounds", "euros"))
"""Words that a sign beside the number says as well."""


def _one_number(compared: Compared, change: Change) -> bool:
    """True for `12` and `twelve`, `$5 million` and `5 million dollars`."""
    same = [pairing for pairing in compared.pairings("number") if pairing.old.value == pairing.new.value]
    old = {at for pairing in same for at in range(pairing.old.first, pairing.old.last)}
    new = {at for pairing in same for at in range(pairing.new.first, pairing.new.last)}
    rest = [compared.before.keys[at] for at in range(change.start, change.end) if at not in old]
    rest += [compared.after.keys[at] for at in range(change.new_start, change.new_end) if at not in new]
    return set(rest) <= _UNITS


def _marked(side: Side, start: int, end: int) -> bool:
    """True in a URL or file name, beside an ellipsis, and in or beside square brackets."""
    gaps = "".join(side.gap(at) for at in range(start, end + 1))
    if start < end and side.in_address(start, end):
        return True
    inside = side.draft.text[side.sentence.start : side.tokens[start].span.start if start < len(side.tokens) else None]
    return "…" in gaps or ".." in gaps or ". ." in gaps or "[" in gaps or inside.rfind("[") > inside.rfind("]")


_SHORTENED = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "n't": "not"}


def _spelled(keys: list[str]) -> str:
    """The words without accents, hyphens, spaces and contractions."""
    found = ""
    for key in keys:
        tail = next((tail for tail in _SHORTENED if key.endswith(tail)), "")
        found += names.plain(key.removesuffix(tail)) + _SHORTENED.get(tail, "")
    return found


def _mended(old: list[str], new: list[str]) -> bool:
    """True where one letter inside a long word differs: a slip of the hand or another spelling."""
    if len(old) != 1 or len(new) != 1 or min(len(old[0]), len(new[0])) < 6:
        return False
    one, other = old[0], new[0]
    return one[0] == other[0] and one[-1] == other[-1] and near.distance(one, other, 1) == 1 and one.isalpha()
