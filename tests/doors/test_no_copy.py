"""What is no copy, or copy that cannot be read: skipped and told, and never "nothing found" where nothing was read."""

import json
import os

import pytest
from tests.doors.desk import factlint, repository

BAD = "Officials said there would be would be a vote on Monday.\n"
FORMATS = "factlint reads .adoc, .asciidoc, "


def _check(*arguments, cwd):
    return factlint("check", "--isolated", *arguments, cwd=cwd)


def _lay(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.mark.parametrize("suffix", ["doc", "pages", "epub", "tex", "org"])
@pytest.mark.parametrize("options", [(), ("--quiet",), ("--fail-on", "never")])
def test_a_folder_of_documents_that_are_not_read(tmp_path, suffix, options):
    for number in range(12):
        tmp_path.joinpath(f"{number}.{suffix}").write_bytes(b"PK\3\4\0\0")
    tmp_path.joinpath("a.png").write_bytes(b"\x89PNG\0")
    done = _check(*options, ".", cwd=tmp_path)
    assert done.returncode == 2
    assert f"none of the 12 documents here could be checked: 12 .{suffix} files; {FORMATS}" in done.stderr
    assert "nothing found" not in done.stdout
    if "--quiet" not in options:
        assert done.stdout.startswith("nothing was checked; 1 problem")
        assert f".{suffix} files" in done.stdout.splitlines()[1]


def test_documents_beside_copy_are_counted(tmp_path):
    _lay(tmp_path, a_doc="x", b_doc="x", c_epub="x", good_md="The council meets on Monday.\n")
    done = _check(".", cwd=tmp_path)
    assert done.returncode == 0
    assert "skipped 2 .doc files, 1 .epub file" in done.stdout
    report = json.loads(_check("--format", "json", ".", cwd=tmp_path).stdout)
    assert report["coverage"]["skipped"] == {"*.doc": 2, "*.epub": 1}


@pytest.mark.parametrize("files", [{}, {"a_py": "x", "b_json": "{}", "c_svg": "<svg/>"}, {"_draft_md": BAD}])
def test_a_folder_without_copy(tmp_path, files):
    _lay(tmp_path, **files)
    done = _check(".", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith("no copy to check\n")
    done = _check("--quiet", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "") and "no copy to check" in done.stderr
    done = _check("--quiet", "--format", "json", ".", cwd=tmp_path)
    assert done.returncode == 0 and json.loads(done.stdout)["coverage"]["documents"] == 0


def test_one_document_that_is_not_read(tmp_path):
    _lay(tmp_path, a_doc="x")
    done = _check(".", cwd=tmp_path)
    assert done.returncode == 2 and "the document here could not be checked: 1 .doc file" in done.stderr


def test_hidden_copy_is_counted_and_not_read(tmp_path):
    for name in (".draft.md", ".other.txt", ".gitattributes"):
        tmp_path.joinpath(name).write_text(BAD)
    done = _check(".", cwd=tmp_path)
    assert done.returncode == 0 and done.stdout.startswith("no copy to check\nskipped 2 hidden files\n")


@pytest.mark.skipif(os.name != "posix", reason="links are for all users here only")
def test_a_folder_of_links_was_not_checked(tmp_path):
    _lay(tmp_path, desk__a_md=BAD, desk__b_md=BAD)
    links = tmp_path / "links"
    links.mkdir()
    for name in ("a.md", "b.md"):
        links.joinpath(name).symlink_to(tmp_path / "desk" / name)
    links.joinpath("gone.md").symlink_to("nowhere")
    done = _check("links", cwd=tmp_path)
    assert done.returncode == 2 and "none of the 2 documents here could be checked: 2 links; a link is" in done.stderr
    assert "skipped 3 links" in done.stdout
    assert _check("links/a.md", cwd=tmp_path).returncode == 1
    done = _check(".", cwd=tmp_path)
    assert done.returncode == 1 and "could be checked" not in done.stderr


def test_links_that_the_desk_leaves_out_are_no_documents(tmp_path):
    _lay(tmp_path, factlint_yml="factlint: 1\nexclude: [old]\n", kept__a_md=BAD)
    tmp_path.joinpath("old").mkdir()
    tmp_path.joinpath("old/a.md").symlink_to(tmp_path / "kept/a.md")
    assert "skipped 1 excluded\n" in factlint("check", "old", cwd=tmp_path).stdout


def test_the_rules_of_the_desk_are_nothing_that_was_skipped(tmp_path):
    factlint("init", cwd=tmp_path)
    _lay(tmp_path, data__a_yml="b: c\n")
    done = factlint("check", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "no copy to check\nskipped 1 .yml file\n")
    tmp_path.joinpath("data/a.yml").unlink()
    assert factlint("check", ".", cwd=tmp_path).stdout == "no copy to check\n"


def test_copy_that_is_all_left_out_by_the_desk(tmp_path):
    repository(tmp_path, empty=True)
    _lay(tmp_path, factlint_yml="factlint: 1\nexclude: [old]\n", _gitignore="raw/\n", old__a_md=BAD, raw__b_md=BAD)
    done = factlint("check", ".", cwd=tmp_path)
    assert done.returncode == 0 and done.stdout.startswith("no copy to check\nskipped 1 excluded, 1 ignored by git\n")
    assert factlint("check", "old/a.md", cwd=tmp_path).stdout.startswith("no copy to check\nskipped 1 excluded\n")


def test_what_is_named_is_checked_although_git_ignores_it(tmp_path):
    repository(tmp_path, empty=True)
    _lay(tmp_path, _gitignore="raw/\nc.md\n", raw__deep__b_md=BAD, raw__deep__c_md=BAD)
    for given in ("raw", "raw/deep", "raw/deep/b.md"):
        report = json.loads(_check("--format", "json", given, cwd=tmp_path).stdout)
        assert [one["path"] for one in report["findings"]] == ["raw/deep/b.md"], given


def test_nothing_that_has_changed(tmp_path):
    _lay(tmp_path, a_md="The council meets on Monday.\n")
    repository(tmp_path)
    done = _check("--since", "HEAD", ".", cwd=tmp_path)
    assert done.returncode == 0 and done.stdout.startswith("no copy to check\nskipped 1 unchanged since HEAD\n")


@pytest.mark.parametrize("name", ["a.csv", "b.json", "c.js", "d.yml", "e.PNG", "f.svg", "g.mp4", "h.log", "Makefile",
                                  ".gitattributes", "i.jsonl", "j.xlsx", "tool"])  # fmt: skip
def test_what_is_no_copy_by_its_name_is_skipped_and_told(tmp_path, name):
    tmp_path.joinpath(name).write_text(f"#!/bin/sh\n{BAD}")
    tmp_path.joinpath("good.md").write_text("The council meets on Monday.\n")
    done = _check(name, "good.md", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith("nothing found\nchecked 1 text")
    assert f"note: no copy by its name, so skipped: {name}; `--as plain` reads it" in done.stdout
    done = _check(name, cwd=tmp_path)
    assert done.returncode == 0 and done.stdout.startswith("no copy to check\n") and name in done.stdout
    done = _check("--quiet", name, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "") and "no copy to check; skipped 1 " in done.stderr
    report = json.loads(_check("--format", "json", "--as", "plain", name, cwd=tmp_path).stdout)
    assert [one["rule"] for one in report["findings"]] == ["text.doubled-phrase"]


@pytest.mark.parametrize(
    "name", ["story", "README", "story.wire", "story.2024", "tmp.aB3dEf", "Notes of St. Ives", "A.MD"]
)
def test_what_may_be_copy_by_its_name_is_read(tmp_path, name):
    tmp_path.joinpath(name).write_text(BAD)
    report = json.loads(_check("--format", "json", name, cwd=tmp_path).stdout)
    assert [one["rule"] for one in report["findings"]] == ["text.doubled-phrase"]


@pytest.mark.parametrize("name", ["a.doc", "a.pages", "a.epub", "a.wpd"])
def test_a_document_that_is_named_and_not_read(tmp_path, name):
    tmp_path.joinpath(name).write_bytes(b"PK\3\4\0\0")
    tmp_path.joinpath("bad.md").write_text(BAD)
    done = _check("--fail-on", "never", "--quiet", name, "bad.md", cwd=tmp_path)
    assert done.returncode == 2 and "would be" in done.stdout
    assert f"factlint: {name}: a .{name[2:]} file is not read; {FORMATS}" in done.stderr


def test_a_page_is_read_as_a_page_and_a_template_is_none(tmp_path):
    _lay(tmp_path, embed_html=f"<p title='{BAD}'>The council meets.</p>\n", layouts__a_html=f"<p>{BAD}</p>\n")
    done = _check(".", cwd=tmp_path)
    assert done.returncode == 0 and "checked 1 text" in done.stdout and "skipped 1 .html" in done.stdout
    _lay(tmp_path, b_html=f"<p>{BAD}</p>\n")
    assert _check(".", cwd=tmp_path).returncode == 1


def test_the_own_report_is_no_copy(tmp_path):
    _lay(tmp_path, a_md=f"{BAD}\n")
    for _ in range(2):
        done = _check("--format", "html", "--output", "page.html", ".", cwd=tmp_path)
        assert done.returncode == 1, done.stderr
    assert "skipped 1 written by factlint" in _check(".", cwd=tmp_path).stdout


def test_formats_by_hand(tmp_path):
    _lay(tmp_path, a_csv="*would* be *would* be\n", b_csv="*would* be *would* be not\n")
    plain, markdown = (_check("--as", name, "a.csv", cwd=tmp_path).returncode for name in ("plain", "markdown"))
    assert (plain, markdown) == (0, 1)
    assert _check("--as", "markdown", "--fix", "a.csv", cwd=tmp_path).returncode in (0, 1)
    done = _check("--as", "epub", "a.csv", cwd=tmp_path)
    assert done.returncode == 2 and "markdown" in done.stderr and "plain" in done.stderr
    done = factlint("compare", "a.csv", "b.csv", cwd=tmp_path)
    assert (
        done.returncode == 2 and "a.csv: this is no copy by its name; `--as plain` reads it all the same" in done.stderr
    )
    assert factlint("compare", "--as", "plain", "a.csv", "b.csv", cwd=tmp_path).returncode != 2
    piped = factlint("check", "--isolated", "--as", "markdown", "-", cwd=tmp_path, given="*would* be *would* be\n")
    assert piped.returncode == 1


def test_texts_without_text_are_told(tmp_path):
    _lay(tmp_path, a_md="", b_txt=" \n", c_md="<!-- to come -->\n", d_md="The council meets on Monday.\n")
    done = _check(".", cwd=tmp_path)
    assert done.returncode == 0 and "note: no text in a.md, b.txt, c.md" in done.stdout
    done = factlint("check", "--isolated", "-", cwd=tmp_path, given="")
    assert done.returncode == 0 and "note: no text in <stdin>" in done.stdout


@pytest.mark.parametrize("data", [b"caf\xe9 closed\n", b"\x89PNG\0\0\0", "Caf\u00e9".encode("utf-16-le")])
def test_bytes_that_are_no_text(tmp_path, data):
    tmp_path.joinpath("a.txt").write_bytes(data)
    for options in ((), ("--quiet",), ("--fail-on", "never")):
        done = _check(*options, "a.txt", cwd=tmp_path)
        assert done.returncode == 2 and "factlint: a.txt:" in done.stderr and "nothing found" not in done.stdout


def test_a_hook_that_is_given_a_whole_folder(tmp_path):
    _lay(tmp_path, drafts__a_md="The council meets.\n", drafts__data__b_csv='one,"two\n', drafts__c_js="return return\n",
         drafts__d_json='{"a": "b b"}', drafts__article_yml="factlint: 1\nslug: a\n")  # fmt: skip
    names = [path.relative_to(tmp_path) for path in sorted(tmp_path.rglob("*.*")) if path.is_file()]
    assert (done := factlint("check", *names, cwd=tmp_path)).returncode == 0, done.stdout
    assert "skipped: drafts/article.yml, drafts/c.js, drafts/d.json and 1 more" in done.stdout


GERMAN = (
    "Der Rat der Stadt hat am Montag mit den Stimmen der Mehrheit einen neuen Plan für den Hafen beschlossen, und die "
    "Arbeiten sollen im Mai beginnen. Nicht alle Fischer sind mit dem Plan zufrieden, weil sie um ihre Plätze fürchten.\n"
)


def test_copy_in_another_language_is_told(tmp_path):
    _lay(tmp_path, a_md=GERMAN, b_md="---\nlang: fr\n---\n\nBonne nuit.\n", c_md="The council meets on Monday.\n")
    done = _check(".", cwd=tmp_path)
    assert "note: 1 text in French, 1 text in German: checked by the desk's names, terms and patterns" in done.stdout
    assert "a.md, b.md\n" in done.stdout and " in German" not in _check("c.md", cwd=tmp_path).stdout


@pytest.mark.parametrize(
    "path",
    [
        "archetypes/default.md",
        "archetypes/post/index.md",
        "_templates/page.rst",
        "_layouts/a.markdown",
        "{{ cookiecutter.slug }}/README.md",
        "docs/{{name}}.txt",
    ],
)
def test_what_new_texts_are_made_from_is_no_copy(tmp_path, path):
    for name in (path, "good.md"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(BAD if name == path else "The council meets on Monday.\n")
    done = _check(".", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "skipped 1 template" in done.stdout
    named = _check(path, cwd=tmp_path)
    assert named.returncode == 0 and "would be would be" not in named.stdout
    assert _check("--as", "plain", path, cwd=tmp_path).returncode == 1
