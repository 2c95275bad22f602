"""Figures are read in the digits from 0 to 9 alone, and nothing falls over those of other scripts."""

import ast
from pathlib import Path

import factlint
import pytest
from factlint import checks, examples
from factlint.start import regex

SIGNS = "٣３²①𝟑½"
"""Digits of other scripts and other widths, and what is a digit by one of Python's measures only."""
LONG = "9" * 400, "9" * 5000, "9 " + "999 " * 150, "9" + " trillion" * 40
"""Larger than a float, longer than what Python makes an integer of, and large by what stands after them."""


def _with_other_figures(text):
    """The text with one of its digits in another script, with all of them, and with one that is very long."""
    at = [place for place, sign in enumerate(text) if sign in "0123456789"]
    for place in at:
        yield from (text[:place] + sign + text[place + 1 :] for sign in (*SIGNS, LONG[place % len(LONG)]))
    if at:
        yield from (text.translate(dict.fromkeys(map(ord, "0123456789"), sign)) for sign in SIGNS)


@pytest.mark.parametrize("check_id", checks.ids())
def test_no_check_falls_over_figures(check_id):
    module = checks.load(check_id)
    for example in map(examples.as_example, [*module.bad, *module.good]):
        for key in ("text", "before"):
            for text in _with_other_figures(getattr(example, key) or ""):
                assert not examples.run(check_id, example._replace(**{key: text})).problems, text[:200]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\d+", "٣٤", None), (r"\d+", "34", "34"), (r"[\d,]+", "٣,٤", ","), (r"[.\d]+", "1.٥", "1."),
        (r"(?<!\d)\d(?!\d)", "٣4", None), (r"(?<!\d)\d(?!\d)", "4²", "4"), (r"[^\d]+", "٣a", "a"), (r"1(?![\d,])", "1٣", None),
        (r"\\d", "\\d", "\\d"), (r"[]\d]+", "]7٣", "]7"), (r"\[\d", "[7", "[7"), (r"\[\d", "[٣", None),
    ],
)  # fmt: skip
def test_in_patterns_of_ours_a_digit_is_one_from_0_to_9(pattern, text, found):
    match = regex.lazy(pattern).search(text)
    assert (match and match[0]) == found


def test_only_lazy_patterns_of_ours_say_digit_for_short():
    """Those that are compiled otherwise write the figures out."""
    wrong = []
    for path in sorted(Path(factlint.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            ours = (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and ast.unparse(node.func).startswith("re.")
            )
            text = "".join(ast.unparse(one) for one in node.args) if ours else ""
            if "\\d" in text.replace("\\\\", "\\"):
                wrong.append(f"{path.name}:{node.lineno}")
    assert not wrong
