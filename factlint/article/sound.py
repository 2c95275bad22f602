"""Which versions of an article can be compared: those that have text, each with those in its own language."""

from collections import Counter

from factlint.english.language import foreign_name, of_document
from factlint.model import Article, Document, Problem

_NO_TEXT = "this version has no text, so it is compared with no other; give it its text or leave it out"


def sound(article: Article) -> tuple[list[Article], list[Problem]]:
    """The article in parts of one language each, without its empty versions; and what is wrong with those left out."""
    full = [document for document in article.versions if not document.is_empty]
    problems = [
        Problem(_NO_TEXT, one.path) for one in article.versions if one.is_empty
    ]
    told = _languages(full)
    if len(set(told.values())) < 2:
        return [article._replace(versions=tuple(full))], problems
    parts: dict[str | None, list[Document]] = {}
    for one in full:
        parts.setdefault(told[one.path], []).append(one)
    main = Counter(reversed(told.values())).most_common(1)[0][0]
    problems += [
        Problem(_stranger(name, main), part[0].path)
        for name, part in parts.items()
        if name != main
    ]
    alike = [article._replace(versions=tuple(part)) for part in parts.values()]
    return alike, problems


def _languages(versions: list[Document]) -> dict[str, str | None]:
    """The language of each version; one that is not sure is taken for that of most."""
    told = {one.path: of_document(one) or foreign_name(one) for one in versions}
    sure = Counter(name for name in told.values() if name)
    main = max(sure, key=sure.__getitem__, default=None)
    return {path: name or main for path, name in told.items()}


def _stranger(name: str | None, main: str | None) -> str:
    return (
        f"this version is in {name}, where most of its article is in {main}, so they are not compared; "
        "make it an article of its own"
    )
