"""What a form to avoid becomes: plain words whole, one wrong word of a phrase, and nothing where that is not clear."""

import pytest
from factlint.checks.style._mend import mend
from factlint.match.plural import plural


@pytest.mark.parametrize(
    ("found", "prefer", "listed", "expected"),
    [
        ("advisor", "adviser", ["advisor"], ("adviser", True)),
        ("Advisors", "adviser", ["advisor"], ("Advisers", True)),
        ("ADVISOR", "adviser", ["advisor"], ("ADVISER", True)),
        ("Policy Makers", "policymaker", ["policy maker"], ("Policymakers", True)),
        ("centres", "center", ["centre", "centres"], ("centers", False)),
        ("gray area", "grey area", ["gray area"], ("grey area", True)),
        ("Data Bank", "databank", ["data bank"], ("Databank", True)),
        ("an hotel", "a hotel", ["an hotel"], ("a hotel", True)),
        (
            "all intensive purposes",
            "all intents and purposes",
            ["all intensive purposes"],
            ("all intents and purposes", True),
        ),
        ("okay", "OK", ["okay"], ("OK", True)),
        ("Sneak Peak", "sneak peek", ["sneak peak", "sneek peek"], ("Sneak Peek", True)),
        ("it’s own", "its own", ["it's own"], ("its own", True)),
        ("Data Breech", "breach", ["data breech"], ("Data Breach", False)),
        ("aircraft hangers", "hangar", ["aircraft hanger", "aircraft hangers"], ("aircraft hangars", False)),
        ("wrecks havoc", "wreak havoc", ["wreck havoc", "wrecks havoc"], ("wreaks havoc", False)),
        ("wrecked havoc", "wreak havoc", ["wreck havoc", "wrecked havoc"], None),
        ("made due with", "make do with", ["make due with", "made due with"], None),
        ("court-marital", "martial", ["court-marital"], None),
        ("an escape goat", "scapegoat", ["an escape goat"], None),
        ("could of", "have", ["could of"], None),
        ("runner-ups", "the plural on the noun (runners-up)", ["runner-ups"], None),
    ],
)
def test_mends(found, prefer, listed, expected):
    form = found.lower().replace("’", "'")
    assert mend(found, form, prefer, listed) == expected


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("adviser", "advisers"),
        ("policy", "policies"),
        ("toy", "toys"),
        ("boss", "bosses"),
        ("news", "news"),
        ("A1", "A1"),
    ],
)
def test_plurals(one, many):
    assert plural(one) == many
