"""Twice the copy is about twice the work, counted in steps of Python and not in seconds."""

import sys

import pytest
from factlint import checks, examples, reading
from factlint.article import History
from factlint.article.pair import Pair
from factlint.engine import Engine
from factlint.known import Draft
from factlint.rulebook import Book
from factlint.rulebook.compile import compile_book
from factlint.rulebook.validate import validate

FACTS = "people:\n  keeper: {name: Maren Oskal, short: Oskal}\n"


def draft(text, facts=""):
    document, _ = reading.read(text, "a.txt")
    return Draft(document, examples.book(facts) if facts else Book())


def counted(work):
    """How many calls and lines, loops among them, some work takes; it was done once before, so that all is loaded."""
    count = 0

    def step(*_):
        nonlocal count
        count += 1
        return step

    work()
    before = sys.gettrace()
    sys.settrace(step)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def steps(check_id, subject):
    """The steps of a check; annotations have been made before."""
    module = checks.load(check_id)
    return counted(lambda: list(module.check(checks.options(module, {}), subject)))


def quotations(size, answer="said"):
    wells = (" ".join(("low", "high")[int(bit)] for bit in f"{number:010b}") for number in range(size))
    return "\n\n".join(f"“We have seen the water of well {well} rise since then,” Ana Ek {answer}." for well in wells)


def lone(size):
    return "\n\n".join(f"“We have seen the water of the old well {n} rise since the spring.”" for n in range(size))


def doubled(size):
    return " ".join(f"The bell rang rang for Maren Oskal and hour {n}." for n in range(size))


TEXTS = {
    "text.quote-drift": quotations,
    "text.unnamed-quote": lone,
    "text.doubled-phrase": doubled,
}


@pytest.mark.parametrize("check_id", TEXTS)
def test_a_text_of_twice_as_many_things_takes_twice_the_steps(check_id):
    once, twice = (steps(check_id, draft(TEXTS[check_id](size), FACTS)) for size in (400, 800))
    assert twice < 2.3 * once


def test_the_first_words_of_a_long_stretch_are_given_without_the_rest():
    copy = draft("The bell of the old tower rang twice.")
    whole = copy.paragraphs[0].span
    assert [word.text for word in copy.words_in(whole, 2)] == ["The", "bell"]
    assert copy.words_in(whole, 100) == copy.words_in(whole)


def test_quotations_whose_surroundings_are_equal_are_not_asked_for_their_speaker():
    changed, equal = (
        Pair(draft(quotations(60)), draft(quotations(60, answer=answer)), ordered=True) for answer in ("says", "said")
    )
    assert steps("version.speaker-changed", equal) < steps("version.speaker-changed", changed) / 2


def test_twice_the_corrections_are_twice_the_work():
    def left(size):
        note = "\n\nCorrection: An earlier version of this story misspelled the name of Karl Osk{0}r as Karl Osk{0}l."
        copy = "".join(f"The bell of Karl Osk{'abcdefghij'[n % 10]}m{n} rang.\n\n" for n in range(10 * size))
        names = ["".join("abcdefghij"[int(figure)] for figure in f"{n:04}") for n in range(size)]
        return History([draft(copy + "".join(note.format(name) for name in names))], ordered=True)

    once, twice = (steps("version.correction-incomplete", left(size)) for size in (40, 80))
    assert twice < 2.3 * once


def rules(size, more=""):
    people = (f"  keeper-{n}:\n    name: Maren Oskal\n{more.format(n=n)}" for n in range(size))
    return "factlint: 1\npeople:\n" + "".join(people)


def problems(text):
    sheet, found = validate("rules", text, "a.yml")
    return [*found, *(compile_book([], [sheet])[1] if sheet else ())]


WRONG_ENTRIES = {
    "misspelt keys": "    acept: [Oskal]\n",
    "keys like no other": "    qqq: Oskal\n",
    "unknown slugs": "    not_same_as: [keper-{n}]\n",
    "slugs like no other": "    not_same_as: [qqq]\n",
    "wrong types": "    accept: {{a: b}}\n",
}


@pytest.mark.parametrize("wrong", WRONG_ENTRIES.values(), ids=WRONG_ENTRIES)
def test_a_rule_file_full_of_faults_takes_little_more_than_a_right_one(wrong):
    once, twice = (counted(lambda size=size: problems(rules(size, wrong))) for size in (300, 600))
    assert len(problems(rules(300, wrong))) == 300
    assert twice < 2.3 * once and twice < 3 * counted(lambda: problems(rules(600)))


def test_past_a_hundred_unknown_slugs_no_likely_one_is_looked_for():
    said = [problem.message for problem in problems(rules(300, WRONG_ENTRIES["unknown slugs"]))]
    assert all("did you mean `keeper-" in message for message in said[:100])
    assert all("name the pack that does in `extends`" in message for message in said[100:])


SLIPS = {
    "one sentence": " ".join(["Ukranian visitors met the govenor and an advisor"] * 12) + ".\n",
    "paragraphs": "Ukranian visitors met the govenor’s men; an advisor said ’twas so.\n\n" * 12,
    "lists": "- Ukranian visitors met *the* [govenor](a.html)’s men &amp; an advisor.\n" * 12,
}


@pytest.mark.parametrize("kind", SLIPS)
def test_twice_the_fixes_are_twice_the_work(kind):
    facts = "terms:\n  a: {kind: title, prefer: governor, never: [govenor]}\n  b: {prefer: adviser, avoid: [advisor]}\n"

    def lint(times):
        document, _ = reading.read(SLIPS[kind] * times, "a.md" if kind == "lists" else "a.txt")
        engine = Engine(examples.book(facts), {}, ["fact.name-form", "style.term"])
        return counted(lambda: engine.lint(engine.draft(document)))

    assert lint(4) < 2.4 * lint(2)


MARKS = [
    "[", "![", "[a](", "](a)", "[a][", "[a]: b\n", "`a ``", "*a ", "**a* ", "_a *", "~~a ", "<!-- ", "<? ", "<a ", "<",
    "&amp;", "\\*", "|a", "|a|b|\n|-", "[^a]: b\n", "[^a] ", "> a\n", "- a\n", "# a\n", "```\n", "<div>\n", "a  \n", ">",
]  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
def test_markdown_of_twice_as_many_marks_takes_twice_the_steps(mark):
    sources = [f"Text.\n\n{mark * size}\n\n<div>\n{mark * size}" for size in (1000, 2000)]
    once, twice = (counted(lambda source=source: reading.read(source, "a.md")) for source in sources)
    assert twice < 2.3 * once
    document, problems = reading.read(sources[1], "a.md")
    assert problems == () and document.paragraphs[0].span.of(document.text) == "Text."
