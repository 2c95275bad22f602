"""The gold list of the seed article: every must-find by its check at its passage, every trap silent, nothing else."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
FILES = {"000": "000_e8117d9ec1551003.txt", "002": "002_7eff9ff357eede64.txt"}
GIVEN = {
    "000": "81e1003d9c6c3c03457498e6cd6350f959ddfa70c30a429a09f71e4b8cd23076",
    "002": "161b3c69eefb8b631501a0e85a7db13604a40e97622e8bd180c2785693c47d5c",
}
"""The SHA-256 of the articles as they were given: no line of the gold list holds for others."""
FURNITURE_LINES = 4
"""The body of 002 stands this many lines lower than in 000."""


def _gold(name, section):
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))[section]


FINDINGS = _gold("seed-findings.yml", "findings")
TRAPS = _gold("seed-traps.yml", "traps")


def _check(folder):
    command = [sys.executable, "-m", "factlint", "check", "seeds", "--format", "json"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return json.loads(done.stdout), done


@pytest.fixture(scope="session")
def report():
    found, done = _check(ROOT)
    assert done.returncode == 1 and not found["problems"], done.stderr
    return found


def _passage(item, name):
    """Where the item's text stands in a file: offsets in its source."""
    source = (ROOT / "seeds" / FILES[name]).read_text(encoding="utf-8")
    lower = FURNITURE_LINES if name == "002" and item["id"][0] in "ET" else 0
    start = 0
    for number, line in enumerate([line for line in source.split("\n") if line.strip()], 1):
        start = source.index(line, start)
        if number == item["p"] + lower:
            flat, text = line.replace("\u00a0", " "), item["text"].replace("\u00a0", " ")
            assert text in flat, f"{item['id']}: the gold passage is not in its paragraph"
            return start + flat.index(text), start + flat.index(text) + len(text)
        start += len(line)
    raise AssertionError(item)


def _overlaps(place, path, passage):
    return place["path"] == path and place["start"]["offset"] < passage[1] and passage[0] < place["end"]["offset"]


def _at(report, item, name, *, related):
    path, passage = f"seeds/{FILES[name]}", _passage(item, name)
    return [
        finding
        for finding in report["findings"]
        if _overlaps(finding, path, passage)
        or (related and any(_overlaps(o, path, passage) for o in finding["related"]))
    ]


def _cases(items):
    return [pytest.param(item, name, id=f"{item['id']}-{name}") for item in items for name in item["in"]]


@pytest.mark.parametrize(("item", "name"), _cases(item for item in FINDINGS if item["must_find"]))
def test_each_must_find_is_found_by_its_check(report, item, name):
    rules = {finding["rule"] for finding in _at(report, item, name, related=True)}
    assert item["check"].split()[0] in rules


@pytest.mark.parametrize(("item", "name"), _cases(TRAPS))
def test_each_trap_is_silent(report, item, name):
    assert not [(f["rule"], f["message"]) for f in _at(report, item, name, related=False)]


def test_nothing_else_is_reported_at_error_or_warning(report):
    listed = [id(f) for item in FINDINGS for name in item["in"] for f in _at(report, item, name, related=True)]
    loud = [finding for finding in report["findings"] if finding["severity"] != "info"]
    assert not [(f["path"], f["rule"], f["message"]) for f in loud if id(f) not in listed]


def test_the_truncation_is_reported_once(report):
    (found,) = [finding for finding in report["findings"] if finding["rule"].startswith("version.")]
    assert "002 ends after paragraph 13 of 000’s 31" in found["message"]
    assert "variant: short" in found["message"] and found["path"].endswith(FILES["002"])
    assert found["related"][0]["text"].startswith("Asked if the two leaders")


def test_what_stands_in_both_files_has_one_fingerprint(report):
    prints = {}
    for finding in report["findings"]:
        prints.setdefault((finding["rule"], finding["text"]), {}).setdefault(finding["path"], set()).add(
            finding["fingerprint"]
        )
    shared = [by_path for by_path in prints.values() if len(by_path) == 2]
    assert len(shared) >= 5
    assert all(len(set.union(*by_path.values())) == max(map(len, by_path.values())) for by_path in shared)


MENDS = [
    ("there would be would be “clear", "there would be “clear"),
    ("Norther Korea", "North Korea"),
    ("state news agency Russia 1", "state television channel Russia 1"),
    ("“a manifestation of incapacity”", "“a manifestation of Russia’s incapacity”"),
    ("saw “the potential for cooperation both in aircraft manufacturing and in other industries” with North Korea, "
     "according to a Russian government press release Friday on its Telegram channel.",
     "saw room to work with North Korea."),
    ("Russia’s Deputy Prime Minister, Denis Manturov,", "Deputy Prime Minister Denis Manturov"),
    ("adviser to the Head of the Ukrainian Presidential Office on X", "adviser to the head of the Ukrainian presidential office, on X"),
    ("MLRS (Multiple Launch Rocket Systems)", "multiple launch rocket systems"),
    (" (KnAAZ)", ""),
    ("Russian President Vladimir Putin told", "Putin told"),
    ("Vladimir Putin has said", "Russian President Vladimir Putin has said"),
    (", according to spokesman Dmitry Peskov.", "."),
    ("exp Kim Jong Un meeting quirks Ripley pkg 091401ASEG2 CNNI World_00012221.png\n", ""),
    ("03:35 - Source: CNN\n", ""),
    ("CNN \u00a0—\u00a0\n", ""),
]  # fmt: skip


@pytest.fixture
def mended(tmp_path):
    """The checkout's seeds and configuration with every must-find mended and 002 declared a short variant."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copy(ROOT / "factlint.yml", tmp_path)
    for name in FILES.values():
        path = tmp_path / "seeds" / name
        text = path.read_text(encoding="utf-8")
        for wrong, right in MENDS:
            text = text.replace(wrong, right)
        path.write_text(text, encoding="utf-8")
    manifest = tmp_path / "seeds" / "article.yml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace(f"{FILES['002']}}}", f"{FILES['002']}, variant: short}}"), encoding="utf-8")
    return tmp_path


def test_the_mended_article_is_clean(mended):
    found, done = _check(mended)
    loud = [(f["path"], f["rule"], f["message"]) for f in found["findings"] if f["severity"] != "info"]
    assert not loud and done.returncode == 0


@pytest.mark.parametrize("name", FILES)
def test_the_seeds_are_the_ones_given(name):
    assert hashlib.sha256((ROOT / "seeds" / FILES[name]).read_bytes()).hexdigest() == GIVEN[name]
