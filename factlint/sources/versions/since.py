"""What has changed since a revision, and how each changed file stood there."""

from collections.abc import Sequence

from factlint.model import Document, Problem
from factlint.sources import files
from factlint.sources.git_command import Refused
from factlint.sources.gitlog import Log, Logs, MergeBase
from factlint.sources.library import Library, Loaded
from factlint.sources.versions.history import labelled

_LOOKED_AT = 50
"""How many of the files that are gone are held beside one that git does not know."""


class Since:
    """The files that are not as they were where HEAD and `revision` parted."""

    def __init__(self, library: Library, logs: Logs, revision: str) -> None:
        self.library, self.logs, self.revision = library, logs, revision
        self.problems: list[Problem] = []
        self._bases: dict[str, MergeBase | None] = {}

    def pick(self, paths: Sequence[str]) -> list[str]:
        """Those of `paths` that have changed; none of a repository that cannot be asked."""
        return [path for path in paths if self._differs(path)]

    def _differs(self, path: str) -> bool:
        try:
            log = self.logs.of(path)
        except Refused as refused:
            self.problems.append(Problem(str(refused), path))
            return False
        base = self._of(log)
        data = files.read_bytes(
            path
        )  # what cannot be read is told when it is to be checked
        return base is not None and (
            isinstance(data, Problem)
            or not base.has(log.repository.inside(path), data)
        )

    def _of(self, log: Log) -> MergeBase | None:
        """The commit that changes in one repository count from."""
        top = log.repository.top
        if top not in self._bases:
            try:
                self._bases[top] = log.base(self.revision)
            except Refused as refused:
                self._bases[top] = None
                self.problems.append(Problem(f"--since {self.revision}: {refused}"))
        return self._bases[top]

    def before(self, now: Document) -> Loaded | None:
        """A changed file as it was, or None where it is new, was empty, or cannot be read."""
        log = self.logs.of(now.path)
        base = self._of(log)
        if base is None:
            return None
        was = base.of(log.repository.inside(now.path))
        if was:
            loaded, problems = self._opened(base, now.path, *was)
            self.problems += problems
        else:
            loaded = self._moved(base, now)
        if loaded is None or loaded.document.is_empty:
            return None
        return _dated(labelled(loaded, base.revision.label), base.revision.date)

    def _moved(self, base: MergeBase, now: Document) -> Loaded | None:
        """What a file that git was not told of was before it got its name: a file that is gone and reads alike."""
        from factlint.match.similar import groups

        gone = base.unclaimed(base.log.repository.inside(now.path))
        for older, blob in sorted(gone.items())[:_LOOKED_AT]:
            loaded, _ = self._opened(base, now.path, older, blob)
            if loaded and groups([loaded.document.text, now.text]):
                return loaded
        return None

    def _opened(
        self, base: MergeBase, path: str, older: str, blob: str
    ) -> tuple[Loaded | None, list[Problem]]:
        repository = base.log.repository
        where = (
            path if older == repository.inside(path) else repository.outside(older)
        )
        return self.library.opened(
            repository.blob(blob), f"{base.revision.short}:{where}"
        )


def _dated(loaded: Loaded, day: str) -> Loaded:
    """A text as it stood on a day: a draft where its own date lies after that."""
    meta = loaded.document.meta
    if meta.draft or not meta.published or meta.published <= day:
        return loaded
    return loaded._replace(
        document=loaded.document._replace(meta=meta._replace(draft=True))
    )
