"""The cache in real processes: whatever lies in its place, the report is the same and nothing else is touched."""

import os
import subprocess
import sys

import pytest
from factlint.sources import cache

DRAFT = "Officials said there would be would be a vote on Monday.\n"
RULES = "factlint: 1\nterms:\n  adviser: {prefer: adviser, avoid: [advisor]}\n"


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    folder.joinpath("draft.txt").write_text(DRAFT + "An advisor agreed.\n")
    folder.joinpath("desk.yml").write_text(RULES)
    folder.joinpath("factlint.yml").write_text("factlint: 1\nextends: [core]\nrules: [desk.yml]\n")
    return folder


def _files(cache):
    """All that a cache keeps, results among it."""
    return sorted(path for path in cache.rglob("*") if not path.is_dir() or path.is_symlink())


def _report(desk, cache, umask=-1, **environment):
    """What a run says, with the cache folder `cache`; the same whatever lies there."""
    done = subprocess.run(
        [sys.executable, "-m", "factlint", "check", "--format", "json", "draft.txt"],
        cwd=desk, env={**os.environ, "FACTLINT_CACHE": str(cache), **environment}, capture_output=True, check=False,
        umask=umask,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, b"")
    return done.stdout


@pytest.fixture
def filled(desk, tmp_path):
    """A cache that has all that a run wants."""
    cache = tmp_path / "cache"
    _report(desk, cache)
    assert len(_files(cache)) > 2
    return cache


def test_a_new_cache_is_the_users_alone(desk, tmp_path):
    cache = tmp_path / "new" / "cache"
    _report(desk, cache, umask=0)
    assert cache.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in _files(cache)} == {0o600}


def test_links_are_not_followed(desk, filled, tmp_path):
    expected = _report(desk, filled)
    victims = {}
    for number, file in enumerate(_files(filled)):
        victim = tmp_path / f"victim{number}"
        victim.write_bytes(b"a draft of somebody else\n")
        file.unlink()
        file.symlink_to(victim)
        victims[file] = victim
    assert _report(desk, filled) == expected
    assert {victim.read_bytes() for victim in victims.values()} == {b"a draft of somebody else\n"}
    for file, victim in victims.items():
        file.unlink()
        victim.unlink()
        file.symlink_to(victim)  # leads nowhere now: what is written through it is new
    assert _report(desk, filled) == expected
    assert not any(victim.exists() for victim in victims.values())


def test_a_link_to_a_good_file_of_a_cache_is_not_followed(desk, filled, tmp_path):
    elsewhere = filled.rename(tmp_path / "elsewhere")
    filled.mkdir()
    for file in _files(elsewhere):
        link = filled / file.relative_to(elsewhere)
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(file)
    _report(desk, filled)
    assert not any(file.is_symlink() for file in _files(filled))


def test_a_link_to_a_folder_of_a_cache_is_not_followed(desk, filled, tmp_path):
    expected, results = _report(desk, filled), filled / "results"
    elsewhere = results.rename(tmp_path / "elsewhere")
    before = _files(elsewhere)
    results.symlink_to(elsewhere)
    for file in before:
        file.write_bytes(b"what somebody else would have us say")
    assert _report(desk, filled) == expected
    assert {file.read_bytes() for file in _files(elsewhere)} == {b"what somebody else would have us say"}


@pytest.mark.parametrize("step", [1, 2])
def test_files_exchanged_for_one_another_are_made_anew(desk, filled, step, monkeypatch):
    """Each is then again what its name says; the bytes of equal data may differ from process to process."""
    monkeypatch.setenv("FACTLINT_CACHE", str(filled))
    expected = _report(desk, filled)
    files = _files(filled)
    kept = [file.read_bytes() for file in files]
    for number, file in enumerate(files):
        file.write_bytes(kept[(number + step) % len(files)])
    assert not any(cache.get_bytes(file.relative_to(filled).as_posix()) for file in files)
    assert _report(desk, filled) == expected
    assert all(cache.get_bytes(file.relative_to(filled).as_posix()) for file in files)


def test_a_run_keeps_nothing_anew_that_one_before_it_kept(desk, filled):
    kept = {file: file.stat().st_mtime_ns for file in _files(filled)}
    _report(desk, filled)
    assert {file: file.stat().st_mtime_ns for file in _files(filled)} == kept


@pytest.mark.parametrize("what", ["folder", "pipe", "socket", "nothing in it"])
def test_what_is_no_file_is_passed_over(desk, filled, what):
    expected = _report(desk, filled)
    for file in _files(filled):
        file.unlink()
        if what == "folder":
            file.mkdir()
            file.joinpath("kept").write_text("kept")
        elif what == "nothing in it":
            file.write_bytes(b"")
        else:
            os.mkfifo(file) if what == "pipe" else os.mknod(file, 0o140600)
    assert _report(desk, filled) == expected


def test_a_folder_that_is_a_link_is_not_used(desk, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    cache = tmp_path / "cache"
    cache.symlink_to(elsewhere)
    _report(desk, cache)
    assert list(elsewhere.iterdir()) == []


def test_a_folder_that_anybody_may_write_to_is_not_used(desk, tmp_path):
    cache = tmp_path / "cache"
    cache.mkdir()
    cache.chmod(0o777)
    _report(desk, cache)
    assert _files(cache) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser can give files away")
def test_what_is_somebody_elses_is_not_used(desk, filled, tmp_path):
    expected = _report(desk, filled)
    for file in _files(filled):
        file.write_bytes(file.read_bytes()[:-1] + b"!")  # is told by its owner alone, as a whole one would be
        os.chown(file, 12345, -1)
    assert _report(desk, filled) == expected
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    os.chown(theirs, 12345, -1)
    _report(desk, theirs)
    assert list(theirs.iterdir()) == []


@pytest.mark.parametrize("names", [{"HOME": "home"}, {"XDG_CACHE_HOME": "caches", "HOME": "home"}])
def test_no_folder_beside_the_drafts_is_taken_for_the_users(desk, names):
    _report(desk, "", **names)
    assert sorted(path.name for path in desk.iterdir()) == ["desk.yml", "draft.txt", "factlint.yml"]
