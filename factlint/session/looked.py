"""What looking at one article gave: plain values, so that they can be kept, and be told of by another process."""

from collections.abc import Mapping, Sequence
from typing import Any

from factlint.coverage import Tally
from factlint.model import Article, Finding, Problem
from factlint.start.record import NamedTuple
from factlint.verdict import Old


class Looked(NamedTuple):
    """What looking at one article gave.

    `alone` are the findings of its texts by themselves, `together` those of its versions and siblings. `parts` are
    the articles that were compared, `compared` the paths of the texts that were, `foreign` the languages of texts
    that are in another than English, by their paths; `old` is what the text was told that an edit began with.
    """

    alone: Sequence[Finding]
    together: Sequence[Finding]
    problems: Sequence[Problem]
    not_run: Sequence[tuple[str, str, str]]
    parts: Sequence[Article]
    tally: Tally
    comparisons: int
    compared: frozenset[str]
    foreign: Mapping[str, str]
    timelines: Mapping[str, Sequence[Any]]
    old: Sequence[Old] = ()
    claims: Mapping[str, Sequence[Any]] = {}
