"""Two versions that are named by hand, compared; and why two names are not those of two versions."""

import os

from factlint.model import Article, Document, Problem, Results
from factlint.session.run import Run
from factlint.sources import files, revisions, walking


def compare(run: Run, old: str, new: str) -> Results:
    """Compares two versions named by hand: files, or `REV:path`. `old` is the earlier one."""
    paths = [
        path
        if revisions.is_revision(path)
        else walking.with_slashes(os.path.normpath(path))
        for path in (old, new)
    ]
    documents = _documents(run, old, new, paths)
    if documents:
        slug = documents[0].meta.slug
        versions = Article(slug, tuple(documents), True, declared=True, edited=True)
        run.article(versions, paths)
    if run.comparisons:
        run.problems += _strangers(*documents)
    return run.results()


def _documents(run: Run, old: str, new: str, paths: list[str]) -> list[Document]:
    """The two texts as far as they can be read; none where the names are not those of two versions."""
    wrong = _not_two(old, new, paths)
    if not wrong and not run.request.read_as:
        wrong = _no_copy(paths)
    run.problems += wrong
    if wrong:
        return []
    return [document for document in map(run.shelf.load, paths) if document]


def _strangers(old: Document, new: Document) -> list[Problem]:
    """The problem with two texts of which neither can be a version of the other."""
    from factlint.article import Pair
    from factlint.article.strangers import strangers
    from factlint.known import Draft
    from factlint.rulebook import Book

    before, after = Draft(old, Book()), Draft(new, Book())
    if not strangers(Pair(before, after, ordered=True)):
        return []
    what = "these two texts have nothing in common, so that nothing could be compared"
    return [Problem(f"{what}; name two versions of one article")]


def _no_copy(paths: list[str]) -> list[Problem]:
    """Why names are not those of copy."""
    refused = [(path, walking.refusal(revisions.file_of(path))) for path in paths]
    return [Problem(why, path) for path, why in refused if why]


def _not_two(old: str, new: str, paths: list[str]) -> list[Problem]:
    """Why the two names are not those of two versions."""
    doubtful = [
        path for path in dict.fromkeys((old, new)) if revisions.is_doubtful(path)
    ]
    if doubtful:
        mend = "write `./` before the name of the file, or after the colon of the revision"
        return [
            Problem(f"this is both a file and a revision in git; {mend}", path)
            for path in doubtful
        ]
    if files.one_file(*paths):
        return [
            Problem(
                "this is named twice, so there is nothing to compare; name two versions of it",
                paths[0],
            )
        ]
    return []
