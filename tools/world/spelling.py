"""The misspellings of a name: those written by hand, then near misses that are nothing else."""

import itertools

from tools.world.countries import Country, owners_of_names
from tools.world.filters import Filter
from tools.world.slips import near_misses
from tools.world.tables import listed, misspellings_by_hand
from tools.world.text import unique, words_in


class Speller:
    """Makes the misspellings of a name."""

    def __init__(self, countries: list[Country]) -> None:
        self.owners = owners_of_names(countries)
        self.hand = misspellings_by_hand()
        self.filter = Filter(self.owners)

    def misspellings(self, name: str, most: int) -> list[str]:
        """The forms by hand, filled up with made ones; long names get more of them than short ones."""
        hand = [
            form
            for form in self.hand.get(name, [])
            if self.filter.allows_by_hand(form)
        ]
        if is_matched_exactly(name) or len(self.owners[name]) > 1:
            return hand
        made = (form for form in near_misses(name) if self.filter.allows(form, name))
        most = min(most, len(max(words_in(name), key=len)) - 3)
        return unique(itertools.chain(hand, made))[: max(most, len(hand))]


def is_matched_exactly(name: str) -> bool:
    """Whether the name is also a word or another name, so that no near miss can be told from it."""
    return name in listed("exact.txt")
