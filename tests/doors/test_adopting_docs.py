"""The commands of docs/adopting.md, in their order, on a small old repository, with real pre-commit."""

import re
import sys

from tests.doors.desk import ROOT, repository, run

PAGE = ROOT.joinpath("docs/adopting.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(sh|yaml)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
REFUSED = re.compile(r"^(.*?) +# exit code 1$", re.MULTILINE)
OLD = "The mayor said that the the town paid for it.\n\nThe vote was in the townhall, and the PQR was there.\n"


def _commands(text, revision):
    """The commands of a block, those that are to be refused turned round."""
    text = text.replace("REVISION", revision)
    return "set -eu\n" + REFUSED.sub(r'code=0; \1 || code=$?; [ "$code" -eq 1 ]', text)


def test_the_page_leads_to_a_refused_and_an_accepted_commit(tmp_path, checkout, runner):
    desk = tmp_path / "desk"
    desk.joinpath("posts").mkdir(parents=True)
    desk.joinpath("posts/old.md").write_text(OLD)
    desk.joinpath("README.md").write_text("How how the site is built.\n")
    repository(desk)
    env = runner | {"PRE_COMMIT_HOME": str(tmp_path / "hooks"), "FACTLINT_CACHE": str(tmp_path / "cache")}
    revision = run("git", "rev-parse", "HEAD", cwd=checkout, env=env).strip()
    said = []
    for kind, text in BLOCKS:
        if kind == "yaml":
            name, _, content = text.removeprefix("# ").partition("\n")
            desk.joinpath(name).write_text(content)
        else:
            said.append(run("bash", "-c", _commands(text, revision), cwd=desk, env=env))
    look, begun, accepted, hooked, ruled, refused, changed = said
    assert "posts/old.md  markdown" in look and "text.doubled-phrase" in look
    assert re.search(r"all +check\n", look) and re.search(r"all +file\n", look)
    assert "wrote .pre-commit-config.yaml" in begun
    assert re.search(r"\b[1-9]\d* findings? accepted", accepted) and "nothing found" in accepted
    assert "Failed" not in hooked and "1 finding accepted" in ruled
    assert refused.count("Failed") == 1 and "posts/library.md" in refused and "town hall" in refused
    assert changed.count("Failed") == 1 and "“14 rooms” became “19 rooms”" in changed
    messages = run("git", "log", "--format=%s", cwd=desk, env=env).splitlines()
    assert messages[:2] == ["Counted again", "The library"] and len(messages) == 5
    assert not run("git", "status", "--short", cwd=desk, env=env)
    assert "left out" in run("factlint", cwd=desk, env=env)


def test_the_accepted_list_is_no_skipped_copy(tmp_path):
    """A file of ours is none that was passed over."""
    tmp_path.joinpath("old.md").write_text(OLD)
    run("git", "init", "--quiet", cwd=tmp_path)
    accept = ["-m", "factlint", "accept", "--all", "--reason", "old"]
    run(sys.executable, *accept, cwd=tmp_path)
    assert "skipped" not in run(sys.executable, "-m", "factlint", cwd=tmp_path)
