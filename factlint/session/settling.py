"""Leaves out the findings that a desk has settled, by the lists that count for their files."""

import os
from collections.abc import Iterable, Sequence

from factlint.model import Document, Finding, Problem
from factlint.sources import files, revisions
from factlint.sources.accepted import Accepted, noted
from factlint.sources.library import Library

_PRUNE = "`factlint accept --prune` takes such entries out"


class Settling:
    """The lists of accepted findings of one run, each read once; `count` is how many findings they settled,
    `notes` is what they hold in vain."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lists: dict[str, Accepted | None] = {}
        self.count = 0
        self.notes: list[str] = []

    def without(
        self,
        findings: Iterable[Finding],
        linted: Sequence[Document],
        only: Sequence[str],
        *,
        compared: bool,
    ) -> list[Finding]:
        """The findings that no list settles, of a run that looked at `linted` with the checks `only`."""
        for document in linted:
            self._list(document.path)
        kept = [one for one in findings if not self._settles(one)]
        ran = [one for one in only if compared or not one.startswith("version.")]
        self.notes = self._told([document.path for document in linted], ran)
        return kept

    def _settles(self, finding: Finding) -> bool:
        known = self._list(finding.place.path)
        settled = known is not None and known.settles(finding)
        self.count += settled
        return settled

    @property
    def lists(self) -> list[Accepted]:
        """The lists that were read."""
        return [one for one in self._lists.values() if one]

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the lists."""
        return [problem for one in self.lists for problem in one.problems]

    def _told(self, paths: Sequence[str], ran: Sequence[str]) -> list[str]:
        """Notes on entries that settled nothing, of the texts at `paths` and the checks that `ran`, or have run out."""
        over = "accepted, and the last day is over"
        gone = "accepted, and found no more"
        again = "mend the copy, or accept it again; `--prune` takes it out"
        return [
            note
            for one in self.lists
            for note in (
                *noted(one.path, one.unused(paths, ran), gone, _PRUNE),
                *noted(one.path, one.run_out, over, again),
            )
        ]

    def _list(self, path: str) -> Accepted | None:
        if self._library.request.isolated or files.is_nameless(path):
            return None
        file = self._library.config_for(revisions.file_of(path)).accepted_list
        if file not in self._lists:
            there = os.path.lexists(file)
            self._lists[file] = Accepted(file, today()) if there else None
        return self._lists[file]


def today() -> str:
    """The day by the clock here, which decides what has run out."""
    import datetime  # most runs have no list

    return datetime.date.today().isoformat()
