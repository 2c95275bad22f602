"""Correction notes and the ledger: what they say was wrong, and where it still stands."""
