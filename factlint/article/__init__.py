"""Comparing the versions of one article: pairs of versions, aligned sentences, and the facts that differ in them."""

from factlint.article.pair import History, Pair

__all__ = ["History", "Pair"]
