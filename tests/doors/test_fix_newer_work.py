"""`--fix` and the work of others: what was saved since it was read stays, and so do owner, mode and other names."""

import os
import subprocess
import sys
import time

import pytest

BAD = "Officials said there would be would be a vote on Monday.\n"
MENDED = BAD.replace("would be would be", "would be")
SLOW = BAD + "\n" + "The council met in the hall by the harbour, and the ferry to the island was late again.\n" * 250
POSIX = pytest.mark.skipif(os.name != "posix", reason="modes and owners are those of POSIX")


def _start(*arguments, cwd):
    command = [sys.executable, "-m", "factlint", "check", "--isolated", *map(str, arguments)]
    return subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _fix(*paths, cwd):
    """The exit code of `--fix` and what it said of problems."""
    process = _start("--fix", *paths, cwd=cwd)
    _, said = process.communicate()
    return process.returncode, said


def _litter(folder):
    return sorted(path.name for path in folder.rglob(".factlint-*"))


def test_what_others_save_while_files_are_mended_is_never_lost(tmp_path):
    paths = [tmp_path / f"{number:02}.txt" for number in range(60)]
    for path in paths:
        path.write_text(SLOW)
    process = _start("--fix", ".", cwd=tmp_path)
    time.sleep(0.5)
    for path in reversed(paths):
        path.write_text(f"{SLOW}\nThe editor was here.\n")
        time.sleep(0.01)
    _, said = process.communicate()
    assert "Traceback" not in said
    assert [path.name for path in paths if "The editor was here." not in path.read_text()] == []


def test_a_file_with_several_names_is_left_alone_and_told(tmp_path):
    one, other, plain = (tmp_path / name for name in ("a.txt", "b.txt", "c.txt"))
    for path in (one, plain):
        path.write_text(BAD)
    os.link(one, other)
    code, said = _fix("a.txt", "c.txt", cwd=tmp_path)
    assert code == 2 and "a.txt: this file has 2 names" in said and "c.txt" not in said
    assert one.samefile(other) and one.read_text() == BAD and plain.read_text() == MENDED


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_a_mended_file_keeps_its_mode(tmp_path, mode):
    path = tmp_path / "a.txt"
    path.write_text(BAD)
    path.chmod(mode)
    assert _fix("a.txt", cwd=tmp_path)[0] == 0
    assert path.read_text() == MENDED and path.stat().st_mode & 0o7777 == mode


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may give files away")
def test_a_mended_file_keeps_its_owner(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(BAD)
    os.chown(path, 12345, 54321)
    assert _fix("a.txt", cwd=tmp_path)[0] == 0
    assert path.read_text() == MENDED and (path.stat().st_uid, path.stat().st_gid) == (12345, 54321)


def test_a_read_only_file_is_left_alone_and_told(tmp_path):
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    for each in (path, other):
        each.write_text(BAD)
    path.chmod(0o444)
    code, said = _fix(".", cwd=tmp_path)
    assert code == 2 and "a.txt: this is read-only" in said
    assert path.read_text() == BAD and other.read_text() == MENDED


@POSIX
def test_a_link_stays_a_link_to_the_mended_file(tmp_path):
    folder = tmp_path / "real"
    folder.mkdir()
    folder.joinpath("a.txt").write_text(BAD)
    tmp_path.joinpath("link.txt").symlink_to(folder / "a.txt")
    assert _fix("link.txt", "real/a.txt", cwd=tmp_path)[0] == 0
    assert tmp_path.joinpath("link.txt").is_symlink() and folder.joinpath("a.txt").read_text() == MENDED


@POSIX
def test_what_a_killed_run_leaves_is_removed_by_the_next(tmp_path):
    paths = [tmp_path / f"{number:03}.txt" for number in range(150)]
    for path in paths:
        path.write_text(BAD)
    for _ in range(40):
        process = _start("--fix", ".", cwd=tmp_path)
        while process.poll() is None and not _litter(tmp_path):
            pass
        process.kill()
        process.communicate()
        assert {path.read_text() for path in paths} <= {BAD, MENDED}
        if left := _litter(tmp_path):
            break
    assert left
    assert _fix(".", cwd=tmp_path)[0] == 0
    assert not _litter(tmp_path) and {path.read_text() for path in paths} == {MENDED}
