"""New entries of the ledger: their ids, and why one must not stand beside those that do."""

from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

from factlint.entries import Entry
from factlint.known import Draft
from factlint.match.fold import fold
from factlint.rulebook import Book

KEYS = (
    "id",
    "story",
    "wrong",
    "right",
    "kind",
    "fixed_in",
    "since",
    "spread",
    "public_note",
    "source",
    "note",
)
"""The keys of an entry, in the order they are written in."""

Fields = Mapping[str, Any]


def new_id(day: str, ledger: Iterable[Entry]) -> str:
    """The first free id of a day: `2023-09-15-a`, then `-b`, after `-z` `-aa`."""
    taken = {entry.slug for entry in ledger}
    return next(
        made
        for number in count()
        if (made := f"{day}-{_letters(number)}") not in taken
    )


def _letters(number: int) -> str:
    rest, letter = divmod(number, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("a") + letter)


def refusal(fields: Fields, ledger: Iterable[Entry]) -> str | None:
    """Why an entry must not be added: it says nothing, says again what stands there, or contradicts it; else None."""
    if _plain(fields["wrong"]) == _plain(fields["right"]):
        return (
            f"“{fields['wrong']}” is both wrong and right; give two different texts"
        )
    for other in ledger:
        if other.slug == fields["id"]:
            return f"the id `{other.slug}` stands at {other.origin}; give another"
        if _meet(fields, other.fields):
            told = _against(fields, other)
            if told:
                return told
    return None


def _against(fields: Fields, other: Entry) -> str | None:
    wrong, right = _plain(fields["wrong"]), _plain(fields["right"])
    known_wrong, known_right = _plain(other.wrong), _plain(other.right)
    where = f"{other.slug}, {other.origin}"
    if wrong == known_wrong:
        if right == known_right:
            return f"this stands in the ledger already: {where}"
        return f"“{fields['wrong']}” is corrected to “{other.right}” by {where}; change that entry instead"
    if right == known_wrong:
        return f"“{fields['right']}” is wrong by {where}; a correction cannot bring it back"
    if wrong == known_right:
        return f"“{fields['wrong']}” is right by {where}; change that entry instead"
    return None


def misspelt(right: Draft) -> str | None:
    """Why the text of `right` cannot be right: the rules name a form in it as wrong; else None."""
    mention = next((one for one in right.mentions if one.kind == "never"), None)
    if mention is None:
        return None
    entry = right.entry(mention)
    return f"“{mention.span.of(right.text)}” is wrong by {entry.id}, {entry.origin}; it cannot be the right text"


def _meet(one: Fields, other: Fields) -> bool:
    """Whether both entries speak of the same copy."""
    stories = one.get("story"), other.get("story")
    everywhere = "all" in (one.get("spread"), other.get("spread"))
    return everywhere or None in stories or stories[0] == stories[1]


def _plain(text: str) -> str:
    return fold(text).strip()


def ledger(book: Book) -> list[Entry]:
    """The corrections on file."""
    return book.section("corrections")
