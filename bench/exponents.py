"""How the work grows with the text: for every check and every other piece the exponent of its time over sizes.

    python -m bench.exponents                          # every shape; hours on two cores
    python -m bench.exponents --kind check mixed lists # some shapes; `--list` names them
    python -m bench.exponents --sizes 1000 3000 10000
    python -m bench.exponents --profile text.sum shares  # what takes the time of a piece at the largest size

A shape is a giant made-up text, or two versions of one, or a rule file (`bench/shapes/`). Each of its pieces is timed
by itself: reading, every annotation of the copy and everything that a pair works out, in the order in which one leans
on the other, then every check through the engine, then filtering and reports. The exponent is the slope of the line
through the times on logarithmic scales: 1 grows with the text, 2 with its square. Times are of the processor; those
below the floor are too short to tell. A shape whose run took longer than the limit is not made any larger.
"""

import argparse
import cProfile
import gc
import pstats
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from math import log
from statistics import linear_regression
from typing import Any

from bench.shapes import Shape, shapes
from factlint import report, verdict
from factlint.article import History, Pair
from factlint.coverage import counting
from factlint.engine import Engine, Linted
from factlint.known import Draft
from factlint.model import Coverage, Document, Finding, Results, Setting
from factlint.report import View
from factlint.sources import config
from factlint.sources.library import Library, Request

AIM = 1.1
_SIZES = (10_000, 30_000, 100_000, 300_000)
FLOOR = 0.02
"""Seconds below which a time tells nothing."""
_DAY = "2024-05-02"

Times = dict[str, float]


class Meter:
    """Times pieces by name, and profiles the one that is asked for."""

    def __init__(self, profiled: str = "") -> None:
        self.times: Times = {}
        self._profiled = profiled

    @contextmanager
    def piece(self, name: str) -> Iterator[None]:
        """Adds the time inside to a piece."""
        profile = cProfile.Profile() if name == self._profiled else None
        start = time.process_time()
        if profile:
            profile.enable()
        try:
            yield
        finally:
            if profile:
                profile.disable()
            self.times[name] = self.times.get(name, 0.0) + time.process_time() - start
        if profile:
            pstats.Stats(profile).sort_stats("tottime").print_stats(25)


class Bench:
    """One library and its rulebook, which all shapes share."""

    def __init__(self) -> None:
        self.library = Library(Request(isolated=True, published=_DAY))
        self.book = self.library.book_for(self.library.config_for("<text>"))

    def run(self, shape: Shape, size: int, meter: Meter) -> Times:
        """The times of a shape at one size."""
        texts = shape.make(size)
        if shape.kind == "rules":
            with meter.piece("rules"):
                sheet, _ = config.read_sheet("rules", texts[0].encode(), "rules.yml")
            if sheet:
                with meter.piece("compiling"):
                    _compiled(sheet)
            return meter.times
        with meter.piece("reading"):
            documents = [
                self.library.read(text, f"{number}{shape.suffix}")[0]
                for number, text in enumerate(texts)
            ]
        findings = self._checked(documents, meter)
        self._reported(documents, findings, meter)
        return meter.times

    def _checked(self, documents: list[Document], meter: Meter) -> list[Finding]:
        drafts = [Draft(document, self.book) for document in documents]
        for draft in drafts:
            _worked_out(draft, meter)
        found = self._linted("text", lambda engine: engine.lint(drafts[-1]), meter)
        with meter.piece("coverage"):
            counting.tally(drafts[-1], ())
        if len(drafts) > 1:
            history = History(drafts, ordered=True)
            for pair in history.pairs:
                _worked_out(pair, meter)
                found += self._linted("pair", partial(_compare, pair), meter)
            _worked_out(history, meter)
            found += self._linted(
                "article", lambda engine: engine.article(history), meter
            )
        return found

    def _linted(
        self, subject: str, lint: Callable[[Engine], Linted], meter: Meter
    ) -> list[Finding]:
        """The findings of the checks of a subject, each timed by itself. Raises RuntimeError where one crashes."""
        found: list[Finding] = []
        for check_id in (
            one
            for one, traits in self.library.traits.items()
            if traits.subject == subject
        ):
            engine = Engine(
                self.book,
                {check_id: Setting("info")},
                [check_id],
                self.library.traits,
            )
            with meter.piece(check_id):
                linted = lint(engine)
            if linted.problems:
                raise RuntimeError(linted.problems[0].message)
            found += linted.findings
        return found

    def _reported(
        self, documents: list[Document], findings: list[Finding], meter: Meter
    ) -> None:
        with meter.piece("filtering"):
            kept = verdict.deduped(findings)
            for document in documents:
                kept = (
                    verdict.suppressed(kept, document)[0]
                    if document.ignores
                    else kept
                )
            results = Results(verdict.ordered(kept, {}), (), Coverage())
        for name in ("text", "json"):
            with meter.piece(f"report {name}"):
                report.render(
                    name,
                    results,
                    View({document.path: document.source for document in documents}),
                )


def _compare(pair: Pair, engine: Engine) -> Linted:
    return engine.compare(pair)


def _compiled(sheet: Any) -> None:
    from factlint.rulebook.compile import compile_book

    compile_book([], [sheet])


def _worked_out(thing: Draft | Pair | History, meter: Meter) -> None:
    """Times everything that copy, pair or article keeps, in the order in which it is written down."""
    for kind in reversed(type(thing).__mro__):
        for name, value in vars(kind).items():
            if isinstance(value, cached_property):
                with meter.piece(f"{kind.__name__}.{name}".lower()):
                    getattr(thing, name)


def exponent(times: dict[int, Times], piece: str) -> float | None:
    """The exponent of a piece over sizes; None where fewer than two of its times are above the floor."""
    points = [
        (log(size), log(found[piece]))
        for size, found in times.items()
        if found.get(piece, 0.0) >= FLOOR
    ]
    return (
        linear_regression(*zip(*points, strict=True)).slope
        if len(points) > 1
        else None
    )


def measured(
    bench: Bench, shape: Shape, sizes: list[int], limit: float
) -> dict[int, Times]:
    """The times of a shape at each size, up to the one that took too long."""
    found: dict[int, Times] = {}
    bench.run(shape, 200, Meter())  # what is loaded once is loaded now
    for size in sizes:
        gc.collect()
        gc.disable()  # a collection would be told of the piece that it happens to fall in
        found[size] = bench.run(shape, size, Meter())
        gc.enable()
        if sum(found[size].values()) > limit:
            break
    return found


def _row(name: str, times: dict[int, Times], sizes: list[int]) -> str:
    whole = {size: {"": sum(found.values())} for size, found in times.items()}
    cells = [
        f"{whole[size]['']:>8.2f}" if size in whole else f"{'–':>8}" for size in sizes
    ]
    slopes = [
        (exponent(times, piece) or 0.0, piece)
        for piece in max(times.values(), key=len)
    ]
    slow = [both for both in slopes if both[0] > AIM]
    worst = ", ".join(
        f"{piece} {slope:.2f}" for slope, piece in sorted(slow, reverse=True)
    )
    slope = exponent(whole, "")
    return f"{name:<40} {' '.join(cells)} {f'{slope:.2f}' if slope else '–':>5}  {worst}".rstrip()


def _pieces(every: dict[str, dict[int, Times]]) -> Iterator[str]:
    """A line for each piece: its largest exponent and the shape, and its longest time and the shape."""
    for piece in sorted(
        {
            piece
            for times in every.values()
            for found in times.values()
            for piece in found
        }
    ):
        slopes = [
            (slope, name)
            for name, times in every.items()
            if (slope := exponent(times, piece)) is not None
        ]
        longest = max(
            (times[max(times)].get(piece, 0.0), name) for name, times in every.items()
        )
        if slopes:
            slope, name = max(slopes)
            yield f"{piece:<32} {slope:>5.2f}  {name:<40} {longest[0]:>7.2f} s  {longest[1]}"


def main() -> None:
    """Prints a line for each shape, then one for each piece."""
    known = shapes()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shapes", nargs="*", help="default: all of them")
    parser.add_argument("--kind", choices=("check", "compare", "rules"))
    parser.add_argument(
        "--sizes",
        type=int,
        nargs="+",
        default=_SIZES,
        help="words of a text, lines of a rule file",
    )
    parser.add_argument(
        "--limit",
        type=float,
        default=100,
        help="seconds after which a shape is made no larger",
    )
    parser.add_argument(
        "--profile",
        default="",
        metavar="PIECE",
        help="what takes its time at the largest size",
    )
    parser.add_argument("--list", action="store_true", help="the names of the shapes")
    options = parser.parse_args()
    chosen = {
        n: s
        for n, s in known.items()
        if n in (options.shapes or known) and options.kind in (None, s.kind)
    }
    if options.list:
        print("\n".join(chosen))
    elif options.profile:
        for shape in chosen.values():
            Bench().run(shape, max(options.sizes), Meter(options.profile))
    else:
        _print_table(chosen, sorted(options.sizes), options.limit)


def _print_table(chosen: dict[str, Shape], sizes: list[int], limit: float) -> None:
    bench, every = Bench(), dict[str, dict[int, Times]]()
    print(
        f"{'shape: seconds at words':<40} {' '.join(f'{size:>8}' for size in sizes)} {'n^':>5}  pieces over {AIM}"
    )
    for name, shape in chosen.items():
        every[name] = measured(bench, shape, sizes, limit)
        print(_row(name, every[name], sizes), flush=True)
    print(f"\n{'piece':<32} {'n^':>5}  {'in':<40} {'longest':>9}  in")
    print("\n".join(_pieces(every)))


if __name__ == "__main__":
    main()
