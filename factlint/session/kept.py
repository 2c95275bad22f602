"""What was seen of an article, kept by its texts, its rules and settings, and the code that looked.

A check sees nothing but these, so what it said stands until one of them changes.
"""

import marshal
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from factlint.coverage import Tally
from factlint.model import Article, Document, Finding, Fix, Passage, Position
from factlint.session.looked import Looked
from factlint.session.setups import Setups
from factlint.sources import bounded, cache
from factlint.sources.library import Library
from factlint.start.record import NamedTuple

_PLAIN = 2
"""The last form of `marshal` whose bytes depend on the values alone, and not on who else holds them."""


class Text(NamedTuple):
    """A text of an article and what its look depends on: its rules and settings, whether it is linted, and whether
    findings that touch it are told."""

    document: Document
    rules: str
    settings: str
    linted: bool
    named: bool


def texts(
    article: Article,
    linted: Collection[str],
    named: Collection[str],
    setups: Setups,
    library: Library,
) -> list[Text] | None:
    """The texts of an article; None where a rulebook has yet to be compiled, and nothing tells it from others."""
    found = []
    sources = (source.document for source in article.sources)
    for one in (*article.versions, *article.siblings, *sources):
        setup = setups.of(one)
        stamp = library.stamp_of(setup.config)
        if stamp is None:
            return None
        path = one.path
        found.append(Text(one, stamp, setup.name, path in linted, path in named))
    return found


def key(
    article: Article, texts: Iterable[Text], only: Sequence[str], *, compared: bool
) -> str:
    """The key of a look at an article. `only` are the checks that run, `compared` whether versions are."""
    about = (
        article.slug, len(article.versions), article.ordered, article.declared, article.edited, tuple(only),
        tuple(source.kind for source in article.sources), compared,
    )  # fmt: skip
    parts = [about, *map(_listed, texts)]
    return cache.digest([b"looked", marshal.dumps(parts, _PLAIN)])


def _listed(text: Text) -> tuple[Any, ...]:
    """All of a text that a check can see, as plain values."""
    one = text.document
    return (
        one.path, one.source, one.text, _plain(one.meta), *text[1:],
        *(value for piece in one.map.pieces for value in piece),
        *(value for part in one.paragraphs for value in (*part.span, part.field)),
        *(value for span in one.masks for value in span), _plain(one.links),
        _plain(one.places), one.guessed, one.writable,
    )  # fmt: skip


def get(name: str, article: Article) -> Looked | None:
    """What was seen of an article and kept under `name`, or None."""
    stored = bounded.get(name)
    return None if stored is None else given(stored, article)


def put(name: str, article: Article, looked: Looked) -> None:
    """Keeps what was seen of an article, where nothing went wrong: what ran out of time may not do so again."""
    stored = listed(article, looked)
    if stored is not None:
        bounded.put(name, stored)


def given(stored: tuple[Any, ...], article: Article) -> Looked:
    """What was seen of an article, from what `listed` gave."""
    alone, together, not_run, parts, tally, comparisons, compared, foreign, old = (
        stored
    )
    return Looked(
        [_finding(one) for one in alone], [_finding(one) for one in together], (), not_run,
        [_part(article, *part) for part in parts], Tally(*tally), comparisons, frozenset(compared), foreign, {}, old,
    )  # fmt: skip


def listed(article: Article, looked: Looked) -> tuple[Any, ...] | None:
    """What was seen of an article as plain values; None where something went wrong."""
    if looked.problems:
        return None
    return (
        [_plain(one) for one in looked.alone], [_plain(one) for one in looked.together], list(looked.not_run),
        [_places(article, part) for part in looked.parts], tuple(looked.tally), looked.comparisons,
        sorted(looked.compared), dict(looked.foreign), list(looked.old),
    )  # fmt: skip


def _places(article: Article, part: Article) -> tuple[list[int], list[int]]:
    """Where the texts of a part stand in the article."""
    versions = [one.path for one in article.versions]
    siblings = [one.path for one in article.siblings]
    return (
        [versions.index(one.path) for one in part.versions],
        [siblings.index(one.path) for one in part.siblings],
    )


def _part(article: Article, versions: list[int], siblings: list[int]) -> Article:
    return article._replace(
        versions=tuple(article.versions[at] for at in versions),
        siblings=tuple(article.siblings[at] for at in siblings),
    )


def _plain(value: Any) -> Any:
    """A value, and all in it, as plain tuples."""
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


def _finding(stored: tuple[Any, ...]) -> Finding:
    rule, severity, message, place, field, entity, origin, fix, related, fingerprint = stored  # fmt: skip
    return Finding(
        rule, severity, message, _passage(place), field, entity, origin, Fix(*fix) if fix else None,
        tuple(map(_passage, related)), fingerprint,
    )  # fmt: skip


def _passage(stored: tuple[Any, ...]) -> Passage:
    path, version, start, end, *rest = stored
    return Passage(path, version, Position(*start), Position(*end), *rest)
