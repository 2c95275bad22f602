"""A quotation differs by a few words from the statement on record.

Famous words, the text of a statement, a sentence of a treaty: the desk writes them down once under `quotes`, and every
later quotation is held against them. A word more or less is the commonest slip of memory.

Left alone: excerpts that are right as far as they go, differences marked by the editor ([...], … or words in square
brackets), capitals and punctuation, quotations that share little with the record, and entries with
`translated: true`, since another house's translation has other words.

Options: `min_words` is the shortest quotation compared, `max_gap` how many words may differ.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.english import quotes
from factlint.english.speakers import Saying, sayings
from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.start.regex import lazy

if TYPE_CHECKING:
    from difflib import Match

severity = "warning"
in_quotes = "check"
reads = ("speaker",)
needs_sections = ("quotes",)

_FACTS = """
people:
  lena-hartvig: {name: Lena Hartvig}
quotes:
  budget:
    speaker: lena-hartvig
    text: "This budget leaves nobody behind, and it borrows nothing from our children"
  treaty:
    speaker: the treaty of Carvo
    text: "The waters of the sound shall be open to the ships of all nations in times of peace"
  abroad: {speaker: the king, text: "We shall never sell the islands to a stranger again", translated: true}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad: list[str | Example] = [
    _example(
        "«“This budget leaves no one behind, and it borrows nothing from our children,”» Hartvig said."
    ),
    _example("Hartvig said it «“borrows nothing at all from our children.”»"),
    _example(
        "By the treaty the waters «“shall be open to ships of all nations in times of war.”»"
    ),
    _example(
        "Hartvig wrote: «“This budget leaves nobody behind and borrows nothing from our children.”»"
    ),
    _example(
        'The treaty says: «"The waters of the sound shall be open to the ships of all the nations."»'
    ),
]
good: list[str | Example] = [
    _example(
        "“This budget leaves nobody behind, and it borrows nothing from our children,” Hartvig said."
    ),
    _example("Hartvig said it “borrows nothing from our children,” and left."),
    _example(
        "“This budget leaves nobody behind ... nothing from our children,” Hartvig said."
    ),
    _example(
        "“[It] leaves nobody behind, and it borrows nothing from our children,” Hartvig said."
    ),
    _example(
        "“This budget hurts the islands, and nobody asked our children,” Ana Prpić said."
    ),
    _example(
        "“We will never sell the islands to any stranger again,” the king said."
    ),
    _example("“We want open waters in times of peace,” the harbour master said."),
    _example("Hartvig spoke of a budget that leaves no one behind."),
]


class Options:
    """Options of this check."""

    min_words: int = 5
    max_gap: int = 3


_MARKED = lazy(r"…|\.\s?\.|\[|\(|--|—")
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_SHARE = 0.7
"""How much of a quotation must stand in the record for the two to be one statement."""

opens = (quotes.OPENING,)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each quotation that a record nearly holds."""
    records = [entry for entry in doc.book.section("quotes") if not entry.translated]
    for saying in sayings(doc):
        if len(saying.keys) >= options.min_words and not _MARKED.search(
            saying.quote.inner.of(doc.text)
        ):
            hit = next(
                filter(
                    None, (_compared(options, saying, record) for record in records)
                ),
                None,
            )
            if hit:
                yield hit


def _compared(options: Options, saying: Saying, record: Entry) -> Hit | None:
    """The finding where the quotation is an excerpt of the record but for a few words."""
    words = list(_WORD.finditer(record.text))
    keys = [match[0].lower().replace("’", "'") for match in words]
    blocks = _shared(keys, saying.keys)
    shared = sum(block.size for block in blocks)
    if not blocks or shared < max(_SHARE * len(saying.keys), options.min_words - 1):
        return None
    excerpt = _excerpt(blocks, len(keys), len(saying.keys))
    gaps = max(len(excerpt), len(saying.keys)) - shared
    if not 0 < gaps <= options.max_gap:
        return None
    if "".join(keys[excerpt.start : excerpt.stop]) == "".join(saying.keys):
        return None
    there = record.text[words[excerpt.start].start() : words[excerpt.stop - 1].end()]
    message = f"on record these words are “{there}”"
    return Hit(saying.quote.span, message, entity=record.id)


def _shared(keys: list[str], said: list[str]) -> "list[Match]":
    """The runs of words that a record and a quotation share, in order."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, keys, said, autojunk=False)
    return [block for block in matcher.get_matching_blocks() if block.size]


def _excerpt(blocks: "list[Match]", recorded: int, said: int) -> range:
    """The words of the record that are quoted.

    What lies outside the shared words at either end is another sentence, or a word that was changed.
    """
    start, last = blocks[0], blocks[-1]
    end = last.a + said - last.b
    return range(max(start.a - start.b, 0), min(end, recorded))
