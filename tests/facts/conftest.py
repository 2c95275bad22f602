"""Books of invented facts."""

import pytest
from factlint.rulebook import Book, Volume
from factlint.rulebook.compile import compile_book
from factlint.rulebook.validate import validate


@pytest.fixture
def book_of():
    def made(text):
        sheet, problems = validate("rules", f"factlint: 1\n{text}", "facts.yml")
        assert not problems
        data, problems = compile_book([], [sheet])
        assert not problems
        return Book([Volume(memoryview(data))])

    return made
