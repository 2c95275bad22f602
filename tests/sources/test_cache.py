"""The cache: damaged data is not given back, and changed code never gets what older code has made."""

import os
from pathlib import Path

import factlint
import pytest
from factlint import __version__
from factlint.sources import cache

ROOMS = sorted(
    str(path.parent.relative_to(Path(factlint.__file__).parent))
    for path in Path(factlint.__file__).parent.rglob("__init__.py")
)
"""All folders of the package."""


@pytest.fixture
def package(tmp_path):
    """A package with a file in each of its folders."""
    for room in ROOMS:
        file = tmp_path / "factlint" / room / "room.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("A = 1\n", encoding="utf-8")
    return tmp_path / "factlint"


@pytest.fixture
def installed(package):
    """The list of files that an installer writes beside a package."""
    record = package.parent / f"factlint-{__version__}.dist-info" / "RECORD"
    record.parent.mkdir()
    record.write_text("factlint/model.py,sha256=aaaa,100\n", encoding="utf-8")
    return record


def _later(file, text):
    """Writes a file as an editor does, a moment after what was there."""
    before = file.stat().st_mtime_ns
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(before + 1000, before + 1000))


def test_what_is_put_is_given_back():
    cache.put("kept", {"names": ("Ines Carvalho", 7)})
    assert cache.get("kept") == {"names": ("Ines Carvalho", 7)}
    assert cache.get("not kept") is None


@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda kept: kept[:-1] + b"?", lambda kept: b"", bytes])
def test_damaged_data_is_passed_over(damage):
    cache.put_bytes("harmed", b"the rules of the desk")
    path = os.path.join(cache.folder(), "harmed")
    with open(path, "rb") as file:
        kept = file.read()
    with open(path, "wb") as file:
        file.write(damage(kept))
    assert (cache.get_bytes("harmed") is not None) == (damage is bytes)


@pytest.mark.parametrize("room", ROOMS)
def test_an_edit_in_a_checkout_changes_the_stamp(package, room):
    before = cache.stamp(str(package))
    assert cache.stamp(str(package)) == before
    _later(package / room / "room.py", "A = 2\n")
    assert cache.stamp(str(package)) != before


def test_a_new_check_in_a_checkout_changes_the_stamp(package):
    before = cache.stamp(str(package))
    (package / "checks" / "version" / "another.py").write_text("", encoding="utf-8")
    assert cache.stamp(str(package)) != before


def test_an_installation_in_place_of_another_changes_the_stamp(package, installed):
    before, file = cache.stamp(str(package)), installed.stat()
    installed.write_text("factlint/model.py,sha256=bbbb,100\n", encoding="utf-8")
    os.utime(installed, ns=(file.st_mtime_ns, file.st_mtime_ns))
    assert cache.stamp(str(package)) != before


def test_an_installed_package_is_not_searched(package, installed):
    before = cache.stamp(str(package))
    (package / "model.py").write_text("A = 2\n", encoding="utf-8")  # what no installer does
    assert cache.stamp(str(package)) == before


def test_an_installation_of_another_version_beside_it_does_not_count(package):
    before = cache.stamp(str(package))
    other = package.parent / "factlint-0.0.1.dist-info"
    other.mkdir()
    (other / "RECORD").write_text("", encoding="utf-8")
    assert cache.stamp(str(package)) == before


def test_a_key_is_of_its_parts_and_not_of_their_bytes_in_a_row():
    assert cache.digest([b"ab", b"c"]) != cache.digest([b"a", b"bc"])
