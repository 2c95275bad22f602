"""What a wrong text becomes where it stands, and whether that can be put there without a look."""

import re

from factlint.entries import Entry
from factlint.known import Draft
from factlint.match import near
from factlint.match.fold import fold
from factlint.start.regex import lazy
from factlint.text import Span

_INITIAL = lazy(r"[aeiou]", re.IGNORECASE)


def mended(draft: Draft, span: Span, entry: Entry) -> tuple[str, bool]:
    """The right text in the case of the passage, and whether it can be put there without a look.

    It cannot where a fact was wrong, which may be true of something else; nor where capitals or an article before it
    may have to change.
    """
    shown, given, right = (
        fold(span.of(draft.text)),
        fold(entry.wrong),
        str(entry.right),
    )
    if shown == given:
        before = draft.text[max(span.start - 4, 0) : span.start]
        spelt = _is_spelling(entry, given, fold(right))
        return right, spelt and not _changes_article(before, given, right)
    if shown.isupper() and not given.isupper():
        return right.upper(), False
    return right[:1].upper() + right[1:] if shown[:1].isupper() else right, False


def _is_spelling(entry: Entry, given: str, right: str) -> bool:
    """Whether the ledger corrects how something is written: it says so, or a name is wrong by a letter or two."""
    if any(map(str.isdigit, given + right)):
        return False
    return entry.kind == "typo" or (
        not given.islower() and near.is_spelling(given, right)
    )


def _changes_article(before: str, given: str, right: str) -> bool:
    """Whether an `a` or `an` stands before the wrong text that does not go with the right one."""
    article = before.lower().split()[-1:] in (["a"], ["an"])
    return article and bool(_INITIAL.match(given)) != bool(_INITIAL.match(right))
