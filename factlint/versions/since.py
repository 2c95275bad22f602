"""What has changed since a revision, and how each changed file stood there."""

from collections.abc import Sequence

from factlint.comparing.sound import is_empty
from factlint.library import Library, Loaded
from factlint.model import Problem
from factlint.sources.git import Refused
from factlint.sources.gitlog import Changed, Log, Logs
from factlint.versions.history import labelled


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

    def before(self, path: str) -> Loaded | None:
        """A changed file as it was, or None where it is new, was empty, or cannot be read."""
        log = self.logs.of(path)
        changed, inside = self._of(log), log.repository.inside(path)
        was = (changed.files.get(inside) or log.under_another_name(inside, changed)) if changed else None
        if not changed or not was:
            return None
        older, blob = was
        where = path if older == inside else log.repository.outside(older)
        loaded, problems = self.library.opened(log.repository.blob(blob), f"{changed.base.short}:{where}")
        self.problems += problems
        return labelled(loaded, changed.base.label) if loaded and not is_empty(loaded.document) else None
