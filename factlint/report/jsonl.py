"""JSON lines: one finding a line, for pipes."""

import json

from factlint.model import Results
from factlint.report import View, _plain


def render(results: Results, view: View) -> str:
    """The findings, a line each; nothing where there are none."""
    return "".join(json.dumps(_plain.finding(found), ensure_ascii=False) + "\n" for found in results.findings)
