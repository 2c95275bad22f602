"""Registers of legislators, countries, places and leaders, each by a small sample of its own format."""

import json

import pytest
from factlint.facts import base
from factlint.facts.merge import merge
from factlint.facts.registers import Options, Record, _names, take
from factlint.facts.registers._slugs import slug


def records(kind, text, section="people", **options):
    found = take(kind, text, Options(**{"source": kind, **options}))
    assert not found.problems
    return [record for record in found.records if record.section == section]


def problems(kind, text):
    return [problem.message for problem in take(kind, text, Options(source=kind)).problems]


CONGRESS = """
- id: {bioguide: B000001, wikidata: Q1}
  name: {first: Ada, middle: Maria, last: Brandt, nickname: Addie, official_full: Ada M. Brandt}
  bio: {birthday: '1950-04-05', gender: F}
  terms:
  - {type: rep, start: '2001-01-03', end: '2003-01-03', state: OH, district: 4, party: Independent}
  - {type: rep, start: '2003-01-03', end: '2005-01-03', state: OH, district: 4, party: Independent}
  - {type: sen, start: '2007-01-04', end: '2013-01-03', state: OH, class: 1, party: Independent}
"""


def test_congress():
    (person,) = records("congress", CONGRESS)
    fields = person.fields
    assert (fields["name"], fields["family"], fields["born"]) == ("Ada M. Brandt", "Brandt", "1950-04-05")
    assert fields["accept"] == ["Ada Brandt", "Ada Maria Brandt", "Addie Brandt"]
    assert fields["roles"] == [
        {"title": "United States representative", "of": "united-states", "area": "Ohio", "party": "Independent",
         "from": "2001-01-03", "to": "2005-01-03"},
        {"title": "United States senator", "of": "united-states", "area": "Ohio", "party": "Independent",
         "from": "2007-01-04", "to": "2013-01-03"},
    ]  # fmt: skip


def test_congress_names_a_term_of_an_unknown_kind():
    said = problems("congress", CONGRESS.replace("type: sen", "type: pope"))
    assert said == ["term 3 of `Ada M. Brandt` is left out: its type is `pope`; known are sen, rep, prez, viceprez"]


OPENSTATES = """
id: ocd-person/11111111-2222-3333-4444-555555555555
name: Ivo Lund
family_name: Lund
birth_date: '1960-01-02'
party: [{name: Republican}]
other_names: [{name: "Lund, I."}, {name: Ivo J. Lund}]
roles:
- {type: lower, district: '5', jurisdiction: 'ocd-jurisdiction/country:us/state:al/government', end_date: '2014-11-05'}
- {type: upper, district: '12', jurisdiction: 'ocd-jurisdiction/country:us/state:al/government',
   start_date: '2014-11-05'}
- {type: mayor, jurisdiction: 'ocd-jurisdiction/country:us/state:ga/place:pine_ridge/government', end_date: '2010'}
"""


def test_openstates():
    (person,) = records("openstates", OPENSTATES, seen={"openstates": "2021-01-01"})
    assert person.fields["accept"] == ["Ivo J. Lund"]
    assert person.fields["ids"] == {"openstates": "11111111-2222-3333-4444-555555555555"}
    told = {(role["title"], role["of"], role.get("area")) for role in person.fields["roles"]}
    assert told == {
        ("state representative", "alabama", "district 5"), ("state senator", "alabama", "district 12"),
        ("mayor", "pine-ridge-georgia", None),
    }  # fmt: skip
    assert [role.get("seen") for role in person.fields["roles"] if "to" not in role] == ["2021-01-01"]


POPOLO = {
    "persons": [
        {"id": "p1", "name": "Una Berg", "family_name": "Berg", "birth_date": "1970",
         "identifiers": [{"scheme": "wikidata", "identifier": "Q3"}],
         "other_names": [{"name": "Una Maria Berg", "lang": "en"}, {"name": "Unna Berg", "lang": "de"}]},
    ],
    "organizations": [
        {"id": "o1", "name": "Assembly of Norland", "classification": "legislature"},
        {"id": "o2", "name": "Tidal Party", "classification": "party"},
    ],
    "areas": [{"id": "a1", "name": "North Quay"}],
    "events": [{"id": "term/3", "classification": "legislative period", "start_date": "2001-02", "end_date": "2005-02"}],
    "posts": [{"id": "s", "label": "Speaker of the Assembly", "organization_id": "o1"}],
    "memberships": [
        {"person_id": "p1", "organization_id": "o1", "role": "member", "area_id": "a1", "on_behalf_of_id": "o2",
         "legislative_period_id": "term/3"},
        {"person_id": "p1", "post_id": "s", "start_date": "2005-03-01"},
        {"person_id": "p1", "organization_id": "o2", "role": "member"},
    ],
}  # fmt: skip


def test_popolo():
    text = json.dumps(POPOLO)
    (person,) = records("popolo", text)
    assert person.fields["accept"] == ["Una Maria Berg"]
    assert person.fields["ids"] == {"wikidata": "Q3"}
    assert person.fields["roles"] == [
        {"title": "member of the Assembly of Norland", "of": "assembly-of-norland", "area": "North Quay",
         "party": "Tidal Party", "from": "2001-02", "to": "2005-02"},
        {"title": "Speaker of the Assembly", "of": "assembly-of-norland", "from": "2005-03-01"},
    ]  # fmt: skip
    assert [record.slug for record in records("popolo", text, "organisations")] == ["assembly-of-norland"]
    (with_place,) = records("popolo", text, of="Norland")
    assert {role["of"] for role in with_place.fields["roles"]} == {"norland"}


def test_popolo_tells_of_a_membership_without_a_person():
    stray = {**POPOLO, "memberships": [{"person_id": "p9", "role": "mayor"}]}
    assert problems("popolo", json.dumps(stray)) == ["a membership is left out: no person has the id `p9`"]


COUNTRY = {
    "name": {"common": "Albania", "official": "Republic of Albania"}, "cca2": "AL", "capital": ["Tirana"],
    "altSpellings": ["AL", "Shqipëri", "Northern Republic of Albania"],
    "demonyms": {"eng": {"f": "Albanian", "m": "Albanian"}},
}  # fmt: skip


def test_countries():
    (place,) = records("countries", json.dumps([COUNTRY]), "places")
    assert place.slug == "albania"
    assert place.fields == {
        "name": "Albania", "accept": ["Republic of Albania", "Northern Republic of Albania"], "capital": "Tirana",
        "demonyms": ["Albanian"], "ids": {"iso": "AL"},
    }  # fmt: skip


def test_countries_in_the_flat_form():
    flat = {"cca2": "AL", "name": "Albania", "official": "Republic of Albania", "capital": [], "demonym": "Albanian",
            "alt": ["AL"]}  # fmt: skip
    (place,) = records("countries", json.dumps([flat]), "places")
    assert place.fields["demonyms"] == ["Albanian"]


def _dumped(number, name, alternates, country, admin1, population):
    cells = [number, name, name, alternates, "1", "2", "P", "PPL", country, "", admin1, "", "", "", population]
    return "\t".join([*cells, "", "", "Europe/Oslo", "2020-01-01"])


def test_geonames_dump_and_table():
    dump = "\n".join([
        _dumped("7", "Pine Ridge", "Pineridge,Föhrenkamm", "US", "GA", "20000"),
        _dumped("8", "São Lund", "Sao Lund,Sankt Lund", "BR", "1", "300000"),
        _dumped("9", "Pine Ridge", "", "GB", "1", "900000"),
    ])  # fmt: skip
    found = records("geonames", dump + "\n", "places")
    towns = [record.fields for record in found if "geonames" in record.fields.get("ids", {})]
    assert [(town["name"], town["in"]) for town in towns] == [
        ("Pine Ridge", ["united-kingdom"]), ("São Lund", ["brazil"]), ("Pine Ridge", ["georgia-us"]),
    ]  # fmt: skip
    assert towns[1]["accept"] == ["Sao Lund"]
    table = "geonameid,name,country,admin1,population,latin_alternates\n8,São Lund,BR,1,300000,Sao Lund|Sankt Lund\n"
    assert [r.fields for r in records("geonames", table, "places") if "ids" in r.fields] == [towns[1]]


def test_near_misses_are_looked_for_except_of_small_towns_that_are_usual_words():
    rows = [
        ("1", "Pine Ridge", 20000),
        ("2", "Zwennaloo", 20000),
        ("3", "Lincoln", 20000),
        ("4", "Bishop", 900000),
        ("5", "The Gap", 20000),
    ]
    dump = "\n".join(_dumped(number, name, "", "US", "NH", str(people)) for number, name, people in rows)
    found = {record.fields["name"]: record.fields.get("match") for record in records("geonames", dump, "places")}
    assert found == {
        "United States": None, "New Hampshire": None,
        "Pine Ridge": None, "Zwennaloo": None, "Lincoln": "exact_case", "Bishop": None, "The Gap": "exact_case",
    }  # fmt: skip


def test_other_transcripts_of_a_name_are_right_too():
    dump = _dumped("1", "Abū Lundayb", "Abu Lundaib,Bu Lundo Farms,abw lndyb,Abou Londaybe", "IQ", "1", "20000")
    (town,) = [record.fields for record in records("geonames", dump, "places") if "ids" in record.fields]
    assert town["accept"] == ["Abu Lundaib", "Abu Lundayb"]


def test_a_town_is_never_taken_for_a_country_or_a_state_of_its_name():
    rows = [("1", "Puerto Rico", "CO"), ("2", "Maine", "FR"), ("3", "Hamilton", "CA"), ("4", "Singapore", "SG")]
    dump = "\n".join(_dumped(number, name, "", country, "", "90000") for number, name, country in rows)
    options = Options(homes={"hamilton": ["bermuda"]})
    found = take("geonames", dump, options)
    assert found.notes == ["1 places left out that are called as the country they lie in"]
    stubs = [Record("places", {"name": name}, 0, slug(name)) for name in ("Puerto Rico", "Singapore")]
    places = merge(base.empty(), [*stubs, *found.records], options).base.entries["places"]
    towns = {slug: fields["in"] for slug, fields in places.items() if "ids" in fields}
    assert towns == {
        "puerto-rico-colombia": ["colombia"], "maine-france": ["france"], "hamilton-canada": ["canada"],
    }  # fmt: skip
    assert places["puerto-rico"] == {"name": "Puerto Rico"}


def test_geonames_names_a_faulty_row():
    text = "geonameid,name,country,admin1,population\n8,São Lund,BR,1,many\n"
    assert problems("geonames", text) == [
        "`8 São Lund BR 1 many` is left out: its population is `many`; it should be a whole number"
    ]


FACTBOOK = {
    "Government": {
        "Country name": {"conventional long form": {"text": "Republic of Albania"},
                         "conventional short form": {"text": "Albania"}},
        "Capital": {"name": {"text": "Tirana (Tirane)"}},
        "Executive branch": {
            "chief of state": {"text": "President Ada BRANDT (since 4 May 2019); note - she is tall"},
            "head of government": {"text": "Acting Prime Minister Gen. Ivo VAN LUND (since May 2020); Deputy Prime "
                                           "Ministers Una BERG and Rolf DAHL (since 3 June 2021)"},
        },
    },
    "People and Society": {"Nationality": {"noun": {"text": "Albanian(s)"}, "adjective": {"text": "Albanian"}}},
}  # fmt: skip


def test_factbook_page():
    text = json.dumps(FACTBOOK)
    (place,) = records("factbook", text, "places")[:1]
    assert place.fields["demonyms"] == ["Albanian"]
    people = {record.fields["name"]: record.fields["roles"][0] for record in records("factbook", text)}
    assert people == {
        "Ada Brandt": {"title": "president", "of": "albania", "from": "2019-05-04"},
        "Ivo Van Lund": {"title": "prime minister", "of": "albania", "acting": True, "from": "2020-05"},
        "Una Berg": {"title": "deputy prime minister", "of": "albania", "from": "2021-06-03"},
        "Rolf Dahl": {"title": "deputy prime minister", "of": "albania", "from": "2021-06-03"},
    }


def test_factbook_leaders_are_known_until_the_last_reading():
    table = (
        "country,office,text,first_seen,last_seen\n"
        "Albania,chief of state,President Ada BRANDT (since 4 May 2019),2019-06-01,2020-01-01\n"
        "Albania,chief of state,President Ada BRANDT (since 4 May 2019); note - tall,2020-01-01,2021-01-01\n"
        "Albania,chief of state,President-elect Ivo LUND (since 4 May 2021),2020-01-01,2021-01-01\n"
    )
    (person,) = records("factbook", table)
    assert person.fields["roles"] == [
        {"title": "president", "of": "albania", "from": "2019-05-04", "seen": "2021-01-01"}
    ]


def test_factbook_gives_a_territory_its_own_leaders_only():
    table = (
        "country,office,text,last_seen\n"
        "Guam,chief of state,President Ada BRANDT (since 4 May 2019); represented by Governor Ivo LUND (since 2020),\n"
        "Guam,head of government,Governor Ivo LUND (since 2020),\n"
    )
    assert [record.fields["name"] for record in records("factbook", table)] == ["Ivo Lund"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada H. BRANDT", ("Ada H. Brandt", "Brandt")),
        ("Ivo BEN-LUND III", ("Ivo Ben-Lund III", "Ben-Lund")),
        ("Ada Brandt", ("Ada Brandt", None)),
    ],
)
def test_a_family_name_in_capitals_has_no_initials(name, expected):
    assert _names.unshouted(name) == expected
