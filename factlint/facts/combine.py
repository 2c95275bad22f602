"""Two tellings of one entry made one: blanks are filled, coarse dates made finer, conflicts told and not resolved."""

from typing import Any

from factlint.facts.base import Fields
from factlint.facts.conflicts import Conflict, kept, listed, told
from factlint.facts.tenures import Tenures

_LISTS = (
    "accept", "never", "in", "demonyms", "metonyms", "describe_as", "never_describe_as", "not_same_as", "formerly",
)  # fmt: skip
_OWN_WAY = (*_LISTS, "name", "ids", "roles", "source")
"""Keys that are not made one by keeping one of two values."""
_DATES = ("born", "died")


def combined(
    entity: str, standing: Fields, new: Fields
) -> tuple[Fields, list[Conflict]]:
    """The standing entry with what the new one adds, and where the two differ."""
    made = dict(standing)
    for name in _LISTS:
        _put(made, name, [*standing.get(name, []), *new.get(name, [])])
    _put(made, "accept", _accepted(made, standing["name"], new.get("name")))
    if new.get("ids"):
        made["ids"] = {**new["ids"], **standing.get("ids", {})}
    conflicts = _values(entity, made, standing, new)
    if new.get("roles") or standing.get("roles"):
        tenures = Tenures(entity, standing, new)
        made["roles"] = tenures.made()
        conflicts += tenures.conflicts
    sources = [*listed(standing.get("source")), *listed(new.get("source"))]
    if sources:
        made["source"] = told(list(dict.fromkeys(sources)))
    return made, conflicts


def _accepted(made: Fields, name: str, other: str | None) -> list[str]:
    """The other right forms of an entry, with the name by which the new telling has it."""
    wrong = [
        form if isinstance(form, str) else form["form"]
        for form in made.get("never", [])
    ]
    forms = [*made.get("accept", []), other or name]
    return [form for form in forms if form != name and form not in wrong]


def _values(
    entity: str, made: Fields, standing: Fields, new: Fields
) -> list[Conflict]:
    """Puts the single values of the new telling; where two differ, the standing one is kept and the conflict told."""
    conflicts: list[Conflict] = []
    sources = listed(standing.get("source")), listed(new.get("source"))
    shown = ", ".join(sources[0]), ", ".join(sources[1])
    for name in [name for name in new if name not in _OWN_WAY]:
        old, value = standing.get(name), new[name]
        made[name], differs = kept(
            old, value, finer=name in _DATES, same=sources[0] == sources[1]
        )
        if differs:
            conflicts.append(
                Conflict(
                    entity, f"`{name}`", str(old), shown[0], str(value), shown[1]
                )
            )
    return conflicts


def _put(fields: Fields, name: str, values: list[Any]) -> None:
    """Puts the values, each once; without any the key goes."""
    fields[name] = [
        value for at, value in enumerate(values) if value not in values[:at]
    ]
    if not fields[name]:
        del fields[name]
