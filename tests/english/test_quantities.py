"""Numbers of news English are read as the table of phrases says, and what is no quantity is left alone."""

from pathlib import Path

import pytest
import yaml
from factlint import examples, reading
from factlint.english import Copy

PHRASES = yaml.safe_load(Path(__file__).with_name("phrases-numbers.yml").read_text(encoding="utf-8"))["phrases"]


def _expected(said):
    """`about count 10..12 people` as the annotation has it."""
    words = said.split()
    approx = words.pop(0) if words[0] in ("about", "least", "most") else ""
    kind, value, rest = words[0], words[1], " ".join(words[2:]).strip('"')
    low, _, high = value.partition("..")
    return approx, kind, pytest.approx(float(low), rel=1e-3), pytest.approx(float(high or low), rel=1e-3), rest


def _read(quantity):
    rest = quantity.noun if quantity.kind in ("count", "ordinal", "ratio") else quantity.unit
    return quantity.approx, quantity.kind, quantity.low, quantity.high, rest


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase[0])
def test_phrase(phrase):
    text, spans = examples.unmarked(phrase[0])
    copy = Copy(reading.read(text, "phrase.txt")[0])
    assert [_read(quantity) for quantity in copy.quantities] == [_expected(said) for said in phrase[1:]]
    if len(spans) == len(phrase) - 1:
        assert [quantity.span for quantity in copy.quantities] == spans
