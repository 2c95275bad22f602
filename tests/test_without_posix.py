"""Nothing needs POSIX: every module is imported, and every kind of work done, with what Windows does not have hidden.

This is no Windows: paths are those of this system, and git is not asked.
"""

import ntpath
import os
import subprocess
import sys
from pathlib import Path

import factlint
import pytest
from factlint.sources import files

HIDDEN = """
import asyncio, concurrent.futures, ctypes, http.server, importlib, io, os, pkgutil, select, shutil, signal, sqlite3
import multiprocessing.connection, multiprocessing.process, subprocess, sys, tempfile, zoneinfo
# What is there on Windows too, and finds out where it is.
import jinja2, jinja2.ext, markupsafe, pyromark, pathspec, pydantic, pydantic.json_schema, rapidfuzz, regex, tqdm, yaml

for name in ("fcntl", "grp", "nis", "posix", "pty", "pwd", "readline", "resource", "spwd", "syslog", "termios", "tty"):
    sys.modules[name] = None
for name in (
    "O_CLOEXEC O_DIRECTORY O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_SYNC WEXITSTATUS WNOHANG chown chroot "
    "ctermid fchdir fchmod fchown fork forkpty fstatvfs getegid geteuid getgid getgroups getloadavg getpgid getpgrp "
    "getpriority getresuid getsid getuid getxattr initgroups killpg lchown listxattr lockf major makedev mkfifo mknod "
    "nice openpty pathconf pipe2 posix_fadvise posix_spawn pread preadv pwrite register_at_fork removexattr "
    "sched_getaffinity sched_yield sendfile set_blocking setegid seteuid setgid setpgid setsid setuid setxattr statvfs "
    "sync sysconf tcgetpgrp ttyname uname wait wait3 wait4 waitid waitstatus"
).split():
    vars(os).pop(name, None)
for name in ("poll", "epoll", "kqueue"):
    vars(select).pop(name, None)
for name in [name for name in vars(signal) if name.startswith("SIG") and name not in (
    "SIGABRT", "SIGFPE", "SIGILL", "SIGINT", "SIGSEGV", "SIGTERM", "SIG_DFL", "SIG_IGN", "Signals", "Handlers"
)]:
    delattr(signal, name)
sys.platform = "win32"
"""
IMPORTED = """
import factlint
names = [found.name for found in pkgutil.walk_packages(factlint.__path__, "factlint.") if found.name != "factlint.__main__"]
print(len([importlib.import_module(name) for name in names]))
"""
WORK = [
    ["check", "."], ["check", "--format", "html", "--output", "page.html", "."], ["check", "--color", "always", "."],
    ["check", "--fix", "--unsafe-fixes", "."], ["check", "--diff", "."], ["check", "--group", "similar", "."],
    ["compare", "a.v1.md", "a.v2.md"], ["timeline", "."], ["claims", "."], ["explain", "text.sum"], ["test"], ["schema"], ["init", "new"],
    ["corrections", "add", "--wrong", "Gorsly", "--right", "Gorsley", "--file", "rules.yml"], ["corrections", "list"],
    ["facts", "lint"], ["facts", "export", "rules.yml"],
]  # fmt: skip


def _run(code, *arguments, cwd, **environment):
    line = [sys.executable, "-c", code, *arguments]
    env = {**os.environ, "LOCALAPPDATA": str(cwd / "local"), **environment}
    return subprocess.run(line, cwd=cwd, env=env, capture_output=True, text=True, check=False)


def test_every_module_is_imported(tmp_path):
    done = _run(HIDDEN + IMPORTED, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    modules = [path for path in Path(factlint.__file__).parent.rglob("*.py") if path.name not in ("__main__.py",)]
    assert int(done.stdout) == len(modules) - 1


@pytest.mark.parametrize("arguments", WORK, ids=" ".join)
def test_its_work_is_done(tmp_path, arguments):
    tmp_path.joinpath("a.v1.md").write_text("Officials said 12 people would be would be there on Monday.\n")
    tmp_path.joinpath("a.v2.md").write_text("Officials said 13 people would be there on Monday.\n")
    tmp_path.joinpath("rules.yml").write_text("factlint: 1\nplaces: {gorsley: {name: Gorsley}}\n")
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nextends: [core]\nrules: [rules.yml]\n")
    code = HIDDEN + "from factlint.cli import main\nsys.exit(main())\n"
    for _ in range(1 if "add" in arguments else 2):  # the second time from the cache
        done = _run(code, *arguments, cwd=tmp_path, FACTLINT_CACHE="")
        assert done.returncode in (0, 1) and "Traceback" not in done.stderr, done.stderr
    cached = tmp_path.joinpath("local", "factlint")
    assert cached.is_dir() or arguments[0] != "check"
    assert not list(tmp_path.rglob("*unfinished*"))


def test_paths_on_two_drives(monkeypatch):
    monkeypatch.setattr(os, "path", ntpath)
    monkeypatch.setattr(os, "sep", "\\")
    assert files.relative(r"C:\desk\stories\a.md", r"C:\desk") == "stories/a.md"
    assert files.relative(r"D:\wire\a.md", r"C:\desk") == "D:/wire/a.md"
    assert files.within(r"C:\Desk\a.md", r"c:\desk") and not files.within(r"C:\desks\a.md", r"C:\desk")
    assert not files.within(r"D:\desk\a.md", r"C:\desk") and files.within("C:\\a.md", "C:\\")
