"""Plain CSV with a column map."""

from factlint.facts.registers import Options, take

COLUMNS = {
    "name": "person", "id": "number", "role.title": "title", "role.of": "where", "role.from": "start", "role.to": "end",
}  # fmt: skip
HEADER = "person,number,title,where,start,end\n"


def taken(rows, **options):
    return take("csv", HEADER + rows, Options(columns=COLUMNS, **options))


def person(rows, **options):
    found = [record for record in taken(rows, **options).records if record.section == "people"]
    assert len(found) == 1
    return found[0].fields


def roles(rows):
    return person(rows)["roles"]


def test_rows_with_one_number_are_one_person_with_several_roles():
    rows = "Ada Brandt,Q1,Mayor,Germany,2001,2005\nA. Brandt,Q1,Minister of Sport,Germany,2006,\n"
    fields = person(rows)
    assert fields["name"] == "Ada Brandt"
    assert fields["ids"] == {"wikidata": "Q1"}
    assert [role["title"] for role in fields["roles"]] == ["Mayor", "Minister of Sport"]


def test_terms_that_follow_each_other_are_one_role():
    rows = "Ada Brandt,Q1,senator,us,2001-01-03,2007-01-03\nAda Brandt,Q1,senator,us,2007-01-03,2013-01-03\n"
    assert roles(rows) == [{"title": "senator", "of": "united-states", "from": "2001-01-03", "to": "2013-01-03"}]


def test_terms_with_years_between_them_stay_two():
    rows = "Ada Brandt,Q1,senator,us,2001-01-03,2007-01-03\nAda Brandt,Q1,senator,us,2011-01-03,2013-01-03\n"
    assert len(roles(rows)) == 2


def test_titles_are_as_people_read_them():
    said = {
        "President of Albania,Albania": ("President", "albania"),
        "upper district 5,us-al": ("state senator", "alabama"),
        "lower district 12,us-ga": ("state representative", "georgia-us"),
        "United States representative WA-7,us": ("United States representative", "united-states"),
        "Member of the 16th Lok Sabha,india": ("Member of the Lok Sabha", "india"),
        "member of the State Senate of Alaska,us": ("state senator", "alaska"),
        "Minister of State - Department for Transport,united-kingdom": (
            "Minister of State for Transport", "united-kingdom",
        ),
        "mayor place:pine_ridge,us-sd": ("mayor", "pine-ridge-south-dakota"),
    }  # fmt: skip
    for cells, expected in said.items():
        (role,) = roles(f"Ada Brandt,Q1,{cells},2001,2005\n")
        assert (role["title"], role["of"]) == expected


def test_every_place_that_a_role_names_has_an_entry():
    records = taken("Ada Brandt,Q1,upper district 5,us-al,2001,2005\n").records
    places = {record.slug: record.fields for record in records if record.section == "places"}
    assert places["alabama"]["in"] == ["united-states"]
    assert places["united-states"] == {"name": "United States"}


def test_a_faulty_row_is_named_by_its_line_and_the_others_are_kept():
    found = taken("Ada Brandt,Q1,mayor,,2005,2001\n,Q2,mayor,,,\nIvo Lund,Q3,mayor,,199x,\nUna Berg,Q4,mayor,,2001,\n")
    assert [(problem.line, problem.message.split(":")[0]) for problem in found.problems] == [
        (2, "`Ada Brandt` is left out"), (3, "the row is left out"), (4, "`Ivo Lund` is left out"),
    ]  # fmt: skip
    assert [record.fields["name"] for record in found.records] == ["Una Berg"]


def test_a_column_that_is_not_there_is_a_problem():
    found = take("csv", "name,title\nAda Brandt,mayor\n", Options(columns={"name": "person"}))
    assert "there is no column `person`" in found.problems[0].message
    assert not found.records


def test_names_as_copy_has_them():
    said = {
        '"Lund, Ivo"': ("Ivo Lund", []),
        '"Ivo Lund, Jr."': ("Ivo Lund Jr.", ["Ivo Lund, Jr.", "Ivo Lund"]),
        '"Ivo Lund, Baron Lund of Skye"': ("Ivo Lund", ["Ivo Lund, Baron Lund of Skye"]),
        "Senator the Hon Ivo Lund": ("Ivo Lund", []),
        "The Hon Dr Ivo Lund MP": ("Ivo Lund", []),
        "<b>Ivo&nbsp;Lund</b>": ("Ivo Lund", []),
        "Ivo Lund (politician)": ("Ivo Lund", []),
        "Lim Bao-ren": ("Lim Bao-ren", ["Lim Bao Ren", "Lim Bao-Ren"]),
        'Ivo J. “Pim” Lund': ("Ivo J. Lund", ["Ivo J. “Pim” Lund", "Pim Lund"]),
    }  # fmt: skip
    for cell, (name, accept) in said.items():
        fields = person(f"{cell},Q1,mayor,,,\n")
        assert (fields["name"], fields.get("accept", [])) == (name, accept)


def test_an_open_role_is_known_until_its_source_was_read():
    (role,) = person("Ivo Lund,Q1,mayor,,2019,\n", source="list", seen={"list": "2021-05-01"})["roles"]
    assert role["seen"] == "2021-05-01"


def test_committees_are_no_people():
    rows = (
        "Senate Committee on Tides,Q1,,,,\nOld Haven City Council,Q2,,,,\nBarry House,Q3,,,,\nBrenda Council,Q4,,,,\n"
    )
    found = taken(rows)
    assert [record.fields["name"] for record in found.records] == ["Barry House", "Brenda Council"]
    assert found.notes == ["2 rows left out, that name a committee or another body, and no person"]
    aliases = "person,alias\nTides and Ports,Joint Committee on Tides\n"
    assert not take("csv", aliases, Options(columns={"name": "person", "accept": "alias"})).records


def test_a_row_that_cannot_be_read_leaves_the_others():
    found = taken(f"Ada Brandt,Q1,{'x' * 200_000},Norland,,\nIvo Lund,Q2,mayor,Ostia,,\n")
    assert [record.fields["name"] for record in found.records if record.section == "people"] == ["Ivo Lund"]
    assert [problem.line for problem in found.problems] == [2]


def test_a_mark_without_its_pair_is_told_in_one_line():
    (problem,) = taken('"Ada Brandt,Q1,mayor,Ostia,,\nIvo Lund,Q2,mayor,Ostia,,\n').problems
    assert "\n" not in problem.message and "quotation mark without its pair" in problem.message


def test_what_else_is_known_of_somebody_may_stand_in_a_table():
    table = "who,day,where,of,does\nAda Brandt,1970-01-02,Lund|Norland,Norland,poet|nurse\n"
    columns = {"name": "who", "born": "day", "born.in": "where", "nationality": "of", "professions": "does"}
    (found,) = take("csv", table, Options(columns=columns)).records
    assert found.fields["born"] == {"date": "1970-01-02", "in": ["Lund", "Norland"]}
    assert (found.fields["nationality"], found.fields["professions"]) == (["Norland"], ["poet", "nurse"])
