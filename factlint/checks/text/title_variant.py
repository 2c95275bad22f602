"""One person stands under two titles that cannot both be right.

"Gov. Jane Roe" in the lead and "Sen. Jane Roe" further down: one of the two is a slip, and readers who know
her will write in. The check compares offices that nobody holds at once: heads of state and government,
governors, members of the two houses, mayors, ministers and secretaries of one department. Two parties behind one name
are reported too (R-Ohio, D-Ohio). Two states are a query, for two lawmakers may have one name, and so is a surname
with the office above the one that its bearer has in full: Vice President Ana Poe, then President Poe.

Left alone: titles that are marked as past or still to come (former, then-, acting, -elect, nominee,
candidate), sentences about another time (a year, "when", "elected", "served"), quotations, a fuller and a
shorter form of one title (Foreign Minister, Minister), courtesy, academic and military titles, offices held
beside a seat (Chairman, Leader, Speaker), and two titles that the rulebook has on file for the person.

The finding stands at the later passage and names the earlier one; it does not say which is right.
"""

from collections.abc import Iterator

from factlint.checks.text._party_tags import tagged_apart
from factlint.checks.text._short_titles import shortened
from factlint.english import Name
from factlint.english.names import titles
from factlint.english.words import lowered
from factlint.known import Draft, offices
from factlint.lexicon import words
from factlint.model import Example, Hit, Related
from factlint.start.record import NamedTuple
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("roles",)

_ROLES = """
people:
  ivo-marsh: {name: Ivo Marsh, roles: [{title: governor}, {title: senator}]}
"""
bad = [
    "Gov. Lena Ortiz vetoed the bill on Monday. Aides to «Sen. Lena Ortiz» declined to comment.",
    "Prime Minister Tomas Havel flew home. Reporters asked «President Tomas Havel» about the deal.",
    "The mayor, Dana Whitfield, opened the bridge. A spokeswoman for «Gov. Dana Whitfield» said it was safe.",
    "Rep. Paul Okafor voted no. So did others. «Sen. Okafor» said the bill was dead.",
    "Foreign Minister Ada Lind met the envoy. “It went well,” «Defense Minister Ada Lind» told reporters.",
    "Vice President Omar Said arrived first. «Omar Said, the president», left without a word.",
    "Vice President Omar Said arrived first. «President Said» left without a word.",
    "Lt. Gov. Lena Ortiz spoke at noon. Aides to «Gov. Ortiz» declined to comment.",
    "The bill is by Deputy Mayor Dana Whitfield. «Mayor Whitfield» said it was safe.",
    "Rep. Paul Okafor, R-Ohio, voted no. «Paul Okafor, D-Ohio», has voted no before.",
    "Sen. Ruth Calder (D-Maine) spoke. “It is law,” said «Ruth Calder (D-Md.)», who wrote it.",
]
good = [
    "Gov. Lena Ortiz vetoed the bill on Monday. Then-Sen. Lena Ortiz had voted for it.",
    "Foreign Minister Ada Lind met the envoy. Minister Ada Lind said nothing afterwards.",
    "Sen. Ruth Calder spoke. Senator Ruth Calder of Maine, the chairwoman of the panel, agreed.",
    "House Speaker Ben Adeyemi spoke. Rep. Ben Adeyemi of Ohio has led the House before.",
    "Gen. Karl Voss resigned. Defense Secretary Karl Voss had told aides of his plan.",
    "Gov. Nora Beck spoke. Former Mayor Nora Beck knows the city well. Mr. Lowe was there.",
    "Gov. Nora Beck spoke. “Senator Nora Beck is welcome here,” the host joked.",
    "President Ana Silva spoke. When Gov. Ana Silva signed the law, few took note.",
    "President Ana Silva spoke. In 2011, Gov. Ana Silva signed the law.",
    "Sen. Ruth Calder is in the race. Gov.-elect Ruth Calder will take office in May.",
    "Rep. Sam Dufresne met Sen. Pat Dufresne, his sister. Sen. Dufresne smiled.",
    "Vice President Omar Said arrived first. Former President Said, Vice President Said and Mr. Said left.",
    "Lieutenant Colonel Karl Voss spoke. Colonel Voss left, and so did Deputy Mayor Ada Lind and Mayor Ben Lind.",
    "Vice President Omar Said met his father, Ali Said. President Said left without a word.",
    "Sen. Ruth Calder (D-Maine) spoke. Ruth Calder, D-ME, has spoken before, and Sen. Calder (D) left.",
    Example(
        "Gov. Ivo Marsh spoke. Sen. Ivo Marsh will keep his seat until May.",
        facts=_ROLES,
    ),
]


class _Use(NamedTuple):
    """One place where a person stands with an office."""

    office: str
    title: str
    span: Span


_ANOTHER_TIME = words("time.other-term")
"""Words of a sentence that may speak of another time than the rest of the article."""


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each person once, at the first office that the one named before excludes."""
    for uses in _people(doc):
        first = uses[0]
        for use in uses[1:]:
            if use.office != first.office and not _on_file(doc, use, first):
                yield _hit(doc, use.span, first.span)
                break
    for tag, before in tagged_apart(doc):
        two = tag.place != before.place
        yield _hit(doc, tag.span, before.span, "info" if two else None)
    for name, longer in shortened(doc):
        yield _hit(doc, _whole(name), _whole(longer), "info")


def _people(doc: Draft) -> list[list[_Use]]:
    """The offices under which each person stands; a surname alone is the one person who had it in full before."""
    people: dict[tuple[str, str], list[_Use]] = {}
    bearers: dict[str, set[tuple[str, str]]] = {}
    for name in doc.names:
        key = (name.parts[0], name.family)
        if len(name.parts) > 1:
            bearers.setdefault(name.family, set()).add(key)
        elif len(bearers.get(name.family, ())) == 1:
            key = next(iter(bearers[name.family]))
        if name.person and (len(name.parts) > 1 or people.get(key)):
            people.setdefault(key, []).extend(_uses(doc, name))
    return [uses for uses in people.values() if len({use.office for use in uses}) > 1]


def _uses(doc: Draft, name: Name) -> Iterator[_Use]:
    """The offices that stand before the name or in apposition to it, here and now and not in a quotation."""
    for title, span in ((name.title, name.title_span), (name.role, name.role_span)):
        office = _office(title) if title else None
        alone = len(name.parts) == 1 and office == "president"
        bodies = office in ("president", "chancellor") and doc.text.startswith(
            (" of ", " and "), span.end
        )
        if (
            office
            and not bodies
            and not alone
            and not doc.quoted(span)
            and not _another_time(doc, name, span)
        ):
            yield _Use(
                office,
                title,
                Span(min(span.start, name.span.start), max(span.end, name.span.end)),
            )


def _office(title: str) -> str | None:
    """The office that a title names; None for one that is past, to come, or goes beside others."""
    if set(titles.written_out(title)) & (titles.PAST | titles.NOT_YET):
        return None
    office = offices.office(title)
    return office.kind if office else None


def _another_time(doc: Draft, name: Name, span: Span) -> bool:
    sentence = doc.sentence_of(name.span)
    words = lowered(doc.words_in(sentence))
    before = [
        word.text.lower()
        for word in doc.words_around(Span(span.start, span.start), 3)
        if word.end <= span.start
    ]
    if set(before) & (titles.PAST | titles.NOT_YET | {"as"}) or set(words) & (
        _ANOTHER_TIME | titles.NOT_YET | titles.PAST
    ):
        return True
    return any(
        len(word) == 4 and word.isdecimal() and word[0] in "12" for word in words
    )


def _on_file(doc: Draft, one: _Use, other: _Use) -> bool:
    """Whether the rulebook has both titles for this person."""
    for mention in doc.mentions_in(one.span):
        if mention.span.within(one.span) and mention.kind in ("name", "accept"):
            roles = [_office(role.title) for role in doc.entry(mention).roles]
            return one.office in roles and other.office in roles
    return False


def _whole(name: Name) -> Span:
    """A name with the title before it."""
    return Span(name.title_span.start, name.span.end)


def _hit(doc: Draft, use: Span, first: Span, severity: str | None = None) -> Hit:
    here, there = (" ".join(span.of(doc.text).split()) for span in (use, first))
    return Hit(
        use,
        f"“{here}” here, “{there}” before",
        severity=severity,
        related=(Related(first, f"“{there}” here"),),
    )
