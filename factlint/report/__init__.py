"""Reports, one file per format: results in, text out. The folder is the registry."""

from collections.abc import Callable, Mapping
from typing import cast

from factlint import verdict
from factlint.model import Results
from factlint.start import registry
from factlint.start.record import NamedTuple


class View(NamedTuple):
    """How a report is to look. `sources` are the texts of the files by path; `width` is in columns.

    A page that is `watched` asks the server that it came from whether it has changed. `fixes` is false where the
    command has no --fix. `least` is the least grave severity that is asked for, `linted` the paths of all texts.
    """

    sources: Mapping[str, str]
    color: bool = False
    width: int = 100
    quiet: bool = False
    statistics: bool = False
    watched: bool = False
    fixes: bool = True
    least: str | None = None
    linted: tuple[str, ...] = ()


def formats() -> list[str]:
    """The names of all formats."""
    return registry.names(__name__)


def as_asked(results: Results, view: View, name: str) -> Results:
    """The results with the findings that are asked for; the text for people counts the others by itself."""
    if view.least is None or name == "text":
        return results
    kept = verdict.at_or_above(results.findings, view.least)
    return results._replace(findings=tuple(kept))


def render(name: str, results: Results, view: View) -> str:
    """The results in the format `name`, with a line end at its end."""
    return cast(
        "Callable[[Results, View], str]", registry.load(__name__, name).render
    )(results, view)
