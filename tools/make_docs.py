"""Writes docs/checks/ID.md and README.md's table of checks from the check modules, and its example from a real run.

`python -m tools.make_docs` writes what is stale; with `--check` it only names it and ends with exit code 1.
"""

import inspect
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from factlint import checks, examples
from factlint.model import Example

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "docs" / "checks"
README = ROOT / "README.md"
EXAMPLE = (
    "text.quote-drift",
    "text.doubled-phrase",
    "fact.name-form",
    "fact.descriptor",
    "version.truncated",
)
"""The checks of which the README shows the first finding above `info`."""
CUT = "[...]"
QUOTES = {
    "check": "checked like all text",
    "query": "reported as a query, at `info`",
    "skip": "left alone",
}


def main(arguments: list[str]) -> int:
    """Writes what is stale, or with `--check` only names it."""
    wanted = {PAGES / f"{check_id}.md": page(check_id) for check_id in checks.ids()}
    wanted[README] = filled(
        README.read_text(encoding="utf-8"), {"checks": table(), "example": example()}
    )
    stale = [
        path
        for path, text in wanted.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    orphans = [path for path in sorted(PAGES.glob("*.md")) if path not in wanted]
    for path in [*stale, *orphans]:
        print(f"stale: {path.relative_to(ROOT).as_posix()}")
    if "--check" in arguments:
        return int(bool(stale or orphans))
    PAGES.mkdir(exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    for path in orphans:
        path.unlink()
    return 0


def filled(text: str, parts: dict[str, str]) -> str:
    """`text` with each part between the marks of its name."""
    for name, part in parts.items():
        start, end = (
            f"<!-- {name}: made by tools/make_docs.py -->\n",
            f"<!-- end of {name} -->",
        )
        before, opened, rest = text.partition(start)
        _, closed, after = rest.partition(end)
        if not opened or not closed:
            raise ValueError(
                f"README.md lacks the marks `{start.strip()}` and `{end}`"
            )
        text = f"{before}{start}{part}{end}{after}"
    return text


def example() -> str:
    """The report on the seeds, cut to the first finding of some checks."""
    command = [sys.executable, "-m", "factlint", "check", "--color", "never", "seeds"]
    done = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 1:
        raise ValueError(
            f"`factlint check seeds` ended with exit code {done.returncode}\n{done.stderr}"
        )
    lines = ["```console", "$ factlint check seeds", *_shortened(done.stdout), "```"]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _shortened(report: str) -> Iterator[str]:
    """The blocks of a report that are shown, with a mark where others are left out."""
    shown, cut = set[str](), False
    for block in filter(
        None, re.split(r"^(?=  \d+:\d+ |\S|\n)", report, flags=re.MULTILINE)
    ):
        head, *rest = block.rstrip("\n").split("\n")
        check_id = head.rsplit("  ", 1)[-1] if block.startswith("  ") else ""
        keep = not check_id or (
            check_id in EXAMPLE and check_id not in shown and " info " not in head
        )
        if keep:
            yield from [head, *rest]
            shown.add(check_id)
        elif not cut:
            yield CUT
        cut = not keep


def table() -> str:
    """All checks, a row each: id, what is reported, default severity."""
    rows = ["| check | reports | default |", "|---|---|---|"]
    for check_id in checks.ids():
        module = checks.load(check_id)
        rows.append(
            f"| [`{check_id}`](docs/checks/{check_id}.md) | {_cell(summary(module))} | {_default(module)} |"
        )
    return "\n".join(rows) + "\n"


def _default(module: Any) -> str:
    return (
        f"off ({module.severity})"
        if getattr(module, "off", False)
        else str(module.severity)
    )


def summary(module: Any) -> str:
    """The first paragraph of the docstring as one line, without its full stop."""
    return " ".join(
        inspect.cleandoc(module.__doc__).split("\n\n")[0].split()
    ).removesuffix(".")


def page(check_id: str) -> str:
    """The page of one check."""
    module = checks.load(check_id)
    source = check_id.replace(".", "/").replace("-", "_")
    files: list[str] = []
    lines = [
        f"<!-- Made by tools/make_docs.py from factlint/checks/{source}.py. -->",
        f"# {check_id}",
        "",
        inspect.cleandoc(module.__doc__ or ""),
        "",
        *_facts(module),
        "",
        "## Settings",
        "",
        "In `factlint.yml`, with their defaults:",
        "",
        *_fenced(_settings(check_id, module), "yaml"),
        "",
        "## Reported",
        "",
        "«Guillemets» mark the passage that is reported.",
        "",
        *_examples(module.bad, files),
        "",
        "## Left alone",
        "",
        *_examples(module.good, files),
    ]
    return "\n".join(lines) + "\n"


def _facts(module: Any) -> Iterator[str]:
    yield f"- Severity: `{module.severity}`, unless an entry or the configuration sets another."
    if getattr(module, "off", False):
        yield "- Off by default: it runs where `factlint.yml` gives it a severity or `--select` names it."
    yield f"- Inside quotation marks: {QUOTES[module.in_quotes]}."
    if getattr(module, "needs_date", None):
        yield f"- Needs the article's date: {module.needs_date}."


def _settings(check_id: str, module: Any) -> str:
    options = {name: _plain(value) for name, value in checks.defaults(module).items()}
    settings = {"severity": module.severity, "in_quotes": module.in_quotes, **options}
    return yaml.safe_dump(
        {"checks": {check_id: settings}},
        sort_keys=False,
        default_flow_style=None,
        allow_unicode=True,
        width=100,
    )


def _plain(value: Any) -> Any:
    """An option's value as YAML has it."""
    if hasattr(value, "_asdict"):
        return {key: _plain(part) for key, part in value._asdict().items()}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value


def _examples(given: Iterable[str | Example], files: list[str]) -> list[str]:
    """Examples of one line in one block, a line each; the others in blocks of their own.

    `files` are the rule files that the page has shown; each is shown once, and then named by its number.
    """
    every = [examples.as_example(one) for one in given]
    short = [
        example
        for example in every
        if example == Example(example.text) and "\n" not in example.text
    ]
    blocks = [_fenced("\n".join(example.text for example in short))] if short else []
    blocks += [
        list(_long(example, files)) for example in every if example not in short
    ]
    return [
        line
        for number, block in enumerate(blocks)
        for line in ([""] if number else []) + block
    ]


def _long(example: Example, files: list[str]) -> Iterator[str]:
    dated = f" of {example.published}" if example.published else ""
    variant = f", declared `variant: {example.variant}`" if example.variant else ""
    if example.facts and example.facts not in files:
        files.append(example.facts)
        yield from [
            f"Rule file {len(files)}:",
            "",
            *_fenced(f"factlint: 1\n{example.facts.strip()}", "yaml"),
            "",
        ]
    ruled = (
        f", with rule file {files.index(example.facts) + 1}" if example.facts else ""
    )
    for number, earlier in enumerate(example.earlier, 1):
        yield from [f"Version {number}:", "", *_fenced(earlier), ""]
    if example.before is None:
        yield from [f"A text{dated}{variant}{ruled}:", ""]
    else:
        order = (
            "The earlier version"
            if example.ordered
            else "One version; the order is not known"
        )
        yield from [f"{order}{ruled}:", "", *_fenced(example.before), ""]
        yield from [
            f"{'The later version' if example.ordered else 'The other version'}{dated}{variant}:",
            "",
        ]
    yield from _fenced(example.text)
    for field, sibling in example.siblings:
        yield from ["", f"Its {field}:", "", *_fenced(sibling)]
    for kind, source in example.sources:
        yield from ["", f"Its source, a {kind}:", "", *_fenced(source)]


def _fenced(text: str, language: str = "text") -> list[str]:
    fence = "````" if "```" in text else "```"
    return [f"{fence}{language}", *text.rstrip("\n").split("\n"), fence]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
