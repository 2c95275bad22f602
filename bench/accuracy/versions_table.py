"""The table of versions: results as Markdown."""

from collections.abc import Iterator
from typing import Any

from bench.accuracy.aims import share
from bench.accuracy.table import percent, rates, rows

Counts = dict[str, Any]
RECALL, PRECISION, NEUTRAL, TRUE = 0.95, 0.95, 1.0, 0.9
"""The aims: of each kind of change, of findings on neutral edits per 1,000 words, and of findings on real pairs."""


def markdown(results: Counts) -> str:
    """The part of the report that is about versions; empty where they were not measured."""
    found = results.get("versions")
    if not found:
        return ""
    head = (
        f"## Versions ({found['half']} half of the articles)\n\n"
        "Packs core and world; the order of versions is known.\n"
    )
    return "\n".join(
        [
            head,
            _aims(found),
            _changed(found["changed"]),
            _neutral(found["neutral"]),
            _real(found),
        ]
    )


def _aims(found: Counts) -> str:
    changed, neutral = found["changed"], found["neutral"]
    recalled = sum((share(one, "found") or 0) >= RECALL for one in changed.values())
    precise = sum(
        (share(one, "right", "findings") or 0) >= PRECISION
        for one in changed.values()
    )
    quiet = sum(_per_1000(one) <= NEUTRAL for one in neutral.values())
    sample = found["sample"]
    lines = [
        ("single changes: recall at error or warning", f"≥ {RECALL}", f"{recalled} of {len(changed)} kinds"),
        ("single changes: share of findings that are it", f"≥ {PRECISION}", f"{precise} of {len(changed)} kinds"),
        ("neutral edits: findings at error or warning per 1,000 words", f"≤ {NEUTRAL:g}",
         f"{quiet} of {len(neutral)} kinds"),
        ("real pairs: findings at error or warning that are true when read", f"≥ {TRUE}",
         f"{percent(share(sample, 'true', 'judged'))} of {sample['judged']} judged, sample of {sample['findings']}"),
    ]  # fmt: skip
    return "### Aims\n\n" + rows(("measure", "aim", "measured"), lines)


def _per_1000(counts: Counts) -> float:
    grave = sum(
        one.get("error", 0) + one.get("warning", 0)
        for one in counts["checks"].values()
    )
    return float(1000 * grave / max(1, counts["words"]))


def _changed(found: Counts) -> str:
    lines = [
        (kind.removeprefix("changed-"), *_cells(counts))
        for kind, counts in found.items()
    ]
    head = ("change", "number", "found at error", "at error or warning", "at any severity",
            "share of findings that are the change", "reported twice", "other findings")  # fmt: skip
    return "### Single changes in real articles\n\n" + rows(head, lines)


def _cells(counts: Counts) -> Iterator[str]:
    yield str(counts["n"])
    yield from (percent(share(counts, level)) for level in ("error", "found", "any"))
    yield percent(share(counts, "right", "findings"))
    yield str(counts.get("twice", 0))
    yield (
        ", ".join(f"{check} {count}" for check, count in counts["wrong"].items())
        or "–"
    )


def _neutral(found: Counts) -> str:
    lines = [
        (kind.removeprefix("neutral-"), str(counts["pairs"]), f"{counts['words']:,}", f"{_per_1000(counts):.2f}",
         ", ".join(f"{check} {rates(counts, [check])}" for check in counts["checks"]) or "–")
        for kind, counts in found.items()
    ]  # fmt: skip
    head = (
        "edit",
        "articles",
        "words",
        "at error or warning per 1,000 words",
        "by check (after the plus sign: info)",
    )
    return "### Neutral edits of real articles\n\n" + rows(head, lines)


def _real(found: Counts) -> str:
    sets = found["real"]
    checks = sorted({check for counts in sets.values() for check in counts["checks"]})
    lines = [
        [check, *(rates(counts, [check]) for counts in sets.values())]
        for check in checks
    ]
    lines.append(["**all**", *(rates(counts, checks) for counts in sets.values())])
    head = [
        "check",
        *(
            f"{name} ({counts['pairs']:,}; {counts['words']:,} words)"
            for name, counts in sets.items()
        ),
    ]
    title = "### Real versions: findings per 1,000 words\n\nAt error or warning, and after the plus sign at info.\n"
    judged = _judged({**found["judged"], **found["judged_sets"]})
    return "\n".join([title, rows(head, lines), judged, _classes(found["classes"])])


def _judged(found: Counts) -> str:
    lines = [
        (check, str(counts["findings"]), str(counts["judged"]), str(counts["true"]),
         percent(share(counts, "true", "judged")))
        for check, counts in found.items()
    ]  # fmt: skip
    head = ("check or set", "findings in the sample", "judged", "true", "share")
    return (
        "### Real versions: a sample of findings at error or warning, as a reader judged them\n\n"
        + rows(head, lines)
    )


def _classes(found: Counts) -> str:
    lines = [
        (name, str(counts["n"]), percent(share(counts, "grave")), percent(share(counts, "any")))
        for name, counts in found.items()
    ]  # fmt: skip
    return (
        "### Real edits by class\n\nTakes that the wire headed CORRECTED, and edits of single fields with one class of "
        "change, as a program guessed it: many of their numbers and names were brought up to date.\n\n"
        + rows(
            ("class", "number", "reported at error or warning", "at any severity"),
            lines,
        )
    )
