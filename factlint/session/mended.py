"""Which changes between two versions mend what the older one was told: a change takes no offence at those."""

from collections.abc import Callable, Iterable, Iterator

from factlint.article.pair import Pair
from factlint.engine import Engine
from factlint.known import Draft
from factlint.match.changes import changes
from factlint.model import Document, Finding, Passage
from factlint.start.regex import lazy

_GRAVE = ("error", "warning")
_WORD = lazy(r"\w+|[^\w\s]")

Reader = Callable[[str, str], tuple[Document, object]]
"""Reads a text under a path."""
Lint = Callable[[Document], list[Finding]]
"""What a text by itself is told."""


class Mended:
    """Tells changes that mend a finding from the others, for one pair of versions. `lint` lints either of them.

    A change mends a finding where the newer text has it no more, and would have it if any word of the change were as
    it was: what goes beyond the mend is a change like any other.
    """

    def __init__(self, engine: Engine, read: Reader, pair: Pair, lint: Lint) -> None:
        self._engine, self._read, self._lint = engine, read, lint
        self._before, self._after = pair.before.document, pair.after.document

    def without(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings without those of changes that mend something."""
        return [finding for finding in findings if not self._is_mend(finding)]

    def _is_mend(self, finding: Finding) -> bool:
        now, was = finding.place, next(iter(finding.related), finding.place)
        if now.path != self._after.path or was.path != self._before.path:
            return False
        rules = {
            one.rule
            for one in self._lint(self._before)
            if one.severity in _GRAVE and _touches(one, was)
        }
        rules -= {one.rule for one in self._lint(self._after) if _touches(one, now)}
        return any(self._is_needed(rule, was, now) for rule in sorted(rules))

    def _is_needed(self, rule: str, was: Passage, now: Passage) -> bool:
        """Whether each word of the change, put back as it was, would bring the finding back."""
        alone = Engine(
            self._engine.book, self._engine.settings, [rule], self._engine.traits
        )
        backs = list(_put_back(self._after.source, was, now))
        return bool(backs) and all(self._has(alone, text, now) for text in backs)

    def _has(self, engine: Engine, text: str, place: Passage) -> bool:
        document, _ = self._read(text, self._after.path)
        more = len(text) - len(self._after.source)
        found = engine.lint(Draft(document, engine.book)).findings
        return any(
            _overlaps(one, place.start.offset, place.end.offset + more)
            for one in found
        )


def _put_back(source: str, was: Passage, now: Passage) -> Iterator[str]:
    """The newer text with one of the words of a change as it was, and again with each of the others."""
    olds, news = (list(_WORD.finditer(passage.text)) for passage in (was, now))
    for change in changes([one[0] for one in olds], [one[0] for one in news]):
        old = (
            was.text[olds[change.start].start() : olds[change.end - 1].end()]
            if change.end > change.start
            else ""
        )
        if change.new_end > change.new_start:
            start, end = (
                news[change.new_start].start(),
                news[change.new_end - 1].end(),
            )
        else:
            start = end = (
                news[change.new_start].start()
                if change.new_start < len(news)
                else len(now.text)
            )
        text = now.text[:start] + old + now.text[end:]
        yield source[: now.start.offset] + text + source[now.end.offset :]


def _touches(finding: Finding, passage: Passage) -> bool:
    return _overlaps(finding, passage.start.offset, passage.end.offset)


def _overlaps(finding: Finding, start: int, end: int) -> bool:
    path = finding.place.path
    places = [finding.place, *(one for one in finding.related if one.path == path)]
    return any(one.start.offset < end and start < one.end.offset for one in places)
