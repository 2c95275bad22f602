"""JSON: the whole report as one document, for programs."""

import json

from factlint.model import Results
from factlint.report import View, _plain


def render(results: Results, view: View) -> str:
    """The report as JSON, indented, with its characters as they are."""
    return json.dumps(_plain.document(results), ensure_ascii=False, indent=2) + "\n"
