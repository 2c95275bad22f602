"""Safe fixes harm no right text: each sentence of `tests/right` stays as it is, alone and beside others.

The lists are judged by the packs `core` and `world` and by rules such as a desk may write; a list that is called
as a pack is also judged by that one. A `.md` file is one text.
"""

from functools import cache
from pathlib import Path

import pytest
from factlint.fixes import fixing
from factlint.session import Run, run_text
from factlint.sources.library import Request
from hypothesis import given, settings
from hypothesis import strategies as st

FOLDER = Path(__file__).parent.parent / "right"
LISTS = sorted(FOLDER.glob("*.txt"))


def _sentences(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


RIGHT = [(path.stem, sentence) for path in LISTS for sentence in _sentences(path)]


@cache
def _request(name):
    packs = ("core", "world", name) if name == "ap-2023" else ("core", "world")
    return Request(rules=(*packs, str(FOLDER / "rules.yml")), published="2024-05-06")


def mended(text, path="copy.txt", name="words"):
    run = Run(_request(name))
    run_text(run, text, path)
    results = run.results()
    assert not results.problems
    return fixing.mended(text, results.findings, unsafe=False)[0]


def test_there_are_many_right_sentences():
    assert len(RIGHT) >= 200 and len(set(RIGHT)) == len(RIGHT)


def test_no_safe_fix_changes_a_right_sentence():
    changed = [(sentence, mended(sentence, name=name)) for name, sentence in RIGHT]
    assert [(sentence, after) for sentence, after in changed if sentence != after] == []


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from([one for name, one in RIGHT if name != "ap-2023"]), min_size=2, max_size=5),
    st.sampled_from(["\n", "\n\n"]),
)
def test_nor_does_one_in_other_company(chosen, between):
    text = between.join(chosen) + "\n"
    assert mended(text) == text


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([one for name, one in RIGHT if name == "words"]), min_size=2, max_size=5))
def test_nor_does_one_in_one_paragraph(chosen):
    text = " ".join(chosen) + "\n"
    assert mended(text) == text


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.name)
def test_no_safe_fix_changes_right_markdown(path):
    text = path.read_text(encoding="utf-8")
    assert mended(text, path.name) == text
