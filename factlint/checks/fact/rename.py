"""An old name is used after the change, or the new one without the formula its entry asks for.

Readers of Friday's copy should not meet a company, a country or a city under the name it gave up years
ago. The fact base says until when a name was used (`formerly` with `until`) or from when it is wrong
(`never_after`), and for a time after the change it may ask for a formula at the first reference
(`first_reference: {formula, from, to}`).

Left alone: sentences that speak of the old name as old (formerly, known as, then, renamed), that hold
the new name right beside it, or that name a year before the change; the cues under `unless`; quotations;
longer names that contain the old one (Bombay Sapphire); web addresses and handles; the formula outside
its dates. Without the article's date the check does not run.
"""

import re
from collections.abc import Iterator

from factlint import dates
from factlint.entries import Entry, FirstReference
from factlint.known import Draft, forms
from factlint.match.fold import fold
from factlint.model import Example, Hit, Mention
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("first_reference", "formerly", "never_after")
needs_date = "whether an old name is out of date depends on the day of the article"

_FACTS = """
organisations:
  orsted: {name: Ørsted, accept: [Orsted], formerly: [{name: DONG Energy, until: 2017-11-05}]}
  meta: {name: Meta, formerly: [{name: Facebook Inc., until: 2021-10-27}]}
  norvia:
    name: Norvia
    formerly: [{name: Telcom Nord, until: 2022}]
    never_after: [{form: Telcom Nord, date: 2023-01, unless: [Telcom Nord Arena, when it was called]}]
    first_reference: {formula: "Norvia, formerly Telcom Nord", from: 2023-01-01, to: 2023-06-30}
    severity: info
places:
  eswatini: {name: Eswatini, formerly: [{name: Swaziland, until: 2018-04-18}]}
  astana: {name: Astana, formerly: [{name: Nur-Sultan, until: 2022-09-17}]}
"""
bad = [
    Example(
        "The king of «Swaziland» opened parliament on Monday.",
        facts=_FACTS,
        published="2021-02-08",
    ),
    Example(
        "Wind parks earned «DONG Energy» more last quarter.",
        facts=_FACTS,
        published="2019-08-01",
    ),
    Example(
        "Ministers meet in «Nur-Sultan» next week.",
        facts=_FACTS,
        published="2023-05-02",
    ),
    Example(
        "Shares of «Telcom Nord» fell three percent.",
        facts=_FACTS,
        published="2023-09-12",
    ),
    Example(
        "Shares of «Norvia» fell three percent.", facts=_FACTS, published="2023-03-01"
    ),
    Example(
        "Swaziland was renamed in 2018. A court in «Swaziland» sat on Friday.",
        facts=_FACTS,
        published="2020-03-01",
    ),
]
good = [
    Example(
        "Eswatini, formerly known as Swaziland, opened its parliament.",
        facts=_FACTS,
        published="2021-02-08",
    ),
    Example(
        "The king of Swaziland opened parliament on Monday.",
        facts=_FACTS,
        published="2017-02-08",
    ),
    Example("The king of Swaziland opened parliament on Monday.", facts=_FACTS),
    Example(
        "In 2009 Swaziland had no such law.", facts=_FACTS, published="2021-02-08"
    ),
    Example(
        "Ørsted, which was called DONG Energy until 2017, builds wind parks.",
        facts=_FACTS,
        published="2019-08-01",
    ),
    Example(
        "“We love Swaziland,” the singer said.", facts=_FACTS, published="2021-02-08"
    ),
    Example(
        "The post at www.example.org/Swaziland and @Swaziland drew replies.",
        facts=_FACTS,
        published="2021-02-08",
    ),
    Example(
        "The match is played at Telcom Nord Arena.",
        facts=_FACTS,
        published="2024-09-12",
    ),
    Example(
        "Norvia, formerly Telcom Nord, cut jobs. Norvia did not say why.",
        facts=_FACTS,
        published="2023-03-01",
    ),
    Example(
        "Shares of Norvia fell three percent.", facts=_FACTS, published="2023-08-01"
    ),
    Example(
        "The then Telcom Nord sold its towers to a fund.",
        facts=_FACTS,
        published="2023-08-01",
    ),
    Example(
        "A flight to Astana (Nur-Sultan at that time) was late.",
        facts=_FACTS,
        published="2023-05-02",
    ),
]

_CUES = lazy(r"\b(?:(?&news.renaming)|historic\w*)\b", re.IGNORECASE)
_YEAR = lazy(r"\b(1[5-9]\d\d|20\d\d)\b")
_BESIDE = lazy(r"^(?:,? ?\(|\)|,? (?:or|now|today|i\.e\.,?) |/|, |[-–—])+(?:the )?$")
_APART = 24
"""More characters than stand between an old name and the new one beside it."""
_SHORTEST = 3
"""A name of fewer letters is too easily another thing for the formula to be asked for."""
_BEFORE_SHORT = frozenset(("on", "to", "via", "from"))


def awaits_date(doc: Draft) -> bool:
    """Whether the copy has an old name."""
    return any(mention.kind == "former" for mention in doc.mentions)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports old names in order, then first references without their formula."""
    if not doc.published:
        return
    for mention in doc.mentions:
        if mention.kind == "former":
            yield from _old(doc, mention, doc.entry(mention), doc.published)
    yield from _without_formula(doc, doc.published)


def _old(doc: Draft, mention: Mention, entry: Entry, day: str) -> Iterator[Hit]:
    changed = _changed(entry, mention.form, day)
    if (
        changed is None
        or doc.masked(mention.span)
        or not forms.alone(doc, mention.span)
    ):
        return
    if _unless(doc, entry, mention) or _as_old(doc, mention, changed):
        return
    message = f"“{mention.form}” was the name {changed}; it is now “{entry.name}”"
    yield Hit(mention.span, message, entry.name, False, entry.id)


def _changed(entry: Entry, form: str, day: str) -> str | None:
    """Until when `form` was in use, in words, where it was out of use on `day`."""
    for after in entry.never_after:
        if after.form == form and dates.parse_partial(after.date)[1] <= day:
            return f"before {after.date}"
    for former in entry.formerly:
        until = former.until
        if former.name == form and until and dates.parse_partial(until)[1] < day:
            return f"until {until}"
    return None


def _unless(doc: Draft, entry: Entry, mention: Mention) -> bool:
    """Whether one of the entry's own cues stands in the sentence."""
    sentence = fold(doc.sentence_of(mention.span).of(doc.text)).lower()
    cues = [cue for after in entry.never_after for cue in after.unless]
    return any(
        fold(cue).lower() in sentence for cue in cues if cue not in ("quote", "url")
    )


def _as_old(doc: Draft, mention: Mention, changed: str) -> bool:
    """Whether the sentence speaks of the name as an old one, or of a time before the change."""
    sentence = doc.sentence_of(mention.span)
    text = sentence.of(doc.text)
    if _CUES.search(text) or any(
        year < changed.split()[1][:4] for year in _YEAR.findall(text)
    ):
        return True
    around = doc.mentions_in(
        Span(max(mention.span.start - _APART, 0), mention.span.end + _APART)
    )
    current = [
        other.span
        for other in around
        if other.entry == mention.entry and other.kind in forms.FULL
    ]
    return any(_BESIDE.match(_between(doc, span, mention.span)) for span in current)


def _between(doc: Draft, one: Span, other: Span) -> str:
    first, second = sorted((one, other))
    return doc.text[first.end : second.start]


def _without_formula(doc: Draft, day: str) -> Iterator[Hit]:
    seen: set[int] = set()
    for mention in doc.mentions:
        if (
            mention.kind != "name"
            or mention.entry in seen
            or not _is_reference(doc, mention)
        ):
            continue
        seen.add(mention.entry)
        entry = doc.entry(mention)
        first = entry.first_reference
        formula = first.formula
        if (
            formula
            and _in_force(first, day)
            and not _explained(doc, mention, formula)
        ):
            message = f"the first reference to “{entry.name}” should read “{formula}”"
            yield Hit(mention.span, message, formula, False, entry.id)


def _is_reference(doc: Draft, mention: Mention) -> bool:
    """Whether a name stands in running text, outside quotations; a name of one letter needs its preposition."""
    if (
        not doc.in_body(mention.span)
        or doc.quoted(mention.span)
        or doc.masked(mention.span)
    ):
        return False
    if (
        not forms.alone(doc, mention.span)
        or doc.text[mention.span.end : mention.span.end + 1] == "-"
    ):
        return False
    before = doc.words_in(Span(max(mention.span.start - 8, 0), mention.span.start))
    return len(mention.form) >= _SHORTEST or bool(
        before and before[-1].text in _BEFORE_SHORT
    )


def _in_force(first: FirstReference, day: str) -> bool:
    start, end = first.start, first.end
    begun = not start or dates.parse_partial(start)[1] <= day
    return begun and (not end or day <= dates.parse_partial(end)[0])


def _explained(doc: Draft, mention: Mention, formula: str) -> bool:
    """Whether the formula, or another word for it, stands in the sentence."""
    sentence = doc.sentence_of(mention.span).of(doc.text)
    return (
        fold(formula).lower() in fold(sentence).lower()
        or _CUES.search(sentence) is not None
    )
