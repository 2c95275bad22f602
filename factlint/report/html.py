"""A page to look at: versions side by side, findings in place and in a list. One file that asks nothing of a network.

Copy, names and rule text are untrusted: the template escapes all of them and writes out what turns their direction,
the page holds no handler and no style in its elements, and its policy lets only its own script and style run, by
their digests.
"""

import base64
import hashlib
from typing import TYPE_CHECKING

from factlint import __version__, visible
from factlint.model import Results
from factlint.report import View, _page

if TYPE_CHECKING:
    from jinja2 import Environment


def render(results: Results, view: View) -> str:
    """The page in HTML."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader("factlint.report", "page"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        finalize=_visible,
    )  # fmt: skip
    style, script = (_source(environment, name) for name in ("page.css", "page.js"))
    return environment.get_template("page.html").render(
        page=_page.page(results), version=__version__, style=Markup(style), script=Markup(script),
        style_hash=_digest(style), script_hash=_digest(script), watched=view.watched,
    ) + "\n"  # fmt: skip


def _visible(value: object) -> object:
    """What a template is about to put on the page; its own style and script are Markup, and stay."""
    return visible.block(value) if type(value) is str else value


def _source(environment: "Environment", name: str) -> str:
    assert environment.loader
    return environment.loader.get_source(environment, name)[0]


def _digest(text: str) -> str:
    """How a content security policy names an inline script or style."""
    return (
        f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
    )
