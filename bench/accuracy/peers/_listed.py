"""Spelling checkers that read a text and list the words they do not know."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.accuracy.peers import Mark, output, words_at


def unknown(
    command: Sequence[str], folder: Path, texts: dict[str, str]
) -> Iterator[Mark]:
    """Each place of each word that the command lists when it reads all texts."""
    listed = set(output(command, folder, "\n".join(texts.values()) + "\n").split())
    for name, text in texts.items():
        for word in sorted(word for word in listed if word in text):
            yield from (
                Mark(name, "spelling", *place)
                for place in words_at(text, word, 0, len(text))
            )
