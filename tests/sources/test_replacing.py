"""A draft is replaced only where it is what was read; files of runs that are gone go, those of the living stay."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from factlint.sources import unfinished
from factlint.sources.replacing import exchange, replace

POSIX = pytest.mark.skipif(os.name != "posix", reason="the locks of POSIX")


def _litter(folder):
    return [path.name for path in folder.glob(".factlint-*")]


def test_what_stands_as_it_was_read_is_replaced(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    assert replace(str(path), b"old", b"new") is None
    assert path.read_bytes() == b"new" and not _litter(tmp_path)


@pytest.mark.parametrize("newer", [b"", b"old and newer", b"xxx"])
def test_newer_work_stays_and_is_told(tmp_path, newer):
    path = tmp_path / "a.txt"
    path.write_bytes(newer)
    told = replace(str(path), b"old", b"new")
    assert told.path == str(path) and "has changed since it was read" in told.message
    assert path.read_bytes() == newer and not _litter(tmp_path)


def test_what_another_run_has_mended_in_the_same_way_is_no_newer_work(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"new")
    assert replace(str(path), b"old", b"new") is None


def test_what_is_gone_is_told_and_does_not_come_back(tmp_path):
    told = replace(str(tmp_path / "a.txt"), b"old", b"new")
    assert "gone" in told.message and not list(tmp_path.iterdir())


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="attributes as Linux has them")
def test_attributes_are_kept(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    try:
        os.setxattr(path, "user.desk", b"foreign")
    except OSError:
        pytest.skip("this file system has no attributes of users")
    assert replace(str(path), b"old", b"new") is None
    assert path.read_bytes() == b"new" and os.getxattr(path, "user.desk") == b"foreign"


_SAVING = """
path, moves = sys.argv[1:3]
for number in range(1, 400):
    saved = str(number)
    with open("draft" if moves else path, "w") as file:
        file.write(saved)
    if moves:
        os.replace("draft", path)
    for _ in range(1000):
        time.sleep(0.0003)
        with open(path) as file:
            if file.read().rstrip("!") == saved:
                break
    else:
        print(number)
"""


@pytest.mark.parametrize("moves", ["", "moves"], ids=["in place", "moved there"])
def test_every_save_of_another_program_survives(tmp_path, moves):
    path = tmp_path / "a.txt"
    path.write_bytes(b"0")
    tmp_path.joinpath("b.txt").touch()
    if not exchange(str(path), str(tmp_path / "b.txt")) or not exchange(str(path), str(tmp_path / "b.txt")):
        pytest.skip("files are not exchanged in one step here")
    process = _in_another_process(_SAVING, path, moves)
    mended = 0
    while process.poll() is None:
        read = path.read_bytes()
        if read and not read.endswith(b"!"):
            mended += replace(str(path), read, read + b"!") is None
    assert not process.communicate()[0] and mended and not _litter(tmp_path)


def _in_another_process(code, path, *arguments):
    program = f"import os, sys, time\nfrom factlint.sources import unfinished\n{code}"
    command = [sys.executable, "-c", program, path, *arguments]
    return subprocess.Popen(command, cwd=path.parent, stdout=subprocess.PIPE, text=True)


@POSIX
def test_the_file_of_a_living_run_stays_and_that_of_a_dead_one_goes(tmp_path):
    code = "with unfinished.beside(sys.argv[1]) as new:\n print(new.path, flush=True)\n time.sleep(600)"
    process = _in_another_process(code, tmp_path / "a.txt")
    path = process.stdout.readline().strip()
    unfinished.sweep([str(tmp_path)])
    assert os.path.exists(path)
    process.kill()
    process.communicate()
    assert os.path.exists(path)
    unfinished.sweep([str(tmp_path)])
    assert not os.path.exists(path)


def test_files_of_others_stay(tmp_path):
    names = ["-notes", "-unfinished-business", "-unfinished-12-ABCDEFGH", "-unfinished-12-abcdefgh.txt"]
    names = [f".factlint{name}" for name in names]
    for name in names:
        tmp_path.joinpath(name).write_text("mine")
    tmp_path.joinpath(".factlint-unfinished-12-abcdefgh").mkdir()
    unfinished.sweep([str(tmp_path), str(tmp_path / "gone")])
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*names, ".factlint-unfinished-12-abcdefgh"])


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may act as somebody else")
def test_a_file_that_would_change_hands_is_left_alone():
    with TemporaryDirectory() as folder:  # all above it may be entered by anybody
        os.chmod(folder, 0o777)
        path = Path(folder, "a.txt")
        path.write_bytes(b"old")
        path.chmod(0o666)
        os.chown(path, 12345, 12345)
        ours, theirs = os.pipe()
        if (child := os.fork()) == 0:
            os.seteuid(54321)
            told = replace(str(path), b"old", b"new")
            os.write(theirs, str(told and told.message).encode())
            os._exit(0)
        os.waitpid(child, 0)
        assert b"belongs to another user" in os.read(ours, 1000)
        assert path.read_bytes() == b"old" and path.stat().st_uid == 12345 and not _litter(Path(folder))
