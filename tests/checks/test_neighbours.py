"""What each check says of the neighbours of its examples is what was read when it last changed."""

import pytest
from factlint import checks
from tools.make_neighbours import all_examples, changes, kept

KNOWN = kept()


@pytest.mark.parametrize("check_id", checks.ids())
def test_of_the_neighbours_of_examples_the_same_is_said(check_id):
    found = list(changes(check_id, KNOWN))
    assert not found, "read these, then run `python -m tools.make_neighbours`:\n" + "\n".join(found[:20])


def test_no_example_is_kept_that_is_gone():
    assert list(KNOWN) == [line for check_id in checks.ids() for line, _ in all_examples(check_id)]
