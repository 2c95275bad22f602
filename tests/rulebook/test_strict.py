"""Rule files are loaded strictly: each fault is one sentence with its place and mend, and never a traceback."""

import pytest
from factlint.rulebook import Book
from factlint.rulebook.compile import compile_book
from factlint.rulebook.validate import validate
from factlint.rulebook.volume import Volume


def _problems(text, kind="rules"):
    sheet, problems = validate(kind, text, "desk.yml")
    if sheet and kind == "rules":
        problems = problems + compile_book([], [sheet])[1]
    return problems


FAULTS = {
    "unknown key": ("factlint: 1\npeople:\n  ann-lee: {nmae: Ann Lee, name: Ann Lee}\n", 3, 13, "`nmae`", "did you mean `name`?"),
    "unknown section": ("factlint: 1\npeeple: {}\n", 2, 1, "`peeple`", "did you mean `people`?"),
    "duplicate key": ("factlint: 1\npeople:\n  ann-lee:\n    name: Ann Lee\n    name: Anne Lee\n", 5, 5, "`name` stands twice", "line 4"),
    "duplicate slug": ("factlint: 1\npeople:\n  ann-lee: {name: Ann Lee}\n  ann-lee: {name: Anne Lee}\n", 4, 3, "`ann-lee` stands twice", "keep one"),
    "unknown reference": ("factlint: 1\nplaces:\n  norway: {name: Norway}\n  oslo: {name: Oslo, in: [norwey]}\n", 4, 27, "`norwey`", "did you mean `norway`?"),
    "bad date": ("factlint: 1\npeople:\n  ann-lee: {name: Ann Lee, born: 1975-02-30}\n", 3, 34, "1975-02-30", "28 days"),
    "bad regex": ("factlint: 1\npatterns:\n  p: {match: '(open'}\n", 3, 14, "(open", "regular expression"),
    "a huge regex": ("factlint: 1\npatterns:\n  p: {match: '(?:a{1000}){1000}'}\n", 3, 14, "100,000 parts", "repeat less"),
    "a regex nested deeply": (f"factlint: 1\npatterns:\n  p: {{match: '{'(' * 61}a{')' * 61}'}}\n", 3, 14, "60 groups", "take some out"),
    "wrong version": ("factlint: 2\npeople: {}\n", 1, 11, "`factlint: 2`", "write `factlint: 1`"),
    "no version": ("people: {}\n", 1, 1, "`factlint`", "opens every file"),
    "a list": ("- factlint\n", 1, 1, "not a mapping", "`factlint: 1`"),
    "a word": ("hello\n", 1, 1, "not a mapping", "`factlint: 1`"),
    "empty": ("", 1, 1, "empty", "`factlint: 1`"),
    "only a comment": ("# nothing\n", 1, 1, "empty", "`factlint: 1`"),
    "tab": ("factlint: 1\npeople:\n\tann-lee: {name: Ann Lee}\n", 3, 1, "tab", "spaces"),
    "text after a quote": ("factlint: 1\nterms:\n  a: {prefer: 'Kim' is it}\n", 3, 21, "closing quote", "quote the whole value"),
    "a comma that starts a key": ("factlint: 1\nterms:\n  a: {prefer: lower case in AP, so there}\n", 3, 33, "so there", "unknown key"),
    "unclosed bracket": ("factlint: 1\nterms:\n  a: {prefer: x, avoid: [y}\n", 3, None, "", "`"),
    "two documents": ("factlint: 1\n---\nfactlint: 1\n", 2, 1, "second document", "one document"),
    "wrong choice": ("factlint: 1\nterms:\n  a: {prefer: x, severity: eror}\n", 3, 28, "`eror`", "did you mean `error`?"),
    "scalar for a list": ("factlint: 1\nplaces:\n  a: {name: X, never: Y}\n", 3, 23, "`never`", "square brackets"),
    "no value": ("factlint: 1\nplaces:\n  a: {name: }\n", 3, None, "`name`", "no value"),
    "bad slug": ("factlint: 1\nplaces:\n  North Korea: {name: X}\n", 3, None, "North Korea", "hyphens"),
    "no value in one of two types": ("factlint: 1\nplaces:\n  a: {name: X, source: }\n", 3, None, "`source` has no value", "take the key out"),
    "none of two types": ("factlint: 1\nplaces:\n  a: {name: X, source: {b: c}}\n", 3, 24, "`source` is `a mapping`", "text or a list"),
    "item of two types": ("factlint: 1\nplaces:\n  a: {name: X, never: [[Y]]}\n", 3, 24, "an item of `never`", "text or a mapping"),
    "inside one of two types": ("factlint: 1\nplaces:\n  a: {name: X, never: [{form: Y, for: Z, fom: Q}]}\n", 3, 42, "`fom`", "did you mean `form`?"),
    "no value of a section": ("factlint: 1\npeople:\n", 2, None, "`people` has no value", "take the key out"),
    "a number with a comma": ("factlint: 1\nquantities:\n  a: {say: 'x {n}', value: 1,000}\n", 3, 30, "`000`", "in quotes"),
    "white space for a name": ("factlint: 1\npeople:\n  a: {name: ' '}\n", 3, 13, "white space", "take the key out"),
    "a title without its form": ("factlint: 1\nterms:\n  a: {kind: title, never: [x]}\n", 3, 6, "`a`", "add `prefer`"),
    "a span that ends too early": ("factlint: 1\nevents:\n  a: {name: X, start: 2023-05, end: 2020}\n", 3, 6, "`end: 2020`", "correct one"),
    "a group that is not there": ("factlint: 1\npatterns:\n  a: {match: x, replace: '\\g<n>'}\n", 3, 26, "'n'", "group of `match`"),
    "too large a repeat": ("factlint: 1\npatterns:\n  a: {match: 'x{99999999999}'}\n", 3, 14, "too large", "regular expression"),
    "a set in a set": ("factlint: 1\npatterns:\n  a: {match: '[[x]'}\n", 3, 14, "nested set", "regular expression"),
    "a correction twice": ("factlint: 1\ncorrections:\n  - {id: a, wrong: x, right: y}\n  - {id: a, wrong: z, right: y}\n", 3, 3, "`a` stands twice", "another"),
    "a control character": ("factlint: 1\nplaces: {k: {name: 'Ky\x07iv'}}\n", 2, 23, "U+0007", "take it out"),
    "a person without a slug": ("factlint: 1\npeople:\n  - name: Ada Brandt\n", 3, 3, "needs a short name", "`ada-brandt: {name: Ada Brandt}`"),
    "a term without a slug": ("factlint: 1\nterms:\n  - {prefer: adviser, avoid: [advisor]}\n", 3, 3, "`terms` is a list", "`adviser: {prefer: adviser}`"),
    "a slug with capitals": ("factlint: 1\npeople:\n  Ada_Brandt: {name: X}\n", 3, 3, "`Ada_Brandt` is no slug", "write `ada-brandt`"),
    "a slug without a letter": ("factlint: 1\npeople:\n  '**': {name: X}\n", 3, 3, "`**`", "hyphens only"),
    "a name for a slug": ("factlint: 1\npeople:\n  a: {name: X, roles: [{title: mayor, of: Ostia}]}\n", 3, 43, "`of` is `Ostia`; it takes the slug", "such as `ostia`"),
    "persons": ("factlint: 1\npersons: {}\n", 2, 1, "`persons`", "did you mean `people`?"),
    "until for to": ("factlint: 1\npeople:\n  a: {name: X, roles: [{title: mayor, until: 2020}]}\n", 3, 39, "`until`", "did you mean `to`?"),
    "to for until": ("factlint: 1\nplaces:\n  a: {name: X, formerly: [{name: Y, to: 2020}]}\n", 3, 37, "`to`", "did you mean `until`?"),
    "start for from": ("factlint: 1\npeople:\n  a: {name: X, roles: [{title: mayor, start: 2020}]}\n", 3, 39, "`start`", "did you mean `from`?"),
    "a quote without an end": ("factlint: 1\npeople:\n  a:\n    name: \"Ada Brandt\n  b: {name: Bo}\n", 4, 11, "opened in line 4", "never closed"),
    "a quote that ends in the next value": ("factlint: 1\npeople:\n  a:\n    name: 'Ada\n  b:\n    name: 'Bo'\n    note: x\n", 6, 12, "opened in line 4 is closed in line 6", "where it belongs"),
    "a backslash in double quotes": ('factlint: 1\npatterns:\n  p: {match: "\\d+ o\'clock", message: x}\n', 3, 15, "single quotes", "'\\d+ o''clock'"),
    "a backspace in a pattern": ('factlint: 1\npatterns:\n  p: {match: "\\bcat\\b", message: x}\n', 3, 14, "backspace", "single quotes"),
    "no space after a colon": ("factlint: 1\npeople:\n  ada:\n    name:Ada Brandt\n", 4, 5, "`name:Ada Brandt`", "a space is missing after `name:`"),
    "no space after a colon, and another line": ("factlint: 1\npeople:\n  ada:\n    name:Ada Brandt\n    accept: [A]\n", 5, None, "after `name:`", "in line 4"),
    "no space after a colon in braces": ("factlint: 1\npeople:\n  ada: {name:Ada, short: A}\n", None, None, "a space is missing", "after `name:`"),
    "a second colon": ("factlint: 1\npeople:\n  ada:\n    note: At 3: the vote\n", 4, None, "second colon", "in quotes"),
    "a text for a list of former names": ("factlint: 1\nplaces:\n  a: {name: X, formerly: Kiev}\n", 3, 26, "`formerly` is `Kiev`", "write `formerly: [{name: Kiev, until: 2022}]`"),
    "a text for a former name": ("factlint: 1\nplaces:\n  a: {name: X, formerly: [Kiev]}\n", 3, 27, "`Kiev`", "write `{name: Kiev, until: 2022}`"),
    "a text for a role": ("factlint: 1\npeople:\n  a: {name: X, roles: mayor}\n", 3, 23, "`mayor`", "write `roles: [{title: mayor}]`"),
    "a merge": ("factlint: 1\nplaces:\n  a: &a {name: X}\n  b: {<<: *a, name: Y}\n", 4, 7, "merge key `<<`", "write the keys out"),
    "an alias of nothing": ("factlint: 1\nplaces:\n  a: {name: *X}\n", 3, 13, "`*`", "in quotes"),
    "a sign of YAML": ("factlint: 1\nplaces:\n  a: {name: @x}\n", 3, 13, "`@`", "in quotes"),
    "a brace without an end": ("factlint: 1\nplaces:\n  a: {name: X\n  b: {name: Y}\n", 4, None, "the `{` of line 3", "`}`"),
    "a birth without a thing": ("factlint: 1\npeople:\n  a: {name: X, born: {}}\n", 3, 22, "`born`: this says nothing", "add `date`"),
    "a death before the birth": ("factlint: 1\npeople:\n  a: {name: X, born: {date: 2020}, died: 2010}\n", 3, 6, "`died: 2010` lies before `born: 2020`", "correct one"),
    "alive after death": ("factlint: 1\npeople:\n  a: {name: X, alive: 2020, died: 2010}\n", 3, 6, "`died: 2010` lies before `alive: 2020`", "correct one"),
    "another pronoun": ("factlint: 1\npeople:\n  a: {name: X, pronouns: her}\n", 3, 26, "`pronouns` is `her`", "did you mean `she`?"),
    "a name for an affiliation": ("factlint: 1\npeople:\n  a: {name: X, affiliations: [Brask]}\n", 3, 31, "`Brask`", "write `{with: Brask}`"),
    "an owner who is not on file": ("factlint: 1\norganisations:\n  brask: {name: Brask}\n  b: {name: B, owned_by: brsk}\n", 4, 26, "unknown slug `brsk` in `owned_by`", "did you mean `brask`?"),
    "an owner who leaves too early": ("factlint: 1\norganisations:\n  b: {name: B, owned_by: [{by: X, from: 2020, to: 2010}]}\n", 3, 27, "`to: 2010` lies before `from: 2020`", "correct one"),
    "a guessed key of an owner": ("factlint: 1\norganisations:\n  b: {name: B, owner: X}\n", 3, 16, "`owner`", "did you mean `owned_by`?"),
    "a part of nothing": ("factlint: 1\nplaces:\n  p: {name: P, part: north}\n", 3, 6, "`part: north`", "add `in`"),
    "a part that is none": ("factlint: 1\nplaces:\n  q: {name: Q}\n  p: {name: P, in: [q], part: upper}\n", 4, 31, "`part` is `upper`", "north-east"),
    "a bare population": ("factlint: 1\nplaces:\n  p: {name: P, population: 12000}\n", 3, 28, "`population` is `12000`", "write `{value: 12000}`"),
    "a loser alone": ("factlint: 1\nevents:\n  e: {name: cup final, result: {loser: X}}\n", 3, 32, "`result`", "add `winner`"),
    "a winner who lost": ("factlint: 1\nevents:\n  e: {name: cup final, result: {winner: X, loser: X}}\n", 3, 32, "“X” is both winner and loser", "correct one"),
    "votes as a score": ("factlint: 1\nevents:\n  e: {name: cup final, votes: 96-48}\n", 3, 31, "`votes` is `96-48`", "write `{for: 96, against: 48}`"),
    "fewer than no dead": ("factlint: 1\nevents:\n  e: {name: cup final, dead: -1}\n", 3, 30, "`dead` is `-1`", "not below 0"),
    "two sorts of dates": ("factlint: 1\nevents:\n  e: {name: cup final, date: 2020, dates: [2020]}\n", 3, 6, "`date` and `dates`", "keep one"),
    "a work by nobody on file": ("factlint: 1\npeople:\n  ann-lee: {name: Ann Lee}\nworks:\n  w: {name: W, by: [ann-le]}\n", 5, 21, "unknown slug `ann-le` in `by`", "did you mean `ann-lee`?"),
    "a quantity without a phrase": ("factlint: 1\nquantities:\n  q: {value: 3}\n", 3, 6, "`q`", "add `say`"),
    "a quantity without a number": ("factlint: 1\nquantities:\n  q: {say: '{n} x'}\n", 3, 6, "`q`", "add `value`"),
    "a phrasing without its number": ("factlint: 1\nquantities:\n  q: {any_of: [shut], value: 3}\n", 3, 15, "`any_of`", "put {n}"),
    "a file without a place": ("factlint: 1\nquantities:\n  q: {say: '{n} x', from: {file: a.csv}}\n", 3, 27, "`from`", "`cell: B2`"),
    "a cell that is none": ("factlint: 1\nquantities:\n  q: {say: '{n} x', from: {file: a.csv, cell: 2B}}\n", 3, 47, "`cell` is `2B`", "such as B2"),
    "bad boolean": ("factlint: 1\nquotes:\n  a: {speaker: x, text: y, translated: perhaps}\n", 3, 40, "perhaps", "`true` or `false`"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_sentence_with_its_place_and_mend(name):
    text, line, column, what, mend = FAULTS[name]
    problems = _problems(text)
    assert len(problems) == 1, problems
    problem = problems[0]
    assert problem.path == "desk.yml" and line in (None, problem.line)
    assert column is None or problem.column == column
    assert what in problem.message and mend in problem.message, problem.message
    assert "\n" not in problem.message


@pytest.mark.parametrize(
    ("level", "mend"), [("off", "write `text.percent: {severity: off}`"), ("often", "expected a mapping")]
)
def test_a_level_alone_is_no_setting(level, mend):
    for text in (
        f"checks: {{text.percent: {level}}}\n",
        f"overrides: [{{paths: [x], checks: {{text.percent: {level}}}}}]\n",
    ):
        (problem,) = _problems(f"factlint: 1\n{text}", "config")
        assert f"`text.percent` is `{level}`" in problem.message and mend in problem.message


def test_good_entries_survive_a_bad_one():
    sheet, problems = validate("rules", "factlint: 1\nplaces:\n  a: {name: Avon}\n  b: {nme: Bath}\n", "desk.yml")
    assert problems and list(sheet.model.places) == ["a"]


def test_an_alias_bomb_is_refused_at_once():
    lines = ["factlint: 1", "a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    problems = _problems("\n".join(lines))
    assert any("aliases" in problem.message for problem in problems)


def test_an_alias_of_itself_is_refused():
    assert any("aliases" in problem.message for problem in _problems("factlint: 1\npeople: &p\n  a: *p\n"))


def test_ninety_levels_are_read():
    (problem,) = _problems("factlint: 1\npeople: " + "[" * 90 + "]" * 90 + "\n")
    assert "`people` is a list" in problem.message


def test_scalars_are_read_as_written():
    text = "factlint: 1\nplaces:\n  norway: {name: NO, accept: [on, 3:30, 007, 1.10, 2023-01-02, 'null', ~]}\n"
    sheet, problems = validate("rules", text, "desk.yml")
    assert not problems
    assert sheet.model.places["norway"].name == "NO"
    assert sheet.model.places["norway"].accept == ["on", "3:30", "007", "1.10", "2023-01-02", "null", "~"]


def test_the_desk_extends_a_pack_and_has_the_last_word():
    pack, _ = validate(
        "rules", "factlint: 1\npack: w\nplaces:\n  k: {name: Kyiv, never: [Kiev, Kyev], capital: x}\n", "w.yml"
    )
    desk, _ = validate("rules", "factlint: 1\nplaces:\n  k: {name: Kyiv, accept: [Kiev], never: [Kyjiw]}\n", "desk.yml")
    data, problems = compile_book([[pack]], [desk])
    entry = Book([Volume(memoryview(data))]).entry(0)
    origin, fields = entry.origin, entry.fields
    assert not problems and origin == "desk.yml:3"
    assert fields["never"] == ["Kyjiw", "Kyev"] and fields["accept"] == ["Kiev"] and fields["capital"] == "x"


def test_a_name_that_the_desk_has_given_up_or_kept_is_not_what_a_pack_says_of_it():
    pack, _ = validate(
        "rules",
        "factlint: 1\npack: w\nplaces:\n  s: {name: Eswatini, accept: [Swaziland]}\n"
        '  k: {name: Kyiv, never_after: [{form: Kiev, date: "2019-08-14"}]}\n',
        "w.yml",
    )
    desk, _ = validate(
        "rules",
        'factlint: 1\nplaces:\n  s: {name: Eswatini, never_after: [{form: Swaziland, date: "2018-04-20"}]}\n'
        "  k: {name: Kyiv, accept: [Kiev]}\n",
        "desk.yml",
    )
    data, problems = compile_book([[pack]], [desk])
    book = Book([Volume(memoryview(data))])
    entries = {book.entry(number).slug: book.entry(number) for number in range(2)}
    assert not problems and not entries["s"].accept and entries["k"].accept == ["Kiev"]
    assert [after.form for after in entries["s"].never_after] == ["Swaziland"] and not entries["k"].never_after


def test_a_slug_twice_in_the_desks_files_is_refused():
    one, _ = validate("rules", "factlint: 1\nplaces:\n  k: {name: Kyiv}\n", "a.yml")
    two, _ = validate("rules", "factlint: 1\nplaces:\n  k: {name: Kiev}\n", "b.yml")
    (problem,) = compile_book([], [one, two])[1]
    assert (problem.path, problem.line) == ("b.yml", 3) and "a.yml:3" in problem.message


def test_a_term_of_the_desk_replaces_the_packs():
    pack, _ = validate(
        "rules", "factlint: 1\npack: w\nterms:\n  a: {prefer: x, avoid: [y], severity: error}\n", "w.yml"
    )
    desk, _ = validate("rules", "factlint: 1\nterms:\n  a: {prefer: z, avoid: [x]}\n", "desk.yml")
    data, _ = compile_book([[pack]], [desk])
    assert Book([Volume(memoryview(data))]).entry(0).fields == {"prefer": "z", "avoid": ["x"]}
