"""Where what a check says of a text changes as one number in it grows: from each of these numbers on, another severity.

`12i 25w` is a query from 12 on and a warning from 25 on; `-` is that nothing is said.
"""

from datetime import date, timedelta

import pytest
from factlint import examples
from factlint.model import Example

FILLER = "Rain fell all night on the hill, and the ship is to be towed.\n\n"
NOUNS = (
    "barge crane diver ferry glass harbour island jacket kettle lantern market needle orchard pebble quarry river "
    "saddle timber vessel window anchor bottle candle dagger engine fiddle garden hammer icicle jungle"
).split()
PARAGRAPHS = [
    "The council met in the old hall by the harbour on Monday evening and heard the plan.",
    "The mayor opened the debate with a word on the budget of the town for the coming year.",
    "Nobody from the ferry line was there, although three of its captains had been asked.",
    "The vote on the bridge was put off until the engineers have looked at each pillar.",
    "A shelter in the school stays open while the storm lasts, the county said in a letter.",
    "The library will close at noon for the rest of the month because its roof leaks.",
    "Two clerks counted the ballots twice and came to the same number in both rounds.",
    "The fair begins when the last boats are back from the islands with their catch.",
    "A new road to the quarry was promised long ago and is still not in the plans.",
    "The harbour board buys a crane from a yard in the south for half of its price.",
    "Schools in the hills had no light for a day after the mast near the lake fell.",
    "The theatre shows a play about a miller who wanted to move his mill to the sea.",
]
SUMMIT = "events:\n  s: {name: summit at Sundhavn, date: 2023-09-10}\n"
BRENNA = "places:\n  brenna: {name: Brenna, never_describe_as: [U.S. territory]}\n"
ISLANDS = "quantities:\n  q: {say: '{n} islands of Brenna', value: 40}\n"
LUND = "people:\n  a: {name: Anna Lund, born: 1950-03-10, died: 2023-05-20}\n"


def _day(year, month, day, more):
    return str(date(year, month, day) + timedelta(days=more))


def _changed(number, after, before):
    """Versions of a sentence with six nouns, of which some are others before, and with other words around them."""
    was = NOUNS[10 : 10 + number] + NOUNS[number:6]
    return Example(after.format(" and the ".join(NOUNS[:6])), before=before.format(" and the ".join(was)))


def _kept(number):
    return Example("\n\n".join(PARAGRAPHS[:number]), before="\n\n".join(PARAGRAPHS))


def _twice(words):
    some = " ".join(words)
    return f"The law covers {some} {some} in full."


def _quoted_twice(words):
    some = " ".join(words)
    return f"Lund said it was “{some}”.\n\n“We want {some} and no more of it,” she said."


def _fragment(words):
    some = " ".join(words)
    return f"Reis promised “rebuild {some}” by May.\n\n“We want to rebuild stone {some} by May,” Reis said."


NOBODY_TOLD = "that the ferry would not run on Sunday mornings"
# fmt: off
EDGES = {
    "words of a run": ("text.repeat-run", lambda n: f"It was {' '.join(NOUNS[:n])} on Monday.\n\nHe saw {' '.join(NOUNS[:n])} at noon.", range(5, 30), "5- 12i 25w"),
    "words of a doubled phrase": ("text.doubled-phrase", lambda n: _twice(["of", "the", *NOUNS[: n - 2]]), range(3, 18), "3i 13-"),
    "words of a quotation that comes again": ("text.quote-repeat", lambda n: _quoted_twice(["a", *NOUNS[: n - 1]]), range(4, 20), "4- 8i 10w"),
    "paragraphs between quotations": ("text.quote-repeat", lambda n: f"“Nobody told us {NOBODY_TOLD},” Ana Prpić said.\n\n" + "The ferry is old.\n\n" * n + f"“They knew. Nobody told us {NOBODY_TOLD},” said Ivo Prpić.", range(6), "0w 2-"),
    "words of a fragment": ("text.quote-drift", lambda n: _fragment(NOUNS[: n - 1]), range(1, 8), "1- 3i 4w"),
    "words that a fragment leaves out": ("text.quote-drift", lambda n: f"Reis promised “to rebuild the bridge over the river” by May.\n\n“We want to rebuild the {' '.join('stone wooden narrow crooked'.split()[:n])} bridge over the river by May,” Reis said.", range(1, 5), "1w 3-"),
    "words of a quotation of nobody": ("text.unnamed-quote", lambda n: f"{FILLER}“There {' '.join(NOUNS[: n - 2])} burned.”\n\n{FILLER}", range(4, 14), "4- 8i"),
    "years that passed": ("text.elapsed", lambda n: f"The mine opened in 2001 and closed {n} years later, in 2019.", range(14, 23), "14w 17- 21w"),
    "years ago": ("text.elapsed", lambda n: Example(f"The firm was founded {n} years ago, in 1993, in a shed.", published="2019-03-01"), range(22, 31), "22w 25- 28w"),
    "days that passed": ("text.elapsed", lambda n: f"The strike began on Nov. 2 and ended {n} days later, on Nov. 20.", range(14, 23), "14w 17i 18- 19i 20w"),
    "an anniversary": ("text.elapsed", lambda n: f"On the {n}th anniversary of the 1965 fire, in 2015, bells were rung.", (47, 48, 49, 50, 54), "47w 49- 54w"),
    "an age in brackets": ("text.age-birth", lambda n: Example(f"Ana Prpić (born 1980), {n}, is a nurse.", published="2020-05-20"), range(36, 44), "36w 39- 41w"),
    "an age at death": ("text.age-birth", lambda n: Example(f"Ana Prpić was born in 1980 and died in 2020 at the age of {n}.", published="2021-05-20"), range(36, 44), "36w 39- 42w"),
    "uses of a surname": ("text.orphan-surname", lambda n: "The port is closed until Friday." + " Mr. Hartvig gave no reason for it." * n, range(1, 4), "1- 2i"),
    "uses of an acronym": ("text.acronym-undefined", lambda n: "Talks at the IUCW went on." + " The chair of the IUCW left at noon." * (n - 1), range(1, 4), "1- 2i"),
    "the year of a calendar": ("text.date-weekday", lambda n: f"The ferry sank on Monday, 5 March {n}, off the coast.", range(1748, 1760), "1748- 1754w 1759-"),
    "miles of a kilometre": ("text.unit-conversion", lambda n: f"The road is 1,000 kilometers ({n} miles) long.", range(560, 690), "560w 578- 666w"),
    "words before a text is cut": ("surface.truncated", lambda n: FILLER * 5 + f"Twelve people were taken by boat, and {' '.join(NOUNS[:n])} the", range(8), "0- 2w"),
    "a rise in percent": ("text.percent", lambda n: f"Fines rose {n} percent to 560 crowns from 400 crowns.", range(30, 50), "30w 39- 42w"),
    "a share in percent": ("text.percent", lambda n: f"The council heard 8 of the 12 districts, or {n} percent, before the vote.", range(58, 76), "58w 62- 72w"),
    "points": ("text.percent", lambda n: f"Support fell {n} percentage points to 41 percent from 49 percent.", range(4, 13), "4w 7- 10w"),
    "shares of a poll": ("text.sum", lambda n: f"The poll had 48% for, 37% against and {n}% undecided.", range(8, 25), "8- 17w"),
    "parts of a total": ("text.sum", lambda n: f"The crash hurt 12 people: seven women and {'no one two three four five six seven eight'.split()[n]} men.", range(1, 9), "1w 5- 6w"),
    "a majority": ("text.majority", lambda n: f"A majority of voters, {n} percent, backed the plan.", range(45, 55), "45w 50-"),
    "the end of a range": ("text.range-order", lambda n: f"It ran from 2010 to {n}, the mayor said.", range(2005, 2014), "2005i 2010-"),
    "an hour after noon": ("text.impossible-date", lambda n: f"The quake struck at {n}:10 p.m. on Monday.", range(26), "0- 24w"),
    "a day of June": ("text.impossible-date", lambda n: f"The ferry sank on {n} June 2024.", range(1, 40), "1- 31w"),
    "digits of a group": ("text.digit-group", lambda n: f"The town has 1,{'0' * n} people.", range(1, 6), "1- 2w 3- 4w 5-"),
    "the days after an event": ("fact.stale-event", lambda n: Example("The summit at Sundhavn will be the first since 2019.", facts=SUMMIT, published=_day(2023, 9, 10, n)), range(-3, 70), "-3- 2w 61-"),
    "the day of an event": ("fact.event-weekday", lambda n: Example(f"The summit at Sundhavn opened on September {n}, the mayor said.", facts=SUMMIT, published="2023-09-30"), range(1, 30), "1w 10- 11w 21-"),
    "words before what is never said": ("fact.descriptor", lambda n: Example(f"Brenna is a {' '.join('small old quiet rocky green windy cold'.split()[:n])} U.S. territory with a port.", facts=BRENNA), range(8), "0e 4-"),
    "the day of a death": ("fact.life-date", lambda n: Example(f"Anna Lund, who died on May {n}, 2023, was a nurse.", facts=LUND, published="2023-06-20"), range(1, 31), "1w 20- 21w"),
    "paragraphs that are left": ("version.truncated", _kept, range(1, 13), "1- 2e 10-"),
    "words of a sentence with another number": ("version.count-fell", lambda n: _changed(n, "The storm left 12 dead in the {} on Monday.", "The storm left 15 dead in the {} on Monday."), range(7), "0w 5-"),
    "a count that fell": ("version.count-fell", lambda n: Example("The storm left 12 dead in the province.", before=f"The storm left {n} dead in the province."), range(10, 16), "10- 13w"),
    "words of a sentence without its hedge": ("version.hedge-dropped", lambda n: _changed(n, "The council closed the {} on Monday.", "The council allegedly closed the {} on Monday."), range(7), "0w 6-"),
    "words of a sentence without its source": ("version.attribution-dropped", lambda n: _changed(n, "The driver left the {} on Monday.", "The driver left the {} on Monday, police said."), range(7), "0w 5-"),
    "words of a quotation that changed": ("version.quote-changed", lambda n: _changed(n, "“We will build the {} by May,” Reis said.", "“We will build the {} by May,” Reis said."), range(7), "0- 1e 4i"),
    "the year of a birth": ("fact.life-date", lambda n: Example(f"Anna Lund, who was born in {n}, opened the fair.", facts=LUND, published="2020-05-20"), range(1945, 1955), "1945w 1950- 1951w"),
    "an age beside a birth on file": ("text.age-birth", lambda n: Example(f"Anna Lund, {n}, opened the fair.", facts=LUND, published="2020-05-20"), range(60, 80), "60i 65w 70- 71w 76i"),
    "a number on file": ("fact.quantity", lambda n: Example(f"The {n} islands of Brenna are green.", facts=ISLANDS), range(30, 50), "30e 40- 41e"),
    "a rough number on file": ("fact.quantity", lambda n: Example(f"The about {n} islands of Brenna are green.", facts=ISLANDS), range(30, 50), "30e 36- 45e"),
    "the year a body was founded": ("fact.founded", lambda n: Example(f"Lund Works, founded in {n}, is closed.", facts="organisations:\n  l: {name: Lund Works, founded: 1950}\n"), range(1945, 1955), "1945w 1950- 1951w"),
    "letters before a period without a space": ("surface.missing-space", lambda n: f"The council met at {'noon'[:n]}.Then it voted on the plan.", range(1, 5), "1- 4w"),
    "letters behind a period without a space": ("surface.missing-space", lambda n: f"The council met at noon.{'Thereafter'[:n]} it voted on the plan.", range(1, 11), "1- 3w 4- 5w 6-"),
    "lines of a list": ("text.list-count", lambda n: "The bill has three parts:\n\n" + "\n\n".join(f"{at}. It raises the {NOUNS[at]}." for at in range(1, n + 1)), range(1, 7), "1- 2i 3- 4w"),
    "names of a list": ("text.list-count", lambda n: f"The three ministers, {', '.join(['Ines Carvalho', 'Karl Brandvold', 'Mary Stroud', 'Ed Wick', 'Ann Sorel'][: n - 1])} and Tom Hale, resigned.", range(2, 7), "2w 3- 4w"),
    "sums of a fund": ("text.sum", lambda n: f"The fund paid $10 million: $4 million to Riga and ${n} million to Oran.", range(3, 10), "3w 5i 6- 7i 8w"),
    "people of a share": ("text.whole-people", lambda n: f"Of the {n} people, 33.3 percent were hurt.", range(2, 8), "2w 3- 4w 6- 7w"),
    "degrees": ("text.unit-conversion", lambda n: f"It was 38 degrees Celsius ({n} Fahrenheit) in the shade.", range(90, 112), "90w 100- 102w"),
    "kilometres of miles an hour": ("text.unit-conversion", lambda n: f"Winds of 120 mph ({n} kph) tore off the roofs.", range(170, 220), "170w 185- 202w"),
    "kilograms of pounds": ("text.unit-conversion", lambda n: f"The stone weighs 50 pounds ({n} kilograms).", range(18, 30), "18w 20- 26w"),
    "the Mondays of a month": ("text.date-weekday", lambda n: f"Voters go to the polls on Monday, {n} March 2024 in all nine provinces.", range(1, 31), "1w 4- 5w 11- 12w 18- 19w 25- 26w"),
    "twice as many": ("text.percent", lambda n: f"Orders doubled to {n} from 30 in a year.", range(50, 60), "50w 52-"),
    "one in so many": ("text.percent", lambda n: f"One in four, or {n}%, of members refused.", range(18, 34), "18w 21- 30w"),
    "half of them": ("text.percent", lambda n: f"Sixty of 120 pupils, {n} per cent, passed the test.", range(44, 56), "44w 50- 51w"),
}
# fmt: on


def _severities(check_id, make, numbers):
    """From which number on what is found, as `12i 25w`."""
    told = []
    for number in numbers:
        found = examples.run(check_id, make(number)).findings
        now = found[0].severity[0] if found else "-"
        if not told or told[-1][1] != now:
            told.append((number, now))
    return " ".join(f"{number}{now}" for number, now in told)


@pytest.mark.parametrize("name", EDGES)
def test_where_it_begins_and_ends(name):
    check_id, make, numbers, wanted = EDGES[name]
    assert _severities(check_id, make, numbers) == wanted
