"""`python -m factlint`."""

import sys

if not sys.flags.safe_path:
    del sys.path[0]  # the working directory: a stranger's drafts may hold modules

from factlint.cli import entry

entry()
