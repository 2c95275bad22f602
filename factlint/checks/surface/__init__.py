"""Checks of the surface: furniture, encoding, comments."""
