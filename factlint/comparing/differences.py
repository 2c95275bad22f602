"""All that differs between two sentences that are otherwise equal."""

from collections.abc import Iterator

from factlint.comparing import name_changes, negations, numbers, titles
from factlint.comparing.compared import Compared, Difference


def differences(compared: Compared, kinds: tuple[str, ...], *, ordered: bool) -> Iterator[Difference]:
    """All differences of the given kinds outside quotations, in order of kind and place."""
    for kind in ("number", "date"):
        if kind in kinds:
            yield from numbers.differences(compared, kind, ordered=ordered)
    if "name" in kinds or "place" in kinds:
        yield from (found for found in name_changes.differences(compared, ordered=ordered) if found.kind in kinds)
    if "title" in kinds:
        yield from titles.differences(compared)
    if "negation" in kinds:
        yield from negations.differences(compared)
