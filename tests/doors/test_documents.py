"""Word and OpenDocument files at the doors: found in folders, compared with what they were, mended, refused."""

import json
import subprocess
import sys

import pytest
from tests.doors.desk import environment, repository, run
from tests.reading.packages import docx, odt, paragraph, parts
from tests.reading.packages import run as words

COPY = ["Council votes for a bridge", "By Anna Lind", "The the council voted 12 to 9 on Monday, the mayor said."]
_WITHOUT = "import sys; sys.modules['lxml'] = None; from factlint.cli import entry; sys.exit(entry())"


def _check(*arguments, cwd, program=("-m", "factlint")):
    command = [sys.executable, *program, "check", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def _told(*arguments, cwd, code):
    return run(sys.executable, "-m", "factlint", *arguments, cwd=cwd, code=code)


@pytest.mark.parametrize(("name", "make"), [("a.docx", docx), ("a.odt", odt)])
def test_a_document_in_a_folder_is_checked_and_says_where(tmp_path, name, make):
    tmp_path.joinpath(name).write_bytes(make(COPY))
    told = json.loads(_told("check", "--format", "json", ".", cwd=tmp_path, code=1))
    (finding,) = told["findings"]
    assert (finding["rule"], finding["text"]) == ("text.doubled-phrase", "The the")
    assert finding["start"] == {"line": 3, "column": 1, "offset": 40}
    assert finding["place"] == "paragraph 3" and finding["fix"]["safe"]


@pytest.mark.parametrize(("name", "make"), [("a.docx", docx), ("a.odt", odt)])
def test_a_fix_is_a_tracked_change_and_a_second_run_finds_nothing(tmp_path, name, make):
    path = tmp_path / name
    path.write_bytes(make(COPY))
    path.chmod(0o640)
    before = parts(path.read_bytes())
    done = _check("--fix", name, cwd=tmp_path)
    assert done.returncode == 0 and "mended 1 in 1 file" in done.stderr
    mended = path.read_bytes()
    after = parts(mended)
    assert [part for part in after if after[part] != before[part]] == [[*after][-1]]
    assert path.stat().st_mode & 0o777 == 0o640
    again = _check("--fix", name, cwd=tmp_path)
    assert again.returncode == 0 and "mended" not in again.stderr
    assert path.read_bytes() == mended


def test_tracked_changes_are_compared_with_what_stood_there(tmp_path):
    vote = (
        f"<w:p>{words('The council voted ')}<w:del>{words('12').replace('w:t', 'w:delText')}</w:del>"
        f"<w:ins>{words('14')}</w:ins>{words(' to 9 for a new bridge on Monday.')}</w:p>"
    )
    tmp_path.joinpath("a.docx").write_bytes(docx(paragraph(COPY[0]) + vote))
    told = json.loads(_told("check", "--format", "json", "a.docx", cwd=tmp_path, code=1))
    (finding,) = [one for one in told["findings"] if one["rule"] == "version.critical-change"]
    assert finding["text"] == "14" and finding["related"][0]["text"] == "12"
    assert finding["path"] == "a.docx" and finding["related"][0]["path"] == "original:a.docx"
    alone = _check("--no-compare", "a.docx", cwd=tmp_path)
    assert alone.returncode == 0


def test_what_a_commit_brings_into_a_document_is_told(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(docx([*COPY[:2], "The council voted 12 to 9 on Monday, the mayor said."]))
    repository(tmp_path)
    path.write_bytes(docx([*COPY[:2], "The council voted 14 to 9 on Monday, the mayor said."]))
    told = run(
        sys.executable, "-m", "factlint", "check", "--since", "HEAD", ".", cwd=tmp_path, env=environment(), code=1
    )
    assert "version.critical-change" in told and "12" in told


def test_without_its_library_a_document_is_refused_or_counted_with_the_command(tmp_path):
    tmp_path.joinpath("a.docx").write_bytes(docx(COPY))
    command = "pip install 'factlint[documents]'"
    named = _check("a.docx", cwd=tmp_path, program=("-c", _WITHOUT))
    assert named.returncode == 2 and command in named.stderr
    alone = _check(".", cwd=tmp_path, program=("-c", _WITHOUT))
    assert alone.returncode == 2 and command in alone.stderr
    tmp_path.joinpath("b.txt").write_text("The council voted on Monday, the mayor said.\n")
    beside = _check(".", cwd=tmp_path, program=("-c", _WITHOUT))
    assert beside.returncode == 0 and command in beside.stdout


def test_a_broken_document_costs_the_others_nothing(tmp_path):
    tmp_path.joinpath("a.docx").write_bytes(b"PK\x03\x04 and then nothing")
    tmp_path.joinpath("b.docx").write_bytes(docx(COPY))
    done = _check(".", cwd=tmp_path)
    assert done.returncode == 2 and "b.docx" in done.stdout and "The the" in done.stdout
    assert "a.docx: this is no document of its kind" in done.stderr and "Traceback" not in done.stderr


def test_two_word_files_are_compared(tmp_path):
    tmp_path.joinpath("a.docx").write_bytes(docx([COPY[0], "The council voted 12 to 9 for a bridge on Monday."]))
    tmp_path.joinpath("b.odt").write_bytes(odt([COPY[0], "The council voted 14 to 9 for a bridge on Monday."]))
    told = _told("compare", "a.docx", "b.odt", cwd=tmp_path, code=1)
    assert "version.critical-change" in told
