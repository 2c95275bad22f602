"""Folding for comparison only: straight quotes, plain hyphens, single spaces. Findings keep the original."""

from factlint.regex import lazy

_FLATTEN = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2010: "-", 0x2011: "-"}
_SPACES = lazy(r"\s+")


def fold(text: str) -> str:
    """`text` folded; the result may be shorter than the text."""
    if text.isascii() and "\n" not in text and "  " not in text and "\t" not in text:
        return text
    return _SPACES.sub(" ", text.translate(_FLATTEN))
