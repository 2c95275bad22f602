"""The forms by which entries are found in copy: names in all their forms, terms with their plurals."""

from collections.abc import Iterator
from typing import Any

from factlint.english.sentences import STARTERS
from factlint.english.words import Word, words
from factlint.match import literals
from factlint.match.fold import fold
from factlint.match.plural import plural
from factlint.rulebook.item import NAMED
from factlint.rulebook.volume import Row
from factlint.text import Span


def forms_of(row: Row, entry: int) -> list[literals.Form]:
    """The forms by which an entry is found in copy; case counts in names, not in terms of lower case."""
    section, _, _, _, fields = row
    if section == "terms":
        return _term_forms(fields, entry)
    if section not in NAMED:
        return []
    found = reversed(list(_named_forms(fields)))
    unique = {form: (kind, form) for kind, form in found}
    return [
        form_of(kind, form, entry, any_case=False) for kind, form in unique.values()
    ]


def _named_forms(fields: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The forms of a name with their kinds; where one stands twice, the first kind counts."""
    for kind in ("name", "short"):
        if form := fields.get(kind):
            yield kind, form
    for kind in ("accept", "demonyms", "metonyms"):
        yield from ((kind, form) for form in fields.get(kind, []))
    for wrong in fields.get("never", []):
        yield "never", wrong if isinstance(wrong, str) else wrong["form"]
    yield from (("former", former["name"]) for former in fields.get("formerly", []))
    yield from (("former", after["form"]) for after in fields.get("never_after", []))


def _term_forms(fields: dict[str, Any], entry: int) -> list[literals.Form]:
    forms = [
        (key, form)
        for key in ("avoid", "one_of", "never")
        for form in fields.get(key, [])
    ]
    forms += [
        (key, form) for key in ("avoid", "one_of") for form in _plurals(fields, key)
    ]
    if fields.get("kind") == "title":
        forms.append(("title", fields["prefer"]))
    kinds = {"never": "title_never"}
    return [
        form_of(kinds.get(kind, kind), form, entry, any_case=form.islower())
        for kind, form in forms
    ]


def _plurals(fields: dict[str, Any], key: str) -> list[str]:
    """Plurals of the forms under `key` that the entry does not name: a desk lists `advisor` and means advisors too."""
    named = {
        fields.get("prefer"),
        *fields.get("avoid", []),
        *fields.get("one_of", []),
    }
    nouns = [
        form
        for form in fields.get(key, [])
        if len(form) > 2 and form.split()[-1].lower() not in STARTERS
    ]
    return [form for form in dict.fromkeys(map(plural, nouns)) if form not in named]


def form_of(kind: str, form: str, entry: int, *, any_case: bool) -> literals.Form:
    """A form from its first word to its last; what follows the last word has to follow in copy too."""
    parts = words_of(form)
    if not parts:
        return literals.Form(form, "", any_case, kind, entry)
    tail = fold(form[parts[-1].end :])
    return literals.Form(
        fold(form[parts[0].start : parts[-1].end]),
        "" if tail == "." else tail,
        any_case,
        kind,
        entry,
    )


def words_of(text: str) -> list[Word]:
    """The words of a form."""
    return words(text, Span(0, len(text)))
