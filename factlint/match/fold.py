"""Folding for comparison only: straight quotes, plain hyphens, single spaces. Findings keep the original."""

from factlint.start.regex import lazy
from factlint.text import stretches

_FIGURE = lazy(r"[^\D0-9]")
_FLATTEN = {
    0x2018: "'",
    0x2019: "'",
    0x201C: '"',
    0x201D: '"',
    0x2010: "-",
    0x2011: "-",
}


def fold(text: str) -> str:
    """`text` folded; the result may be shorter than the text."""
    if text.isascii() and "\n" not in text and "  " not in text and "\t" not in text:
        return text
    flat = text.translate(_FLATTEN)
    parts = flat.split()
    before, after = (
        " " * flat[:1].isspace(),
        " " * (flat[-1:].isspace() and bool(parts)),
    )
    return f"{before}{' '.join(parts)}{after}"


def folded(text: str) -> str:
    """`text` so that what `re` takes for equal where it ignores case is equal: casefolded, with one i for all."""
    return "".join(
        part.casefold().replace("ı", "i").replace("\u0307", "")
        for part in stretches(text)
    )


def shape(text: str) -> str:
    """`text` with one blank for all white space between words, one before and one after it, and noughts for figures."""
    said = (" ".join(part.split()) for part in stretches(text))
    plain = f" {' '.join(filter(None, said))} "
    for figure in "123456789":
        plain = plain.replace(figure, "0")
    return plain if plain.isascii() else _FIGURE.sub("0", plain)
