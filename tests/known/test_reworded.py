"""Names of several words of which copy has another word, one too few, or another order."""

import pytest
from factlint import examples
from factlint.model import Example

_FACTS = """
places:
  valdoria: {name: Valdoria, demonyms: [Valdorian]}
  maple-ridge: {name: Maple Ridge State Park}
people:
  ana-poe: {name: Ana Poe, roles: [{title: director, of: brandvold-institute}]}
organisations:
  ridge-times: {name: Quarry Ridge Times, kind: newspaper}
  halden-university: {name: Halden University, kind: university, in: [valdoria]}
  rosenthal: {name: Miriam Wiesenthaler Center, kind: human rights group}
  noor: {name: Al Brandur Arab Hospital, kind: hospital}
  kettner: {name: Kettner & Sprauding, kind: law firm}
  brandvold-institute: {name: Brandvold Marine Research Institute}
  ship: {name: Star of the Northern Harvesk, kind: ferry}
  workers: {name: United Harbour Workers West, kind: union}
  danbury: {name: Danvoldt Energy, kind: oil company}
  coast: {name: U.S. Shore Guard, kind: service}
  books: {name: Harvesk Summer Reading Programme}
"""


def _found(text):
    outcome = examples.run("fact.name-form", Example(text, facts=_FACTS))
    assert not outcome.problems
    return [(finding.place.text, finding.severity) for finding in outcome.findings]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A rating by the Quarry Ridge Tribune found that it was false.", "Quarry Ridge Tribune"),
        ("She teaches at the University of Halden in Valdoria.", "University of Halden"),
        ("A human rights group paid for it: the Miriam Rosenthaler Center.", "Miriam Rosenthaler Center"),
        ("They dug beside the Ali Brandur Baptist Hospital until noon.", "Ali Brandur Baptist Hospital"),
        ("He went to Kettner & Spraulding in 2005.", "Kettner & Spraulding"),
        ("“It is late,” said Ana Poe of the Brandvold Marine Science Institute.", "Brandvold Marine Science Institute"),
        ("The ferry, the Star of Northern Harvesk, lay in port.", "Star of Northern Harvesk"),
        ("The union, the United Workers West of Norland, is on strike.", "United Workers West"),
    ],
)  # fmt: skip
def test_a_reworded_name_is_a_warning_where_something_on_file_stands_beside_it(text, name):
    assert _found(text) == [(name, "warning")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A report by the Brandvold Marine Science Institute says so.", "Brandvold Marine Science Institute"),
        ("She left Halden College in June.", "Halden College"),
        ("Shares of Danvoldt Power fell on Monday.", "Danvoldt Power"),
        ("He spent a year at the Brandvold Research Institute.", "Brandvold Research Institute"),
        ("Kettner and Sprauding, of Ely, has moved.", "Kettner and Sprauding"),
        ("The Harvesk Reading Programme begins in June.", "Harvesk Reading Programme"),
        ("The Summer Harvesk Reading Programme begins in June.", "Summer Harvesk Reading Programme"),
    ],
)  # fmt: skip
def test_a_reworded_name_is_asked_about_where_nothing_on_file_stands_beside_it(text, name):
    assert _found(text) == [(name, "info")]


@pytest.mark.parametrize(
    "text",
    [
        "The Quarry Ridge Tribune and the Quarry Ridge Times both have it.",
        "He reads the Quarry Ridge Times, and the Quarry Times is no more.",
        "The Halden University Press has moved to Halden.",
        "She left the College of Halden Bay for the College of Norland.",
        "Danvoldt Holdings and Danvoldt Inc own Danvoldt Energy.",
        "The Miriam Center and the Simon Center are in the Center of Ely.",
        "Kettner’s law firm, Sprauding, has moved to Quarry Ridge.",
        "The U.S. Shore Patrol saw it first.",
        "The Brandvold Institute is a marine research institute.",
        "The Star of the Southern Harvesk lay in port beside the ferry.",
        "They met in Maple Ridge, and in Cedar Ridge State Park.",
        "United Hospital Workers and United Dock Workers are on strike.",
    ],
)
def test_another_name_and_a_shorter_one_are_left_alone(text):
    assert _found(text) == []
