"""What may stand before the root of a file of XML: a declaration, instructions, comments."""

PROLOGUE = r"(?:\s*(?:<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->))*\s*"
"""A pattern for it. No two ways lead through the same signs, so that many comments cost no more than their length."""
