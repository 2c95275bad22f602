"""YAML that cannot be parsed, in words: what is wrong and where, and the mend where the fault is a common one."""

import re
from typing import Any

import yaml

from factlint.model import Problem
from factlint.rulebook import _advice
from factlint.text import LineIndex
from factlint.visible import short

TOO_DEEP = "this is nested too deeply; take brackets or indentation out"
DEPTH = "exceeded maximum nesting depth"
"""What the parser in C says beyond a thousand levels; the one in Python runs into the limit of its stack."""
_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
"""Where a line of YAML ends."""
_AFTER_QUOTE = re.compile(r"""[:,\[{]\s*(?:'[^']*'|"[^"]*")\s*[^\s,:\]}#]""")
"""A value that starts with a quoted word and goes on after it."""
_MERGE = re.compile(r"(?:<{7}|>{7}|\|{7}) ?")
_UNFINISHED = "a merge of two branches is not finished here; keep the lines of both that stand and take git's marks out"
_IN_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"')


def problem(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """The fault as one sentence with its place."""
    mark = getattr(error, "problem_mark", None) or getattr(
        error, "context_mark", None
    )
    if mark is None:
        return _unreadable(error, text, path)
    what = (
        getattr(error, "problem", None)
        or getattr(error, "context", None)
        or "cannot be read"
    )
    lines = _BREAK.split(text)
    for number, one in enumerate(lines, 1):
        if _MERGE.match(one):
            return Problem(f"{_UNFINISHED}: `{short(one)}`", path, number, 1)
    began = getattr(error, "context_mark", None)
    if "unexpected end of stream" in what and began:
        quote = f"the quotation mark opened in line {began.line + 1} is never closed"
        return _at(began, quote, _line(lines, began), path)
    line = _line(lines, mark)
    return _at(mark, _mend(what, mark, began, lines), line, path)


def _line(lines: list[str], mark: Any) -> str:
    return lines[mark.line] if mark.line < len(lines) else ""


def _at(mark: Any, message: str, line: str, path: str) -> Problem:
    shown = f": `{short(line.strip())}`" if line.strip() else ""
    return Problem(f"{message}{shown}", path, mark.line + 1, mark.column + 1)


def _unreadable(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """A character that YAML does not take; the parser gives its place in code points."""
    at = min(int(getattr(error, "position", 0) or 0), len(text))
    sign = f"the character U+{ord(text[at]):04X}" if at < len(text) else "a character"
    return Problem(
        f"{sign} has no place in YAML; take it out",
        path,
        *LineIndex(text).line_column(at),
    )


def _mend(what: str, mark: Any, began: Any, lines: list[str]) -> str:
    """The parser's words, with the mend where the fault is a common one."""
    line = _line(lines, mark)
    if DEPTH in what:
        return TOO_DEEP
    if "\t" in line[: len(line) - len(line.lstrip())] or "'\\t'" in what:
        return "a tab indents this line; YAML takes spaces only"
    if "another document" in what:
        return "a second document starts here; keep one document in a file and take the `---` line out"
    if "mapping values are not allowed" in what:
        return _two_colons(mark, lines)
    if "unknown escape character" in what:
        return _escape(line[began.column :] if began else line)
    return _of_structure(what, mark, began, lines) or (
        f"this is no YAML ({short(what)}); check quotes, colons and indentation"
    )


def _of_structure(what: str, mark: Any, began: Any, lines: list[str]) -> str | None:
    """The mend of a value that begins, goes on or ends where it cannot; None for another fault."""
    line = _line(lines, mark)
    if "cannot start any token" in what:
        return f"no value begins with `{line[mark.column : mark.column + 1]}`; put it in quotes"
    if "undefined alias" in what:
        return "`*` stands for what an `&` has named, and nothing here is named so; put the value in quotes"
    if (
        _AFTER_QUOTE.search(line)
        or "expected <block end>" in what
        or "did not find expected key" in what
    ):
        return _goes_on(mark, lines)
    if "expected ',' or" in what and began:
        sign = _line(lines, began)[began.column : began.column + 1]
        return f"the `{sign}` of line {began.line + 1} is not closed; add the missing `{']' if sign == '[' else '}'}`"
    return None


def _two_colons(mark: Any, lines: list[str]) -> str:
    """A value that has a colon, or that takes in the next line because its key has no space behind its colon."""
    above = mark.line - 1
    missing = _advice.without_space(lines[above]) if above >= 0 else None
    if missing:
        return f"{missing} in line {above + 1}"
    return "a second colon in this line; put the value in quotes"


def _escape(rest: str) -> str:
    """A pattern between double quotes, in which YAML takes a backslash for its own."""
    match = _IN_DOUBLE.match(rest)
    said = match[1].replace("'", "''") if match else ""
    shown = f", as in '{short(said)}'" if match else ""
    return f"between double quotes YAML takes the backslash for its own; put patterns in single quotes{shown}"


def _goes_on(mark: Any, lines: list[str]) -> str:
    """A value that goes on after its closing quote, where need be one that an earlier line opened."""
    opened = _quoted_before(mark, lines)
    if opened is not None:
        closed = f"is closed in line {mark.line + 1}; close it where it belongs"
        return f"the quotation mark opened in line {opened + 1} {closed}"
    return "the value goes on after its closing quote, or the indentation is off; quote the whole value"


def _quoted_before(mark: Any, lines: list[str]) -> int | None:
    """The line in which a quoted value begins that ends right before a place, in a later line."""
    last = None
    try:
        for token in yaml.scan("\n".join(lines[: mark.line + 1])):
            if (
                isinstance(token, yaml.ScalarToken)
                and token.end_mark.index <= mark.index
            ):
                last = token
    except yaml.YAMLError:
        pass
    spread = (
        last is not None
        and last.style in ("'", '"')
        and last.start_mark.line < last.end_mark.line == mark.line
    )
    return last.start_mark.line if last is not None and spread else None
