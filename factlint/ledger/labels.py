"""The order of version labels: `v2` before `v10`, `3` and `v3` the same."""

from factlint.start.regex import lazy

_DIGITS = lazy(r"(\d+)")


def natural(label: str) -> list[tuple[int, str]]:
    """What a label is sorted by."""
    return [
        (int(part), "") if part.isdecimal() else (-1, part)
        for part in _DIGITS.split(label)
        if part
    ]


def older(label: str, than: str) -> bool | None:
    """Whether a label comes before another; None where they are not of one kind, such as `v3` and `final`."""
    one, other = (
        natural(given.lower().strip().removeprefix("v")) for given in (label, than)
    )
    same = [number < 0 for number, _ in one] == [number < 0 for number, _ in other]
    words = [text for _, text in one] == [text for _, text in other]
    return one < other if one == other or (same and words) else None
