"""The passage of a longer text that is likest to some words in their order."""

from collections.abc import Container, Sequence

_FREE = 0.1
"""What it costs to pass over a word that need not be said again: little, so that the shortest passage wins."""


def passage(
    keys: Sequence[str], said: Sequence[str], free: Container[str] = frozenset()
) -> range:
    """The places in `said`, at least one, from which `keys` come with the fewest words replaced, added and left out.

    Words of `free` are left out for nearly nothing.
    """
    costs: list[float] = [0.0] * (len(said) + 1)
    starts = list(range(len(said) + 1))
    for key in keys:
        row, first = [costs[0] + 1], [starts[0]]
        for at, other in enumerate(said):
            over = _FREE if other in free else 1
            choices = (
                (costs[at] + (key != other), starts[at]),
                (costs[at + 1] + 1, starts[at + 1]),
                (row[at] + over, first[at]),
            )
            cost, start = min(choices, key=lambda one: (one[0], -one[1]))
            row.append(cost)
            first.append(start)
        costs, starts = row, first
    end = min(range(1, len(said) + 1), key=costs.__getitem__)
    start = min(starts[end], end - 1)
    return range(start, end)
