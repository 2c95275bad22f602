"""YAML files against their types: every fault as one sentence with its place and mend, good entries kept."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from factlint.match import near
from factlint.model import Problem
from factlint.rulebook import _advice, _places, _unions, yamltext
from factlint.rulebook._entry import Strict
from factlint.rulebook.files import FILES
from factlint.rulebook.schema import SECTIONS
from factlint.rulebook.yamltext import Marks
from factlint.start.record import NamedTuple
from factlint.visible import short


class Sheet(NamedTuple):
    """One validated file: its path, its value as typed, and where its parts stand."""

    path: str
    model: Strict
    marks: Marks

    def rows(self) -> Iterator[tuple[str, str, dict[str, Any], str]]:
        """The entries of a rule file: section, slug, fields and origin. A correction's slug is its id."""
        dumped = self.model.model_dump(exclude_defaults=True, by_alias=True)
        for section in SECTIONS:
            entries = dumped.get(section, {})
            ledger = isinstance(entries, list)
            for index, (slug, fields) in enumerate(
                ((e["id"], e) for e in entries) if ledger else entries.items()
            ):
                line, _ = self.mark(
                    (section, index) if ledger else (section, slug), key=True
                )
                yield section, slug, fields, f"{self.path}:{line}"

    def mark(self, keys: tuple[Any, ...], *, key: bool = False) -> tuple[int, int]:
        """Line and column of the value at `keys`, or of its key."""
        return self.marks.at(keys, key=key)


def validate(kind: str, text: str, path: str) -> tuple[Sheet | None, list[Problem]]:
    """Parses and validates a file of `kind` (rules, article, config).

    A faulty entry is left out and the others are kept; the sheet is None where nothing can be used.
    """
    value, marks, problems = yamltext.parse(text, path)
    if marks is None:
        return None, problems
    if not isinstance(value, dict):
        what = f"this file is {'a list' if isinstance(value, list) else 'a single value'}, not a mapping"
        return None, [
            Problem(
                f"{what}; it starts with `factlint: 1` and has sections such as `people:`",
                path,
                1,
                1,
            )
        ]
    for _ in range(3):
        try:
            return Sheet(path, FILES[kind].model_validate(value), marks), problems
        except ValidationError as error:
            faults = _unions.settled([dict(fault) for fault in error.errors()], value)
            faults = [fault for fault in faults if not _is_run_on(fault, faults)]
            problems = [
                *problems,
                *(_problem(fault, marks, path, kind) for fault in faults),
            ]
            value = _without_faults(value, faults)
            if any(fault["loc"] == ("factlint",) for fault in faults):
                break  # a file of another version, or of none, is not read any further
    return None, problems


def _is_run_on(fault: _unions.Fault, faults: list[_unions.Fault]) -> bool:
    """Whether a key is missing only because its value follows its colon at once, which is a fault of its own."""
    *above, key = fault["loc"] or [""]
    return fault["type"] == "missing" and any(
        [*other["loc"][:-1]] == above and str(other["loc"][-1]).startswith(f"{key}:")
        for other in faults
        if other["type"] == "extra_forbidden"
    )


def _without_faults(
    value: dict[str, Any], faults: list[_unions.Fault]
) -> dict[str, Any]:
    """`value` without the entries (or top-level keys) that have faults; the version stays."""
    kept = {
        key: dict(part) if isinstance(part, dict) else part
        for key, part in value.items()
    }
    for fault in faults:
        loc = fault["loc"]
        part = kept.get(str(loc[0])) if loc else None
        if isinstance(part, dict) and len(loc) > 1:
            part.pop(loc[1], None)
        elif loc and loc[0] != "factlint":
            kept.pop(str(loc[0]), None)
    return kept


def _problem(error: Any, marks: Marks, path: str, kind: str) -> Problem:
    of_key = error["type"] == "extra_forbidden" or error["loc"][-1:] == ("[key]",)
    return Problem(sentence(error, kind), path, *marks.at(error["loc"], key=of_key))


def sentence(error: Any, kind: str) -> str:
    """The fault in words: what stands there, and what should."""
    kind_of_fault, loc, name = (
        error["type"],
        [str(part) for part in error["loc"]],
        _name(error["loc"]),
    )
    shown = _shown(error.get("input"))
    if kind_of_fault in _SENTENCES:
        return _SENTENCES[kind_of_fault](error, name, shown)
    if kind_of_fault == "extra_forbidden":
        return _unknown_key(error, name, loc, kind)
    if kind_of_fault == "missing":
        return f"the key {name} is missing; add it" + (
            " (`factlint: 1` opens every file)" * (loc == ["factlint"])
        )
    if shown == "":
        return f"{name} has no value; write one or take the key out"
    advice = _instead(error, name, loc, kind)
    if advice:
        return advice
    return (
        f"{name} is `{shown}`: {_EXPECTED.get(kind_of_fault, error['msg'].lower())}"
    )


def _instead(error: Any, name: str, loc: list[str], kind: str) -> str | None:
    """The fault with its mend, of a value of another shape that can be written out as it should be."""
    value = error.get("input")
    if isinstance(value, list) and len(loc) == 1 and error["type"] == "dict_type":
        return _advice.named_entries(loc[0], value)
    if not isinstance(value, str):
        return None
    mend = (
        _advice.setting(loc[-1], value)
        if "checks" in loc[:-1]
        else _advice.without_space(value) or _written_out(value, loc, kind)
    )
    return mend and f"{name} is `{short(value)}`; {mend}"


def _written_out(value: str, loc: list[str], kind: str) -> str | None:
    """How a text is written where a list of mappings, or one of them, is expected."""
    node = _places.resolved(kind, _places.node(kind, loc))
    items = node.get("items", node)
    if _places.first(items).get("type") == "string":
        return None
    item = _places.resolved(kind, items)
    entry = _advice.entry(item, short(value))
    if entry is None:
        return None
    return f"write `{loc[-1]}: [{entry}]`" if "items" in node else f"write `{entry}`"


def _name(loc: tuple[Any, ...]) -> str:
    """What has the fault: a key, or an item of a list."""
    steps = [step for step in loc if step != "[key]"] or [""]
    if isinstance(steps[-1], int):
        return f"an item of `{short(str(steps[-2])) if len(steps) > 1 else ''}`"
    return f"`{short(str(steps[-1]))}`"


def _unknown_key(error: Any, name: str, loc: list[str], kind: str) -> str:
    if error["input"] == "":
        missing = _advice.without_space(loc[-1])
        if missing:
            return missing
        return f"unknown key {name} without a value; where it belongs to the text before it, put all in quotes"
    if loc[-1] == "<<":
        return (
            "YAML's merge key `<<` is not read; write the keys out that it stands for"
        )
    return f"unknown key {name}{_suggest(loc[-1], _places.keys(kind, loc))}"


def _wrong_choice(error: Any, name: str, shown: str) -> str:
    if error["loc"] == ("factlint",):
        return f"`factlint: {shown}` is no version this factlint reads; write `factlint: 1`"
    choices = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    listed = " or ".join(f"`{choice}`" for choice in choices)
    close = _advice.known_key(shown, choices) or near.closest(shown, choices)
    return f"{name} is `{shown}`; it takes {listed}" + (
        f"; did you mean `{close}`?" if close else ""
    )


def _wrong_value(error: Any, name: str, shown: str) -> str:
    given = "" if isinstance(error["input"], dict | list) else f" is `{shown}`"
    return f"{name}{given}: {_excerpted(str(error['ctx']['error']), error['input'])}"


def _excerpted(said: str, value: Any) -> str:
    """What a validator says, with the beginnings of the texts that it was given."""
    for part in (
        value.values()
        if isinstance(value, dict)
        else value
        if isinstance(value, list)
        else ()
    ):
        said = _excerpted(said, part)
    return (
        said.replace(value, short(value))
        if isinstance(value, str) and value
        else said
    )


def _wrong_type(error: Any, name: str, shown: str) -> str:
    return (
        f"{name} is `{shown}`: expected {' or '.join(dict.fromkeys(error['wanted']))}"
    )


def _wrong_slug(error: Any, name: str, shown: str) -> str:
    made = short(_advice.slug(str(error["input"])))
    if not made:
        return f"{name} is `{shown}`; a slug has lower-case letters, digits and hyphens only"
    if error["loc"][-1] == "[key]":
        return f"{name} is no slug; write `{made}`, with lower-case letters, digits and hyphens only"
    return f"{name} is `{shown}`; it takes the slug of an entry, such as `{made}`"


_SENTENCES = {
    "literal_error": _wrong_choice,
    "value_error": _wrong_value,
    "no_type": _wrong_type,
    "string_pattern_mismatch": _wrong_slug,
}
_EXPECTED = {
    "list_type": "expected a list; put it in square brackets",
    "string_type": "expected text; a list or mapping stands here",
    "bool_parsing": "expected `true` or `false`",
    "float_parsing": "expected a number",
    "finite_number": "expected a number that has an end",
    "int_parsing": "expected a whole number",
    "greater_than_equal": "expected a number that is not below 0",
    "dict_type": "expected a mapping of keys and values",
    "model_type": "expected a mapping of keys and values",
    "model_attributes_type": "expected a mapping of keys and values",
}


def _shown(value: Any) -> str:
    return short(
        "a list"
        if isinstance(value, list)
        else "a mapping"
        if isinstance(value, dict)
        else str(value)
    )


def _suggest(word: str, known: list[str]) -> str:
    close = _advice.known_key(word, known) or near.closest(word, known)
    return (
        f"; did you mean `{close}`?"
        if close
        else f"; known here: {', '.join(known)}"
        if known
        else ""
    )
