"""What has changed since a revision, and how each changed file stood there."""

from collections.abc import Sequence

from factlint.comparing.sound import is_empty
from factlint.library import Library, Loaded
from factlint.model import Document, Problem
from factlint.sources.git import Refused
from factlint.sources.gitlog import Changed, Log, Logs
from factlint.versions.history import labelled

_LOOKED_AT = 50
"""How many of the files that are gone are held beside one that git does not know."""


class Since:
    """The files that are not as they were where HEAD and `revision` parted."""

    def __init__(self, library: Library, logs: Logs, revision: str) -> None:
        self.library, self.logs, self.revision = library, logs, revision
        self.problems: list[Problem] = []
        self._changed: dict[str, Changed | None] = {}

    def pick(self, paths: Sequence[str]) -> list[str]:
        """Those of `paths` that have changed; none of a repository that cannot be asked."""
        return [path for path in paths if self._differs(path)]

    def _differs(self, path: str) -> bool:
        try:
            log = self.logs.of(path)
        except Refused as refused:
            self.problems.append(Problem(str(refused), path))
            return False
        changed = self._of(log)
        return changed is not None and log.repository.inside(path) not in changed.same

    def _of(self, log: Log) -> Changed | None:
        """What has changed in one repository."""
        top = log.repository.top
        if top not in self._changed:
            try:
                self._changed[top] = log.changed(self.revision)
            except Refused as refused:
                self._changed[top] = None
                self.problems.append(Problem(f"--since {self.revision}: {refused}"))
        return self._changed[top]

    def before(self, now: Document) -> Loaded | None:
        """A changed file as it was, or None where it is new, was empty, or cannot be read."""
        log = self.logs.of(now.path)
        changed, inside = self._of(log), log.repository.inside(now.path)
        if changed is None:
            return None
        was = changed.files.get(inside) or log.under_another_name(inside, changed)
        if was:
            loaded, problems = self._opened(log, changed, now.path, *was)
            self.problems += problems
        else:
            loaded = None if inside in changed.files else self._moved(log, changed, now)
        return labelled(loaded, changed.base.label) if loaded and not is_empty(loaded.document) else None

    def _moved(self, log: Log, changed: Changed, now: Document) -> Loaded | None:
        """What a file that git was not told of was before it got its name: a file that is gone and reads alike."""
        from factlint.match.similar import groups

        for older, blob in sorted(changed.gone.items())[:_LOOKED_AT]:
            loaded, _ = self._opened(log, changed, now.path, older, blob)
            if loaded and groups([loaded.document.text, now.text]):
                return loaded
        return None

    def _opened(
        self, log: Log, changed: Changed, path: str, older: str, blob: str
    ) -> tuple[Loaded | None, list[Problem]]:
        where = path if older == log.repository.inside(path) else log.repository.outside(older)
        return self.library.opened(log.repository.blob(blob), f"{changed.base.short}:{where}")
