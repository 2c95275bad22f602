"""Runs the examples of checks: they are their tests and their documentation."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from factlint import checks, reading, verdict
from factlint.article import History
from factlint.article.evidence import texts as evidence
from factlint.engine import Engine, Linted
from factlint.model import SIBLINGS, Document, Example, Finding, Problem, Setting
from factlint.rulebook import Book
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_MARK = lazy("[«»]")
NAMES = ("example.txt", "before.txt", "earlier-{}.txt", "{}.txt")
"""The paths under which an example's texts are read: the text, the version before, earlier ones, siblings."""
SOURCES = "source-{}-{}.{}"
"""The path of a source: its number, its kind, and the suffix of a text or a table."""


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
    texts = [_document(text, path, example) for text, path in _texts(example)]
    documents = [document for document, _ in texts]
    named = {
        name
        for document in documents
        for ignore in document.ignores
        for name in ignore.ids
    }
    settings = (
        {check_id: Setting(checks.load(check_id).severity)}
        if checks.traits(check_id).off
        else {}
    )
    engine = Engine(
        book(example.facts), settings, sorted({check_id} | named & set(checks.ids()))
    )
    linted = _lint(engine, documents, example)
    expected = {(document.path, span) for document, spans in texts for span in spans}
    found = {
        (f.place.path, Span(f.place.start.offset, f.place.end.offset))
        for f in linted.findings
    }
    return Outcome(expected, found, linted.findings, linted.problems)


def findings(check_ids: Sequence[str], example: Example) -> list[Finding]:
    """What some checks report on an example."""
    documents = [_document(text, path, example)[0] for text, path in _texts(example)]
    settings = {
        check_id: Setting(checks.load(check_id).severity)
        for check_id in check_ids
        if checks.traits(check_id).off
    }
    engine = Engine(book(example.facts), settings, sorted(check_ids))
    return _lint(engine, documents, example).findings


def _texts(example: Example) -> Iterator[tuple[str, str]]:
    """The versions, oldest first, then the siblings, each with its path."""
    text, before, earlier, sibling = NAMES
    yield from (
        (one, earlier.format(number)) for number, one in enumerate(example.earlier, 1)
    )
    if example.before is not None:
        yield example.before, before
    yield example.text, example.name or text
    yield from ((one, sibling.format(field)) for field, one in example.siblings)


def _lint(engine: Engine, documents: list[Document], example: Example) -> Linted:
    """Runs the engine's checks: of one text on the text, of versions and articles on all that the example has."""
    drafts = [engine.draft(document) for document in documents]
    count = len(drafts) - len(example.siblings)
    sources = [
        (kind, engine.draft(_source(text, number, kind)))
        for number, (kind, text) in enumerate(example.sources, 1)
    ]
    history = History(
        drafts[:count], drafts[count:], ordered=example.ordered, sources=sources
    )
    runs = [engine.article(history), *map(engine.compare, history.pairs)]
    linted = Linted(*map(list, map(chain.from_iterable, zip(*runs, strict=True))))
    if len(drafts) > 1:
        return linted
    alone = engine.lint(history.newest)
    kept, unused = verdict.suppressed(
        [*linted.findings, *alone.findings], documents[0]
    )
    found = [*kept, *engine.unused_ignores(history.newest, unused).findings]
    return Linted(
        found, linted.problems + alone.problems, linted.not_run + alone.not_run
    )


def _document(text: str, path: str, example: Example) -> tuple[Document, list[Span]]:
    plain, spans = unmarked(text)
    document, _ = reading.read(plain, path)
    variant = example.variant if path == NAMES[0] else None
    published = example.published or document.meta.published
    document = document._replace(
        meta=document.meta._replace(published=published, variant=variant)
    )
    field = path.partition(".")[0]
    return (document.beside(field) if field in SIBLINGS else document), spans


def _source(text: str, number: int, kind: str) -> Document:
    suffix = "csv" if kind == "table" else "txt"
    path = SOURCES.format(number, kind, suffix)
    return evidence.read(text, path, kind)[0].document


@cache
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
        raise ValueError(
            "; ".join(problem.message for problem in [*problems, *unknown])
        )
    return Book([Volume(memoryview(data))])
