"""One line a finding, as compilers write them: for terminals, editors and what searches logs."""

from factlint.model import Results
from factlint.report import View, _words


def render(results: Results, view: View) -> str:
    """The findings, a line each; nothing where there are none."""
    return "".join(f"{_words.line(found)}\n" for found in results.findings)
