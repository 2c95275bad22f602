"""Particles inside a name that differ: Ursula von der Leyen is not Ursula van der Leyen."""

from collections.abc import Iterator

from factlint.article.compared import Compared, Difference, Side
from factlint.lexicon import words
from factlint.text import Span

_PARTICLES = words("name.particle")


def differences(compared: Compared, *, ordered: bool) -> Iterator[Difference]:
    """The names whose particles differ outside quotations, unless a slip was mended to the form used elsewhere."""
    for change in compared.changes:
        olds, news = (
            range(change.start, change.end),
            range(change.new_start, change.new_end),
        )
        old, new = _name(compared.before, olds), _name(compared.after, news)
        if old and new and not (ordered and _is_mend(compared, old, new)):
            values = (
                old.of(compared.before.draft.text).lower(),
                new.of(compared.after.draft.text).lower(),
            )
            yield Difference("name", old, new, values, 1)


def _name(side: Side, changed: range) -> Span | None:
    """The name that the changed particles are part of; None where these are no particles of a name."""
    start, end = changed.start - 1, changed.stop
    if (
        not changed
        or start < 0
        or not all(side.tokens[i].text in _PARTICLES for i in changed)
    ):
        return None
    while end < len(side.tokens) and side.tokens[end].text in _PARTICLES:
        end += 1
    if (
        end == len(side.tokens)
        or not side.tokens[end].text[0].isupper()
        or not side.tokens[start].text[0].isupper()
    ):
        return None
    return None if side.quoted(start, end + 1) else side.span(start, end + 1)


def _is_mend(compared: Compared, old: Span, new: Span) -> bool:
    """True where the old text has the name as the new one writes it, and the new one has it no more as it was."""
    before, after = compared.before.draft.text, compared.after.draft.text
    return (
        _without_first(new.of(after)) in before
        and _without_first(old.of(before)) not in after
    )


def _without_first(name: str) -> str:
    """The name without the given name or the title before its particles."""
    return name.split(maxsplit=1)[1]
