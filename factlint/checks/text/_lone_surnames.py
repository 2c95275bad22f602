"""Surnames that stand alone, each beside a full name of the article of which it may be a slip."""

from collections.abc import Iterable, Iterator, Mapping

from factlint import lexicon
from factlint.checks.text._spellings import LONG, SHORT, Spelling, acts, is_person
from factlint.english import Name
from factlint.english.names.titles import COURTESY
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.match.spellings import Slips, inflected, unaccented
from factlint.text import Span

_OFTEN = 3
"""A surname used alone as often as this is no slip beside another used as often."""
_DOING = lexicon.words("function.auxiliary") - {"may"}
"""What stands between a person and what they do."""


def lone_pairs(
    doc: Draft, full: list[Spelling], alone: Mapping[str, Spelling]
) -> Iterator[tuple[Spelling, Spelling]]:
    """Surnames that stand alone, each with a full name whose surname is near and that has none of its own."""
    parts = _parts_of_several(doc, full)
    families = Slips([found.family for found in full])
    for word, lone in alone.items():
        if len(word) < SHORT or word in parts:
            continue
        near = (full[at] for at in families.near(word))
        found = next((one for one in near if _is_lone(doc, lone, one, alone)), None)
        if found:
            yield lone, found


def _parts_of_several(doc: Draft, full: list[Spelling]) -> set[str]:
    """The words that stand in a name with others."""
    named = [name for found in full for name in found.places]
    named += [name for name in doc.names if "of" in name.parts]
    return {unaccented(part) for name in named for part in name.parts}


def _is_lone(
    doc: Draft, lone: Spelling, found: Spelling, alone: Mapping[str, Spelling]
) -> bool:
    """Whether both are people, and the lone word is no common one, no given name and not as usual as the other."""
    beside = alone.get(found.family, found)
    if inflected(lone.family, found.family) and not (
        beside is found and _is_cut_short(doc, lone, found)
    ):
        return False
    if _is_usual(lone, found, beside) or _is_somebody_else(lone, found, beside):
        return False
    if lone.family in doc.common or not is_person(doc, found, alone):
        return False
    alike = len(lone.family) > LONG or sorted(lone.family) == sorted(found.family)
    return any(
        acts(doc, name)
        or (alike and not _in_list(doc, name))
        or _is_coined(doc, name)
        for name in lone.places
    )


def _is_coined(doc: Draft, name: Name) -> bool:
    """Whether nobody on the lists is called so, and what the sentence tells is told of a person: Browley will read."""
    word = unaccented(name.text)
    if frequency.name(word) or frequency.english(word):
        return False
    after = doc.words_in(Span(name.span.end, name.span.end + 12))
    return bool(after) and after[0].text in _DOING


def _is_usual(lone: Spelling, found: Spelling, beside: Spelling) -> bool:
    """Whether the lone word stands as often as one does that is meant, and often for somebody else."""
    times = len(lone.places)
    if min(times, len(beside.places)) >= _OFTEN:
        return True
    return not lone.shown and times > len(found.places) + len(beside.places)


def _is_somebody_else(lone: Spelling, found: Spelling, beside: Spelling) -> bool:
    """Whether the lone word is a given name, or titles tell the two apart."""
    if lone.family in lexicon.words("name.given") and not lone.shown:
        return True
    return _titled_apart(lone, (*found.places, *beside.places)) or _is_president(
        lone, found
    )


def _titled_apart(lone: Spelling, places: tuple[Name, ...]) -> bool:
    """Whether both have titles and share no word of them: President Reagan and his chief of staff, Donald Regan."""
    one, other = _title_words(lone.places), _title_words(places)
    return bool(one and other) and not one & other


def _title_words(places: Iterable[Name]) -> set[str]:
    said = [f"{name.title} {name.role}".lower() for name in places]
    return {word for title in said for word in title.split()} - COURTESY


def _is_president(lone: Spelling, found: Spelling) -> bool:
    """Whether copy never names President Reagan in full, beside Donald Regan, who has no title in it."""
    presides = any(name.title.lower() == "president" for name in lone.places)
    return (
        presides
        and len(lone.places) >= _OFTEN
        and not any(name.title or name.role for name in found.places)
    )


def _is_cut_short(doc: Draft, lone: Spelling, found: Spelling) -> bool:
    """Whether the last letter is missing: Bernie Sander and Sanders, but not Hillary Clinton and the Clintons."""
    before = [
        doc.text[max(name.span.start - 4, 0) : name.span.start].lower()
        for name in lone.places
    ]
    again = len(lone.places) > 1 and "the " not in before
    return (
        again
        and lone.family == found.family + "s"
        and any(acts(doc, name) for name in lone.places)
    )


def _in_list(doc: Draft, name: Name) -> bool:
    before = doc.text[max(name.span.start - 6, 0) : name.span.start].rstrip()
    return before.endswith((",", "and")) and doc.text[
        name.span.end : name.span.end + 1
    ] in (",", ".")
