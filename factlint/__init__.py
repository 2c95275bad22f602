"""factlint: a fact-consistency linter for editorial copy.

`check_text` is the door for other programs; everything else is reached through `factlint.session`.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "check_text"]

if TYPE_CHECKING:
    from factlint.session import check_text


def __getattr__(name: str) -> Any:
    """Loads `check_text` on first use, so that importing the package costs nothing."""
    if name == "check_text":
        from factlint.session import check_text

        return check_text
    raise AttributeError(f"module 'factlint' has no attribute {name!r}")
