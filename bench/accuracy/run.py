"""One run of the bench: every measure, into plain data."""

import platform
import re
import sqlite3
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import cached_property
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

from bench.accuracy import base, data, judged, measures, pairs, versions
from bench.accuracy.comparing import Comparisons, Reported, Versions
from bench.accuracy.data import ROOT, Copy
from bench.accuracy.linting import GRAVE, Found, Lints
from bench.accuracy.peers import Peer, tools
from bench.injecting import _known, injectors
from bench.injecting.versions import editors
from factlint import __version__

DATED = ("allsides", "reuters", "senate", "ucsc")
"""The sets whose articles have dates, if not all."""
CORRECTIONS = ("doubled", "typo", "name-near", "name-far", "number", "real-word")
INJECTED_FROM = ("allsides", "senate", "reuters", "ucsc")
POOL = 15
"""From how many articles of each set one injected error is taken: places in the copy's own words are rare."""
SAMPLE = 100
PAIR_SAMPLE = 200
RESULTS = ROOT / "bench" / "results"

Counts = dict[str, Any]


class Bench:
    """Data, base and work folder of a run; what several measures need is read once."""

    def __init__(self, options: Namespace) -> None:
        self.options = options
        self.data = data.folder(options.data)
        self.work = Path(options.work).expanduser()

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """The packs and the stores of the base."""
        alone = self.options.no_base or self.options.only == ["versions"]
        found = [] if alone else base.stores(self.data, self.work)
        return (*base.PACKS, *map(str, found))

    @cached_property
    def lints(self) -> Lints:
        """factlint with the whole base."""
        return Lints(self.rules, self.work, self.options.jobs)

    @cached_property
    def news(self) -> dict[str, list[Copy]]:
        """The clean news."""
        return {
            name: data.news(self.data, name, self.options.articles)
            for name in data.NEWS
        }

    @cached_property
    def places(self) -> list[judged.Place]:
        """Every finding on the clean news."""
        copies = [copy for copies in self.news.values() for copy in copies]
        return judged.places(copies, self.lints.of(copies))

    @cached_property
    def labels(self) -> list[measures.Label]:
        """The labelled names."""
        return measures.labels(self.data)

    @cached_property
    def injected(self) -> dict[str, list[measures.Injected]]:
        """Articles with an error each, by kind."""
        copies = [
            copy
            for name in INJECTED_FROM
            for copy in data.news(self.data, name, POOL * self.options.injected)
        ]
        mixed = sorted(
            (copy for copy in copies if copy.published and copy.clean), key=data.rank
        )
        made = injectors(_known.read(self.data)).items()
        return {
            kind: measures.inject(kind, injector, mixed, self.options.injected)
            for kind, injector in made
        }

    @cached_property
    def comparisons(self) -> Comparisons:
        """factlint on versions, with the packs alone."""
        return Comparisons(base.PACKS, self.work, self.options.jobs)

    @cached_property
    def half(self) -> list[Copy]:
        """The clean articles of the half that is asked for, in an order by chance."""
        most = 2 * POOL * self.options.injected
        copies = [
            copy
            for name in INJECTED_FROM
            for copy in data.news(self.data, name, most)
        ]
        wanted = (
            ("odd", "even") if self.options.half == "all" else (self.options.half,)
        )
        return sorted(
            (copy for copy in copies if copy.clean and copy.half in wanted),
            key=data.rank,
        )

    def edited(self, prefix: str) -> dict[str, list[versions.Edited]]:
        """Articles in two versions, by the kinds of edits that begin so."""
        made = editors(_known.read(self.data)).items()
        most = self.options.injected
        return {
            kind: versions.edited(kind, edit, self.half, most)
            for kind, edit in made
            if kind.startswith(prefix)
        }

    @cached_property
    def pairs(self) -> dict[str, list[Versions]]:
        """Real versions by their sets."""
        return pairs.read(self.data, self.options.half, self.options.articles)

    @cached_property
    def compared(self) -> dict[str, tuple[judged.Place, Versions, Reported]]:
        """Every finding on real versions, by its key."""
        return versions.places(
            [one for found in self.pairs.values() for one in found],
            self.comparisons.of,
        )

    def with_labels(self, *rules: str) -> Lints:
        """factlint with the right names of the labels, and these rules."""
        names = base.of_names([label.right for label in self.labels], self.work)
        return Lints((*rules, str(names)), self.work, self.options.jobs)


def results(bench: Bench) -> Counts:
    """Everything measured."""
    options = bench.options
    found: Counts = {
        "date": options.date,
        "version": __version__,
        "commit": _commit(),
        "python": platform.python_version(),
        "command": " ".join(["python -m bench.accuracy", *sys.argv[1:]]),
        "articles": options.articles,
        "peer_articles": options.peer_articles,
        "base": _sizes(bench.rules),
        "scale": _scale(),
    }
    for name, measure in MEASURES.items():
        if not options.only or name in options.only:
            print(f"{name} ...", file=sys.stderr, flush=True)
            found |= measure(bench)
    return found


def _commit() -> str:
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() or "no commit"


def _scale() -> dict[str, float]:
    """What `bench/names_at_scale.py` said when it was last run with a million names."""
    text = next(
        (p.read_text() for p in sorted(RESULTS.glob("*-names-at-scale.txt"))[::-1]),
        "",
    )
    figures = {
        "microseconds": re.search(r"near misses: ([\d.]+) µs", text),
        "megabytes": re.search(r"index: ([\d.]+) MB", text),
        "milliseconds": re.search(r"load from the cache: ([\d.]+) ms", text),
    }
    return {
        unit: float(found[1])
        for unit, found in figures.items()
        if found and text.startswith("1,000,000")
    }


def _sizes(rules: Sequence[str]) -> dict[str, int]:
    """How many entries of each section the stores have."""
    sizes: dict[str, int] = {}
    for path in (Path(rule) for rule in rules if rule.endswith(".sqlite")):
        with closing(sqlite3.connect(path)) as store:
            for section, count in store.execute(
                "select section, count(*) from entries group by section"
            ):
                sizes[section] = sizes.get(section, 0) + count
    return sizes


def _clean(bench: Bench) -> Counts:
    sets = {
        name: measures.clean(bench.lints.of, copies)
        for name, copies in bench.news.items()
    }
    dated = [copy for name in DATED for copy in bench.news[name] if copy.published]
    return {
        "clean": sets,
        "headline": _grave(dated, bench.lints.of(dated)),
        "prose": _prose(bench, dated),
    }


def _grave(copies: Sequence[Copy], found: Sequence[Sequence[Found]]) -> Counts:
    grave = sum(finding.grave for findings in found for finding in findings)
    return {
        "articles": len(copies),
        "words": sum(copy.words for copy in copies),
        "grave": grave,
    }


def _prose(bench: Bench, dated: Sequence[Copy]) -> Counts:
    """The same without the pages that the sets themselves mark as holding furniture or tables."""
    kept = [copy for copy in dated if copy.clean]
    return _grave(kept, bench.lints.of(kept))


def _judged(bench: Bench) -> Counts:
    verdicts = judged.Verdicts()
    counts: Counts = {}
    for check in sorted({place.found.check for place in bench.places}):
        here = [place for place in bench.places if place.found.check == check]
        levels = {
            "error or warning": [p for p in here if p.found.grave],
            "info": [p for p in here if not p.found.grave],
        }
        counts[check] = {
            level: verdicts.count(found) for level, found in levels.items() if found
        }
    return {
        "judged": counts,
        "samples": {
            name: verdicts.count(drawn) for name, drawn in samples(bench).items()
        },
    }


def samples(bench: Bench) -> dict[str, list[judged.Place]]:
    """The samples that the aims speak of, drawn from the half that nothing was tuned on."""
    odd = [
        place
        for place in bench.places
        if place.copy.half == "odd" and place.found.severity in GRAVE
    ]
    dated = [
        place for place in odd if place.copy.corpus in DATED and place.copy.published
    ]
    pools = {
        "clean": dated,
        "doubled": [
            place for place in odd if place.found.check == "text.doubled-phrase"
        ],
        "role_at_date": [
            place for place in dated if place.found.check == "fact.role-at-date"
        ],
    }
    return {name: judged.sample(pool, SAMPLE) for name, pool in pools.items()}


def _names(bench: Bench) -> Counts:
    alone = measures.names(bench.with_labels(*base.PACKS).of, bench.labels, ours=True)
    both = measures.names(bench.with_labels(*bench.rules).of, bench.labels, ours=True)
    return {"names": {"alone": alone, "with_base": both}}


def _corrected(bench: Bench) -> Counts:
    lints = bench.lints.of
    return {
        "corrected": {
            kind: measures.corrected(lints, measures.corrections(bench.data, kind))
            for kind in CORRECTIONS
        }
    }


def _injected(bench: Bench) -> Counts:
    made = bench.injected.items()
    return {
        "injected": {
            kind: measures.injected(bench.lints.of, found, ours=True)
            for kind, found in made
        }
    }


def _versions(bench: Bench) -> Counts:
    """Single changes, neutral edits and real pairs."""
    tool, verdicts = bench.comparisons.of, judged.Verdicts()
    grave = [
        place for place, _, reported in bench.compared.values() if reported.grave
    ]
    drawn = spread(grave, PAIR_SAMPLE)
    return {
        "versions": {
            "half": bench.options.half,
            "changed": {
                kind: versions.changed(tool, made)
                for kind, made in bench.edited("changed-").items()
            },
            "neutral": {
                kind: versions.said(tool, [one.versions for one in made])
                for kind, made in bench.edited("neutral-").items()
            },
            "real": {
                name: versions.said(tool, found)
                for name, found in bench.pairs.items()
            },
            "classes": versions.by_class(
                tool, [*bench.pairs["takes"], *bench.pairs["fields"]]
            ),
            "judged": versions.judged_by(
                lambda place: place.found.check, drawn, verdicts
            ),
            "judged_sets": versions.judged_by(
                lambda place: place.copy.corpus, drawn, verdicts
            ),
            "sample": verdicts.count(drawn),
        }
    }


def spread(places: Sequence[judged.Place], size: int) -> list[judged.Place]:
    """A sample with as many findings of each set of whole articles as there are, in turn, up to its size.

    A field is a fragment that no editor has before him; the sets are of different sizes, and none should speak for all.
    """
    sets: dict[str, list[judged.Place]] = {}
    for place in judged.sample(places, len(places)):
        sets.setdefault(place.copy.corpus, []).append(place)
    turns = chain.from_iterable(
        zip_longest(
            *(found for name, found in sorted(sets.items()) if name != "fields")
        )
    )
    return [place for place in turns if place][:size]


def _peers(bench: Bench) -> Counts:
    """factlint and its peers on the same, smaller inputs."""
    ours = _beside(
        bench, bench.lints.of, bench.with_labels(*bench.rules).of, ours=True
    )
    found = {"factlint": {"version": __version__, **ours}}
    for name, tool in tools().items():
        peer = Peer(name, tool, bench.work)
        print(
            f"  {name} {peer.version or 'is not installed'}",
            file=sys.stderr,
            flush=True,
        )
        found[f"{name} {peer.version or ''}".strip()] = (
            {"version": peer.version, **_beside(bench, peer.of, peer.of, ours=False)}
            if peer.version
            else {}
        )
    return {"peers": found}


def _beside(
    bench: Bench, tool: measures.Tool, on_names: measures.Tool, ours: bool
) -> Counts:
    most = bench.options.peer_articles
    copies = [
        copy for name in data.NEWS for copy in data.lowest(bench.news[name], most)
    ]
    half = most // 2
    made = {
        kind: [*found[:half], *found[half - most :]]
        for kind, found in bench.injected.items()
    }
    return {
        **_grave(copies, tool(copies)),
        "names": measures.names(on_names, bench.labels, ours),
        "corrected": {
            kind: measures.corrected(tool, measures.corrections(bench.data, kind))
            for kind in ("doubled", "typo")
        },
        "injected": {
            kind: measures.injected(tool, found, ours) for kind, found in made.items()
        },
    }


def compared_wrongly(bench: Bench, kind: str) -> Iterator[str]:
    """Of one kind of edits: changes that were not reported at error or warning, and findings on something else."""
    for one, found in versions.on_edited(
        bench.comparisons.of, bench.edited(kind)[kind]
    ):
        right = [finding for finding in found if one.is_right(finding)]
        if one.edit.checks and not any(finding.grave for finding in right):
            yield _change(one, [finding.severity for finding in right])
        for finding in found:
            if finding not in right:
                yield "FALSE   " + versions.shown(one.kind, one.versions, finding, 90)


def _change(one: versions.Edited, severities: Sequence[str]) -> str:
    """A change as it should have been reported."""
    said = f"only {' '.join(severities)}" if severities else one.edit.checks
    head = f"MISSED  {one.kind}  {one.versions.corpus}/{one.versions.id}  {said}"
    if one.edit.siblings:
        [(field, text)] = one.edit.siblings
        return f"{head}\n  {field:6} {judged.passage(text, *one.edit.now)}\n"
    texts = (
        ("before", one.edit.before or "", one.edit.was),
        ("after", one.edit.after, one.edit.now),
    )
    passages = [
        f"  {side:6} {judged.passage(text, start, min(end, start + 400), 90)}"
        for side, text, (start, end) in texts
    ]
    return "\n".join([head, *passages, ""])


def missed(
    bench: Bench, kind: str
) -> Iterator[tuple[str, str, Copy, tuple[int, int]]]:
    """What was found wrongly or not at error or warning: the finding if any, what is the matter, and where."""
    if kind.startswith("names"):
        lints = bench.with_labels(
            *(base.PACKS if kind == "names-alone" else bench.rules)
        )
        for label, hits in measures.on_labels(lints.of, bench.labels, ours=True):
            if any(hit.grave for hit in hits) != (label.kind == "error"):
                yield (
                    _said(hits),
                    f"{label.kind}: {label.right}",
                    label.copy,
                    label.places[0],
                )
        return
    for one, hits, before in measures.on_injected(
        bench.lints.of, bench.injected[kind], ours=True
    ):
        if before or not any(hit.grave for hit in hits):
            what = "alarm before" if before else one.injection.check
            yield _said(hits), what, one.wrong, one.injection.span


def _said(hits: Sequence[Found]) -> str:
    return "".join(f"\n  {hit.check} {hit.severity}: {hit.message}" for hit in hits)


MEASURES = {
    "clean": _clean,
    "judged": _judged,
    "names": _names,
    "corrected": _corrected,
    "injected": _injected,
    "versions": _versions,
    "peers": _peers,
}
"""What a run measures, by the names that `--only` takes."""
