"""Which files are versions of one article: manifests, front matter and file names."""

import os
from collections.abc import Mapping
from typing import Any

from factlint import dates
from factlint.ledger.labels import natural
from factlint.model import SOURCES, Article, Document, Meta, Problem
from factlint.sources import files
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.visible import short

MANIFEST = "article.yml"
_VERSIONED = lazy(r"(?P<name>.+)\.v(?P<number>\d+)(?P<suffix>\.\w+)")
_FRONT_BYTES = 4096


class Member(NamedTuple):
    """A text that a manifest names: its path, what is said of it, and its field where it is a sibling, no version."""

    path: str
    meta: Meta
    field: str | None = None


class Named(NamedTuple):
    """A source that is named: its path, its kind where that is told, and where it is named."""

    path: str
    kind: str | None
    by: str


Fault = tuple[tuple[object, ...], str]
"""Something wrong in a manifest: the keys that lead to it, and the sentence."""


def members(
    manifest: Mapping[str, Any], folder: str
) -> tuple[list[Member], list[Fault]]:
    """The versions and siblings a manifest names, and what is wrong with its date and files."""
    faults: list[Fault] = []
    published = _date(manifest, faults)
    base = Meta(
        manifest["slug"],
        None,
        published,
        None,
        manifest.get("timezone"),
        None,
        manifest.get("language"),
    )
    found: list[Member] = []
    for number, version in enumerate(manifest.get("versions", [])):
        path = _beside(folder, version["file"])
        labels = {key: version.get(key) for key in ("version", "updated", "variant")}
        wrong = _wrong_version(path, folder, labels, version["file"], found)
        faults += [(("versions", number, key), what) for key, what in wrong]
        if not any(key == "file" for key, _ in wrong):
            kept = {**labels, **{key: None for key, _ in wrong}}
            found.append(Member(path, base._replace(**kept)))
    return found + _siblings(manifest, folder, base, faults), faults


def _siblings(
    manifest: Mapping[str, Any], folder: str, base: Meta, faults: list[Fault]
) -> list[Member]:
    """The headline, captions and the like that a manifest names."""
    found = []
    for field, given in manifest.get("siblings", {}).items():
        for file in [given] if isinstance(given, str) else given:
            path = _beside(folder, file)
            wrong = _no_file(path, folder)
            if wrong:
                faults.append(
                    (("siblings", field), f"`{field}: {short(file)}` {wrong}")
                )
            else:
                found.append(Member(path, base, field))
    return found


def sources(
    manifest: Mapping[str, Any], folder: str, by: str
) -> tuple[list[Named], list[Fault]]:
    """The sources that a manifest names, and what is wrong with them."""
    found: list[Named] = []
    faults: list[Fault] = []
    for file, kind in _files(manifest.get("sources", [])):
        path = _beside(folder, file)
        wrong = _no_file(path, folder)
        if wrong:
            faults.append((("sources",), f"the source `{short(file)}` {wrong}"))
        else:
            found.append(Named(path, kind, by))
    return found, faults


def _files(given: Any) -> list[tuple[str, str | None]]:
    """The files of sources, given as a list or by their kinds."""
    if isinstance(given, Mapping):
        lists = {
            kind: [one] if isinstance(one, str) else one
            for kind, one in given.items()
        }
        return [(file, kind) for kind, files in lists.items() for file in files]
    return [
        (one, None) if isinstance(one, str) else (one["file"], one.get("kind"))
        for one in given
    ]


def of_front(document: Document) -> tuple[list[Named], list[Problem]]:
    """The sources that front matter names, and what is wrong with them."""
    folder = document.path.rpartition("/")[0]
    found: list[Named] = []
    problems: list[Problem] = []
    for file, kind in document.meta.sources or ():
        path = _beside(folder, file)
        wrong = _no_file(path, folder)
        if not wrong and kind and kind not in SOURCES:
            wrong = f"is no `{short(kind)}`: a source is one of {', '.join(SOURCES)}"
        if wrong:
            said = f"front matter: the source `{short(file)}` {wrong}"
            problems.append(Problem(said, document.path))
        else:
            found.append(Named(path, kind, document.path))
    return found, problems


def _beside(folder: str, file: str) -> str:
    return os.path.normpath(os.path.join(folder, file)).replace(os.sep, "/")


def _no_file(path: str, folder: str) -> str | None:
    """What is wrong with a file that a manifest in `folder` names, if anything is."""
    if files.leads_out(path, folder or "."):
        return "lies outside the repository, where a manifest names nothing; put the text itself beside it"
    return (
        None
        if os.path.isfile(path)
        else "names no file beside this manifest; correct it or take it out"
    )


def _wrong_version(
    path: str,
    folder: str,
    labels: Mapping[str, str | None],
    file: str,
    before: list[Member],
) -> list[tuple[str, str]]:
    """What is wrong with one version of a manifest: its keys, each with a sentence."""
    wrong = []
    missing = _no_file(path, folder)
    if missing:
        wrong.append(("file", f"`file: {short(file)}` {missing}"))
    elif any(member.path == path for member in before):
        wrong.append(
            ("file", f"`file: {short(file)}` stands twice; take one of them out")
        )
    if labels["version"] and any(
        member.meta.version == labels["version"] for member in before
    ):
        wrong.append(
            (
                "version",
                f"`version: {short(labels['version'])}` stands twice; give each version its own",
            )
        )
    try:
        dates.local_date(labels["updated"] or "2000-01-01", None)
    except ValueError as error:
        wrong.append(("updated", f"`updated`: {error}"))
    return wrong


def _date(manifest: Mapping[str, Any], faults: list[Fault]) -> str | None:
    if "published" not in manifest:
        return None
    try:
        return dates.local_date(manifest["published"], manifest.get("timezone"))
    except ValueError as error:
        faults.append((("published",), f"`published`: {error}"))
        return None


def versioned_name(path: str) -> tuple[str, str] | None:
    """The common name and the number of `NAME.v2.md`, or None."""
    folder, _, name = path.rpartition("/")
    match = _VERSIONED.fullmatch(name)
    return (
        (f"{folder}/{match['name']}{match['suffix']}", match["number"])
        if match
        else None
    )


def numbered_siblings(path: str) -> list[str]:
    """The files beside `path` that are versions of it by their names, itself included; none where it has no number.

    A link is followed where it is named, and is no version of what lies beside it.
    """
    named = versioned_name(path)
    if not named:
        return []
    folder = path.rpartition("/")[0]
    beside = [
        f"{folder}/{name}" if folder else name
        for name in sorted(os.listdir(folder or "."))
    ]
    alike = [
        other for other in beside if (versioned_name(other) or ("",))[0] == named[0]
    ]
    return [
        other
        for other in alike
        if other == path or not (os.path.isdir(other) or os.path.islink(other))
    ]


def slug_siblings(path: str, slug: str) -> list[str]:
    """The files beside `path`, itself included, whose first lines have `slug`: they may be versions by front matter."""
    folder, _, name = path.rpartition("/")
    suffix = os.path.splitext(name)[1]
    beside = [
        f"{folder}/{other}" if folder else other
        for other in sorted(os.listdir(folder or "."))
    ]
    return [
        other
        for other in beside
        if other == path or (other.endswith(suffix) and opens_with(other, slug))
    ]


def opens_with(path: str, slug: str) -> bool:
    """Whether the first lines of a file have `slug`; links are not followed."""
    if os.path.islink(path):
        return False
    try:
        with files.opened(path) as file:
            return slug.encode() in file.read(_FRONT_BYTES)
    except OSError:
        return False


def misnamed(manifest: str) -> list[Problem]:
    """The problem with a file beside which the manifest is missing that it was to be."""
    wrong = f"{manifest.removesuffix('.yml')}.yaml"
    return (
        [Problem(f"this is not read; call it {MANIFEST}", wrong)]
        if opens_with(wrong, "factlint:")
        else []
    )


def article(
    slug: str | None, documents: list[Document], siblings: list[Document]
) -> Article:
    """The documents as one article, in order where `version` or `updated` gives one, else by path."""
    beside = tuple(sorted(siblings, key=lambda document: document.path))
    for key, order in (("version", natural), ("updated", dates.instant)):
        values = [getattr(document.meta, key) for document in documents]
        if len(documents) > 1 and all(values) and len(set(values)) == len(values):
            ordered = sorted(
                documents, key=lambda document: order(getattr(document.meta, key))
            )
            return Article(slug, tuple(ordered), True, beside)
    return Article(
        slug,
        tuple(sorted(documents, key=lambda document: document.path)),
        False,
        beside,
    )
