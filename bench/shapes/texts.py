"""Plain copy: ordinary things by the thousand, and text that is one paragraph, one sentence, one word, one mark."""

from bench.shapes import Shape, _things
from bench.shapes._things import Make


def _copy(make: Make, joint: str = " ", each: int = 5) -> Shape:
    """Sentences of one kind; `each` of them to a paragraph, or none for one paragraph."""

    def text(size: int) -> tuple[str, ...]:
        made = list(_things.things(make, size))
        return (_things.paragraphs(made, each) if each else joint.join(made) + "\n",)

    return Shape("check", ".txt", text)


def _one_sentence(make: Make) -> Shape:
    """Sentences of one kind with no stop between them."""
    return Shape(
        "check",
        ".txt",
        lambda size: (
            " and ".join(t.rstrip(".") for t in _things.things(make, size)),
        ),
    )


def _repeated(thing: str) -> Shape:
    """One thing as often as there are words."""
    return Shape("check", ".txt", lambda size: (thing * size + "\n",))


_KINDS: dict[str, Make] = {
    "plain": _things.plain,
    "mixed": _things.mixed,
    "people": _things.people,
    "titles": _things.titled,
    "quotations": _things.quotation,
    "money": _things.money,
    "measures": _things.measure,
    "shares": _things.share,
    "dates": _things.date,
    "ages": _things.age,
    "acronyms": _things.acronym,
    "countries": _things.country,
    "lists": _things.listed,
    "capitals": _things.capitals,
    "ranges": _things.span,
    "urls": _things.url,
    "numbers": _things.numbers,
}
_MARKS = {
    "one word": "bell ",
    "one name": "Oskal ",
    "one number": "12 ",
    "one acronym": "UNO ",
    "one opening quote": "“bell ",
    "one closing quote": "bell” ",
    "one straight quote": '"bell ',
    "one apostrophe": "‘bell ",
    "one comma": "bell, ",
    "one and": "Oskal and ",
    "one of": "House of ",
    "one hyphen": "well-",
    "one dot": ". ",
    "one stop": ".",
    "one space": " ",
    "one line": "bell\n",
    "one bracket": "(bell ",
    "one at": "@",
    "one slash": "bell/",
    "one invisible": "be\u200bll ",
    "one return": "bell\r\n",
    "one ignore": "# factlint: ignore text.sum -- once\nbell\n",
    "one letter": "b",
    "one capital": "B",
    "one digit": "1",
}
SHAPES: dict[str, Shape] = {
    **{kind: _copy(make) for kind, make in _KINDS.items()},
    **{
        f"{kind}, one paragraph": _copy(make, each=0) for kind, make in _KINDS.items()
    },
    **{f"{kind}, one sentence": _one_sentence(make) for kind, make in _KINDS.items()},
    **{name: _repeated(thing) for name, thing in _MARKS.items()},
}
