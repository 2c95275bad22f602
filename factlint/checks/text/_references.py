"""The references to people on file in running text, those that can mean nobody else."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from factlint.english import Name, Word
from factlint.entries import Entry
from factlint.known import Draft
from factlint.lexicon import words
from factlint.model import Mention
from factlint.rulebook.book import SPOKEN
from factlint.text import Span

HEADING = 10
"""A paragraph of so few words that ends in no stop is a heading: it opens a section."""
_MODIFIED = words("english.of-a-person")
"""What a surname before it belongs to: no reference to the person."""
_REFERENCES = frozenset(SPOKEN)


def people(
    doc: Draft, names: Mapping[int, Name]
) -> Iterator[tuple[Entry, list[Mention]]]:
    """The people who need a title, each with the references to them in running text outside quotations."""
    found: dict[int, list[Mention]] = {}
    for mention in doc.mentions:
        if mention.kind in _REFERENCES and doc.in_body(mention.span):
            found.setdefault(mention.entry, []).append(mention)
    bearers = _bearers(found.values())
    full = _full_names(doc)
    for mentions in found.values():
        entry = doc.entry(mentions[0])
        if _is_asked(doc, entry, mentions):
            references = [
                mention
                for mention in _own(mentions, bearers, full, names)
                if _stands_for(doc, mention)
            ]
            if references:
                yield entry, references


def _bearers(found: Iterable[list[Mention]]) -> Counter[Span]:
    """How many people a passage may mean."""
    return Counter(
        span for mentions in found for span in {mention.span for mention in mentions}
    )


def _is_asked(doc: Draft, entry: Entry, mentions: list[Mention]) -> bool:
    """Whether these name a person who needs a title, somewhere by more than the surname."""
    return (
        entry.section == "people"
        and _needs_title(doc, entry)
        and any(mention.kind != "family" for mention in mentions)
    )


def _needs_title(doc: Draft, entry: Entry) -> bool:
    rule = entry.first_reference
    day = doc.published
    if day and not (rule.start or "") <= day <= (rule.end or "9999"):
        return False
    return bool(rule.needs_title or entry.roles)


def _full_names(doc: Draft) -> dict[str, set[str]]:
    """The names of several words in the copy, by each of their words."""
    full: dict[str, set[str]] = {}
    for name in doc.names:
        text = name.text
        for part in name.parts if len(name.parts) > 1 else ():
            full.setdefault(part, set()).add(text)
    return full


def _own(
    mentions: list[Mention],
    bearers: Mapping[Span, int],
    full: Mapping[str, set[str]],
    names: Mapping[int, Name],
) -> Iterator[Mention]:
    """The mentions without surnames that have two bearers, or stand in the full name of somebody else."""
    known = {mention.form for mention in mentions}
    for mention in mentions:
        name = names.get(mention.span.end)
        alone = name is not None and len(name.parts) == 1
        only = bearers[mention.span] == 1 and full.get(mention.form, set()) <= known
        if mention.kind != "family" or (alone and only):
            yield mention


def _stands_for(doc: Draft, mention: Mention) -> bool:
    """Whether a name in running text stands for its bearer, not in quotations, nor in `the Ortiz administration`."""
    paragraph = doc.paragraphs[doc.paragraph_of(mention.span)].span.of(doc.text)
    if (
        doc.quoted(mention.span)
        or doc.masked(mention.span)
        or not is_prose(paragraph)
    ):
        return False
    if doc.text[mention.span.start - 1 : mention.span.start] == "-":
        return False
    after = doc.words_in(Span(mention.span.end, mention.span.end + 20))
    follows = next((word for word in after if word.text != "s"), None)
    return follows is None or not _is_modifier(doc, mention, follows)


def _is_modifier(doc: Draft, mention: Mention, follows: Word) -> bool:
    """Whether a name says whose or which what follows is: the Ortiz health law, Ortiz’s camp."""
    gap = doc.text[mention.span.end : follows.start]
    if gap in (" ", "-", "’s ", "'s ") and follows.text.lower() in _MODIFIED:
        return True
    if mention.kind != "family" or gap != " " or not follows.text.islower():
        return False
    before = doc.words_in(Span(max(mention.span.start - 5, 0), mention.span.start))
    return bool(before) and before[-1].text.lower() in ("the", "a", "an")


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph is no heading, link or credit that stands among the running text."""
    if len(paragraph.split()) <= HEADING and paragraph.rstrip()[-1:] in (":", "?"):
        return False
    ending = paragraph.rstrip("\"'”’) ")[-1:]
    return paragraph[0] not in "([" and ending in (*".!?:…", "")
