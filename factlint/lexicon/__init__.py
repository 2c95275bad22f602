"""The words: what English and news call things, in tables of classes. Nothing here knows a text, a check or a rule.

A table is a file `NAME.tsv` in this folder. A row is a word or a phrase with its classes, its inflected forms and,
where it is no matter of course, a note. A class is asked for by table and name, as in `time.month`; a name that stands
before a dot stands for all classes below it, so that `number.caution` is `number.caution.least` and the others too, and
a table's name for all its words. The same word may stand in several tables: “may” is a month in one and an auxiliary
in another.

Forms are given by rule: `verb` makes says, said and saying of a verb, `noun` a plural, and what the rule does not know
is written out behind it (`verb wrote written`, `noun children`); `short` has short forms of a given name behind it.
`speech.verb:past,s` asks for some of the forms alone.
"""

import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from factlint.lexicon.inflection import inflected

_FOLDER = os.path.dirname(os.path.abspath(__file__))
_Entries = list[tuple[int, str, str]]
"""Rows that have the same classes: the place of each in its table, its word, and the rule of its forms."""
_known: dict[str, str] = {}
_wanted: set[str] = set()
"""The words of each class asked for, a line each, and the classes that were in no former run."""
_REFERENCE = re.compile(r"\(\?&([^()]+)\)")
"""A class inside a pattern: `(?&time.month)`."""


@cache
def words(*names: str) -> frozenset[str]:
    """The words of classes in lower case, in all their forms. KeyError where a class has no word."""
    return frozenset("\n".join(map(_listed, names)).lower().split("\n"))


@cache
def spelled(name: str) -> tuple[str, ...]:
    """The words of a class as the table writes them and in its order, in all their forms or in those asked for."""
    return tuple(_listed(name).split("\n"))


@cache
def forms(name: str) -> dict[str, tuple[str, ...]]:
    """The words of a class, each with all its forms; one form may stand there twice, as in put, puts, put."""
    table, _, kind = name.partition(".")
    rows = (rows for cell, rows in _cells(table).items() if _bears(cell, kind))
    return {
        word: tuple(chain.from_iterable(inflected(word, rule).values()))
        for _, word, rule in chain.from_iterable(rows)
    }


def know(listed: dict[str, str]) -> None:
    """Takes in what `listed` gave in another run of this code."""
    _known.update(listed)


def has_new() -> bool:
    """Whether a class was asked for that was not taken in."""
    return bool(_wanted)


def listed() -> dict[str, str]:
    """The words of all classes known and asked for so far, a line each, as plain data."""
    _wanted.clear()
    return dict(_known)


def _listed(name: str) -> str:
    """The words of a class, a line each."""
    if name not in _known:
        table, _, kind = name.partition(":")[0].partition(".")
        forms = name.partition(":")[2]
        found = dict.fromkeys(
            _spelled(table, kind, forms.split(",") if forms else None)
        )
        if not found:
            raise KeyError(f"the lexicon has no words of the class {name}")
        _known[name] = "\n".join(found)
        _wanted.add(name)
    return _known[name]


def _spelled(table: str, kind: str, wanted: Sequence[str] | None) -> Iterator[str]:
    cells = _cells(table)
    matching = [
        rows for cell, rows in cells.items() if not kind or _bears(cell, kind)
    ]
    for _, word, rule in (
        matching[0] if len(matching) == 1 else sorted(chain.from_iterable(matching))
    ):
        if not rule and wanted is None:
            yield word
            continue
        forms = inflected(word, rule)
        for form in (
            forms if wanted is None else [form for form in wanted if form in forms]
        ):
            yield from forms[form]


def _bears(cell: str, kind: str) -> bool:
    """Whether one of the classes in a cell is `kind` or stands below it."""
    return any(one == kind or one.startswith(kind + ".") for one in cell.split())


def alternation(asked: str) -> str:
    """The words of some classes as alternatives of a pattern, the longest first; `asked` as below."""
    return "|".join(_patterns(asked))


def _patterns(asked: str) -> list[str]:
    """The words of some classes as patterns, the longest first.

    `asked` names classes with blanks between them; a word behind a minus sign is left out, as in
    `function.preposition -like`, where `_` stands for the blank of a phrase.
    """
    parts = asked.split()
    taken = [
        word for part in parts if not part.startswith("-") for word in spelled(part)
    ]
    left_out = {
        part[1:].replace("_", " ").lower() for part in parts if part.startswith("-")
    }
    unknown = left_out - {word.lower() for word in taken}
    if unknown:
        raise KeyError(
            f"{asked} leaves out what is not in it: {', '.join(sorted(unknown))}"
        )
    kept = dict.fromkeys(word for word in taken if word.lower() not in left_out)
    return [_escaped(word) for word in sorted(kept, key=len, reverse=True)]


def _escaped(word: str) -> str:
    """A word as a pattern: any white space between the words of a phrase, either apostrophe."""
    return (
        re.escape(word)
        .replace(r"\ ", r"\s+")
        .replace("'", "['’]")
        .replace(r"\-", "-")
    )


def expanded(pattern: str) -> str:
    """`pattern` with the words of each class that it names as `(?&table.class)` in its place."""
    if "(?&" not in pattern:
        return pattern
    return _REFERENCE.sub(lambda found: f"(?:{alternation(found[1])})", pattern)


def matched(pattern: str) -> str:
    """The same for the matcher: it matches the same, and asks each letter of the words once."""
    if "(?&" not in pattern:
        return pattern
    return _REFERENCE.sub(lambda found: _branched(found[1]), pattern)


@cache
def _branched(asked: str) -> str:
    """The words of some classes as one pattern, made once: patterns of titles on file name the same ones."""
    from factlint.lexicon.branching import branching

    return f"(?:{branching(_patterns(asked))})"


@cache
def tables() -> tuple[str, ...]:
    """The names of all tables, sorted."""
    return tuple(
        sorted(name[:-4] for name in os.listdir(_FOLDER) if name.endswith(".tsv"))
    )


@cache
def classes(table: str) -> tuple[str, ...]:
    """The names of all classes of a table, sorted, without that of the table."""
    return tuple(sorted({name for cell in _cells(table) for name in cell.split()}))


@cache
def _cells(table: str) -> dict[str, _Entries]:
    """The rows of a table by their cell of classes, so that a class is asked of some dozens and not of thousands."""
    path = os.path.join(_FOLDER, f"{table}.tsv")
    if not os.path.exists(path):
        raise KeyError(
            f"the lexicon has no table {table}; there are {', '.join(tables())}"
        )
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    found: dict[str, _Entries] = {}
    for number, line in enumerate(lines[1:]):
        if line and line[0] != "#":
            word, cell, rule, *_ = (line + "\t\t").split("\t", 3)
            found.setdefault(cell, []).append((number, word, rule))
    return found
