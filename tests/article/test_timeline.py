"""What several versions say of a fact that changes: which facts are followed, and what is told of them."""

import pytest
from factlint import examples, reading
from factlint.article import History
from factlint.article.facts import timeline
from factlint.article.facts.timeline import timelines
from factlint.known import Draft
from factlint.model import Example
from hypothesis import given
from hypothesis import strategies as st

FIRE = "The fire in the harbour of Split killed {} people, the port authority said on Monday."
LAMP = "Nobody knows why the lamp fell into the hay that the horses had left in the old barn."
FERRIES = "The ministry will pay {} for the two ferries, said the harbour master, {}."


def history(*texts, ordered=True, facts=""):
    """The texts as versions v1, v2 and so on."""
    drafts = []
    for number, text in enumerate(texts, 1):
        document, _ = reading.read(text, f"story.v{number}.txt")
        document = document._replace(meta=document.meta._replace(version=f"v{number}"))
        drafts.append(Draft(document, examples.book(facts)))
    return History(drafts, ordered=ordered)


def lines(*texts, **given):
    """The timelines of the texts, as messages show them."""
    return [str(line) for line in history(*texts, **given).once(timelines)]


def test_a_toll_through_three_versions():
    assert lines(FIRE.format(9), FIRE.format(12), FIRE.format(11)) == ["toll: 9 → 12 → 11"]


def test_two_versions_give_two_values_with_their_places():
    article = history(f"{LAMP} {FIRE.format(9)}", FIRE.format(12))
    (line,) = article.once(timelines)
    assert [(value.version, value.document.path, value.said) for value in line.values] == [
        (0, "story.v1.txt", "9"),
        (1, "story.v2.txt", "12"),
    ]
    assert [value.span.of(article.versions[value.version].text) for value in line.values] == ["9", "12"]
    assert (line.kind, line.versions, line.ordered) == ("number", 2, True)


def test_a_fact_that_was_away_comes_back_with_a_gap():
    texts = (f"{LAMP} {FIRE.format(9)}", LAMP, LAMP, f"{LAMP} {FIRE.format(12)}")
    assert lines(*texts) == ["toll: 9 → – → 12"]


def test_a_number_left_out_of_its_sentence_comes_back():
    texts = [FERRIES.format(f"${n} million" if n else "", "Jan Lund") for n in (4, 5, 0, 6)]
    assert lines(*texts) == ["ministry will pay: $4 million → $5 million → – → $6 million"]


def test_what_comes_back_as_it_was_has_not_changed():
    assert lines(f"{LAMP} {FIRE.format(9)}", LAMP, f"{LAMP} {FIRE.format(9)}") == []


def test_names_and_dates_are_followed_and_a_surname_is_the_same_name():
    named = [FERRIES.format("$4 million", name) for name in ("Jan Lund", "Jan Lunde", "Lunde", "Jan Lund")]
    assert lines(*named) == ["harbour master: Jan Lund → Jan Lunde → Jan Lund"]
    dated = [f"The old ferry will sail from Gavdos on {day} at dawn." for day in ("June 6", "June 7", "June 8")]
    assert lines(*dated) == ["sail from Gavdos: June 6 → June 7 → June 8"]


def test_numbers_in_words_are_the_same_numbers():
    assert lines(FIRE.format(12), FIRE.format("twelve"), FIRE.format("a dozen")) == []


def test_unordered_versions_stand_side_by_side():
    assert lines(FIRE.format(9), FIRE.format(12), FIRE.format(9), ordered=False) == ["toll: 9 | 12 | 9"]


def test_moved_sentences_and_sentences_with_several_facts_are_followed():
    texts = (f"{FIRE.format(9)} {LAMP}", f"{LAMP}\n\n{FIRE.format(10)}", f"{FIRE.format(12)} {LAMP}")
    assert lines(*texts) == ["toll: 9 → 10 → 12"]
    both = [f"The blast in Split killed {a} men and hurt {b} women, doctors said." for a, b in ((2, 5), (3, 5), (3, 7))]
    assert lines(*both) == ["toll: 2 → 3", "injured: 5 → 7"]


def test_the_same_values_in_several_sentences_are_one_timeline():
    other = "All {} people who died on that day were dockers, and most had been asleep, their union said."
    article = history(*(f"{FIRE.format(n)} {LAMP} {other.format(n)}" for n in (9, 12, 11)))
    (line,) = article.once(timelines)
    assert [len(line.values), *(len(more.values) for more in line.also)] == [3, 3]
    numbers = [quantity.span for quantity in article.newest.quantities]
    assert {timeline.course(article.pairs[1], span) for span in numbers} == {"; toll: 9 → 12 → 11 (v3)"}


def test_a_quantity_of_the_rulebook_gives_its_name():
    facts = "quantities:\n  split-toll: {say: 'killed {n} people', value: 9}\n"
    (line,) = history(FIRE.format(9), FIRE.format(12), facts=facts).once(timelines)
    assert (str(line), line.entity) == ("split toll: 9 → 12", "quantities/split-toll")


def test_stamps_are_no_facts():
    assert lines(*[f"Updated on June {day} at {day}:15.\n\n{LAMP}" for day in range(10, 15)]) == []


@pytest.mark.parametrize(
    ("texts", "ordered", "tails"),
    [
        ((9, 12), True, [""]),
        ((9, 12, 11), True, ["", "; toll: 9 → 12 → 11 (v3)"]),
        ((9, 9, 12), True, ["", ""]),
        ((9, 12, 11), False, ["", "; toll: 9 | 12 | 11"]),
    ],
)
def test_a_message_tells_the_timeline_once_it_says_more_than_the_change(texts, ordered, tails):
    article = history(*(FIRE.format(number) for number in texts), ordered=ordered)
    pairs = [pair for pair in article.pairs if pair.after is not article.versions[0]]
    told = [timeline.course(pair, pair.after.quantities[0].span) for pair in pairs]
    assert told[-1] == tails[-1]
    assert not ordered or told == tails


def test_a_pair_knows_what_came_back():
    texts = (f"{LAMP} {FIRE.format(9)}", LAMP, f"{LAMP} {FIRE.format(12)}")
    pair = history(*texts).pairs[1]
    assert pair.changed
    (back,) = pair.returns
    assert [(one.of(back.before.text), other.of(back.after.text)) for one, other in back.sentences] == [
        (FIRE.format(9), FIRE.format(12))
    ]
    assert history(LAMP, LAMP, f"{LAMP} {FIRE.format(9)}").pairs[1].returns == []


@given(st.lists(st.sampled_from([3, 9, 12, 40]), min_size=2, max_size=6))
def test_a_timeline_has_each_change_once_and_nothing_else(numbers):
    texts = [f"{FIRE.format(number)} {LAMP}" for number in numbers]
    changed = [number for at, number in enumerate(numbers) if at == 0 or number != numbers[at - 1]]
    expected = [f"toll: {' → '.join(map(str, changed))}"] if len(changed) > 1 else []
    assert lines(*texts) == expected


def test_a_thousand_versions():
    article = history(*(f"{LAMP} {FIRE.format(number // 7 + 9)}" for number in range(1000)))
    (line,) = article.once(timelines)
    assert len(line.values) == 1000 and len(line.steps) == 143
    assert str(line) == "toll: … → 146 → 147 → 148 → 149 → 150 → 151"


def _reported(check_id, *texts):
    """The messages of a check on ordered versions, pair by pair."""
    *earlier, before, text = texts
    outcome = examples.run(check_id, Example(text, before=before, earlier=tuple(earlier)))
    assert not outcome.problems
    return [finding.message for finding in outcome.findings]


def test_each_change_is_reported_once_at_the_version_that_made_it():
    texts = [f"{LAMP} {FIRE.format(number)}" for number in (12, 12, 9, 9, 7)]
    assert _reported("version.count-fell", *texts) == [
        "“12 people” became “9 people”",
        "“9 people” became “7 people”; toll: 12 → 9 → 7 (example)",
    ]


def test_what_comes_back_different_is_reported_where_it_comes_back():
    texts = (f"{LAMP} {FIRE.format(12)}", LAMP, LAMP, f"{LAMP} {FIRE.format(9)}", f"{LAMP} {FIRE.format(9)}")
    assert _reported("version.count-fell", *texts) == ["“12 people” became “9 people”; toll: 12 → – → 9 (before)"]
    named = [FERRIES.format("$4 million", name) for name in ("Jan Lund", "Eva Roos")]
    assert _reported("version.critical-change", f"{LAMP} {named[0]}", LAMP, f"{LAMP} {named[1]}") == [
        "“Jan Lund” became “Eva Roos”; harbour master: Jan Lund → – → Eva Roos (example)"
    ]


def test_what_is_rewritten_and_back_again_is_two_changes():
    texts = [FERRIES.format(f"${n} million", "Jan Lund") for n in (4, 5, 4)]
    assert len(_reported("version.critical-change", *texts)) == 2


@pytest.mark.parametrize(
    ("text", "one", "other", "expected"),
    [
        ("The ship struck a barge, harbour master {} said on Sunday.", "Tore Lund", "Tore Lind", "harbour master"),
        ("The school would cost £4.2m and open in {}, she said.", "September 2028", "September 2029", "open"),
        ("“I am the first to say that this is not enough,” Ms {} said.", "Brovold", "Brovald", "name"),
        ("An earthquake of magnitude {} killed 20 people in Ostia.", "6.1", "6.4", "earthquake of magnitude"),
        ("Ms Brovold, {}, has been in the office on the harbour since March.", "51", "52", "Ms Brovold"),
    ],
)
def test_a_fact_is_called_by_words_of_its_own_clause(text, one, other, expected):
    assert lines(text.format(one), text.format(other)) == [f"{expected}: {one} → {other}"]
