"""All that differs between two sentences that are otherwise equal."""

from collections.abc import Iterator

from factlint.comparing import measures, name_changes, negations, numbers, titles
from factlint.comparing.compared import Compared, Difference


def differences(compared: Compared, *, ordered: bool) -> Iterator[Difference]:
    """All differences outside quotations, in order of kind and place."""
    yield from numbers.differences(compared, ordered=ordered)
    yield from measures.differences(compared)
    yield from name_changes.differences(compared, ordered=ordered)
    yield from titles.differences(compared)
    yield from negations.differences(compared)
