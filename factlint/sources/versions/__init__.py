"""Versions that a run asks for beyond the files beside each other: from git, or found by likeness."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.model import Article, Document
from factlint.sources.shelf import Shelf, Wanted

if TYPE_CHECKING:
    from factlint.sources.versions.since import Since


def wanted(shelf: Shelf, paths: list[str], skipped: Counter[str]) -> Iterator[Wanted]:
    """The articles that the request asks for, of the named files."""
    request = shelf.library.request
    if request.history:
        return _history(shelf, paths)
    if request.since is not None:
        return _since(shelf, paths, request.since, skipped)
    return _alike(shelf, paths)


def _history(shelf: Shelf, paths: list[str]) -> Iterator[Wanted]:
    """Each file with all its versions in git."""
    from factlint.sources.gitlog import Logs
    from factlint.sources.versions.history import trace

    loaded = [path for path in paths if shelf.load(path)]
    wholes = {
        path: shelf.article(shelf.documents[path].document) for path in loaded
    }  # before commits give the labels
    with Logs() as logs:
        for path, whole in wholes.items():
            now = shelf.documents[path]
            traced = trace(shelf.library, logs, path, now)
            shelf.problems += traced.problems
            shelf.notes += traced.notes
            shelf.documents |= {
                loaded.document.path: loaded for loaded in traced.versions
            }
            versions = tuple(loaded.document for loaded in traced.versions)
            newest = whole.versions[-1:] if whole.ordered else whole.versions
            beside = (
                whole.siblings if path in (one.path for one in newest) else ()
            )  # an old take had other headlines
            article = Article(
                now.document.meta.slug, versions, True, beside, declared=True
            )
            yield Wanted(
                article,
                frozenset((path,)),
                frozenset(version.path for version in versions),
            )


def _since(
    shelf: Shelf, paths: list[str], revision: str, skipped: Counter[str]
) -> Iterator[Wanted]:
    """The files that have changed, each with its version at the base, and with the files of its article."""
    from factlint.sources.gitlog import Logs
    from factlint.sources.versions.since import Since

    with Logs() as logs:
        since = Since(shelf.library, logs, revision)
        changed = since.pick(paths)
        if len(changed) < len(paths) and not since.problems:
            skipped[f"unchanged since {revision}"] += len(paths) - len(changed)
        named = frozenset(changed)
        for wanted in shelf.wanted(changed):
            alone = len(wanted.article.versions) == 1
            for document in wanted.article.versions:
                before = _before(shelf, since, document, named)
                if before or alone:
                    versions = (*before, document)
                    edit = wanted.article._replace(
                        versions=versions, ordered=True, declared=True, edited=True
                    )
                    yield Wanted(edit, named, named)
            if not alone:
                yield wanted
        shelf.problems += since.problems


def _before(
    shelf: Shelf, since: "Since", document: Document, named: frozenset[str]
) -> tuple[Document, ...]:
    """The version of a named text at the base, where there is one."""
    if document.path not in named:
        return ()
    if document.is_empty:  # taken out on purpose, or not yet written
        return ()
    before = since.before(document)
    if before is None:
        return ()
    shelf.documents[before.document.path] = before
    return (before.document,)


def _alike(shelf: Shelf, paths: list[str]) -> Iterator[Wanted]:
    """The articles of the files, with those put together whose texts are alike."""
    from factlint.sources.versions import alike

    known = [wanted.article for wanted in shelf.wanted(paths)]
    found = list(alike.merged(known))
    shelf.notes += alike.notes(known, found, len(paths))
    named = frozenset(paths)
    return (Wanted(article, named, named) for article in found)
