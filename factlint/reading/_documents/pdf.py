"""PDF with text in it: paragraphs in the order of columns, without running heads and hyphens at the ends of lines."""

import io
import logging
from collections.abc import Iterator
from typing import Any

from factlint.model import Problem
from factlint.reading._documents import _printed
from factlint.reading._documents._printed import PrintedLine
from factlint.reading._unpacked import Unpacked

MAX_PAGES = 2000
"""So many pages are read at most; newspapers and reports have fewer."""
_NO_TEXT = "this has pages and no text in them, as scans have; make it searchable (OCR) first"


def unpack(data: bytes, path: str) -> Unpacked | Problem:
    """The text in the bytes of a PDF, or what is wrong with it."""
    from pdfminer.pdfdocument import PDFEncryptionError, PDFTextExtractionNotAllowed
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.psexceptions import PSException

    try:
        pages = list(_pages(data))
    except (PDFEncryptionError, PDFTextExtractionNotAllowed):
        return Problem("this is protected by a password; save it without one", path)
    except (PDFException, PSException, *_FAULTS) as error:
        what = type(error).__name__.removeprefix("PDF")
        return Problem(f"this is no whole PDF ({what}); save it anew", path)
    if len(pages) > MAX_PAGES:
        return Problem(
            f"this has more pages than the limit of {MAX_PAGES}; split it", path
        )
    lines = _printed.paragraphs(pages)
    return Unpacked(data, lines) if lines or not pages else Problem(_NO_TEXT, path)


_FAULTS = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, AssertionError, RecursionError, OverflowError, OSError,
    ArithmeticError, NotImplementedError, MemoryError,
)  # fmt: skip
"""What the library raises where a file is broken in a way that it does not look for."""


def _pages(data: bytes) -> Iterator[list[PrintedLine]]:
    """The lines of each page, in the order in which they are read."""
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams

    logging.getLogger("pdfminer").addHandler(logging.NullHandler())
    found = extract_pages(
        io.BytesIO(data), maxpages=MAX_PAGES + 1, laparams=LAParams(all_texts=True)
    )
    for page in found:
        boxes = enumerate(_boxes(page))
        yield [line for number, box in boxes for line in _lines(box, number)]


def _boxes(container: Any) -> Iterator[Any]:
    """The boxes of text on a page, and in the figures on it, which may hold all of its text."""
    for one in container:
        if hasattr(one, "get_text"):
            yield one
        elif hasattr(one, "__iter__"):
            yield from _boxes(one)


def _lines(box: Any, number: int) -> Iterator[PrintedLine]:
    for one in box if hasattr(box, "__iter__") else ():
        text = " ".join(one.get_text().split())
        if text and hasattr(one, "x0"):
            yield PrintedLine(text, number, one.x0, one.x1, one.y0, one.y1)
