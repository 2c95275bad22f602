"""Headlines, standfirsts, captions and social texts made of a sentence of the article, with another fact in it.

The article has one version; what differs from it stands in the other text.
"""

import random

from bench.injecting._known import Known
from bench.injecting.versions import Edit, Editor
from bench.injecting.versions._copy import plain_sentences, quoted
from bench.injecting.versions.figures import _COUNT, _MONEY, _is_year, other
from bench.injecting.versions.names import People

CHECK = "version.sibling-conflict"
_FIELDS = ("headline", "standfirst", "caption", "social")
_MOST_WORDS = 28


def _sentences(text: str) -> list[tuple[int, int]]:
    """Sentences that would do as such a text: short and without quotation."""
    return [
        (start, end)
        for start, end in plain_sentences(text)
        if len(text[start:end].split()) <= _MOST_WORDS
        and not quoted(text, start, end)
    ]


def _beside(
    text: str,
    said: str,
    chance: random.Random,
    checks: str = "",
    at: tuple[int, int] = (0, 0),
) -> Edit:
    """The article alone, and the text beside it: a headline without its full stop."""
    field = chance.choice(_FIELDS)
    said = said.rstrip(".") if field == "headline" else said
    return Edit(None, text, checks, now=at, siblings=((field, said + "\n"),))


def change_number(text: str, published: str, chance: random.Random) -> Edit | None:
    """Another number or amount than the article's."""
    places = [
        (sentence, match.span("number"))
        for sentence in _sentences(text)
        for pattern in (_COUNT, _MONEY)
        for match in pattern.finditer(text, *sentence)
        if match["number"] and not _is_year(match["number"])
    ]
    return _replaced(text, *chance.choice(places), chance) if places else None


def _replaced(
    text: str,
    sentence: tuple[int, int],
    place: tuple[int, int],
    chance: random.Random,
    new: str = "",
) -> Edit | None:
    """A sentence of the article as another text, with one passage replaced by what the article says nowhere."""
    old = text[slice(*place)]
    new = new or next(
        (made for _ in range(20) if (made := other(old, chance)) not in text), ""
    )
    if not new:
        return None
    said = text[sentence[0] : place[0]] + new + text[place[1] : sentence[1]]
    start = place[0] - sentence[0]
    return _beside(text, said, chance, CHECK, (start, start + len(new)))


def repeat(text: str, published: str, chance: random.Random) -> Edit | None:
    """A sentence of the article as it stands."""
    found = _sentences(text)
    return (
        _beside(text, text[slice(*chance.choice(found))], chance) if found else None
    )


edits: dict[str, Editor] = {
    "changed-sibling-number": change_number,
    "neutral-sibling": repeat,
}


def edits_of(known: Known) -> dict[str, Editor]:
    """The edit of a name, which needs a stock of real ones."""
    people = People(known)

    def change_name(text: str, published: str, chance: random.Random) -> Edit | None:
        """Another surname than the article's."""
        places = [
            (sentence, match.span("surname"))
            for match in people.mentions(text)
            for sentence in _sentences(text)
            if sentence[0] <= match.start() < sentence[1]
        ]
        return (
            _replaced(
                text, *chance.choice(places), chance, people.another(text, chance)
            )
            if places
            else None
        )

    return {"changed-sibling-name": change_name}
