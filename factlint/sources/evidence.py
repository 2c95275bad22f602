"""What texts were written from: which files a run, a manifest and front matter name as sources, each read once."""

import os
from collections.abc import Sequence

from factlint import reading
from factlint.model import Article, Document, Problem, Source
from factlint.sources import articles, files, revisions, walking
from factlint.sources.articles import Named
from factlint.sources.library import Library
from factlint.visible import short


class Evidence:
    """The sources of the texts of a run; `problems` grow as they are read."""

    def __init__(self, library: Library, problems: list[Problem]) -> None:
        self._library, self.problems = library, problems
        self._known: dict[tuple[str, str | None], Source | None] = {}

    def of(self, article: Article) -> tuple[Source, ...]:
        """What the newest version of an article was written from."""
        named = self._named(article.versions[-1]) if article.versions else []
        found = [self._source(one) for one in named]
        return tuple(source for source in found if source)

    def take_out(self, found: walking.FoundFiles, paths: Sequence[str]) -> None:
        """Takes out what folders hold of the sources of texts: they are evidence, and no copy of the desk's.

        What is named by itself is copy.
        """
        named = {walking.with_slashes(os.path.normpath(path)) for path in paths}
        sources = {
            path
            for path in found.paths
            if path not in named and self._is_source(path)
        }
        if sources:
            found.paths[:] = [path for path in found.paths if path not in sources]
            found.skipped["source"] += len(sources)

    def _named(self, document: Document) -> list[Named]:
        """The sources of a text, by the run, its manifest and its front matter; none of them twice."""
        beside, problems = articles.of_front(document)
        self.problems += problems
        run = [
            Named(path, None, "--source") for path in self._library.request.sources
        ]
        file = revisions.file_of(document.path)
        every = [*run, *self._library.manifests.sources(file), *beside]
        once = {os.path.abspath(one.path): one for one in reversed(every)}
        return [one for one in every if once[os.path.abspath(one.path)] is one]

    def _is_source(self, path: str) -> bool:
        """Whether the run names a file as a source, or a manifest in its folder or above it does."""
        if any(files.one_file(path, one) for one in self._library.request.sources):
            return True
        folders = [path.rpartition("/")[0]]
        while folders[-1]:
            folders.append(folders[-1].rpartition("/")[0])
        manifests = map(self._library.manifests.named_in, folders)
        return any(one.path == path for named in manifests for one in named)

    def _source(self, named: Named) -> Source | None:
        key = (named.path, named.kind)
        if key not in self._known:
            self._known[key] = self._read(named)
        return self._known[key]

    def _read(self, named: Named) -> Source | None:
        """A source as it is read: a transcript as it stands, a table by its rows, all else as copy is."""
        from factlint.article.evidence import texts

        data = files.read_bytes(named.path)
        decoded = (
            data if isinstance(data, Problem) else reading.decode(data, named.path)
        )
        if isinstance(decoded, Problem):
            said = f"this source of {named.by} cannot be read: {decoded.message}"
            if named.by == "--source":
                said = f"--source {short(named.path)}: {decoded.message}"
            self.problems.append(decoded._replace(message=said))
            return None
        source, problems = texts.read(decoded.text, named.path, named.kind)
        self.problems += problems
        return source
