"""A page to look at: versions side by side, findings in place and in a list. One file that asks nothing of a network.

Copy, names and rule text are untrusted: the template escapes all of them and writes out what turns their direction,
the page holds no handler and no style in its elements, and its policy lets only its own script and style run, by
their digests.
"""

from factlint import __version__
from factlint.model import Results
from factlint.report import View, _page
from factlint.report._pages import environment, inline


def render(results: Results, view: View) -> str:
    """The page in HTML."""
    (style, style_hash), (script, script_hash) = inline("page.css"), inline("page.js")
    return environment().get_template("page.html").render(
        page=_page.page(results), version=__version__, style=style, script=script,
        style_hash=style_hash, script_hash=script_hash, watched=view.watched,
    ) + "\n"  # fmt: skip
