"""Time of a whole run on giant made-up texts, at two sizes: what is quadratic shows as a ratio near 4.

    python -m bench.giant                  # every case; `2n/n` should stay near 2
    python -m bench.giant --size 2000 quotations urls
    python -m bench.giant --profile quotations --size 2000

Every case is a text of one kind of thing; the same text with some things changed is its second version. A case is
run alone (`text`) and as two versions (`pair`).
"""

import argparse
import cProfile
import pstats
import random
import time
from collections.abc import Callable, Iterator

from factlint.library import Request
from factlint.model import Article
from factlint.session import Run

_SYLLABLES = ("ka", "lo", "mi", "ren", "tas", "vol", "dun", "ber", "sha", "pel", "gor", "win", "fos", "dra")
_PROSE = (
    "the river had risen above the second wall before anybody in the valley was awake and the keeper of the bridge "
    "rang the old bell until the farmers came down with ropes lamps carts"
).split()


def main() -> None:
    """Prints a line for each case."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", choices=[*_CASES, []], help="default: all of them")
    parser.add_argument("--size", type=int, default=2000, help="things of a text; the larger text has twice as many")
    parser.add_argument("--only", choices=("text", "pair"))
    parser.add_argument("--profile", action="store_true", help="what takes the time at the larger size")
    options = parser.parse_args()
    _time("prose", 20, "pair")  # what is loaded once is loaded now
    print(f"{'case':<18} {'run':<5} {'n':>7} {'n, s':>8} {'2n, s':>8} {'2n/n':>6}")
    for case in options.cases or _CASES:
        for kind in (options.only,) if options.only else ("text", "pair"):
            if options.profile:
                _profile(case, 2 * options.size, kind)
            else:
                _line(case, options.size, kind)


def _line(case: str, size: int, kind: str) -> None:
    once, twice = _time(case, size, kind), _time(case, 2 * size, kind)
    print(f"{case:<18} {kind:<5} {size:>7} {once:>8.2f} {twice:>8.2f} {twice / once:>6.1f}", flush=True)


def _profile(case: str, size: int, kind: str) -> None:
    with cProfile.Profile() as profile:
        _time(case, size, kind)
    print(case, kind, size)
    pstats.Stats(profile).sort_stats("tottime").print_stats(18)


def _time(case: str, size: int, kind: str) -> float:
    texts = [_text(case, size, edited=edited) for edited in ((False, True) if kind == "pair" else (False,))]
    run = Run(Request(isolated=True, published="2024-05-02"))
    start = time.process_time()
    documents = tuple(run.library.read(text, f"<{number}>")[0] for number, text in enumerate(texts))
    run.article(Article("giant", documents, True), {document.path for document in documents})
    run.results()
    return time.process_time() - start


def _text(case: str, size: int, *, edited: bool) -> str:
    make, joint = _CASES[case]
    chance, other = random.Random(7), random.Random(8)
    things = list(make(chance, size))
    if edited:  # one thing in ten is replaced by another of its kind
        spare = list(make(other, size))
        things = [spare[at] if other.random() < 0.1 else thing for at, thing in enumerate(things)]
    return joint.join(things) + "\n"


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()


def _prose(chance: random.Random, size: int) -> Iterator[str]:
    for _ in range(size):
        yield " ".join(chance.choices(_PROSE, k=14)).capitalize() + "."


def _quotations(chance: random.Random, size: int) -> Iterator[str]:
    for number in range(size):
        words = " ".join(chance.choices(_PROSE, k=9))
        yield f"“{words.capitalize()},” {_name(chance)} {_name(chance)} said of house {number}."


def _capitals(chance: random.Random, size: int) -> Iterator[str]:
    for _ in range(size):
        yield " ".join(chance.choices(_PROSE, k=12)).upper()


def _names(chance: random.Random, size: int) -> Iterator[str]:
    for _ in range(size):
        yield f"{_name(chance)} {_name(chance)} met {_name(chance)} {_name(chance)} at the old bridge."


def _urls(chance: random.Random, size: int) -> Iterator[str]:
    for number in range(size):
        yield f"https://news.example.org/{_name(chance).lower()}/{number} and"


def _money(chance: random.Random, size: int) -> Iterator[str]:
    for _ in range(size):
        one, two = chance.randint(2, 900), chance.randint(2, 900)
        yield f"The {_name(chance)} bridge cost ${one}.5 million in the first year and €{two} billion ({one}%) later."


def _numbers(chance: random.Random, size: int) -> Iterator[str]:
    for _ in range(size):
        yield " ".join(str(chance.randint(1, 90_000)) for _ in range(8))


def _dates(chance: random.Random, size: int) -> Iterator[str]:
    for _ in range(size):
        day, year = chance.randint(1, 28), chance.randint(1980, 2024)
        yield f"The mill of {_name(chance)} burned on Monday, March {day}, {year}, and again on Tuesday."


_CASES: dict[str, tuple[Callable[[random.Random, int], Iterator[str]], str]] = {
    "prose": (_prose, "\n\n"),
    "prose-one": (_prose, " "),
    "quotations": (_quotations, "\n\n"),
    "quotations-one": (_quotations, " "),
    "capitals": (_capitals, "\n\n"),
    "capitals-one": (_capitals, " "),
    "names": (_names, "\n\n"),
    "names-one": (_names, " "),
    "urls": (_urls, " "),
    "money": (_money, "\n\n"),
    "money-one": (_money, " "),
    "numbers": (_numbers, " "),
    "numbers-sentences": (_numbers, ". "),
    "dates": (_dates, "\n\n"),
}
"""Every case: what makes its things, and what stands between them."""


if __name__ == "__main__":
    main()
