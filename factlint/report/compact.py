"""One line a finding, as compilers write them: for terminals, editors and what searches logs."""

from factlint import visible
from factlint.model import Finding, Results
from factlint.report import View


def render(results: Results, view: View) -> str:
    """The findings, a line each; nothing where there are none."""
    return "".join(f"{line(found)}\n" for found in results.findings)


def line(found: Finding) -> str:
    """`path:line:column: severity: message [check]`; columns count code points from 1."""
    at = found.place.start
    told = f"{found.place.path}:{at.line}:{at.column}: {found.severity}: {found.message} [{found.rule}]"
    return visible.line(told)
