"""Checks that compare two versions of an article."""
