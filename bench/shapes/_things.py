"""What shapes are made of: sentences of one kind of thing each, from a source of chance."""

import random
from collections.abc import Callable, Iterator
from itertools import count

Make = Callable[[random.Random, int], str]
"""Makes the thing of a number."""

_SYLLABLES = (
    "ka",
    "lo",
    "mi",
    "ren",
    "tas",
    "vol",
    "dun",
    "ber",
    "sha",
    "pel",
    "gor",
    "win",
    "fos",
    "dra",
)
_PROSE = (
    "the river had risen above the second wall before anybody in the valley was awake and the keeper of the bridge "
    "rang the old bell until the farmers came down with ropes lamps carts"
).split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_COUNTRIES = "France Germany Japan Norway Chile Kenya Canada Mexico Peru Spain Italy Ghana Nepal Cuba".split()
_ROLES = "Mayor,Sen.,Prime Minister,President,Gov.,Defense Secretary,Secretary of State,Dr.".split(
    ","
)
_BODIES = "Water Board,River Union,Harbor Council,Valley Bank,Bridge Commission,Grain Fund".split(
    ","
)


def words(chance: random.Random, number: int) -> str:
    """So many usual words."""
    return " ".join(chance.choices(_PROSE, k=number))


def name(chance: random.Random, parts: int = 1) -> str:
    """An invented name of so many parts."""
    return " ".join(
        "".join(chance.choices(_SYLLABLES, k=3)).capitalize() for _ in range(parts)
    )


def plain(chance: random.Random, _: int) -> str:
    """A sentence without a name or a number."""
    return words(chance, 14).capitalize() + "."


def quotation(chance: random.Random, number: int) -> str:
    """A sentence with a quotation and its speaker."""
    return f"“{words(chance, 9).capitalize()},” {name(chance, 2)} said of house {number}."


def people(chance: random.Random, _: int) -> str:
    """Two people who met."""
    return f"{name(chance, 2)} met {name(chance, 2)} at the old bridge."


def titled(chance: random.Random, _: int) -> str:
    """Somebody with a title, and the office again."""
    return f"{chance.choice(_ROLES)} {name(chance, 2)} said the mayor of {name(chance)} had met {name(chance)}."


def url(chance: random.Random, number: int) -> str:
    """An address and a word."""
    return f"https://news.example.org/{name(chance).lower()}/{number} and"


def money(chance: random.Random, _: int) -> str:
    """Amounts and a share."""
    one, two = chance.randint(2, 900), chance.randint(2, 900)
    return f"The {name(chance)} bridge cost ${one}.5 million in the first year and €{two} billion ({one}%) later."


def measure(chance: random.Random, _: int) -> str:
    """Lengths in two units, a temperature, and a record."""
    one = chance.randint(2, 900)
    return f"The wall of {name(chance)} is {one} miles ({round(one * 1.609)} km) long, the longest since {one + 1000}."


def numbers(chance: random.Random, _: int) -> str:
    """Eight bare numbers."""
    return " ".join(str(chance.randint(1, 90_000)) for _ in range(8))


def share(chance: random.Random, _: int) -> str:
    """Parts, a total and shares."""
    one, two = chance.randint(2, 900), chance.randint(2, 900)
    said = f"Of the {one + two} farmers, {one} came from the valley and {two} from {name(chance)}"
    return f"{said}, a rise of {one % 90} percent from {two}."


def date(chance: random.Random, _: int) -> str:
    """A date with its weekday, and another weekday."""
    day, year = chance.randint(1, 28), chance.randint(1980, 2024)
    when = f"{chance.choice(_DAYS)}, {chance.choice(_MONTHS)} {day}, {year}"
    return f"The mill of {name(chance)} burned on {when}, and again on {chance.choice(_DAYS)}."


def age(chance: random.Random, _: int) -> str:
    """An age, a birth, and how long ago something was."""
    year = chance.randint(1930, 2000)
    return f"{name(chance, 2)}, {2024 - year}, who was born in {year}, has kept the bridge for 12 years, since 2012."


def acronym(chance: random.Random, _: int) -> str:
    """A body with its acronym, and an acronym alone."""
    body = f"{name(chance)} {chance.choice(_BODIES)}"
    short = "".join(word[0] for word in body.split())
    other = "".join(chance.choices("ABCDEFGHKLMNPRSTW", k=4))
    return f"The {body} ({short}) met the {other} on the bridge, and {short} left."


def country(chance: random.Random, _: int) -> str:
    """Two countries, and one called the country."""
    one, two = chance.sample(_COUNTRIES, 2)
    return f"The keeper left {one} for {two}, and the country’s river rose above the wall of {name(chance)}."


def listed(chance: random.Random, _: int) -> str:
    """A number of things, and the things."""
    return f"Three towns, {name(chance)}, {name(chance)} and {name(chance)}, rang the largest bell in the valley."


def capitals(chance: random.Random, _: int) -> str:
    """A sentence in capitals."""
    return words(chance, 12).upper() + "."


def span(chance: random.Random, _: int) -> str:
    """Ranges of years, of numbers and of hours."""
    one = chance.randint(1900, 2000)
    return f"From {one} to {one + 9} the {name(chance)} mill made 12-14 carts a day, from 9 a.m. to 5 p.m."


def note(chance: random.Random, _: int) -> str:
    """A note that tells of an error."""
    one = chance.randint(2, 900)
    return f"Correction: An earlier version of this article said that {one} carts came down. It was {one + 1}."


_MIXED: tuple[Make, ...] = (
    plain, quotation, plain, people, titled, money, plain, measure, share, date, age, plain, acronym, country, listed,
    span,
)  # fmt: skip


def mixed(chance: random.Random, number: int) -> str:
    """A sentence of any of these kinds in turn."""
    return _MIXED[number % len(_MIXED)](chance, number)


def things(make: Make, size: int, seed: int = 7) -> Iterator[str]:
    """Things of a kind until they have `size` words."""
    chance, done = random.Random(seed), 0
    for number in count():
        if done >= size:
            return
        thing = make(chance, number)
        done += len(thing.split())
        yield thing


def paragraphs(sentences: list[str], each: int = 5) -> str:
    """The sentences in paragraphs."""
    return (
        "\n\n".join(
            " ".join(sentences[at : at + each])
            for at in range(0, len(sentences), each)
        )
        + "\n"
    )
