"""What git's commits and its index say of files: the revisions of one, and how all were at a commit."""

import os
from collections.abc import Iterator
from functools import cached_property

from factlint.sources.git import Repositories, Repository
from factlint.sources.git_command import Refused
from factlint.start.record import NamedTuple

_FILES = ("100644", "100755")
"""The modes of plain files; links and submodules are no copy."""
_RAW = ("-r", "--raw", "-z", "--no-abbrev", "--ignore-submodules=all")
_RENAMES = "--find-renames=60%"
"""How much of a file must stay for a deletion and an addition to be a rename: less may be another article."""
_STEPS = ("diff-tree", "--stdin", "--root", "-m", "--first-parent", *_RAW)
"""What commits changed, each seen from its first parent."""
_RECORD = "\1"
_FORMAT = "--format=%x01%H%x00%as"


class TreeEntry(NamedTuple):
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

    def _back_to_rename(
        self, start: str, path: str
    ) -> tuple[list[Revision], str | None, str]:
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
        commits = self.repository.ask(
            "rev-list", "--first-parent", start, "--", literal(path)
        )
        said = self.repository.ask(
            *_STEPS, _FORMAT, "--", literal(path), given=commits
        )
        fields = iter(said.split("\0"))
        for field in fields:
            if field.startswith(_RECORD):
                commit, date = field[1:], next(fields)
            elif field.lstrip("\n").startswith(":"):
                entry = _entry(field, fields)
                yield (
                    entry.status == "A",
                    Revision(
                        commit, commit[: self.repository.short], date, path, entry.new
                    ),
                )

    def _renamed(self, commit: str) -> dict[str, str]:
        """The files that a commit renamed, seen from its first parent: each new path with the old one."""
        if commit not in self._renames:
            said = self.repository.ask(
                *_STEPS,
                "--no-commit-id",
                "--diff-filter=R",
                _RENAMES,
                given=f"{commit}\n",
            )
            self._renames[commit] = {
                entry.path: entry.before for entry in _entries(said)
            }
        return self._renames[commit]

    @cached_property
    def _staged(self) -> dict[str, str]:
        """The files that are renamed in the index alone."""
        return {path: before for path, (before, _) in self.renamed("HEAD").items()}

    def renamed(self, commit: str) -> dict[str, tuple[str, str]]:
        """The files of the index that had other names at a commit: each with its path and its blob there."""
        said = self.repository.ask(
            "diff-index", "--cached", "--diff-filter=R", _RENAMES, *_RAW, commit, "--"
        )
        return {
            entry.path: (entry.before, entry.old)
            for entry in _entries(said)
            if entry.old
        }

    def staged(self, path: str) -> str | None:
        """The blob of a file in the index; None where it is not there, or in conflict."""
        return self.index.get(path)

    @cached_property
    def index(self) -> dict[str, str]:
        """The plain files of the index, with their blobs; without one where they are in conflict."""
        said = self.repository.ask(
            "ls-files", "--stage", "--full-name", "-z", "--", ":(top)"
        )
        return {
            path: blob
            for (mode, blob, stage), path in _listed(said)
            if stage == "0" and mode in _FILES
        }

    @cached_property
    def missing(self) -> frozenset[str]:
        """The files of the index that are not there; those outside a sparse checkout's cone do not count."""
        said = self.repository.ask(
            "ls-files", "-t", "--full-name", "-z", "--", ":(top)"
        )
        listed = (line.split(" ", 1) for line in said.split("\0") if line)
        return frozenset(
            path for tag, path in listed if tag == "H" and not self._lies_there(path)
        )

    def _lies_there(self, path: str) -> bool:
        return os.path.lexists(os.path.join(self.repository.top, path))

    def base(self, revision: str) -> "MergeBase":
        """The last commit that `revision` and HEAD have in common; before the first commit one without files."""
        if self.repository.head is None and revision in ("HEAD", "@"):
            return MergeBase(self, Revision("", "", "", "", None))
        commit = self._common(revision)
        date = self.repository.ask(
            "rev-list", "--max-count=1", "--format=%as", commit
        ).split()[-1]
        return MergeBase(
            self, Revision(commit, commit[: self.repository.short], date, "", None)
        )

    def _common(self, revision: str) -> str:
        commit = self.repository.commit(revision)
        if not self.repository.head:
            raise Refused(
                "there is no commit on this branch yet to compare with; leave out --since"
            )
        try:
            return self.repository.ask(
                "merge-base", commit, self.repository.head
            ).split()[0]
        except Refused:
            mend = "name a revision that this branch grew from"
            if self.repository.shallow:
                mend = "this clone is shallow: fetch the rest with `git fetch --unshallow`"
            raise Refused(
                f"`{revision}` and HEAD have no commit in common; {mend}"
            ) from None


class MergeBase:
    """The commit that changes count from, and how the files were there. Working files are told by their bytes."""

    def __init__(self, log: Log, revision: Revision) -> None:
        self.log, self.revision = log, revision

    @cached_property
    def files(self) -> dict[str, str]:
        """The plain files of the commit, with their blobs."""
        if not self.revision.commit:
            return {}
        said = self.log.repository.ask(
            "ls-tree", "-r", "-z", "--full-tree", self.revision.commit
        )
        files = (one for one in _listed(said) if one[0][0] in _FILES)
        return {path: blob for (_, _, blob), path in files}

    @cached_property
    def _renamed(self) -> dict[str, tuple[str, str]]:
        return self.log.renamed(self.revision.commit) if self.files else {}

    @cached_property
    def gone(self) -> dict[str, str]:
        """The files that are no longer there under any name that the index knows, with their blobs."""
        renamed = {before for before, _ in self._renamed.values()}
        stay = self.log.index.keys() - self.log.missing | renamed
        return {path: blob for path, blob in self.files.items() if path not in stay}

    def has(self, path: str, data: bytes) -> bool:
        """Whether a file was as it is now, its line ends apart."""
        blob = self.files.get(path)
        return blob is not None and self.log.repository.keeps(data, blob)

    def of(self, path: str) -> tuple[str, str] | None:
        """The path and the blob that a file had, also where it came to its name later, step by step."""
        if path in self.files:
            return path, self.files[path]
        return self._renamed.get(path) or self._under_another_name(path)

    def _under_another_name(self, path: str) -> tuple[str, str] | None:
        names = (
            {revision.path for revision in self.log.revisions(path)}
            if self.gone
            else set()
        )
        return next(
            ((name, blob) for name, blob in self.gone.items() if name in names), None
        )

    def unclaimed(self, path: str) -> dict[str, str]:
        """The files that are gone and that a new file may have been: where git knows it, those it was not told of."""
        return {
            name: blob
            for name, blob in self.gone.items()
            if path not in self.log.index or name in self.log.missing
        }


def _listed(said: str) -> Iterator[tuple[list[str], str]]:
    """The lines of `ls-files --stage` or `ls-tree`: what stands before each path, and the path."""
    for line in said.split("\0"):
        if line:
            head, _, path = line.partition("\t")
            yield head.split(" "), path


def literal(path: str) -> str:
    """A path from the top as git is asked for it: no sign in it has a meaning."""
    return f":(top,literal){path}"


def _entries(said: str) -> Iterator[TreeEntry]:
    """The files of a raw diff whose fields end with NUL."""
    fields = iter(said.split("\0"))
    for field in fields:
        if field.lstrip("\n").startswith(":"):
            yield _entry(field, fields)


def _entry(head: str, fields: Iterator[str]) -> TreeEntry:
    old_mode, new_mode, old, new, status = head.lstrip("\n")[1:].split(" ")
    before = next(fields)
    path = next(fields) if status[0] in "RC" else before
    return TreeEntry(
        status[0],
        old if old_mode in _FILES else None,
        new if new_mode in _FILES else None,
        before,
        path,
    )
