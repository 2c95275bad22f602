"""What git's log, index and diff say of files: the revisions of one, and what has changed since a commit."""

from collections.abc import Iterator
from functools import cached_property

from factlint.record import NamedTuple
from factlint.sources.git import Refused, Repositories, Repository

_FILES = ("100644", "100755")
"""The modes of plain files; links and submodules are no copy."""
_RAW = ("--raw", "-z", "--no-abbrev", "--no-color", "--no-ext-diff", "--ignore-submodules=all")
_RENAMES = "--find-renames=60%"
"""How much of a file must stay for a deletion and an addition to be a rename: less may be another article."""
_LOG = ("-c", "log.showRoot=true", "log", "--first-parent", "-m", "--no-show-signature", "--no-notes")
_RECORD = "\1"
_FORMAT = "--format=%x01%H%x00%as"


class Entry(NamedTuple):
    """One file of a raw diff: what happened to it, its blobs (None where it is no plain file), its paths."""

    status: str
    old: str | None
    new: str | None
    before: str
    path: str


class Revision(NamedTuple):
    """A file as a commit left it. `blob` is None where the commit took it away."""

    commit: str
    short: str
    date: str
    path: str
    blob: str | None

    @property
    def label(self) -> str:
        """What reports call it."""
        return f"{self.short} of {self.date}"


class Changed(NamedTuple):
    """What is not as it was at `base`: for each file its path and blob there, None where it is new.

    `gone` are the files that are no longer there, with their blobs; `same` those that are as they were.
    """

    base: Revision
    files: dict[str, tuple[str, str] | None]
    gone: dict[str, str]
    same: frozenset[str]


class Logs:
    """The logs of the repositories of a run; used in a `with`, which ends the processes that read them."""

    def __init__(self) -> None:
        self._repositories = Repositories()
        self._logs: dict[str, Log] = {}

    def of(self, path: str) -> "Log":
        """The log of the repository that the file `path` lies in; Refused where there is none."""
        repository = self._repositories.of(path)
        return self._logs.setdefault(repository.top, Log(repository))

    def __enter__(self) -> "Logs":
        return self

    def __exit__(self, *_: object) -> None:
        self._repositories.close()


class Log:
    """The revisions of the files of one repository."""

    def __init__(self, repository: Repository) -> None:
        self.repository = repository
        self._renames: dict[str, dict[str, str]] = {}

    def revisions(self, path: str) -> list[Revision]:
        """The revisions of a file on the line of first parents, renames followed, the oldest first.

        What a merge brought in is one step: versions that lived side by side on two branches never followed
        each other. A copy begins a history of its own.
        """
        found: list[Revision] = []
        start = self.repository.head
        while start:
            steps, start, path = self._back_to_rename(start, path)
            found += steps
        return found[::-1]

    def _back_to_rename(self, start: str, path: str) -> tuple[list[Revision], str | None, str]:
        """The revisions under one name, the newest first; and where and under which name the story goes on."""
        found = []
        for added, step in self._steps(start, path):
            found.append(step)
            older = self._renamed(step.commit).get(path) if added else None
            if older:
                return found, f"{step.commit}^1", older
        staged = self._staged.get(path) if not found else None
        return found, (start if staged else None), staged or path

    def _steps(self, start: str, path: str) -> Iterator[tuple[bool, Revision]]:
        said = self.repository.ask(*_LOG, *_RAW, _FORMAT, start, "--", literal(path))
        fields = iter(said.split("\0"))
        for field in fields:
            if field.startswith(_RECORD):
                commit, date = field[1:], next(fields)
            elif field.lstrip("\n").startswith(":"):
                entry = _entry(field, fields)
                yield entry.status == "A", Revision(commit, commit[: self.repository.short], date, path, entry.new)

    def _renamed(self, commit: str) -> dict[str, str]:
        """The files that a commit renamed, seen from its first parent: each new path with the old one."""
        if commit not in self._renames:
            said = self.repository.ask(*_LOG, "-1", "--format=", "--diff-filter=R", _RENAMES, *_RAW, commit)
            self._renames[commit] = {entry.path: entry.before for entry in _entries(said)}
        return self._renames[commit]

    @cached_property
    def _staged(self) -> dict[str, str]:
        """The files that are renamed in the index alone."""
        said = self.repository.ask("diff", "--cached", "--diff-filter=R", _RENAMES, *_RAW, "HEAD", "--")
        return {entry.path: entry.before for entry in _entries(said)}

    def staged(self, path: str) -> str | None:
        """The blob of a file in the index; None where it is not there, or in conflict."""
        return self._index.get(path)

    @cached_property
    def _index(self) -> dict[str, str]:
        """The plain files of the index that are in no conflict, with their blobs."""
        said = self.repository.ask("ls-files", "--stage", "--full-name", "-z", "--", ":(top)")
        entries = (line.partition("\t")[::2] for line in said.split("\0"))
        heads = ((head.split(" "), path) for head, path in entries if path)
        return {path: blob for (mode, blob, stage), path in heads if stage == "0" and mode in _FILES}

    def changed(self, revision: str) -> Changed:
        """What has changed since the last commit that `revision` and HEAD have in common, untracked files among it."""
        if self.repository.head is None and revision in ("HEAD", "@"):
            return Changed(Revision("", "", "", "", None), {}, {}, frozenset())  # before the first commit all is new
        base = self._common(revision)
        files: dict[str, tuple[str, str] | None] = {}
        gone: dict[str, str] = {}
        for entry in _entries(self.repository.ask("diff", _RENAMES, *_RAW, base.commit, "--")):
            if entry.status == "D" and entry.old:
                gone[entry.path] = entry.old
            elif entry.status != "U":
                files[entry.path] = (entry.before, entry.old) if entry.old else None
        tracked = self.repository.ask("ls-files", "--full-name", "-z", "--", ":(top)").split("\0")
        return Changed(base, files, gone, frozenset(tracked) - files.keys())

    def under_another_name(self, path: str, changed: Changed) -> tuple[str, str] | None:
        """The path and blob at the base of a file that came to its name later, step by step."""
        names = {revision.path for revision in self.revisions(path)} if changed.gone else set()
        return next(((name, blob) for name, blob in changed.gone.items() if name in names), None)

    def _common(self, revision: str) -> Revision:
        commit = self.repository.commit(revision)
        if not self.repository.head:
            raise Refused("there is no commit on this branch yet to compare with; leave out --since")
        try:
            base = self.repository.ask("merge-base", commit, self.repository.head).split()[0]
        except Refused:
            mend = "name a revision that this branch grew from"
            if self.repository.shallow:
                mend = "this clone is shallow: fetch the rest with `git fetch --unshallow`"
            raise Refused(f"`{revision}` and HEAD have no commit in common; {mend}") from None
        date = self.repository.ask("log", "-1", "--no-show-signature", "--format=%as", base).strip()
        return Revision(base, base[: self.repository.short], date, "", None)


def literal(path: str) -> str:
    """A path from the top as git is asked for it: no sign in it has a meaning."""
    return f":(top,literal){path}"


def _entries(said: str) -> Iterator[Entry]:
    """The files of a raw diff whose fields end with NUL."""
    fields = iter(said.split("\0"))
    for field in fields:
        if field.lstrip("\n").startswith(":"):
            yield _entry(field, fields)


def _entry(head: str, fields: Iterator[str]) -> Entry:
    old_mode, new_mode, old, new, status = head.lstrip("\n")[1:].split(" ")
    before = next(fields)
    path = next(fields) if status[0] in "RC" else before
    return Entry(status[0], old if old_mode in _FILES else None, new if new_mode in _FILES else None, before, path)
