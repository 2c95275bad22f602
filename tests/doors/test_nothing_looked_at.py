"""Commands beside `check` that had nothing to look at say so, and count nothing as found right."""

import pytest
from tests.doors.desk import factlint


@pytest.fixture
def desk(tmp_path):
    """A rule file that does not load, one without entries, and a text."""
    tmp_path.joinpath("bad.yml").write_text("factlint: 1\npeople: {a: {name: Ann Poe, nver: [x]}}\n")
    tmp_path.joinpath("none.yml").write_text("factlint: 1\n")
    tmp_path.joinpath("a.md").write_text("The council meets on Monday.\n")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ("test bad.yml --isolated", 2, "nothing was tested: no rule was loaded"),
        ("test none.yml --isolated", 0, "nothing was tested: 0 entries"),
        ("facts lint bad.yml", 2, "nothing was looked at: no entry was loaded"),
        ("facts lint none.yml", 0, "nothing was looked at: 0 entries"),
        ("facts lookup --rules bad.yml Ann", 2, "not all rules were loaded, and in the others nothing is called “Ann”"),
        ("corrections check --rules none.yml a.md", 0, "there are no corrections on file; looked at 1 text"),
    ],
)
def test_nothing_to_look_at(desk, arguments, code, said):
    done = factlint(*arguments.split(), cwd=desk)
    assert done.returncode == code and said in done.stdout, done.stdout
    assert "0 failures" not in done.stdout and "0 flaws" not in done.stdout


def test_a_name_for_standard_input_that_is_not_read(desk):
    done = factlint("check", "--stdin-filename", "draft.md", cwd=desk, given="The the mayor.\n")
    assert done.returncode == 2 and "--stdin-filename names standard input; add `-` to have it read" in done.stderr
    assert factlint("check", "--stdin-filename", "draft.md", "-", cwd=desk, given="The the mayor.\n").returncode == 1
