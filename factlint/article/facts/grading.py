"""How grave the differences of one sentence are together, and how much of its change they explain."""

from factlint.article.compared import Difference
from factlint.article.facts import WORD


def graded(found: list[Difference]) -> list[Difference]:
    """The differences of one sentence: where several facts differ, it may tell of something else, which is a query."""
    facts = [one for one in found if not one.slip and one.kind != WORD]
    swapped = len(facts) == 2 and facts[0].values == facts[1].values[::-1]
    if len(facts) < 2 or swapped:
        return found
    return [one if one.slip else one._replace(severity="info") for one in found]


def aside(found: list[Difference]) -> int:
    """How many changed words the differences explain; of words of weight one may, for more are another sentence."""
    words = [one.aside for one in found if one.kind == WORD]
    return sum(one.aside for one in found if one.kind != WORD) + max(words, default=0)
