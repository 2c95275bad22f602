"""Names that are links, and the addresses they lead to, in which the same name may be spelt in another way."""

from collections.abc import Iterator

from factlint.checks.text._single_names import DOTS
from factlint.known import Draft
from factlint.match.near import distance
from factlint.match.spellings import unaccented
from factlint.model import Link
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_NAME = lazy(r"[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]*){1,3}")
_LAST = lazy(
    r"(?:mailto:|[/@])(?P<handle>[A-Za-z][A-Za-z._-]+)(?:@[\w.-]+|\.html?)?/?\Z"
)
_LEAST = 8
"""Of a shorter name the address is near by chance."""
_NO_LETTER = lazy(r"[\W\d_]+")


class Spelt(NamedTuple):
    """A name that is a link, and how the end of its address spells it."""

    link: Link
    handle: str


def spelt_apart(doc: Draft) -> Iterator[Spelt]:
    """The names of two words and more whose address spells them with one slip, as far as letters tell."""
    for link in doc.document.links:
        words, last = link.span.of(doc.text), _LAST.search(link.target)
        if last and _NAME.fullmatch(words) and _is_near(words, last["handle"]):
            yield Spelt(link, last["handle"])


def _has_initial(words: list[str], there: str) -> bool:
    """Whether the address has an initial more between two of the words, or the name has one."""
    if there == "".join(word for word in words if len(word) > 1):
        return True
    starts = ["".join(words[:at]) for at in range(1, len(words))]
    ends = ["".join(words[at:]) for at in range(1, len(words))]
    return any(
        there.startswith(start) and there[len(start) + 1 :] == end
        for start, end in zip(starts, ends, strict=True)
    )


def _letters(said: str) -> str:
    return _NO_LETTER.sub("", said)


def _is_near(words: str, handle: str) -> bool:
    """Whether one slip parts the two; an address that is cut short, a plural or one with an initial is none."""
    name, there = _letters(unaccented(words)), _letters(unaccented(handle))
    if min(len(name), len(there)) < _LEAST or distance(name, there, 1) != 1:
        return False
    if name.startswith(there) or there == name + "s" or words.endswith(("'s", "’s")):
        return False
    spelt_out = _letters(unaccented(words.lower().translate(DOTS)))
    parts = [*map(_letters, unaccented(words).split())]
    return spelt_out != there and not _has_initial(parts, there)
