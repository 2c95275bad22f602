"""Somebody is put into a body that is not theirs by the file: a professor at another university.

"Ann Lee, a professor at Halden College", and she teaches at Brask. The file has `affiliations` of a person, each `with`
a body, `as` what, and from when to when; the copy is read where the same word for what they are stands beside the name
with a body: X, a professor at Y; Y professor X; Y's professor X; X, who is a professor at Y.

Left alone: what they are elsewhere in another office; who was it there once, where the copy says so or the date of it
fits; parts of the body; lists; what is denied or supposed; quotations.
"""

from collections.abc import Iterator

from factlint.entries import Affiliation, Entry, Hold
from factlint.known import Draft, stated
from factlint.known.stated import NAME
from factlint.model import Example, Hit
from factlint.start.regex import compiled, lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("affiliations",)
covers = ("people",)
needs_sections = ("people",)

_FACTS = """
organisations:
  brask: {name: Brask University, short: BU}
  halden: {name: Halden College}
people:
  ann-lee: {name: Ann Lee, affiliations: [{with: brask, as: professor, from: 2015},
    {with: halden, as: lecturer, to: 2014}]}
  ivo-lund: {name: Ivo Lund, affiliations: [{with: Ostia Town, as: striker}]}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS, published="2024-05-09")


bad = [
    _example("«Ann Lee, a professor at Halden College», said so."),
    _example("«Ann Lee, professor at Halden College», said so."),
    _example("«Ann Lee, a law professor at Halden College», said so."),
    _example("«Ann Lee, the professor of law at Halden College», said so."),
    _example("«Ann Lee, who is a professor at Halden College», said so."),
    _example("«Ann Lee is a professor at Halden College» in Lund."),
    _example("«Halden College professor Ann Lee» said so."),
    _example("«Halden College law professor Ann Lee» said so."),
    _example("«Halden College’s professor Ann Lee» said so."),
    _example("The goal of «Lund Rovers striker Ivo Lund» was late."),
    _example("«Ivo Lund, the Lund Rovers striker», was late."),
    _example("«Ivo Lund, a striker for Lund Rovers», was late."),
    _example("«Ivo Lund is a striker with Lund Rovers», and a good one."),
]  # fmt: skip
good = [
    _example("Ann Lee, a professor at Brask University, said so."),
    _example("Ann Lee, a professor at BU, said so."),
    _example("Ann Lee, a professor at the Brask law school, said so."),
    _example("Ann Lee, a former lecturer at Halden College, said so."),
    _example("Ann Lee, then a professor at Halden College, said so."),
    _example("Ann Lee was a professor at Halden College until 2014."),
    _example("Ann Lee, a guest at Halden College, said so."),
    _example("Ann Lee is not a professor at Halden College."),
    _example("“Ann Lee, a professor at Halden College, said so,” he said."),
    _example("Ann Lee met Per Holt, a professor at Halden College."),
    _example("A Halden College professor and Ann Lee said so."),
    _example("The Ostia Town striker Ivo Lund was late."),
    _example("Ivo Lund, a striker of Norland, was late for Ostia Town."),
    _example("If Ivo Lund, a striker for Lund Rovers, scores, they win."),
    _example("Ann Lee, a professor at heart, said so."),
]  # fmt: skip

_NOT_NOW = lazy(r"\b(?:(?&title.past)|was|until|once)\b")


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each body that somebody is put into and that is another on file."""
    for entry, name in stated.subjects(doc, *reads):
        for one in entry.affiliations:
            if one.kind and stated.held_now([_hold(one)], doc.published):
                yield from _beside(doc, entry, name, one.kind)


def _hold(one: Affiliation) -> Hold:
    return Hold(one.body, one.start, one.end)


def _beside(doc: Draft, entry: Entry, name: Span, kind: str) -> Iterator[Hit]:
    """The bodies that stand with a word for what somebody is."""
    noun = r"\s".join(map(stated.escaped, kind.split()))
    pair = [(entry, name)]
    behind = compiled(
        rf"(?:,\s(?:who\sis\s)?|\sis\s)(?:(?:an?|the)\s)?(?:[a-z]+\s){{0,2}}{noun}(?:\sof\s[a-z]+)?"
        rf"\s(?:at|for|with)\s(?P<what>{NAME})"
    )
    apposed = compiled(
        rf",\s(?:the\s|an?\s)?(?P<what>{NAME})\s(?:[a-z]+\s)?{noun}(?=[,.])"
    )
    before = compiled(rf"(?P<what>{NAME})(?:[’']s?)?\s(?:[a-z]+\s)?{noun}\s\Z")
    bodies = [one.body for one in entry.affiliations if one.kind == kind]
    for said in (
        *stated.behind(doc, pair, behind),
        *stated.behind(doc, pair, apposed),
        *stated.before(doc, pair, before),
    ):
        body = said.match["what"].rstrip(".").removesuffix("’s")
        other = stated.entry_of(doc, body)
        several = " " in body.removeprefix("the ").removeprefix("The ")
        aside = (
            _NOT_NOW.search(doc.text, *said.span)
            or not (several or other)
            or stated.is_one_of(doc, body, bodies)
        )
        if (
            not aside
            and not _shares(body, bodies, doc)
            and stated.sure(doc, said.span)
        ):
            ours = " and ".join(stated.called(doc, one) for one in bodies)
            span = said.span._replace(
                end=said.span.end - said.span.of(doc.text).endswith(".")
            )
            message = (
                f"by the file {entry.name} is {kind} with {ours}; the copy has {body}"
            )
            yield Hit(span, message, entity=entry.id)


def _shares(body: str, bodies: list[str], doc: Draft) -> bool:
    """Whether a body shares its first own word with one on file, as parts of it do: the Brask law school."""
    first = body.removeprefix("the ").removeprefix("The ").split()[0]
    return any(first == stated.called(doc, one).split()[0] for one in bodies)
