"""JUnit's XML, which Jenkins and others read: a suite a file, a test a finding (junit-10.xsd of its xunit plugin)."""

from xml.etree import ElementTree

from factlint import visible
from factlint.model import Finding, Problem, Results
from factlint.report import View, _words

_FAILS = ("error", "warning")
"""A query is no failure: it stands as a test that passed, with what it asks."""


def render(results: Results, view: View) -> str:
    """The report; a text without findings is one test that passed."""
    by_path: dict[str, list[Finding]] = {path: [] for path in sorted(view.linted)}
    for found in results.findings:
        by_path.setdefault(found.place.path, []).append(found)
    root = ElementTree.Element("testsuites", name="factlint")
    for path, findings in by_path.items():
        _suite(root, path, findings)
    if results.problems:
        _problems(root, results.problems)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"  # fmt: skip


def _suite(root: ElementTree.Element, path: str, findings: list[Finding]) -> None:
    failures = sum(found.severity in _FAILS for found in findings)
    suite = ElementTree.SubElement(
        root, "testsuite", name=_text(path), tests=str(max(len(findings), 1)), failures=str(failures), errors="0",
    )  # fmt: skip
    if not findings:
        ElementTree.SubElement(
            suite, "testcase", name="no finding", classname=_text(path)
        )
    for found in findings:
        _case(suite, found)


def _case(suite: ElementTree.Element, found: Finding) -> None:
    at = found.place.start
    case = ElementTree.SubElement(
        suite, "testcase", name=f"{found.rule} {at.line}:{at.column}", classname=_text(found.place.path),
    )  # fmt: skip
    told = _text(found.message)
    if found.severity in _FAILS:
        failure = ElementTree.SubElement(
            case, "failure", type=found.severity, message=told
        )
        failure.text = _text(_words.line(found))
    else:
        ElementTree.SubElement(case, "system-out").text = told


def _problems(root: ElementTree.Element, problems: tuple[Problem, ...]) -> None:
    """What was not done, as tests that could not be run."""
    count = str(len(problems))
    suite = ElementTree.SubElement(
        root, "testsuite", name="problems", tests=count, failures="0", errors=count
    )
    for problem in problems:
        path = _text(problem.path or "factlint")
        case = ElementTree.SubElement(
            suite, "testcase", name=path, classname="factlint"
        )
        error = ElementTree.SubElement(
            case, "error", type="problem", message=_text(problem.message)
        )
        error.text = f"{path}:{problem.line or 1}"


def _text(text: str) -> str:
    """Text as XML may hold it: no controls, and none of the two signs that are no characters."""
    return visible.line(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
