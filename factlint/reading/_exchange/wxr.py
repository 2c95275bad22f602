"""Exports of WordPress (WXR): posts and pages, drafts and revisions among them, a text each."""

from collections.abc import Mapping

from factlint.model import Meta, Problem
from factlint.reading._exchange import _sourced, _stories, _xmltext
from factlint.reading._exchange._stories import Record
from factlint.reading._exchange._xmltext import Element

_STORIES = ("post", "page", "revision")
_GONE = ("trash", "auto-draft")
_FIELDS = (
    ("title", "headline"), ("creator", "byline"), ("excerpt:encoded", "standfirst"), ("content:encoded", "body"),
)  # fmt: skip
_NO_DAY = "0000"


def records(data: bytes, path: str, own: Mapping[str, str]) -> list[Record] | Problem:
    """The stories in an export, or what is wrong with it."""
    root = _xmltext.root_of(data, path)
    if isinstance(root, Problem):
        return root
    items = [item for item in root.below("item") if _is_story(item)]
    return _stories.distinct(
        [_record(item, number) for number, item in enumerate(items, 1)]
    )


def _is_story(item: Element) -> bool:
    kind = item.words("post_type") or "post"
    return kind in _STORIES and item.words("status") not in _GONE


def _record(item: Element, number: int) -> Record:
    identity = item.words("post_id") or str(number)
    where, revision = f"post {identity}", item.words("post_type") == "revision"
    story = item.words("post_parent") if revision else identity
    lines = [
        line
        for tag, kind in _FIELDS
        for one in item.content
        if isinstance(one, Element) and tag in (one.tag, one.name)
        for line in _stories.lines(
            "".join(text.text for text in one.stretches()), kind, f"{where}, {tag}"
        )
    ]
    updated = item.words("post_modified") or item.words("post_date")
    published = item.words("post_date") or ""
    meta = Meta(
        slug=f"post {story}", published=None if published.startswith(_NO_DAY) else _sourced.day(published),
        updated=updated if updated and _sourced.day(updated) else None,
        draft=item.words("status") in ("draft", "pending", "inherit") or None,
    )  # fmt: skip
    name = item.words("post_name") or identity
    return Record(_stories.named(name, number), _stories.unpacked(b"", lines, meta))
