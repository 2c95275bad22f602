"""Peak memory and time of whole runs on files of one line of 5 MB: ordinary prose, and hostile ones.

    python -m bench.memory                          # every shape, as plain text and as Markdown; then two versions
    python -m bench.memory plain "one word"         # some shapes; `--list` names them
    python -m bench.memory --megabytes 1 --beside news.txt   # smaller lines; and a file of your own

A shape is one of `bench/shapes/`, cut to so many bytes without a line break. Each run is a process of its own, with
the rules compiled before; what is told is the most memory that it had in use, and the time of the processor. Two
versions are compared where one word in a thousand of the later one is another.
"""

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path

from bench.shapes import shapes

_CHECKED = (
    "plain",
    "mixed",
    "people",
    "one word",
    "one digit",
    "one letter",
    "one at",
)
_MENTIONS, _FIGURES = "mentions", "figures"
_COMPARED = ("plain", "mixed", "one word")


def line(name: str, size: int) -> str:
    """A line of so many characters of a shape."""
    if name == _MENTIONS:
        return ("@alice " * (size // 7 + 1))[:size]
    if name == _FIGURES:
        return "".join(random.Random(1).choices("0123456789", k=size))
    known = shapes()
    whole = f"{name}, one paragraph"
    made = known[whole if whole in known else name].make(
        size if name.startswith("one ") else size // 4
    )[0]
    return made.replace("\n", " ")[:size]


def edited(text: str) -> str:
    """A later version: one word in a thousand is another."""
    chance, numbers = random.Random(2), count()
    return " ".join(
        f"bridge{next(numbers)}" if chance.random() < 0.001 else word
        for word in text.split(" ")
    )


def measured(*arguments: str) -> tuple[int, float, float]:
    """The exit code of a run, the most memory that it had in use in megabytes, and its seconds of the processor."""
    with open(os.devnull, "w") as nowhere:
        nothing = [
            (os.POSIX_SPAWN_DUP2, nowhere.fileno(), number) for number in (1, 2)
        ]
        command = [sys.executable, "-m", "factlint", *arguments]
        child = os.posix_spawn(
            sys.executable, command, os.environ, file_actions=nothing
        )
        _, status, used = os.wait4(child, 0)
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return (
        os.waitstatus_to_exitcode(status),
        used.ru_maxrss / unit,
        used.ru_utime + used.ru_stime,
    )


def _runs(
    names: list[str], size: int, folder: Path
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What each run is called, and its arguments."""
    for name, suffix in (
        (name, suffix) for name in names for suffix in (".txt", ".md")
    ):
        path = folder / f"{name.replace(' ', '-')}{suffix}"
        path.write_text(line(name, size) + "\n", encoding="utf-8")
        yield f"check {name} {suffix}", ("check", str(path))
    for name in (name for name in names if name in _COMPARED):
        old, new = folder / "old.txt", folder / "new.txt"
        text = line(name, size)
        old.write_text(text + "\n", encoding="utf-8")
        new.write_text(edited(text) + "\n", encoding="utf-8")
        yield f"compare {name} .txt", ("compare", str(old), str(new))


def main() -> None:
    """Prints a line for each run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shapes", nargs="*", help="default: all that are listed")
    parser.add_argument("--megabytes", type=float, default=5)
    parser.add_argument(
        "--beside",
        nargs="+",
        default=[],
        metavar="FILE",
        help="files to be checked too",
    )
    parser.add_argument("--list", action="store_true", help="the names of the shapes")
    options = parser.parse_args()
    names = options.shapes or [*_CHECKED, _MENTIONS, _FIGURES]
    if options.list:
        print("\n".join(names))
        return
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.txt"
        small.write_text("The bell rang.\n", encoding="utf-8")
        measured("check", str(small))  # compiles the rules
        others = ((f"check {path}", ("check", path)) for path in options.beside)
        print(f"{'run':<32} {'exit':>4} {'MB':>6} {'s':>7}")
        for name, arguments in chain(
            others, _runs(names, int(options.megabytes * 1_000_000), Path(folder))
        ):
            code, memory, took = measured(*arguments)
            print(f"{name:<32} {code:>4} {memory:>6.0f} {took:>7.1f}", flush=True)


if __name__ == "__main__":
    main()
