"""The one door to the linter: paths, texts or two versions in, results out. Every front door comes through here."""

from collections.abc import Sequence

from factlint.model import Article, Results
from factlint.session.comparing import compare
from factlint.session.run import Done, Run, Tell
from factlint.sources.library import Request

__all__ = ["Done", "Run", "Tell", "check_paths", "check_text", "compare", "run_text"]


def check_paths(paths: Sequence[str], request: Request | None = None) -> Results:
    """Lints files and folders."""
    return Run(request or Request()).paths(paths)


def check_text(
    text: str, path: str = "<text>", request: Request | None = None
) -> Results:
    """Lints one text. `path` decides its format and, where it lies on disk, its configuration.

    Nothing is read beside rule files and configuration; nothing is written but the cache. TypeError where it is no
    text.
    """
    if not isinstance(text, str):
        raise TypeError(
            f"check_text takes text, and this is {type(text).__name__}; decode bytes first, as in data.decode('utf-8')"
        )
    run = Run(request or Request())
    run_text(run, text, path)
    return run.results()


def run_text(run: Run, text: str, path: str) -> None:
    """Lints one text in an open run."""
    document, problems = run.library.read(text, path)
    run.problems += problems
    run.article(Article(document.meta.slug, (document,)), {path})
