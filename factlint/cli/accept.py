"""Writes findings that stand, with a reason, into the desk's list of accepted findings, so that they are told no more.

    factlint accept drafts/story.md:12 --reason "as the minister said it"
    factlint accept --select text.sum drafts --reason "tables of the agency, rounded"
    factlint accept --all --reason "before factlint"

The list is `accepted.yml` beside factlint.yml, or where `accepted:` in it says. An entry knows its finding by file,
check and words, not by place. `--prune` takes entries out whose findings are gone.

Exit codes: 0 written, or nothing to write; 2 something could not be read or written; 3 a fault of factlint's.
"""

import getpass
import os
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable

from factlint import dates, verdict
from factlint.cli import _options, _output, _parser
from factlint.cli._parser import usage_error
from factlint.model import Finding, Problem
from factlint.session import Run, settling
from factlint.sources import accepted, files, replacing, revisions

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>[0-9]+)(?::(?P<column>[0-9]+))?")
_UNION = "merge=union"


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `accept`."""
    _parser.paths(parser, "files and folders, or a line of a file", "PATH[:LINE]")
    what = parser.add_argument_group("what is accepted")
    what.add_argument("--all", action="store_true", help="all that is found")
    what.add_argument("--reason", metavar="TEXT", help="why it stands; needed")
    what.add_argument(
        "--by", metavar="NAME", help="who says so; default: the user's name"
    )
    what.add_argument(
        "--until", metavar="DATE", help="the last day that it stands, YYYY-MM-DD"
    )
    what.add_argument(
        "--prune",
        action="store_true",
        help="take out entries whose findings are gone, and accept nothing",
    )
    _options.configure_versions(parser)
    _options.configure_rules(parser)


def run(arguments: Namespace) -> int:
    """Runs the command."""
    places = [_place(path) for path in arguments.paths]
    if not arguments.prune:
        _check(arguments, chosen=any(line for _, line, _ in places))
    opened = _options.open_run(arguments)
    results = opened.paths([path for path, _, _ in places])
    _output.say_problems(results.problems)
    if arguments.prune:
        return max(_prune(opened), _code(results.problems))
    found = [one for one in results.findings if _is_meant(one, places)]
    return max(_accept(found, opened, arguments), _code(results.problems))


def _code(problems: Iterable[Problem]) -> int:
    faults = [problem.fault for problem in problems]
    return verdict.FAULT if any(faults) else verdict.BROKEN if faults else 0


def _check(arguments: Namespace, *, chosen: bool) -> None:
    """Usage errors where it is not said what is accepted, and why."""
    if not (arguments.all or arguments.select or chosen):
        usage_error("say what is accepted: PATH:LINE, --select ID, or --all")
    if not (arguments.reason or "").strip():
        usage_error("say why it stands: --reason TEXT")
    try:
        if arguments.until:
            arguments.until = dates.local_date(arguments.until, None)
            if arguments.until < settling.today():
                raise ValueError("this day is over, so nothing would stand")
    except ValueError as error:
        usage_error(f"--until {arguments.until}: {error}")


def _place(given: str) -> tuple[str, int | None, int | None]:
    """The path of an argument, with the line and the column that it names."""
    found = None if os.path.lexists(given) else _PLACE.fullmatch(given)
    if not found:
        return given, None, None
    column = found["column"]
    return found["path"], int(found["line"]), int(column) if column else None


def _is_meant(
    finding: Finding, places: list[tuple[str, int | None, int | None]]
) -> bool:
    """Whether a finding is at one of the named places; files without a line mean all that is in them."""
    path, start = (
        os.path.abspath(revisions.file_of(finding.place.path)),
        finding.place.start,
    )
    return any(
        files.within(path, os.path.abspath(named))
        and line in (None, start.line)
        and column in (None, start.column)
        for named, line, column in places
    )


def _accept(found: list[Finding], run: Run, arguments: Namespace) -> int:
    """Writes the findings into their lists."""
    by = arguments.by or _user()
    lists: dict[str, list[Finding]] = {}
    for one in found:
        config = run.library.config_for(revisions.file_of(one.place.path))
        lists.setdefault(config.accepted_list, []).append(one)
    if not lists:
        _output.write_lines(["nothing to accept: nothing was found there"])
    broken = {one.path for one in run.accepted if one.problems}
    unread = [path for path in lists if files.shown(path) in broken]
    for path in unread:  # what stands in it is not known, and would be written again
        why = "nothing was accepted: this list must be readable first"
        _refused(Problem(why, files.shown(path)))
        del lists[path]
    return max((_write(*item, by, arguments) for item in lists.items()), default=0)


def _user() -> str | None:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # nobody, as in some containers
        return None


def _write(
    path: str, found: list[Finding], by: str | None, arguments: Namespace
) -> int:
    folder = os.path.dirname(os.path.abspath(path))
    reason = " ".join(arguments.reason.split())
    nameless = sorted(
        {one.place.path for one in found if not _is_text(one.place.path)}
    )
    for name in nameless:
        why = "this name is no Unicode, and no list can hold it; rename the file"
        _refused(Problem(why, name))
    entries = dict.fromkeys(
        accepted.of_finding(one, folder, reason, by, arguments.until)
        for one in found
        if one.place.path not in nameless
    )
    if not entries:
        return verdict.BROKEN
    new = not os.path.lexists(path)
    failed = _changed(path, lambda text: accepted.added(text, entries))
    if failed:
        return failed
    if new:
        _merge_by_lines(path)
    count = len(entries)
    _output.write_lines([f"{files.shown(path)}: {count} finding{'s' * (count != 1)} accepted"])  # fmt: skip
    return verdict.BROKEN if nameless else 0


def _is_text(path: str) -> bool:
    """Whether YAML can hold a path: a name of bytes that are no UTF-8 it cannot."""
    return path.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in path)


def _prune(run: Run) -> int:
    """Takes out the entries of the lists that settled nothing, and those whose last day is over."""
    paths = [document.path for document in run.linted]
    codes = []
    for one in run.accepted:
        gone = [*one.unused(paths, run.only), *one.run_out]
        left: list[accepted.Entry] = []

        def pruned(text: str, gone: list[accepted.Entry] = gone, left: list[accepted.Entry] = left) -> str:  # fmt: skip
            made, others = accepted.without(text, gone)
            left.extend(others)
            return made

        codes.append(_changed(one.path, pruned) if gone else 0)
        told = [f"{one.path}: {len(gone) - len(left)} taken out"]
        told += [
            f"{one.path}: take this out by hand: {entry.path} {entry.check}"
            for entry in left
        ]
        _output.write_lines(told)
    return max(codes, default=0)


def _changed(path: str, change: Callable[[str], str]) -> int:
    """Changes the text of a list, which may be new; 2 and a sentence where it cannot be."""
    new = not os.path.lexists(path)
    data = b"" if new else files.read_bytes(path)
    if isinstance(data, Problem):
        return _refused(data)
    try:
        made = change(data.decode("utf-8")).encode("utf-8")
        if new:
            files.write_new(path, made)
            return 0
    except UnicodeDecodeError:
        return _refused(Problem("this is no UTF-8; save it so", path))
    except OSError as error:
        return _refused(Problem(files.unwritable(error), path))
    problem = replacing.replace(path, data, made)
    return _refused(problem) if problem else 0


def _refused(problem: Problem) -> int:
    _output.say_problems([problem._replace(path=files.shown(problem.path or ""))])
    return verdict.BROKEN


def _merge_by_lines(path: str) -> None:
    """Has git merge a new list line by line, so that two branches that accept findings do not conflict."""
    folder, name = os.path.split(os.path.abspath(path))
    if not files.checkout(folder):
        return
    attributes = os.path.join(folder, ".gitattributes")
    failed = _changed(attributes, lambda text: _with_line(text, f"{name} {_UNION}"))
    if not failed:
        _output.write_lines([f"{files.shown(attributes)}: git merges {name} line by line"])  # fmt: skip


def _with_line(text: str, line: str) -> str:
    end = "" if not text or text.endswith("\n") else "\n"
    return text if line in text.splitlines() else f"{text}{end}{line}\n"
