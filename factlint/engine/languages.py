"""Which hits of checks stand in a language that the check reads."""

from collections.abc import Iterable, Iterator

from factlint.engine.subjects import Subject, drafts_of
from factlint.known import Draft
from factlint.model import Hit


def in_english(subject: Subject, draft: Draft, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits in English, and those of entries of the rulebook, whose forms are what they are in any language."""
    drafts = {id(one.document): one for one in drafts_of(subject)}
    for hit in hits:
        home = drafts.get(id(hit.document), draft)
        if hit.entity or not _is_foreign(home, hit):
            yield hit


def _is_foreign(draft: Draft, hit: Hit) -> bool:
    from factlint.english.language import is_foreign  # most copy has no hit

    return is_foreign(draft, hit.span)


def is_foreign(draft: Draft) -> bool:
    """Whether a text as a whole is in another language."""
    from factlint.english.language import foreign_name

    return foreign_name(draft.document) is not None
