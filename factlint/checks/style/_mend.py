"""What a form to avoid becomes: the preferred words in the case of the copy, where they are words and no advice.

Many entries prefer one word of a longer form (`breech of contract`, prefer `breach`), or list a form with
its inflections; then only the wrong word changes, and nothing where that cannot be told.
"""

import re
from typing import NamedTuple

from factlint.match import near
from factlint.match.fold import fold
from factlint.match.plural import plural

_ADVICE = re.compile(r"[(/;:]| or ")


class Mend(NamedTuple):
    """The words to write, and whether they are the preferred words as the entry has them."""

    text: str
    plain: bool


def mend(found: str, form: str, prefer: str, listed: list[str]) -> Mend | None:
    """What `found` becomes; `form` is the rulebook's form for it, one of `listed` or the plural of one."""
    if _ADVICE.search(prefer) or ("," in prefer and "," not in form):
        return None
    folded = [fold(other) for other in listed]
    if form not in folded:
        prefer = plural(prefer)
        folded = [plural(other) for other in folded]
    words = _words(form, prefer, folded, found.split())
    if words is None:
        return None
    text = _cased(" ".join(words), found, form)
    text = text.replace("'", "’") if "’" in found else text
    return Mend(text, text.lower() == prefer.lower().replace("'", "’" if "’" in found else "'"))


def _words(form: str, prefer: str, listed: list[str], found: list[str]) -> list[str] | None:
    """The words of the mended form. Words that stay are those of the copy, in its case."""
    before, after = form.split(), prefer.split()
    if len(before) == len(after):
        return _one_by_one(before, after, listed, found)
    at, count = _window(before, after)
    if not count:
        whole = len(before) < len(after) and not _inflected(form, listed)
        return after if whole or _squeezed(form) == _squeezed(prefer) else None
    changed = _changed(" ".join(before[at : at + count]), prefer, listed)
    return None if changed is None else [*found[:at], changed, *found[at + count :]]


def _one_by_one(before: list[str], after: list[str], listed: list[str], found: list[str]) -> list[str] | None:
    """Each word in its turn; one that the entry itself has right in another form stays: `made due`, `make do`."""
    words: list[str] = []
    for index, (old, new, shown) in enumerate(zip(before, after, found, strict=True)):
        right = {form.split()[index] for form in listed if len(form.split()) == len(before)}
        changed = shown if old == new or (new in right and len(before) > 1) else _changed(old, new, listed)
        if changed is None:
            return None
        words.append(changed)
    return words


def _changed(old: str, new: str, listed: list[str]) -> str | None:
    """`new` for `old`, with its -s where `old` is another listed form with one; None for other inflections."""
    if old.endswith("s") and not new.endswith("s") and _inflected(old, listed):
        return plural(new)
    if new.endswith("s") and not old.endswith("s") and _squeezed(new) != _squeezed(old) + "s":
        return new if len(old.split()) == len(new.split()) == 1 and near.distance(old, new, 1) > 1 else None
    return None if _inflected(old, listed) and not (old.endswith("s") and new.endswith("s")) else new


def _inflected(words: str, listed: list[str]) -> bool:
    """True where `words` have a word that is a longer form of another listed word: wrecked, beside wreck."""
    others = {other for form in listed for other in form.split()}
    return any(
        len(word) > len(other) and len(other) > 2 and word[: len(other) - 1] == other[:-1] and _ending(word, other)
        for word in words.split()
        for other in others
    )


def _ending(word: str, other: str) -> bool:
    return word[len(other.rstrip("e")) :] in ("s", "es", "ed", "ing", "d")


def _window(before: list[str], after: list[str]) -> tuple[int, int]:
    """Where in `before` the words stand that `after` is meant for, and how many; (0, 0) where that is not clear."""
    wanted = _squeezed(" ".join(after)).rstrip("s")
    limit = (len(wanted) + 1) // 3
    best = (limit + 1, 0, 0)
    for count in (len(after), len(after) + 1):
        for at in range(len(before) - count + 1):
            words = _squeezed(" ".join(before[at : at + count])).rstrip("s")
            best = min(best, (near.distance(words, wanted, limit), at, count))
    return best[1:] if best[0] <= limit and len(after) < len(before) else (0, 0)


def _squeezed(words: str) -> str:
    return "".join(char for char in words.lower() if char.isalnum())


def _cased(text: str, found: str, form: str) -> str:
    """`text` in the case of `found`: capitals throughout, on each word, or at the start; its own capitals stay."""
    if found.isupper() and sum(map(str.isalpha, found)) > 1:
        return text.upper()
    if not form.islower() or any(map(str.isupper, text)):
        return text
    words = found.split()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return " ".join(word[0].upper() + word[1:] for word in text.split(" "))
    return text[0].upper() + text[1:] if found[0].isupper() else text
