"""Says who still carries an error of the ledger: the places of each wrong text in files and folders.

How far an entry reaches is said by its `story`, `spread`, `fixed_in` and `since`. Exit codes: 0 nobody, 1 somebody,
2 something could not be read, or no text is of the story of an entry.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence

from factlint import coverage, report
from factlint.cli import _ledger, _output, _pages, _parser, _rules
from factlint.entries import Entry
from factlint.model import Article, Finding, Passage, Problem, Results
from factlint.rulebook import Book
from factlint.session import Run


def configure(parser: ArgumentParser) -> None:
    """Adds the options of `corrections check`."""
    _parser.paths(parser, "files and folders; default: all here")
    parser.add_argument(
        "--id",
        action="append",
        default=[],
        metavar="ID",
        help="only this entry; repeatable",
    )
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="default: text"
    )
    _ledger.configure(parser)


def run(arguments: Namespace) -> int:
    """Runs the action."""
    book, told = _ledger.book(arguments)
    wanted = _ledger.chosen(book, arguments.id)
    results = _results(arguments, {one.id for one in wanted})
    strange = _of_no_story(wanted, results.articles)
    results = results._replace(problems=(*results.problems, *_unreached(strange)))
    if arguments.format == "json":
        _output.write(report.render("json", results, report.View({})), None)
    else:
        _output.write_lines(_lines(results, book, len(wanted) - len(strange)))
    _output.say_problems(one for one in results.problems if one not in told)
    return 2 if results.problems else 1 if results.findings else 0


def _results(arguments: Namespace, wanted: set[str]) -> Results:
    """The findings of the checks that read the ledger, of the wanted entries."""
    reading = tuple(_pages.readers("wrong", "public_note"))
    results = Run(_rules.request(arguments, arguments.rules, select=reading)).paths(
        arguments.paths
    )
    return results._replace(
        findings=tuple(one for one in results.findings if one.entity in wanted)
    )


def _of_no_story(
    entries: Sequence[Entry], articles: Sequence[Article]
) -> list[Entry]:
    """The entries for a story that none of these articles is."""
    texts = [
        text
        for article in articles
        for text in (*article.versions, *article.siblings)
    ]
    stories = {None, *(story for text in texts for story in text.stories)}
    own = [one for one in entries if one.spread != "all"]
    return [one for one in own if one.story not in stories]


def _unreached(entries: Sequence[Entry]) -> list[Problem]:
    """The problem with entries that nothing was looked at for."""
    if not entries:
        return []
    stories, ids = (
        dict.fromkeys(f"`{one.story}`" for one in entries),
        [one.slug for one in entries],
    )
    count = f"{len(ids)} correction{'s' * (len(ids) > 1)}"
    what = f"{_ledger.no_text_of(*stories)}, so nothing was looked at for {count} ({coverage.some(ids)})"
    return [
        Problem(f"{what}; a text says `article:` in its front matter, or is named so")
    ]


def _lines(results: Results, book: Book, count: int) -> Iterator[str]:
    """Who carries what; `count` corrections could be looked for."""
    by_entry: dict[str, list[Finding]] = {}
    for finding in results.findings:
        by_entry.setdefault(finding.entity or "", []).append(finding)
    for entity, found in by_entry.items():
        entry = book.by_id(entity)
        if entry:
            yield f"{entry.slug}  “{entry.wrong}” → “{entry.right}”  {entry.origin}"
        yield from (f"    {_told(place)}" for place in _places(found))
    errors = "the error is" if count == 1 else "none of the errors is"
    carried = f"{len(by_entry)} still here" if by_entry else f"{errors} still here"
    carried = "the error is gone" if count == 1 and not by_entry else carried
    nothing = (
        "no correction could be looked for"
        if book.section("corrections")
        else "there are no corrections on file"
    )
    texts = results.coverage.documents
    looked = f"{texts:,} text{'s' * (texts != 1)}"
    said = f"{count} correction{'s' * (count != 1)}, {looked}: {carried}"
    yield said if count else f"{nothing}; looked at {looked}"


def _places(found: Sequence[Finding]) -> Iterable[Passage]:
    """Where the wrong text stands; the other passages of a finding that have other words show something else."""
    places = {
        (place.path, place.start.offset): place
        for finding in found
        for place in (finding.place, *finding.related)
        if place.text.casefold() == finding.place.text.casefold()
    }
    return places.values()


def _told(place: Passage) -> str:
    from factlint.report.text import of_version

    label = of_version(place.version)
    return (
        f"{place.path}:{place.start.line}:{place.start.column}{label}  {place.text}"
    )
