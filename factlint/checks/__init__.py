"""Checks, one file each: `fact/name_form.py` is `fact.name-form`. The folders are the registry.

A check module has a docstring (its page), `severity`, `in_quotes`, `bad` and `good` examples, and
`check(options, doc)`; in `version/` it is `check(options, pair)`, or of what its `subject` says. It may have
`Options`, a class whose attributes are the defaults (a NamedTuple takes longer to make than many a check
runs); `needs_date`, why the date matters, and with it `awaits_date(doc)`, whether anything in this copy waits
for one; `any_language`, where it reads no English, so that copy in other languages is checked too; `letters`, where its
mends are of letters and not of words; `reads`, the keys of entries that it reads, and
`concerns(entry)` where it does not read all that have them; `yields_to`, checks that say more of the same words, so
that it is silent beside them; and its traits, which say when it need not
even be loaded, and whether it runs unasked.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import ModuleType
from typing import Any, Protocol, cast

from factlint.model import Example, Hit, Problem
from factlint.start import registry
from factlint.start.record import NamedTuple

_FEW = 8
"""So many literals are looked for one by one."""
FOLDERS = registry.folders(__name__)


class Check(Protocol):
    """What the engine asks of a check module."""

    __doc__: str
    severity: str
    in_quotes: str
    bad: list[str | Example]
    good: list[str | Example]

    def check(self, options: Any, doc: Any) -> Iterable[Hit | Problem]:
        """The hits of this check on a draft or on a pair of versions, and what is wrong with rules that it runs."""
        ...


class Traits(NamedTuple):
    """What a check needs to have anything to do, kept beside the rulebook so that idle checks are not loaded.

    `needs` and `needs_any_case`: literals of which one must stand in the shape of the text, or in its shape in any
    case. They are worked out from the patterns that the module names under `opens`, of which one matches wherever the
    check finds something, but for texts with a paragraph of one of `opens_fields`, and rulebooks with entries in one of
    `opens_sections`.
    `needs_mentions`: kinds of the rulebook's forms of which one must stand in the text. `needs_fields`: fields of which
    one must have a paragraph. `needs_meta`: metadata of which one must be told. `needs_changes`: two versions must each
    have a paragraph that the other has not.
    `needs_sources`: kinds of sources of which the article must have one.
    `needs_sections`: sections of the rulebook of which one must have entries. `off` marks a check that runs
    only where the configuration or the command line asks for it. `subject` is what it looks at: a `text`, a
    `pair` of versions, an `article`, a History, once for all its versions, or, after the other checks, the
    `ignores`, comments that covered none of their findings. `covers`: the things that count as looked at where it runs,
    `people`, `quotes` or `weekdays`.
    `yields_to`: checks that say more of the same words. `in_one`, `in_one_any_case`: the needed literals as one
    pattern, where they are so many that it is quicker.
    """

    needs: tuple[str, ...] = ()
    needs_any_case: tuple[str, ...] = ()
    opens_fields: tuple[str, ...] = ()
    opens_sections: tuple[str, ...] = ()
    needs_mentions: tuple[str, ...] = ()
    needs_changes: bool = False
    needs_sections: tuple[str, ...] = ()
    off: bool = False
    subject: str = "text"
    needs_sources: tuple[str, ...] = ()
    needs_fields: tuple[str, ...] = ()
    needs_meta: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    in_one: str = ""
    in_one_any_case: str = ""


@cache
def traits(check_id: str) -> Traits:
    """The traits of a check, from the names its module defines."""
    module = load(check_id)
    given = {
        name: getattr(module, name)
        for name in Traits._fields
        if hasattr(module, name)
    }
    subject = {"subject": "pair"} if check_id.startswith("version.") else {}
    return Traits(**subject | given | _needed(getattr(module, "opens", ())))


def _needed(patterns: Iterable[re.Pattern[str]]) -> dict[str, Any]:
    """The literals without which none of the patterns matches; none where one of them may match any text."""
    from factlint.match.prefilter import required

    found: dict[str, set[str]] = {"needs": set(), "needs_any_case": set()}
    for pattern in patterns:
        any_case, literals = required(pattern)
        if not literals:
            return {}
        found["needs_any_case" if any_case else "needs"].update(literals)
    return {
        "in_one": _in_one(found["needs"]),
        "in_one_any_case": _in_one(found["needs_any_case"]),
        **{name: tuple(sorted(texts)) for name, texts in found.items()},
    }


def _in_one(literals: set[str]) -> str:
    """One pattern of many literals, which is quicker than looking for each; nothing of few."""
    from factlint.lexicon.branching import branching

    many = len(literals) > _FEW
    return branching(map(re.escape, sorted(literals))) if many else ""


def is_on(severity: str | None, traits: Traits) -> bool:
    """Whether a check runs: the settings do not switch it off, and where it is off by default they ask for it."""
    return severity != "off" if severity else not traits.off


@cache
def ids() -> tuple[str, ...]:
    """The ids of all checks, sorted."""
    return tuple(
        f"{folder}.{name.replace('_', '-')}"
        for folder in FOLDERS
        for name in registry.names(f"{__name__}.{folder}")
    )


def load(check_id: str) -> Check:
    """The module of a check; KeyError where there is none."""
    if check_id not in ids():
        raise KeyError(check_id)
    folder, _, name = check_id.partition(".")
    return cast(Check, registry.load(f"{__name__}.{folder}", name.replace("-", "_")))


def reads(check_id: str) -> tuple[str, ...]:
    """The keys of entries that a check reads."""
    return getattr(load(check_id), "reads", ())


def yields_to(check_id: str) -> tuple[str, ...]:
    """The checks that a check says nothing beside, where they report the same words as gravely; none of another id."""
    return getattr(load(check_id), "yields_to", ()) if check_id in ids() else ()


def matches(check_id: str, given: str) -> bool:
    """Whether `given` is the id, or a prefix of it that ends in a dot, such as `text.`."""
    return check_id == given or (given.endswith(".") and check_id.startswith(given))


def defaults(module: Check | ModuleType) -> dict[str, Any]:
    """The check's options by name, with their defaults."""
    kind = getattr(module, "Options", None)
    return (
        {name: getattr(kind, name) for name in kind.__annotations__} if kind else {}
    )


def options(module: Check | ModuleType, given: Mapping[str, Any]) -> Any:
    """The check's options: its defaults, with what the configuration gives in their place."""
    kind = getattr(module, "Options", None)
    made = kind() if kind else None
    for key, value in given.items():
        default = getattr(made, key)
        setattr(
            made,
            key,
            default._replace(**value) if hasattr(default, "_replace") else value,
        )
    return made
