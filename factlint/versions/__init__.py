"""Where a run's versions come from when it asks for more than the files beside each other: git, or likeness."""
