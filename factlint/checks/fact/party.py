"""A politician is given a party that is not theirs by the file.

"Sen. Ron Vaden (R-Ore.)" of a Democrat: a letter is soon typed, and it is the one that readers write in about. The
file has the party beside the roles of the person, and the copy has it as a letter behind the name (R-Ore., R-Cleveland,
(R), (R) of Oregon), as a word before it (Republican Sen. Ron Vaden) or behind it (a Republican; the Oregon Republican).

Left alone: people who had several parties by the file; independents, who sit with a party; "former Republican" and
its like; parties whose name the file has in no way that can be compared; lists of people; quotations.
"""

from collections.abc import Iterator

from factlint.known import Draft
from factlint.known.bearers import Bearer, bearers
from factlint.lexicon import words
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "error"
in_quotes = "skip"
reads = ("roles",)
covers = ("people",)

_FACTS = """
people:
  ron-vaden: {name: Ron Vaden, roles: [{title: senator, from: 2009-01-03, party: Democratic}]}
  nina-castell: {name: Nina Castell, roles: [{title: state senator, from: 2008, to: 2014, party: Republican}]}
  bo-turn: {name: Bo Turn, roles: [{title: senator, from: 2001, to: 2009, party: Republican},
    {title: senator, from: 2009, to: 2012, party: Democratic}]}
  ann-lo: {name: Ann Lo, roles: [{title: MP, from: 2019, party: Labour}]}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad = [
    _example("The bill of Sen. «Ron Vaden (R-Ore.)» failed."),
    _example("The bill of Sen. «Ron Vaden, R-Ore.», failed."),
    _example("«Nina Castell, D-Cleveland», came to watch."),
    _example("The bill of Sen. «Ron Vaden (R)» of Oregon failed."),
    _example("«Ron Vaden, a Republican», voted no."),
    _example("«Ron Vaden, the Oregon Republican», voted no."),
    _example("«Republican Sen. Ron Vaden» voted no."),
    _example("«Conservative MP Ann Lo» voted no."),
    _example("«Ron Vaden, Republican of Oregon», voted no."),
]
good = [
    _example("The bill of Sen. Ron Vaden (D-Ore.) failed."),
    _example("Nina Castell, R-Cleveland, came to watch."),
    _example("Ron Vaden, a Democrat, voted no with the Republicans."),
    _example("Republicans and Sen. Ron Vaden voted no."),
    _example("Former Republican Ron Vaden voted no."),
    _example("The Republican challenger to Ron Vaden voted no."),
    _example("Bo Turn (R-Pa.) and Bo Turn, a Democrat, are one."),
    _example("Sen. Ron Vaden (I-Ore.) voted no."),
    _example("Labour MP Ann Lo voted no; Ann Lo, a conservative thinker, spoke."),
    _example("Republican rival Ron Vaden-Smith voted no."),
    _example("To the Republican, Ron Vaden is a rival."),
    _example("Ron Vaden, a Republican target, voted no."),
]

_PARTIES = {
    "d": "democratic", "democrat": "democratic", "dem": "democratic", "democratic": "democratic",
    "r": "republican", "gop": "republican", "republican": "republican",
    "labour": "labour", "conservative": "conservative", "tory": "conservative",
    "liberal democrat": "liberal democrat", "lib dem": "liberal democrat",
    "green": "green", "snp": "scottish national", "scottish national": "scottish national",
}  # fmt: skip
"""Parties by their letters and names."""
_BEHIND = lazy(
    r",?\s[(\[]?(?P<party>[RD])(?:-(?:[A-Z][\w.]*\s?){1,2}|\.?,\s[A-Z][\w.]*)?[)\]]|,\s(?P<tag>[RD])-[A-Z][\w.]*"
    r"|,\s(?:a|an|the)\s(?:[A-Z][\w.]*\s){0,2}(?P<called>Democrat|Republican)(?=[,.;]|\s(?:of|from|who)\s)"
    r"|,\s(?P<plain>Democrat|Republican)\s(?:of|from)\s[A-Z]\w+"
)
_BEFORE = lazy(
    r"(?P<before>[\w-]+\s)?(?<![\w-])(?P<party>(?i:(?&name.party)|labour|lib\sdem|snp))\s(?:(?:U\.S\.|[Ss]tate|former)\s)?"
    r"(?:(?i:(?&title.office.civil title.short.civil))\.?\s|MP\s|[Ll]awmaker\s)\Z"
)
_NOT_NOW = words("title.past") | {"once", "anti", "by"}


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each person on file with another party than theirs."""
    for bearer in bearers(doc):
        parties = _parties(bearer)
        if len(parties) != 1:
            continue
        for party, span in _said(doc, bearer):
            said = _PARTIES.get(party.lower())
            ours = _PARTIES.get(min(parties))
            if said and ours and said != ours:
                message = f"by the file {bearer.name} is of the {ours.title()} party; the copy has {party}"
                yield Hit(span, message, entity=bearer.entries[0].id)


def _parties(bearer: Bearer) -> set[str]:
    """The parties of a bearer's roles, in lower case and without the word for one."""
    given = (role.party or "" for role in bearer.roles)
    return {one.lower().removesuffix(" party") for one in given if one}


def _said(doc: Draft, bearer: Bearer) -> Iterator[tuple[str, Span]]:
    """The parties that stand with a name, each with the passage."""
    name = bearer.span
    if behind := _BEHIND.match(doc.text, name.end, name.end + 60):
        party = next(one for one in behind.groupdict().values() if one)
        end = behind.end() - (doc.text[behind.end() - 1] == ",")
        yield party, Span(name.start, end)
    opening = max(doc.sentence_of(name).start, name.start - 50)
    before = _BEFORE.search(doc.text, opening, name.start)
    word = (before["before"] or "").strip().lower() if before else ""
    if before and word not in _NOT_NOW and not word.endswith("-"):
        yield before["party"], Span(before.start("party"), name.end)
