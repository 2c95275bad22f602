"""`python -m factlint`."""

from factlint.cli import entry

entry()
