"""Runs of words of which two have a capital, as names of several words have them."""

from collections.abc import Callable, Iterator, Sequence

from factlint.english.words import Word


def runs(
    words: Sequence[Word], goes_on: Callable[[Word, Word], bool]
) -> Iterator[list[Word]]:
    """The runs among words; `goes_on` says whether a word may follow the last one of a run."""
    run: list[Word] = []
    for word in words:
        if run and not goes_on(run[-1], word):
            if len(run) > 1:
                yield run
            run = []
        if run or word.text[0].isupper():
            run.append(word)
    if len(run) > 1:
        yield run
