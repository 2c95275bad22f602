"""JSON lines: one finding a line, for pipes."""

from factlint import visible
from factlint.model import Results
from factlint.report import View, _plain


def render(results: Results, view: View) -> str:
    """The findings, a line each; nothing where there are none."""
    return "".join(
        visible.as_json(_plain.finding(found)) + "\n" for found in results.findings
    )
