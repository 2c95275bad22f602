"""Folding for comparison only: straight quotes, plain hyphens, single spaces. Findings keep the original."""

_FLATTEN = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2010: "-", 0x2011: "-"}


def fold(text: str) -> str:
    """`text` folded; the result may be shorter than the text."""
    if text.isascii() and "\n" not in text and "  " not in text and "\t" not in text:
        return text
    flat = text.translate(_FLATTEN)
    parts = flat.split()
    before, after = " " * flat[:1].isspace(), " " * (flat[-1:].isspace() and bool(parts))
    return f"{before}{' '.join(parts)}{after}"


def folded(text: str) -> str:
    """`text` so that what `re` takes for equal where it ignores case is equal: casefolded, with one i for all."""
    return text.casefold().replace("ı", "i").replace("\u0307", "")
