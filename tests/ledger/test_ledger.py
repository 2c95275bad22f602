"""The ledger: which articles an entry reaches, which versions are history, and what counts as its wrong text."""

import pytest
from factlint import examples, reading
from factlint.article import History
from factlint.known import Draft
from factlint.ledger.labels import natural, older
from factlint.ledger.ledger import Ledger, wrong

WRONG, RIGHT = "The crane belongs to Halverson Line.", "The crane belongs to Halvorsen Line."


def book(**fields):
    """A ledger of one entry."""
    given = {"id": "a", "wrong": "Halverson Line", "right": "Halvorsen Line", **fields}
    return examples.book("corrections:\n  - {" + ", ".join(f'{key}: "{value}"' for key, value in given.items()) + "}\n")


def draft(rules, text, slug="crane", **meta):
    """A draft of `text`."""
    document, _ = reading.read(text, f"{meta.get('version', 'a')}.txt")
    return Draft(document._replace(meta=document.meta._replace(slug=slug, **meta)), rules)


def places(rules, *texts, siblings=(), ordered=False, labels=None, **meta):
    """For each case the numbers of the texts it is carried in, and of those in which it has come back."""
    labels = labels or [None] * len(texts)
    versions = [draft(rules, text, version=label, **meta) for text, label in zip(texts, labels, strict=True)]
    beside = [draft(rules, text, **meta) for text in siblings]
    history = History(versions, beside, ordered=ordered)
    found = [
        [[history.texts.index(one.draft) for one in some] for some in case[1:3]] for case in Ledger(history).cases()
    ]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("spread", "slug", "expected"),
    [
        ("story", "crane", [0]),
        ("story", "other", None),
        ("siblings", "crane", [0, 1]),
        ("siblings", "other", None),
        ("all", "other", [0, 1]),
        ("all", None, [0, 1]),
    ],
)
def test_spread(spread, slug, expected):
    found = places(book(story="crane", spread=spread), WRONG, siblings=[WRONG], slug=slug)
    assert found == (expected and [expected, []])


def test_an_entry_that_names_no_story_is_for_all():
    assert places(book(), WRONG, siblings=[WRONG], slug="other") == [[0, 1], []]


@pytest.mark.parametrize(
    ("texts", "labels", "fixed_in", "expected"),
    [
        ([WRONG, RIGHT], "v1 v2", "v2", None),
        ([WRONG, WRONG], "v1 v2", "v2", [[1], []]),
        ([WRONG, WRONG], "v1 v2", "v3", None),
        ([WRONG, WRONG, WRONG], "v4 v5 v10", "v3", [[0, 1, 2], []]),
        ([WRONG, RIGHT, WRONG], "1 2 3", "v2", [[], [2]]),
        ([WRONG, WRONG, RIGHT, WRONG], "v1 v2 v3 v4", "v2", [[1], [3]]),
        ([WRONG, RIGHT, WRONG, WRONG], "v1 v2 v3 v4", None, [[], [2, 3]]),
        ([WRONG, WRONG], "v1 v2", None, [[1], []]),
        ([WRONG, WRONG], "v1 v2", "final", [[1], []]),
    ],
)
def test_versions_before_the_correction_are_history(texts, labels, fixed_in, expected):
    rules = book(story="crane", **({"fixed_in": fixed_in} if fixed_in else {}))
    assert places(rules, *texts, labels=labels.split(), ordered=True) == expected


def test_without_an_order_every_version_counts():
    assert places(book(), WRONG, RIGHT, WRONG) == [[0, 2], []]


def test_a_single_version_is_told_by_its_label():
    rules = book(story="crane", fixed_in="v3")
    assert places(rules, WRONG, labels=["v2"]) is None
    assert places(rules, WRONG, labels=["v3"]) == [[0], []]
    assert places(rules, WRONG) == [[0], []]


@pytest.mark.parametrize(
    ("slug", "published", "expected"),
    [("other", "2026-03-01", None), ("other", "2026-03-02", [0]), ("other", None, [0]), ("crane", "2026-03-01", [0])],
)
def test_other_stories_from_before_are_history(slug, published, expected):
    rules = book(story="crane", spread="all", since="2026-03-02")
    assert places(rules, WRONG, slug=slug, published=published) == (expected and [expected, []])


@pytest.mark.parametrize(
    ("given", "right", "text", "found"),
    [
        ("news agency", "state news agency", "A news agency and a state news agency.", ["news agency"]),
        ("Ann Stroud", "Joann Stroud", "Joann Stroud met Ann Stroud.", ["Ann Stroud"]),
        ("the “Tern”", "the “Arctic Tern”", "He sailed the \"Tern\" home.", ['the "Tern"']),
        ("the news agency", "the broadcaster", "The News Agency is THE NEWS AGENCY.", ["The News Agency", "THE NEWS AGENCY"]),
        ("Norther Korea", "North Korea", "A norther korea is no place; NORTHER KOREA is none.", ["NORTHER KOREA"]),
        ("$2.5 million", "$25 million", "It cost $2.5 million, or €2.5 million, or $12.5 million.", ["$2.5 million"]),
        ("40 boats", "4 boats", "There were 40\n boats, 1,040 boats and 40\u00a0boats.", ["40\n boats", "40\u00a0boats"]),
        ("25%", "52%", "It was 25% of 25 ships, or 25%.", ["25%", "25%"]),
        ("Ann Stroud", "Anne Stroud", "Jo-Ann Stroud wed; Ann Stroud-Lee did; Ann Stroud’s son.", ["Ann Stroud"]),
        ("Internet", "internet", "The Internet is the internet.", ["Internet"]),
        ("Tern", "Arctic Tern", "See @Tern and https://example.org/Tern for it.", []),
        ("Tern", "Arctic Tern", "A caption spelled it Tern.", []),
    ],
)  # fmt: skip
def test_what_stands_as_the_wrong_text(given, right, text, found):
    one = draft(book(wrong=given.replace('"', '\\"'), right=right), text)
    assert [mention.span.of(one.text) for mention in wrong(one)] == found


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this story called the owner Halverson Line.",
        "An earlier version of this article gave the owner as Halverson Line.",
        "The owner is Halvorsen Line. A previous version of this story called it Halverson Line.",
        "(Corrects name in first paragraph from Halverson Line)",
        "We gave the owner of the crane as Halverson Line, and are sorry.",
        "CORRECTION\n\nThe owner is not Halverson Line but Halvorsen Line.",
    ],
)
def test_notes_are_no_copy(note):
    rules = book(public_note="We gave the owner of the crane as Halverson Line, and are sorry.")
    assert not wrong(draft(rules, f"{RIGHT}\n\n{note}"))
    assert wrong(draft(rules, f"{WRONG}\n\n{note}"))


def test_a_large_ledger_finds_its_entries():
    rows = "".join(f'  - {{id: "n{n}", wrong: "Pier {n} of Ostia", right: "Quay {n} of Ostia"}}\n' for n in range(3000))
    one = draft(examples.book("corrections:\n" + rows), "They met on Pier 2999 of Ostia and Pier 3000 of Ostia.")
    assert [mention.span.of(one.text) for mention in wrong(one)] == ["Pier 2999 of Ostia"]


def test_labels():
    assert sorted(["v10", "v2", "v1"], key=natural) == ["v1", "v2", "v10"]
    assert older("2", "v3") and older("v3", "3") is False and older("final", "v3") is None
