"""Titles beside a name that name another office."""

from collections.abc import Iterator, Sequence

from factlint.article.compared import Compared, Difference, Side
from factlint.english.names import titles
from factlint.lexicon import words
from factlint.text import Span

_JOBS = words("person.job")
"""What people are by trade: no titles, but said of a person beside the name as titles are."""
_KINDS = words("title.of-company")
"""Words that tell one officer of a company from another."""
_HEADS = titles.HEADS | titles.COURTESY | _JOBS
_TITLE_WORDS = (_HEADS | titles.MODIFIERS | _KINDS | {"of"}) - {"and", "late", "then"}
_RANKS = words("title.rank-below")
"""Words that make another office of the one they stand before."""
_LOOSE = words("title.loose") - {"spokesman"}
"""Words that describe rather than name an office."""


def differences(compared: Compared) -> Iterator[Difference]:
    """The titles that differ outside quotations."""
    before, after = compared.before, compared.after
    for change in compared.changes:
        old, new = (
            _phrase(before, change.start, change.end),
            _phrase(after, change.new_start, change.new_end),
        )
        if not old or not new or not _offices_differ(compared, old, new):
            continue
        if not before.quoted(old.start, old.stop) and not after.quoted(
            new.start, new.stop
        ):
            size = max(change.end - change.start, change.new_end - change.new_start)
            values = " ".join(_keys(before, old)), " ".join(_keys(after, new))
            yield Difference(
                "title", _with_name(before, old), _with_name(after, new), values, size
            )


def _with_name(side: Side, title: range) -> Span:
    """The title's span, with the name that follows it."""
    return side.span(
        title.start,
        next((at.stop for _, at in side.names if title.stop in at), title.stop),
    )


def _phrase(side: Side, start: int, end: int) -> range | None:
    """The title that holds the changed tokens `start:end`, which are all of titles; None where there is none."""
    if not _TITLE_WORDS.issuperset(side.keys[start:end]):
        return None
    title = _whole(side, start, end)
    if _HEADS.isdisjoint(side.keys[title.start : title.stop]):
        return None
    named = _beside_name(side, title.start, title.stop) or _of_place(side, title.stop)
    return title if named else None


def _whole(side: Side, start: int, end: int) -> range:
    """The tokens with those of the title on either side."""
    while start > 0 and _is_of_title(side, start - 1) and _is_joined(side, start):
        start -= 1
    while (
        end < len(side.keys)
        and _is_of_title(side, end)
        and (start == end or _is_joined(side, end))
    ):
        end += 1
    return range(start, end)


def _is_of_title(side: Side, token: int) -> bool:
    return side.keys[token] in _TITLE_WORDS - {"of"}


def _is_joined(side: Side, token: int) -> bool:
    """Whether a token goes on with what is before it."""
    return side.gap(token) in (" ", "-", ". ")


def _of_place(side: Side, end: int) -> bool:
    """Whether the title is one of a place or a body: `governor of Ohio`, `chairman of the Bank of Italy`."""
    ahead = side.tokens[end : end + 3]
    named = [token for token in ahead[1:] if token.key != "the"][:1]
    return bool(named) and ahead[0].key == "of" and named[0].text[0].isupper()


def _beside_name(side: Side, start: int, end: int) -> bool:
    """Whether a name follows the title, or it follows a name and a comma."""
    if (
        end < len(side.tokens)
        and side.tokens[end].text[0].isupper()
        and side.gap(end) in (" ", ". ", "\u00a0")
    ):
        return any(end in at for _, at in side.names)
    before = [at for _, at in side.names if start - 5 <= at.stop <= start]
    return bool(before) and "," in side.gap(before[-1].stop)


def _keys(side: Side, at: range) -> list[str]:
    return titles.written_out(" ".join(side.keys[at.start : at.stop]))


def _offices_differ(compared: Compared, old: range, new: range) -> bool:
    return offices_differ(_keys(compared.before, old), _keys(compared.after, new))


def offices_differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the plain words of both are those of offices, and of two: a rank put before one makes another, a
    description does not."""
    if set(one) <= set(other) or set(other) <= set(one):
        return bool((set(one) ^ set(other)) & _RANKS)
    heads = [[word for word in words if word in _HEADS] for words in (one, other)]
    return not any(set(words) <= _LOOSE for words in heads)
