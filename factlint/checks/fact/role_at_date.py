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
from functools import partial

from factlint.checks.fact import _given_title as given_title
from factlint.english.names.states import state
from factlint.entries import Role
from factlint.known import Draft, roles, tenure
from factlint.known.bearers import bearers
from factlint.known.titled import Titled, titled
from factlint.model import Example, Hit

severity = "error"
in_quotes = "skip"
reads = ("roles",)
covers = ("people", "titles")
needs_date = "which titles a person holds depends on the day of the article"

_FACTS = """
organisations:
  quay-guild: {name: Quay Guild, short: QG}
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
  rolf-aas:
    name: Rolf Aas
    roles: [{title: president, of: quay-guild, from: 2017-09, to: 2021-09}]
  olga-brandt:
    name: Olga Brandt
    roles: [{title: harbour master, from: 2014-01-01, to: 2018-06-30}]
"""


def _example(text: str, published: str | None = None) -> Example:
    return Example(text, facts=_FACTS, published=published)


bad = [
    _example("«Gov. Greta Holm» said on Tuesday that the bridge would be closed.", "2019-03-05"),
    _example("Greta Holm, the «governor» of Avalon, says the bridge is safe.", "2019-03-05"),
    _example("«Lyonessian President Marc Tessier» said on Friday it failed.", "2016-03-05"),
    _example("«Vice President Marc Tessier» will fly to Oslo on Friday.", "2022-03-05"),
    _example("«Mayor Ito Sakura» told the council on Monday that she was tired.", "2023-06-01"),
    _example("Marc Tessier, «foreign minister», warned on Sunday of delays.", "2010-06-01"),
    _example("«Sen. Greta Holm» is expected to vote no on Friday.", "2016-06-01"),
    _example("The bill of «Rep. Lena Ortiz» (D-Ohio) failed in the spring.", "2016-06-01"),
    _example("A letter from «Ohio Attorney General Lena Ortiz» was read.", "2016-06-01"),
    _example("Two bills by «House Speaker Lena Ortiz» were sent back.", "2016-06-01"),
    _example("The dam is in the district of «Sen. Lena Ortiz» (D-Iowa).", "2016-06-01"),
    _example("«Iowa Sen. Lena Ortiz» opened the dam.", "2016-06-01"),
    _example("«Harbour Master Olga Brandt» says the quay is safe.", "2019-03-05"),
    _example("«Vice President Ina Solberg» will visit Oslo on Friday.", "2022-03-05"),
    _example("“No,” said Rolf Aas, «president» of the Quay Guild. He left.", "2024-03-05"),
    _example("“No,” said Rolf Aas, «president» of the QG.", "2024-03-05"),
    _example("“No,” said Rolf Aas, the «president» of the Quay Guild, who is ill.", "2024-03-05"),
]  # fmt: skip
good = [
    _example("Sen. Greta Holm said on Tuesday that the bridge would be closed.", "2019-03-05"),
    _example("Former Gov. Greta Holm said on Tuesday that she agreed.", "2019-03-05"),
    _example("In 2014 Gov. Greta Holm said the bridge would be closed.", "2019-03-05"),
    _example("Gov. Greta Holm said on Tuesday that the bridge would be closed."),
    _example("Gov. Greta Holm said on Tuesday that she would go.", "2018-01-09"),
    _example("President-elect Marc Tessier said on Friday he would visit.", "2020-12-04"),
    _example("Avalonian President Marc Tessier said on Friday he would visit.", "2019-12-04"),
    _example("Mayor Ito Sakura said on Friday the lake was clean.", "2019-12-04"),
    _example("Mayor Ito Sakura said on Friday the lake was clean.", "2022-05-14"),
    _example("The bridge was begun under Gov. Greta Holm, officials said.", "2019-12-04"),
    _example("“Gov. Greta Holm is here,” a guest said on Friday.", "2019-12-04"),
    _example("Ambassador Greta Holm said on Friday she would resign.", "2019-12-04"),
    _example("President Marc Tessier said on Friday he would visit.", "2022-12-04"),
    _example("Deputy Foreign Minister Marc Tessier said he would go.", "2015-12-04"),
    _example("Senate Majority Leader Lena Ortiz, D-Ohio, spoke first.", "2016-06-01"),
    _example("A President Lena Ortiz would close the dam.", "2016-06-01"),
    _example("Then-Rep. Lena Ortiz opened the dam.", "2016-06-01"),
    _example("Sen. Ben Adler met Rep. Ben Adler on Friday.", "2020-06-01"),
    _example("Ms. Ortiz wrote to Rep. Ortiz, her cousin. Sen. Lena Ortiz agreed.", "2016-06-01"),
    _example("If President Lena Ortiz closed the dam, few would notice.", "2016-06-01"),
    _example("President Max Field will visit Oslo on Friday.", "2022-06-01"),
    _example("Vice President Marc Tessier opened the dam.", "2022-06-01"),
    _example("Prime Minister Ugo Marsh met the miners on Friday.", "1987-06-01"),
    _example("The Ohio Bar’s president, Lena Ortiz, spoke on Friday.", "2016-06-01"),
    _example("“No,” said Rolf Aas, a former president of the Quay Guild. He left.", "2024-03-05"),
    _example("“No,” said Rolf Aas, president of the Quay Guild. He left.", "2019-03-05"),
    _example("“No,” said Rolf Aas, president of the Quay Guild in 2019.", "2024-03-05"),
    _example("“No,” said Rolf Aas, president of the Lund Guild.", "2024-03-05"),
]  # fmt: skip


class Options:
    """Options of this check."""

    past_cues: tuple[str, ...] = ("former", "then", "late", "ex-")


def awaits_date(doc: Draft) -> bool:
    """Whether the copy names somebody whose roles are on file."""
    return any(entry.section == "people" and entry.roles for _, entry in doc.named)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports the titles of known people that were not theirs on the article's day."""
    if not doc.published:
        return
    for bearer in bearers(doc):
        for title in titled(doc, bearer):
            if not given_title.is_set_apart(doc, title, options.past_cues):
                yield from _judged(doc, title, doc.published)


def _judged(doc: Draft, title: Titled, day: str) -> Iterator[Hit]:
    """A finding, where the roles on file contradict the title on `day`."""
    on_file = [role for role in title.bearer.roles if tenure.is_of_title(role, title)]
    current = [role for role in on_file if tenure.covers(role, day)]
    if current:
        yield from _misplaced(doc, title, current, day)
    elif _is_told(title, day):
        yield from _contradicted(doc, title, on_file, day)


def _is_told(title: Titled, day: str) -> bool:
    """Whether the file tells enough of the day: a role has begun, and none is held that the title may be short for."""
    begun = any((role.start or "") <= day for role in title.bearer.roles)
    return begun and not any(
        tenure.longer(role, title) and tenure.covers(role, day)
        for role in title.bearer.roles
    )


def _contradicted(
    doc: Draft, title: Titled, on_file: list[Role], day: str
) -> Iterator[Hit]:
    """A finding, where another office excludes a title never held, or one of another day is given as the day's."""
    others = tenure.exclusive(doc, title, day)
    here = [role for role in on_file if tenure.of_place(doc, role, title)]
    if not on_file and others and given_title.is_plain(doc, title):
        yield _hit(title, _never(title, others, day), "error")
    elif here and given_title.is_outdated(doc, title, here, others, day):
        severity = "error" if others else "warning"
        yield _hit(title, _not_then(title, here, others, day), severity)


def _misplaced(
    doc: Draft, title: Titled, current: list[Role], day: str
) -> Iterator[Hit]:
    """A finding, where the title names the state of another holder."""
    if not all(map(partial(_has_state, doc), current)):
        return
    on_file = {
        place for role in title.bearer.roles for place in tenure.states(doc, role)
    }
    named = {place for place in title.places if state(place)}
    if named and not named & on_file:
        elsewhere = f"not of {' or '.join(sorted(named))}"
        yield _hit(title, f"{_said(title, current[:1], day)}, {elsewhere}", "error")


def _has_state(doc: Draft, role: Role) -> bool:
    """Whether the state of a role is known, and it is no seat in the house of a state."""
    return bool(tenure.states(doc, role)) and not tenure.in_state_house(doc, role)


def _never(title: Titled, others: list[Role], day: str) -> str:
    kind = title.office.kind if title.office else title.title
    return f"{_said(title, others[:1], day)}; no role of {kind} is on file"


def _said(title: Titled, held: list[Role], day: str) -> str:
    role = held[0]
    where = f" ({role.area})" if role.area else ""
    return f"by the fact base {title.bearer.name} was “{role.title}”{where} on {day}, {roles.term(role)}"


def _not_then(
    title: Titled, on_file: list[Role], others: list[Role], day: str
) -> str:
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
