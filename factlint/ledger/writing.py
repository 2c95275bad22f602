"""Puts an entry into the text of a rule file; every other character of it stays as it is.

The place is found in the nodes that PyYAML composes, because a dump would lose comments, order and style.
"""

from typing import Any

from factlint.ledger.entry import KEYS, Fields
from factlint.model import Problem
from factlint.rulebook.validate import validate

SECTION = "corrections"


class Misplaced(Exception):
    """The entry could not be put into the file so that all else stays; the sentence says why."""


def inserted(text: str, fields: Fields, path: str) -> str:
    """`text` with the entry at the end of its `corrections`; the section is made where there is none.

    Raises Misplaced where the file cannot be read, or would not hold the same entries and the new one.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    text = text or f"factlint: 1{end}"
    before, problems = _rows(text, path)
    if problems:
        raise Misplaced(f"{path}: {problems[0].message}; mend the file first")
    made = _insert(text, fields, end)
    after, problems = _rows(made, path)
    if problems or after != [*before, (SECTION, fields["id"], dict(fields))]:
        told = f": {problems[0].message}" if problems else ""
        raise Misplaced(
            f"{path}: the entry cannot be put into this file{told}; add it by hand"
        )
    return made


def _rows(text: str, path: str) -> tuple[list[Any], list[Problem]]:
    """The entries of a rule file, the corrections last, and what is wrong with it."""
    sheet, problems = validate("rules", text, path)
    return [row[:3] for row in sheet.rows()] if sheet else [], problems


def _insert(text: str, fields: Fields, end: str) -> str:
    import yaml

    root: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    node = next((value for key, value in root.value if key.value == SECTION), None)
    if node is None:
        return _after(
            text,
            _content_end(text, root),
            f"{SECTION}:{end}{_block(fields, 2, end)}",
            end,
        )
    if node.flow_style:
        return _into_flow(text, node, fields, end)
    column = node.start_mark.column  # that of the dashes
    return _after(text, _last(text, node, column), _block(fields, column, end), end)


def _into_flow(text: str, node: Any, fields: Fields, end: str) -> str:
    """Into `[...]`: an empty one becomes a list of lines, others get one more member."""
    start, close = node.start_mark.index, node.end_mark.index
    if not node.value:
        rest = text[close:].partition("\n")[0].strip("\r")
        block = f"{rest}{end}{_block(fields, 2, end)}".removesuffix(end)
        return text[:start].rstrip(" ") + block + text[close + len(rest) :]
    last = node.value[-1].end_mark.index
    inside = ", ".join(
        f"{key}: {_quoted(fields[key])}" for key in KEYS if key in fields
    )
    return f"{text[:last]}, {{{inside}}}{text[last:]}"


def _last(text: str, node: Any, column: int) -> int:
    """The end of the last entry, with comments below it that stand deeper than its dash."""
    at = _content_end(text, node)
    while at < len(text):
        line = text[at : _line_end(text, at)]
        if not (
            line.strip().startswith("#")
            and len(line) - len(line.lstrip(" ")) > column
        ):
            break
        at = _line_end(text, at)
    return at


def _content_end(text: str, node: Any) -> int:
    """The end of the line on which a node's last word stands."""
    while isinstance(node.value, list) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end = node.end_mark.index
    while (
        getattr(node, "style", None) in ("|", ">")
        and end > 0
        and text[end - 1].isspace()
    ):
        end -= 1
    return _line_end(text, end)


def _line_end(text: str, at: int) -> int:
    """The start of the line after `at`, or the end of the text."""
    found = text.find("\n", at)
    return found + 1 if found >= 0 else len(text)


def _after(text: str, at: int, block: str, end: str) -> str:
    """`text` with `block` at `at`, on lines of its own."""
    before = text[:at]
    return (
        before
        + ("" if not before or before.endswith("\n") else end)
        + block
        + text[at:]
    )


def _block(fields: Fields, column: int, end: str) -> str:
    """The entry as lines, its dash in `column`, from 0."""
    lines = [f"{key}: {_said(key, fields[key])}" for key in KEYS if key in fields]
    first, *rest = lines
    return "".join(
        [
            f"{' ' * column}- {first}{end}",
            *(f"{' ' * column}  {line}{end}" for line in rest),
        ]
    )


def _said(key: str, value: str) -> str:
    """Ids and other short words as they are; texts always in quotation marks, as YAML reads them for sure."""
    import yaml

    texts = ("wrong", "right", "public_note", "note")
    dumped = (
        str(yaml.safe_dump(value, allow_unicode=True, width=2**31))
        .strip()
        .removesuffix("...")
        .strip()
    )
    if key == "since":
        return value  # a day needs no quotation marks: all scalars are read as text
    return _quoted(value) if key in texts or "\n" in dumped else dumped


def _quoted(value: str) -> str:
    import yaml

    return str(
        yaml.safe_dump(value, allow_unicode=True, default_style='"', width=2**31)
    ).strip()
