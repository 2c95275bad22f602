"""SARIF 2.1.0, which GitHub's code scanning and many viewers read (OASIS, sarif-v2.1.0-errata01-os).

GitHub takes 25,000 results a run and shows the 5,000 first of them, so the gravest come first and the run says how
many are left out.
"""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from factlint import __version__, checks, verdict, visible
from factlint.model import Finding, Passage, Position, Problem, Results
from factlint.report import View

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MOST = 25_000
"""So many results GitHub takes in one run."""
_PLACES = 100
"""So many places of one result GitHub shows."""
_LEVELS = {"error": "error", "warning": "warning", "info": "note", "off": "none"}


def render(results: Results, view: View) -> str:
    """One log with one run."""
    findings = verdict.gravest_first(results.findings)
    shown, left = findings[:_MOST], len(findings) - _MOST
    ids = sorted({found.rule for found in shown})
    run = {
        "tool": {
            "driver": {
                "name": "factlint",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(check_id) for check_id in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(results, left)],
        "results": [_result(found, ids.index(found.rule)) for found in shown],
    }
    return visible.as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"  # fmt: skip


def _rule(check_id: str) -> dict[str, Any]:
    """A check, with the page that `factlint explain` shows."""
    if check_id not in checks.ids():
        return {"id": check_id}
    check = checks.load(check_id)
    page = "\n".join(line.strip() for line in check.__doc__.strip().splitlines())
    first = page.partition("\n")[0]
    return {
        "id": check_id,
        "name": check_id,
        "shortDescription": {"text": _plain(first)},
        "fullDescription": {"text": _plain(page)},
        "help": {"text": _plain(page), "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _invocation(results: Results, left: int) -> dict[str, Any]:
    """Whether all was done, and what was not."""
    told = [_notification(problem) for problem in results.problems]
    if left > 0:
        message = {"text": f"{left} more findings are left out, the least grave ones"}
        told.append({"level": "warning", "message": message})
    invocation: dict[str, Any] = {"executionSuccessful": not results.problems}
    return invocation | ({"toolExecutionNotifications": told} if told else {})


def _notification(problem: Problem) -> dict[str, Any]:
    told: dict[str, Any] = {
        "level": "error",
        "message": {"text": _plain(problem.message)},
    }
    if problem.path:
        place: dict[str, Any] = {"artifactLocation": _artifact(problem.path)}
        if problem.line:
            place["region"] = {
                "startLine": problem.line,
                "startColumn": problem.column or 1,
            }
        told["locations"] = [{"physicalLocation": place}]
    return told


def _result(found: Finding, index: int) -> dict[str, Any]:
    """One finding. Its fingerprint holds its path, as a finding may stand in two versions of an article."""
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": _plain(found.message)},
        "locations": [_location(found.place)],
        "partialFingerprints": {
            "factlintFinding/v1": f"{visible.line(found.place.path)}:{found.fingerprint}"
        },
    }
    if found.related:
        result["relatedLocations"] = list(_others(found.related[:_PLACES]))
    if found.fix and found.fix.safe:
        result["fixes"] = [_fix(found)]
    known = {
        "entity": found.entity,
        "origin": found.origin,
        "field": found.field,
        "version": found.place.version,
    }
    result["properties"] = {
        name: value for name, value in known.items() if value is not None
    }
    return result


def _others(related: Sequence[Passage]) -> Iterable[dict[str, Any]]:
    for number, one in enumerate(related):
        told = {"message": {"text": _plain(one.message)}} if one.message else {}
        yield {"id": number, **_location(one), **told}


def _location(place: Passage) -> dict[str, Any]:
    region = {**_region(place.start, place.end), "snippet": {"text": place.text}}
    return {
        "physicalLocation": {
            "artifactLocation": _artifact(place.path),
            "region": region,
        }
    }


def _region(start: Position, end: Position) -> dict[str, int]:
    """A region in lines and columns from 1, its end the first place after."""
    return {
        "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column,
    }  # fmt: skip


def _fix(found: Finding) -> dict[str, Any]:
    assert found.fix
    replacement = {
        "deletedRegion": _region(found.place.start, found.place.end),
        "insertedContent": {"text": found.fix.replacement},
    }
    changes = {
        "artifactLocation": _artifact(found.place.path),
        "replacements": [replacement],
    }
    return {
        "description": {
            "text": _plain(
                f"write {found.fix.replacement}"
                if found.fix.replacement
                else "take it out"
            )
        },
        "artifactChanges": [changes],
    }


def _artifact(path: str) -> dict[str, str]:
    """A path as a relative reference; what stands outside the folder keeps its dots."""
    return {
        "uri": quote(
            path.encode("utf-8", "surrogateescape"), safe="/.-_~!$&'()*+,;=@"
        )
    }


def _plain(text: str) -> str:
    """A message in which nothing is taken for a link or a placeholder of SARIF."""
    return (
        text.replace("{", "{{").replace("}", "}}").replace("](", "] (")
        if "{" in text or "](" in text
        else text
    )
