"""What factlint says of each case is what was read when it last changed; run `python -m tools.make_cases` and read the diff."""

import json

import pytest
from tools.make_cases import KEPT, cases, said

KNOWN = {told["id"]: told for told in map(json.loads, KEPT.read_text(encoding="utf-8").splitlines())}


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case["id"])
def test_of_a_case_the_same_is_said(case):
    assert said(case) == KNOWN[case["id"]]


def test_no_case_is_kept_that_is_gone():
    assert set(KNOWN) == {case["id"] for case in cases()}
