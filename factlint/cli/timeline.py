"""Prints what the versions of an article say of each fact that changes: a row a fact, a column a version.

ARTICLE is a file or a folder; versions are found as `check` finds them. Numbers are also shown as a line of bars.
Exit codes: 0 done, 2 something could not be read, or there are no two versions.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from factlint import visible
from factlint.article.facts import series
from factlint.article.facts.timeline import Timeline
from factlint.cli import _output, _rules, _streams
from factlint.model import Article, Document, Results
from factlint.report._aligned import aligned
from factlint.session import Run


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `timeline`."""
    parser.add_argument(
        "paths", nargs="+", metavar="ARTICLE", help="files and folders"
    )
    parser.add_argument(
        "--history", action="store_true", help="the versions of each file in git"
    )
    parser.add_argument(
        "--fact",
        metavar="TEXT",
        help="only facts whose name or values have this text",
    )
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="default: text"
    )
    _rules.configure_instead(parser)


def run(arguments: Namespace) -> int:
    """Runs the command."""
    wanted = {"check": False, "history": arguments.history, "timelines": True}
    results = Run(_rules.request(arguments, arguments.rules, **wanted)).paths(
        arguments.paths
    )
    several = [article for article in results.articles if len(article.versions) > 1]
    rows = {
        article.name: _lines(results, article, arguments.fact) for article in several
    }
    if arguments.format == "json":
        _output.write_json(
            {name: [_plain(line) for line in lines] for name, lines in rows.items()}
        )
    else:
        _output.write(
            "\n".join(_table(article, rows[article.name]) for article in several),
            None,
        )
    _output.say_problems(results.problems)
    if not several:
        _streams.say(
            "factlint: there are no two versions of an article here; see docs/versions.md"
        )
    return 2 if results.problems or not several else 0


def _lines(results: Results, article: Article, wanted: str | None) -> list[Timeline]:
    return [
        line
        for line in results.timelines_of(article)
        if not wanted or wanted.lower() in _said(line)
    ]


def _said(line: Timeline) -> str:
    return " ".join([line.label, *(value.said for value in line.values)]).lower()


def _plain(line: Timeline) -> dict[str, object]:
    """A timeline for programs; versions count from 1."""
    values = [
        {"version": one.version + 1, "path": one.document.path, "said": one.said}
        for one in line.values
    ]
    return {
        "label": line.label,
        "kind": line.kind,
        "entity": line.entity,
        "ordered": line.ordered,
        "values": values,
    }


def _table(article: Article, lines: Sequence[Timeline]) -> str:
    """The article's name and its facts; versions in which none changes have no column."""
    head = f"{visible.line(article.name)}: {len(article.versions)} versions"
    if not lines:
        return f"{head}, no number, date or name in them changes\n"
    rows = [series.cells(line) for line in lines]
    shown = [
        at
        for at in range(len(article.versions))
        if at == 0 or any(row[at].changed for row in rows)
    ]
    idle = len(article.versions) - len(shown)
    head += f"; {idle} without changes not shown" if idle else ""
    texts = [["", *(_label(article.versions[at]) for at in shown), ""]]
    texts += [
        [line.label, *(row[at].said or "–" for at in shown), series.sparkline(row)]
        for line, row in zip(lines, rows, strict=True)
    ]
    return "".join(f"{text}\n" for text in [head, *aligned(texts)])


def _label(document: Document) -> str:
    return document.meta.version or document.path.rpartition("/")[2]
