"""JSON: the whole report as one document, for programs."""

from factlint import visible
from factlint.model import Results
from factlint.report import View, _plain


def render(results: Results, view: View) -> str:
    """The report as JSON, indented, with its characters as they are."""
    return visible.as_json(_plain.document(results), indent=2) + "\n"
