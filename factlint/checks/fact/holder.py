"""An office is given to somebody who has another, while the file says who holds it.

"Mayor Susan Tull" of the president of the council, and the file has Ken Boe as mayor; "Ola Dahl, chief executive of
Brask" of its chairman; "Foreign Minister Tove Ruud" of the finance minister. Neither office excludes the other, and yet
one of them is somebody else's on the day of the copy.

The office counts where it is of the place or body that the person's own office on file is of, or of the one that copy
names beside it. A minister of one department who is called that of another is told without the other being on file.

Left alone: former, acting, deputy and future offices, offices that the person has or had on file, members, directors
and others of whom there are several, copy without a date, people of whom the file has no office on that day,
namesakes, and quotations.
"""

from collections.abc import Iterator

from factlint.checks.fact import _given_title as given_title
from factlint.english.dates import tense
from factlint.english.names import titles
from factlint.entries import Role
from factlint.known import Draft, offices, tenure
from factlint.known.bearers import Bearer, bearers
from factlint.known.holders import Holder, holders, office_of
from factlint.known.titled import Titled, titled
from factlint.lexicon import words
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("roles",)
covers = ("people",)
needs_date = "who holds an office is judged on the day of the article"

_FACTS = """
places:
  norland: {name: Norland, demonyms: [Norlander]}
  lund: {name: Lund, in: [norland]}
  tarn: {name: Tarn, in: [norland]}
organisations:
  brask: {name: Brask}
people:
  ken-boe: {name: Ken Boe, roles: [{title: mayor, of: lund, from: 2020-01-01}]}
  susan-tull: {name: Susan Tull, roles: [{title: council president, of: lund, from: 2020-01-01}]}
  tove-ruud: {name: Tove Ruud, roles: [{title: finance minister, of: norland, from: 2021-10-14},
    {title: justice minister, of: norland, from: 2011, to: 2015}]}
  ivar-lie: {name: Ivar Lie, roles: [{title: crown prince, of: norland, from: 1995}]}
  haakon-lie: {name: Haakon Lie, roles: [{title: king, of: norland, from: 1991}]}
  per-holt: {name: Per Holt, roles: [{title: chief executive, of: brask, from: 2015}]}
  ola-dahl: {name: Ola Dahl, roles: [{title: chairman, of: brask, from: 2015}]}
  old-boss: {name: Nils Moe, roles: [{title: chairman, of: brask, from: 2001, to: 2014}]}
"""


def _example(text: str, published: str | None = "2024-05-09") -> Example:
    return Example(text, facts=_FACTS, published=published)


bad = [
    _example("«Mayor Susan Tull» said that she was ill."),
    _example("«Susan Tull, the mayor» of Lund, said no."),
    _example("«Lund Mayor Susan Tull» said no."),
    _example("«Foreign Minister Tove Ruud» said no."),
    _example("«King Ivar Lie» said no."),
    _example("«Ola Dahl, chief executive» of Brask, said no."),
    _example("Brask «chief executive Ola Dahl» said no."),
    _example("«Ola Dahl, CEO» of Brask, said no."),
    _example("They met «Per Holt, the chairman» of Brask."),
    _example("«Defence Secretary Tove Ruud» said no."),
]
good = [
    _example("Mayor Ken Boe said that he was ill."),
    _example("Former Mayor Susan Tull said that she was ill."),
    _example("Deputy Mayor Susan Tull said that she was ill."),
    _example("Susan Tull, the mayor of Tarn, said no."),
    _example("Council President Susan Tull said no."),
    _example("Finance Minister Tove Ruud said no."),
    _example("Justice Minister Tove Ruud said no."),
    _example("Ola Dahl, chairman of Brask, said no."),
    _example("Nils Moe, chief executive of Brask, said no."),
    _example("Ola Dahl, chief executive of the Hartvig Line, said no."),
    _example("Per Holt, a director of Brask, said no."),
    _example("Mayor Susan Tull said no.", "2019-05-09"),
    _example("Mayor Susan Tull said no.", None),
    _example("If King Ivar Lie opens it, few will come."),
    _example("“Mayor Susan Tull is ill,” he said."),
    _example("Crown Prince Ivar Lie met King Haakon Lie."),
]

_SEVERAL = words("title.of-several") - {"chair"} | offices.SEATS
"""Heads of titles that several have of one body."""
_BODY = lazy(r"\s(?:of|at|for)\s(?:the\s)?|['’]s\s|\s")
_NEAR = 30
_MINISTER = " minister"


def awaits_date(doc: Draft) -> bool:
    """Whether the copy names somebody whose roles are on file."""
    return any(entry.section == "people" and entry.roles for _, entry in doc.named)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each office that is somebody else's on file."""
    for bearer in bearers(doc) if doc.published else ():
        for title in titled(doc, bearer):
            said = office_of(_without_place(title))
            if not _is_left_alone(doc, bearer, title, said):
                yield from _judged(doc, bearer, title, said)


def _without_place(title: Titled) -> str:
    return title.office.kind if title.office else title.title


def _is_left_alone(doc: Draft, bearer: Bearer, title: Titled, said: str) -> bool:
    """Whether the office is one of several, or one that the person has or had, or may be short for one."""
    head = titles.written_out(title.title)[-1:]
    return (
        not _SEVERAL.isdisjoint((*head, said))
        or given_title.is_set_apart(doc, title)
        or tense.imagined(doc, title.whole)
        or tense.elsewhen(doc, title.whole)
        or any(
            tenure.is_of_title(role, title)
            or tenure.longer(role, title)
            or office_of(role.title) == said
            for role in bearer.roles
        )
    )


def _judged(doc: Draft, bearer: Bearer, title: Titled, said: str) -> Iterator[Hit]:
    """A finding, where the office of the place or body is somebody else's."""
    day = doc.published or ""
    current = [
        role for role in bearer.roles if tenure.covers(role, day) and role.start
    ]
    named = title.places | _bodies(doc, title)
    if not current or (title.strange and not named):
        return
    ours = [role for role in current if not named or role.of in named]
    for role in ours:
        other = _holder(doc, bearer, said, role, day)
        if other:
            whose = f"“{other.role.title}” there is {other.entry.name}"
            yield _hit(title, bearer, role, day, whose)
            return
        if _is_of_other_department(said, role):
            yield _hit(title, bearer, role, day, f"no role of {said} is on file")
            return


def _holder(
    doc: Draft, bearer: Bearer, said: str, ours: Role, day: str
) -> Holder | None:
    """Who holds the office on file on the day of the copy, and is nobody of the name in copy."""
    known = doc.once(holders).get((said, ours.of or ""), [])
    return next(
        (
            one
            for one in known
            if one.entry not in bearer.entries and tenure.covers(one.role, day)
        ),
        None,
    )


def _is_of_other_department(said: str, role: Role) -> bool:
    """Whether both are ministers, of two departments."""
    ours = office_of(role.title)
    return said.endswith(_MINISTER) and ours.endswith(_MINISTER) and said != ours


def _bodies(doc: Draft, title: Titled) -> set[str]:
    """The organisations on file that the copy names right before the title or behind it."""
    beside = Span(max(title.span.start - _NEAR, 0), title.span.end + _NEAR)
    found = set()
    for mention in doc.mentions_in(beside):
        entry = doc.entry(mention)
        before = _BODY.fullmatch(doc.text, mention.span.end, title.span.start)
        behind = _BODY.fullmatch(doc.text, title.span.end, mention.span.start)
        if entry.section == "organisations" and (before or behind):
            found.add(entry.slug)
    return found


def _hit(title: Titled, bearer: Bearer, role: Role, day: str, whose: str) -> Hit:
    message = f"by the file {bearer.name} was “{role.title}” on {day}, and {whose}"
    return Hit(title.whole, message, entity=bearer.entries[0].id)
