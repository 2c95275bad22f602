"""Reviewdog's Diagnostic Format: for reviewdog and what reads its form (reviewdog, proto/rdf/reviewdog.proto)."""

from typing import Any

from factlint import visible
from factlint.model import Finding, Passage, Position, Problem, Results
from factlint.report import View
from factlint.report._positions import bytes_before

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(results: Results, view: View) -> str:
    """One document. Columns count bytes of UTF-8 from 1, as the format has them."""
    diagnostics = [_problem(one) for one in results.problems]
    diagnostics += [_finding(found, view) for found in results.findings]
    whole = {"source": {"name": "factlint"}, "diagnostics": diagnostics}
    return visible.as_json(whole, indent=2) + "\n"


def _finding(found: Finding, view: View) -> dict[str, Any]:
    told: dict[str, Any] = {
        "message": found.message, "location": _location(found.place, view),
        "severity": _SEVERITIES[found.severity], "code": {"value": found.rule},
    }  # fmt: skip
    if found.related:
        told["related_locations"] = [
            {"message": one.message, "location": _location(one, view)}
            for one in found.related
        ]
    if found.fix and found.fix.safe:
        range_ = told["location"]["range"]
        told["suggestions"] = [{"range": range_, "text": found.fix.replacement}]
    return told


def _problem(problem: Problem) -> dict[str, Any]:
    place: dict[str, Any] = {"path": visible.line(problem.path or "factlint.yml")}
    if problem.line:
        place["range"] = {
            "start": {"line": problem.line, "column": problem.column or 1}
        }
    return {"message": problem.message, "location": place, "severity": "ERROR"}


def _location(place: Passage, view: View) -> dict[str, Any]:
    source = view.sources.get(place.path)
    ends = {
        "start": _position(source, place.start),
        "end": _position(source, place.end),
    }
    return {"path": visible.line(place.path), "range": ends}


def _position(source: str | None, at: Position) -> dict[str, int]:
    return {"line": at.line, "column": bytes_before(source, at) + 1}
