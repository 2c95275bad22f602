"""Patterns from kept programs are the patterns that `re.compile` gives, in what they match and in what they tell."""

import os
import re
import subprocess
import sys

import pytest
from factlint.start import programs, regex

PATTERNS = [
    (r"(?P<day>\d\d?)(?:st|nd|rd|th)?\s+(?P<month>[A-Z][a-z]+)", 0),
    (r"(?i:colou?r)|[^\W\d_]+(?<!x)", 0),
    (r"\bübung(?=\s)", re.IGNORECASE),
    (r"a.b # c", re.DOTALL | re.VERBOSE),
    (r"(?:a+|b)*?c{2,5}", re.ASCII),
]
TEXTS = [
    "on 14 September and 2nd May",
    "Colour, COLOR and xx",
    "Die ÜBUNG macht",
    "a\nb",
    "aabacccccc",
    "",
    "\U0001f600 é",
]


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_kept_program_is_the_pattern(pattern, flags):
    regex.compiled(pattern, flags)
    assert programs.has_new()
    programs.know(programs.programs())
    assert not programs.has_new()
    regex.compiled.cache_clear()
    plain, again = re.compile(pattern, flags), regex.compiled(pattern, flags)
    assert (again.flags, again.groups, dict(again.groupindex)) == (plain.flags, plain.groups, dict(plain.groupindex))
    for text in TEXTS:
        assert [(m.span(), m.groups()) for m in again.finditer(text)] == [
            (m.span(), m.groups()) for m in plain.finditer(text)
        ]


def test_a_program_that_is_none_is_passed_over():
    programs.know({("x+y", 0, False): ("x+y", 32, [1, 2, 3], 0, {}, (None,)), ("z", 0, False): ("z",)})
    assert regex.compiled("x+y").search("axxy")
    assert regex.compiled("z").search("z")


def test_a_faulty_pattern_is_refused_as_ever():
    with pytest.raises(re.error):
        regex.compiled("(")


OURS = """
import importlib, pkgutil, re, factlint
for found in pkgutil.walk_packages(factlint.__path__, "factlint."):
    if found.name != "factlint.__main__":
        module = importlib.import_module(found.name)
        for name, value in sorted(vars(module).items()):
            for one in value if isinstance(value, tuple) else [value]:
                if type(one).__name__ == "_Lazy":
                    print(found.name, name, one._given)
"""


def test_our_patterns_are_the_same_in_every_process():
    """None is made of a set in the order that it happens to have, so that a program once kept is found again."""
    said = [
        subprocess.run(
            [sys.executable, "-c", OURS], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in "12"
    ]
    assert said[0].count(b"\n") > 100
    assert said[0] == said[1]
