"""Slugs from names: lower-case letters, digits and hyphens."""

import unicodedata

from factlint.start.regex import lazy

_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
        "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ı": "i", "ħ": "h", "Ħ": "H", "ə": "e", "Ə": "E",
        "ŋ": "n", "’": "", "'": "", "‘": "", "ʻ": "", "ʼ": "", "ʿ": "", "ʾ": "", "`": "",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart, and signs inside words."""
_REST = lazy(r"[^a-z0-9]+")


def ascii_form(text: str) -> str:
    """`text` with its Latin letters bare; what has no bare form is left out."""
    if text.isascii():
        return text
    return (
        unicodedata.normalize("NFKD", text.translate(_LETTERS))
        .encode("ascii", "ignore")
        .decode()
    )


def slug(text: str) -> str:
    """The slug of a name; empty where no Latin letter or digit is in it."""
    return _REST.sub("-", ascii_form(text.translate(_LETTERS)).lower()).strip("-")


def key(text: str) -> str:
    """What two spellings of one name share: bare lower-case letters, words in order."""
    return slug(text).replace("-", " ")


def is_latin(text: str) -> bool:
    """Whether most letters of `text` are Latin ones."""
    letters = [sign for sign in text if sign.isalpha()]
    latin = sum(
        1
        for sign in letters
        if sign.isascii() or unicodedata.name(sign, "").startswith("LATIN")
    )
    return bool(letters) and 2 * latin > len(letters)
