"""What a form to avoid becomes: the preferred words in the case of the copy, where they are words and no advice.

Many entries prefer one word of a longer form (`breech of contract`, prefer `breach`), or list a form with
its inflections; then only the wrong word changes, and nothing where that cannot be told.
"""

from factlint.match import near
from factlint.match.fold import fold
from factlint.match.plural import plural
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_ENDINGS = ("s", "es", "ed", "ing", "d")
_VOWELS = "aeiou"
_ADVICE = lazy(r"[(/;:]| or ")


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
    return Mend(
        text,
        text.lower() == prefer.lower().replace("'", "’" if "’" in found else "'"),
    )


def _words(
    form: str, prefer: str, listed: list[str], found: list[str]
) -> list[str] | None:
    """The words of the mended form. Words that stay are those of the copy, in its case."""
    before, after = form.split(), prefer.split()
    if near.distance(_squeezed(form), _squeezed(prefer), 1) <= 1:
        return None if _inflected(form, listed) and form[-1] != prefer[-1] else after
    if len(before) == len(after):
        return _one_by_one(before, after, listed, found)
    at, count = _window(before, after)
    if count:
        return _put_in(prefer, listed, form, found, range(at, at + count))
    longer = len(before) < len(after) and not _inflected(form, listed)
    return after if longer else None


def _put_in(
    prefer: str, listed: list[str], form: str, found: list[str], wrong: range
) -> list[str] | None:
    """The words found, with what is preferred in place of the wrong ones; None where an article would not fit."""
    before = form.split()
    changed = _changed(" ".join(before[wrong.start : wrong.stop]), prefer, listed)
    article = "".join(before[: wrong.start][-1:])
    if changed is None or not _article_fits(article, before[wrong.start], changed):
        return None
    shown = " ".join(found[wrong.start : wrong.stop])
    return [
        *found[: wrong.start],
        _cased(changed, shown, form),
        *found[wrong.stop :],
    ]


def _one_by_one(
    before: list[str], after: list[str], listed: list[str], found: list[str]
) -> list[str] | None:
    """Each word in its turn. Where several differ, one may be an inflection: `made due with`, prefer `make do with`."""
    differ = [
        index for index, old in enumerate(before) if old != after[index].lower()
    ]
    if (
        len(differ) > 1
        and near.distance(_squeezed("".join(before)), _squeezed("".join(after)), 2)
        > 2
    ):
        return None
    words: list[str] = []
    for index, (new, shown) in enumerate(zip(after, found, strict=True)):
        changed = (
            _changed(before[index], new, listed)
            if index in differ
            else new
            if new != new.lower()
            else shown
        )
        if changed is None:
            return None
        words.append(changed)
    return words


def _changed(old: str, new: str, listed: list[str]) -> str | None:
    """`new` for `old`, with its -s where `old` is another listed form with one; None for other inflections."""
    if _squeezed(new) in (_squeezed(old), _squeezed(old) + "s"):
        return new
    if any(near.distance(part, new, 2) <= 2 for part in old.split("-")[1:]):
        return None
    if _inflected(old, listed) and not (old[-1] == new[-1] == "s"):
        return plural(new) if _is_plural(old, new) else None
    longer = new[-1] == "s" and old[-1] != "s" and near.distance(old, new, 3) <= 3
    return None if longer else new


def _is_plural(old: str, new: str) -> bool:
    """Whether the -s of a word is that of a plural: without it, it is nearer to the one preferred."""
    apart = near.distance(old, new, 3)
    return old[-1] == "s" and near.distance(old[:-1], new, 3) < apart


def _article_fits(before: str, old: str, new: str) -> bool:
    """Whether a word before stays right: no `a` or `an` where a vowel turns to a consonant, or back."""
    return before.lower() not in ("a", "an") or (old[0] in _VOWELS) == (
        new[0].lower() in _VOWELS
    )


def _inflected(words: str, listed: list[str]) -> bool:
    """Whether `words` have a word that is a longer form of another listed word: wrecked, beside wreck."""
    others = {other for form in listed for other in form.split()}
    return any(
        len(word) > len(other) > 2
        and word.startswith(other[:-1])
        and word[len(other.rstrip("e")) :] in _ENDINGS
        for word in words.split()
        for other in others
    )


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
