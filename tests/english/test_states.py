import pytest
from factlint.english.names.states import state


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mo.", "Missouri"),
        ("N.H.", "New Hampshire"),
        ("OH-4", "Ohio"),
        ("AK-AL", "Alaska"),
        ("the state of Georgia", "Georgia"),
        ("new york", "New York"),
        ("Norland", None),
        ("Washington Post", None),
        ("", None),
    ],
)
def test_a_state_is_known_by_its_abbreviations(text, named):
    assert state(text) == named
