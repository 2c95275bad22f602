"""Checks that hold a draft against what it was written from."""
