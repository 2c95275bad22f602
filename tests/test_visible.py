"""What others see of any text: nothing that acts, nothing lost, and JSON that says the same."""

import json
import unicodedata

from factlint import visible
from hypothesis import given
from hypothesis import strategies as st

ACTING = "\x00\x07\x1b\x7f\x85\x9b\r\u2028\u2029\u061c\u200e\u200f\u202a\u202e\u2066\u2069\udc80\U000e0041"
TEXTS = st.text(alphabet=st.one_of(st.characters(codec=None), st.sampled_from(ACTING + "\n\t ab“”é東🙂")))


def _acts(sign):
    return sign in ACTING or unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")


@given(TEXTS)
def test_a_line_has_nothing_that_acts_and_no_end(text):
    assert not any(map(_acts, visible.line(text)))


@given(TEXTS)
def test_a_block_has_the_lines_of_its_text(text):
    shown = visible.block(text)
    assert not any(_acts(sign) for sign in shown if sign not in "\n\t")
    assert shown.count("\n") == text.count("\n")


@given(TEXTS)
def test_in_place_each_sign_stands_where_it_stood(text):
    shown = visible.in_place(text)
    assert len(shown) == len(text) and not any(map(_acts, shown))


@given(st.recursive(TEXTS, lambda part: st.one_of(st.lists(part), st.dictionaries(TEXTS, part)), max_leaves=5))
def test_json_says_the_same_in_one_line(value):
    shown = visible.as_json(value)
    assert json.loads(shown) == value and not any(map(_acts, shown)) and len(shown.splitlines()) == 1


def test_letters_marks_and_emoji_stay():
    text = "naïve “quotes” – 東京 e\u0301 soft\u00adhyphen no\u00a0break zero\u200bwidth 👩\u200d🚒 می\u200cخواهم"
    assert visible.line(text) == visible.block(text) == text and json.loads(visible.as_json(text)) == text


@given(TEXTS)
def test_a_message_has_one_line(text):
    assert len(visible.unbroken(text).splitlines()) <= 1
