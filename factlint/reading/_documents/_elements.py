"""Elements of XML by their names without namespaces, which differ between the editions of a format."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def local(element: "_Element") -> str:
    """The name of an element without its namespace; comments and the like have none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(parent: "_Element | None", name: str) -> "_Element | None":
    """The first child of that name."""
    if parent is None:
        return None
    return next((one for one in parent if local(one) == name), None)


def attribute(element: "_Element", name: str) -> str:
    """An attribute by its name without its namespace; empty where there is none."""
    for key, given in element.items():
        if str(key).rpartition("}")[2] == name:
            return str(given)
    return ""
