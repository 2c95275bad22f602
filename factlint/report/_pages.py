"""What pages are made with: templates that escape all that they show, and styles and scripts known by their digests."""

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from factlint import visible

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


@cache
def environment() -> "Environment":
    """The templates of the folder `page`."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("factlint.report", "page"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        finalize=_visible,
    )  # fmt: skip


def inline(*names: str) -> "tuple[Markup, str]":
    """Files of the folder one after the other, and how a content security policy names them."""
    from markupsafe import Markup

    loader = environment().loader
    assert loader
    text = "".join(loader.get_source(environment(), name)[0] for name in names)
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Markup(text), f"sha256-{digest}"


def _visible(value: object) -> object:
    """What a template is about to put on the page; its own style and script are Markup, and stay."""
    return visible.block(value) if type(value) is str else value
