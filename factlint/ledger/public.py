"""What the public is told of a correction: the note in the copy, and the record for the web."""

from collections.abc import Iterable
from typing import Any

from factlint.entries import Entry

WORDING = "Correction: An earlier version of this story said “{wrong}”. It should have said “{right}”."
"""The note where the ledger has none and the desk no wording of its own. AP: say plainly that it is a correction."""


def note(entry: Entry, wording: str = WORDING) -> str:
    """The public note of a correction: its own, else the wording with `{wrong}`, `{right}`, `{date}` and `{story}`.

    Raises ValueError with a sentence where the wording has another field, or does not say "Correction".
    """
    if "correction" not in wording.lower():
        raise ValueError(
            f"the wording “{wording}” does not say “Correction”; readers are told plainly what this is"
        )
    given = {"wrong": entry.wrong, "right": entry.right, "story": entry.story or ""}
    try:
        made = wording.format(date=entry.since, **given)
    except (KeyError, IndexError, ValueError):
        raise ValueError(
            "a wording has the fields {wrong}, {right}, {date} and {story}, and no other"
        ) from None
    return str(entry.public_note or made)


def records(entries: Iterable[Entry], wording: str = WORDING) -> dict[str, Any]:
    """The corrections as JSON-LD by schema.org: articles with `CorrectionComment`s, https://schema.org/correction.

    Entries without a story, and typing errors, which need no public note, are left out.
    """
    stories: dict[str, list[dict[str, Any]]] = {}
    for entry in entries:
        if entry.story and entry.kind != "typo":
            stories.setdefault(entry.story, []).append(_comment(entry, wording))
    graph = [
        {"@type": "NewsArticle", "identifier": story, "correction": made}
        for story, made in stories.items()
    ]
    return {"@context": "https://schema.org", "@graph": graph}


def _comment(entry: Entry, wording: str) -> dict[str, Any]:
    dated = {"datePublished": entry.since} if entry.since else {}
    return {
        "@type": "CorrectionComment",
        "identifier": entry.slug,
        "text": note(entry, wording),
        **dated,
    }
