"""A fingerprint is of one finding of a file, follows it where text is added, and is the same in two versions."""

from collections import Counter

import pytest
from factlint.session import Run, check_text
from factlint.sources.library import Request
from hypothesis import given, settings
from hypothesis import strategies as st

REQUEST = Request(isolated=True, ignore=("text.repeat-run",))
"""Two equal paragraphs are a repeat where they follow each other, and none where something stands between them."""
OPENING = "The council of the town met on the quay this week and voted on the budget for the coming year."
NEUTRAL = (
    "The members then spoke about the budget in the old hall, and nobody asked for a break.",
    "A few people from the quay had come to listen and stood at the back by the door.",
    "Coffee was served in the kitchen, where it was warm.",
)
SLIPS = (
    "The clerk said there would be would be a vote on the lights.",
    "Norther Korea sent a letter to the mayor.",
    "The the clerk wrote a letter. The the clerk read a letter.",
    "The storm hit on Feb. 30 and went on for hours.",
    "Prices rose 20% from £100 to £130 over the year.",
    "The mayor owes them TK for the lights.",
    "It is 35 km (18 miles) to the quay.",
)
COPY = st.lists(st.sampled_from(SLIPS), min_size=1, max_size=8)


def _text(paragraphs):
    return "\n\n".join([OPENING, *paragraphs, "The meeting ended at noon."]) + "\n"


def _prints(text):
    return [finding.fingerprint for finding in check_text(text, "a.txt", REQUEST).findings]


@settings(deadline=None)
@given(copy=COPY, data=st.data())
def test_text_that_is_added_elsewhere_changes_none(copy, data):
    more = list(copy)
    for neutral in NEUTRAL:
        more.insert(data.draw(st.integers(0, len(more))), neutral)
    before = _prints(_text(copy))
    assert before and _prints(_text(more)) == before


@settings(deadline=None)
@given(copy=COPY)
def test_no_two_findings_of_a_file_share_one(copy):
    assert max(Counter(_prints(_text(copy))).values()) == 1


@settings(deadline=None)
@given(copy=COPY, cut=st.integers(0, 8))
def test_what_stands_in_both_versions_has_one_in_both(tmp_path_factory, copy, cut):
    folder = tmp_path_factory.mktemp("versions")
    texts = _text(copy), _text([*copy[:cut], NEUTRAL[0], *copy[cut:]])
    for number, text in enumerate(texts, 1):
        folder.joinpath(f"a.v{number}.txt").write_text(text, encoding="utf-8")
    found = Run(REQUEST).paths([str(folder)]).findings
    alone = [finding for finding in found if not finding.rule.startswith("version.")]
    one, other = ([f.fingerprint for f in alone if f.place.path.endswith(name)] for name in ("v1.txt", "v2.txt"))
    assert one and one == other == _prints(texts[0])
    assert len({(finding.place.path, finding.fingerprint) for finding in found}) == len(found)


@settings(deadline=None)
@given(count=st.integers(2, 5), data=st.data())
def test_one_that_is_ignored_leaves_the_others_theirs(count, data):
    copy = [SLIPS[0]] * count
    before = _prints(_text(copy))
    ignored = data.draw(st.integers(0, count - 1))
    copy.insert(ignored, "# factlint: ignore text.doubled-phrase")
    assert _prints(_text(copy)) == [*before[:ignored], *before[ignored + 1 :]]


@pytest.mark.parametrize("above", ["", NEUTRAL[0] + "\n\n"])
def test_comments_that_cover_nothing_are_told_apart_wherever_they_stand(above):
    comments = "# factlint: ignore text.sum -- one\n\n# factlint: ignore text.sum -- one\n\n# factlint: ignore text.percent\n\n"
    prints = _prints(f"{OPENING}\n\n{comments}{NEUTRAL[1]}\n")
    assert len(set(prints)) == 3 and _prints(f"{OPENING}\n\n{above}{comments}{NEUTRAL[1]}\n") == prints
    assert _prints(f"{above}{comments}{OPENING}\n") == prints
