"""Runs the examples of checks: they are their tests and their documentation."""

from typing import NamedTuple

from factlint import checks, reading, verdict
from factlint.engine import Engine, Linted
from factlint.model import Document, Example, Finding, Problem, Setting
from factlint.pairing import Pair
from factlint.regex import lazy
from factlint.rulebook import Book
from factlint.text import Span

_MARK = lazy("[«»]")
NAMES = ("example.txt", "before.txt")
"""The paths under which an example's texts are read; the earlier version is the second."""


class Outcome(NamedTuple):
    """What an example marks and what the check reported: pairs of path and marked text's span."""

    expected: set[tuple[str, Span]]
    found: set[tuple[str, Span]]
    findings: list[Finding]
    problems: list[Problem]


def as_example(given: str | Example) -> Example:
    """A bare text as an example."""
    return given if isinstance(given, Example) else Example(given)


def unmarked(text: str) -> tuple[str, list[Span]]:
    """The text without its guillemets, and the spans they marked."""
    spans: list[Span] = []
    opened: list[int] = []
    for taken, match in enumerate(_MARK.finditer(text)):
        if match[0] == "«":
            opened.append(match.start() - taken)
        else:
            spans.append(Span(opened.pop(), match.start() - taken))
    return _MARK.sub("", text), spans


def run(check_id: str, given: str | Example) -> Outcome:
    """Runs one check on one example. Raises ValueError where the example's facts are no valid rules."""
    example = as_example(given)
    document, spans = _document(example.text, NAMES[0], example)
    named = {name for ignore in document.ignores for name in ignore.ids} & set(checks.ids())
    settings = {check_id: Setting(checks.load(check_id).severity)} if checks.traits(check_id).off else {}
    engine = Engine(book(example.facts), settings, sorted({check_id} | named))
    expected = {(NAMES[0], span) for span in spans}
    if example.before is None:
        linted = _lint(engine, document)
    else:
        before, spans = _document(example.before, NAMES[1], example._replace(variant=None))
        expected |= {(NAMES[1], span) for span in spans}
        linted = engine.compare(Pair(engine.draft(before), engine.draft(document), ordered=example.ordered))
    found = {(f.place.path, Span(f.place.start.offset, f.place.end.offset)) for f in linted.findings}
    return Outcome(expected, found, linted.findings, linted.problems)


def _lint(engine: Engine, document: Document) -> Linted:
    draft = engine.draft(document)
    linted = engine.lint(draft)
    kept, unused = verdict.suppressed(linted.findings, document)
    return linted._replace(findings=[*kept, *engine.unused_ignores(draft, unused).findings])


def _document(text: str, path: str, example: Example) -> tuple[Document, list[Span]]:
    plain, spans = unmarked(text)
    document, _ = reading.read(plain, path)
    meta = document.meta._replace(published=example.published, variant=example.variant)
    return document._replace(meta=meta), spans


def book(facts: str) -> Book:
    """The rulebook of an example's facts."""
    if not facts:
        return Book()
    from factlint.rulebook.compile import compile_book
    from factlint.rulebook.validate import validate
    from factlint.rulebook.volume import Volume

    sheet, problems = validate("rules", f"factlint: 1\n{facts}", "example.yml")
    data, unknown = compile_book([], [sheet] if sheet else [])
    if problems or unknown:
        raise ValueError("; ".join(problem.message for problem in [*problems, *unknown]))
    return Book([Volume(memoryview(data))])
