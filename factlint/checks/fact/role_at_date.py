"""A person is given a title that, by the fact base, was not theirs on the day of the article.

A senator is called a congressman, a governor keeps the title months after leaving, a prime minister is made
president. Where the fact base has the roles of that person with dates, two things are reported:

- a title that cannot go with an office surely held on that day: Rep. before the name of a senator, Governor
  before one who became senator. Offices that exclude each other are those of heads of state and government,
  governors, mayors, members of the two houses (House Speaker and Senate Majority Leader among them), attorneys
  general, and ministers or secretaries of a department; outside the US a minister may have a seat as well;
- the state of another: an Ohio senator or (D-Ohio) where the file says Iowa;

and, as a warning, a title given up by one who has no other office on file, where the sentence speaks of the day
of the article: the name is followed by says, is, has, will and the like, or it has a weekday. The same is asked
where a president or vice president is given a title of former days, for their lives are told often.

The title stands right before a full name, or between commas beside it; Sen., Rep., Gov., Lt. Gov. and Atty.
Gen. are read in full, and a title that only the file knows (harbour master) counts as well.

Left alone: surnames alone; titles marked as past or to come (former, then-, late, acting, -elect, nominee) or
imagined (a President Holm, if President Holm); sentences that speak of another time (a past year, ago, when,
named); two weeks around the first and last day of a term, and four months before it; the same title of
another place; presidents and vice presidents of the United States of former days, and titles given up more
than ten years before, which are history; members of state legislatures, of whom there are many of one name;
roles without dates, and dates too coarse to say; people of one name, where the title fits one of them;
quotations. Without the article's date the check does not run.

Option: `past_cues`, the words that say a title was held before.
"""

from collections.abc import Iterator

from factlint import dates
from factlint.english.dates import tense
from factlint.english.names import titles
from factlint.english.names.states import state
from factlint.entries import Role
from factlint.known import Draft, roles, tenure
from factlint.known.bearers import bearers
from factlint.known.titled import Titled, titled
from factlint.lexicon import words
from factlint.model import Example, Hit
from factlint.text import Span

severity = "error"
in_quotes = "skip"
reads = ("roles",)
covers = ("people",)
needs_date = "which titles a person holds depends on the day of the article"

_FACTS = """
places:
  united-states: {name: United States}
  ohio: {name: Ohio, in: [united-states]}
  avalon: {name: Avalon, demonyms: [Avalonian]}
  lyonesse: {name: Lyonesse, demonyms: [Lyonessian]}
people:
  greta-holm:
    name: Greta Holm
    family: Holm
    roles:
      - {title: governor, of: avalon, from: 2012-01-03, to: 2018-01-02}
      - {title: senator, from: 2018-01-03}
  marc-tessier:
    name: Marc Tessier
    family: Tessier
    roles:
      - {title: vice president, of: lyonesse, from: 2009-01-20, to: 2017-01-20}
      - {title: president, of: lyonesse, from: 2021-01-20, to: 2025-01-20}
      - {title: foreign minister, from: 2005, to: 2008}
  ito-sakura:
    name: Ito Sakura
    family: Ito
    roles: [{title: acting mayor, from: 2019-05-01, to: 2020-04-30}, {title: mayor, from: 2020-05-01, to: 2022-05}]
  lena-ortiz:
    name: Lena Ortiz
    roles: [{title: United States senator, of: united-states, area: Ohio, from: 2015-01-03}]
  ben-adler:
    name: Ben Adler
    roles: [{title: United States representative, of: united-states, from: 2017-01-03, to: 2023-01-03}]
  ben-adler-ohio:
    name: Ben Adler
    roles: [{title: state senator, of: ohio, from: 2019-01-03}]
  ugo-marsh:
    name: Ugo Marsh
    roles: [{title: member of the House of Representatives, of: lyonesse, from: 1947-04-26, to: 2004-10-10}]
  ina-solberg:
    name: Ina Solberg
    roles: [{title: vice president, of: lyonesse, from: 2017-01-20, to: 2021-01-20}]
  max-field:
    name: Max Field
    roles: [{title: President of the United States, of: united-states, from: 2013-01-20, to: 2021-01-20}]
  olga-brandt:
    name: Olga Brandt
    roles: [{title: harbour master, from: 2014-01-01, to: 2018-06-30}]
"""
bad = [
    Example(
        "«Gov. Greta Holm» said on Tuesday that the bridge would be closed.",
        facts=_FACTS,
        published="2019-03-05",
    ),
    Example(
        "Greta Holm, the «governor» of Avalon, says the bridge is safe.",
        facts=_FACTS,
        published="2019-03-05",
    ),
    Example(
        "«Lyonessian President Marc Tessier» said on Friday it failed.",
        facts=_FACTS,
        published="2016-03-05",
    ),
    Example(
        "«Vice President Marc Tessier» will fly to Oslo on Friday.",
        facts=_FACTS,
        published="2022-03-05",
    ),
    Example(
        "«Mayor Ito Sakura» told the council on Monday that she was tired.",
        facts=_FACTS,
        published="2023-06-01",
    ),
    Example(
        "Marc Tessier, «foreign minister», warned on Sunday of delays.",
        facts=_FACTS,
        published="2010-06-01",
    ),
    Example(
        "«Sen. Greta Holm» is expected to vote no on Friday.",
        facts=_FACTS,
        published="2016-06-01",
    ),
    Example(
        "The bill of «Rep. Lena Ortiz» (D-Ohio) failed in the spring.",
        facts=_FACTS,
        published="2016-06-01",
    ),
    Example(
        "A letter from «Ohio Attorney General Lena Ortiz» was read.",
        facts=_FACTS,
        published="2016-06-01",
    ),
    Example(
        "Two bills by «House Speaker Lena Ortiz» were sent back.",
        facts=_FACTS,
        published="2016-06-01",
    ),
    Example(
        "The dam is in the district of «Sen. Lena Ortiz» (D-Iowa).",
        facts=_FACTS,
        published="2016-06-01",
    ),
    Example(
        "«Iowa Sen. Lena Ortiz» opened the dam.", facts=_FACTS, published="2016-06-01"
    ),
    Example(
        "«Harbour Master Olga Brandt» says the quay is safe.",
        facts=_FACTS,
        published="2019-03-05",
    ),
    Example(
        "«Vice President Ina Solberg» will visit Oslo on Friday.",
        facts=_FACTS,
        published="2022-03-05",
    ),
]
good = [
    Example(
        "Sen. Greta Holm said on Tuesday that the bridge would be closed.",
        facts=_FACTS,
        published="2019-03-05",
    ),
    Example(
        "Former Gov. Greta Holm said on Tuesday that she agreed.",
        facts=_FACTS,
        published="2019-03-05",
    ),
    Example(
        "In 2014 Gov. Greta Holm said the bridge would be closed.",
        facts=_FACTS,
        published="2019-03-05",
    ),
    Example(
        "Gov. Greta Holm said on Tuesday that the bridge would be closed.", facts=_FACTS
    ),
    Example(
        "Gov. Greta Holm said on Tuesday that she would go.",
        facts=_FACTS,
        published="2018-01-09",
    ),
    Example(
        "President-elect Marc Tessier said on Friday he would visit.",
        facts=_FACTS,
        published="2020-12-04",
    ),
    Example(
        "Avalonian President Marc Tessier said on Friday he would visit.",
        facts=_FACTS,
        published="2019-12-04",
    ),
    Example(
        "Mayor Ito Sakura said on Friday the lake was clean.",
        facts=_FACTS,
        published="2019-12-04",
    ),
    Example(
        "Mayor Ito Sakura said on Friday the lake was clean.",
        facts=_FACTS,
        published="2022-05-14",
    ),
    Example(
        "The bridge was begun under Gov. Greta Holm, officials said.",
        facts=_FACTS,
        published="2019-12-04",
    ),
    Example(
        "“Gov. Greta Holm is here,” a guest said on Friday.",
        facts=_FACTS,
        published="2019-12-04",
    ),
    Example(
        "Ambassador Greta Holm said on Friday she would resign.",
        facts=_FACTS,
        published="2019-12-04",
    ),
    Example(
        "President Marc Tessier said on Friday he would visit.",
        facts=_FACTS,
        published="2022-12-04",
    ),
    Example(
        "Deputy Foreign Minister Marc Tessier said he would go.",
        facts=_FACTS,
        published="2015-12-04",
    ),
    Example(
        "Senate Majority Leader Lena Ortiz, D-Ohio, spoke first.",
        facts=_FACTS,
        published="2016-06-01",
    ),
    Example(
        "A President Lena Ortiz would close the dam.",
        facts=_FACTS,
        published="2016-06-01",
    ),
    Example(
        "Then-Rep. Lena Ortiz opened the dam.", facts=_FACTS, published="2016-06-01"
    ),
    Example(
        "Sen. Ben Adler met Rep. Ben Adler on Friday.",
        facts=_FACTS,
        published="2020-06-01",
    ),
    Example(
        "Ms. Ortiz wrote to Rep. Ortiz, her cousin. Sen. Lena Ortiz agreed.",
        facts=_FACTS,
        published="2016-06-01",
    ),
    Example(
        "If President Lena Ortiz closed the dam, few would notice.",
        facts=_FACTS,
        published="2016-06-01",
    ),
    Example(
        "President Max Field will visit Oslo on Friday.",
        facts=_FACTS,
        published="2022-06-01",
    ),
    Example(
        "Vice President Marc Tessier opened the dam.",
        facts=_FACTS,
        published="2022-06-01",
    ),
    Example(
        "Prime Minister Ugo Marsh met the miners on Friday.",
        facts=_FACTS,
        published="1987-06-01",
    ),
    Example(
        "The Ohio Bar’s president, Lena Ortiz, spoke on Friday.",
        facts=_FACTS,
        published="2016-06-01",
    ),
]


class Options:
    """Options of this check."""

    past_cues: tuple[str, ...] = ("former", "then", "late", "ex-")


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
_UNTRUE = words("function.auxiliary.modal") & {
    "would",
    "could",
    "might",
    "may",
    "should",
}


def awaits_date(doc: Draft) -> bool:
    """True where the copy names somebody whose roles are on file."""
    return any(entry.section == "people" and entry.roles for _, entry in doc.named)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports the titles of known people that were not theirs on the article's day."""
    if not doc.published:
        return
    for bearer in bearers(doc):
        for title in titled(doc, bearer):
            if not _set_apart(options, doc, title):
                yield from _judged(doc, title, doc.published)


def _set_apart(options: Options, doc: Draft, title: Titled) -> bool:
    """True where copy itself says that the title is past, to come or imagined."""
    opening = max(title.span.start - 30, doc.sentence_of(title.span).start)
    before = [
        word.text.lower() for word in doc.words_in(Span(opening, title.span.start))
    ][-3:]
    while not _PREPOSITIONS.isdisjoint(before):
        before = before[1:]
    words = titles.plain(title.title)
    while _CANDIDATES & set(words[:-1]):
        words = words[1:]
    cues = titles.PAST | titles.NOT_YET | {cue.rstrip("-") for cue in options.past_cues}
    unreal = (
        _UNREAL if title.office and title.office.kind in _BY_COURTESY else _ARTICLES
    )
    near = {*words, *before[-1:], *(set(before) - _THEN)} - _CANDIDATES
    return bool(cues & near) or bool(unreal & set(before[-1:]))


def _judged(doc: Draft, title: Titled, day: str) -> Iterator[Hit]:
    """A finding, where the roles on file contradict the title on `day`."""
    on_file = [role for role in title.bearer.roles if tenure.alike(role, title)]
    current = [role for role in on_file if tenure.covers(role, day)]
    if current:
        yield from _misplaced(doc, title, current, day)
        return
    others = tenure.exclusive(doc, title, day)
    here = [role for role in on_file if tenure.of_place(doc, role, title)]
    if not any((role.start or "") <= day for role in title.bearer.roles):
        return  # all they are known for is still to come
    if any(
        tenure.longer(role, title) and tenure.covers(role, day)
        for role in title.bearer.roles
    ):
        return
    if not on_file and others and _is_plain(doc, title):
        yield _hit(title, _never(title, others, day), "error")
    elif here and _outdated(doc, title, here, others, day):
        yield _hit(
            title, _not_then(title, here, others, day), "error" if others else "warning"
        )


def _is_plain(doc: Draft, title: Titled) -> bool:
    """True where the title can only be the office: in capitals before the name, or followed by its place."""
    kind = title.office.kind if title.office else ""
    if kind in ("senator", "representative"):
        return True
    after = doc.words_in(Span(title.whole.end, title.whole.end + 12))
    untrue = tense.imagined(doc, title.span) or (after and after[0].text in _UNTRUE)
    if (
        title.strange
        or (untrue and kind in _BY_COURTESY)
        or (kind in _OF_STATES and tense.long_ago(doc, title.span))
    ):
        return False
    return (title.before and title.title.split()[-1][0].isupper()) or bool(title.places)


def _outdated(
    doc: Draft, title: Titled, on_file: list[Role], others: list[Role], day: str
) -> bool:
    """True where the sentence gives a title held before, or only later, as one of the article's day."""
    ended = [role for role in on_file if (role.end or "9") < day]
    elected = not ended and any(
        tenure.covers(role, dates.shifted(day, _ELECTED)) for role in on_file
    )
    if (
        elected
        or (title.strange and not title.places)
        or tense.long_ago(doc, title.whole)
    ):
        return False
    if others and not any(tenure.kind(role) in _BY_COURTESY for role in others):
        return True
    if others:
        return tense.present(doc, title.whole)
    if not ended or any(tenure.in_state_house(doc, role) for role in on_file):
        return False
    history = tense.elsewhen(doc, title.whole) or _is_history(doc, title, ended, day)
    return not history and tense.now(doc, title.whole)


def _is_history(doc: Draft, title: Titled, ended: list[Role], day: str) -> bool:
    """True where a title stays with its bearer, or was given up too long ago to be taken for the present one."""
    if (
        title.office
        and title.office.kind in _BY_COURTESY
        and any(tenure.american(doc, role) for role in ended)
    ):
        return True
    return all((role.end or "9") < _years_before(day) for role in ended)


def _years_before(day: str) -> str:
    return f"{int(day[:4]) - _HISTORY:04}{day[4:]}"


def _misplaced(
    doc: Draft, title: Titled, current: list[Role], day: str
) -> Iterator[Hit]:
    """A finding, where the title names the state of another holder."""
    if any(
        not tenure.states(doc, role) or tenure.in_state_house(doc, role)
        for role in current
    ):
        return
    on_file = {
        place for role in title.bearer.roles for place in tenure.states(doc, role)
    }
    named = {place for place in title.places if state(place)}
    if named and not named & on_file:
        yield _hit(
            title,
            f"{_said(title, current[:1], day)}, not of {' or '.join(sorted(named))}",
            "error",
        )


def _never(title: Titled, others: list[Role], day: str) -> str:
    kind = title.office.kind if title.office else title.title
    return f"{_said(title, others[:1], day)}; no role of {kind} is on file"


def _said(title: Titled, held: list[Role], day: str) -> str:
    role = held[0]
    where = f" ({role.area})" if role.area else ""
    return f"by the fact base {title.bearer.name} was “{role.title}”{where} on {day}, {roles.term(role)}"


def _not_then(title: Titled, on_file: list[Role], others: list[Role], day: str) -> str:
    dated = " and ".join(roles.term(role) for role in _nearest(on_file, day))
    message = f"{title.bearer.name} was “{on_file[0].title}” {dated} by the fact base, not on {day}"
    return message + (f", when “{others[0].title}” is on file" if others else "")


def _nearest(held: list[Role], day: str) -> list[Role]:
    """The last term before the day and the first one after it."""
    ended = [role for role in held if (role.end or "9") < day]
    begins = [role for role in held if role not in ended]
    return (
        sorted(ended, key=lambda role: role.end or "")[-1:]
        + sorted(begins, key=lambda role: role.start or "")[:1]
    )


def _hit(title: Titled, message: str, severity: str) -> Hit:
    return Hit(
        title.whole if title.before else title.span,
        message,
        entity=title.bearer.entries[0].id,
        severity=severity,
    )
