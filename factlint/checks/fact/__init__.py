"""Checks against the fact base."""
