"""Text as others may see it: signs that would act on a terminal, or turn the direction of text, are written out.

Names, labels, messages and copy come from files that anybody may have written. Nothing they hold moves a cursor,
paints, rings, begins a line of the report or makes words look as if they stood in another order.
"""

import re
from operator import is_
from typing import Any

from factlint.start.regex import lazy

_ACTING = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, tab and line feed apart
    r"\u2028\u2029"  # ends of lines and of paragraphs
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # what turns the direction around
    r"\ufff9-\ufffb\U000e0000-\U000e007f"  # notes between the lines, and letters that nobody sees
    r"\ud800-\udfff"  # halves of a character, as in names that are no UTF-8
)
_IN_BLOCKS = lazy(f"[{_ACTING}]")
_IN_LINES = lazy(rf"[{_ACTING}\t\n]")


def line(text: str) -> str:
    """Text for a place within a line: its own line ends and tabs are written out as well."""
    return text if text.isprintable() else _IN_LINES.sub(_written_out, text)


def block(text: str) -> str:
    """Lines of text; their ends and tabs stay."""
    return (
        text
        if text.replace("\n", "").isprintable()
        else _IN_BLOCKS.sub(_written_out, text)
    )


def _written_out(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape").decode("ascii")


def in_place(text: str) -> str:
    """A line of copy in which each sign keeps its place: whatever is no letter, mark or space is replaced by one."""
    if text.isprintable():
        return text
    return "".join(
        " " if sign in "\t\u00a0" else sign if sign.isprintable() else "\ufffd"
        for sign in text
    )


def unbroken(message: str) -> str:
    """A message in one line, whatever words it quotes."""
    if message.isprintable():
        return message
    return " ".join(filter(None, map(str.strip, message.splitlines()))).replace(
        "\t", " "
    )


def short(text: str, most: int = 60) -> str:
    """An excerpt that tells what is meant: of a long text the beginning."""
    return text if len(text) <= most else f"{text[: most - 3]}..."


def everywhere(value: Any) -> Any:
    """A value with all texts in it as `line` gives them: records, rows and texts."""
    if isinstance(value, str):
        return line(value)
    if isinstance(value, tuple):
        parts = [everywhere(part) for part in value]
        if all(map(is_, parts, value)):
            return value
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value


def trace(error: BaseException) -> list[str]:
    """The lines of a traceback; what the exception says begins none."""
    import traceback

    text = "".join(traceback.format_exception(error)).rstrip()
    return text.replace(str(error), line(str(error))).split("\n")


def as_json(value: Any, indent: int | None = None) -> str:
    """A value as JSON with its letters as they are; without `indent` one line to everybody who reads lines."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _IN_BLOCKS.sub(lambda match: json.dumps(match[0])[1:-1], text)


def no_command(line: str) -> str:
    """A line of a report; where GitHub's runner would obey the name of a file that it begins with, it has `./path`."""
    said = line.lstrip()
    return f"{line[: len(line) - len(said)]}./{said}" if said[:2] == "::" else line
