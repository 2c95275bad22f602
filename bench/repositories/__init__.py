"""The first run on repositories as their maintainers keep them, and what readers made of what it says."""
