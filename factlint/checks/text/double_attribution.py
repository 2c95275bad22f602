"""One statement has two sources in one sentence: “The ministry said ..., according to its spokesman”.

Either the speaker or the source of the record belongs there. Two in one sentence make the reader ask who said
it, and often come from two sentences of earlier copy run together.

Left alone: a quotation followed by its speaker and the paper it stands in (“...,” he said, according to a
transcript), speech reported by somebody who heard it (people familiar with the talks, an affidavit, a
recording, another newsroom), and clauses that stand apart and tell different facts.
"""

import re
from collections.abc import Iterator

from factlint.model import Hit, Related
from factlint.rulebook import Draft
from factlint.text import Span

severity = "info"
in_quotes = "skip"
needs = ("according to",)

bad = [
    "The Foreign Ministry said Tuesday that the envoy would fly to Oslo, «according to» spokeswoman Ingrid Lund.",
    "Transport Minister Paulo Reis said that the bridge would open in May, «according to» a ministry statement.",
    "The company said it would close its plant in Gary, Indiana, «according to» a spokesman.",
    "Mayor Ruth Adeyemi announced on Friday that the trams would run again, «according to» the city council.",
    "The union claimed that 400 people had lost their jobs, «according to» its website.",
    "Police said the driver had fled on foot, «according to» Chief Inspector Tom Hale.",
]
good = [
    "The ministry said the envoy would fly to Oslo. According to its website, he will stay for a week.",
    "“We will not go,” Reis said, according to a transcript of the hearing.",
    "Reis said he would not go, according to two people who heard the call.",
    "The driver told officers that he had been drinking, according to the affidavit.",
    "The police said 12 people were hurt, while the damage came to $2 million, according to the insurer.",
    "The minister said the trains, which carry 4,000 people a day, according to the operator, would run again.",
    "“The ministry said so, according to my sister,” the woman wrote.",
    "The bridge will open in May, according to the ministry, and the mayor said he would be there.",
    "Everything went according to plan, the crew said, and the ship sailed according to schedule.",
    "Lund said members would be paid according to their rank.",
    "The minister said the talks had failed, according to the newspaper El Tiempo.",
]

_SPEECH = frozenset(["said", "says", "announced", "claimed", "stated", "insisted", "confirmed", "added"])
_OWN_SOURCE = re.compile(
    r"according to (?:(?:an?|the|its|his|her|their|\w+’s|\w+'s)\s)?(?:[\w’'-]+\s){0,4}?"
    r"(?P<source>spokes\w+|press (?:release|service|office)|statement|website|news release)\b"
)
