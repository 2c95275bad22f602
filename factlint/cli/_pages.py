"""The pages that `explain` prints: of a check, from its module, and of an entry, from its rule file."""

import inspect
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

from factlint import checks, examples
from factlint.entries import Entry
from factlint.model import Example
from factlint.sources.packs import PACKAGE

_UPKEEP = ("severity", "in_quotes", "source", "note", "review_by", "bad", "good")
"""Keys that any entry may have; they come last on its page."""
_POLICY = {"check": "as elsewhere", "query": "reported as info", "skip": "left alone"}
_WIDTH = 100


def listing(ids: list[str]) -> str:
    """Checks with the first line of their pages."""
    width = max(map(len, ids))
    first = (
        (check_id, (checks.load(check_id).__doc__ or "").strip().splitlines()[0])
        for check_id in ids
    )
    return "".join(f"{check_id:<{width}}  {line}\n" for check_id, line in first)


def check(check_id: str) -> str:
    """The page of a check."""
    module = checks.load(check_id)
    lines = [
        check_id,
        "",
        inspect.cleandoc(module.__doc__ or ""),
        "",
        f"severity     {module.severity}"
        + ("; off unless asked for" if getattr(module, "off", False) else ""),
        f"in quotes    {module.in_quotes} ({_POLICY[module.in_quotes]})",
    ]
    needs_date = getattr(module, "needs_date", None)
    lines += [f"needs date   {needs_date}"] if needs_date else []
    lines += [f"defined in   {_source(check_id)}"]
    options = list(_options(checks.defaults(module)))
    lines += ["", "options, with their defaults", *options] if options else []
    lines += ["", "reported («the words marked»)", *_examples(module.bad)]
    lines += ["", "left alone", *_examples(module.good)]
    return "\n".join(lines) + "\n"


def _source(check_id: str) -> str:
    """Where the check's file is, from the package on."""
    file: str = checks.load(check_id).__file__  # type: ignore[attr-defined]
    return "factlint" + file.removeprefix(PACKAGE).replace("\\", "/")


def _options(options: dict[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in options.items():
        if hasattr(value, "_asdict"):
            yield from _options(value._asdict(), f"{prefix}{name}.")
        else:
            yield textwrap.fill(
                f"{prefix}{name}: {_value(value)}",
                _WIDTH,
                initial_indent="  ",
                subsequent_indent="    ",
            )


def _value(value: object) -> str:
    """A default as it would be written in factlint.yml."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"[{', '.join(value)}]" if isinstance(value, tuple) else str(value) or "''"


def _examples(given: list[str | Example]) -> Iterator[str]:
    """Examples with what they need; facts that stand already with the one before are not said again."""
    facts = ""
    for example in map(examples.as_example, given):
        if example.facts.strip() and example.facts != facts:
            yield "  with the rules"
            yield textwrap.indent(textwrap.dedent(example.facts).strip(), "      ")
        facts = example.facts
        for earlier in (
            *example.earlier,
            *([] if example.before is None else [example.before]),
        ):
            yield from _passage(f"before: {earlier}")
        shown = (
            f"after:  {example.text}" if example.before is not None else example.text
        )
        yield from _passage(
            shown + (f"  (of {example.published})" if example.published else "")
        )
        for field, sibling in example.siblings:
            yield from _passage(f"{field}: {sibling}")


def _passage(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(filter(None, text.split("\n"))):
        yield textwrap.fill(
            paragraph,
            _WIDTH,
            initial_indent="    " if number else "  - ",
            subsequent_indent="    ",
        )


def entry(found: Entry) -> str:
    """The page of an entry: its keys, where it stands, and the checks that read it."""
    ordered = sorted(found.fields, key=_UPKEEP.__contains__)
    lines = [
        found.id,
        "",
        *(_yaml(key, found.fields[key]) for key in ordered),
        "",
        f"defined in   {found.origin}",
    ]
    used = used_by(found)
    lines += [f"used by      {', '.join(used)}", *_read(found)] if used else []
    return "\n".join(lines) + "\n"


def _read(found: Entry) -> Iterator[str]:
    """Which checks read which key of an entry, by their own declarations; a key of which none is read says so."""
    keys = [key for key in found.fields if key not in _UPKEEP]
    width = max(map(len, keys))
    yield ""
    for key in keys:
        by = [one for one in readers(key) if _concerns(one, found)]
        yield f"  {key:<{width}}  {', '.join(by) or 'no check'}"


def _yaml(key: str, value: object) -> str:
    """One key as it would be written by hand: lists of words in one line."""
    import yaml

    flow = None if isinstance(value, list | dict) else False
    text: str = yaml.safe_dump(
        {key: value}, allow_unicode=True, width=_WIDTH, default_flow_style=flow
    )
    return text.rstrip()


def used_by(found: Entry) -> list[str]:
    """The checks that read this entry, sorted."""
    return [
        check_id for check_id in readers(*found.fields) if _concerns(check_id, found)
    ]


def readers(*keys: str) -> list[str]:
    """The checks that read one of these keys of an entry, sorted."""
    return [
        check_id
        for check_id in checks.ids()
        if set(keys) & set(checks.reads(check_id))
    ]


def _concerns(check_id: str, found: Entry) -> bool:
    """Whether a check that reads such entries reads this one."""
    concerns: Callable[[Entry], bool] | None = getattr(
        checks.load(check_id), "concerns", None
    )
    return concerns is None or concerns(found)
