"""Versions of one article among many files, found by their words where nothing else tells."""

from collections.abc import Iterator, Sequence

from factlint.match import similar
from factlint.model import Article, Document
from factlint.sources import articles

_NAMED = 20
"""How many articles a report names; the rest it counts."""


def merged(known: Sequence[Article]) -> Iterator[Article]:
    """The articles, those of one version each put together where their texts are alike.

    What metadata says comes first: articles with names of their own stay apart.
    """
    alone = [article for article in known if len(article.versions) == 1]
    taken = set[str]()
    for group in similar.groups([article.versions[0].text for article in alone]):
        for part in _by_slug([alone[number] for number in group]):
            taken.update(document.path for document in part.versions)
            yield part
    for article in known:
        if not taken.intersection(document.path for document in article.versions):
            yield article


def _by_slug(group: Sequence[Article]) -> Iterator[Article]:
    """One article, or where several slugs are told, what is known to be of each."""
    slugs = sorted({article.slug for article in group if article.slug})
    if len(slugs) < 2:
        yield from _joined(group, slugs[0] if slugs else group[0].slug)
        return
    for slug in slugs:
        yield from _joined([one for one in group if one.slug == slug], slug)


def _joined(parts: Sequence[Article], slug: str | None) -> Iterator[Article]:
    """The articles of one version as one article, where there are several."""
    versions: list[Document] = [article.versions[0] for article in parts]
    siblings = [sibling for article in parts for sibling in article.siblings]
    if len(versions) > 1:
        yield articles.article(slug, versions, siblings)


def notes(
    before: Sequence[Article], after: Sequence[Article], texts: int
) -> list[str]:
    """What was found: how many articles have versions, and which of them are told by their words alone."""
    several = sum(len(article.versions) > 1 for article in after)
    told = {article.versions for article in before}
    found = sorted(
        [
            sorted(document.path for document in article.versions)
            for article in after
            if article.versions not in told
        ]
    )
    lines = [
        f"versions of one article by their words: {', '.join(paths)}"
        for paths in found[:_NAMED]
    ]
    more = (
        [f"{len(found) - _NAMED} more articles were found by their words"]
        if len(found) > _NAMED
        else []
    )
    plural = "s" * (several != 1)
    return [
        f"{several} article{plural} of several versions among {texts} texts",
        *lines,
        *more,
    ]
