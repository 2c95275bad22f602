"""The command line of the accuracy bench."""

import argparse
import json
import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from bench.accuracy import judged, table, versions, versions_table
from bench.accuracy.data import ROOT
from bench.accuracy.run import (
    MEASURES,
    Bench,
    compared_wrongly,
    missed,
    results,
    samples,
    spread,
)


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(
        prog="python -m bench.accuracy", description=__doc__
    )
    made.add_argument(
        "action",
        nargs="?",
        default="run",
        choices=("run", "sample", "judge", "misses"),
    )
    made.add_argument(
        "--data", help="the data folder; default: $FACTLINT_DATA, else ../shared/data"
    )
    made.add_argument(
        "--work",
        default=_work(),
        help="where bases and findings are kept; default: %(default)s",
    )
    made.add_argument(
        "--out", default=str(ROOT / "bench" / "results"), help="where the table goes"
    )
    made.add_argument(
        "--date",
        default=date.today().isoformat(),
        help="the day in the table's name; default: today",
    )
    made.add_argument(
        "--only",
        nargs="+",
        choices=list(MEASURES),
        help="measure only these; kept only with --keep",
    )
    made.add_argument(
        "--keep",
        metavar="NAME",
        help="keep the table as DATE-NAME; default: accuracy, where all is measured",
    )
    made.add_argument(
        "--articles", type=int, metavar="N", help="of each set of news no more than N"
    )
    made.add_argument(
        "--injected",
        type=int,
        default=100,
        metavar="N",
        help="errors of each kind; default: 100",
    )
    made.add_argument(
        "--half",
        choices=("odd", "even", "all"),
        default="odd",
        help="of the versions; default: odd",
    )
    made.add_argument(
        "--peer-articles",
        type=int,
        default=20,
        metavar="N",
        help="for the peers; default: 20",
    )
    made.add_argument(
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="default: all cores",
    )
    made.add_argument(
        "--no-base",
        action="store_true",
        help="the packs alone, without the imported base",
    )
    drawn = made.add_argument_group("sample, judge and misses")
    drawn.add_argument(
        "--check",
        help="a check to draw from; without it, one of the samples of the aims",
    )
    drawn.add_argument(
        "--sample",
        default="clean",
        help="clean, doubled, role_at_date or versions; default: %(default)s",
    )
    drawn.add_argument(
        "--severity",
        choices=("grave", "info"),
        default="grave",
        help="default: grave",
    )
    drawn.add_argument(
        "--size", type=int, default=100, metavar="N", help="default: 100"
    )
    drawn.add_argument(
        "--all", action="store_true", help="also show what has a verdict already"
    )
    drawn.add_argument(
        "--kind",
        default="names",
        help="for misses: names, names-alone, or a kind of error or edit",
    )
    drawn.add_argument("--reader", default="", help="who judges")
    return made


def _work() -> str:
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.environ.get("FACTLINT_BENCH") or os.path.join(cache, "factlint-bench")


def run(options: argparse.Namespace) -> None:
    """Measures, prints the table, and keeps it with its data where all was measured."""
    found = results(Bench(options))
    whole = (
        table.head(found) if options.only == ["versions"] else table.markdown(found)
    )
    text = "\n".join(filter(None, (whole, versions_table.markdown(found))))
    print(text)
    if options.keep or not options.only:
        out = Path(options.out, f"{options.date}-{options.keep or 'accuracy'}")
        out.parent.mkdir(parents=True, exist_ok=True)
        out.with_suffix(".md").write_text(text, encoding="utf-8")
        out.with_suffix(".json").write_text(
            json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )


def drawn(options: argparse.Namespace) -> list[judged.Place]:
    """The sample that the options ask for."""
    bench = Bench(options)
    if not options.check:
        return samples(bench)[options.sample][: options.size]
    grave = options.severity == "grave"
    pool = [
        p
        for p in bench.places
        if p.found.check.startswith(options.check) and p.found.grave == grave
    ]
    return judged.sample(
        (place for place in pool if place.copy.half == "odd"), options.size
    )


def sample(options: argparse.Namespace) -> None:
    """Shows the findings of a sample that have no verdict yet."""
    if options.sample == "versions":
        sample_versions(options)
        return
    verdicts = judged.Verdicts()
    places = drawn(options)
    for place in places:
        if options.all or verdicts.of(place) is None:
            print(judged.shown(place))
    print(
        f"{sum(verdicts.of(place) is not None for place in places)} of {len(places)} judged",
        file=sys.stderr,
    )


def sample_versions(options: argparse.Namespace) -> None:
    """Shows findings on real versions; `--check` and `--kind` (a set) draw from some of them alone."""
    bench, verdicts = Bench(options), judged.Verdicts()
    grave = options.severity == "grave"
    pool = [place for place, one, reported in bench.compared.values() if reported.grave == grave
            and options.kind in ("names", one.corpus) and reported.check.startswith(options.check or "")]  # fmt: skip
    chosen = (
        judged.sample(pool, options.size)
        if options.kind in bench.pairs
        else spread(pool, options.size)
    )
    for place in chosen:
        if options.all or verdicts.of(place) is None:
            print(versions.shown(place.key, *bench.compared[place.key][1:]))
    print(
        f"{sum(verdicts.of(place) is not None for place in chosen)} of {len(chosen)} judged",
        file=sys.stderr,
    )


def judge(options: argparse.Namespace) -> None:
    """Keeps verdicts from standard input: lines with the key of a finding, true or false, and why in your own words."""
    bench = Bench(options)
    if options.sample == "versions":
        places = {key: place for key, (place, _, _) in bench.compared.items()}
    else:
        places = {place.key: place for place in bench.places}
    judged.keep(_verdicts(sys.stdin, places, options.reader))


def _verdicts(
    lines: Iterable[str], places: dict[str, judged.Place], reader: str
) -> Iterable[judged.Verdict]:
    for number, line in enumerate(lines, 1):
        key, verdict, why = [*line.strip().split(None, 2), "", "", ""][:3]
        if key and (key not in places or verdict not in ("true", "false")):
            raise SystemExit(
                f"line {number}: write KEY true|false WHY, with the key of a finding of today"
            )
        if key:
            yield judged.verdict_of(places[key], verdict == "true", why, reader)


def misses(options: argparse.Namespace) -> None:
    """Shows what should have been found and was not; of labelled names also what should not have been found."""
    bench = Bench(options)
    if options.kind.startswith(("changed-", "neutral-")):
        print("\n".join(compared_wrongly(bench, options.kind)))
        return
    for wrong, what, copy, span in missed(bench, options.kind):
        print(
            f"{what}  {copy.corpus}/{copy.id} {copy.published}\n  {judged.passage(copy.text, *span)}{wrong}\n"
        )


def main() -> None:
    """Does what the command line says."""
    options = parser().parse_args()
    {"run": run, "sample": sample, "judge": judge, "misses": misses}[options.action](
        options
    )


if __name__ == "__main__":
    main()
