"""Results of a query: the protocol's JSON and the plain list, precision, and ranks."""

import json

from factlint.facts.registers import Options, take

ROW = {
    "person": "http://www.wikidata.org/entity/Q1", "personLabel": "Ada Brandt", "positionLabel": "Mayor of Ostia",
    "start": "2001-02-03T00:00:00Z", "end": "2005-01-01T00:00:00Z", "jurisdictionLabel": "Ostia",
}  # fmt: skip


def people(*rows, text=None, **options):
    found = take("wikidata_sparql", text or json.dumps(rows), Options(source="wikidata", **options))
    return [record.fields for record in found.records if record.section == "people"]


def test_a_row_is_a_person_with_a_role_and_a_first_of_january_a_year():
    (person,) = people(ROW)
    assert person["ids"] == {"wikidata": "Q1"}
    assert person["roles"] == [{"title": "Mayor", "of": "ostia", "from": "2001-02-03", "to": "2005"}]


def test_precision_decides_where_the_query_asks_for_it():
    (person,) = people({**ROW, "startPrecision": "10", "endPrecision": "11"})
    assert (person["roles"][0]["from"], person["roles"][0]["to"]) == ("2001-02", "2005-01-01")


def test_the_protocol_says_the_same_as_the_plain_list():
    bindings = [{name: {"type": "literal", "value": value} for name, value in ROW.items()}]
    text = json.dumps({"head": {"vars": list(ROW)}, "results": {"bindings": bindings}})
    assert people(text=text) == people(ROW)


def test_deprecated_rows_are_left_out():
    assert people({**ROW, "rank": "http://wikiba.se/ontology#DeprecatedRank"}) == []


def test_a_role_that_ended_on_an_unknown_day_is_left_out():
    (person,) = people({**ROW, "end": "_:b0"})
    assert "roles" not in person


def test_variables_of_another_name_are_mapped():
    row = {"who": "Ada Brandt", "office": "mayor"}
    (person,) = people(row, columns={"name": "who", "role.title": "office"})
    assert person["roles"][0]["title"] == "mayor"


def test_what_is_no_result_is_told():
    assert "no results of a query" in take("wikidata_sparql", "{}", Options()).problems[0].message
    assert "no JSON" in take("wikidata_sparql", "<html>", Options()).problems[0].message
