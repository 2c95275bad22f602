"""A headline, standfirst, caption or social text says what the text it goes with does not.

The headline is written last and by somebody else, the caption comes with the picture, the social text is
sent before the last correction. Each number, name, place and date in them must be in the text. Where the
text has another in its place, “12 dead” above “14 people died”, one of the two is wrong, and the finding
names both. It is an error where both count the same thing, where a name is misspelt, and where the line repeats
a sentence of the text but for one number or name; a warning where less is certain. A toll that the text does not
have at all is a warning, another number or a name information.

Checked are lines above plain copy, `title`, `dek` and the like in front matter, captions in Markdown, and
the files that a manifest lists under `siblings`, each against the newest version, or the version it stands
in.

Left alone: rounding (“nearly 100” for 97, “$5m” for $4.9 million), figures cut off (“$4.8m” for $4,890,000),
what is paid each year for several years, the day of the copy itself (“Harbour News, edition 12 (June 3)”),
numbers in words, sums and differences of the text's numbers, the number of items in a list, years; surnames
alone, short forms of given names, initials, words in another language (Instituto de), what a picture shows more or
less of, plurals, peoples for countries, capitals for governments; capitals that mean
nothing in headlines, kickers, hashtags, addresses, tickers and credits. Display copy of an older version is
history.

Options: `fields` are the kinds of display copy that are checked, `kinds` what is compared.
"""

from collections.abc import Iterator

from factlint.article.display import copy as display
from factlint.article.display.copy import Display, Odd
from factlint.article.facts import FACTS
from factlint.article.pair import History
from factlint.match.fold import fold
from factlint.model import SIBLINGS, Example, Hit, Related

severity = "error"
in_quotes = "check"
yields_to = (
    "fact.name-form",
    "version.error-carried",
    "version.correction-incomplete",
)
subject = "article"
needs_fields = SIBLINGS

_FIRE = (
    "A fire in the harbour of Split killed 14 people on Monday, the port authority said. Another 37 were hurt.\n\n"
    "“We lost friends,” said Ante Buric, who has run the fish market since 2004. The city will give $4.9 million "
    "to the families."
)
_TALKS = (
    "President Vladimir Arkin met the envoys of the United Nations on Tuesday, June 6, in the capital of Norland. "
    "Norland’s government said 97 prisoners would go home. Arkin did not answer questions."
)
_NORLAND = "places:\n  norland: {name: Norland, capital: Sundhavn, demonyms: [Norlander], metonyms: [Sundhavn]}\n"

bad = [
    Example(_FIRE, siblings=(("headline", "«12 dead» in harbour fire"),)),
    Example(_FIRE, siblings=(("headline", "Harbour fire kills 14, «Burci» mourns"),)),
    Example(
        _FIRE,
        siblings=(
            (
                "caption",
                "Ante «Burik» at the fish market of Split, where 14 people died.",
            ),
        ),
    ),
    Example(
        _FIRE,
        siblings=(
            (
                "social",
                "14 dead and «73 hurt» in the harbour of Split #fire @splitnews",
            ),
        ),
    ),
    Example(
        _FIRE,
        siblings=(
            (
                "standfirst",
                "The city of Split is to give «$9.4 million» to the families.",
            ),
        ),
    ),
    Example(
        _FIRE,
        siblings=(
            ("headline", "FOURTEEN DEAD IN SPLIT HARBOUR FIRE"),
            ("social", "«48 boats» burn in Split"),
        ),
    ),
    Example(f"«Fifteen people killed» in the harbour of Split\n\n{_FIRE}"),
    Example(
        _TALKS, siblings=(("headline", "«Arken» Meets Envoys Of The United Nations"),)
    ),
    Example(_TALKS, siblings=(("headline", "Arkin meets envoys on «June 7»"),)),
    Example(_TALKS, siblings=(("headline", "Arkin and «Halvorsen» meet envoys"),)),
    Example(
        f"{_TALKS} The talks were led by Signe Aldane, who had come from the border in the morning.",
        siblings=(
            (
                "social",
                "The talks were led by Signe «Torvik», who had come from the border in the morning.",
            ),
        ),
    ),
    Example(
        _FIRE.replace("37", "41"),
        before=_FIRE,
        siblings=(("headline", "14 dead and «37 hurt» in fire"),),
    ),
    Example(
        "Bob Kendall, president of the union, said no. Kendall left at noon.",
        siblings=(
            ("caption", "Union president «Greg» Kendall speaks at the depot."),
        ),
    ),
]
good = [
    Example(
        f"{_FIRE} A nurse from Colombia came, and one of the Brazil Institute of Burns. Two boats were sold.",
        siblings=(
            ("caption", "A nurse of the Instituto Nacional de Queimados do Brasil"),
            ("caption", "The hospital of Northern British Columbia"),
            ("caption", "Ante Buriç at the quay"),
        ),
    ),
    Example(
        _FIRE,
        siblings=(
            ("headline", "FOURTEEN DEAD IN SPLIT HARBOUR FIRE"),
            ("standfirst", "Families to get $5m"),
        ),
    ),
    Example(
        _FIRE,
        siblings=(
            ("headline", "Split Mourns Its Dead: 5 Things To Know"),
            ("caption", "Buric. Photo: Nora Lind/Nordfoto"),
        ),
    ),
    Example(
        _FIRE,
        siblings=(
            ("headline", "LIVE: 51 dead or hurt in Split fire"),
            ("social", "Nearly 40 hurt. #Zagreb2024"),
        ),
    ),
    Example(
        _TALKS,
        siblings=(
            ("headline", "Sundhavn frees nearly 100 prisoners"),
            ("social", "UN envoys in Norland"),
        ),
        facts=_NORLAND,
    ),
    Example(
        _TALKS,
        siblings=(("headline", "Will Norlanders Believe Arkin’s 100?"),),
        facts=_NORLAND,
    ),
    Example(
        _TALKS,
        siblings=(
            ("standfirst", "Vladimir Arkin’s talks with the U.N. ended on Tuesday."),
        ),
    ),
    Example(
        "The harbour of Split will get $4,890,000 for its market, and $100,000 a year for the families.",
        siblings=(
            ("headline", "SPLIT GETS $4.8 MILLION FOR MARKET"),
            ("standfirst", "Families to get $500,000 in all"),
        ),
    ),
    Example(
        f"{_TALKS} The talks of May 3 were in the last issue of this letter.",
        siblings=(
            ("headline", "Letter from Norland: Issue 60 (May 24)"),
            ("social", "Opinion: Arkin and the envoys - By Nora Lind and Ole Berg"),
        ),
    ),
    Example(f"Arkin frees about a hundred\n\n{_TALKS}"),
    Example(
        _FIRE,
        before=_FIRE.replace("14 people", "12 people"),
        siblings=(("headline", "14 dead in Split"),),
    ),
    Example(
        _FIRE,
        before=_FIRE.replace("14 people", "12 people"),
        siblings=(("headline", "12 dead in Split"),),
        ordered=False,
    ),
    Example(
        "Robert Kendall and his brother Greg Kendall said no. Tim Kendall left.",
        siblings=(
            ("caption", "Bob Kendall speaks at the depot."),
            ("caption", "Kate Kendall speaks at the depot."),
        ),
    ),
]


class Options:
    """Options of this check."""

    fields: tuple[str, ...] = SIBLINGS
    kinds: tuple[str, ...] = tuple(kind for kind in FACTS if kind != "title")


def check(options: Options, history: History) -> Iterator[Hit]:
    """Reports each passage of display copy that its text does not support, once."""
    found: dict[tuple[str, ...], Hit] = {}
    for shown in display.passages(history):
        for odd in _odd(options, shown) if shown.field in options.fields else ():
            hit = _hit(shown, odd)
            first = found.setdefault((shown.field, hit.message), hit)
            if first is not hit:
                again = Related(hit.span, "the same here", hit.document)
                found[shown.field, hit.message] = first._replace(
                    related=(*first.related, again)
                )
    yield from found.values()


def _odd(options: Options, shown: Display) -> Iterator[Odd]:
    from factlint.article.display import (
        dates,
        names,
        numbers,
    )  # most articles have no display copy

    searches = (
        (("number",), numbers.odd),
        (("name", "place"), names.odd),
        (("date",), dates.odd),
    )
    for kinds, search in searches:
        if set(kinds) & set(options.kinds):
            yield from (
                odd
                for odd in search(shown)
                if odd.kind in options.kinds and (odd.there or not shown.guessed)
            )


def _hit(shown: Display, odd: Odd) -> Hit:
    words = " ".join(odd.span.of(shown.draft.text).split())
    where = "social text" if shown.field == "social" else shown.field
    if not odd.there:
        message = f"“{words}” in the {where} is not in the text"
        return Hit(
            odd.span,
            message,
            severity=_severity(shown, odd),
            document=shown.draft.document,
        )
    other = " ".join(odd.there.span.of(odd.there.draft.text).split())
    return Hit(
        odd.span,
        f"“{words}” in the {where}, “{other}” in the text",
        severity=_severity(shown, odd),
        related=(
            Related(odd.there.span, f"“{other}” here", odd.there.draft.document),
        ),
        document=shown.draft.document,
        cause=f"{odd.kind} {fold(words).lower()} {fold(other).lower()}",
    )


def _severity(shown: Display, odd: Odd) -> str | None:
    """How grave it is: most where one thing is counted or one name misspelt, least where the text only lacks it."""
    if odd.there:
        return None if odd.sure and odd.kind != "date" else "warning"
    return "warning" if odd.sure else "info"
