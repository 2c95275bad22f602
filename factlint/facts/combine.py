"""Two tellings of one entry made one: blanks are filled, coarse dates made finer, conflicts told and not resolved."""

from collections.abc import Iterable
from typing import Any

from factlint.facts.base import Fields
from factlint.facts.conflicts import Conflict, as_written, kept, listed
from factlint.facts.tenures import Tenures

_LISTS = (
    "accept", "never", "in", "demonyms", "metonyms", "describe_as", "never_describe_as", "not_same_as", "formerly",
    "nationality", "professions", "affiliations", "members", "publishes", "home_of", "accused", "dates",
)  # fmt: skip
_OWN_WAY = (*_LISTS, "name", "ids", "roles", "source", "born")
"""Keys that are not made one by keeping one of two values."""
_DATES = ("died", "founded", "date")


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
    conflicts += _births(entity, made, standing, new)
    if new.get("roles") or standing.get("roles"):
        tenures = Tenures(entity, standing, new)
        made["roles"] = tenures.made()
        conflicts += tenures.conflicts
    sources = [*listed(standing.get("source")), *listed(new.get("source"))]
    if sources:
        made["source"] = as_written(list(dict.fromkeys(sources)))
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
    entity: str,
    made: Fields,
    standing: Fields,
    new: Fields,
    names: Iterable[str] | None = None,
) -> list[Conflict]:
    """Puts the single values of the new telling; where two differ, the standing one is kept and the conflict told."""
    conflicts: list[Conflict] = []
    sources = listed(standing.get("source")), listed(new.get("source"))
    shown = ", ".join(sources[0]), ", ".join(sources[1])
    chosen = (
        [name for name in new if name not in _OWN_WAY] if names is None else names
    )
    for name in [name for name in chosen if name in new]:
        old, value = standing.get(name), new[name]
        made[name], differs = kept(
            old, value, finer=name in (*_DATES, "born"), same=sources[0] == sources[1]
        )
        if differs:
            conflicts.append(
                Conflict(
                    entity, f"`{name}`", str(old), shown[0], str(value), shown[1]
                )
            )
    return conflicts


def birthday(born: Any) -> str | None:
    """The day of a birth, which may stand beside its places."""
    day: str | None = born.get("date") if isinstance(born, dict) else born
    return day


def _births(
    entity: str, made: Fields, standing: Fields, new: Fields
) -> list[Conflict]:
    """Puts the birth by both tellings: the finer day, and the places of the one that has them."""
    old, told_ = standing.get("born"), new.get("born")
    if told_ is None:
        return []
    days = {
        key: {"born": day}
        for key, day in (("old", birthday(old)), ("new", birthday(told_)))
        if day
    }
    merged: Fields = {}
    conflicts = _values(
        entity,
        merged,
        {**days.get("old", {}), "source": standing.get("source")},
        {**days.get("new", {}), "source": new.get("source")},
        ("born",),
    )
    places = [
        one["in"] for one in (old, told_) if isinstance(one, dict) and one.get("in")
    ]
    day = merged.get("born") or birthday(old)
    made["born"] = (
        {**({"date": day} if day else {}), "in": places[0]} if places else day
    )
    return conflicts


def _put(fields: Fields, name: str, values: list[Any]) -> None:
    """Puts the values, each once; without any the key goes."""
    fields[name] = [
        value for at, value in enumerate(values) if value not in values[:at]
    ]
    if not fields[name]:
        del fields[name]
