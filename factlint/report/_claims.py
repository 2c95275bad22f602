"""The claim sheet of articles as a table, as Markdown with boxes to tick, as CSV, as JSON and as a page."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any

from factlint import __version__, visible
from factlint.article.evidence.claims import STATES, Claim, Proof, counted
from factlint.model import Document
from factlint.report._aligned import aligned
from factlint.report._words import plural
from factlint.start.record import NamedTuple
from factlint.text import LineIndex, Span

_SAID = 48
"""So many signs of a claim, or of what it rests on, are shown in a table."""


class Line(NamedTuple):
    """A claim as a row of a table."""

    kind: str
    claim: str
    place: str
    state: str
    evidence: str


class Sheet(NamedTuple):
    """The claims of one article."""

    name: str
    claims: tuple[Claim, ...]


def render(sheets: Sequence[Sheet], name: str) -> str:
    """The sheets in the format `name`, with a line end at its end."""
    return FORMATS[name](sheets)


def total(sheets: Sequence[Sheet]) -> str:
    """How many claims there are, and in what state: what was looked at and what nothing is known of."""
    every = [claim for sheet in sheets for claim in sheet.claims]
    counts = ", ".join(f"{count} {_TOLD[state]}" for state, count in counted(every))
    return f"{plural(len(every), 'claim')}{': ' if counts else ''}{counts}"


_TOLD = {
    "contradicted": "contradicted", "changed": "changed over the versions", "agrees": "with a source",
    "on file": "on file", "moving": "moving by its own words", "unknown": "unknown",
}  # fmt: skip


def _text(sheets: Sequence[Sheet]) -> str:
    lines: list[str] = []
    for sheet in sheets:
        rows = [
            Line(
                claim.kind,
                _cut(claim.text),
                _line(claim),
                claim.state,
                _cut(_rests(claim)),
            )
            for claim in sheet.claims
        ]
        lines += [visible.line(sheet.name), *aligned([list(Line._fields), *rows]), ""]
    return "\n".join([*lines, total(sheets), ""])


def _markdown(sheets: Sequence[Sheet]) -> str:
    lines: list[str] = []
    for sheet in sheets:
        lines += [f"## {_escaped(sheet.name)}", ""]
        for claim in sheet.claims:
            box, rests = "x" if claim.settled else " ", _rests(claim)
            told = f"{claim.state}: {rests}" if rests else claim.state
            lines.append(
                f"- [{box}] {claim.kind} **{_escaped(claim.text)}** ({_escaped(_line(claim))}): {_escaped(told)}"
            )
        lines.append("")
    return "\n".join([*lines, f"{total(sheets)}.", ""])


def _escaped(text: str) -> str:
    """Words in which no sign means anything in Markdown or HTML."""
    plain = visible.line(text).replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"\\{sign}" if sign in "\\`*_[]|#" else sign for sign in plain)


def _csv(sheets: Sequence[Sheet]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("article", *Line._fields, "said"))
    for sheet in sheets:
        for claim in sheet.claims:
            said = "; ".join(proof.said for proof in claim.proofs)
            where = "; ".join(map(_where, claim.proofs))
            row = (
                sheet.name,
                claim.kind,
                claim.text,
                _line(claim),
                claim.state,
                where,
                said,
            )
            writer.writerow(map(_harmless, row))
    return out.getvalue()


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    formula = cell.startswith(("=", "+", "@", "\t", "\r"))
    minus = cell.startswith("-") and not cell[1:2].isdigit()
    return f"'{cell}" if formula or minus else cell


def _json(sheets: Sequence[Sheet]) -> str:
    given = {
        "version": 1,
        "articles": [
            {"name": sheet.name, "claims": list(map(_plain, sheet.claims))}
            for sheet in sheets
        ],
        "summary": {
            state: sum(
                claim.state == state for sheet in sheets for claim in sheet.claims
            )
            for state in STATES
        },
    }
    return json.dumps(given, ensure_ascii=False, indent=2) + "\n"


def _plain(claim: Claim) -> dict[str, Any]:
    return {
        "kind": claim.kind, "text": claim.text, "state": claim.state, "path": claim.document.path,
        "start": _position(claim.document, claim.span),
        "end": _position(claim.document, Span(claim.span.end, claim.span.end)),
        "evidence": list(map(_of_proof, claim.proofs)),
    }  # fmt: skip


def _of_proof(proof: Proof) -> dict[str, Any]:
    start = _position(proof.document, proof.span) if proof.document else None
    return {"where": proof.where, "text": proof.said, "start": start}


def _position(document: Document, span: Span) -> dict[str, int]:
    source, _ = document.map.to_source(span)
    line, column = LineIndex(document.source).line_column(source.start)
    return {"line": line, "column": column, "offset": source.start}


def _line(claim: Claim) -> str:
    at = _position(claim.document, claim.span)
    return f"{claim.document.path}:{at['line']}:{at['column']}"


def _where(proof: Proof) -> str:
    if proof.document is None:
        return proof.where
    return f"{proof.where}:{_position(proof.document, proof.span)['line']}"


def _rests(claim: Claim) -> str:
    """What a claim rests on, in words."""
    return "; ".join(
        f"{_where(proof)} “{_cut(proof.said)}”"
        if proof.document
        else f"{proof.said} ({proof.where})"
        for proof in claim.proofs
    )


def _cut(text: str) -> str:
    return text if len(text) <= _SAID else f"{text[: _SAID - 1]}…"


def _page(sheets: Sequence[Sheet]) -> str:
    from factlint.report._pages import environment, inline

    shown, digest = inline("page.css", "claims.css")
    articles = [
        {"name": sheet.name, "claims": list(map(_shown, sheet.claims))}
        for sheet in sheets
    ]
    return environment().get_template("claims.html").render(
        articles=articles, total=total(sheets), version=__version__, style=shown, style_hash=digest,
    ) + "\n"  # fmt: skip


def _shown(claim: Claim) -> dict[str, Any]:
    """A claim for the page: its passage, and the passages that it rests on."""
    return {
        "kind": claim.kind, "text": claim.text, "state": claim.state, "tone": claim.state.replace(" ", "-"),
        "where": _line(claim), "settled": claim.settled, "passage": _passage(claim.document, claim.span),
        "proofs": [
            {
                "where": _where(proof), "said": proof.said,
                "passage": proof.document and _passage(proof.document, proof.span),
            }
            for proof in claim.proofs
        ],
    }  # fmt: skip


def _passage(document: Document, span: Span) -> tuple[str, str, str]:
    """The paragraph around a passage, in three parts: what stands before it, it, and what stands after it."""
    around = next(
        (
            one.span
            for one in document.paragraphs
            if one.span.start <= span.start < one.span.end
        ),
        span,
    )
    text, end = document.text, max(around.end, span.end)
    return text[around.start : span.start], span.of(text), text[span.end : end]


FORMATS: dict[str, Callable[[Sequence[Sheet]], str]] = {
    "text": _text, "markdown": _markdown, "csv": _csv, "json": _json, "html": _page,
}  # fmt: skip
"""How a claim sheet may be written."""
