"""Checks of English stay off other languages; the desk's own rules do not, and the report says what was in which."""

import json
import subprocess
import sys

FRENCH = (
    "Pour l’instant, nous nous concentrons sur les formulaires, et vous vous demandez ce que nous montrons aux gens."
)
ENGLISH = "The board met in the old town hall on the quay and agreed the plan for the coming year, the clerk said."
RULES = "factlint: 1\nterms: {port: {prefer: harbour board, avoid: [port council], severity: error}}\n"


def _run(folder, *options):
    command = [sys.executable, "-m", "factlint", "check", ".", "--format", "json", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, json.loads(done.stdout)


def _rules(report):
    return [(finding["rule"], finding["path"]) for finding in report["findings"]]


def test_paragraphs_and_quotations_in_another_language_are_left_alone_in_english_copy(tmp_path):
    quoted = f"The sign said: “{FRENCH}” It was the the clerk who put it there."
    (tmp_path / "a.md").write_text("\n\n".join([ENGLISH, FRENCH, quoted]))
    code, report = _run(tmp_path, "--isolated")
    assert (code, _rules(report)) == (1, [("text.doubled-phrase", "a.md")])
    assert report["findings"][0]["text"].startswith("the the")


def test_what_is_short_is_in_the_language_that_the_file_says(tmp_path):
    for name, front in {"a.md": "---\nlang: fr\n---\n", "b.fr.md": "", "fr/c.md": "", "pt-br/d.md": ""}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{front}Nous nous voyons.\n")
    code, report = _run(tmp_path, "--isolated")
    assert (code, _rules(report)) == (0, [])
    assert report["coverage"]["languages"] == {"French": 3, "Portuguese": 1}


def test_the_desks_own_terms_are_found_in_every_language(tmp_path):
    (tmp_path / "a.md").write_text(f"{FRENCH} Le port council a dit que c’est la fin.\n")
    (tmp_path / "r.yml").write_text(RULES)
    code, report = _run(tmp_path, "--rules", "r.yml")
    assert (code, _rules(report)) == (1, [("style.term", "a.md")])


def test_a_programming_language_is_none_that_people_speak(tmp_path):
    (tmp_path / "a.md").write_text(f"---\nlanguage: python\n---\n\n{ENGLISH} It was the the end.\n")
    code, report = _run(tmp_path, "--isolated")
    assert (code, _rules(report), report["coverage"]["languages"]) == (1, [("text.doubled-phrase", "a.md")], {})
