"""Time, memory, and what is found, of `--group similar` on many made-up texts.

    python -m bench.grouping --texts 100000

Of the texts, one in ten has a second version (a sentence cut, a number changed); a thousand are releases of one
wording with a place and a sum of their own, which are no versions; and one article has as many versions as asked for.
"""

import argparse
import random
import resource
import time
from collections.abc import Iterator

from factlint.match.similar import groups

_WORDS = 30_000
_LENGTH = 400


def main() -> None:
    """Prints one line of figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=int, default=100_000)
    parser.add_argument(
        "--versions", type=int, default=300, help="of the one article that has many"
    )
    parser.add_argument("--seed", type=int, default=4)
    options = parser.parse_args()
    texts, articles = zip(
        *_texts(options.texts, options.versions, random.Random(options.seed)),
        strict=True,
    )
    base = _memory()
    start = time.perf_counter()
    found = groups(texts)
    took = time.perf_counter() - start
    wanted = _grouped(articles)
    right = len(wanted & {tuple(group) for group in found})
    print(
        f"{len(texts)} texts: {took:.1f} s, {_memory() - base:.0f} MB above the texts' {base:.0f} MB; "
        f"{right} of {len(wanted)} articles found whole, {len(found) - right} groups that are none"
    )


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _grouped(articles: tuple[int, ...]) -> set[tuple[int, ...]]:
    members: dict[int, list[int]] = {}
    for number, article in enumerate(articles):
        members.setdefault(article, []).append(number)
    return {tuple(group) for group in members.values() if len(group) > 1}


def _texts(
    count: int, versions: int, chance: random.Random
) -> Iterator[tuple[str, int]]:
    """Texts, each with the number of its article."""
    writer = _Writer(chance)
    last = long_lived = writer.article()
    release = writer.article()
    for number in range(count):
        if number < versions:
            yield " ".join(writer.edited(long_lived)), 0
        elif number < versions + 1000:
            yield " ".join(writer.filled(release)), number
        elif number % 10 == 0 and number > versions + 1000:
            yield " ".join(writer.edited(last)), number - 1
        else:
            last = writer.article()
            yield " ".join(last), number


class _Writer:
    """Makes sentences whose words are as unevenly common as those of a language."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        letters = "aeioubdfgklmnprst"
        self.words = [
            "".join(chance.choices(letters, k=chance.randint(2, 9)))
            for _ in range(_WORDS)
        ]
        total = 0.0
        self.weights = [total := total + 1 / (rank + 3) for rank in range(_WORDS)]

    def article(self) -> list[str]:
        """The sentences of a new article, with two names and some numbers."""
        names = [self.chance.choice(self.words).capitalize() for _ in range(2)]
        return [self._sentence(names) for _ in range(_LENGTH // 20)]

    def _sentence(self, names: list[str]) -> str:
        words = self.chance.choices(self.words, cum_weights=self.weights, k=18)
        return f"{self.chance.choice(names)} {self.chance.randint(2, 9999)} {' '.join(words)}."

    def edited(self, sentences: list[str]) -> list[str]:
        """A later version: one sentence is new, and one number changed."""
        kept = list(sentences)
        kept[self.chance.randrange(len(kept))] = self._sentence([kept[0].split()[0]])
        place = self.chance.randrange(len(kept))
        name, _, rest = kept[place].split(" ", 2)
        kept[place] = f"{name} {self.chance.randint(2, 9999)} {rest}"
        return kept

    def filled(self, sentences: list[str]) -> list[str]:
        """A release of the same wording for another place, with another sum."""
        place = "".join(self.chance.choice(self.words) for _ in range(2)).capitalize()
        total = self.chance.randint(2, 9999)
        filled = [
            f"{place} {total} {sentence.split(' ', 2)[2]}"
            for sentence in sentences[:5]
        ]
        return [*filled, *(sentence.split(" ", 2)[2] for sentence in sentences[5:])]


if __name__ == "__main__":
    main()
