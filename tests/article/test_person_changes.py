"""A name that becomes somebody else's is told; another form of it, and a slip mended to the form used elsewhere, are not.

Whether a spelling is a mend is asked of the person: a word that stands in the old text in another sense, or the
surname of somebody else in it, is none.
"""

import pytest
from factlint.article.facts.differing import Differing
from tests.article.test_differing import pair

HELD = "Police held {} on Monday after the fire. "
IN_COURT = "The court heard {} on Monday in the old hall. "
PRIZE = "The prize went to {} on Monday in the town hall. "

ANOTHER = [
    (HELD + "The sea is a mile off the hill.", "Sarah Mill", "Sarah Hill"),
    (HELD + "The sea is a mile off the park.", "Sarah Pork", "Sarah Park"),
    (HELD + "The cook was out of town for the day.", "Sarah Cork", "Sarah Cook"),
    (HELD + "Hill farmers saw the smoke from afar.", "Sarah Mill", "Sarah Hill"),
    (HELD + "She lives in Hill Street, near the school.", "Sarah Mill", "Sarah Hill"),
    (HELD + "The fire was on Capitol Hill, near the school.", "Sarah Mill", "Sarah Hill"),
    (HELD + "The victim, Ann Johnston, was out for the day.", "Dan Johnson", "Dan Johnston"),
    (HELD + "THE VICTIM, ANN JOHNSTON, WAS OUT FOR THE DAY.", "DAN JOHNSON", "DAN JOHNSTON"),
    (HELD + "The victim, Ann Johnston, was out for the day.", "Dan\nJohnson", "Dan\nJohnston"),
    (HELD + "Her lawyer, Tom Hill, was out for the day.", "Sarah Mill", "Sarah Hill"),
    (HELD + "His lawyer, Tom Hall, was out for the day.", "Mr. Hale", "Mr. Hall"),
    (HELD + "Dan Hall denied it, and Hale wept in court.", "Dan Hale", "Dan Hall"),
    ("The lawyer of the mill, Tom Hall, wept. " + IN_COURT, "Judge Hale", "Judge Hall"),
    ("Dan Johnson wept. " + IN_COURT + "The victim, Ann Johnston, was ill.", "Johnson", "Johnston"),
    (IN_COURT + "The victim, Ann Johnston, was out for the day.", "Dan Johnson’s plea", "Dan Johnston’s plea"),
    ("The mayor, {}, opened the bridge on Monday with Carla Moore, a lawyer.", "Karla Weiss", "Carla Weiss"),
    (PRIZE + "Tom Berg-Lunde sang for an hour.", "Anna Berg-Lund", "Anna Berg-Lunde"),
    (PRIZE, "Ursula von der Leyen", "Ursula van der Leyen"),
    (PRIZE, "Paul de Vries", "Paul van Vries"),
    (PRIZE, "Sarah Mill", "Sarah Miller"),
    (PRIZE, "Ann Stephen", "Ann Stephens"),
    (PRIZE, "Dan John", "Dan Johnson"),
    (PRIZE, "Julia Roman", "Julian Roman"),
    ("The prize went to Sarah Mill. {} was moved and sang for an hour in the town hall.", "Mill", "Miller"),
    (PRIZE + "Pat O’Bryan sang for an hour.", "Mary O’Brien", "Mary O’Bryan"),
    (PRIZE + "Ana Peres sang for an hour.", "José Pérez", "José Peres"),
    ("Sarah Mill was held. {} was led away at the harbour. The sea is a mile off the hill.", "Mill", "Hill"),
    ("Dan Johnson was charged on Monday. {} Johnson, his wife, wept in the court room.", "Ann", "Jan"),
    (
        "A shot was fired by {} in the arm, police said on Monday.",
        "Ole Lund and hit Per Moen",
        "Per Moen and hit Jan Berg",
    ),
    ("Dan {} was charged with theft on Monday. Johnson denied it. Johnston was ill.", "Johnson", "Johnston"),
]
"""Somebody else, who was silently put in a person's place before."""
DIFFERENT = [
    (PRIZE, "Anna Berg-Lund", "Anna Berg-Moen"),
    (PRIZE, "J. Lund", "T. Lund"),
    (PRIZE, "George H.W. Bush", "George W. Bush"),
    (PRIZE, "Kim Jong Un", "Kim Jong Il"),
    (PRIZE, "Mr. Lund", "Mrs. Lund"),
    (PRIZE, "Ada Lund Berg", "Ada Lund Moen"),
]
MENDED = [
    ("Aida Begic was elected. The choir sang for {} until midnight in the old town.", "Begci", "Begic"),
    ("Police held Dan Johnson on Monday. On Friday {} will be in court again.", "Dan Johnston", "Dan Johnson"),
    ("Police held Dan Johnson on Monday. On Friday {} will be in court again.", "Johnston", "Johnson"),
    ("Police held Dan Johnson on Monday. On Friday {} will be in court again.", "Mr. Johnston", "Mr. Johnson"),
    ("Police held D. Johnson on Monday. On Friday {} will be in court again.", "Dan Johnston", "Dan Johnson"),
    ("Police held {} on Monday with theft. On Friday Johnson was in court, and wept.", "Dan Johnston", "Dan Johnson"),
    ("Ann Clarke was elected. The choir sang for {} until midnight in the old town.", "Ms. Clark", "Ms. Clarke"),
    ("Sarah Mill was held. On Friday {} Mill will be in court again, police said.", "Sara", "Sarah"),
    ("The choir of Mostar sang on Monday. The choir of {} will sing again on Friday.", "Mostra", "Mostar"),
    ("The vote is in September 2027, a year after the last. It was moved to {} last week.", "Septembre", "September"),
    ("Ursula von der Leyen spoke. The prize went to {} on Monday.", "Ms. van der Leyen", "Ms. von der Leyen"),
]
OTHER_FORMS = [
    ("Sarah Mill was held. On Friday {} will be in court again, police said.", "Sarah Mill", "Ms. Mill"),
    ("Sarah Mill was held. On Friday {} will be in court again, police said.", "Mill", "Sarah Mill"),
    (PRIZE, "Sarah Mill", "Sarah A. Mill"),
    (PRIZE, "Sarah Mill", "Sarah Mill Berg"),
    (PRIZE, "Ursula von der Leyen", "Ms. von der Leyen"),
    (PRIZE, "Ursula von der Leyen", "Ursula Leyen"),
    (PRIZE, "Senator Lund", "Sen. Ada Lund"),
    (PRIZE, "Anne-Marie Lund", "Anne Marie Lund"),
    (PRIZE, "JOSE PEREZ", "José Pérez"),
    (PRIZE, "John F. Kennedy", "John Fitzgerald Kennedy"),
    (PRIZE, "Mike Lund", "Michael Lund"),
    (PRIZE, "Dan Lund", "Daniel Lund"),
    ("Ann Lund was there. The prize went to {} on Monday in the town hall.", "Lund", "the Lunds"),
    ("The Russian army left on Monday, the town said, and the tanks of {} too.", "Russia", "the Russians"),
    ("Ada Lund spoke. {} said that the bridge was safe, and that it had been safe for years.", "Lund", "Officials"),
    ("Ada Lund spoke. {} said that the bridge was safe, and that it had been safe for years.", "Lund", "She"),
]


def told(text, old, new):
    """What is told of a name and where it stands: kind, old and new words, severity."""
    both = pair(text.format(old), text.format(new))
    found = [one for sentences in both.once(Differing).sentences for one in sentences.differences]
    return [(one.old.of(both.before.text), one.new.of(both.after.text), one.severity) for one in found]


@pytest.mark.parametrize(("text", "old", "new"), ANOTHER)
def test_somebody_else_in_a_persons_place_is_told(text, old, new):
    assert [severity for *_, severity in told(text, old, new)] == [None]


@pytest.mark.parametrize(("text", "old", "new"), DIFFERENT)
def test_another_name_is_told(text, old, new):
    assert [severity for *_, severity in told(text, old, new)] == [None]


@pytest.mark.parametrize(("text", "old", "new"), MENDED)
def test_a_slip_mended_to_the_form_used_elsewhere_is_not_told(text, old, new):
    assert told(text, old, new) == []


@pytest.mark.parametrize(("text", "old", "new"), OTHER_FORMS)
def test_another_form_of_a_name_is_not_told(text, old, new):
    assert told(text, old, new) == []


FORMS = [
    ("Dems", "Democrats"), ("Tory", "Conservative"), ("GOP", "Republican"), ("Republican Party", "GOP"),
    ("USSR", "Soviet Union"), ("U.S.", "America"), ("UK", "Britain"), ("English", "an Englishman"), ("Scots", "Scottish"),
    ("GM", "General Motors Co"), ("BBC", "British Broadcasting Corp."), ("Ford Motor Co.", "Ford"), ("Lund Ltd", "Lund Limited"),
    ("(D-MI)", "(D-Mich.)"), ("(R-Tenn.)", "(R-TN)"), ("Reps. Lund and Moen", "Congressmen Lund and Moen"), ("Mr. Lund", "Rod Lund"), ("Ft. Worth", "Fort Worth"),
    ("BLIP04", "BLIP4"), ("the Fed", "the Federal Reserve"),
]  # fmt: skip
TWO = [
    ("(D-MI)", "(D-Minn.)"), ("(D-Neb.)", "(D-AR)"), ("Ala.", "Alaska"), ("GOP", "Democratic"), ("GM", "Ford"),
    ("General Motors", "General Electric"), ("Soviet", "Russian"), ("Englishman", "Irishman"), ("BLIP04", "BLIP14"),
    ("Lund Inc", "Moen Inc"), ("Bank of America", "Bank of England"), ("Austrian", "Australian"), ("Swedish", "Swiss"),
    ("Mr. Lund", "Mr. Moen"),
]  # fmt: skip
_READ = "The report on {} was read out on Monday in the old town hall, before the vote of the council."


@pytest.mark.parametrize(("one", "other"), FORMS)
def test_another_form_of_one_name_is_no_other_name(one, other):
    assert told(_READ, one, other) == told(_READ, other, one) == []


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names_that_share_a_form_are_two(one, other):
    assert all(len(told(_READ, *both)) == 1 for both in ((one, other), (other, one)))


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("As we end our own planning for the year, {} like to share some of our plans with you.", "I’d", "We’d"),
        ("Find the steps that matter. {} RPA well brings gains within an office of the state.", "Leveraging", "Using"),
    ],
)
def test_a_word_that_only_opens_something_is_no_name(text, old, new):
    assert told(text, old, new) == []
