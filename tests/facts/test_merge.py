"""Merging: what is there stays, what is new is added, and what differs is told."""

from factlint.facts import base
from factlint.facts.merge import merge
from factlint.facts.registers import Options, Record


def person(name, source, *roles, **fields):
    made = [dict(zip(("title", "of", "from", "to"), role, strict=False)) for role in roles]
    made = [{key: value for key, value in role.items() if value} for role in made]
    return Record("people", {"name": name, "source": source, **({"roles": made} if made else {}), **fields}, 1)


def merged(*records, onto=None):
    return merge(onto or base.empty(), records, Options())


def test_one_import_twice_changes_nothing():
    records = [person("Ada Brandt", "a", ("mayor", "norland", "2001", "2005"), ids={"wikidata": "Q1"})]
    first = merged(*records)
    second = merged(*records, onto=first.base)
    assert second.base == first.base
    assert (second.added, second.changed, second.conflicts) == (0, 0, [])


def test_a_second_source_makes_dates_finer_and_fills_blanks():
    standing = merged(person("Ada Brandt", "a", ("mayor", "norland", "2001", ""))).base
    found = merged(person("Ada Brandt", "b", ("mayor", "norland", "2001-03-04", "2005-01-01")), onto=standing)
    (role,) = found.base.entries["people"]["ada-brandt"]["roles"]
    assert (role["from"], role["to"], role["source"]) == ("2001-03-04", "2005-01-01", ["a", "b"])
    assert not found.conflicts


def test_sources_that_differ_are_both_told_and_the_first_is_kept():
    standing = merged(person("Ada Brandt", "a", ("mayor", "norland", "2001-03-04", "2005-01-01"))).base
    found = merged(person("Ada Brandt", "b", ("mayor", "norland", "2001-03-04", "2005-02-01")), onto=standing)
    (role,) = found.base.entries["people"]["ada-brandt"]["roles"]
    assert role["to"] == "2005-01-01"
    (conflict,) = found.conflicts
    assert str(conflict) == (
        "people/ada-brandt: `to` of mayor is 2005-01-01 by a, but 2005-02-01 by b; the first is kept"
    )


def test_people_of_one_name_with_roles_elsewhere_are_two():
    standing = merged(person("Ada Brandt", "a", ("mayor", "norland", "2001", "2005"))).base
    found = merged(person("Ada Brandt", "b", ("judge", "ostia", "2001", "2005")), onto=standing).base
    assert sorted(found.entries["people"]) == ["ada-brandt", "ada-brandt-ostia"]


def test_a_name_that_fits_two_people_is_told_and_kept_apart():
    two = [
        person("Ada Brandt", "a", ("mayor", "norland", "2001", "2005"), ids={"wikidata": "Q1"}),
        person("Ada Brandt", "a", ("mayor", "norland", "2003", "2007"), ids={"wikidata": "Q2"}),
    ]
    third = person("Ada Brandt", "b", ("mayor", "norland", "2004", "2006"))
    standing = merged(*two).base
    found = merged(third, onto=standing)
    assert len(found.base.entries["people"]) == 3
    assert "may be any of" in found.doubts[0]
    assert merged(third, onto=found.base).base == found.base


def test_another_name_for_one_number_is_another_right_form():
    standing = merged(person("Ada Brandt", "a", ids={"wikidata": "Q1"})).base
    found = merged(person("Ada Marie Brandt", "b", ids={"wikidata": "Q1"}), onto=standing).base
    assert found.entries["people"]["ada-brandt"]["accept"] == ["Ada Marie Brandt"]


def test_a_faulty_record_is_told_and_the_others_are_kept():
    found = merged(person("Ada Brandt", "a", born="19xx"), person("Ivo Lund", "a"))
    assert "`Ada Brandt` is left out: `born` is `19xx`" in found.problems[0].message
    assert list(found.base.entries["people"]) == ["ivo-lund"]


def test_a_record_with_the_offices_of_two_entries_makes_them_one():
    standing = merged(
        person("Ada Brandt", "a", ("senator", "norland", "2001", "2005"), ids={"a": "1"}),
        person("Ada Brandt", "b", ("mayor", "ostia", "1991", "1995"), ids={"b": "2"}),
    ).base
    assert len(standing.entries["people"]) == 2
    both = [("senator", "norland", "2001", "2005"), ("mayor", "ostia", "1991", "1995")]
    found = merged(person("Ada Brandt", "c", *both, ids={"wikidata": "Q1"}), onto=standing)
    (fields,) = found.base.entries["people"].values()
    assert fields["ids"] == {"a": "1", "b": "2", "wikidata": "Q1"}
    assert "are made one" in found.doubts[0]
    again = merged(person("Ada Brandt", "b", ("mayor", "ostia", "1991", "1995"), ids={"b": "2"}), onto=found.base)
    assert again.base == found.base


def test_who_takes_an_office_of_one_holder_on_one_day_is_one_person():
    standing = merged(person("Ada Brandt", "a", ("president", "norland", "2001-02-03", "2005-01-01"))).base
    same = person("Adelaide Brandt", "b", ("President", "norland", "2001-02-03", ""))
    found = merged(same, onto=standing)
    assert found.base.entries["people"]["ada-brandt"]["accept"] == ["Adelaide Brandt"]
    assert "is taken for `ada-brandt`" in found.doubts[0]
    other = person("Ivo Lund", "b", ("president", "norland", "2001-02-03", ""))
    assert len(merged(other, onto=standing).base.entries["people"]) == 2
    later = person("Adelaide Brandt", "b", ("president", "norland", "2001-05", ""))
    assert len(merged(later, onto=standing).base.entries["people"]) == 2


def test_a_name_without_a_number_with_a_role_of_the_same_body_is_taken_for_the_one_on_file():
    standing = merged(person("Ada Brandt", "a", ("member", "norland", "2001", "2009"), ids={"wikidata": "Q1"})).base
    found = merged(person("Ada Brandt", "b", ("Shadow Minister", "norland", "2004", "2005")), onto=standing)
    assert len(found.base.entries["people"]["ada-brandt"]["roles"]) == 2
    assert "is taken for `ada-brandt`" in found.doubts[0]
    later = person("Ada Brandt", "b", ("Shadow Minister", "norland", "2014", "2015"))
    assert len(merged(later, onto=standing).base.entries["people"]) == 2
