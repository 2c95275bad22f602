"""Entries of rule files that load and can never do anything are problems, with their place, their text and the mend."""

import pytest
from tests.doors.desk import factlint

_QUOTES = "YAML takes only straight quotation marks, and these are part of the text"
_NOTHING = "no letter or figure"

INERT = [
    # Word's quotation marks
    ("terms: {x: {prefer: “adviser”, avoid: [advisor]}}", "2:21: `prefer` is `“adviser”`", _QUOTES),
    ("terms: {x: {prefer: adviser, avoid: [“advisor”]}}", "2:38: an item of `avoid` is `“advisor”`", _QUOTES),
    ("terms: {x: {prefer: adviser, avoid: [‘advisor’]}}", "2:38: an item of `avoid` is `‘advisor’`", _QUOTES),
    ("terms: {x: {prefer: adviser, avoid: [\"“advisor”\"]}}", "2:38: an item of `avoid` is `“advisor”`", _QUOTES),
    ("terms: {x: {prefer: adviser, avoid: [„advisor“]}}", "2:38: an item of `avoid` is `„advisor“`", _QUOTES),
    ("terms: {x: {prefer: adviser, avoid: [“advisor, then”]}}", "2:38: an item of `avoid` is `“advisor`", _QUOTES),
    ("terms: {x: {one_of: [talks, “truce”]}}", "2:29: an item of `one_of` is `“truce”`", _QUOTES),
    ("terms: {x: {prefer: a, avoid: [b], unless: [“c d”]}}", "2:45: an item of `unless` is `“c d”`", _QUOTES),
    ("people: {a: {name: “Ann Poe”}}", "2:20: `name` is `“Ann Poe”`", _QUOTES),
    ("people: {a: {name: Ann Poe, never: [“Anne Poe”]}}", "2:37: an item of `never` is `“Anne Poe”`", _QUOTES),
    ("people: {a: {name: Ann Poe, roles: [{title: “mayor”}]}}", "2:45: `title` is `“mayor”`", _QUOTES),
    ("places: {a: {name: Ostia, demonyms: [“Ostian”]}}", "2:38: an item of `demonyms` is `“Ostian”`", _QUOTES),
    ("events: {a: {name: “the vote”}}", "2:20: `name` is `“the vote”`", _QUOTES),
    ("quantities:\n  a:\n    say: “{n} ports”\n    value: 5", "4:10: `say` is `“{n} ports”`", _QUOTES),
    ("corrections: [{id: a, story: “ferry”, wrong: x, right: y}]", "2:30: `story` is `“ferry”`", _QUOTES),
    # nothing to look for
    ("terms: {x: {prefer: adviser}}", "2:12: `x`: a term needs forms to look for", "add `avoid`, `never` or `one_of`"),
    ("terms: {x: {prefer: adviser, avoid: []}}", "2:12: `x`: a term needs forms to look for", "add `avoid`"),
    ("terms: {x: {unless: [a], bad: [b]}}", "2:12: `x`: a term needs forms to look for", "add `avoid`"),
    ("terms: {x: {one_of: [truce]}}", "2:21: `one_of`: there is one form", "add another"),
    ("terms: {x: {one_of: [truce, truce]}}", "2:21: `one_of`: there is one form", "add another"),
    ("terms: {x: {avoid: [—]}}", "2:21: an item of `avoid` is `—`", _NOTHING),
    ("places: {a: {name: Ostia, never: ['.']}}", "2:35: an item of `never` is `.`", _NOTHING),
    ("corrections: [{id: a, wrong: '…', right: y}]", "2:30: `wrong` is `…`", _NOTHING),
    ("quantities: {a: {say: five ports, value: 5}}", "2:23: `say` is `five ports`", "put {n} where the number stands"),
    ("quantities: {a: {say: '{n}', value: 5}}", "2:23: `say` is `{n}`", "add the words beside it"),
    ("people: {a: {name: Ann Poe, first_reference: {from: 2020}}}", "2:46:", "add `needs_title: true` or a `formula`"),
    ("events: {a: {name: summit, date: 2023-09-13}}", "2:13: `a`: one word names any event", "add `participants` or a `place`"),
    # the same on both sides
    ("terms: {x: {prefer: adviser, avoid: [advisor, adviser]}}", "2:37: `avoid`: “adviser” is what `prefer`", "take it"),
    ("terms: {x: {prefer: adviser, avoid: [ADVISER]}}", "2:37: `avoid`: “ADVISER” is what `prefer`", "take it out"),
    ("terms: {x: {prefer: \"don't\", avoid: [don’t]}}", "2:37: `avoid`: “don’t” is what `prefer`", "take it out"),
    ("terms: {x: {kind: title, prefer: mayor, never: [mayor]}}", "2:48: `never`: “mayor” is what `prefer`", "take it"),
    ("terms: {x: {prefer: a, avoid: [advisor], unless: [Advisor]}}", "2:50: `unless`: “Advisor” stands in", "take it"),
    ("people: {a: {name: Ann Poe, never: [Ann Poe]}}", "2:36: `never`: “Ann Poe” is a right form", "take it out of one"),
    ("people: {a: {name: O’Brien, never: [\"O'Brien\"]}}", "2:36: `never`: “O'Brien” is a right form", "take it out"),
    ("people: {a: {name: B, accept: [Ann], never: [Ann]}}", "2:45: `never`: “Ann” is a right form", "take it out"),
    ("places: {a: {name: Kyiv, accept: [Kiev], never_after: [{form: Kiev, date: 2022}]}}",
     "2:55: `never_after`: “Kiev” is a right form", "take it out"),
    ("places: {a: {name: Kyiv, formerly: [{name: Kyiv}]}}", "2:36: `formerly`: “Kyiv” is a right form", "take it out"),
    ("places: {a: {name: B, never: [{form: Ba, for: Ba}]}}", "2:31:", "“Ba” is both wrong and right"),
    ("places: {a: {name: B, describe_as: [town], never_describe_as: [town]}}",
     "2:63: `never_describe_as`: “town” stands under `describe_as`", "take it out of one"),
    ("patterns: {a: {match: adviser, replace: adviser}}", "2:41: `replace` is `adviser`", "what `match` finds"),
    ("corrections: [{id: a, wrong: £40m, right: £40m}]", "2:43: `right` is `£40m`", "both wrong and right"),
    ("corrections: [{id: a, wrong: “£40m”, right: £40m}]", "2:45: `right` is `£40m`", "both wrong and right"),
]  # fmt: skip
SOUND = [
    "terms: {x: {prefer: Internet, avoid: [internet]}, y: {prefer: adviser, avoid: [Adviser]}}",
    "terms: {x: {avoid: [cop]}, y: {one_of: [talks, truce]}, z: {kind: title, prefer: prime minister}}",
    'terms: {x: {prefer: Hawai‘i, avoid: ["Hawai\'i"]}, y: {prefer: C++, avoid: [C#]}}',
    "terms: {x: {prefer: adviser, avoid: [advisor], unless: [Capital Advisors]}}",
    "people: {a: {name: “Weird Al” Yankovic, accept: [Al ’t Hooft], never: [ann poe, Anne “Poe]}}",
    "people: {a: {name: Ann Poe, bad: [“Anne Poe quit.”], note: “as told”}}",
    "places: {a: {name: Kyiv, formerly: [{name: Kiev}], never_after: [{form: Kiev, date: 2022}]}}",
    "events: {a: {name: budget vote}, b: {name: summit, place: Ostia}, c: {name: x, aliases: [budget talks]}}",
    "quantities: {a: {say: '{n} ports', value: 5}, b: {say: 'a toll of {n}', value: 5}}",
    "patterns: {a: {match: '“(\\w+)”', replace: '\\1', message: “no”}}",
    "quotes: {a: {speaker: Ann Poe, text: “We go”}}",
    "corrections: [{id: a, wrong: “worth £40m”, right: “worth £4m”}, {id: b, wrong: ferry, right: Ferry}]",
]


def _loaded(tmp_path, rules, *arguments):
    tmp_path.joinpath("desk.yml").write_text(f"factlint: 1\n{rules}\n", encoding="utf-8")
    tmp_path.joinpath("good.md").write_text("The council meets on Monday.\n")
    return factlint("check", "--isolated", "--rules", "desk.yml", *arguments, "good.md", cwd=tmp_path)


@pytest.mark.parametrize(("rules", "place", "mend"), INERT)
def test_what_can_never_do_anything_is_a_problem(tmp_path, rules, place, mend):
    done = _loaded(tmp_path, rules, "--quiet", "--fail-on", "never")
    assert done.returncode == 2 and f"desk.yml:{place}" in done.stderr and mend in done.stderr, done.stderr
    assert len(done.stderr.splitlines()) == (2 if ", then”" in rules else 1), done.stderr


@pytest.mark.parametrize("rules", SOUND)
def test_what_looks_like_it_is_none(tmp_path, rules):
    done = _loaded(tmp_path, rules)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr


@pytest.mark.parametrize("rules", [INERT[0][0], "terms: [", "]", "terms: {x: {prefr: y}}"])
def test_a_file_that_does_not_load_is_not_reported_as_tested(tmp_path, rules):
    tmp_path.joinpath("desk.yml").write_text(f"factlint: 1\n{rules}\n", encoding="utf-8")
    done = factlint("test", "--isolated", "desk.yml", cwd=tmp_path)
    assert done.returncode == 2 and "desk.yml:" in done.stderr
    assert done.stdout == "nothing was tested: no rule was loaded\n"


def test_what_does_load_of_a_faulty_file_is_tested(tmp_path):
    good = "patterns: {p: {match: 'x{3}', bad: [xxx]}}"
    tmp_path.joinpath("desk.yml").write_text(f"factlint: 1\nterms: {{x: {{prefer: y}}}}\n{good}\n")
    done = factlint("test", "--isolated", "desk.yml", cwd=tmp_path)
    assert done.returncode == 2 and done.stdout.startswith(
        "not all rules were loaded; of the others 0 failures: 1 entry"
    )


def test_wrong_texts_of_the_ledger_are_found_whatever_quotation_marks_they_are_given_in(tmp_path):
    tmp_path.joinpath("a.md").write_text("The deal was worth £40m, “a small amount,” he said.\n", encoding="utf-8")
    for wrong in ("“worth £40m”", "'\"worth £40m\"'", "worth £40m", "“a small amount”"):
        ledger = f"factlint: 1\ncorrections: [{{id: a, wrong: {wrong}, right: other}}]\n"
        tmp_path.joinpath("desk.yml").write_text(ledger, encoding="utf-8")
        done = factlint("check", "--isolated", "--rules", "desk.yml", "a.md", cwd=tmp_path)
        assert done.returncode == 1 and "version.error-carried" in done.stdout, wrong


@pytest.mark.parametrize(
    ("config", "place"),
    [
        ("exclude: [“old/**”]", "2:11: an item of `exclude`"),
        ("overrides: [{paths: [“old/**”]}]", "2:22: an item of `paths`"),
        ("checks: {text.doubled-phrase: {allow: [“bye bye”]}}", "2:32: text.doubled-phrase: "),
    ],
)
def test_quotation_marks_of_word_in_the_configuration(tmp_path, config, place):
    tmp_path.joinpath("factlint.yml").write_text(f"factlint: 1\n{config}\n", encoding="utf-8")
    tmp_path.joinpath("good.md").write_text("The council meets on Monday.\n")
    done = factlint("check", "--quiet", "good.md", cwd=tmp_path)
    assert done.returncode == 2 and f"factlint.yml:{place}" in done.stderr and _QUOTES in done.stderr, done.stderr
