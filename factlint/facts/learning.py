"""What an archive names again and again: people, bodies, products and terms for an editor to read, as a rule file."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from factlint.english.dates.weekdays import MONTHS
from factlint.english.names.persons import DAYS, INSTITUTION
from factlint.facts.registers._slugs import slug
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.match.spellings import Slips, inflected, unaccented
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

HEADER = "# Proposed by `factlint facts learn`"
"""How the file begins, so that it is known again."""
_RARER = 10
"""So many times rarer than a name is a form that may be a slip of it."""
_SHORTEST = 4
"""A word of fewer letters is not proposed."""
_LETTERS = lazy(r"(?:[^\W\d_]+[.-]?)+|(?:O|D|L|[A-Z]l)['’][^\W\d_]+")
_DATES = DAYS | {month.lower() for month in MONTHS}


class Seen:
    """How often a form stands in the archive, in how many texts, where first, and whether a person is shown."""

    def __init__(self, first: str) -> None:
        self.times, self.texts, self.first, self.person = 0, 0, first, False
        self._last = ""

    def add(self, path: str, *, person: bool = False) -> None:
        """Counts the form once more."""
        self.times += 1
        self.texts += path != self._last
        self._last = path
        self.person = self.person or person


class Learnt(NamedTuple):
    """A name that stands often, its section, how often it stands, and the rare forms that are near it."""

    section: str
    name: str
    seen: Seen
    near: tuple[tuple[str, Seen], ...]


class Archive:
    """The names and words of many texts, counted."""

    def __init__(self) -> None:
        self.texts = 0
        self._names: dict[tuple[str, ...], Seen] = {}
        self._words: dict[str, dict[str, Seen]] = {}

    def add(self, draft: Draft) -> None:
        """Counts what the running text of a draft names; what is on file is left out."""
        self.texts += 1
        path = draft.document.path
        inside = [*draft.body]
        for name in (name for part in inside for name in draft.names_in(part.span)):
            alone = len(name.parts) == 1
            if (
                not draft.masked(name.span)
                and not draft.mentioned(name.span)
                and not (alone and name.opens)
            ):
                self._names.setdefault(name.parts, Seen(path)).add(
                    path, person=name.person
                )
        for word in (word for part in inside for word in draft.words_in(part.span)):
            if _is_camel(word.text) and not draft.masked(word.span):
                self._words.setdefault(word.text.lower(), {}).setdefault(
                    word.text, Seen(path)
                ).add(path)

    def learnt(self, least: int) -> list[Learnt]:
        """What stands at least so often, the most frequent first."""
        often = {
            parts: seen
            for parts, seen in self._names.items()
            if seen.times >= least and _is_name(parts)
        }
        near = {parts: [*self._near(parts, seen)] for parts, seen in often.items()}
        slips = {rare for found in near.values() for rare in found}
        named = [
            Learnt(
                _section(parts, seen, alone=parts[:1] in often),
                " ".join(parts),
                seen,
                tuple((" ".join(rare), self._names[rare]) for rare in near[parts]),
            )
            for parts, seen in often.items()
            if parts not in slips
        ]
        return sorted(
            [*named, *self._terms(least)], key=lambda one: (-one.seen.times, one.name)
        )

    def _near(self, parts: tuple[str, ...], seen: Seen) -> Iterator[tuple[str, ...]]:
        """The rare names that differ from a frequent one by a slip in one of their words."""
        for at, word in enumerate(parts):
            beside = self._beside.get((*parts[:at], "", *parts[at + 1 :]), [])
            slips = Slips([unaccented(other) for other in beside])
            for other in (beside[place] for place in slips.near(unaccented(word))):
                rare = (*parts[:at], other, *parts[at + 1 :])
                is_rare = (
                    self._names[rare].times * _RARER <= seen.times
                    or self._names[rare].times == 1
                )
                if is_rare and _may_be_slip(
                    unaccented(other), unaccented(word), alone=len(parts) == 1
                ):
                    yield rare

    @cached_property
    def _beside(self) -> dict[tuple[str, ...], list[str]]:
        """The words that stand at one place of a name, by its other words."""
        found: dict[tuple[str, ...], list[str]] = {}
        for parts in self._names:
            for at, word in enumerate(parts):
                found.setdefault((*parts[:at], "", *parts[at + 1 :]), []).append(word)
        return found

    def _terms(self, least: int) -> Iterator[Learnt]:
        """Words with capitals inside, such as GitHub, that stand in other capitals too."""
        for forms in self._words.values():
            ordered = sorted(forms, key=lambda form: (-forms[form].times, form))
            best, *rest = ordered
            rare = [
                form
                for form in rest
                if forms[form].times * _RARER <= forms[best].times
            ]
            if (
                rare
                and rare == rest
                and forms[best].times >= least
                and best[1:] != best[1:].lower()
            ):
                yield Learnt(
                    "terms",
                    best,
                    forms[best],
                    tuple((form, forms[form]) for form in rare),
                )


def _is_camel(word: str) -> bool:
    """Whether a word has its capital, and is none of an abbreviation; those with capitals inside are told later."""
    return (
        len(word) >= _SHORTEST
        and word.isalpha()
        and word[0].isupper()
        and not word.isupper()
    )


def _is_name(parts: tuple[str, ...]) -> bool:
    """Whether a frequent run of capitals is worth an entry: not a date or a number, not a word or a surname alone."""
    lower = [part.lower() for part in parts]
    if not _DATES.isdisjoint(lower) or any(
        not _LETTERS.fullmatch(part) for part in parts
    ):
        return False
    if len(parts) > 1:
        return not all(
            len(part) < _SHORTEST or frequency.english(part) for part in lower
        )
    usual = frequency.english(lower[0]) or frequency.name(unaccented(parts[0]))
    return (
        len(parts[0]) >= _SHORTEST
        and not parts[0].removesuffix("s").isupper()
        and not usual
    )


def _may_be_slip(rare: str, right: str, *, alone: bool) -> bool:
    """Whether the rare word may be the right one misspelt: no form of it, and where it stands alone no word or name."""
    if inflected(rare, right):
        return False
    return not alone or not (frequency.english(rare) or frequency.name(rare))


def _section(parts: tuple[str, ...], seen: Seen, *, alone: bool) -> str:
    """Where a name belongs; one whose first word often stands alone, as in Linux Kernel, is no person's."""
    lower = [part.lower() for part in parts]
    shouted = any(part.isupper() and len(part) > 1 for part in parts)
    if (
        alone
        or shouted
        or not 1 < len(parts) < 5
        or not INSTITUTION.isdisjoint(lower)
    ):
        return "organisations"
    usual = any(map(frequency.english, lower[1:]))
    given = frequency.given(unaccented(parts[0])) and not usual
    return "people" if seen.person or given else "organisations"


_HEADS = {
    "organisations": [
        "# Products and places are among them: give them a `kind`, or move them to `places`."
    ]
}


def rule_file(archive: Archive, least: int) -> str:
    """The rule file of what was learnt, each entry with its counts and its near forms in comments."""
    found = archive.learnt(least)
    lines = [
        f"{HEADER} from {archive.texts:,} {'text' if archive.texts == 1 else 'texts'}:",
        f"# what stands {least} times and more, with its counts. Read each entry: a slip made often is proposed too.",
        "# A near form is no error for certain; it becomes one under `never`.",
        "factlint: 1",
    ]
    for section in ("people", "organisations", "terms"):
        entries = [one for one in found if one.section == section]
        if entries:
            lines += ["", *_HEADS.get(section, []), f"{section}:", *_entries(entries)]
    return "\n".join(lines) + "\n"


_HEADS = {
    "organisations": [
        "# Products and places are among them: give them a `kind`, or move them to `places`."
    ]
}


def _entries(found: Iterable[Learnt]) -> Iterator[str]:
    slugs: dict[str, int] = {}
    for one in found:
        made = slug(one.name) or "name"
        slugs[made] = slugs.get(made, 0) + 1
        key = made if slugs[made] == 1 else f"{made}-{slugs[made]}"
        yield f"  {_quoted(key) if key.isdigit() else key}:  # {_counted(one.seen)}"
        yield from (
            _term(one)
            if one.section == "terms"
            else [f"    name: {_quoted(one.name)}"]
        )
        for form, seen in one.near:
            yield f"    # near: {form}, {_counted(seen)}, first in {seen.first}"


def _term(one: Learnt) -> list[str]:
    wrong = [form for form, _ in one.near]
    return [
        f"    prefer: {_quoted(one.name)}",
        f"    avoid: [{', '.join(map(_quoted, wrong))}]",
        f"    bad: [{', '.join(_quoted(f'It is called {form} here.') for form in wrong)}]",
        f"    good: [{_quoted(f'It is called {one.name} here.')}]",
    ]


def _counted(seen: Seen) -> str:
    times = "once" if seen.times == 1 else f"{seen.times:,} times"
    return f"{times} in {seen.texts:,} {'text' if seen.texts == 1 else 'texts'}"


def _quoted(text: str) -> str:
    """A text as YAML in quotation marks."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
