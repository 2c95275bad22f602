"""Results as the plain values that JSON has: the wire schema, version 1."""

from collections import Counter
from typing import Any

from factlint import __version__
from factlint.model import (
    SEVERITIES,
    Coverage,
    Finding,
    Passage,
    Position,
    Problem,
    Results,
)

SCHEMA_VERSION = 1


def document(results: Results) -> dict[str, Any]:
    """The whole report."""
    return {
        "version": SCHEMA_VERSION,
        "factlint": __version__,
        "findings": [finding(found) for found in results.findings],
        "problems": [problem(found) for found in results.problems],
        "coverage": coverage(results.coverage),
        "summary": summary(results),
        "notes": list(results.notes),
    }


def finding(found: Finding) -> dict[str, Any]:
    """One finding."""
    place = passage(found.place)
    where = {"place": place["place"]} if "place" in place else {}
    fix = (
        {"replacement": found.fix.replacement, "safe": found.fix.safe}
        if found.fix
        else None
    )
    return {
        "rule": found.rule, "severity": found.severity, "message": found.message,
        "path": place["path"], "version": place["version"], "field": found.field,
        "start": place["start"], "end": place["end"], **where, "text": place["text"],
        "entity": found.entity, "origin": found.origin, "fix": fix,
        "related": [passage(other) for other in found.related], "fingerprint": found.fingerprint,
    }  # fmt: skip


def passage(place: Passage) -> dict[str, Any]:
    """One passage."""
    where = {"place": place.place} if place.place else {}
    return {
        "path": place.path, "version": place.version, "start": position(place.start), "end": position(place.end),
        **where, "text": place.text, "message": place.message,
    }  # fmt: skip


def position(at: Position) -> dict[str, int]:
    """Line and column from 1, offset from 0."""
    return {"line": at.line, "column": at.column, "offset": at.offset}


def problem(found: Problem) -> dict[str, Any]:
    """One problem."""
    return {
        "path": found.path,
        "line": found.line,
        "column": found.column,
        "message": found.message,
    }


_ON_FILE = ("people", "ages", "titles")
"""What is counted as far as the file knows it."""


def coverage(covered: Coverage) -> dict[str, Any]:
    """What was looked at."""
    counted = {
        name: {"found": found, "known" if name in _ON_FILE else "compared": checked}
        for name, found, checked in covered.counts
    }
    return {
        "documents": covered.documents, "words": covered.words, "comparisons": covered.comparisons, **counted,
        "not_run": [{"rule": rule, "path": path, "reason": reason} for rule, path, reason in covered.not_run],
        "skipped": dict(covered.skipped), "languages": dict(covered.languages), "accepted": covered.accepted,
    }  # fmt: skip


def summary(results: Results) -> dict[str, int]:
    """How many findings there are of each severity."""
    counts = Counter(found.severity for found in results.findings)
    return {severity: counts[severity] for severity in SEVERITIES}
