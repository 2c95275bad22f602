"""Times and judges the alignment of two versions, beside difflib and rapidfuzz, on invented text with known moves.

`python -m bench.align` prints the share of sentences that find their partner, and the time as a ratio to the first
peer; `python -m bench.align 100000` does so for texts of so many words (difflib then takes minutes).
"""

import random
import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import chain
from time import perf_counter
from typing import NamedTuple

from factlint.match import align
from factlint.text import Span

SEED = 20261122
_SIZES = (1_200, 12_000)
_WORD = re.compile(r"\w+")
_SHARED = 0.3
"""The least share of the shorter sentence's words that makes two sentences partners for a word-level peer."""

Pairs = set[tuple[int, int]]


class Versions(NamedTuple):
    """Two versions as paragraphs of sentences, and which sentences belong together, by their numbers."""

    olds: list[list[str]]
    news: list[list[str]]
    truth: Pairs


class Peer(NamedTuple):
    """A way to align: its name, and what gives the pairs of sentences."""

    name: str
    pairs: Callable[[list[str], list[str]], Pairs]


def _vocabulary(chance: random.Random) -> list[str]:
    signs = [one + other for one in "bcdfglmnprstv" for other in "aeiou"]
    return [
        "".join(chance.choices(signs, k=chance.randint(1, 4))) for _ in range(5000)
    ]


def _sentence(chance: random.Random, words: list[str], weights: list[float]) -> str:
    found = chance.choices(words, cum_weights=weights, k=chance.randint(6, 28))
    return " ".join(found).capitalize() + "."


def versions(size: int, seed: int = SEED) -> Versions:
    """Versions of about `size` words: sentences edited, split and merged, paragraphs moved, added and lost."""
    chance = random.Random(seed)
    words, weights, total = _vocabulary(chance), [], 0.0
    for rank in range(5000):
        total += 1 / (rank + 10)
        weights.append(total)
    olds: list[list[str]] = []
    while size > 0:
        olds.append(
            [_sentence(chance, words, weights) for _ in range(chance.randint(1, 4))]
        )
        size -= sum(len(sentence.split()) for sentence in olds[-1])
    return _edited(chance, olds, lambda: _sentence(chance, words, weights))


def _edited(
    chance: random.Random, olds: list[list[str]], made: Callable[[], str]
) -> Versions:
    numbered: list[list[tuple[int, str]]] = []
    at = 0
    for paragraph in olds:
        numbered.append([*enumerate(paragraph, at)])
        at += len(paragraph)
    moved = [
        numbered.pop(chance.randrange(len(numbered))) for _ in range(len(olds) // 20)
    ]
    kept = [paragraph for paragraph in numbered if chance.random() > 0.05]
    for back in moved:
        kept.insert(chance.randrange(len(kept) + 1), back)
    for _ in range(len(olds) // 20):
        kept.insert(chance.randrange(len(kept) + 1), [(-1, made()), (-1, made())])
    boilerplate = [
        [(-1, "Sign up for our letter and read the news before all others do.")]
    ] * 10
    news: list[list[str]] = []
    truth: Pairs = set()
    count = 0
    for one in [*kept, *boilerplate]:
        news.append([])
        for sources, sentence in _rewritten(chance, one, made):
            truth |= {(source, count) for source in sources if source >= 0}
            news[-1].append(sentence)
            count += 1
    return Versions(olds, news, truth)


def _rewritten(
    chance: random.Random, paragraph: list[tuple[int, str]], made: Callable[[], str]
) -> Iterator[tuple[list[int], str]]:
    """The sentences of a paragraph, some of them edited, merged with the next one, or split."""
    rest = list(paragraph)
    while rest:
        number, sentence = rest.pop(0)
        words = sentence.rstrip(".").split()
        fate = chance.random()
        if fate < 0.15:
            for _ in range(chance.randint(1, 3)):
                words[chance.randrange(len(words))] = (
                    made().split()[0].lower().rstrip(".")
                )
            yield [number], " ".join(words) + "."
        elif fate < 0.2 and len(words) > 15:
            yield [number], " ".join(words[: len(words) // 2]) + "."
            yield [number], " ".join(words[len(words) // 2 :]).capitalize() + "."
        elif fate < 0.25 and rest:
            other, following = rest.pop(0)
            yield (
                [number, other],
                f"{sentence[:-1]} and {following[0].lower()}{following[1:]}",
            )
        else:
            yield [number], sentence


def _ours(olds: list[str], news: list[str]) -> Pairs:
    (before, old_spans), (after, new_spans) = _text(olds), _text(news)
    old_at, new_at = (
        {span: at for at, span in enumerate(spans)}
        for spans in (old_spans, new_spans)
    )
    found = align.passages(before, old_spans, after, new_spans)
    return {(old_at[old], new_at[new]) for old, new in found if old and new}


def _text(sentences: list[str]) -> tuple[str, list[Span]]:
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return " ".join(sentences), spans


Blocks = Iterable[tuple[int, int, int]]


def _by_words(
    equal: Callable[[list[str], list[str]], Blocks],
) -> Callable[[list[str], list[str]], Pairs]:
    """Pairs of sentences from the equal blocks of words that a word-level diff finds: old start, new start, length."""

    def pairs(olds: list[str], news: list[str]) -> Pairs:
        one, other = (
            [_WORD.findall(sentence.lower()) for sentence in side]
            for side in (olds, news)
        )
        old_starts, new_starts = _starts(one), _starts(other)
        shared = Counter(
            (
                bisect_right(old_starts, old + step) - 1,
                bisect_right(new_starts, new + step) - 1,
            )
            for old, new, length in equal(
                [*chain.from_iterable(one)], [*chain.from_iterable(other)]
            )
            for step in range(length)
        )
        return {
            (i, j)
            for (i, j), count in shared.items()
            if count >= _SHARED * min(len(one[i]), len(other[j]))
        }

    return pairs


def _starts(sentences: list[list[str]]) -> list[int]:
    starts, at = [], 0
    for words in sentences:
        starts.append(at)
        at += len(words)
    return starts


def _difflib(autojunk: bool) -> Callable[[list[str], list[str]], Blocks]:
    return lambda olds, news: SequenceMatcher(
        None, olds, news, autojunk=autojunk
    ).get_matching_blocks()


def _rapidfuzz(name: str) -> Callable[[list[str], list[str]], Blocks]:
    def equal(olds: list[str], news: list[str]) -> Blocks:
        from rapidfuzz import distance

        for step in getattr(distance, name).opcodes(olds, news):
            if step.tag == "equal":
                yield step.src_start, step.dest_start, step.src_end - step.src_start

    return equal


PEERS = (
    Peer("difflib, autojunk", _by_words(_difflib(autojunk=True))),
    Peer("difflib, no autojunk", _by_words(_difflib(autojunk=False))),
    Peer("rapidfuzz Indel", _by_words(_rapidfuzz("Indel"))),
    Peer("rapidfuzz Levenshtein", _by_words(_rapidfuzz("Levenshtein"))),
    Peer("factlint", _ours),
)


def measured(size: int) -> Iterator[tuple[str, float, float, float]]:
    """For each way to align: its name, seconds, the share of true pairs found, the share of found pairs true."""
    made = versions(size)
    olds, news = (
        [sentence for paragraph in side for sentence in paragraph]
        for side in (made.olds, made.news)
    )
    for peer in PEERS:
        started = perf_counter()
        found = peer.pairs(olds, news)
        seconds = perf_counter() - started
        right = len(found & made.truth)
        yield peer.name, seconds, right / len(made.truth), right / max(len(found), 1)


def _main() -> None:
    for size in [int(one) for one in sys.argv[1:]] or _SIZES:
        print(
            f"\n{size:,} words\n\n| aligned by | time | ratio | pairs found | pairs right |\n|---|---|---|---|---|"
        )
        rows = [*measured(size)]
        for name, seconds, recall, precision in rows:
            print(
                f"| {name} | {seconds * 1000:,.0f} ms | {seconds / rows[0][1]:.2f} | {recall:.3f} | {precision:.3f} |"
            )


if __name__ == "__main__":
    _main()
