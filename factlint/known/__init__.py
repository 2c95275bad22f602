"""A text against the rulebook: what it mentions, offices in time, events, and near misses of names."""

from factlint.known.draft import Draft

__all__ = ["Draft"]
