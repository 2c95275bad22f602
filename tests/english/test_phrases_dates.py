"""The dates of news English have the values that the table of phrases gives them."""

from pathlib import Path

import pytest
import yaml
from factlint.english.dates import when
from factlint.examples import unmarked
from factlint.text import Span

TABLE = yaml.load(  # as text, so that 2023-09-14 stays what is written
    Path(__file__).with_name("phrases-dates.yml").read_text(encoding="utf-8"), yaml.BaseLoader
)["phrases"]
AHEAD = {None: None, "yes": True, "no": False}


@pytest.mark.parametrize("row", TABLE, ids=[row["text"][:60] for row in TABLE])
def test_a_phrase(row):
    text, marked = unmarked(row["text"])
    whole = Span(0, len(text))
    found = when.dates(text, whole)
    more = int(row.get("also", 0))
    assert [one.span.of(text) for one in found][: len(found) - more] == [span.of(text) for span in marked]
    if marked:
        one = found[0]
        said = {"kind": one.kind, "value": one.value, "part": one.part, "cue": one.cue, "zone": one.zone}
        said |= {"weekday": str(one.first.weekday), "about": str(one.about).lower()}
        assert {key: said[key] for key in said if key in row} == {key: row[key] for key in said if key in row}
        if "days" in row:
            days = when.days(one, row["published"], ahead=AHEAD[row.get("ahead")])
            assert ["/".join(dict.fromkeys(span)) for span in days] == row["days"]


def test_the_table_is_large_and_knows_what_is_no_date():
    assert len(TABLE) >= 100
    assert sum("kind" not in row for row in TABLE) >= 15
