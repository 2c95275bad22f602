"""A line of the page or the system stands in the copy: a file name, a video's length, a share button.

Copying from a page or an old system brings its furniture along: “Read more:”, “03:35 - Source: Harbour TV”,
“HARBOUR NEWS —” with no text after it, an asset's file name. Readers see it at once and spelling checkers
never do. The lines come from the rulebook: `patterns` with `kind: boilerplate` (the pack `core` has many),
each a regular expression that has to match a whole paragraph, in any field.

A line that stands in one text again and again is reported once, with its other places. Lines at `info`, such as
a page's buttons, links and offers, have one cause and are reported together, once for each text.

Left alone: the same words inside a sentence. A line that your house prints on purpose is switched off by
an entry of the same slug with `severity: off`.
"""

import re
from collections.abc import Iterator

from factlint.checks import _patterns
from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Example, Hit, Problem, Related
from factlint.rulebook.book import Numbered
from factlint.rulebook.volume import Steps
from factlint.text import Span

severity = "error"
in_quotes = "check"
reads = ("match",)

_FACTS = r"""
patterns:
  share: {kind: boilerplate, match: '(?i)share this (?:article|story):?', message: the buttons for sharing}
  source: {kind: boilerplate, match: '\d{1,2}:\d\d - Source: .{1,40}', message: the length and credit of a video}
  stub: {kind: boilerplate, match: '[A-Z ]{3,20}\s{0,4}[—–-]'}
  asset: {kind: boilerplate, match: '.*_\d{6,}\.(?:png|jpg)'}
  more: {kind: boilerplate, match: 'Read more:?', severity: warning}
  offer: {kind: boilerplate, match: 'Sign up .{1,60}', severity: info, message: an offer of a newsletter}
  buttons: {kind: boilerplate, match: 'Like Save Send', severity: info}
  style-rule: {match: 'Continue here'}
"""
_BODY = "The ferry from Split ran aground on Monday, the harbour master said, and nobody was hurt."


def _page(line: str) -> Example:
    """An example with a line of furniture among running text."""
    return Example(
        f"{_BODY}\n\n{line}\n\nTwelve people were taken to Hvar by boat, and the ship is to be towed.",
        facts=_FACTS,
    )


bad = [
    _page("«Share this article:»"),
    _page("«SHARE THIS STORY»"),
    _page("«02:14 - Source: Harbour TV»"),
    _page("«Read more»"),
    _page(
        "«Read more»\n\nThe ship was built in 1987, and it was sold twice before.\n\nRead more"
    ),
    _page(
        "«Sign up for news of the harbour»\n\nThe ship is from 1987, and it was sold twice.\n\nLike Save Send"
    ),
    Example(f"«HARBOUR NEWS —»\n\n{_BODY}", facts=_FACTS),
    Example(
        f"«ferry pkg HARBOUR_00017733.png»\nFerry runs aground\n«01:05 - Source: Harbour TV»\n\n{_BODY}",
        facts=_FACTS,
    ),
]
good = [
    _page("Share this article with your neighbours, the mayor told the crowd."),
    _page("“Read more,” she told the class in Split."),
    _page("HARBOUR NEWS — The ferry was built in 1987 and sold twice."),
    _page(
        "The picture is kept under ferry_00017733.png by the court, the lawyer said."
    ),
    _page("At 02:14 the crew called for help. Source: the log of the ship."),
    _page("Continue here"),
    _BODY,
]


def concerns(entry: Entry) -> bool:
    """Whether an entry is a line of furniture, and no pattern of style."""
    return entry.kind == "boilerplate"


def check(options: None, doc: Draft) -> Iterator[Hit | Problem]:
    """Reports each line of furniture once, with the other places where the same line stands, and patterns that run
    out of time."""
    places: dict[str, list[Span]] = {}
    for paragraph in doc.paragraphs:
        text = paragraph.span.of(doc.text).strip()
        start = doc.text.index(text, paragraph.span.start)
        places.setdefault(text, []).append(Span(start, start + len(text)))
    openable = doc.book.openable("boilerplate", list(places))
    if not openable:
        return
    wanted = {text: _ordered(doc, text, openable) for text in places}
    matched, problems = _matched(doc, wanted)
    yield from problems
    page: list[tuple[list[Span], Entry]] = []
    for text, spans in places.items():
        entry = next(
            (entry for entry, _ in wanted[text] if text in matched[entry.id]), None
        )
        if entry and entry.severity == "info":
            page.append((spans, entry))
        elif entry:
            yield _hit(spans, entry)
    if page:
        yield _together(page)


def _matched(
    doc: Draft, wanted: dict[str, list[tuple[Entry, Steps]]]
) -> tuple[dict[str, set[str]], list[Problem]]:
    """The paragraphs that each pattern matches, by its id, of those that it may match; and what ran out of time."""
    tried: dict[str, tuple[Entry, Steps, list[str]]] = {}
    for text, entries in wanted.items():
        for entry, steps in entries:
            tried.setdefault(entry.id, (entry, steps, []))[2].append(text)
    found = {
        slug: _patterns.matches(doc, *given, whole=True)
        for slug, given in tried.items()
    }
    problems = [one for one in found.values() if isinstance(one, Problem)]
    matched = {slug: _texts(tried[slug][2], one) for slug, one in found.items()}
    return matched, problems


def _texts(texts: list[str], found: list[list[re.Match[str]]] | Problem) -> set[str]:
    """Those of the texts in which there is a match."""
    return (
        set()
        if isinstance(found, Problem)
        else {text for text, one in zip(texts, found, strict=True) if one}
    )


def _ordered(
    doc: Draft, text: str, openable: list[Numbered]
) -> list[tuple[Entry, Steps]]:
    """The patterns that may match a paragraph: the desk's before those of packs, each file in its own order."""
    entries = doc.book.patterns("boilerplate", text, among=openable)
    files = list(dict.fromkeys(_file(entry) for entry, _ in entries))
    return sorted(entries, key=lambda found: -files.index(_file(found[0])))


def _file(entry: Entry) -> str:
    return entry.origin.rpartition(":")[0]


def _together(page: list[tuple[list[Span], Entry]]) -> Hit:
    """One finding for all lines of the page, at the first of them."""
    hit, others = _hit(*page[0]), [span for spans, _ in page[1:] for span in spans]
    if not others:
        return hit
    more = (
        f"; {len(others)} other lines of the page stand in this text"
        if len(others) > 1
        else "; another line follows"
    )
    return hit._replace(
        message=hit.message + more,
        related=(*hit.related, *(Related(span, "and here") for span in others)),
    )


def _hit(spans: list[Span], entry: Entry) -> Hit:
    what = entry.message or "a line of the page or the system"
    again = f"; it stands here {len(spans)} times" if len(spans) > 1 else ""
    related = tuple(Related(span, "and here") for span in spans[1:])
    return Hit(
        spans[0],
        f"web-page leftover: {what}{again}",
        entity=entry.id,
        related=related,
    )
