"""A person is given a title that, by the fact base, was not theirs on the day of the article.

A governor is still called governor months after the election lost, a minister is given the office of
their predecessor. Where the fact base has the title for that person with dates, and the article's day
lies outside all of them, the title is reported with the dates on file. Only plain cases count: the title
stands right before the name or after it between commas, and what the person says or does is told as
news: the name is followed by said, says, will, has and the like.

Left alone: sentences with a year, with a word for the past (former, then, when, under, appointed) or for
what is to come (elect, nominee, acting); the same title of another place; a title held at the time in
another way (acting governor, first deputy prime minister); titles given up more than ten years before,
which are history; roles without dates, and dates too coarse to say; people of one name; quotations.
Without the article's date the check does not run.

Option: `past_cues`, the words that say a title was held before.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from factlint.annotate import Name, titles
from factlint.annotate.words import words as words_of
from factlint.model import Entry, Example, Hit
from factlint.regex import lazy
from factlint.rulebook import Draft, known, roles
from factlint.text import Span

severity = "error"
in_quotes = "skip"
needs_date = "which titles a person holds depends on the day of the article"

_FACTS = """
places:
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
"""
bad = [
    Example("«Gov. Greta Holm» said on Tuesday that the bridge would be closed.", facts=_FACTS, published="2019-03-05"),
    Example("Greta Holm, the «governor of Avalon», says the bridge is safe.", facts=_FACTS, published="2019-03-05"),
    Example("Lyonessian «President Marc Tessier» said the talks had failed.", facts=_FACTS, published="2019-03-05"),
    Example("«Vice President Marc Tessier» will fly to Oslo on Friday.", facts=_FACTS, published="2022-03-05"),
    Example("«Mayor Ito Sakura» told the council on Monday that she was tired.", facts=_FACTS, published="2023-06-01"),
    Example("Marc Tessier, «foreign minister», warned on Sunday of delays.", facts=_FACTS, published="2010-06-01"),
    Example("«Sen. Greta Holm» is expected to vote no on Friday.", facts=_FACTS, published="2016-06-01"),
]
good = [
    Example("Sen. Greta Holm said on Tuesday that the bridge would be closed.", facts=_FACTS, published="2019-03-05"),
    Example("Former Gov. Greta Holm said on Tuesday that she agreed.", facts=_FACTS, published="2019-03-05"),
    Example("In 2014 Gov. Greta Holm said the bridge would be closed.", facts=_FACTS, published="2019-03-05"),
    Example("Gov. Greta Holm said on Tuesday that the bridge would be closed.", facts=_FACTS),
    Example("President-elect Marc Tessier said on Friday he would visit.", facts=_FACTS, published="2020-12-04"),
    Example("Avalonian President Marc Tessier said on Friday he would visit.", facts=_FACTS, published="2019-12-04"),
    Example("Mayor Ito Sakura said on Friday the lake was clean.", facts=_FACTS, published="2019-12-04"),
    Example("Mayor Ito Sakura said on Friday the lake was clean.", facts=_FACTS, published="2022-05-14"),
    Example("The bridge was begun under Gov. Greta Holm, officials said.", facts=_FACTS, published="2019-12-04"),
    Example("“Gov. Greta Holm is here,” a guest said on Friday.", facts=_FACTS, published="2019-12-04"),
    Example("Ambassador Greta Holm said on Friday she would resign.", facts=_FACTS, published="2019-12-04"),
    Example("President Marc Tessier said on Friday he would visit.", facts=_FACTS, published="2022-12-04"),
    Example("Deputy Foreign Minister Marc Tessier said he would go.", facts=_FACTS, published="2015-12-04"),
]


class Options(NamedTuple):
    """Options of this check."""

    past_cues: tuple[str, ...] = ("former", "then", "late", "ex-")


_NOT_NOW = frozenset(
    (
        "when", "while", "during", "under", "ago", "earlier", "previously", "once", "history", "administration", "era",
        "presidency", "predecessor", "successor", "succeed", "succeeded", "elected", "appointed", "nominated", "served",
        "decade", "decades", "century", "last", "legacy", "anniversary", "inherited", "replaced", "died", "tenure",
        "sworn", "inaugurated", "campaign", "defeated", "resigned",
    )
)  # fmt: skip
"""Words of sentences that may speak of another time than the article's day."""
_NOT_NOW_BEFORE = frozenset(
    (
        "was", "were", "had", "did", "been", "would", "if", "after", "before", "since", "until", "year", "years",
        "month", "months", "term", "first", "named", "ran", "race", "lost", "as", "like",
    )
)  # fmt: skip
"""Words that do so where they stand before the name; after a speech verb they belong to what was said."""
_NOW = frozenset(
    (
        "said", "says", "told", "tells", "is", "has", "will", "plans", "wants", "warned", "warns", "urged", "urges",
        "announced", "announces", "tweeted", "calls", "hopes", "argues", "insists", "continues", "remains",
    )
)  # fmt: skip
_HISTORY = 10
"""Years after which a title is history: nobody takes President Eisenhower for the holder."""
_PARTIES = frozenset(("republican", "democratic", "democrat", "conservative", "labour", "liberal", "independent"))
_YEAR = lazy(r"\b(?:1[5-9]\d\d|20\d\d|[’'](?:\d0s|\d\d))\b")
_OF = lazy(r"\s?(?:of|for)\s(?:the\s)?([A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)")


class _Title(NamedTuple):
    """A title beside a name: its words, its span, and the place that follows it, or None where one may precede."""

    words: list[str]
    span: Span
    place: str | None = None


def awaits_date(doc: Draft) -> bool:
    """True where the copy names somebody whose roles are on file."""
    return any(entry.section == "people" and entry.fields.get("roles") for _, entry in doc.named)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports the titles of known people that were not theirs on the article's day."""
    if not doc.published:
        return
    for mention, entry in doc.named:
        name = doc.name_at(mention.span.start)
        if entry.section != "people" or name is None or not entry.fields.get("roles") or _shared(doc, mention.span):
            continue
        for title in _titles(doc, name, mention.span):
            held = _not_held(doc, title, entry, doc.published)
            if held and _is_now(options, doc, name, title):
                yield _hit(title, name, entry, held, doc.published)


def _shared(doc: Draft, span: Span) -> bool:
    """True where two people have the name."""
    return len({mention.entry for mention in doc.mentions if mention.span == span}) > 1


def _titles(doc: Draft, name: Name, span: Span) -> Iterator[_Title]:
    """The titles right before the name and after it between commas."""
    if name.title and name.span.start == span.start:
        span = _office(doc, name.title_span)
        yield _Title(_words(span.of(doc.text)), span)
    if name.role and name.span.end == span.end and name.role_span.start > span.end:
        of = _OF.match(doc.text, name.role_span.end)
        whole = Span(name.role_span.start, of.end() if of else name.role_span.end)
        yield _Title(_words(name.role), whole, of[1] if of else None)


def _office(doc: Draft, title: Span) -> Span:
    """A title without the place or party it opens with: the President of Lyonessian President."""
    for word in doc.words_in(title):
        if titles.is_head(word.text.lower()) or word.text.lower() in titles.MODIFIERS | titles.PAST | titles.NOT_YET:
            return Span(word.start, title.end)
    return title


def _words(title: str) -> list[str]:
    return roles.plain([word.text for word in words_of(title, Span(0, len(title)))])


def _place_before(doc: Draft, title: Span) -> str:
    """The capitalised word or words right before a title: `Ohio` of Ohio Gov., `U.S.` of U.S. President."""
    before = doc.text[doc.sentence_of(title).start : title.start]
    found = re.search(r"((?:[A-Z][\w.’'-]*\s)+)\Z", before)
    place = re.sub(r"[’']s?\Z", "", found[1].strip()) if found else ""
    return "" if place.lower() in _PARTIES else place


def _not_held(doc: Draft, title: _Title, entry: Entry, day: str) -> list[dict[str, Any]]:
    """The roles on file under this title, where none of them was held on `day`, nor one like them."""
    if {*titles.PAST, *titles.NOT_YET} & set(title.words):
        return []
    on_file = [role for role in entry.fields["roles"] if _words(role["title"]) == title.words]
    heads = {word for role in on_file for word in roles.heads(role)}
    alike = [role for role in entry.fields["roles"] if heads & roles.heads(role) and _extends(role, title.words)]
    if not on_file or (entry.fields.get("died") and entry.fields["died"] < day):
        return []
    if any(roles.held(role, day) is not False for role in [*on_file, *alike]):
        return []
    if all(role.get("to", "9") < f"{int(day[:4]) - _HISTORY:04}" for role in on_file):
        return []
    place = _place_before(doc, title.span) if title.place is None else title.place
    return on_file if all(_fits(doc, role, place) for role in on_file) else []


def _extends(role: dict[str, Any], title: list[str]) -> bool:
    """True for a role that a shorter title may stand for: acting governor, first deputy prime minister."""
    words = _words(role["title"])
    return words[-len(title) :] == title and not {"vice"} & set(words[: -len(title)])


def _fits(doc: Draft, role: dict[str, Any], place: str) -> bool:
    """True where the title in copy names no place, or the one of the role."""
    if not place:
        return True
    entry = next((found for s in ("places", "organisations") if (found := doc.book.get(s, role.get("of", "")))), None)
    forms = [form.lower().replace(".", "") for form in known.right_forms(entry)] if entry else []
    return place.lower().replace(".", "") in forms


def _is_now(options: Options, doc: Draft, name: Name, title: _Title) -> bool:
    """True where the sentence speaks of the article's day."""
    sentence = doc.sentence_of(name.span)
    text = sentence.of(doc.text).lower()
    words = {word.text.lower() for word in doc.words_in(sentence)}
    cues = {cue for cue in options.past_cues if not cue.endswith("-")} | _NOT_NOW | titles.PAST | titles.NOT_YET
    if _YEAR.search(text) or words & cues or any(cue in text for cue in options.past_cues if cue.endswith("-")):
        return False
    end = max(name.span.end, title.span.end)
    after = doc.words_in(Span(end, end + 20))
    before = [word.text.lower() for word in doc.words_in(Span(sentence.start, end))]
    return bool(after) and after[0].text in _NOW and not _NOT_NOW_BEFORE & set(before)


def _hit(title: _Title, name: Name, entry: Entry, held: list[dict[str, Any]], day: str) -> Hit:
    span = Span(title.span.start, name.span.end) if title.span.end <= name.span.start else title.span
    dates = " and ".join(roles.term(role) for role in _nearest(held, day))
    message = f"{entry.name} was “{held[0]['title']}” {dates} by the fact base, not on {day}"
    return Hit(span, message, entity=entry.id)


def _nearest(held: list[dict[str, Any]], day: str) -> list[dict[str, Any]]:
    """The last term before the day and the first one after it."""
    ended = [role for role in held if role.get("to", "9") < day]
    begins = [role for role in held if role not in ended]
    return sorted(ended, key=lambda role: role["to"])[-1:] + sorted(begins, key=lambda role: role.get("from", ""))[:1]
