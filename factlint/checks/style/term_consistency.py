"""One document uses two forms where the rulebook asks for one throughout: spokesman here, spokesperson there.

Either form is right, but not both in one text. The forms come from `one_of` of `terms` in rule files and
packs. The rarer form is reported, at its first place, with the first place of the usual one; which of the
two to keep is for the desk to say.

Left alone: quotations (other people's words do not count as the desk's), sentences with one of the entry's
`unless` phrases, and forms inside names, such as The Spokesman-Review. An entry with `from` or `to` counts
for copy of those days. The severity is the entry's, else info.
"""

from collections.abc import Iterator

from factlint.checks.style import _terms
from factlint.entries import Entry
from factlint.known import Draft
from factlint.match.fold import fold
from factlint.match.plural import plural
from factlint.model import Example, Hit, Mention, Related

severity = "info"
in_quotes = "skip"
reads = ("one_of",)
needs_mentions = ("one_of",)
needs_date = (
    "terms with `from` or `to` count only on the days of copy that has a date"
)

_SPEAKER = "terms: {speaker: {one_of: [spokesman, spokesperson]}}"
_TALKS = "terms: {talks: {one_of: [ceasefire, cease-fire, truce], severity: warning, unless: [Christmas truce]}}"
_COVID = "terms: {virus: {one_of: [coronavirus, COVID-19], from: 2020-02-11}}"

bad = [
    Example(
        "A spokesman for the bank in Turin declined. A «spokesperson» for the union did not.",
        facts=_SPEAKER,
    ),
    Example(
        "Two «spokespersons» spoke. A spokesman came.\n\nThe spokesman left Accra.",
        facts=_SPEAKER,
    ),
    Example(
        "Union «Spokesperson» Ann Poe agreed. A spokesman and another spokesman did not.",
        facts=_SPEAKER,
    ),
    Example(
        "The ceasefire held. The «cease-fire» was the third.\n\nThe ceasefire ends Friday.",
        facts=_TALKS,
    ),
    Example(
        "The truce held. Both sides want the truce. A «cease-fire» and a «ceasefire» differ.",
        facts=_TALKS,
    ),
    Example(
        "The coronavirus spread. «COVID-19» took two. The coronavirus is here.",
        facts=_COVID,
        published="2020-04-01",
    ),
]
good = [
    Example(
        "A spokesman for the bank declined. Another spokesman agreed, and two spokesmen left.",
        facts=_SPEAKER,
    ),
    Example(
        "A spokesman declined. “Ask the spokesperson,” she said in Accra.",
        facts=_SPEAKER,
    ),
    Example(
        "A spokesperson for the Spokane paper The Spokesman-Review declined to comment.",
        facts=_SPEAKER,
    ),
    Example(
        "The spokesperson was quoted by the Daily Spokesman on Monday.",
        facts=_SPEAKER,
    ),
    Example(
        "The ceasefire held in Gao, as the Christmas truce of 1914 had.", facts=_TALKS
    ),
    Example(
        "Schools shut as coronavirus spread. COVID-19 took two.",
        facts=_COVID,
        published="2020-02-01",
    ),
    Example("Schools shut as coronavirus spread. COVID-19 took two.", facts=_COVID),
    Example(
        "See www.example.org/spokesperson for more. The spokesman declined.",
        facts=_SPEAKER,
    ),
]


def awaits_date(doc: Draft) -> bool:
    """Whether a term of this copy counts on some days only."""
    return _terms.any_dated(doc, "one_of")


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports the rarer forms of an entry, each once."""
    places: dict[int, dict[str, list[Mention]]] = {}
    for mention in doc.mentions:
        if mention.kind == "one_of":
            form = _alternative(mention.form, doc.entry(mention))
            if not _left_alone(doc, mention):
                places.setdefault(mention.entry, {}).setdefault(form, []).append(
                    mention
                )
    for forms in places.values():
        usual = max(
            forms, key=lambda form: (len(forms[form]), -forms[form][0].span.start)
        )
        for form in forms:
            if form != usual:
                yield _hit(doc, forms[form], forms[usual])


def _alternative(form: str, entry: Entry) -> str:
    """Which of the entry's alternatives a found form is; a plural counts as its singular."""
    alternatives: list[str] = entry.one_of
    folded = {fold(other): other for other in alternatives} | {
        plural(fold(other)): other for other in alternatives
    }
    return folded.get(form, form)


def _left_alone(doc: Draft, mention: Mention) -> bool:
    entry, span = doc.entry(mention), mention.span
    if doc.quoted(span) and (entry.in_quotes or "skip") != "check":
        return True
    if (
        not _terms.in_force(entry, doc.published)
        or _terms.in_mask(doc, span)
        or _terms.excused(doc, span, entry)
    ):
        return True
    return _terms.in_capital_name(doc, span) or _terms.in_known_name(doc, span)


def _hit(doc: Draft, rare: list[Mention], usual: list[Mention]) -> Hit:
    entry = doc.entry(rare[0])
    here, there = rare[0].span.of(doc.text), usual[0].span.of(doc.text)
    message = f"“{here}” here and “{there}” elsewhere: use one of them throughout"
    return Hit(
        rare[0].span,
        message,
        entity=entry.id,
        related=(Related(usual[0].span, _count(there, len(usual))),),
    )


def _count(form: str, times: int) -> str:
    return f"“{form}” stands here" + (f", {times} times in all" if times > 1 else "")
