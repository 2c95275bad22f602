"""Repositories of a stranger: whatever git can be told to run there writes the name of the trap into a file."""

import os
import subprocess
import sys

from tests.doors.desk import environment, repository, run
from tests.doors.story import commit, git, story

_SCRIPT = """#!/bin/sh
echo {name} >> '{sprung}'
{then}
"""
_THEN = {"clean": "exec cat", "smudge": "exec cat", "textconv": 'exec cat "$1"'}
"""What a program must do so that git goes on; the others fail."""


class Trap:
    """Programs that only a stranger would have run. `sprung` are the names of those that were."""

    def __init__(self, folder):
        self.folder, self._sprung = folder, folder / "sprung"

    def __call__(self, name):
        """The path of the program of this name."""
        return self.put(self.folder / f"trap-{name}", name)

    def put(self, path, name):
        """Makes the file `path` the program of this name."""
        path.write_text(_SCRIPT.format(name=name, sprung=self._sprung, then=_THEN.get(name, "exit 1")))
        path.chmod(0o755)
        return str(path)

    @property
    def sprung(self):
        return set(self._sprung.read_text().split()) if self._sprung.exists() else set()

    def reset(self):
        self._sprung.unlink(missing_ok=True)

    def proven(self, folder, *arguments):
        """What a plain git command springs: that a trap works is to be seen before it is said not to spring."""
        self.reset()
        subprocess.run(["git", *arguments], cwd=folder, env=environment(), capture_output=True, check=False)
        found = self.sprung
        self.reset()
        return found


def two_versions(folder):
    """A repository with two versions of its files, two of which have changed since."""
    folder.mkdir(exist_ok=True)
    for number, name in enumerate(("a.md", "b.txt", "c.csv")):
        folder.joinpath(name).write_text(story(12 + 8 * number))
    repository(folder)
    for name in ("b.txt", "c.csv"):
        folder.joinpath(name).write_text(story(21))
    commit(folder, "a.md", story(13))
    changed(folder)
    return folder


def changed(folder):
    """The files of a repository as somebody is writing on them."""
    folder.joinpath("a.md").write_text(story(14))
    folder.joinpath("b.txt").write_text(story(22))
    for name in ("a.md", "b.txt"):
        os.utime(folder / name, (1, 1))  # so that git would look at them again


def clone(folder, trap):
    """A clone whose configuration, attributes and hooks name programs wherever git takes one."""
    two_versions(folder)
    _signed(folder)
    hook = folder / "hooks" / "post-index-change"
    hook.parent.mkdir()
    trap.put(hook, "hook")
    folder.joinpath(".gitattributes").write_text("*.md filter=one diff=one\n")
    folder.joinpath(".git/info/attributes").write_text("*.txt filter=two\n*.csv diff=two\n")
    settings = {
        "core.fsmonitor": trap("fsmonitor"), "core.hooksPath": str(hook.parent), "core.pager": trap("pager"),
        "core.editor": trap("editor"), "filter.one.clean": trap("clean"), "filter.one.smudge": trap("smudge"),
        "filter.two.process": trap("process"), "diff.one.textconv": trap("textconv"),
        "diff.two.command": trap("driver"), "log.showSignature": "true", "gpg.program": trap("gpg"),
    }  # fmt: skip
    for key, value in settings.items():
        git(folder, "config", key, value)
    outside = folder.parent / "more.config"
    outside.write_text(f'[diff]\n\texternal = "{trap("external")}"\n')
    git(folder, "config", "include.path", str(outside))
    return folder


CLONE = {
    "fsmonitor": ["status"], "clean": ["diff"], "process": ["diff"], "smudge": ["cat-file", "--filters", "HEAD:a.md"],
    "textconv": ["cat-file", "--textconv", "HEAD:a.md"], "driver": ["diff", "HEAD~1", "HEAD", "--", "c.csv"],
    "external": ["diff", "HEAD~1", "HEAD", "--", "a.md"], "gpg": ["log"], "hook": ["add", "a.md"],
}  # fmt: skip
"""What springs each trap of such a clone."""


def _signed(folder):
    """Gives the last commit a signature, so that somebody may want to have it looked at."""
    raw = git(folder, "cat-file", "commit", "HEAD")
    head, _, message = raw.partition("\n\n")
    signed = f"{head}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n aaaa\n -----END PGP SIGNATURE-----\n\n{message}"
    done = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin"],
        cwd=folder, env=environment(), input=signed, capture_output=True, text=True, check=True,
    )  # fmt: skip
    git(folder, "update-ref", "HEAD", done.stdout.strip())


def tracked(folder, trap):
    """A clone whose drafts are a repository themselves, by files that any commit can hold."""
    drafts = two_versions(folder) / "drafts"
    run("git", "init", "--quiet", "--bare", drafts, cwd=folder, env=environment())
    _fetched(drafts, folder)
    settings = {"core.bare": "false", "core.worktree": "..", "core.fsmonitor": trap("fsmonitor")}
    for key, value in settings.items():
        git(drafts, "--git-dir=.", "config", key, value)
    git(drafts, "--git-dir=.", "--work-tree=..", "-c", "core.fsmonitor=false", "read-tree", "HEAD")
    drafts.joinpath("a.md").write_text(story(30))
    commit(folder)
    drafts.joinpath("a.md").write_text(story(31))
    return folder


def _fetched(bare, folder):
    """Gives the bare repository the commits of `folder`, so that there is something to ask it for."""
    git(bare, "--git-dir=.", "fetch", "--quiet", str(folder), "main:main")
    git(bare, "--git-dir=.", "symbolic-ref", "HEAD", "refs/heads/main")


def promised(folder, trap, settings):
    """A partial clone that does not have its first version, and a remote that is to be asked for it."""
    two_versions(folder)
    blob = git(folder, "rev-parse", "HEAD~1:a.md").strip()
    folder.joinpath(".git/objects", blob[:2], blob[2:]).unlink()
    given = {"core.repositoryFormatVersion": "1", "extensions.partialClone": "origin", "remote.origin.promisor": "true"}
    for key, value in {**given, **settings}.items():
        git(folder, "config", key, value)
    return folder


def remotes(trap):
    """Remotes that run something, by the names of their traps."""
    return {
        "uploadpack": {"remote.origin.url": ".", "remote.origin.uploadpack": f"{trap('uploadpack')} ;"},
        "ssh": {"remote.origin.url": "ssh://host.invalid/x", "core.sshCommand": trap("ssh")},
        "ext": {"remote.origin.url": f"ext::{trap('ext')}", "protocol.ext.allow": "always"},
        "proxy": {"remote.origin.url": "git://host.invalid/x", "core.gitProxy": trap("proxy")},
    }


def nested(folder, trap):
    """A clone with a submodule whose own configuration names a program."""
    inner = two_versions(folder.with_name("inner"))
    two_versions(folder)
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner), "wire")
    commit(folder)
    git(folder / "wire", "config", "core.fsmonitor", trap("fsmonitor"))
    folder.joinpath("wire/a.md").write_text(story(15))
    changed(folder)
    return folder


def factlint(folder, *arguments, env=None):
    """Runs factlint there, whatever comes of it; no traceback may."""
    line = [sys.executable, "-m", "factlint", *arguments]
    done = subprocess.run(
        line, cwd=folder, env=env or environment(), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done
