"""Real processes on awkward input: read right, or a clear problem with the path and exit 2, the rest checked."""

import json
import os
import subprocess
import sys

import pytest

BAD = "Officials said there would be would be a vote on Monday.\n"


def _factlint(*arguments, cwd, stdin=None, **more):
    command = [sys.executable, "-m", "factlint", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False, **more)


def _report(*arguments, cwd, stdin=None, **more):
    done = _factlint("check", "--isolated", "--format", "json", *arguments, cwd=cwd, stdin=stdin, **more)
    assert b"Traceback" not in done.stderr
    return json.loads(done.stdout), done


def _doubled(report):
    return [f for f in report["findings"] if f["rule"] == "text.doubled-phrase"]


@pytest.mark.parametrize(
    ("name", "data", "line", "column", "offset"),
    [
        ("crlf", b"First line here.\r\n\r\n" + BAD.encode().replace(b"\n", b"\r\n"), 3, 22, 41),
        ("bom", b"\xef\xbb\xbf" + BAD.encode(), 1, 22, 21),
        ("utf-16 with a mark", BAD.encode("utf-16"), 1, 22, 21),
        ("no-break spaces", BAD.replace("would be would", "would be\u00a0would").encode(), 1, 22, 21),
        ("zero-width characters", BAD.replace("would be would", "wo\u200buld be would").encode(), 1, 22, 21),
        ("astral characters before it", ("😀 " + BAD).encode(), 1, 24, 23),
    ],
)
def test_it_is_read_right(tmp_path, name, data, line, column, offset):
    tmp_path.joinpath("draft.txt").write_bytes(data)
    report, done = _report("draft.txt", cwd=tmp_path)
    (found,) = _doubled(report)
    assert found["start"] == {"line": line, "column": column, "offset": offset}
    assert done.returncode == 1 and not report["problems"]


def test_an_empty_file_is_clean(tmp_path):
    tmp_path.joinpath("draft.txt").write_bytes(b"")
    report, done = _report("draft.txt", cwd=tmp_path)
    assert done.returncode == 0 and report["coverage"]["documents"] == 1


def test_a_line_of_five_megabytes(tmp_path):
    tmp_path.joinpath("draft.txt").write_text("The council met on the budget and voted. " * 125_000 + BAD)
    report, done = _report("draft.txt", cwd=tmp_path)
    assert len(_doubled(report)) == 1 and done.returncode == 1


def test_what_cannot_be_read_is_named_and_the_rest_is_checked(tmp_path):
    tmp_path.joinpath("good.txt").write_text(BAD)
    tmp_path.joinpath("latin.txt").write_bytes(b"caf\xe9 closed\n")
    tmp_path.joinpath("image.txt").write_bytes(b"\x89PNG\0\0\0")
    tmp_path.joinpath("loop").symlink_to("loop")
    names = ["good.txt", "latin.txt", "image.txt", "loop", "gone.txt"]
    report, done = _report(*names, cwd=tmp_path)
    assert done.returncode == 2 and len(_doubled(report)) == 1
    said = {problem["path"]: problem["message"] for problem in report["problems"]}
    assert set(said) == {"latin.txt", "image.txt", "loop", "gone.txt"}
    assert "UTF-8" in said["latin.txt"] and "binary" in said["image.txt"]
    for path in said:
        assert f"factlint: {path}".encode() in done.stderr


def test_a_folder_that_links_to_itself(tmp_path):
    folder = tmp_path / "drafts"
    folder.mkdir()
    folder.joinpath("a.txt").write_text(BAD)
    folder.joinpath("again").symlink_to(folder)
    report, done = _report("drafts", cwd=tmp_path)
    assert len(_doubled(report)) == 1 and done.returncode == 1
    assert report["coverage"]["skipped"] == {"links": 1}


def test_no_permission(tmp_path, bound):
    tmp_path.joinpath("good.txt").write_text(BAD)
    tmp_path.joinpath("secret.txt").write_text(BAD)
    tmp_path.joinpath("secret.txt").chmod(0)
    report, done = _report(".", cwd=tmp_path, preexec_fn=bound)
    assert done.returncode == 2 and len(_doubled(report)) == 1
    assert "permission" in report["problems"][0]["message"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_what_is_no_plain_file_is_passed_over_in_a_folder(tmp_path):
    tmp_path.joinpath("good.txt").write_text(BAD)
    os.mkfifo(tmp_path / "pipe.txt")
    report, done = _report(".", cwd=tmp_path)
    assert done.returncode == 1 and report["coverage"]["skipped"] == {"named pipe": 1}


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no endless file here")
def test_a_stream_without_end_is_over_the_limit(tmp_path):
    with open("/dev/zero", "rb") as endless:
        command = [sys.executable, "-m", "factlint", "check", "--isolated", "/dev/stdin"]
        done = subprocess.run(command, cwd=tmp_path, stdin=endless, capture_output=True, check=False)
    assert done.returncode == 2 and b"64 MiB" in done.stderr


def test_an_empty_path_is_not_the_working_directory(tmp_path):
    tmp_path.joinpath("a.txt").write_text(BAD)
    report, done = _report("", cwd=tmp_path)
    assert done.returncode == 2 and not report["findings"]


def test_paths_of_a_walk_have_no_dot_before_them(tmp_path):
    for name in ("a.txt", "inner/b.txt"):
        tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(name).write_text(BAD)
    report, _ = _report(".", cwd=tmp_path)
    assert [f["path"] for f in _doubled(report)] == ["a.txt", "inner/b.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
def test_a_name_of_undecodable_bytes_comes_back_from_json(tmp_path):
    name = b"caf\xe9.txt"
    with open(os.fsencode(tmp_path) + b"/" + name, "w", encoding="utf-8") as file:
        file.write(BAD)
    report, _ = _report(".", cwd=tmp_path)
    assert [os.fsencode(f["path"]) for f in _doubled(report)] == [name]


def test_markdown_quoted_many_times_over_is_read(tmp_path):
    tmp_path.joinpath("a.md").write_text("> " * 60 + BAD)
    report, done = _report("a.md", cwd=tmp_path)
    assert done.returncode == 1 and not report["problems"]
    assert len(_doubled(report)) == 1


def test_a_file_over_the_limit_is_not_read(tmp_path):
    tmp_path.joinpath("good.txt").write_text(BAD)
    with tmp_path.joinpath("huge.txt").open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    report, done = _report("huge.txt", "good.txt", cwd=tmp_path)
    assert done.returncode == 2 and "64 MiB" in report["problems"][0]["message"] and len(_doubled(report)) == 1


def test_folders_respect_gitignore_suffixes_and_exclude(tmp_path):
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nextends: [core]\nexclude: [old/**]\n")
    tmp_path.joinpath(".gitignore").write_text("build/\n")
    for name in ("a.txt", "old/b.txt", "build/c.txt", "d.jpg", "e.md"):
        tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(name).write_text(BAD)
    done = _factlint("check", "--format", "json", cwd=tmp_path)
    report = json.loads(done.stdout)
    assert {f["path"] for f in _doubled(report)} == {"a.txt", "e.md"}
    assert report["coverage"]["skipped"] == {"*.jpg": 1, "excluded": 1, "ignored by git": 1}


def test_a_file_named_twice_is_reported_once(tmp_path):
    tmp_path.joinpath("a.txt").write_text(BAD)
    report, _ = _report("a.txt", "./a.txt", ".", tmp_path / "a.txt", cwd=tmp_path)
    assert len(_doubled(report)) == 1 and report["coverage"]["documents"] == 1


def test_standard_input(tmp_path):
    report, done = _report("-", "--stdin-filename", "draft.md", cwd=tmp_path, stdin=f"# Vote\n\n{BAD}".encode())
    (found,) = _doubled(report)
    assert found["path"] == "draft.md" and found["start"]["line"] == 3 and done.returncode == 1


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_fix_keeps_line_ends_encoding_mark_and_mode(tmp_path, bom):
    codec = "utf-16-le" if bom == b"\xff\xfe" else "utf-8"
    path = tmp_path / "draft.txt"
    path.write_bytes(bom + f"Zoë left.\r\n\r\n{BAD.strip()}\r\n".encode(codec))
    path.chmod(0o640)
    done = _factlint("check", "--isolated", "--fix", "draft.txt", cwd=tmp_path)
    fixed = f"Zoë left.\r\n\r\n{BAD.strip()}\r\n".replace("would be would be", "would be")
    assert path.read_bytes() == bom + fixed.encode(codec)
    assert path.stat().st_mode & 0o777 == 0o640 and done.returncode == 0


def test_a_diff_writes_nothing(tmp_path):
    path = tmp_path / "draft.txt"
    path.write_text(BAD)
    done = _factlint("check", "--isolated", "--diff", "draft.txt", cwd=tmp_path)
    assert path.read_text() == BAD and done.returncode == 1
    assert (
        b"-Officials said there would be would be" in done.stdout and b"+Officials said there would be a" in done.stdout
    )


def test_nothing_is_fixed_inside_quotation_marks_without_leave(tmp_path):
    path = tmp_path / "draft.txt"
    text = "“We said there would be would be a vote,” he said.\n"
    path.write_text(text, encoding="utf-8")
    _factlint("check", "--isolated", "--fix", "draft.txt", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == text
    _factlint("check", "--isolated", "--fix", "--unsafe-fixes", "draft.txt", cwd=tmp_path)
    assert "would be would be" not in path.read_text(encoding="utf-8")


def test_an_ignore_comment_silences_and_an_unused_one_is_reported(tmp_path):
    comment = "# factlint: ignore text.doubled-phrase -- as in the record\n"
    tmp_path.joinpath("a.txt").write_text(comment + "\n" + BAD)
    tmp_path.joinpath("b.txt").write_text(comment + "\nThe council voted on Monday.\n")
    tmp_path.joinpath("c.md").write_text(f"<!-- {comment[2:].strip()} -->\n\n{BAD}")
    report, _ = _report("a.txt", "b.txt", "c.md", cwd=tmp_path)
    assert [(f["path"], f["rule"]) for f in report["findings"]] == [("b.txt", "surface.unused-ignore")]
    assert report["findings"][0]["start"]["line"] == 1


def test_a_rule_file_that_does_not_load_is_never_a_clean_exit(tmp_path):
    tmp_path.joinpath("a.txt").write_text("The council voted on Monday.\n")
    tmp_path.joinpath("bad.yml").write_text("factlint: 1\npeeple: {}\n")
    for paths in (["a.txt"], ["."], ["gone"]):
        report, done = _report(*paths, "--rules", "bad.yml", cwd=tmp_path)
        assert done.returncode == 2 and any("peeple" in p["message"] for p in report["problems"])


def test_the_same_input_gives_the_same_bytes(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        tmp_path.joinpath(name).write_text(BAD)
    outputs = set()
    for seed, order in (("0", ("a.txt", "b.txt", "c.txt")), ("7", ("c.txt", "a.txt", "b.txt", "a.txt"))):
        env = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "factlint", "check", "--isolated", "--format", "json", *order]
        outputs.add(subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False).stdout)
    assert len(outputs) == 1


@pytest.mark.parametrize(
    "arguments",
    [["chekc"], ["check", "--select", ""], ["check", "--timezone", "Mars/North"], ["check", "--fix", "-", "a.txt"], ["check", "--nonsense"], ["check", "--select", "text.doubled"], ["check", "--published", "soon"],
     ["check", "--severity", "text.doubled-phrase=loud"], ["lsp"], ["check", "--format", "sarif1"]],
)  # fmt: skip
def test_usage_errors_exit_2(tmp_path, arguments):
    done = _factlint(*arguments, cwd=tmp_path)
    assert done.returncode == 2 and b"Traceback" not in done.stderr


def test_standard_input_without_a_name_takes_no_configuration_of_the_working_directory(tmp_path):
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nchecks: {text.doubled-phrase: {severity: info}}\n")
    for arguments, severity in (([], "error"), (["--stdin-filename", "a.txt"], "info")):
        done = _factlint("check", "-", "--format", "json", *arguments, cwd=tmp_path, stdin=BAD.encode())
        assert [f["severity"] for f in json.loads(done.stdout)["findings"]] == [severity]


def test_a_year_in_figures_of_another_script(tmp_path):
    tmp_path.joinpath("draft.txt").write_text("Anna Lund, 30, was born 190٣ in a village. " + BAD)
    report, done = _report("--published", "2024-03-05", "draft.txt", cwd=tmp_path)
    assert len(_doubled(report)) == 1 and done.returncode == 1
