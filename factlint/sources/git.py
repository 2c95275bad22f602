"""Git by subprocess: where a repository is, and its blobs. Reads only: no index, ref or file is ever written.

A repository may be a stranger's, and its configuration, attributes and hooks may name programs. So only commands are
run that read objects and the index as they lie there: none that looks at working files, which runs filters, none that
refreshes the index, and none that shows anything by a program. What `git_command` switches off beside that is a
second lock on the same door. A repository is found by its `.git` alone: a folder of drafts whose files look like the
inside of one is a folder of drafts.

A hook's `GIT_DIR` and `GIT_INDEX_FILE` count for the repository of the working directory. Another one, such as a
submodule, is asked from its own folder and without them.
"""

import hashlib
import os
import subprocess
from functools import cached_property

from factlint.model import Problem
from factlint.sources import files
from factlint.sources.files import MAX_BYTES, OVER_LIMIT
from factlint.sources.git_command import (
    QUIET,
    WITHOUT_FILES,
    Refused,
    command_line,
    run,
)

_LOCAL = frozenset(
    f"GIT_{name}"
    for name in (
        "ALTERNATE_OBJECT_DIRECTORIES", "CONFIG", "CONFIG_PARAMETERS", "CONFIG_COUNT", "OBJECT_DIRECTORY", "DIR",
        "WORK_TREE", "IMPLICIT_WORK_TREE", "GRAFT_FILE", "INDEX_FILE", "NO_REPLACE_OBJECTS", "REPLACE_REF_BASE",
        "PREFIX", "INTERNAL_SUPER_PREFIX", "SHALLOW_FILE", "COMMON_DIR",
    )
)  # fmt: skip
"""The variables that speak of one repository alone (`git rev-parse --local-env-vars`)."""
_POINTER = b"version https://git-lfs.github.com/spec/v1\n"
"""How a blob begins that only stands for a file in Git LFS."""
_PIECE = 1 << 20


class Repositories:
    """The repositories of a run, each asked for its place once. `close` ends the processes that read them."""

    def __init__(self) -> None:
        self._by_top: dict[str, Repository] = {}
        self._by_folder: dict[str, Repository] = {}

    def of(self, path: str) -> "Repository":
        """The repository that the file `path` lies in; Refused where there is none."""
        folder = os.path.realpath(os.path.dirname(path) or ".")
        if folder not in self._by_folder:
            self._by_folder[folder] = self._find(folder)
        return self._by_folder[folder]

    def _find(self, folder: str) -> "Repository":
        here = self._here
        if here and _within(folder, here.top):
            return here
        others = {
            key: value for key, value in os.environ.items() if key not in _LOCAL
        }
        return self._kept(Repository(others, _home(folder)))

    @cached_property
    def _here(self) -> "Repository | None":
        try:
            home = None if os.environ.get("GIT_DIR") else _home(os.path.realpath("."))
            return self._kept(Repository(dict(os.environ), home))
        except Refused:
            return None

    def _kept(self, found: "Repository") -> "Repository":
        return self._by_top.setdefault(found.top, found)

    def close(self) -> None:
        """Ends what still runs."""
        for repository in self._by_top.values():
            repository.close()


def _home(folder: str) -> str:
    """The folder with the `.git` that counts for `folder`; Refused where there is none."""
    given = os.environ.get("GIT_CEILING_DIRECTORIES", "").split(os.pathsep)
    home = files.checkout(
        folder, {os.path.realpath(ceiling) for ceiling in given if ceiling}
    )
    if home is None:
        run(
            "rev-parse",
            "--show-toplevel",
            environment=dict(os.environ),
            folder=folder,
        )  # says what is wrong there
        raise Refused(WITHOUT_FILES)
    return home


def _within(folder: str, top: str) -> bool:
    """Whether `folder` is `top` or lies below it, with no other repository between."""
    return files.within(folder, top) and files.checkout(
        folder, {os.path.dirname(top)}
    ) in (top, None)


class Repository:
    """One repository with a working tree. Its paths count from `top`, with `/`."""

    def __init__(self, environment: dict[str, str], folder: str | None) -> None:
        self._environment, self._folder = environment, folder
        self.top = os.path.realpath(
            self.ask("rev-parse", "--show-toplevel").removesuffix("\n")
        )
        self._reader: subprocess.Popen[bytes] | None = None

    def ask(self, *arguments: str, given: str = "") -> str:
        """The output of a git command in this repository; Refused where it fails."""
        data = given.encode("ascii")
        return os.fsdecode(
            run(
                *arguments,
                environment=self._environment,
                folder=self._folder,
                given=data,
            )
        )

    def commit(self, revision: str) -> str:
        """The full id of the commit that `revision` names; Refused where there is none."""
        try:
            return self.ask(
                "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}"
            ).strip()
        except Refused as refused:
            if "ambiguous" in refused.errors:
                raise Refused(
                    f"`{revision}` is the beginning of several commits' ids; write more of it"
                ) from None
            raise Refused(
                f"`{revision}` names no commit here; check its name, or fetch it"
            ) from None

    @cached_property
    def head(self) -> str | None:
        """The commit that is checked out, or None before the first."""
        try:
            return self.commit("HEAD")
        except Refused:
            return None

    @cached_property
    def short(self) -> int:
        """How many letters of a commit's id tell it from others here."""
        return (
            len(self.ask("rev-parse", "--short", self.head).strip())
            if self.head
            else 7
        )

    @cached_property
    def shallow(self) -> frozenset[str]:
        """The commits whose parents a shallow clone left out; none in a full one."""
        path = self.ask("rev-parse", "--git-path", "shallow").removesuffix("\n")
        try:
            with open(
                os.path.join(self._folder or ".", path), encoding="ascii"
            ) as file:
                return frozenset(file.read().split())
        except OSError:
            return frozenset()

    def inside(self, path: str) -> str:
        """A path of the working directory as counted from the top."""
        folder = os.path.realpath(os.path.dirname(path) or ".")
        return files.relative(os.path.join(folder, os.path.basename(path)), self.top)

    def outside(self, inside: str) -> str:
        """A path from the top as counted from the working directory."""
        return files.relative(os.path.join(self.top, inside), os.path.realpath("."))

    def blob_of(self, revision: str, path: str) -> bytes | Problem:
        """The bytes of a file, named from the working directory, at a revision; Refused where there is none.

        No revision is the index, `:2` a stage in it.
        """
        try:
            name = self.ask(
                "rev-parse",
                "--verify",
                "--end-of-options",
                f"{revision}:{self.inside(path)}",
            )
        except Refused:
            if revision.strip(":0123"):
                self.commit(
                    revision
                )  # which says so where it is the revision that is not there
            raise Refused(
                f"there is no `{path}` in {f'`{revision}`' if revision else 'the index'}"
            ) from None
        return self.blob(name.strip())

    def blob(self, name: str) -> bytes | Problem:
        """The bytes of a blob by its full id; a problem where it is too large or not there."""
        stored = self._stored(name)
        if isinstance(stored, bytes) and stored.startswith(_POINTER):
            return Problem(
                "this version lies in Git LFS, which is not asked; name a file that has its text"
            )
        return stored

    def keeps(self, data: bytes, blob: str) -> bool:
        """Whether the bytes of a file are what a blob stands for, line ends apart, which a checkout may change.

        What else the attributes of a file ask for is not done to it: they may ask for a program.
        """
        if blob in (
            _identity(data, blob),
            _identity(data.replace(b"\r\n", b"\n"), blob),
        ):
            return True
        stored = self._stored(blob)
        pointer = isinstance(stored, bytes) and stored.startswith(_POINTER)
        return pointer and hashlib.sha256(data).hexdigest().encode() in stored

    def _stored(self, name: str) -> bytes | Problem:
        reader = self._reader or self._open()
        assert reader.stdin and reader.stdout
        reader.stdin.write(f"{name}\n".encode())
        reader.stdin.flush()
        head = reader.stdout.readline().split()
        if len(head) != 3:
            return Problem(
                "git does not have this version here; fetch it with a full clone"
            )
        size = int(head[2])
        data = b"" if size > MAX_BYTES else reader.stdout.read(size)
        for rest in range(size + 1 - len(data), 0, -_PIECE):
            reader.stdout.read(min(rest, _PIECE))
        if head[1] != b"blob":
            return Problem("this is a folder in git, where a file is expected")
        return data if len(data) == size else Problem(OVER_LIMIT)

    def _open(self) -> "subprocess.Popen[bytes]":
        self._reader = subprocess.Popen(
            command_line(self._folder, "cat-file", "--batch"), env=self._environment | QUIET,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return self._reader

    def close(self) -> None:
        """Ends the process that reads blobs.

        It is not asked to end by closing its input: processes that look at texts may hold the other end as well.
        """
        if self._reader:
            self._reader.kill()
            self._reader.communicate()
            self._reader = None


def _identity(data: bytes, like: str) -> str:
    """The id that git gives to bytes, of the kind of the id `like`."""
    kind = hashlib.sha1 if len(like) == 40 else hashlib.sha256
    return kind(b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()
