from factlint import examples, reading
from factlint.known import Draft
from factlint.known.near import name_misses, word_misses

FACTS = """
people:
  ann-hoffer: {name: Ann Hoffer, family: Hoffer, roles: [{title: senator, from: 2001}]}
  tor-marken: {name: Tor Ola Marken, not_same_as: [tor-marten]}
  tor-marten: {name: Tor Ola Marten, not_same_as: [tor-marken]}
  kay-ann-lowell: {name: Kay Ann Lowell, family: Lowell}
places:
  torkas: {name: Torkas}
  velden: {name: Veldenia, demonyms: [Veldenian]}
"""


def _found(text, module, **limits):
    draft = Draft(reading.read(text, "a.txt")[0], examples.book(FACTS))
    return [(m.span.of(draft.text), m.right, m.sure) for m in module.misses(draft, name_misses.Limits(**limits))]


def test_a_word_that_is_no_name_is_a_slip():
    assert _found("They saw Ann Hofffer there.", name_misses) == [("Ann Hofffer", "Ann Hoffer", True)]
    assert _found("They saw Kay Ann Lowel there.", name_misses) == [("Kay Ann Lowel", "Kay Ann Lowell", True)]


def test_another_first_letter_is_another_name():
    assert _found("They saw Ann Koffer there.", name_misses) == []


def test_no_edits_means_no_near_misses():
    assert _found("Sen. Ann Hofffer spoke.", name_misses, max_edits=0) == []


def test_single_words_need_the_right_form_in_the_copy():
    assert _found("Police saw Veldena.", word_misses) == []
    assert _found("In Veldenia it rained, and Vedlenian farmers danced.", word_misses) == [
        ("Vedlenian", "Veldenian", True)
    ]
    assert _found("Ann Hoffer left. The crowd saw Hofffer go.", word_misses) == [("Hofffer", "Hoffer", True)]


def test_a_surname_that_is_no_word_is_compared_wherever_it_stands():
    assert _found("Ann Hoffer left. Hofffer prices fell.", word_misses) == [("Hofffer", "Hoffer", True)]
    assert _found("Ann Hoffer left. Hoff went too.", word_misses) == []
    assert _found("In Torkas, where Torkans live, it rained on Torkas.", word_misses) == []
    assert _found("Ann Hoffer left. The Hoffers stayed.", word_misses) == []


def test_a_common_word_at_a_sentence_start_is_left_alone():
    assert _found("Ann Hoffer left. Hofer prices fell.", word_misses) == []


def test_a_form_as_near_to_somebody_not_to_be_taken_for_is_left_alone():
    assert _found("They saw Tor Ola Marqen there.", name_misses) == []
    assert _found("They saw Tor Ola Markken there.", name_misses) == [("Tor Ola Markken", "Tor Ola Marken", True)]
