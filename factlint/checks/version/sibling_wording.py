"""A headline, standfirst or caption says otherwise than the text who it was, or more than the text does.

“Disciple centers” above a text about discipline centers; a caption with a dock worker, where the text says that the
co-captain was struck; “12 police officers” above 12 firefighters; “Governor Lo” above Mayor Lo; the kidnap of a star
whose father was taken; “the largest fire ever” that was the largest since 2011. Each word is a usual one, so that no
spelling checker sees it, and the text has the other. The finding names both and does not guess which is wrong.

Left alone: what the text says anywhere in some form, forms of one word, nouns that are said of the same people (officer
and policeman), people without a trade (man, victim, resident), titles of one kind, limits of place, and whatever the
text itself says without a limit.

Options: `fields` are the kinds of display copy that are checked.
"""

from collections.abc import Iterator

from factlint.article.display import copy as display
from factlint.article.display.copy import Display, Odd
from factlint.article.pair import History
from factlint.model import SIBLINGS, Example, Hit, Related

severity = "warning"
in_quotes = "query"
subject = "article"
needs_fields = SIBLINGS

_SCHOOLS = "Twenty schools lose their librarians, and rooms become discipline centers. Parents found out from a list."
_BRAWL = "The co-captain, who is old, was struck by men from a pontoon. The co-captain has spoken to detectives twice."
_FIRE = (
    "Some 12 firefighters were hurt on Monday. It was the largest fire in the county since 2011, Mayor Ann Lo said. "
    "Ben Ek, a nurse, saw it."
)
_KIDNAP = "Gunmen took the father of the Lund forward Mario Diaz on Saturday. Luis Manuel Diaz, 58, is ill."


def _example(text: str, field: str, said: str) -> Example:
    return Example(text, siblings=((field, said),))


bad = [
    _example(_SCHOOLS, "headline", "City turns rooms into «disciple» centers"),
    _example(_SCHOOLS.replace("discipline", "principal"), "headline", "Rooms become «principle» centers"),
    _example(_BRAWL, "caption", "Video shows the moment a «dock worker» was struck at the quay."),
    _example(_FIRE, "headline", "12 «reporters» hurt in fire"),
    _example(_FIRE, "headline", "«Governor» Ann Lo tells of fire"),
    _example(_FIRE, "caption", "Ben Ek, a «lawyer», at the quay."),
    _example(_FIRE, "headline", "County sees «largest fire» ever"),
    _example(_FIRE.replace("the largest fire", "one of the largest fires"), "standfirst", "«Largest fire» in Lund"),
    _example(_KIDNAP, "headline", "Kidnap of «Mario Diaz» shadows talks"),
    _example(_KIDNAP, "caption", "«Mario Diaz» was kidnapped on Saturday."),
]  # fmt: skip
good = [
    _example(_SCHOOLS, "headline", "City turns rooms into discipline centers"),
    _example(_SCHOOLS, "headline", "City turns rooms into disciplinary centers"),
    _example(_BRAWL, "caption", "Video shows the moment a co-captain was struck at the quay."),
    _example(_BRAWL, "caption", "Video shows the moment a man was struck at the quay."),
    _example(_FIRE, "headline", "12 people hurt in fire"),
    _example(_FIRE, "headline", "12 firemen hurt in fire"),
    _example(_FIRE, "headline", "Mayor Lo tells of fire"),
    _example(_FIRE.replace("nurse", "doctor"), "caption", "Ben Ek, a surgeon, at the quay."),
    _example(_FIRE, "headline", "Largest fire since 2011"),
    _example(_FIRE, "headline", "County sees largest fire in years"),
    _example(_KIDNAP, "headline", "Kidnap of father of Mario Diaz shadows talks"),
    _example(_KIDNAP, "headline", "Mario Diaz flies home"),
    _example(f"{_KIDNAP} Mario Diaz was hurt.", "headline", "Mario Diaz hurt"),
]  # fmt: skip


class Options:
    """Options of this check."""

    fields: tuple[str, ...] = SIBLINGS


def check(options: Options, history: History) -> Iterator[Hit]:
    """Reports each word of display copy in whose place the text has another, once."""
    found: dict[tuple[str, str], Hit] = {}
    for shown in display.passages(history):
        for odd in _odd(shown) if shown.field in options.fields else ():
            hit = _hit(shown, odd)
            found.setdefault((shown.field, hit.message), hit)
    yield from found.values()


def _odd(shown: Display) -> Iterator[Odd]:
    from factlint.article.display import (
        callings,
        claims,
        kin,
        slips,
    )  # most articles have no display copy

    for search in (slips.odd, callings.odd, kin.odd, claims.odd):
        yield from search(shown)


def _hit(shown: Display, odd: Odd) -> Hit:
    words = " ".join(odd.span.of(shown.draft.text).split())
    where = "social text" if shown.field == "social" else shown.field
    assert odd.there
    other = " ".join(odd.there.span.of(odd.there.draft.text).split())
    related = (Related(odd.there.span, f"“{other}” here", odd.there.draft.document),)
    return Hit(
        odd.span,
        f"“{words}” in the {where}, “{other}” in the text; one of the two is wrong",
        related=related,
        document=shown.draft.document,
    )
