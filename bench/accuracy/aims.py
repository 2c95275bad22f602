"""The aims of the accuracy bench and what was measured for each. An aim is met or missed, never adjusted."""

from collections.abc import Iterator
from typing import Any, NamedTuple

INJECTED = (
    "name-letter",
    "name-letter-all",
    "title-swap",
    "weekday",
    "sum",
    "percent",
    "unit",
)
"""The kinds of injected errors that have an aim; the bench makes others too."""


class Aim(NamedTuple):
    """One figure: what is measured, the bound, the value (None where it was not measured) and how many it is of."""

    measure: str
    least: bool
    bound: float
    value: float | None
    of: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the value is within the bound; None where there is no value."""
        if self.value is None:
            return None
        return self.value >= self.bound if self.least else self.value <= self.bound


def aims(results: dict[str, Any]) -> list[Aim]:
    """All aims with what the results say."""
    return [
        *_names(results.get("names", {})),
        *_doubled(results),
        *_clean(results),
        _judged(
            results,
            "role_at_date",
            "role-at-date: precision of a read sample of 100",
            0.9,
        ),
        *_injected(results.get("injected", {})),
        *_scale(results.get("scale", {})),
    ]


def share(counts: dict[str, int], part: str, of: str = "n") -> float | None:
    """A part of a whole, or None of nothing."""
    return counts.get(part, 0) / counts[of] if counts.get(of) else None


def _of(counts: dict[str, int], part: str, of: str = "n") -> str:
    return f"{counts.get(part, 0)} of {counts.get(of, 0)}"


def _names(results: dict[str, Any]) -> Iterator[Aim]:
    alone, both = results.get("alone", {}), results.get("with_base", {})
    for level, least in (("grave", 0.85), ("any", 0.97)):
        said = "at error or warning" if level == "grave" else "of any severity"
        error = alone.get("error", {})
        yield Aim(
            f"names_in_news, findings {said}: recall",
            True,
            least,
            share(error, level),
            _of(error, level),
        )
    different = alone.get("different", {})
    yield Aim("names_in_news, at error or warning: alarms on `different`", False, 0.05, share(different, "grave"),
              _of(different, "grave"))  # fmt: skip
    variant = alone.get("variant", {})
    yield Aim(
        "names_in_news, variants reported at error",
        False,
        0,
        share(variant, "error"),
        _of(variant, "error"),
    )
    for kind, level in (("error", "grave"), ("error", "any"), ("different", "grave")):
        one, two = share(alone.get(kind, {}), level), share(both.get(kind, {}), level)
        worse = (
            None
            if one is None or two is None
            else (one - two if kind == "error" else two - one)
        )
        what = "recall" if kind == "error" else "alarms"
        said = "of any severity" if level == "any" else "at error or warning"
        name = f"the same with the whole base, {said}: {what} worse by"
        yield Aim(name, False, 0.02, worse, _of(both.get(kind, {}), level))


def _doubled(results: dict[str, Any]) -> Iterator[Aim]:
    counts = results.get("corrected", {}).get("doubled", {})
    yield Aim("doubled phrases: recall on typos_git/doubled", True, 0.98, share(counts, "whole_grave", "whole"),
              f"{_of(counts, 'whole_grave', 'whole')} that hold the repeat, {_of(counts, 'grave')} of all")  # fmt: skip
    yield _judged(
        results,
        "doubled",
        "doubled phrases: precision of a read sample of 100 in the news",
        0.95,
    )


def _clean(results: dict[str, Any]) -> Iterator[Aim]:
    dated = results.get("headline", {})
    rate = 1000 * dated["grave"] / dated["words"] if dated.get("words") else None
    yield Aim("findings at error or warning per 1,000 words of clean dated news", False, 0.20, rate,
              f"{dated.get('grave', 0):,} in {dated.get('words', 0):,} words")  # fmt: skip
    yield _judged(results, "clean", "of them true when read (sample of 100)", 0.7)


def _judged(results: dict[str, Any], name: str, measure: str, least: float) -> Aim:
    counts = results.get("samples", {}).get(name, {})
    return Aim(measure, True, least, share(counts, "true", "judged"),
               f"{_of(counts, 'true', 'judged')} judged, sample of {counts.get('findings', 0)}")  # fmt: skip


def _injected(results: dict[str, Any]) -> Iterator[Aim]:
    for kind in INJECTED:
        counts = results.get(kind, {})
        yield Aim(f"injected {kind}: recall at error or warning", True, 0.95, share(counts, "grave"),
                  f"{_of(counts, 'grave')}; {counts.get('any', 0)} at any severity")  # fmt: skip


def _scale(results: dict[str, float]) -> Iterator[Aim]:
    aims = (
        (
            "microseconds",
            "near misses among 1,000,000 names: µs a candidate word",
            100,
        ),
        ("megabytes", "their index, in MB", 1000),
        ("milliseconds", "loading it from the cache, in ms", 300),
    )
    for unit, measure, most in aims:
        yield Aim(measure, False, most, results.get(unit), "bench/names_at_scale.py")
