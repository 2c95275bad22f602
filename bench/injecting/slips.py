"""Slips of the keyboard: a word of the copy written twice."""

import random
import re

from bench.injecting import Injection, Injector

_WORD = re.compile(r"(?<=[a-z,] )[a-z]{2,}(?= [a-z])")
_MEANT = frozenset("had that very so no yes ha bye blah many long far more".split())
"""Words that may rightly stand twice."""


def inject_doubled(
    text: str, published: str, chance: random.Random
) -> Injection | None:
    """Doubles one lower-case word in the middle of a sentence."""
    places = [match for match in _WORD.finditer(text) if match[0] not in _MEANT]
    if not places:
        return None
    start, end = chance.choice(places).span()
    changed = f"{text[:end]} {text[start:]}"
    return Injection(changed, "text.doubled-phrase", (start, 2 * end - start + 1))


kinds: dict[str, Injector] = {"doubled": inject_doubled}
