"""Fixes: what one may do to copy, and how they are put into a text."""
