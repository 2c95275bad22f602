"""Particles inside a name that differ: Ursula von der Leyen is not Ursula van der Leyen."""

from collections.abc import Iterator

from factlint.article.compared import Compared, Difference, Side
from factlint.lexicon import words
from factlint.text import Span

_PARTICLES = words("name.particle")


def differences(compared: Compared, *, ordered: bool) -> Iterator[Difference]:
    """The names whose particles differ outside quotations, unless a slip was mended to the form used elsewhere."""
    before, after = compared.before, compared.after
    for change in compared.changes:
        old = _name(before, range(change.start, change.end))
        new = _name(after, range(change.new_start, change.new_end))
        if old and new and not (ordered and _is_mend(compared, old, new)):
            was, now = old.of(before.draft.text), new.of(after.draft.text)
            yield Difference("name", old, new, (was.lower(), now.lower()), 1)


def _name(side: Side, changed: range) -> Span | None:
    """The name that the changed particles are part of; None where these are no particles of a name."""
    start, end = changed.start - 1, changed.stop
    if not changed or start < 0 or not all(_is_particle(side, i) for i in changed):
        return None
    while end < len(side.tokens) and _is_particle(side, end):
        end += 1
    ends = [side.tokens[start], *side.tokens[end : end + 1]]
    if len(ends) < 2 or not all(token.text[0].isupper() for token in ends):
        return None
    return None if side.quoted(start, end + 1) else side.span(start, end + 1)


def _is_particle(side: Side, token: int) -> bool:
    return side.tokens[token].text in _PARTICLES


def _is_mend(compared: Compared, old: Span, new: Span) -> bool:
    """Whether the old text has the name as the new one writes it, and the new one has it no more as it was."""
    before, after = compared.before.draft.text, compared.after.draft.text
    return (
        _without_first(new.of(after)) in before
        and _without_first(old.of(before)) not in after
    )


def _without_first(name: str) -> str:
    """The name without the given name or the title before its particles."""
    return name.split(maxsplit=1)[1]
