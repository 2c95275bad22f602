"""Names of known people with a letter wrong, and titles they do not hold on the day of the article."""

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

from bench.injecting import Injection, Injector
from bench.injecting._known import Known

_NAMES = re.compile(r"[^\W\d_][\w'’-]*\.?(?: [^\W\d_][\w'’-]*\.?)+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MIN_LETTERS = 4
_TITLES = {
    "senator": ("Sen.", "Senator", "U.S. Sen."),
    "representative": ("Rep.", "Representative", "Congressman", "Congresswoman"),
    "governor": ("Gov.", "Governor"),
    "lieutenant governor": ("Lt. Gov.",),
    "president": ("President",),
    "vice president": ("Vice President",),
    "prime minister": ("Prime Minister",),
    "mayor": ("Mayor",),
    "attorney general": ("Attorney General",),
    "secretary of state": ("Secretary of State",),
}
_OFFICE = {title: office for office, titles in _TITLES.items() for title in titles}
_ANY_TITLE = "|".join(map(re.escape, sorted(_OFFICE, key=len, reverse=True)))
_TITLE = re.compile(
    rf"(?<![\w.-])(?<!Vice )(?<!Deputy )(?<!former )(?:{_ANY_TITLE})$"
)


class Mention(NamedTuple):
    """A full name of the lists, in the copy."""

    name: str
    start: int
    end: int


def mentions(text: str, known: Known) -> Iterator[Mention]:
    """The full names of known people in a text, the longest where several begin at one word."""
    for run in _NAMES.finditer(text):
        words = list(re.finditer(r"\S+", run[0]))
        first = 0
        while first < len(words) - 1:
            length = next(
                (
                    n
                    for n in (4, 3, 2)
                    if _is_full(_spans(run[0], words, first, n), known)
                ),
                0,
            )
            if length:
                start, end = words[first].start(), words[first + length - 1].end()
                yield Mention(
                    run[0][start:end], run.start() + start, run.start() + end
                )
            first += length or 1


def _is_full(name: str, known: Known) -> bool:
    """A name of somebody with a role, that begins with a given name and not with an initial or a particle."""
    return (
        name in known.roles
        and re.match(r"[^\W\d_]{2}", name) is not None
        and name[0].isupper()
    )


def _spans(text: str, words: list[re.Match[str]], first: int, length: int) -> str:
    last = first + length - 1
    return text[words[first].start() : words[last].end()] if last < len(words) else ""


def _slip(word: str, chance: random.Random) -> str:
    """The word with one letter swapped with the next, left out, doubled or replaced; never the first."""
    at = chance.randrange(1, len(word))
    ways = {
        "swap": word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        if at > 1
        else word,
        "drop": word[:at] + word[at + 1 :],
        "double": word[:at] + word[at] + word[at:],
        "replace": word[:at] + chance.choice(_LETTERS) + word[at + 1 :],
    }
    return ways[chance.choice(sorted(ways))]


def _wrong(name: str, known: Known, chance: random.Random) -> tuple[str, str] | None:
    """A word of the name and a wrong form of it that makes no name of the lists."""
    words = [
        word for word in re.findall(r"[^\W\d_]+", name) if len(word) >= _MIN_LETTERS
    ]
    for _ in range(20):
        word = chance.choice(words) if words else ""
        slip = _slip(word, chance) if word else ""
        if slip != word and re.sub(rf"\b{word}\b", slip, name) not in known.names:
            return word, slip
    return None


class _Injectors:
    """The injectors of one list of people."""

    def __init__(self, known: Known) -> None:
        self.known = known

    def one_mention(
        self, text: str, _published: str, chance: random.Random
    ) -> Injection | None:
        """One letter wrong in one mention; the others stay as they are."""
        places = list(mentions(text, self.known))
        place = chance.choice(places) if places else None
        wrong = _wrong(place.name, self.known, chance) if place else None
        if place is None or wrong is None:
            return None
        said = re.sub(rf"\b{wrong[0]}\b", wrong[1], place.name)
        return _injection(
            text, place.start, place.end, said, "fact.name-form text.name-variant"
        )

    def all_mentions(
        self, text: str, _published: str, chance: random.Random
    ) -> Injection | None:
        """One letter wrong wherever the word stands, also alone; the first full name is the place."""
        names = sorted({place.name for place in mentions(text, self.known)})
        name = chance.choice(names) if names else ""
        wrong = _wrong(name, self.known, chance) if name else None
        if wrong is None:
            return None
        changed = re.sub(rf"\b{wrong[0]}\b", wrong[1], text)
        said = re.sub(rf"\b{wrong[0]}\b", wrong[1], name)
        start = changed.find(said)
        return Injection(
            changed, "fact.name-form text.name-variant", (start, start + len(said))
        )

    def title(
        self, text: str, published: str, chance: random.Random
    ) -> Injection | None:
        """The title before a name replaced by one that nobody of this name may hold on the day."""
        places = [
            (place, title)
            for place in mentions(text, self.known)
            if (title := self._held(text, place, published))
        ]
        if not places or not published:
            return None
        place, title = chance.choice(places)
        free = sorted(
            set(_TITLES)
            - self.known.offices(place.name, published, certain=False)
            - {_OFFICE[title]}
        )
        other = _TITLES[chance.choice(free)][0]
        start = place.start - 1 - len(title)
        return _injection(
            text, start, place.end, f"{other} {place.name}", "fact.role-at-date"
        )

    def _held(self, text: str, place: Mention, published: str) -> str:
        """The title before the name, where the lists say that it is held on the day; else empty."""
        before = _TITLE.search(text[max(0, place.start - 30) : place.start - 1])
        right = before is not None and _OFFICE[before[0]] in self.known.offices(
            place.name, published, certain=True
        )
        return before[0] if before and right and text[place.start - 1] == " " else ""


def _injection(text: str, start: int, end: int, said: str, check: str) -> Injection:
    return Injection(
        text[:start] + said + text[end:], check, (start, start + len(said))
    )


def kinds_of(known: Known) -> dict[str, Injector]:
    """The injectors by name, for one list of people."""
    made = _Injectors(known)
    return {
        "name-letter": made.one_mention,
        "name-letter-all": made.all_mentions,
        "title-swap": made.title,
    }
