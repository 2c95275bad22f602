"""Alignment finds partners by content: equal, edited, moved, split and merged passages, in linear time."""

from factlint.match import align
from factlint.text import Span
from hypothesis import given
from hypothesis import strategies as st

WHEAT = "The farmers of the valley brought in the wheat before the storm."
FERRY = "A ferry ran aground near the lighthouse on Tuesday night."
CHOIR = "The choir of Saint Olaf sang for an hour in the rain."
BUDGET = "Councillors will vote on the budget for the new swimming hall in May."


def _text(passages):
    spans, at = [], 0
    for passage in passages:
        spans.append(Span(at, at + len(passage)))
        at += len(passage) + 1
    return "\n".join(passages), spans


def aligned(olds, news):
    """The pairs as texts; None where there is no partner."""
    before, old_spans = _text(olds)
    after, new_spans = _text(news)
    return [
        (old.of(before) if old else None, new.of(after) if new else None)
        for old, new in align.passages(before, old_spans, after, new_spans)
    ]


def test_equal_passages_are_partners_wherever_they_stand():
    assert aligned([WHEAT, FERRY, CHOIR], [CHOIR, WHEAT, FERRY]) == [(CHOIR, CHOIR), (WHEAT, WHEAT), (FERRY, FERRY)]


def test_white_space_and_quotation_marks_make_no_difference():
    assert aligned(["“Go on,” she said."], ['"Go on,"\u00a0she  said.']) == [
        ("“Go on,” she said.", '"Go on,"\u00a0she  said.')
    ]


def test_an_edited_passage_finds_its_partner_and_others_have_none():
    edited = FERRY.replace("Tuesday", "Monday")
    assert aligned([WHEAT, FERRY], [edited, CHOIR]) == [(FERRY, edited), (None, CHOIR), (WHEAT, None)]


def test_a_short_passage_is_found_by_its_neighbours():
    assert aligned([WHEAT, "But it wasn't enough.", FERRY], [WHEAT, "But it was enough.", FERRY])[1] == (
        "But it wasn't enough.", "But it was enough.",
    )  # fmt: skip


def test_a_split_passage_has_one_partner_for_both_parts():
    whole = f"{WHEAT} {BUDGET}"
    assert aligned([whole, FERRY], [WHEAT, BUDGET, FERRY]) == [(whole, WHEAT), (whole, BUDGET), (FERRY, FERRY)]


def test_merged_passages_have_one_partner():
    whole = f"{WHEAT} {BUDGET}"
    pairs = aligned([WHEAT, BUDGET, FERRY], [whole, FERRY])
    assert sorted(pairs) == sorted([(WHEAT, whole), (BUDGET, whole), (FERRY, FERRY)])


def test_order_decides_between_passages_as_much_alike():
    olds = [f"Ward {n} elected its councillor with {n + 100} votes." for n in range(5)]
    news = [old.replace("votes", "ballots") for old in olds]
    assert aligned(olds, news) == list(zip(olds, news, strict=True))


def test_unlike_passages_are_not_aligned():
    assert aligned([WHEAT, CHOIR], [FERRY]) == [(None, FERRY), (WHEAT, None), (CHOIR, None)]


@given(
    st.lists(st.sampled_from([WHEAT, FERRY, CHOIR, BUDGET, "Yes.", ""])),
    st.lists(st.sampled_from([WHEAT, CHOIR, "No."])),
)
def test_every_passage_stands_in_a_pair(olds, news):
    before, old_spans = _text(olds)
    after, new_spans = _text(news)
    pairs = align.passages(before, old_spans, after, new_spans)
    assert {old for old, _ in pairs if old} == set(old_spans)
    assert {new for _, new in pairs if new} == set(new_spans)
    assert [new for _, new in pairs if new] == sorted(new for _, new in pairs if new)


def test_thousands_of_lines_alike_find_partners_in_their_order():
    lines = ["The same line stands here again."] * 10_000
    changed = [*lines[:9_000], *["The same line stood here again."] * 1_000]
    assert [old == new for old, new in aligned(lines, changed)].count(True) == 9_000
    numbered = [f"Lot {n} was sold to a dealer from the coast." for n in range(10_000)]
    moved = [line.replace("coast", "north") for line in numbered]
    assert aligned(numbered, moved) == list(zip(numbered, moved, strict=True))


PASSAGES = st.lists(
    st.lists(st.sampled_from("the ferry wheat choir budget storm harbour night vote hall rain".split()), min_size=1)
    .map(" ".join)
    .map(str.capitalize),
    max_size=8,
)
ODD = st.lists(st.text(alphabet=st.characters(exclude_characters="\n\r"), max_size=12), max_size=6)


@given(PASSAGES)
def test_a_text_is_aligned_with_itself_passage_by_passage(passages):
    assert aligned(passages, passages) == [(passage, passage) for passage in passages]


@given(PASSAGES.flatmap(lambda passages: st.tuples(st.just(passages), st.permutations(passages))))
def test_in_a_text_put_in_another_order_every_passage_finds_itself(both):
    passages, moved = both
    assert aligned(passages, moved) == [(passage, passage) for passage in moved]


@given(st.permutations([WHEAT, FERRY, CHOIR, BUDGET]), st.integers(0, 2))
def test_merged_and_split_passages_find_their_parts_wherever_they_stand(order, at):
    whole = f"{order[at]} {order[at + 1]}"
    merged = [*order[:at], whole, *order[at + 2 :]]
    parts = {(order[at], whole), (order[at + 1], whole)}
    assert parts <= set(aligned(order, merged))
    assert {(new, old) for old, new in parts} <= set(aligned(merged, order))


@given(
    st.lists(st.sampled_from([WHEAT, FERRY, CHOIR, BUDGET]), unique=True),
    st.lists(st.sampled_from([WHEAT.upper(), FERRY.replace("Tuesday", "Monday"), CHOIR[:40], BUDGET]), unique=True),
)
def test_the_order_of_the_versions_makes_no_difference(olds, news):
    turned = {(old, new) for new, old in aligned(news, olds)}
    assert set(aligned(olds, news)) == turned


@given(ODD, ODD)
def test_any_text_can_be_aligned(olds, news):
    pairs = aligned(olds, news)
    assert {old for old, _ in pairs if old is not None} == set(olds)
    assert {new for _, new in pairs if new is not None} == set(news)
