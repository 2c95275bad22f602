"""Lints again whenever copy or rules are saved, and prints only what changed: what is new, and what is gone.

For a second window beside the editor. With --page the copy is also shown as a page in the browser, at an address of
this machine alone; it loads itself again after each save. Ctrl-C ends it. Needs `pip install 'factlint[watch]'`.
"""

import os
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factlint import report, visible
from factlint.cli import _options, _output, _parser, _streams
from factlint.cli._parser import usage_error
from factlint.model import Finding, Results
from factlint.session import Run

if TYPE_CHECKING:
    from factlint.cli._serving import Server

_SETTLED = 50
"""Milliseconds without another change after which a save is complete."""
_TICK = 100
"""Milliseconds after which waiting is looked at again."""


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `watch`."""
    _parser.paths(parser, "files and folders")
    parser.add_argument(
        "--page",
        nargs="?",
        type=int,
        const=0,
        metavar="PORT",
        help="show a page in the browser; default: a free port",
    )
    _options.configure(parser)


def run(arguments: Namespace) -> int:
    """Lints, then waits for saves until it is interrupted."""
    server = None
    if arguments.page is not None:
        from factlint.cli._serving import Server

        server = _served(Server, arguments.page)
    before: tuple[Finding, ...] | None = None
    try:
        for opened, results in _rounds(arguments):
            _say(opened, results, before, arguments)
            _show(server, opened, results, arguments)
            before = results.findings
    except KeyboardInterrupt:
        pass
    return 0


def _served(kind: "type[Server]", port: int) -> "Server":
    try:
        server = kind(port)
    except (OSError, OverflowError) as error:
        usage_error(
            f"--page {port}: no page can be shown there: {error}; take another port, or none"
        )
    _streams.say(f"factlint: the page is at {server.address}")
    return server


def _rounds(arguments: Namespace) -> Iterator[tuple[Run, Results]]:
    """A run now, and one after every save."""
    try:
        from watchfiles import watch
    except ImportError:
        usage_error(
            "`watch` needs the package watchfiles; install it by `pip install 'factlint[watch]'`"
        )
    seen = _Seen(arguments.paths, _options.open_run(arguments))
    waiting = watch(
        *seen.folders(),
        watch_filter=seen,
        step=_SETTLED,
        rust_timeout=_TICK,
        yield_on_timeout=True,
    )
    first = True  # comes when the watch stands, so that no save is missed while the first run goes on
    for changes in waiting:
        if changes or first:
            opened = _options.open_run(arguments)
            yield opened, opened.paths(arguments.paths)
        first = False


class _Seen:
    """Which files matter: what the command line names, and the configuration and rule files in use."""

    def __init__(self, paths: Sequence[str], run: Run) -> None:
        configs = [
            run.library.config_for(
                os.path.join(path, "") if os.path.isdir(path) else path
            )
            for path in paths
        ]
        rules = [
            path
            for config in configs
            for layer in run.library.layers(config)
            for path in layer
        ]
        homes = [config.path for config in configs if config.path]
        self._named = [os.path.abspath(path) for path in (*paths, *rules, *homes)]

    def folders(self) -> list[str]:
        """The folders to watch: an editor may put a new file in the place of the old one."""
        found = {
            path if os.path.isdir(path) else os.path.dirname(path)
            for path in self._named
        }
        return sorted(folder for folder in found if os.path.isdir(folder))

    def __call__(self, _: object, path: str) -> bool:
        """Whether a change of `path` may change the report; nothing hidden does."""
        near = next(
            (
                named
                for named in self._named
                if path == named or path.startswith(named + os.sep)
            ),
            None,
        )
        return near is not None and "/." not in path[len(near) :].replace(os.sep, "/")


def _say(
    run: Run,
    results: Results,
    before: tuple[Finding, ...] | None,
    arguments: Namespace,
) -> None:
    """Prints what is new and what is gone since the last run; the first time also that there is nothing."""
    new, gone = (
        _beyond(results.findings, before or ()),
        _beyond(before or (), results.findings),
    )
    view = _output.view(run, arguments, quiet=True)
    text = report.render("text", results._replace(findings=new), view) if new else ""
    text += "".join(
        f"gone: {visible.line(f'{one.place.path}: {one.message}')}  {one.rule}\n"
        for one in gone
    )
    if text or before is None:
        counts = f"{len(new)} new, {len(gone)} gone, {len(results.findings)} in all"
        _output.write(f"{text}-- {counts}\n", None, painted=view.color)
    _output.say_problems(results.problems)


def _beyond(
    findings: Sequence[Finding], others: Sequence[Finding]
) -> tuple[Finding, ...]:
    """The findings that `others` does not have, or not as often."""
    left = Counter(map(_key, others))
    found = []
    for finding in findings:
        left[_key(finding)] -= 1
        if left[_key(finding)] < 0:
            found.append(finding)
    return tuple(found)


def _key(finding: Finding) -> tuple[str, str, str, str]:
    """What makes a finding the same after a save: neither its place nor the words around it, which were just typed."""
    return finding.place.path, finding.rule, finding.severity, finding.message


def _show(
    server: "Server | None", run: Run, results: Results, arguments: Namespace
) -> None:
    if server:
        view = _output.view(run, arguments, quiet=False)._replace(watched=True)
        server.show(report.render("html", results, view))
