"""Which versions of an article are compared: those with text, each with those in its language."""

import pytest
from factlint.article.sound import sound
from factlint.model import Article, Meta
from factlint.reading import read
from tests.english.test_language import ENGLISH, SPANISH


def _article(*texts, languages=()):
    documents = [read(text, f"{number}.txt")[0] for number, text in enumerate(texts)]
    for number, code in enumerate(languages):
        documents[number] = documents[number]._replace(meta=Meta(language=code))
    return Article("bridge", tuple(documents), True)


def _parts(article):
    parts, problems = sound(article)
    paths = [[document.path for document in part.versions] for part in parts]
    return paths, [problem.path for problem in problems]


@pytest.mark.parametrize(
    ("texts", "parts", "told"),
    [
        ((ENGLISH, ENGLISH + " More."), [["0.txt", "1.txt"]], []),
        ((ENGLISH, "", ENGLISH), [["0.txt", "2.txt"]], ["1.txt"]),
        ((ENGLISH, SPANISH, ENGLISH), [["0.txt", "2.txt"], ["1.txt"]], ["1.txt"]),
        ((ENGLISH, "El puente está abierto.", ENGLISH), [["0.txt", "1.txt", "2.txt"]], []),
        (("", "…"), [[]], ["0.txt", "1.txt"]),
    ],
    ids=["sound", "empty", "Spanish", "too short to tell", "all empty"],
)
def test_versions_are_parted(texts, parts, told):
    assert _parts(_article(*texts)) == (parts, told)


def test_metadata_tells_the_language_of_what_is_too_short():
    short = ("The bridge is open.", "El puente está abierto.", "The bridge is open again.")
    assert _parts(_article(*short, languages=("en-GB", "es", "en-US"))) == ([["0.txt", "2.txt"], ["1.txt"]], ["1.txt"])


def test_words_that_are_sure_weigh_more_than_metadata_that_speaks_of_a_folder():
    parts, told = _parts(_article(ENGLISH, SPANISH, ENGLISH, languages=("en", "en", "en")))
    assert len(parts) == 2 and told == ["1.txt"]
