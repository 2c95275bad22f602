"""GitLab's Code Quality report, which a merge request shows (docs.gitlab.com/ci/testing/code_quality)."""

from collections import Counter
from hashlib import blake2b

from factlint import visible
from factlint.model import Finding, Problem, Results
from factlint.report import View

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(results: Results, view: View) -> str:
    """A list of findings and problems; each has a fingerprint of its own, as GitLab drops what comes twice."""
    met: Counter[str] = Counter()
    rows = [_problem(one) for one in results.problems]
    for found in results.findings:
        own = f"{found.place.path} {found.fingerprint}"
        met[own] += 1
        rows.append(_finding(found, _hash(f"{own} {met[own]}")))
    return visible.as_json(rows, indent=2) + "\n"


def _hash(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _finding(found: Finding, fingerprint: str) -> dict[str, object]:
    start, end = found.place.start, found.place.end
    return {
        "description": found.message, "check_name": found.rule, "fingerprint": fingerprint,
        "severity": _SEVERITIES[found.severity],
        "location": {"path": _path(found.place.path), "lines": {"begin": start.line, "end": end.line}},
    }  # fmt: skip


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "description": problem.message, "check_name": "factlint", "severity": "critical",
        "fingerprint": _hash(f"{problem.path}:{problem.line}: {problem.message}"),
        "location": {"path": _path(problem.path or "factlint.yml"), "lines": {"begin": problem.line or 1}},
    }  # fmt: skip


def _path(path: str) -> str:
    return visible.line(path).removeprefix("./")
