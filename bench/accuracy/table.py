"""The table: results as Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bench.accuracy.aims import Aim, aims, share

Counts = dict[str, Any]


def markdown(results: Counts) -> str:
    """The whole report."""
    parts = [
        head(results),
        _aims(aims(results)),
        _clean(results),
        _precision(results),
        _recall(results),
        _peers(results),
    ]
    return "\n".join(filter(None, parts))


def rows(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A table with a head."""
    return (
        "\n".join([_row(head), _row(["---"] * len(head)), *map(_row, lines)]) + "\n"
    )


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def percent(part: float | None) -> str:
    """A share as a percentage, a dash where there is none."""
    return "–" if part is None else f"{100 * part:.1f}%"


def head(results: Counts) -> str:
    """What was measured, and with what."""
    facts = ", ".join(
        f"{count:,} {section}" for section, count in results.get("base", {}).items()
    )
    return (
        f"# Accuracy, {results['date']}\n\n"
        f"factlint {results['version']} ({results['commit']}), Python {results['python']}; packs core and world"
        f"{' and a base of ' + facts if facts else ''}; every check at its default. Articles: "
        f"{results['articles'] or 'all'} of each set. Command: `{results['command']}`.\n"
    )


def _aims(found: Sequence[Aim]) -> str:
    lines = [
        (
            aim.measure,
            f"{'≥' if aim.least else '≤'} {aim.bound:g}",
            "–" if aim.value is None else f"{aim.value:.3f}",
            aim.of,
            {True: "met", False: "**missed**", None: "not measured"}[aim.met],
        )
        for aim in found
    ]
    return "## Aims\n\n" + rows(("measure", "aim", "measured", "counts", ""), lines)


def _clean(results: Counts) -> str:
    sets = results.get("clean", {})
    if not sets:
        return ""
    checks = sorted({check for counts in sets.values() for check in counts["checks"]})
    lines = [
        [check, *(rates(counts, [check]) for counts in sets.values())]
        for check in checks
    ]
    lines.append(["**all**", *(rates(counts, checks) for counts in sets.values())])
    head = [
        "check",
        *(
            f"{name} ({counts['articles']:,}; {counts['words']:,} words)"
            for name, counts in sets.items()
        ),
    ]
    return (
        "## Findings per 1,000 words on clean news\n\nAt error or warning, and after the plus sign at info.\n\n"
        + rows(head, lines)
    )


def rates(counts: Counts, checks: Iterable[str]) -> str:
    """Findings of these checks per 1,000 words: at error or warning, and after a plus sign at info."""
    found = [counts["checks"].get(check, {}) for check in checks]
    grave = sum(one.get("error", 0) + one.get("warning", 0) for one in found)
    info = sum(one.get("info", 0) for one in found)
    if not grave and not info:
        return "–"
    per = 1000 / max(1, counts["words"])
    return f"{grave * per:.3f}" + (f" + {info * per:.3f}" if info else "")


def _precision(results: Counts) -> str:
    judged = results.get("judged", {})
    if not judged:
        return ""
    lines = [
        (check, level, f"{counts['findings']:,}", f"{counts['judged']:,}", f"{counts['true']:,}",
         percent(share(counts, "true", "judged")))
        for check, levels in judged.items()
        for level, counts in levels.items()
    ]  # fmt: skip
    text = (
        "## Precision: findings on the clean news that a reader judged\n\n"
        "Matched to today's findings by check and place; verdicts are in `bench/judged`.\n\n"
    )
    return text + rows(
        ("check", "severity", "findings", "judged", "true", "share"), lines
    )


def _recall(results: Counts) -> str:
    parts = []
    for name, said in (
        ("alone", "its right names alone"),
        ("with_base", "its right names and the whole base"),
    ):
        if counts := results.get("names", {}).get(name):
            parts.append(
                f"### names_in_news, the base being {said}\n\n{_kinds(counts, 'label')}"
            )
    if counts := results.get("corrected"):
        parts.append(
            "### typos_git: corrections in prose repositories\n\n"
            + _kinds(counts, "class")
        )
    if counts := results.get("injected"):
        parts.append("### Injected errors\n\n" + _injected(counts))
    return "## Recall\n\n" + "\n".join(parts) if parts else ""


def _kinds(results: Counts, what: str) -> str:
    lines = [
        (
            kind,
            str(counts["n"]),
            *(percent(share(counts, level)) for level in ("error", "grave", "any")),
        )
        for kind, counts in results.items()
    ]
    return rows(
        (what, "number", "at error", "at error or warning", "at any severity"), lines
    )


def _injected(results: Counts) -> str:
    lines = [
        (
            kind, str(counts["n"]), *(percent(share(counts, level)) for level in ("error", "grave", "any")),
            str(counts.get("real", 0)), percent(share(counts, "real_grave", "real")), str(counts.get("before", 0)),
        )
        for kind, counts in results.items()
    ]  # fmt: skip
    head = ("kind", "number", "at error", "at error or warning", "at any severity",
            "of them in the copy's own words", "at error or warning", "reported before the error was made")  # fmt: skip
    return rows(head, lines)


def _peers(results: Counts) -> str:
    peers = results.get("peers")
    if not peers:
        return ""
    kinds = list(
        next(
            (peer["injected"] for peer in peers.values() if peer.get("injected")), {}
        )
    )
    head = [
        "tool",
        "findings per 1,000 words, clean news",
        "names: errors",
        "names: different",
        "doubled",
        "typos",
    ]
    lines = [[name, *_peer(peer, kinds)] for name, peer in peers.items()]
    text = (
        "## Beside its peers\n\nEach tool at its defaults on the same texts: "
        f"{results['peer_articles']} articles of each set and of each injected kind, and the labelled sets. factlint: "
        "findings at error or warning. What a peer marks counts as found, whatever it says of it.\n\n"
    )
    return text + rows([*head, *kinds], lines)


def _peer(peer: Counts, kinds: Sequence[str]) -> Iterator[str]:
    if not peer.get("version"):
        yield from ["not installed", *["–"] * (4 + len(kinds))]
        return
    yield f"{1000 * peer['grave'] / max(1, peer['words']):.2f}"
    yield from (
        percent(share(peer["names"].get(kind, {}), "grave"))
        for kind in ("error", "different")
    )
    yield from (
        percent(share(peer["corrected"].get(kind, {}), "grave"))
        for kind in ("doubled", "typo")
    )
    yield from (
        percent(share(peer["injected"].get(kind, {}), "grave")) for kind in kinds
    )
