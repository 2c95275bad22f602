"""A title as copy gives it to a person: marked as past or imagined, plainly an office, or given as one of the day."""

from collections.abc import Iterable

from factlint import dates
from factlint.english.dates import tense
from factlint.english.names import titles
from factlint.english.words import lowered
from factlint.entries import Role
from factlint.known import Draft, tenure
from factlint.known.titled import Titled
from factlint.lexicon import words
from factlint.start.regex import lazy
from factlint.text import Span

_ELECTED = 120
"""Days before a term in which copy may speak of it already: between election and oath."""
_HISTORY = 10
"""Years after which a title is history: nobody takes President Eisenhower for the holder."""
_BY_COURTESY = frozenset(("president", "vice president"))
"""Offices whose title is kept for life in the United States, and whose holders' lives are told often."""
_ARTICLES = words("english.nobody-in-it")
_UNREAL = _ARTICLES | {"if", "would"}
"""Words before a title that nobody holds: a President Sanders."""
_PREPOSITIONS = words("function.preposition")
"""Words that end what is said of another before a title: a former adviser to Gov."""
_CANDIDATES = words("title.candidate:base")
_OF_STATES = frozenset(("mayor", "attorney general", "lieutenant governor"))
"""Offices whose holders of former years a fact base often lacks."""
_THEN = frozenset(("then", "late"))
"""Words that say so only right before the title: then came Sen."""
_NEAR = 12
"""Letters behind a title in which what it is of begins."""
_JOINT = lazy(r"\s(?:of|at|for)\s(?:the\s)?")
_SAID = words("speech.verb.say:past", "speech.present:s")
_UNTRUE = words("function.auxiliary.modal.unreal")


def is_set_apart(doc: Draft, title: Titled, past_cues: Iterable[str] = ()) -> bool:
    """Whether copy itself says that the title is past, to come or imagined."""
    before = _before(doc, title)
    last = set(before[-1:])
    cues = titles.PAST | titles.NOT_YET | {cue.rstrip("-") for cue in past_cues}
    near = {*_own_words(title), *last, *(set(before) - _THEN)} - _CANDIDATES
    unreal = _UNREAL if _kind(title) in _BY_COURTESY else _ARTICLES
    return bool(cues & near) or bool(unreal & last)


def _before(doc: Draft, title: Titled) -> list[str]:
    """The last words before a title, without what is said of another: a former adviser to Gov."""
    opening = max(title.span.start - 30, doc.sentence_of(title.span).start)
    last = doc.words_in(Span(opening, title.span.start))[-3:]
    before = lowered(last)
    while not _PREPOSITIONS.isdisjoint(before):
        before = before[1:]
    return before


def _own_words(title: Titled) -> list[str]:
    """The words of a title from the last that says it is only aspired to."""
    own = titles.written_out(title.title)
    while _CANDIDATES & set(own[:-1]):
        own = own[1:]
    return own


def _kind(title: Titled) -> str:
    return title.office.kind if title.office else ""


def is_plain(doc: Draft, title: Titled) -> bool:
    """Whether the title can only be the office: in capitals before the name, or followed by its place."""
    if _kind(title) in ("senator", "representative"):
        return True
    if title.strange or _is_imagined(doc, title) or _is_of_old(doc, title):
        return False
    capital = title.before and title.title.split()[-1][0].isupper()
    return capital or bool(title.places)


def _is_imagined(doc: Draft, title: Titled) -> bool:
    """Whether a sentence tells what a president who is none would do."""
    after = doc.words_in(Span(title.whole.end, title.whole.end + 12))[:1]
    untrue = tense.imagined(doc, title.span) or any(w.text in _UNTRUE for w in after)
    return untrue and _kind(title) in _BY_COURTESY


def _is_of_old(doc: Draft, title: Titled) -> bool:
    """Whether a sentence tells of a year for which the fact base may lack the holders of the office."""
    return _kind(title) in _OF_STATES and tense.long_ago(doc, title.span)


def is_outdated(
    doc: Draft, title: Titled, on_file: list[Role], others: list[Role], day: str
) -> bool:
    """Whether the sentence gives a title held before, or only later, as one of the article's day.

    `others` are the roles of that day which exclude the title.
    """
    ended = [role for role in on_file if (role.end or "9") < day]
    if not ended and _is_elected(on_file, day):
        return False
    ours = _is_of_body(doc, title, on_file)
    if title.strange and not (title.places or ours):
        return False
    if tense.long_ago(doc, title.whole):
        return False
    if others:
        courtesy = any(tenure.kind(role) in _BY_COURTESY for role in others)
        return not courtesy or tense.present(doc, title.whole)
    return bool(ended) and _is_given_up(doc, title, on_file, ended, day)


def _is_elected(on_file: list[Role], day: str) -> bool:
    """Whether a term begins so soon that copy may speak of it already."""
    oath = dates.shifted(day, _ELECTED)
    return any(tenure.covers(role, oath) for role in on_file)


def _is_given_up(
    doc: Draft, title: Titled, on_file: list[Role], ended: list[Role], day: str
) -> bool:
    """Whether the sentence speaks of the article's day and gives a title given up before, which is no history yet."""
    if any(tenure.in_state_house(doc, role) for role in on_file):
        return False
    history = tense.elsewhen(doc, title.whole) or _is_history(doc, title, ended, day)
    now = tense.now(doc, title.whole) or _is_presented(doc, title, on_file)
    return not history and now


def _is_presented(doc: Draft, title: Titled, on_file: list[Role]) -> bool:
    """Whether somebody who speaks is presented with the title of a body on file: `said Ann Lo, president of BG`."""
    if title.before or not _is_of_body(doc, title, on_file):
        return False
    beside = Span(title.bearer.span.start - 12, title.bearer.span.start)
    return any(word.text in _SAID for word in doc.words_in(beside))


def _is_of_body(doc: Draft, title: Titled, on_file: list[Role]) -> bool:
    """Whether the copy names right behind the title the organisation on file of one of the roles."""
    bodies = {role.of for role in on_file}
    behind = Span(title.span.end, title.span.end + _NEAR)
    return any(
        doc.entry(mention).section == "organisations"
        and doc.entry(mention).slug in bodies
        and _JOINT.fullmatch(doc.text, title.span.end, mention.span.start)
        for mention in doc.mentions_in(behind)
    )


def _is_history(doc: Draft, title: Titled, ended: list[Role], day: str) -> bool:
    """Whether a title stays with its bearer, or was given up too long ago to be taken for the present one."""
    american = any(tenure.american(doc, role) for role in ended)
    if _kind(title) in _BY_COURTESY and american:
        return True
    return all((role.end or "9") < _years_before(day) for role in ended)


def _years_before(day: str) -> str:
    return f"{int(day[:4]) - _HISTORY:04}{day[4:]}"
