"""The winner, the loser or the score of a game on file is another in the copy.

"Germany beat Colombia, 2-1", and it was the other way round: sides are soon exchanged. The file has `result` of an
event, with `winner`, `loser` and `score`. The copy is read where both sides stand with the words for it: beat, lost to,
a win over, a defeat by.

Left alone: other games of the two, that is, where the copy does not name the event, is not of its day or the three
weeks after it, or speaks of another year, season, leg or team of theirs; what is hoped, forecast or denied; draws;
quotations.
"""

from collections.abc import Iterator

from factlint import dates
from factlint.entries import Entry
from factlint.known import Draft, events, results, stated
from factlint.known.results import Told
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("result",)
needs_sections = ("events",)
needs_date = "whether a game is the one on file is seen from the day of the article"
opens = results.OPENS

_FACTS = """
places:
  colombia: {name: Colombia}
events:
  group-game: {name: Germany v Colombia, date: 2024-04-30, place: Sydney,
    result: {winner: colombia, loser: Germany, score: 2-1}}
  cup-final: {name: Norland Cup final, date: 2024-04-20, place: Lund,
    result: {winner: Lund Rovers, loser: Ostia Town, score: 3-2}}
"""


def _example(text: str, published: str | None = "2024-05-09") -> Example:
    return Example(text, facts=_FACTS, published=published)


bad = [
    _example("In the group stage «Germany beat Colombia, 2-1», with a late goal."),
    _example("«Germany defeated Colombia» in Sydney."),
    _example("«Germany have beaten Colombia» in Sydney."),
    _example("«Germany’s 2-1 win over Colombia» shook the stadium."),
    _example("«Germany’s victory against Colombia» shook the stadium."),
    _example("«Germany won 2-1 against Colombia» in Sydney."),
    _example("«Colombia lost to Germany» in Sydney."),
    _example("«Colombia were beaten by Germany, 2-1», in Sydney."),
    _example("«Colombia’s defeat by Germany» shook the stadium."),
    _example("«Colombia’s 2-1 loss to Germany» shook the stadium."),
    _example("«Colombia fell to Germany» in Sydney."),
    _example("In Sydney «Colombia beat Germany, 3-1»."),
    _example("«Ostia Town knocked out Lund Rovers» in Lund."),
    _example("The Norland Cup final was short. «Ostia Town beat Lund Rovers».", "2025-01-09"),
]  # fmt: skip
good = [
    _example("In the group stage Colombia beat Germany, 2-1, with a late goal."),
    _example("Germany lost to Colombia in Sydney."),
    _example("Colombia’s 2-1 win over Germany shook the stadium."),
    _example("Germany beat Colombia, 2-1.", "2024-04-20"),
    _example("Germany beat Colombia, 2-1.", "2024-08-20"),
    _example("Germany beat Colombia in 2019."),
    _example("Last year Germany beat Colombia."),
    _example("Germany would have beaten Colombia but for the goal."),
    _example("If Germany beat Colombia, they are through."),
    _example("Germany never beat Colombia in Sydney."),
    _example("“Germany beat Colombia,” he said."),
    _example("Germany beat Norland, and Colombia beat Ostia."),
    _example("Germany’s women beat Colombia’s women in Sydney."),
    _example("In the first leg Ostia Town beat Lund Rovers."),
    _example("Germany beat Colombia."  , None),
]  # fmt: skip

_OTHER = lazy(r"(?i:\b(?:(?&time.not-now)|(?&fact.other-game))\b)")
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_WEEKS = 21


def awaits_date(doc: Draft) -> bool:
    """Whether the copy tells a result of two sides on file."""
    return any(_of_event(doc, told) for told in results.told(doc))


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each result of a game on file that was another."""
    for told in results.told(doc):
        event = _of_event(doc, told)
        if not (event and _is_of_now(doc, event, told.span)):
            continue
        wrong = _wrong(doc, event, told)
        if wrong and stated.sure(doc, told.span):
            message = f"by the file {wrong}; the copy has “{told.span.of(doc.text)}”"
            yield Hit(told.span, message, entity=event.id)


def _of_event(doc: Draft, told: Told) -> Entry | None:
    """The one event on file whose two sides they are."""
    found = [
        event
        for event in doc.book.section("events")
        if len(_sides(event)) == 2
        and all(
            any(stated.is_one_of(doc, name, [side]) for side in _sides(event))
            for name in (told.winner, told.loser)
        )
        and _is_on_its_days(doc, event)
    ]
    return found[0] if len(found) == 1 else None


def _sides(event: Entry) -> list[str]:
    given = (event.result.get(key) for key in ("winner", "loser"))
    return [one for one in given if one]


def _is_on_its_days(doc: Draft, event: Entry) -> bool:
    """Whether the copy names the event, or is of its last day or the weeks after it."""
    if any(one.event.id == event.id for one in doc.once(events.named)):
        return True
    last = event.date or event.end or event.start
    if not last or not doc.published:
        return False
    first, end = dates.parse_partial(last)
    return first <= doc.published <= dates.shifted(end, _WEEKS)


def _is_of_now(doc: Draft, event: Entry, span: Span) -> bool:
    """Whether the sentence speaks of no other game of the two."""
    sentence = doc.sentence_of(span)
    year = (event.date or event.start or doc.published or "")[:4]
    years = set(_YEAR.findall(doc.text, *sentence))
    return years <= {year} and not _OTHER.search(doc.text, *sentence)


def _wrong(doc: Draft, event: Entry, told: Told) -> str | None:
    """What the result was, where it was not what is told."""
    winner, loser = (stated.called(doc, side) for side in _sides(event))
    score = event.result.get("score")
    turned = stated.is_one_of(doc, told.winner, [_sides(event)[1]])
    same = not (score and told.score) or results.figures(score) == results.figures(
        told.score
    )
    if not turned and same:
        return None
    return f"{winner} beat {loser}" + (f", {score}" if score else "")
