"""A misspelling is reported by one check, whichever of them could."""

from factlint import reading
from factlint.engine import Engine
from factlint.examples import book

FACTS = "people:\n  alan: {name: Alan Hollenspan, family: Hollenspan}\n"


def test_a_near_miss_of_a_known_name_is_no_variant_as_well():
    text = "They nominated Alan Holenspan on Monday. Hollenspan thanked them, and Hollenspan left."
    engine = Engine(book(FACTS), {}, ["fact.name-form", "text.name-variant"])
    found = engine.lint(engine.draft(reading.read(text, "a.txt")[0])).findings
    assert [(finding.rule, finding.place.text) for finding in found] == [("fact.name-form", "Alan Holenspan")]
