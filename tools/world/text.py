"""Small helpers for names."""

import re
import unicodedata
from collections.abc import Iterable


def slug(name: str) -> str:
    """The name as a key of the pack."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name).replace("'", "")).strip("-")


def fold(text: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text.replace("\u2019", "'"))
    return "".join(
        letter for letter in decomposed if not unicodedata.combining(letter)
    ).lower()


def words_in(name: str) -> list[str]:
    """The runs of letters of a name."""
    return re.findall(r"[^\W\d_]+", name)


def split(text: str) -> list[str]:
    """The items of a cell of a table."""
    return [item.strip() for item in text.split(";") if item.strip()]


def unique(items: Iterable[str]) -> list[str]:
    """The items in their order, each once."""
    return list(dict.fromkeys(items))
