"""A small story in a real git repository, and what factlint says of its versions there."""

import json
import subprocess
import sys

from tests.doors.desk import environment, run

LEAD = "The council said {toll} people died in the fire on the hill near the town.\n\n"
BODY = "Mayor {mayor} opened a shelter in the school on Monday.\n\nThe bridge over the river stays closed for a week.\n"


def story(toll=12, mayor="Anna Lund", more=""):
    return LEAD.format(toll=toll) + BODY.format(mayor=mayor) + more


def git(folder, *arguments, env=None):
    return run("git", *arguments, cwd=folder, env=env or environment())


def commit(folder, name=None, text=None):
    if name:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text) if isinstance(text, bytes) else path.write_text(text)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=Next")


def check(folder, *arguments, env=None, command="check"):
    line = [sys.executable, "-m", "factlint", command, "--isolated", "--format", "json", *arguments]
    done = subprocess.run(line, cwd=folder, env=env or environment(), capture_output=True, check=False)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return json.loads(done.stdout) | {"code": done.returncode}


def changes(report):
    """The label of the version that made each change, with the words before and after, in the order of the report."""
    found = [finding for finding in report["findings"] if finding["rule"] == "version.critical-change"]
    return [(finding["version"], finding["related"][0]["text"], finding["text"]) for finding in found]


def said(report):
    return " ".join(problem["message"] for problem in report["problems"])
