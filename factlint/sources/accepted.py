"""The findings that a desk has settled: its list is read, held against what a run found, and written.

An entry knows its finding by file, check and fingerprint, never by place, so it follows text that moves and is wrapped
anew. Each stands in a line of its own, so that git can merge two lists line by line.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factlint import visible
from factlint.model import Finding
from factlint.sources import config as configuration
from factlint.sources import files, revisions
from factlint.sources.config import Config
from factlint.start.record import NamedTuple

NAME = Config._field_defaults["accepted"]
_KEYS = ("path", "check", "fingerprint", "text", "reason", "by", "until")
_HEAD = "factlint: 1\naccepted:\n"


class Entry(NamedTuple):
    """A finding that stands, in the file `path` seen from the list's folder. `until` is the last day it does."""

    path: str
    check: str
    fingerprint: str
    reason: str
    by: str | None = None
    until: str | None = None
    text: str | None = None

    @property
    def line(self) -> str:
        """The entry as it stands in the list, a mapping in one line."""
        given = self._asdict()
        parts = [
            f"{key}: {visible.as_json(given[key])}" for key in _KEYS if given[key]
        ]
        return f"- {{{', '.join(parts)}}}"


class Accepted:
    """A list of settled findings; `today` decides which of them have run out."""

    def __init__(self, path: str, today: str) -> None:
        self.path, self._folder = (
            files.shown(path),
            os.path.dirname(os.path.abspath(path)),
        )
        raw, self.problems = configuration.load_yaml("accepted", path, self.path)
        self.entries = [Entry(**given) for given in raw.get("accepted", [])]
        self._standing = [
            one for one in self.entries if not one.until or one.until >= today
        ]
        self._by_finding: dict[tuple[str, str], list[Entry]] = {}
        for one in self._standing:
            self._by_finding.setdefault((one.check, one.fingerprint), []).append(one)
        self._used: set[Entry] = set()

    @property
    def run_out(self) -> list[Entry]:
        """The entries whose last day is over."""
        standing = set(self._standing)
        return [one for one in self.entries if one not in standing]

    def settles(self, finding: Finding) -> bool:
        """Whether an entry settles a finding: one of its file, else of a file that is gone, for files are renamed."""
        known = self._by_finding.get((finding.rule, finding.fingerprint), [])
        path = relative(finding, self._folder)
        own = [one for one in known if one.path == path] or [
            one for one in known if self._is_gone(one)
        ]
        self._used.update(own[:1])
        return bool(own)

    def _is_gone(self, entry: Entry) -> bool:
        return not os.path.lexists(os.path.join(self._folder, entry.path))

    def unused(self, paths: Iterable[str], ran: Sequence[str]) -> list[Entry]:
        """The entries that settled nothing, though their file is among `paths`, or gone, and their check ran."""
        looked = {
            files.relative(os.path.abspath(revisions.file_of(path)), self._folder)
            for path in paths
        }
        return [
            one
            for one in self._standing
            if one not in self._used
            and one.check in ran
            and (one.path in looked or self._is_gone(one))
        ]


def of_finding(
    finding: Finding, folder: str, reason: str, by: str | None, until: str | None
) -> Entry:
    """The entry that settles a finding."""
    said = visible.short(" ".join(visible.line(finding.place.text).split()))
    return Entry(
        relative(finding, folder),
        finding.rule,
        finding.fingerprint,
        reason,
        by,
        until,
        said or None,
    )


def relative(finding: Finding, folder: str) -> str:
    """The file of a finding, seen from the folder of a list."""
    return files.relative(
        os.path.abspath(revisions.file_of(finding.place.path)), folder
    )


def added(text: str, entries: Iterable[Entry]) -> str:
    """The text of a list with new entries in their order; all other lines stay as they are."""
    lines = (text or _HEAD).rstrip("\n").split("\n")
    if lines[-1] == "accepted: []":
        lines[-1] = "accepted:"
    new = sorted({one.line for one in entries} - set(lines), reverse=True)
    made = []
    for line in lines:
        while new and line.startswith("- {") and line > new[-1]:
            made.append(new.pop())
        made.append(line)
    return "\n".join([*made, *reversed(new)]) + "\n"


def without(text: str, entries: Iterable[Entry]) -> tuple[str, list[Entry]]:
    """The text of a list without the lines of some entries, and those that stand in no line as they were written."""
    gone = Counter(one.line for one in entries)
    kept = []
    for line in text.split("\n"):
        if gone[line]:
            gone[line] -= 1
        else:
            kept.append(line)
    left = [one for one in entries if gone[one.line] > 0]
    made = "\n".join(kept)
    return (
        made if "\n- " in made else made.replace("accepted:", "accepted: []", 1)
    ), left


def noted(path: str, entries: Sequence[Entry], what: str, mend: str) -> Iterator[str]:
    """A note on some entries of a list, where there are any."""
    if entries:
        first = f"`{visible.short(entries[0].path)}` {entries[0].check}"
        more = f" and {len(entries) - 1} more" if len(entries) > 1 else ""
        yield f"{path}: {what}: {first}{more}; {mend}"
