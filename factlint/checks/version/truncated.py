"""One version is the start, or the end, of the other: the rest of the text is lost.

Copy is cut by a content system, a scraper or a slip of the hand, and what remains reads well: it ends with
a full stop. Only the fuller version shows that the reply, the denial and half of the quotes are gone. The
lost paragraphs are reported once, at the place where the shorter text breaks off.

Left alone: a newer version that has grown, copy that was rewritten, a version that the manifest or front
matter calls `variant: short` or `brief`, very short texts, and what was cut inside a text. Headlines,
bylines and other lines around the body are not counted.

Options: `min_lost_share` is the least share of the fuller text's words that has to be lost; `min_words` is
how many words the shorter text must have.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.model import Example, Hit, Related
from factlint.pairing import Pair
from factlint.rulebook import Draft
from factlint.text import Span

severity = "error"
in_quotes = "check"
