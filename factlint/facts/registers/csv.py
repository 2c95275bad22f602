"""Plain CSV with a column map: which column holds the name, the title, the dates.

The map has pairs `key=column` of the keys of an entry: `name`, `accept`, `id`, `role.title`, `role.of`, `role.from`,
`role.to`, `born`, `source` and so on; `key:text` gives every row the same text. Lists are split at `|`.
Rows with one `id`, or where there is none with one name and jurisdiction, are one entry.
"""

import csv
import io
from collections.abc import Iterator

from factlint.facts.registers import Options, Taken
from factlint.facts.registers._rows import KEYS, RegisterRow, Rows
from factlint.model import Problem


def take(text: str, options: Options) -> Taken:
    """Reads a table."""
    problem = _wrong_map(options)
    if problem:
        return Taken([], [problem], [])
    rows = Rows(options)
    return rows.taken(_read(text, options, rows.problems))


def _wrong_map(options: Options) -> Problem | None:
    for key in options.columns:
        if key not in KEYS and not key.startswith("id."):
            return Problem(
                f"the column map has the unknown key `{key}`; it takes {', '.join(KEYS)} and id.NAME"
            )
    if "name" not in options.columns:
        return Problem(
            "the column map does not say which column has the name; add `name=COLUMN` to `--map`"
        )
    return None


def _read(
    text: str, options: Options, problems: list[Problem]
) -> Iterator[RegisterRow]:
    """The rows of a table whose cells are separated as its header is."""
    text = text.lstrip("\ufeff")
    sign = max(",\t;", key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    names = [name.strip() for name in next(reader, [])]
    columns = {
        key: names.index(column) for key, column in _columns(options, names, problems)
    }
    fixed = {
        key: column[1:]
        for key, column in options.columns.items()
        if column.startswith(":")
    }
    while "name" in columns:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append(Problem(f"this row cannot be read ({error}); look for a quotation mark without its pair",
                                    None, reader.line_num))  # fmt: skip
            continue
        if len(cells) == len(names):
            yield RegisterRow(
                reader.line_num,
                {**fixed, **{key: cells[at] for key, at in columns.items()}},
            )
        elif cells:
            what = f"this row has {len(cells)} cells where the header has {len(names)}; {_mend(cells, sign)}"
            problems.append(
                Problem(
                    f"{what}: `{' '.join(sign.join(cells).split())[:60]}`",
                    None,
                    reader.line_num,
                )
            )


def _mend(cells: list[str], sign: str) -> str:
    """What to look for in a row of too few or too many cells; one that runs over lines has an open quotation."""
    several = any("\n" in cell for cell in cells)
    return (
        "look for a quotation mark without its pair"
        if several
        else f"quote cells with a `{sign}`"
    )


def _columns(
    options: Options, names: list[str], problems: list[Problem]
) -> list[tuple[str, str]]:
    """The pairs of the map whose column is there; a problem for each other one."""
    pairs = [
        (key, column)
        for key, column in options.columns.items()
        if not column.startswith(":")
    ]
    for key, column in pairs:
        if column not in names:
            what = f"there is no column `{column}` for `{key}`; the columns are {', '.join(names)}"
            problems.append(Problem(what, None, 1))
    return [pair for pair in pairs if pair[1] in names]
