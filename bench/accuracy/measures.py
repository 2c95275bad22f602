"""What is counted: findings on clean copy, and errors found on labelled and injected ones. The same for every tool.

A tool is a function from texts to what it marks in each. What is counted is returned as plain data.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.accuracy import data
from bench.accuracy.data import Copy
from bench.accuracy.linting import Found
from bench.injecting import Injection, Injector

Tool = Callable[[Sequence[Copy]], list[list[Found]]]
Counts = dict[str, Any]
OURS_ON_NAMES = ("fact.", "text.name-variant", "text.title-variant", "style.term")
"""Our checks that speak of names; what others say of the same words (a repeat, a quotation mark) does not count."""


def clean(tool: Tool, copies: Sequence[Copy]) -> Counts:
    """Findings on clean copy: for each check how many of each severity."""
    checks: dict[str, Counter[str]] = defaultdict(Counter)
    for found in tool(copies):
        for finding in found:
            checks[finding.check][finding.severity] += 1
    return {
        "articles": len(copies),
        "words": sum(copy.words for copy in copies),
        "checks": {check: dict(counts) for check, counts in sorted(checks.items())},
    }


class Label(NamedTuple):
    """A labelled name: `error`, `different`, `variant` or `grammar`, and where it stands in its article."""

    kind: str
    copy: Copy
    places: tuple[tuple[int, int], ...]
    right: str


def labels(folder: Path) -> list[Label]:
    """The labelled names, each at every place where its article has the words."""
    articles = {
        (row["corpus"], row["id"]): Copy(
            row["corpus"], row["id"], data.day(row), row["text"]
        )
        for row in data.rows(folder / "names_in_news" / "articles.jsonl.xz")
    }
    found = []
    for row in data.rows(folder / "names_in_news" / "labels.jsonl"):
        copy = articles[row["corpus"], row["article"]]
        places = tuple(
            match.span() for match in re.finditer(re.escape(row["match"]), copy.text)
        )
        found.append(Label(row["label"], copy, places, row["right"]))
    return found


def on_labels(
    tool: Tool, marked: Sequence[Label], ours: bool
) -> Iterator[tuple[Label, list[Found]]]:
    """Each label with the findings that overlap it."""
    copies = list({label.copy.id: label.copy for label in marked}.values())
    by_id = {copy.id: found for copy, found in zip(copies, tool(copies), strict=True)}
    for label in marked:
        hits = [
            f
            for f in by_id[label.copy.id]
            if not ours or f.check.startswith(OURS_ON_NAMES)
        ]
        yield (
            label,
            [f for f in hits if any(f.overlaps(*place) for place in label.places)],
        )


def names(tool: Tool, marked: Sequence[Label], ours: bool) -> Counts:
    """Of each kind of label, how many a finding overlaps: at error, at error or warning, at any severity."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for label, hits in on_labels(tool, marked, ours):
        counts[label.kind].update(["n", *_levels(hits)])
    return {kind: dict(counted) for kind, counted in sorted(counts.items())}


def _levels(hits: Iterable[Found]) -> list[str]:
    """The levels a passage is found at: each includes the graver ones."""
    severities = {hit.severity for hit in hits}
    return [
        *(["error"] if "error" in severities else []),
        *(["grave"] if severities & {"error", "warning"} else []),
        *(["any"] if severities else []),
    ]


class Correction(NamedTuple):
    """A text as it stood before somebody mended it, and the passage that was mended."""

    copy: Copy
    span: tuple[int, int]
    whole: bool


def corrections(folder: Path, kind: str) -> list[Correction]:
    """The corrections of one class in the histories of prose repositories.

    A repeat spans both of its parts; `whole` is False where Markdown was cut so that only one is left.
    """
    found = []
    for number, row in enumerate(
        data.rows(folder / "typos_git" / f"{kind}.jsonl.xz")
    ):
        left, wrong, tail = row["left"], row["wrong"], row["tail"]
        start = len(left)
        if kind == "doubled":
            start = max(0, len(left.rstrip()) - len(wrong))
        whole = kind != "doubled" or _repeats(left, wrong, tail)
        span = (start, len(left) + len(wrong))
        found.append(
            Correction(Copy(kind, str(number), "", left + wrong + tail), span, whole)
        )
    return found


def _repeats(left: str, wrong: str, tail: str) -> bool:
    word = wrong.strip().lower()
    return left.rstrip().lower().endswith(word) or tail.lstrip().lower().startswith(
        word
    )


def corrected(tool: Tool, found: Sequence[Correction]) -> Counts:
    """How many of the mended passages a finding overlaps, and how many findings lie elsewhere."""
    counts: Counter[str] = Counter()
    for one, hits in zip(found, tool([one.copy for one in found]), strict=True):
        at = [hit for hit in hits if hit.overlaps(one.span[0], one.span[1] + 1)]
        counts.update(_levels(at))
        counts.update(f"whole_{level}" for level in _levels(at) if one.whole)
        counts["n"] += 1
        counts["whole"] += one.whole
        counts["elsewhere"] += len(hits) - len(at)
    return dict(counts)


class Injected(NamedTuple):
    """A clean article with an error in it."""

    kind: str
    clean: Copy
    wrong: Copy
    control: Copy | None
    injection: Injection


def inject(
    kind: str, injector: Injector, copies: Iterable[Copy], most: int
) -> list[Injected]:
    """Articles with one error each, at most `most`; chance depends on kind and article alone.

    Half of them are errors in the copy's own words where there are as many, the others in sentences put in.
    """
    real: list[Injected] = []
    put: list[Injected] = []
    for copy in copies:
        made = injector(copy.text, copy.published, random.Random(f"{kind} {copy.id}"))
        if made:
            wrong = copy._replace(text=made.text)
            control = (
                copy._replace(text=made.control) if made.control is not None else None
            )
            (real if made.real else put).append(
                Injected(kind, copy, wrong, control, made)
            )
        if len(real) >= max(most // 2, most - len(put)):
            break
    chosen = real[: max(most // 2, most - len(put))]
    return [*chosen, *put[: most - len(chosen)]]


def on_injected(
    tool: Tool, made: Sequence[Injected], ours: bool
) -> Iterator[tuple[Injected, list[Found], bool]]:
    """Each error with the findings at its place that the article without it does not have.

    And whether the expected check marked the place before: where a sentence was put in, the sentence as it is right.
    """
    wrong = tool([one.wrong for one in made])
    right = tool([one.control or one.clean for one in made])
    for one, after, before in zip(made, wrong, right, strict=True):
        expected = one.injection.check.split()
        new = [
            f for f in _beyond(after, before, one) if f.overlaps(*one.injection.span)
        ]
        alarm = any(
            f.overlaps(*_place_before(one)) and f.check in expected for f in before
        )
        yield one, [f for f in new if not ours or f.check in expected], alarm


def injected(tool: Tool, made: Sequence[Injected], ours: bool) -> Counts:
    """How many of the errors are found, at which severity, how many of them in the copy's own words."""
    counts: Counter[str] = Counter(n=len(made))
    for one, hits, before in on_injected(tool, made, ours):
        levels = _levels(hits)
        counts.update(levels)
        if one.injection.real:
            counts.update(["real", *(f"real_{level}" for level in levels)])
        counts["before"] += before
    return dict(counts)


def _beyond(
    after: Sequence[Found], before: Sequence[Found], one: Injected
) -> list[Found]:
    """The findings on the wrong text that the right one does not have: by check and words marked."""
    plain = one.control or one.clean
    had = Counter((f.check, plain.text[f.start : f.end]) for f in before)
    new = []
    for finding in after:
        key = (finding.check, one.wrong.text[finding.start : finding.end])
        if had[key]:
            had[key] -= 1
        else:
            new.append(finding)
    return new


def _place_before(one: Injected) -> tuple[int, int]:
    """The place of the error in the text that does not have it: what lies after it is the same in both."""
    start, end = one.injection.span
    return start, max(
        start + 1, end + len((one.control or one.clean).text) - len(one.wrong.text)
    )
