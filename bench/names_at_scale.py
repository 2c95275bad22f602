"""Names at scale: a rulebook of a million invented people, its near misses and mentions, beside brute force.

    python bench/names_at_scale.py [NAMES]

Prints the size of the index, how long it takes to load from the cache, near misses in microseconds a candidate
word, and exact mentions in megabytes a second; and in the same run, on the same names, rapidfuzz comparing one
name with all, and pyahocorasick where it is installed. The compiling takes a minute or two and four gigabytes.
"""

import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rapidfuzz import process
from rapidfuzz.distance import OSA

from factlint.english.words import words
from factlint.rulebook import Book, Volume
from factlint.rulebook.compile import compile_rows
from factlint.sources import cache
from factlint.text import Span

SYLLABLES = (
    "ba be bi bo bu da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to "
    "va ve vi vo stein berg man son ovic ski ez ham ford"
).split()
SLIPS = 5000
BRUTE = 20
AIMS = "aims: near misses 100 µs a candidate word, index 1000 MB, load 300 ms"


def invented(count: int, chance: random.Random) -> list[str]:
    """`count` different names; given names and surnames are as unevenly spread as in life."""
    given, family = (
        [
            "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).title()
            for _ in range(n)
        ]
        for n in (20_000, 200_000)
    )
    names: dict[str, None] = {}
    while len(names) < count:
        first, last = (
            pool[int(len(pool) * chance.random() ** 3)] for pool in (given, family)
        )
        middle = f" {chance.choice(given)}" if chance.random() < 0.3 else ""
        names[f"{first}{middle} {last}"] = None
    return list(names)


def slip(name: str, chance: random.Random) -> str:
    """The name with two letters swapped or one left out, not the first."""
    at = chance.randrange(1, len(name) - 1)
    return (
        name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        if chance.random() < 0.5
        else name[:at] + name[at + 1 :]
    )


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """What `work` gives, and the seconds it took."""
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def load(key: str) -> Book:
    """The rulebook from the cache."""
    kept = cache.get_bytes(key)
    assert kept is not None
    return Book([Volume(kept)])


def near_misses(book: Book, names: list[str], chance: random.Random) -> None:
    """Prints the time of near misses by the index and by brute force."""
    said = [slip(name, chance) for name in chance.sample(names, SLIPS)]
    split = [name.lower().split() for name in said]
    found, took = timed(
        lambda: sum(any(True for _ in book.misses(parts, 2)) for parts in split)
    )
    word, name = 1e6 * took / sum(map(len, split)), 1e6 * took / SLIPS
    print(
        f"near misses: {word:.0f} µs a candidate word, {name:.0f} µs a name; {found} of {SLIPS} slips have one"
    )
    _, brute = timed(
        lambda: [
            process.extract(one, names, scorer=OSA.distance, score_cutoff=2)
            for one in said[:BRUTE]
        ]
    )
    each = 1e6 * brute / BRUTE
    print(
        f"  rapidfuzz against all names: {each / 1e3:.0f} ms a name, {each / name:,.0f} times as long"
    )


def mentions(book: Book, names: list[str], chance: random.Random) -> None:
    """Prints the speed of exact mentions, with one name in every ten sentences, and that of pyahocorasick."""
    filler = "the council of the town said that it would meet again on Monday"
    text = ". ".join(
        chance.choice(names) if chance.random() < 0.1 else filler
        for _ in range(20_000)
    )
    said = words(text, Span(0, len(text)))
    found, took = timed(lambda: book.find(said, text))
    print(
        f"exact mentions: {len(text) / 1e6 / took:.1f} MB/s, {len(found)} found in one pass"
    )
    try:
        ahocorasick = import_module("ahocorasick")
    except ImportError:
        print("  pyahocorasick is not installed")
        return
    automaton = ahocorasick.Automaton()
    _, built = timed(
        lambda: (
            [automaton.add_word(name, name) for name in names]
            and automaton.make_automaton()
        )
    )
    _, scanned = timed(lambda: sum(1 for _ in automaton.iter(text)))
    print(
        f"  pyahocorasick: {len(text) / 1e6 / scanned:.1f} MB/s without word boundaries, but built in {built:.1f} s"
    )


def main() -> None:
    """Runs all of it with as many names as the command line says, a million unless told."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    chance = random.Random(2026)
    names = invented(count, chance)
    print(f"{count:,} names, Python {sys.version.split()[0]}; {AIMS}")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTLINT_CACHE"] = folder
        gc.disable()
        data, took = timed(
            lambda: compile_rows(
                [
                    ("people", f"p{n}", name, "bench", {"name": name})
                    for n, name in enumerate(names)
                ]
            )
        )
        gc.enable()
        print(f"index: {len(data) / 1e6:.0f} MB, compiled in {took:.0f} s")
        cache.put_bytes("bench", data)
        book, took = timed(lambda: load("bench"))
        print(f"load from the cache: {1e3 * took:.2f} ms")
        near_misses(book, names, chance)
        mentions(book, names, chance)


if __name__ == "__main__":
    main()
