"""Runs the examples that rules carry, and those that follow from the forms of names. Pure, as the engine is.

A `bad` example has to be reported for its own entry, a `good` one must not be. Each `never` form of a name has
to be reported where it stands in a plain sentence, and no `accept` form may be.
"""

from collections.abc import Iterable, Iterator

from factlint import checks, dates, reading
from factlint.engine import Engine
from factlint.entries import Entry
from factlint.model import Finding, Problem
from factlint.rulebook import Book
from factlint.start.record import NamedTuple

RULES = ("terms", "patterns")
"""Sections whose entries should have an example."""
NAMES = ("people", "organisations", "places")
FORMS = ("never", "accept")
"""Keys of wrong and right forms of a name."""
_SENTENCE = ("Officials spoke of ", " on Monday.")


class Failure(NamedTuple):
    """What an entry promises and does not keep."""

    entry: Entry
    message: str


class Tested(NamedTuple):
    """What was run: the failures, the rules without a bad example, faults of ours, and counts."""

    failures: list[Failure]
    untested: list[Entry]
    faults: list[Problem]
    entries: int
    examples: int
    forms: int


def run(book: Book, entries: Iterable[Entry]) -> Tested:
    """Runs the examples of `entries`, judged by the whole `book`. Entries that are switched off are passed over."""
    bench = _Bench(book)
    failures: list[Failure] = []
    chosen = [entry for entry in entries if entry.severity != "off"]
    for entry in chosen:
        failures += [
            Failure(entry, message)
            for message in [*bench.examples(entry), *bench.forms(entry)]
        ]
    untested = [entry for entry in chosen if entry.section in RULES and not entry.bad]
    return Tested(
        failures,
        untested,
        bench.faults,
        len(chosen),
        bench.run_examples,
        bench.run_forms,
    )


class _Bench:
    """An engine with all checks of single texts, one for the forms of names, and what they have run."""

    def __init__(self, book: Book) -> None:
        self._all = Engine(
            book,
            {},
            [
                check_id
                for check_id in checks.ids()
                if checks.traits(check_id).subject == "text"
            ],
        )
        self._names = Engine(
            book,
            {},
            [
                check_id
                for check_id in checks.ids()
                if {*FORMS} <= {*checks.reads(check_id)}
            ],
        )
        self.faults: list[Problem] = []
        self.run_examples = self.run_forms = 0

    def examples(self, entry: Entry) -> Iterator[str]:
        """A sentence for each example of the entry that is not as it should be."""
        for kind in ("bad", "good"):
            for text in entry.fields.get(kind, ()):
                self.run_examples += 1
                found = [
                    f
                    for f in self._lint(self._all, text, _judged_at(entry))
                    if f.entity == entry.id
                ]
                if kind == "bad" and not found:
                    yield f"the bad example is not reported: “{text}”"
                if kind == "good" and found:
                    yield f"the good example is reported: “{text}” ({found[0].rule}: {found[0].message})"

    def forms(self, entry: Entry) -> Iterator[str]:
        """A sentence for each form of a name that is not as the entry has it."""
        if entry.section not in NAMES or not self._names.ids:
            return
        for form, _ in entry.never:
            if not self._reported(form):
                yield f"the `never` form “{form}” is not reported by {', '.join(self._names.ids)}"
        for form in entry.accept:
            found = self._reported(form)
            if found:
                yield f"the `accept` form “{form}” is reported: {found[0].message}"

    def _reported(self, form: str) -> list[Finding]:
        """What is reported on `form` in a plain sentence."""
        self.run_forms += 1
        before, after = _SENTENCE
        start, end = len(before), len(before) + len(form)
        found = self._lint(self._names, before + form + after, None)
        return [
            f
            for f in found
            if f.place.start.offset < end and start < f.place.end.offset
        ]

    def _lint(
        self, engine: Engine, text: str, published: str | None
    ) -> list[Finding]:
        document, _ = reading.read(text, "example.txt")
        linted = engine.lint(
            engine.draft(
                document._replace(meta=document.meta._replace(published=published))
            )
        )
        self.faults += linted.problems
        return linted.findings


def _judged_at(entry: Entry) -> str | None:
    """The day that an entry's examples are judged at: one on which it counts. None where it always does."""
    days = [
        entry.first_day,
        entry.last_day,
        entry.date or entry.end if entry.result else None,
        *(after.date for after in entry.never_after),
    ]
    day = next((day for day in days if day), None)
    return dates.parse_partial(day)[0] if day else None
