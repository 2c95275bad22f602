"""Of how many facts and quotations of a draft its sources speak."""

from factlint.article.evidence import facts, quotations
from factlint.article.pair import History


def spoken_of(history: History) -> tuple[int, int]:
    """How many facts and quotations the newest version has, and of how many a source speaks, rightly or not."""
    states = [
        *(one.state for one in history.once(facts.held)),
        *(one.state for one in history.once(quotations.judged)),
    ]
    return len(states), sum(state != "unknown" for state in states)
