"""Counts in one draft what the checks could look at."""

from collections.abc import Callable, Collection

from factlint.coverage import Tally
from factlint.english.dates import weekdays
from factlint.english.names.names import Name
from factlint.known import Draft
from factlint.rulebook.book import OWN
from factlint.start.regex import lazy
from factlint.text import Span, stretches

_MIN_QUOTE_WORDS = 3
"""Shorter quotations are too short to be compared with others."""

_WORD = lazy(r"[^\W_]\S*")
"""A word from its first letter or digit on, to the next space; there is one in all that has any."""
_AGE = lazy(r"(?:,|\sis|\swas)\s\d\d(?=[,.;])|\s\(\d\d\)")
"""An age behind a name."""


def tally(draft: Draft, covered: Collection[str]) -> Tally:
    """Counts one draft; `covered` are the things that the checks look at that were run on it."""
    found = {
        "quotes": (
            len(draft.quotes),
            sum(_comparable(draft, quote.inner) for quote in draft.quotes),
        ),
        "weekdays": weekdays.count(draft.text, dated=draft.published is not None),
        "people": people(draft),
        "ages": _of_people(
            draft, "born", lambda name: _AGE.match(draft.text, name.span.end)
        ),
        "titles": _of_people(draft, "roles", lambda name: name.title),
    }
    return Tally(
        words(draft),
        *(pair if name in covered else (pair[0], 0) for name, pair in found.items()),
    )


def words(draft: Draft) -> int:
    """The words of the running text: what stands between spaces and has a letter or digit."""
    parts = (
        part
        for paragraph in draft.body
        for part in stretches(draft.text, paragraph.span)
    )
    return sum(len(_WORD.findall(part)) for part in parts)


def _comparable(draft: Draft, inner: Span) -> bool:
    return len(draft.words_in(inner, _MIN_QUOTE_WORDS)) >= _MIN_QUOTE_WORDS


def _of_people(
    draft: Draft, key: str, has: Callable[[Name], object]
) -> tuple[int, int]:
    """How many people stand in the copy with something, and for how many of them the file has the key that tells it."""
    named = {
        name.text: _on_file(draft, name, key)
        for name in draft.names
        if name.person and len(name.parts) > 1 and has(name)
    }
    return len(named), sum(named.values())


def _on_file(draft: Draft, name: Name, key: str) -> bool:
    """Whether the file has a person of this name, with the key."""
    return any(
        mention.kind in OWN and key in draft.entry(mention).fields
        for mention in draft.mentions_in(name.span)
    )


def people(draft: Draft) -> tuple[int, int]:
    """How many people the copy names, and how many of them the rulebook knows."""
    known = {
        m.entry
        for m in draft.mentions
        if m.kind in ("name", "accept", "never")
        and draft.entry(m).section == "people"
    }
    unknown = {
        name.family
        for name in draft.names
        if name.person and len(name.parts) > 1 and not draft.mentioned(name.span)
    }
    return len(known) + len(unknown), len(known)
