"""Wikidata entities: ranks, qualifiers, coarse dates, labels from other entities, and the shapes of input."""

import json
import tracemalloc

from factlint.facts.registers import Options, take

OFFICES = [
    {"id": "Q90", "labels": {"en": {"language": "en", "value": "Minister of Tides of Norland"}},
     "claims": {"P1001": [{"mainsnak": {"datavalue": {"value": {"id": "Q91"}}}, "rank": "normal"}]}},
    {"id": "Q91", "labels": {"en": {"language": "en", "value": "Norland"}},
     "claims": {"P625": [{"mainsnak": {"datavalue": {"value": {"latitude": 1.0}}}, "rank": "normal"}]}},
]  # fmt: skip


def day(text, precision=11):
    return [{"snaktype": "value", "datavalue": {"value": {"time": f"+{text}T00:00:00Z", "precision": precision}}}]


def held(office="Q90", start=None, end=None, rank="normal", **others):
    qualifiers = {"P580": start, "P582": end, **others}
    qualifiers = {key: value for key, value in qualifiers.items() if value}
    return {"mainsnak": {"datavalue": {"value": {"id": office}}}, "rank": rank, "qualifiers": qualifiers}


def human(*offices, **claims):
    return {
        "id": "Q1",
        "labels": {"en": {"value": "Ada Brandt"}, "de": {"value": "Ada von Brandt"}},
        "aliases": {"en": [{"value": "Ada Maria Brandt"}, {"value": "Brandt"}, {"value": "A. B."}]},
        "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}], "P39": list(offices), **claims},
    }


def taken(*entities, **options):
    return take("wikidata", json.dumps([*entities, *OFFICES]), Options(source="wikidata", **options))


def person(*offices, **claims):
    return next(record.fields for record in taken(human(*offices, **claims)).records if record.section == "people")


def roles(*offices):
    return person(*offices).get("roles", [])


def test_an_office_with_its_dates_and_place():
    assert roles(held(start=day("2001-02-03"), end=day("2005-06-07"))) == [
        {"title": "Minister of Tides", "of": "norland", "from": "2001-02-03", "to": "2005-06-07"}
    ]


def test_coarse_dates_stay_coarse():
    (role,) = roles(held(start=day("2001-00-00", 9), end=day("2005-06-00", 10)))
    assert (role["from"], role["to"]) == ("2001", "2005-06")


def test_deprecated_statements_are_left_out_and_preferred_ones_stand_for_others():
    assert roles(held(start=day("2001-02-03"), rank="deprecated")) == []
    found = roles(held(start=day("2001-02-03")), held(start=day("2001-03-03"), rank="preferred"))
    assert [role["from"] for role in found] == ["2001-03-03"]
    earlier = held(start=day("1991-01-01"), end=day("1995-01-01"))
    assert len(roles(earlier, held(start=day("2001-03-03"), rank="preferred"))) == 2


def test_an_office_that_ended_on_an_unknown_day_is_left_out():
    assert roles(held(start=day("2001-02-03"), end=[{"snaktype": "somevalue"}])) == []
    assert roles(held(start=day("2001-02-03"), P1366=[{"datavalue": {"value": {"id": "Q7"}}}])) == []
    assert len(roles(held(start=day("2001-02-03"), end=[{"snaktype": "novalue"}]))) == 1


def test_aliases_that_would_stand_for_others_are_left_out():
    assert person()["accept"] == ["Ada Maria Brandt"]


def test_birth_and_death():
    born = {"mainsnak": {"datavalue": {"value": {"time": "+1950-04-05T00:00:00Z", "precision": 11}}}}
    assert person(P569=[born])["born"] == "1950-04-05"


def test_labels_in_another_language():
    found = taken(human(), language="de")
    assert [record.fields["name"] for record in found.records if record.section == "people"] == ["Ada von Brandt"]


def test_an_office_without_a_label_is_told():
    found = taken(human(held(office="Q404", start=day("2001-02-03"))))
    assert "the office Q404 has no label in the inputs" in found.problems[0].message


def test_the_shapes_of_input_are_one():
    entity = human(held(start=day("2001-02-03")))
    everything = [entity, *OFFICES]
    options = Options(source="wikidata")
    shapes = [
        json.dumps(everything),
        json.dumps({"entities": {one["id"]: one for one in everything}}),
        "\n".join(map(json.dumps, everything)),
        "[\n" + ",\n".join(map(json.dumps, everything)) + "\n]\n",
        json.dumps({"entities": {one["id"]: one for one in everything}}, indent=1),
    ]
    found = [take("wikidata", shape, options) for shape in shapes]
    assert all([r.fields for r in one.records] == [r.fields for r in found[0].records] for one in found)
    assert not any(one.problems for one in found)
    alone = take("wikidata", json.dumps(entity), options._replace(others=(json.dumps(OFFICES),)))
    assert any(record.fields.get("roles") for record in alone.records)


def test_a_dump_in_lines_takes_little_more_than_its_text():
    labels = {f"x{n}": {"language": f"x{n}", "value": "Ada Brandt"} for n in range(300)}
    entity = human(held(start=day("2001-02-03")))
    lines = [json.dumps({**entity, "id": f"Q{n}", "labels": {**labels, **entity["labels"]}}) for n in range(100, 400)]
    text = "\n".join([*lines, *map(json.dumps, OFFICES)])
    tracemalloc.start()
    found = take("wikidata", text, Options(source="wikidata"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len([record for record in found.records if record.section == "people"]) == 300
    assert peak < len(text)


def test_a_broken_line_is_named():
    text = "\n".join([json.dumps(human()), "{broken", json.dumps(OFFICES[1])])
    found = take("wikidata", text, Options())
    assert [problem.line for problem in found.problems] == [2]
    assert len(found.records) == 2


def test_entities_with_coordinates_are_places():
    assert [record.fields["name"] for record in taken().records] == ["Norland"]
