"""The texts of a run, each read once, and which of them are of one article by what lies beside them."""

from collections.abc import Iterable, Iterator

from factlint.languages import named
from factlint.model import Article, Document, Problem
from factlint.sources import articles, walking
from factlint.sources.library import Library, Loaded
from factlint.start.record import NamedTuple

ORIGINAL = "original"
"""What a document is called as it was before the changes that it keeps track of."""


class Wanted(NamedTuple):
    """An article to look at: which of its texts are linted, and which those are whose findings are reported."""

    article: Article
    linted: frozenset[str]
    reported: frozenset[str]


class Shelf:
    """Keeps the texts by their paths. `problems` and `notes` grow as texts are read and articles found."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.documents: dict[str, Loaded] = {}
        self.problems: list[Problem] = []
        self.notes: list[str] = []

    def load(self, path: str) -> Document | None:
        """Reads one file, once; None where it cannot be read."""
        if path not in self.documents:
            loaded, problems = self.library.load(path)
            self.problems += problems
            if loaded is None:
                return None
            self.documents[path] = loaded
        return self.documents[path].document

    def wanted(self, paths: list[str]) -> Iterator[Wanted]:
        """The articles of the named files, to be linted and compared as far as they are named."""
        named = frozenset(paths)
        return (Wanted(article, named, named) for article in self.articles(paths))

    def with_original(self, wanted: Wanted) -> Wanted:
        """An article of one text, with that text before the changes that its document keeps track of, where it does."""
        versions = wanted.article.versions
        if len(versions) != 1 or not self.library.request.compare:
            return wanted
        now = versions[0]
        before = getattr(self.documents[now.path].decoded, "original", None)
        if before is None:
            return wanted
        document, _ = self.library.read(
            before.text, f"{ORIGINAL}:{now.path}", before.layout
        )
        meta = now.meta._replace(version=ORIGINAL)
        document = document._replace(meta=meta)
        self.documents[document.path] = Loaded(document, before)
        pair = (document, now)
        article = wanted.article._replace(versions=pair, ordered=True, declared=True)
        return wanted._replace(article=article)

    def articles(self, paths: Iterable[str]) -> Iterator[Article]:
        """The articles of the named files, each with its other texts; none is read before it is asked for."""
        done = set[str]()
        for path in paths:
            document = None if path in done else self.load(path)
            if document is None:
                continue
            found = self.article(document)
            done.update(
                document.path for document in (*found.versions, *found.siblings)
            )
            yield found

    def bears(self, story: str, paths: Iterable[str]) -> bool:
        """Whether one of the texts below `paths` is of a story; read are only those that may be."""
        found = walking.expand(paths, self.library.excluded).paths
        return any(
            story in document.stories
            for path in found
            if (document := self._may_bear(story, path))
        )

    def _may_bear(self, story: str, path: str) -> Document | None:
        return (
            self.load(path)
            if story in path or self.library.opens_with(path, story)
            else None
        )

    def article(self, document: Document) -> Article:
        """The article of a text: by its manifest, its front matter or its name."""
        documents = (
            self._beside(document) if self.library.request.compare else [document]
        )
        siblings = [
            other for other in documents if self.library.is_sibling(other.path)
        ]
        versions = [other for other in documents if other not in siblings]
        return articles.article(document.meta.slug, versions, siblings)

    def _beside(self, document: Document) -> list[Document]:
        others = [
            path for path in self.library.versions(document) if path != document.path
        ]
        found = [
            other
            for other in map(self.load, others)
            if other
            and other.meta.slug == document.meta.slug
            and not _is_translation(document, other)
        ]
        return [document, *found]


def _is_translation(one: Document, other: Document) -> bool:
    """Whether two texts are said to be in two languages."""
    told = {named(document.meta.language) for document in (one, other)}
    return len(told - {None}) > 1
