"""The language of a text is told by its function words, and only where that is sure."""

import pytest
from factlint.english.language import language

ENGLISH = (
    "The council of the town said on Monday that the bridge, which was closed in the storm, has been opened again, "
    "and that it is safe for cars and for people on foot."
)
SPANISH = (
    "El ayuntamiento dijo el lunes que el puente, cerrado por la tormenta, está abierto de nuevo, y que es seguro para "
    "los coches y para las personas que van a pie por la ciudad."
)
GERMAN = (
    "Die Stadt sagte am Montag, die Brücke, die im Sturm gesperrt war, sei wieder offen, und sie ist sicher für die "
    "Autos und für die Leute, die zu Fuß in der Stadt sind."
)
GREEK = (
    "Ο δήμος είπε τη Δευτέρα ότι η γέφυρα που έκλεισε στην καταιγίδα άνοιξε ξανά και ότι είναι ασφαλής για τα "
    "αυτοκίνητα και για τους πεζούς που περνούν κάθε μέρα από εκεί για τη δουλειά"
)


@pytest.mark.parametrize(
    ("text", "told"), [(ENGLISH, "English"), (SPANISH, "Spanish"), (GERMAN, "German"), (GREEK, "Greek")]
)
def test_running_text_is_told(text, told):
    assert language(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The bridge is open.",
        "El puente está abierto.",
        "Shr 12 cts vs 10 cts Net 4,100,000 vs 3,900,000 Revs 80 mln vs 75 mln Avg shrs 2 mln " * 4,
        ENGLISH + SPANISH,
        "12 14 16 — … 20",
    ],
    ids=["empty", "short", "short Spanish", "table", "both", "no words"],
)
def test_what_is_not_sure_is_not_told(text):
    assert language(text) is None
