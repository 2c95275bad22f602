"""Comparing the versions of one article: pairs of versions, aligned sentences, and the facts that differ in them."""

from factlint.comparing.pair import History, Pair

__all__ = ["History", "Pair"]
