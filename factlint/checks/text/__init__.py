"""Checks that need nothing but the text."""
