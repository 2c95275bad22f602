"""Files outside the repository: what a stranger's configuration names there is not shown, and not taken for copy."""

import json
import subprocess
import sys

import pytest
from tests.doors.desk import environment, repository
from tests.doors.story import git, story

SECRET = "root:x:0:0:Margarethe Quellinger:/root:/bin/bash\ntoken: glpat-1a2b3c4d5e6f\n"
WORDS = ("Margarethe", "Quellinger", "glpat", "/bin/bash", "root:x")


@pytest.fixture
def outside(tmp_path):
    """Files of somebody's that a repository beside them has no business with."""
    folder = tmp_path / "private"
    folder.mkdir()
    folder.joinpath("passwd").write_text(SECRET)
    folder.joinpath("keys.yml").write_text(f"factlint: 1\n{SECRET.splitlines()[1]}\npeople: {{a: {{Quellinger: 1}}}}\n")
    folder.joinpath("tab.yml").write_text("factlint: 1\nnote: Quellinger\n\tpassword: glpat\n")
    folder.joinpath("twice.yml").write_text("factlint: 1\nquellinger-glpat: 1\nquellinger-glpat: 1\n")
    folder.joinpath("latin.yml").write_bytes(b"Margarethe Quellinger caf\xe9 glpat\n")
    folder.joinpath("take.v2.md").write_text(story(13, "Margarethe Quellinger"))
    return folder


@pytest.fixture
def desk(tmp_path, outside):
    """A repository with a draft."""
    folder = tmp_path / "desk"
    folder.mkdir()
    folder.joinpath("a.md").write_text(story())
    return repository(folder)


def _factlint(folder, *arguments):
    line = [sys.executable, "-m", "factlint", *arguments]
    done = subprocess.run(
        line, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    said = (done.stdout + done.stderr).decode()
    assert "Traceback" not in said
    return said, done.returncode


COMMANDS = [
    ["check", "."], ["check", "--format", "json", "."], ["check", "--format", "html", "."], ["compare", "HEAD:a.md", "a.md"],
    ["explain", "anna"], ["test"], ["facts", "list"], ["facts", "lint"], ["corrections", "list"], ["timeline", "."],
    ["corrections", "suggest", "."], ["corrections", "check", "."],
]  # fmt: skip


def _silent(folder, commands=COMMANDS):
    """Whether no command says a word of what lies outside, and those that check say that something is wrong."""
    for command in commands:
        said, code = _factlint(folder, *command)
        assert not any(word.lower() in said.lower() for word in WORDS), command
        assert code == 2 or command[0] not in ("check", "compare", "test"), command


@pytest.mark.parametrize("name", ["passwd", "keys.yml", "tab.yml", "twice.yml", "latin.yml"])
@pytest.mark.parametrize("absolute", [True, False])
def test_rules_outside_are_not_quoted(desk, outside, name, absolute):
    path = str(outside / name) if absolute else f"../private/{name}"
    desk.joinpath("factlint.yml").write_text(f"factlint: 1\nextends: [core]\nrules: [{path}]\n")
    _silent(desk, COMMANDS[:2] if absolute else COMMANDS)


@pytest.mark.parametrize("pattern", ["../private", "../private/*", "linked", "linked/*.yml", "link.yml", "../**/*.yml"])
def test_nor_by_a_folder_a_pattern_or_a_link(desk, outside, pattern):
    desk.joinpath("linked").symlink_to(outside)
    desk.joinpath("link.yml").symlink_to(outside / "passwd")
    desk.joinpath("factlint.yml").write_text(f"factlint: 1\nextends: [core]\nrules: ['{pattern}']\n")
    _silent(desk, COMMANDS[:2])


@pytest.mark.parametrize("name", ["passwd", "keys.yml", "tab.yml", "twice.yml", "latin.yml"])
def test_nor_where_the_configuration_is_a_link(desk, outside, name):
    desk.joinpath("factlint.yml").symlink_to(outside / name)
    _silent(desk, COMMANDS if name in ("passwd", "keys.yml") else COMMANDS[:2])


@pytest.mark.parametrize("name", ["passwd", "keys.yml", "tab.yml", "twice.yml", "latin.yml"])
def test_nor_where_the_manifest_is_a_link(desk, outside, name):
    desk.joinpath("article.yml").symlink_to(outside / name)
    _silent(desk, COMMANDS[:2])


def test_what_the_command_line_names_is_quoted(desk, outside):
    for arguments in (["--rules", "../private/keys.yml"], ["--config", "../private/keys.yml"]):
        said, code = _factlint(desk, "check", *arguments, "a.md")
        assert "token" in said and code == 2


def test_rules_outside_that_are_in_order_are_used(desk, outside):
    outside.joinpath("good.yml").write_text(
        "factlint: 1\nterms:\n  shelter: {prefer: refuge, avoid: [shelter], bad: [A shelter opened.]}\n"
    )
    desk.joinpath("factlint.yml").write_text("factlint: 1\nrules: [../private/good.yml]\n")
    said, code = _factlint(desk, "check", "--min-severity", "info", "a.md")
    assert "refuge" in said and code == 0


@pytest.mark.parametrize(
    "path",
    ["../private/take.v2.md", "/PRIVATE/take.v2.md", "link.md", "linked/take.v2.md", "x/../../private/take.v2.md"],
)
def test_a_manifest_names_no_file_outside(desk, outside, path):
    desk.joinpath("link.md").symlink_to(outside / "take.v2.md")
    desk.joinpath("linked").symlink_to(outside)
    desk.joinpath("x").mkdir()
    path = path.replace("/PRIVATE", str(outside))
    for part in (
        f"versions: [{{file: a.md, version: a}}, {{file: {path}, version: b}}]",
        f"siblings: {{caption: {path}}}",
    ):
        desk.joinpath("article.yml").write_text(f"factlint: 1\nslug: fire\n{part}\n")
        _silent(desk, COMMANDS[:3])
        said, _ = _factlint(desk, "check", ".")
        assert "outside" in said


@pytest.mark.parametrize("marked", [".git", "factlint.yml"])
def test_a_manifest_may_name_what_lies_in_the_repository(desk, marked):
    """A repository is what git has, else what lies below a configuration."""
    if marked == "factlint.yml":
        desk.joinpath(".git").rename(desk.parent / "elsewhere")
        desk.joinpath("factlint.yml").write_text("factlint: 1\n")
    folder = desk / "stories"
    folder.mkdir()
    folder.joinpath("b.md").write_text(story(13))
    manifest = "factlint: 1\nslug: fire\nversions: [{file: ../a.md, version: a}, {file: b.md, version: b}]\n"
    folder.joinpath("article.yml").write_text(manifest)
    assert _factlint(desk, "check", "stories")[1] == 0
    if marked == "factlint.yml":
        desk.joinpath("factlint.yml").unlink()  # then it is the folder of the manifest
        said, code = _factlint(desk, "check", "stories")
        assert "outside" in said and code == 2


@pytest.mark.parametrize("front", ["", "---\narticle: fire\n---\n\n"])
def test_a_link_beside_a_draft_is_no_version_of_it(desk, outside, front):
    outside.joinpath("take.v2.md").write_text(front + story(13, "Margarethe Quellinger"))
    desk.joinpath("take.v1.md").write_text(front + story())
    desk.joinpath("take.v2.md").symlink_to(outside / "take.v2.md")
    for arguments in (["check", "take.v1.md"], ["check", "."], ["timeline", "take.v1.md"], ["timeline", "."]):
        said, _ = _factlint(desk, *arguments)
        assert not any(word in said for word in WORDS)
    said, _ = _factlint(desk, "check", "take.v1.md", "take.v2.md")  # named by the user, it is read
    assert "Quellinger" in said


def test_no_command_writes_into_rules_outside(desk, outside):
    ledger = outside / "ledger.yml"
    ledger.write_text("factlint: 1\ncorrections:\n  - {id: c-1, wrong: Gorsly, right: Gorsley}\n")
    desk.joinpath("factlint.yml").write_text("factlint: 1\nextends: [core]\nrules: [../private/ledger.yml]\n")
    before = ledger.read_text()
    said, code = _factlint(desk, "corrections", "add", "--wrong", "Lundt", "--right", "Lund")
    assert ledger.read_text() == before and code == 2 and "--file" in said
    _factlint(desk, "corrections", "add", "--wrong", "Lundt", "--right", "Lund", "--file", "../private/ledger.yml")
    assert "Lundt" in ledger.read_text()


def test_a_long_text_in_a_rule_file_is_quoted_by_its_beginning(desk):
    long = "secret" * 500
    git(desk, "init", "--quiet")
    wrong = [
        f"{long}: 1", f"people: {{a: {{name: x, {long}: y}}}}", f"people: {{a: {{name: x, born: {long}}}}}",
        f"people: {{{long.upper()}: {{name: x}}}}", f"people: {{a: {{name: x, severity: {long}}}}}",
        f"people: {{a: {{name: x, kin: {{mother: {long}}}}}}}", f"events: {{e: {{name: x, date: {long}}}}}",
        f"quantities: {{q: {{say: x, value: {long}}}}}", f"patterns: {{p: {{match: '(?P<{long}>(', message: x}}}}",
        f"patterns: {{p: {{match: 'a', replace: '\\g<{long}>'}}}}", f"sources: {{{long}: {{url: x}}, {long}: {{url: y}}}}",
        f"corrections: [{{id: {long}, wrong: a, right: b}}, {{id: {long}, wrong: c, right: d}}]",
        f"terms: {{a: {{prefer: {long}, avoid: [{long}]}}}}", f"terms: {{a: {{avoid: [{long}], unless: [{long}]}}}}",
        f"terms: {{a: {{avoid: [“{long}”]}}}}", f"as_of: {long}", f"'{long}' {long}", f"\t{long}", f"people: [{long}", f"people: {long}",
        f"people: {{a: {{name: x, roles: [{{title: x, of: {long}}}]}}}}", f"pack: [{long}]", f"{long}: {{{long}: 1}}",
        f"people: {{a: {{name: x, roles: [{{title: x, from: 2012, to: {long}}}]}}}}", f"&{long} a: *{long[:-1]}",
    ]  # fmt: skip
    config = [f"checks: {{{long}: {{severity: off}}}}", f"checks: {{text.sum: {{{long}: 1}}}}", f"fail_on: {long}",
              f"checks: {{text.sum: {{severity: {long}}}}}", f"extends: [{long}]", f"rules: [{long}]", f"timezone: {long}"]  # fmt: skip
    manifest = [f"published: {long}", f"versions: [{{file: {long}}}]", f"siblings: {{caption: {long}}}", f"timezone: {long}",
                f"versions: [{{file: a.md, updated: {long}}}]", f"versions: [{{file: a.md, variant: {long}}}]"]  # fmt: skip
    files = {"rules.yml": wrong, "factlint.yml": config, "article.yml": ["slug: x\n" + one for one in manifest]}
    folders = {f"{name.partition('.')[0]}-{number}": (name, fault)
               for name, faults in files.items() for number, fault in enumerate(faults)}  # fmt: skip
    for folder, (name, fault) in folders.items():
        desk.joinpath(folder).mkdir()
        desk.joinpath(folder, "a.md").write_text(story())
        desk.joinpath(folder, "factlint.yml").write_text("factlint: 1\nextends: []\nrules: [rules.yml]\n")
        desk.joinpath(folder, "rules.yml").write_text("factlint: 1\n")
        desk.joinpath(folder, name).write_text(f"factlint: 1\n{fault}\n")
    said, code = _factlint(desk, "check", "--format", "json", *folders)
    report = json.loads(said[: said.rindex("}\n") + 2])
    assert code == 2 and long[:130] not in said
    assert max(len(one["message"]) for one in report["problems"]) < 450
    told = {one["path"].partition("/")[0] for one in report["problems"]}
    assert told == set(folders), [fault[:60] for folder, (_, fault) in folders.items() if folder not in told]
