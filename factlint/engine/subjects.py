"""What checks look at: a text, two versions, an article, or the ignore comments that covered nothing."""

from factlint.article import History, Pair
from factlint.checks import Traits
from factlint.known import Draft
from factlint.model import Ignore
from factlint.start.record import NamedTuple
from factlint.start.regex import compiled


class Unused(NamedTuple):
    """The ignore comments of a draft that covered nothing, and the checks that ran."""

    draft: Draft
    ignores: tuple[Ignore, ...]
    ran: tuple[str, ...]


Subject = Draft | Pair | History | Unused
"""What a check looks at."""


def drafts_of(subject: Subject) -> tuple[Draft, ...]:
    """The texts that a check of this subject looks at."""
    if isinstance(subject, Pair):
        return subject.before, subject.after
    if isinstance(subject, History):
        return subject.texts
    return (subject,) if isinstance(subject, Draft) else (subject.draft,)


def has_fields(traits: Traits, drafts: tuple[Draft, ...]) -> bool:
    """Whether one of the texts has a field that the check needs, if it needs any."""
    needed = set(traits.needs_fields)
    return not needed or any(draft.fields & needed for draft in drafts)


def has_meta(traits: Traits, drafts: tuple[Draft, ...]) -> bool:
    """Whether one of the texts has the metadata that the check needs, if it needs any."""
    needed = traits.needs_meta
    return not needed or any(
        getattr(draft.document.meta, name) for draft in drafts for name in needed
    )


def has_sources(traits: Traits, subject: Subject) -> bool:
    """Whether the article has a source that the check needs, if it needs any."""
    if not traits.needs_sources:
        return True
    sources = subject.sources if isinstance(subject, History) else ()
    return any(kind in traits.needs_sources for kind, _ in sources)


def has_mentions(traits: Traits, drafts: tuple[Draft, ...]) -> bool:
    """Whether one of the texts mentions what the check needs, if it needs any."""
    needed = traits.needs_mentions
    return not needed or any(
        not draft.mention_kinds.isdisjoint(needed) for draft in drafts
    )


def opens(traits: Traits, draft: Draft) -> bool:
    """Whether a text has one of the words that a check looks for, or a field that stands for them."""
    if not (traits.needs or traits.needs_any_case) or draft.fields & set(
        traits.opens_fields
    ):
        return True
    return _holds(draft.shape, traits.needs, traits.in_one) or (
        bool(traits.needs_any_case)
        and _holds(draft.folded_shape, traits.needs_any_case, traits.in_one_any_case)
    )


def _holds(text: str, literals: tuple[str, ...], in_one: str) -> bool:
    """Whether one of the literals stands in a text."""
    if in_one:
        return compiled(in_one).search(text) is not None
    return any(literal in text for literal in literals)


def has_changes(subject: Subject) -> bool:
    """Whether two versions differ in more than a cut or a move."""
    if isinstance(subject, History):
        return any(pair.changed for pair in subject.pairs)
    return isinstance(subject, Pair) and bool(subject.changed)
