"""Faults of values that may be of several types: pydantic gives one for each type, an editor wants one.

Where a value has one of the types and is wrong inside, the faults of that type stay; where it has none of
them, one fault says which types it may have.
"""

from typing import Any

TYPES = {
    "string_type": "text",
    "list_type": "a list",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "dict_type": "a mapping",
}
"""pydantic's faults of a wrong type, each with the type it wanted."""

Fault = dict[str, Any]


def settled(faults: list[Fault], value: Any) -> list[Fault]:
    """`faults` without pydantic's names of types in their paths, and with one fault for a value of none of them."""
    plain: list[Fault] = []
    together: dict[tuple[Any, ...], list[Fault]] = {}
    for fault in faults:
        tagged = _tagged(fault, value)
        of = tagged[-1] if tagged else None
        plain.append({**fault, "loc": _path(fault, value), "of": of})
        for one in tagged:
            together.setdefault(one, []).append(plain[-1])
    kept: list[Fault] = []
    for fault in plain:
        here = together.get(fault["of"], [])
        if not _is_wrong_type(fault):
            kept.append(fault)
        elif fault is here[0] and all(map(_is_wrong_type, here)):
            kept.append(
                {
                    **fault,
                    "type": "no_type",
                    "wanted": [TYPES[other["type"]] for other in here],
                }
            )
    return kept


def _is_wrong_type(fault: Fault) -> bool:
    """Whether the value is not of the type that this fault is about; for values of one type, False."""
    return (
        fault["of"] is not None
        and fault["type"] in TYPES
        and fault["loc"] == fault["of"]
    )


def _path(fault: Fault, value: Any) -> tuple[Any, ...]:
    """The keys that lead to the fault, names of types left out."""
    return tuple(step for step, known in _steps(fault, value) if known)


def _tagged(fault: Fault, value: Any) -> list[tuple[Any, ...]]:
    """The keys that lead to each value of several types that the fault is in, the outermost first."""
    steps = _steps(fault, value)
    return [
        tuple(step for step, known in steps[:number] if known)
        for number, (_, known) in enumerate(steps)
        if not known
    ]


def _steps(fault: Fault, value: Any) -> list[tuple[Any, bool]]:
    """The steps of a fault's path; false beside those that are no key of the value but the name of a type."""
    found: list[tuple[Any, bool]] = []
    last = len(fault["loc"]) - 1
    for number, step in enumerate(fault["loc"]):
        known = _leads(value, step)
        if known:
            value = value[step]
        else:
            known = step == "[key]" or (number == last and fault["type"] == "missing")
        found.append((step, known))
    return found


def _leads(value: Any, step: Any) -> bool:
    """Whether `step` is a key or an index of `value`."""
    if isinstance(value, list):
        return isinstance(step, int) and step < len(value)
    return isinstance(value, dict) and step in value
