"""One finding for one fault that a text has in many places."""

from factlint.model import Hit, Related

MANY = 3
"""A text with more of one fault has one cause of them."""


def together(hits: list[Hit], most: int = MANY) -> list[Hit]:
    """The findings of one fault in a text; the first one with the places of all others where they are many."""
    if len(hits) <= most:
        return hits
    first, others = hits[0], hits[1:]
    again = f"; {len(others)} more in this text"
    related = tuple(Related(hit.span, "and here") for hit in others)
    return [
        first._replace(message=first.message + again, related=first.related + related)
    ]
